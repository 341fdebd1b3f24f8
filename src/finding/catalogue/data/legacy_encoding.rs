use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the file is not in UTF-8.
pub static LEGACY_ENCODING: Entry = Entry {
    code: "CTR0604",
    name: "legacy-encoding",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "tệp không dùng mã UTF-8; có lẽ là {encoding}",
        en: "the file is not in UTF-8; it is probably {encoding}",
    },
    label: Text {
        vi: "từ đây không đọc được",
        en: "unreadable from here",
    },
    why: Text {
        vi: "Đọc sai bảng mã làm tên chỉ tiêu, tên địa bàn biến thành chữ khác và không khớp với chương trình.",
        en: "Read in the wrong encoding, names of indicators and places turn into other words and match nothing.",
    },
    help: Text {
        vi: "{advice}",
        en: "{advice}",
    },
    sample: Sample::Observations,
    wrong: "ch\u{0} ti",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
