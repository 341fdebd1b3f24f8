//! CTR0791: bad baseline.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A baseline file that cannot be used.
pub static BAD_BASELINE: Entry = Entry {
    code: "CTR0791",
    name: "bad-baseline",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không dùng được mốc so sánh {file}: {reason}",
        en: "the baseline {file} cannot be used: {reason}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "đọc sai mốc so sánh thì lỗi mới có thể bị coi là lỗi cũ",
        en: "a baseline misread could pass a new mistake off as an old one",
    },
    help: Text {
        vi: "ghi lại tệp ấy bằng `ctr check … --write-baseline {file}`",
        en: "write the file anew with `ctr check … --write-baseline {file}`",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --baseline ke-hoach.ctr",
    mend: "ctr check ke-hoach.ctr --write-baseline moc.json",
};
