//! CTR0342: no decimal.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `bằng 1/3 năm 2020`: a part that no decimal number says exactly.
pub static NO_DECIMAL: Entry = Entry {
    code: "CTR0342",
    name: "no-decimal",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{typed} không viết được đúng bằng số thập phân",
        en: "{typed} is no decimal number, to the last digit",
    },
    label: Text {
        vi: "phần của số gốc",
        en: "a part of the base",
    },
    why: Text {
        vi: "Mức làm tròn thì có con số đạt hay không đạt tuỳ chỗ làm tròn.",
        en: "With a rounded level some figures are met or not met by the rounding alone.",
    },
    help: Text {
        vi: "viết phần giảm đi hay tăng thêm: `{change} so với năm …`",
        en: "write the part that goes or comes: `{change} so với năm …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: SYT
  hiện trạng 2020: 900
  đến 2025: bằng 1/3 năm 2020
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: SYT
  hiện trạng 2020: 900
  đến 2025: giảm 2/3 so với năm 2020
"#,
};
