//! An option that is none.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An option that is none.
pub static UNKNOWN_OPTION: Entry = Entry {
    code: "CTR0711",
    name: "unknown-option",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "lệnh `{command}` không có tuỳ chọn `{word}`",
        en: "`{command}` has no option `{word}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tuỳ chọn viết sai mà bỏ qua thì kết quả không phải điều đã hỏi",
        en: "to ignore a misspelt option would answer another question",
    },
    help: Text {
        vi: "`ctr --help` để xem các tuỳ chọn",
        en: "see `ctr --help` for the options",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --fromat json",
    mend: "ctr check ke-hoach.ctr --format json",
};
