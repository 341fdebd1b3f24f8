//! CTR0118: empty name.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A declaration or a row of a table without a name.
pub static EMPTY_NAME: Entry = Entry {
    code: "CTR0118",
    name: "empty-name",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Nothing,
    message: Text {
        vi: "chỗ này thiếu tên",
        en: "a name is missing here",
    },
    label: Text {
        vi: "tên còn để trống",
        en: "the name is left empty",
    },
    why: Text {
        vi: "Báo cáo gọi mỗi cam kết bằng tên; không có tên thì người đọc không biết đó là cam kết gì.",
        en: "Reports call each commitment by its name; without one nobody knows which it is.",
    },
    help: Text {
        vi: "chép tên từ văn bản vào đây",
        en: "copy the name from the document",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "", tuổi
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
