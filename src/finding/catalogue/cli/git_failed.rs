//! An answer that git refuses.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An answer that git refuses.
pub static GIT_FAILED: Entry = Entry {
    code: "CTR0726",
    name: "git-failed",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "git không trả lời được: `{what}`",
        en: "git gives no answer: `{what}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "các bản của chương trình do git giữ; git không đọc được thì không so được",
        en: "git keeps the revisions; where it cannot read them nothing is compared",
    },
    help: Text {
        vi: "thử `git status` ở thư mục này và làm theo lời git",
        en: "try `git status` in this folder and do as git says",
    },
    sample: Sample::Command,
    wrong: "ctr review main",
    mend: "ctr review HEAD~1",
};
