//! CTR0348: an amendment of no level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment at a milestone, or for a case, of which there is no level to amend.
pub static AMENDS_NO_LEVEL: Entry = Entry {
    code: "CTR0348",
    name: "amends-no-level",
    severity: Severity::Note,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{name}` chưa có mức nào ở mốc {by} để sửa: {what}",
        en: "`{name}` has no level at {by} to be amended: {what}",
    },
    label: Text {
        vi: "mốc này chưa có mức",
        en: "no level stands here",
    },
    why: Text {
        vi: "Sửa đổi ở một mốc chưa có mức là đặt thêm một cam kết; cam kết ở các mốc khác vẫn còn nguyên.",
        en: "An amendment at a milestone without a level adds a commitment; those at other milestones stay.",
    },
    help: Text {
        vi: "nếu văn bản dời mốc thì ghi thêm dòng bãi bỏ ở mốc cũ, ví dụ `đến 2025: bãi bỏ`",
        en: "if the document moves a milestone, abolish the old one too: `đến 2025: bãi bỏ`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Nhà ở xã hội hoàn thành", căn hộ, càng cao càng tốt
  chủ trì: SXD
  đến 2025: ít nhất 1.000

sửa đổi 1
  theo: 11/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2026: ít nhất 1.000
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Nhà ở xã hội hoàn thành", căn hộ, càng cao càng tốt
  chủ trì: SXD
  đến 2025: ít nhất 1.000

sửa đổi 1
  theo: 11/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 900
"#,
};
