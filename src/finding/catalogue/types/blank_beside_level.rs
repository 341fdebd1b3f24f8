//! CTR0322: blank beside level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level whose next milestone is left blank: often one merged cell.
pub static BLANK_BESIDE_LEVEL: Entry = Entry {
    code: "CTR0322",
    name: "blank-beside-level",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "ô năm {blank} để trống, bên phải mức của năm {filled}{more}",
        en: "the cell of {blank} is blank, beside the level of {filled}{more}",
    },
    label: Text {
        vi: "chỉ của năm {filled}, hay của cả hai mốc?",
        en: "only for {filled}, or for both milestones?",
    },
    why: Text {
        vi: "Ô gộp hai năm của văn bản, khi dán ra, chỉ còn ở cột đầu; ctr đọc ô trống là mốc ấy không có mức, nên nửa cam kết có thể rơi mất.",
        en: "A cell merged over two years is pasted into the first column only; ctr reads a blank as no level, so half of a commitment may be lost.",
    },
    help: Text {
        vi: "mức của cả hai mốc (ô gộp) thì chép mức ấy sang ô năm {blank}; mốc {blank} không có mức thì ghi `-` vào ô",
        en: "where the level is for both milestones (a merged cell) copy it into the cell of {blank}; where {blank} has none write `-` there",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  | mã | tên                     | 2025       | 2030 |
  | 1  | Tỷ lệ xã có bác sĩ      | ít nhất 90 |      |
  | 2  | Tỷ lệ trẻ được tiêm đủ  | ít nhất 95 |      |
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  | mã | tên                     | 2025       | 2030       |
  | 1  | Tỷ lệ xã có bác sĩ      | ít nhất 90 | ít nhất 90 |
  | 2  | Tỷ lệ trẻ được tiêm đủ  | ít nhất 95 | -          |
"#,
};

/// Another such row.
pub const HERE_TOO: Text = Text {
    vi: "đây cũng vậy",
    en: "here too",
};
