//! CTR0209: second programme.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file with two programmes.
pub static SECOND_PROGRAMME: Entry = Entry {
    code: "CTR0209",
    name: "second-programme",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "một tệp chỉ khai báo một chương trình",
        en: "one file declares one programme",
    },
    label: Text {
        vi: "chương trình thứ hai",
        en: "a second programme",
    },
    why: Text {
        vi: "Mỗi văn bản một tệp, để mỗi chỉ tiêu thuộc đúng văn bản của nó.",
        en: "One file a document, so that each indicator belongs to its own.",
    },
    help: Text {
        vi: "chuyển chương trình này và các khai báo sau nó sang tệp riêng",
        en: "move it and what follows to a file of its own",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch A"
chương trình "Kế hoạch B"
"#,
    mend: r#"chương trình "Kế hoạch A"
"#,
};
