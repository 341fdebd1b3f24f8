//! CTR0790: not ignorable.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `--ignore` of what means that something was not read.
pub static NOT_IGNORABLE: Entry = Entry {
    code: "CTR0790",
    name: "not-ignorable",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{option}` không bỏ qua được `{word}`",
        en: "`{option}` cannot leave out `{word}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "dòng hay tệp không đọc được thì chưa được soát, nên báo cáo không thể im về nó",
        en: "a line or file that is not read is not checked, so no report may be silent about it",
    },
    help: Text {
        vi: "sửa chỗ không đọc được; các mã khác đều bỏ qua được",
        en: "mend what cannot be read; every other code can be left out",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --ignore CTR0101",
    mend: "ctr check ke-hoach.ctr --ignore CTR0401",
};
