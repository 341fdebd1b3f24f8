//! A command without what it works on.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A command without what it works on.
pub static MISSING_ARGUMENT: Entry = Entry {
    code: "CTR0715",
    name: "missing-argument",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "lệnh `{command}` cần {what}",
        en: "`{command}` needs {what}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "thiếu đầu vào thì không có gì để làm",
        en: "without an input there is nothing to do",
    },
    help: Text {
        vi: "ví dụ: {example}",
        en: "for example: {example}",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv",
};
