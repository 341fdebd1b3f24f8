//! CTR0345: amended after it was due.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment of a level that was due before it holds.
pub static AMENDED_AFTER_DUE: Entry = Entry {
    code: "CTR0345",
    name: "amended-after-due",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "mốc {by} của `{name}` đã đến hạn khi sửa đổi có hiệu lực (từ {day}): vẫn xét theo mức lúc đến hạn, {level}",
        en: "{by} of `{name}` was due when the amendment came to hold (from {day}): the level at the deadline is judged still, {level}",
    },
    label: Text {
        vi: "sửa sau hạn",
        en: "amended after it was due",
    },
    why: Text {
        vi: "Việc đã đến hạn thì kết luận theo mức có hiệu lực vào ngày đến hạn; mức sửa sau hạn, hay việc bãi bỏ sau hạn, chỉ được ghi bên cạnh.",
        en: "What was due is judged by the level in force at the deadline; a level set later, or an abolition, only stands beside it.",
    },
    help: Text {
        vi: "kiểm tra ngày hiệu lực và mốc; nếu sửa mức của kỳ sau thì ghi mốc của kỳ sau",
        en: "check the day and the milestone; if the level of a later period is meant, write that period",
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
  hiệu lực: 15/3/2026
  đến 2025: ít nhất 800
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Nhà ở xã hội hoàn thành", căn hộ, càng cao càng tốt
  chủ trì: SXD
  đến 2025: ít nhất 1.000

sửa đổi 1
  theo: 11/QĐ-UBND
  hiệu lực: 15/3/2025
  đến 2025: ít nhất 800
"#,
};
