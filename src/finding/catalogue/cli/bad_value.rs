//! A value that an option does not take.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A value that an option does not take.
pub static BAD_VALUE: Entry = Entry {
    code: "CTR0713",
    name: "bad-value",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{option}` không nhận giá trị `{value}`",
        en: "`{option}` does not take `{value}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "giá trị sai mà bỏ qua thì kết quả không phải điều đã hỏi",
        en: "to ignore a wrong value would answer another question",
    },
    help: Text {
        vi: "viết một trong: {allowed}",
        en: "write one of: {allowed}",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --format xml",
    mend: "ctr check ke-hoach.ctr --format junit",
};
