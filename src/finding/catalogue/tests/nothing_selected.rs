//! CTR0815: nothing selected.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// No test of the files has a name like the one asked for.
pub static NOTHING_SELECTED: Entry = Entry {
    code: "CTR0815",
    name: "nothing-selected",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Request,
    message: Text {
        vi: "không có kiểm thử nào mà tên có `{name}`",
        en: "no test has `{name}` in its name",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Không chạy kiểm thử nào thì không biết được gì; lệnh gõ sai mà báo \"qua\" là nguy hiểm.",
        en: "Where nothing runs nothing is known; a slip of the keyboard must not look like a pass.",
    },
    help: Text {
        vi: "các kiểm thử có: {names}",
        en: "the tests there are: {names}",
    },
    sample: Sample::Command,
    wrong: "ctr test ke-hoach.ctr --select \"that nghip\"",
    mend: "ctr test ke-hoach.ctr --select \"that nghiep\"",
};
