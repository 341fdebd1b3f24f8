use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the file is not text (it has zero bytes).
pub static BINARY: Entry = Entry {
    code: "CTR0605",
    name: "data-binary",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "tệp không phải là bảng chữ: là tệp Excel, PDF, tệp nén, hay bị hỏng",
        en: "the file is no table of text: an Excel, PDF or compressed file, or a damaged one",
    },
    label: Text {
        vi: "không phải chữ",
        en: "this is not text",
    },
    why: Text {
        vi: "Tệp Excel, PDF hay tệp nén không đọc được như bảng số liệu dạng CSV.",
        en: "Excel, PDF or compressed files cannot be read as a CSV table.",
    },
    help: Text {
        vi: "mở tệp bằng Excel rồi lưu thành “CSV UTF-8”",
        en: "open the file in Excel and save it as “CSV UTF-8”",
    },
    sample: Sample::Observations,
    wrong: "\u{0}\u{0}\u{1}\u{0}\u{0}",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
