//! A revision that git does not know.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A revision that git does not know.
pub static UNKNOWN_REVISION: Entry = Entry {
    code: "CTR0725",
    name: "unknown-revision",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "git không có bản nào tên là `{revision}`",
        en: "git knows no revision `{revision}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "không biết bản cũ thì không nói được điều gì đã đổi",
        en: "without the older revision nothing can be said of what changed",
    },
    help: Text {
        vi: "viết tên nhánh, thẻ hay mã của một lần ghi: main, HEAD~1, 3f2a1bc; trong CI thì tải đủ lịch sử về (fetch-depth: 0)",
        en: "write a branch, a tag or a commit: main, HEAD~1, 3f2a1bc; in CI fetch the whole history (fetch-depth: 0)",
    },
    sample: Sample::Command,
    wrong: "ctr review mian..HEAD",
    mend: "ctr review main..HEAD",
};
