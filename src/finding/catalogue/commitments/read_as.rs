//! CTR0530: read as.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Words that could be taken otherwise, and how they are read.
pub static READ_AS: Entry = Entry {
    code: "CTR0530",
    name: "read-as",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{words} đọc là: {meaning}",
        en: "{words} is read as: {meaning}",
    },
    label: Text {
        vi: "đọc như trên",
        en: "read so",
    },
    why: Text {
        vi: "Có những chữ mà người này hiểu một cách, người khác hiểu cách khác; ctr nói ra cách nó đọc để người viết sửa nếu ý khác.",
        en: "Some words are taken one way by some and another by others; ctr says how it reads them, so that the writer can mend the line if something else is meant.",
    },
    help: Text {
        vi: "đúng ý thì để nguyên; khác ý thì viết lại dòng này",
        en: "leave it where that is meant; write the line again where it is not",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi, càng cao càng tốt
  chủ trì: SYT
  đến 2025: bằng 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
