//! CTR0308: formula units.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A formula whose units do not fit.
pub static FORMULA_UNITS: Entry = Entry {
    code: "CTR0308",
    name: "formula-units",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "đơn vị trong công thức không khớp: {left} với {right}",
        en: "the units of the formula do not fit: {left} with {right}",
    },
    label: Text {
        vi: "bên này tính bằng {left}, bên kia bằng {right}",
        en: "one side is in {left}, the other in {right}",
    },
    why: Text {
        vi: "Chỉ cộng, trừ, so sánh được những thứ cùng loại; kết quả phải cùng loại với đơn vị của chỉ tiêu.",
        en: "Only like can be added, subtracted or compared; the result must be of the indicator's kind.",
    },
    help: Text {
        vi: "sửa công thức, hoặc sửa đơn vị của một trong các chỉ tiêu",
        en: "mend the formula, or the unit of one of the indicators",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số hộ", hộ
chỉ tiêu "Số người", người
chỉ tiêu 1 "Tổng số", người
  công thức: [Số người] + [Số hộ]
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số hộ", hộ
chỉ tiêu "Số người", người
chỉ tiêu 1 "Số người mỗi hộ", người/hộ
  công thức: [Số người] / [Số hộ]
"#,
};
