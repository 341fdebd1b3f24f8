//! CTR0116: attribute at margin.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An attribute line that is not indented.
pub static ATTRIBUTE_AT_MARGIN: Entry = Entry {
    code: "CTR0116",
    name: "attribute-at-margin",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Nothing,
    message: Text {
        vi: "dòng thuộc tính phải thụt vào",
        en: "an attribute line must be indented",
    },
    label: Text {
        vi: "dòng này sát lề",
        en: "this line is at the margin",
    },
    why: Text {
        vi: "Sát lề là chỗ bắt đầu khai báo mới; dòng bổ sung thì thụt vào một chút.",
        en: "The margin is where new declarations start; lines that add to one are indented.",
    },
    help: Text {
        vi: "thêm hai dấu cách ở đầu dòng",
        en: "put two blanks before the line",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
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
