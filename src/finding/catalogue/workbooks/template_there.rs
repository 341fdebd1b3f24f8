use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that a template would be written over.
pub static TEMPLATE_THERE: Entry = Entry {
    code: "CTR0849",
    name: "template-already-there",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "đã có tệp `{file}` với nội dung khác, không ghi đè; chưa tệp nào được ghi",
        en: "the file `{file}` is already there with other contents and is not written over; nothing was written",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Tệp ấy có thể là biểu mà cơ quan đã điền.",
        en: "It may be a template that an agency has filled.",
    },
    help: Text {
        vi: "chọn thư mục khác sau `--output`, hoặc chuyển tệp ấy đi",
        en: "choose another folder after `--output`, or move the file away",
    },
    sample: Sample::Command,
    wrong: "ctr template ke-hoach.ctr --output bieu   # bieu/ đã có biểu đã điền",
    mend: "ctr template ke-hoach.ctr --output bieu-lan-2",
};
