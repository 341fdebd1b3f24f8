//! CTR0117: empty programme.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that declares nothing.
pub static EMPTY_PROGRAMME: Entry = Entry {
    code: "CTR0117",
    name: "empty-programme",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "tệp này chưa khai báo gì",
        en: "this file declares nothing",
    },
    label: Text {
        vi: "không có khai báo nào",
        en: "no declaration",
    },
    why: Text {
        vi: "Một tệp trống có thể là tệp nhầm, hoặc chưa lưu.",
        en: "An empty file may be the wrong one, or not yet saved.",
    },
    help: Text {
        vi: "bắt đầu bằng: chương trình \"tên kế hoạch\"",
        en: "start with: chương trình \"its title\"",
    },
    sample: Sample::Programme,
    wrong: r#"# chưa có gì
"#,
    mend: r#"chương trình "Kế hoạch"
"#,
};
