//! An output that cannot be written.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An output that cannot be written.
pub static UNWRITABLE: Entry = Entry {
    code: "CTR0707",
    name: "cannot-write",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không ghi được `{file}`: {reason}",
        en: "`{file}` cannot be written: {reason}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tệp cũ, nếu có, được giữ nguyên: không để lại tệp ghi dở",
        en: "an earlier file is kept as it was: no partial file is left",
    },
    help: Text {
        vi: "kiểm tra thư mục có tồn tại, còn chỗ và được phép ghi",
        en: "check that the folder exists, has room, and may be written to",
    },
    sample: Sample::Command,
    wrong: "ctr export ke-hoach.ctr --output khong-co/ra.json",
    mend: "ctr export ke-hoach.ctr --output ra.json",
};
