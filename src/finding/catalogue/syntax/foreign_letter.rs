//! CTR0109: foreign letter.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A letter of another script inside a Vietnamese word.
pub static FOREIGN_LETTER: Entry = Entry {
    code: "CTR0109",
    name: "foreign-letter",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Nothing,
    message: Text {
        vi: "chữ {letter} không phải chữ Việt",
        en: "the letter {letter} is not a Vietnamese letter",
    },
    label: Text {
        vi: "{name} trông giống chữ Việt nhưng là chữ khác",
        en: "{name} looks like a Vietnamese letter and is another",
    },
    why: Text {
        vi: "Hai tên trông giống hệt nhau mà khác chữ thì máy coi là hai tên, số liệu sẽ không khớp.",
        en: "Two names that look alike but differ in letters are two names, and figures will not match.",
    },
    help: Text {
        vi: "gõ lại từ này bằng bộ gõ tiếng Việt",
        en: "type the word again with a Vietnamese keyboard",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình tоàn tỉnh", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình toàn tỉnh", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
