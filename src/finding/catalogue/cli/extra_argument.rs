//! More than a command takes.

use crate::finding::{Entry, Severity, Text};

/// More than a command takes.
pub static EXTRA_ARGUMENT: Entry = Entry {
    code: "CTR0716",
    name: "extra-argument",
    severity: Severity::Error,
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
    wrong: "ctr explain CTR0701 CTR0702",
    mend: "ctr explain CTR0701",
};
