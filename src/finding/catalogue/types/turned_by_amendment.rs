//! CTR0347: an amendment that turns a level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment that bounds a figure from the other side.
pub static TURNED_BY_AMENDMENT: Entry = Entry {
    code: "CTR0347",
    name: "turned-by-amendment",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "sửa đổi đảo chiều mức của `{name}`, mốc {by}: {first} thành {second}",
        en: "the amendment turns the level of `{name}` at {by}: {first} becomes {second}",
    },
    label: Text {
        vi: "ngược chiều với mức trước",
        en: "the other way round than before",
    },
    why: Text {
        vi: "Mức sửa thường nới hoặc siết, hiếm khi đổi từ tối thiểu sang tối đa: mức trước là sàn mà mức này là trần thì số liệu trước không đạt có thể thành đạt.",
        en: "An amendment softens or hardens a level, and hardly ever turns a floor into a ceiling: a figure that failed may then do.",
    },
    help: Text {
        vi: "soát lại với văn bản sửa đổi",
        en: "hold it against the amending document",
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
  đến 2025: không quá 1.000
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
