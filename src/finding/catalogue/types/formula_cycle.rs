//! CTR0307: formula cycle.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Formulas that go round in a circle.
pub static FORMULA_CYCLE: Entry = Entry {
    code: "CTR0307",
    name: "formula-cycle",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "công thức đi vòng tròn: {path}",
        en: "the formulas go in a circle: {path}",
    },
    label: Text {
        vi: "công thức này cần chính kết quả của nó",
        en: "this formula needs its own result",
    },
    why: Text {
        vi: "Chỉ tiêu này tính từ chỉ tiêu kia rồi quay lại thì không bao giờ có con số đầu tiên.",
        en: "Indicators computed from each other in a circle never have a first figure.",
    },
    help: Text {
        vi: "bỏ công thức của một chỉ tiêu trong vòng, để nó nhận số liệu từ ngoài; `theo địa bàn` thì gộp một chỉ tiêu khác, là số của từng nơi",
        en: "drop the formula of one of them, so that it takes figures from outside; `theo địa bàn` rolls up another indicator, the figure of each place",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A1 "Số hộ nghèo", hộ
  công thức: [A2] * 2
chỉ tiêu A2 "Số hộ cận nghèo", hộ
  công thức: [A1] * 3
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A1 "Số hộ nghèo", hộ
chỉ tiêu A2 "Số hộ cận nghèo", hộ
  công thức: [A1] * 3
"#,
};
