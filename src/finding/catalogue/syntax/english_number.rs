//! CTR0105: english number.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A number with commas for thousands.
pub static ENGLISH_NUMBER: Entry = Entry {
    code: "CTR0105",
    name: "english-number",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "số {number} viết theo cách Anh - Mỹ",
        en: "the number {number} is written the English way",
    },
    label: Text {
        vi: "dấu phẩy và dấu chấm ngược với cách viết Việt Nam",
        en: "commas and dots are the wrong way round",
    },
    why: Text {
        vi: "Trong văn bản Việt Nam hàng nghìn ngăn bằng dấu chấm, phần thập phân sau dấu phẩy.",
        en: "Vietnamese documents separate thousands by dots and decimals by a comma.",
    },
    help: Text {
        vi: "viết {suggestion}",
        en: "write {suggestion}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 9.1 "Sản lượng thuỷ sản", tấn
  chủ trì: SYT
  đến 2025: ít nhất 1,234.5
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 9.1 "Sản lượng thuỷ sản", tấn
  chủ trì: SYT
  đến 2025: ít nhất 1.234,5
"#,
};
