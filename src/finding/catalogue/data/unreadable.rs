use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the observation file “file” cannot be read.
pub static UNREADABLE: Entry = Entry {
    code: "CTR0601",
    name: "data-unreadable",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "không đọc được tệp số liệu “{file}”: {reason}",
        en: "the observation file “{file}” cannot be read: {reason}",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Không đọc được số liệu thì không thể kết luận chỉ tiêu nào đạt hay không đạt.",
        en: "Without the figures nothing can be said about any target.",
    },
    help: Text {
        vi: "kiểm tra đường dẫn và quyền đọc tệp rồi chạy lại",
        en: "check the path and the permission to read it, and run again",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
