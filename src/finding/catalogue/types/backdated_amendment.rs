//! CTR0346: an amendment of an earlier day.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment said to hold from before its document, or before the programme, was issued.
pub static BACKDATED_AMENDMENT: Entry = Entry {
    code: "CTR0346",
    name: "backdated-amendment",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "sửa đổi ghi hiệu lực từ {day}, trước khi {what} được ban hành ({issued}): tính từ ngày ban hành",
        en: "the amendment is said to hold from {day}, before {what} was issued ({issued}): it counts from the day of issue",
    },
    label: Text {
        vi: "hiệu lực trở về trước",
        en: "it reaches back",
    },
    why: Text {
        vi: "Một văn bản không đổi được mức của những ngày trước khi nó được ban hành: điều đã đến hạn trước đó vẫn xét theo mức khi ấy.",
        en: "A document does not change the level of days before it was issued: what was due before is judged by the level of that time.",
    },
    help: Text {
        vi: "ghi ngày hiệu lực không sớm hơn ngày ban hành",
        en: "write a day that is no earlier than the day of issue",
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
  hiệu lực: 01/7/2023
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
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 800
"#,
};
