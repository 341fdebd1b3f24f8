//! A formatted text that would say something else.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A formatted text that would say something else.
pub static SAYS_OTHERWISE: Entry = Entry {
    code: "CTR0741",
    name: "formatting-changes-meaning",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` được để nguyên: định dạng lại sẽ đổi nội dung ở `{what}`",
        en: "`{file}` is left as it was: formatting would change what it says at `{what}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "định dạng không bao giờ được đổi nội dung; đây là lỗi của ctr, không phải của tệp",
        en: "formatting must never change what a file says; this is a defect of ctr, not of the file",
    },
    help: Text {
        vi: "xin báo lại kèm tệp này",
        en: "please report it with this file",
    },
    sample: Sample::Command,
    wrong: "ctr fmt tep-gay-loi.ctr",
    mend: "ctr fmt ke-hoach.ctr",
};
