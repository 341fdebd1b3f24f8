//! More than a command takes.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// More than a command takes.
pub static EXTRA_ARGUMENT: Entry = Entry {
    code: "CTR0716",
    name: "extra-argument",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "thừa `{word}` sau lệnh `{command}`",
        en: "`{word}` after `{command}` is one too many",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "phần thừa mà bỏ qua thì kết quả không phải điều đã hỏi",
        en: "to ignore it would answer another question",
    },
    help: Text {
        vi: "bỏ phần thừa, hoặc xem `ctr --help`",
        en: "leave it out, or see `ctr --help`",
    },
    sample: Sample::Command,
    wrong: "ctr explain CTR0701 CTR0702",
    mend: "ctr explain CTR0701",
};
