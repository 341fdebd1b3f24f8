//! An option without its value.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An option without its value.
pub static MISSING_VALUE: Entry = Entry {
    code: "CTR0712",
    name: "missing-value",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "sau `{option}` cần một giá trị",
        en: "`{option}` needs a value",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tuỳ chọn này không có nghĩa nếu không có giá trị",
        en: "the option means nothing without one",
    },
    help: Text {
        vi: "viết giá trị ngay sau tuỳ chọn, ví dụ `{option} {example}`",
        en: "write the value after the option, such as `{option} {example}`",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31",
};
