//! A file that the system does not let us read.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that the system does not let us read.
pub static UNREADABLE: Entry = Entry {
    code: "CTR0703",
    name: "unreadable-file",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không đọc được tệp `{file}`: {reason}",
        en: "the file `{file}` cannot be read: {reason}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "không đọc được tệp thì không thể nói gì về chương trình hay số liệu trong đó",
        en: "nothing can be said of a programme or of figures that cannot be read",
    },
    help: Text {
        vi: "kiểm tra quyền đọc tệp, hoặc chép tệp ra chỗ khác",
        en: "check that you may read the file, or copy it elsewhere",
    },
    sample: Sample::Command,
    wrong: "ctr check mat/ke-hoach.ctr",
    mend: "ctr check ke-hoach.ctr",
};
