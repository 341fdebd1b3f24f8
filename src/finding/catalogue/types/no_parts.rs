//! CTR0331: no parts.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Parts that add up, where there are none.
pub static NO_PARTS: Entry = Entry {
    code: "CTR0331",
    name: "no-parts",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "`các phần cộng đủ` mà {name} không có phần nào",
        en: "`các phần cộng đủ`, and {name} has no part",
    },
    label: Text {
        vi: "chưa có dòng `trong đó`",
        en: "there is no line `trong đó`",
    },
    why: Text {
        vi: "`các phần cộng đủ` nói các phần cộng lại bằng cả chỉ tiêu; không có phần nào thì không có gì được kiểm.",
        en: "`các phần cộng đủ` says that the parts add up to the indicator; without parts nothing is checked.",
    },
    help: Text {
        vi: "viết các phần dưới nó: trong đó \"tên phần\"; hoặc bỏ `các phần cộng đủ`",
        en: "write the parts beneath it: trong đó \"name\"; or take `các phần cộng đủ` off",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số giường bệnh", giường, các phần cộng đủ
  đến 2025: ít nhất 300
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số giường bệnh", giường, các phần cộng đủ
  đến 2025: ít nhất 300
  trong đó "Công lập"
    đến 2025: ít nhất 250
  trong đó "Ngoài công lập"
    đến 2025: ít nhất 50
"#,
};
