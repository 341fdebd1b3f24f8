//! A command that is none.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A command that is none.
pub static UNKNOWN_COMMAND: Entry = Entry {
    code: "CTR0710",
    name: "unknown-command",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không có lệnh `{word}`",
        en: "there is no command `{word}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "lệnh viết sai thì không đoán ý mà làm",
        en: "a misspelt command is not guessed at",
    },
    help: Text {
        vi: "các lệnh: check (kiểm-tra), eval (đánh-giá), export (xuất), explain (giải-thích); `ctr --help` để xem cách dùng",
        en: "the commands: check, eval, export, explain; see `ctr --help`",
    },
    sample: Sample::Command,
    wrong: "ctr chekc ke-hoach.ctr",
    mend: "ctr check ke-hoach.ctr",
};
