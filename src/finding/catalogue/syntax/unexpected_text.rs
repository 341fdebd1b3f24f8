//! CTR0101: unexpected text.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A line that stops making sense at some word.
pub static UNEXPECTED_TEXT: Entry = Entry {
    code: "CTR0101",
    name: "unexpected-text",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "không hiểu dòng này {found}",
        en: "this line does not make sense {found}",
    },
    label: Text {
        vi: "{expected}",
        en: "{expected}",
    },
    why: Text {
        vi: "Một dòng không đọc được thì không ai, kể cả máy, biết chắc cam kết là gì.",
        en: "A line that cannot be read commits nobody to anything.",
    },
    help: Text {
        vi: "sửa chỗ được chỉ, hoặc bỏ phần từ chỗ ấy; lời ghi thêm thì đặt sau dấu #",
        en: "mend the place pointed at, or leave out what stands from there on; remarks go behind a #",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
