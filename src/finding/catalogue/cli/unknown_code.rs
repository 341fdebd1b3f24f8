//! A code to explain that is none.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A code to explain that is none.
pub static UNKNOWN_CODE: Entry = Entry {
    code: "CTR0717",
    name: "unknown-code",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không có thông báo nào có mã hay tên `{word}`",
        en: "no finding has the code or name `{word}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "mã thông báo có dạng CTR và bốn chữ số",
        en: "the code of a finding is CTR and four digits",
    },
    help: Text {
        vi: "`ctr explain` không kèm mã để xem cả danh sách",
        en: "`ctr explain` without a code lists them all",
    },
    sample: Sample::Command,
    wrong: "ctr explain CTR9999",
    mend: "ctr explain CTR0701",
};
