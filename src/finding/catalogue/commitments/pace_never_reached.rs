//! CTR0514: pace never reached.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A pace that the series never had.
pub static PACE_NEVER_REACHED: Entry = Entry {
    code: "CTR0514",
    name: "pace-never-reached",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức {by} là {level}: từ {latest} năm {year} phải đi {needed} {unit} mỗi năm; {record}",
        en: "{level} in {by}: from {latest} in {year} it takes {needed} {unit} a year; {record}",
    },
    label: Text {
        vi: "nhanh hơn mọi năm đã có",
        en: "faster than in any year so far",
    },
    why: Text {
        vi: "Số liệu đã có chưa năm nào đi nhanh như vậy: mức quá cao, quá gấp, hoặc đơn vị không khớp.",
        en: "In no year of the figures was it so fast: the level is too high, too near, or in another unit.",
    },
    help: Text {
        vi: "nêu rõ biện pháp làm cho nhanh hơn, hoặc xem lại mức, năm và đơn vị",
        en: "say what will make it faster, or look at the level, the year and the unit again",
    },
    sample: Sample::WithFigures,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 92
"#,
};
