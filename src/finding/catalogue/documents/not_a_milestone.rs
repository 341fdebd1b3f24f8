//! CTR0545: a level at no milestone.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Levels at a year that the programme does not declare as a milestone.
pub static NOT_A_MILESTONE: Entry = Entry {
    code: "CTR0545",
    name: "not-a-milestone",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "năm {year} có mức ({count}) nhưng không có trong mốc",
        en: "{year} has levels ({count}) but is not among the milestones",
    },
    label: Text {
        vi: "mức ở năm ngoài mốc",
        en: "a level at a year that is no milestone",
    },
    why: Text {
        vi: "Mốc cho biết chương trình được xét ở những năm nào; năm ngoài mốc dễ bị quên hoặc là gõ sai.",
        en: "The milestones say in which years the programme is reviewed; another year is easily forgotten, or mistyped.",
    },
    help: Text {
        vi: "thêm năm ấy vào mốc, hoặc sửa năm của mức",
        en: "add the year to mốc, or mend the year of the level",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2030

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2028: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2028, 2030

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2028: ít nhất 75
"#,
};
