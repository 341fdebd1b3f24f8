//! CTR0210: no programme.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file without a programme.
pub static NO_PROGRAMME: Entry = Entry {
    code: "CTR0210",
    name: "no-programme",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp này chưa có dòng chương trình",
        en: "this file has no chương trình line",
    },
    label: Text {
        vi: "khai báo đầu tiên của tệp",
        en: "the first declaration",
    },
    why: Text {
        vi: "Báo cáo phải ghi rõ cam kết thuộc văn bản nào, ban hành ngày nào.",
        en: "Reports say of which document, issued when, a commitment is.",
    },
    help: Text {
        vi: "thêm ở đầu tệp: chương trình \"tên văn bản\"",
        en: "add at the top: chương trình \"title of the document\"",
    },
    sample: Sample::Programme,
    wrong: r#"cơ quan SYT "Sở Y tế"
"#,
    mend: r#"chương trình "Kế hoạch"
cơ quan SYT "Sở Y tế"
"#,
};
