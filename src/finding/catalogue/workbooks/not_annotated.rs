use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that no notes can be put into.
pub static NOT_ANNOTATED: Entry = Entry {
    code: "CTR0869",
    name: "not-annotated",
    severity: Severity::Warning,
    class: Class::Command,
    costs: Costs::Nothing,
    message: Text {
        vi: "không ghi chú được vào `{file}`: chỉ tệp .xlsx có chỗ cho ghi chú tại ô",
        en: "no notes can be put into `{file}`: only .xlsx files have room for notes at cells",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Người điền tệp này không thấy lời nhắc ngay tại ô, phải xem thông báo in ra.",
        en: "Whoever filled it does not see the messages at its cells, only those printed.",
    },
    help: Text {
        vi: "mở bằng Excel, lưu thành .xlsx rồi chạy lại; hoặc gửi kèm các thông báo in ra",
        en: "open it in Excel, save it as .xlsx and run again; or send the printed messages along",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data so-lieu.csv --annotate tra-lai",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.xlsx --annotate tra-lai",
};
