//! CTR0115: line without declaration.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An indented line before any declaration.
pub static LINE_WITHOUT_DECLARATION: Entry = Entry {
    code: "CTR0115",
    name: "line-without-declaration",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "dòng thụt lề mà phía trên chưa có khai báo nào",
        en: "an indented line with no declaration above it",
    },
    label: Text {
        vi: "dòng này thuộc về khai báo nào?",
        en: "to which declaration does this belong?",
    },
    why: Text {
        vi: "Dòng thụt lề bổ sung cho khai báo ngay trên nó.",
        en: "An indented line adds to the declaration above it.",
    },
    help: Text {
        vi: "viết sát lề nếu đây là khai báo",
        en: "start at the margin if this is a declaration",
    },
    sample: Sample::Programme,
    wrong: r#"  chương trình "Kế hoạch"
"#,
    mend: r#"chương trình "Kế hoạch"
"#,
};
