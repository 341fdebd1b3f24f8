//! CTR0334: easier stretch.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level to strive for that is no harder than the one asked for.
pub static EASIER_STRETCH: Entry = Entry {
    code: "CTR0334",
    name: "easier-stretch",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức phấn đấu không khó hơn mức phải đạt",
        en: "the level to strive for is no harder than the one asked for",
    },
    label: Text {
        vi: "đạt mức phải đạt là đạt luôn mức phấn đấu",
        en: "who reaches the level reaches the stretch level too",
    },
    why: Text {
        vi: "Mức phấn đấu là mức vượt lên trên mức phải đạt. Dễ hơn hay bằng thì nó không nói gì; thường là hai số viết đổi chỗ.",
        en: "A stretch level lies beyond the one asked for. An easier or equal one says nothing; mostly the two were swapped.",
    },
    help: Text {
        vi: "đổi chỗ hai mức, hoặc sửa số viết nhầm",
        en: "swap the two, or correct the number that is wrong",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tỷ lệ tiêm chủng đầy đủ", %, càng cao càng tốt
  đến 2025: ít nhất 98, phấn đấu 95
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tỷ lệ tiêm chủng đầy đủ", %, càng cao càng tốt
  đến 2025: ít nhất 95, phấn đấu 98
"#,
};
