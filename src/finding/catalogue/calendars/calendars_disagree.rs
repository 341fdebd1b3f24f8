//! CTR0372: two lines that give one kind of figure two days.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two lines that give one kind of figure two days.
pub static CALENDARS_DISAGREE: Entry = Entry {
    code: "CTR0372",
    name: "calendars-disagree",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "số của {step} có hai ngày công bố: {one} và {other}",
        en: "a figure of a period ({step}) has two days of publication: {one} and {other}",
    },
    label: Text {
        vi: "ngày thứ hai",
        en: "the second day",
    },
    why: Text {
        vi: "Hai dòng cùng nói về một loại số: ngày sớm hơn được dùng, nên số có thể bị coi là thiếu khi chưa đến ngày của dòng kia.",
        en: "Two lines are of the same figures: the earlier day is used, so a figure may count as missing before the day of the other line.",
    },
    help: Text {
        vi: "giữ một dòng; quy định mới thay quy định cũ thì ghi `hiệu lực:` cho từng lịch",
        en: "keep one of them; where a newer rule replaces an older one, give each calendar its `hiệu lực:`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [1]
  căn cứ: 09/QĐ-THU
  công bố năm: ngày 30/6 năm sau
  công bố năm: ngày 30/9 năm sau
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [1]
  căn cứ: 09/QĐ-THU
  công bố năm: ngày 30/6 năm sau
"#,
};
