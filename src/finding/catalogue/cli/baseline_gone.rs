//! CTR0792: baseline gone.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A finding of the baseline that no longer occurs.
pub static BASELINE_GONE: Entry = Entry {
    code: "CTR0792",
    name: "baseline-gone",
    severity: Severity::Note,
    class: Class::Command,
    costs: Costs::Nothing,
    message: Text {
        vi: "mốc so sánh còn ghi {code} của {file} ở `{clause}`, dòng `{text}`, nay không thấy nữa{times}",
        en: "the baseline has {code} of {file} at `{clause}`, line `{text}`, which no longer occurs{times}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "chỗ sai đã được sửa; còn giữ trong mốc thì lần sau sai như thế sẽ không bị coi là mới",
        en: "it has been mended; left in the baseline, the same mistake made again would not count as new",
    },
    help: Text {
        vi: "ghi lại mốc so sánh bằng `--write-baseline`",
        en: "write the baseline anew with `--write-baseline`",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --baseline moc-cu.json",
    mend: "ctr check ke-hoach.ctr --write-baseline moc.json",
};
