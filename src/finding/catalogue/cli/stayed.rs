//! Indicators that keep their form under `--as`.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Indicators that keep their form under `--as`.
pub static STAYED: Entry = Entry {
    code: "CTR0742",
    name: "form-kept",
    severity: Severity::Note,
    class: Class::Command,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{file}`: {changed} khai báo đổi dạng, {stayed} giữ nguyên dạng: {reasons}",
        en: "`{file}`: {changed} declarations changed form, {stayed} kept theirs: {reasons}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "chỉ đổi dạng khi không mất gì: bảng không có cột cho mọi thuộc tính",
        en: "the form changes only where nothing is lost: a table has no column for some attributes",
    },
    help: Text {
        vi: "không cần làm gì: hai dạng có thể đứng chung một tệp",
        en: "nothing need be done: both forms may stand in one file",
    },
    sample: Sample::Command,
    wrong: "ctr fmt ke-hoach.ctr --as table",
    mend: "ctr fmt ke-hoach.ctr",
};
