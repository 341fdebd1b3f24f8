//! CTR0583: empty relation.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A relation that states nothing.
pub static EMPTY_RELATION: Entry = Entry {
    code: "CTR0583",
    name: "empty-relation",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "ràng buộc {name} chưa nêu điều gì phải đúng",
        en: "the relation {name} does not state what must hold",
    },
    label: Text {
        vi: "chưa có dòng so sánh nào",
        en: "without a line that compares",
    },
    why: Text {
        vi: "Tên của ràng buộc chỉ để người đọc hiểu; điều được kiểm tra là các dòng so sánh thụt vào bên dưới.",
        en: "The title is for the reader; what is checked are the indented lines that compare.",
    },
    help: Text {
        vi: "thêm một dòng thụt vào, ví dụ: [Số năm sống khoẻ] <= [Tuổi thọ]",
        en: "add an indented line, such as: [Số năm sống khoẻ] <= [Tuổi thọ]",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tuổi thọ", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74

ràng buộc "Số năm sống khoẻ không quá tuổi thọ"
"#,
    mend: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tuổi thọ", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
chỉ tiêu 2 "Số năm sống khoẻ", năm
  chủ trì: SYT
  đến 2025: ít nhất 65

ràng buộc "Số năm sống khoẻ không quá tuổi thọ"
  [Số năm sống khoẻ] <= [Tuổi thọ]
"#,
};
