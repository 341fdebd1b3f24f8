//! CTR0112: repeated attribute.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An attribute given twice.
pub static REPEATED_ATTRIBUTE: Entry = Entry {
    code: "CTR0112",
    name: "repeated-attribute",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "`{attribute}` được viết hai lần",
        en: "`{attribute}` is given twice",
    },
    label: Text {
        vi: "lần thứ hai ở đây",
        en: "the second time",
    },
    why: Text {
        vi: "Hai dòng cùng nói một việc thì không biết dòng nào có hiệu lực.",
        en: "With two lines about one thing nobody knows which holds.",
    },
    help: Text {
        vi: "giữ một dòng; nhiều cơ quan thì viết trên một dòng, cách nhau bằng dấu phẩy",
        en: "keep one line; several agencies go on one line with commas between",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
