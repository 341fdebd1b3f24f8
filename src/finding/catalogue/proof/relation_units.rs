//! CTR0582: relation units.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A relation whose sides do not measure the same.
pub static RELATION_UNITS: Entry = Entry {
    code: "CTR0582",
    name: "relation-units",
    severity: Severity::Error,
    class: Class::Audit,
    costs: Costs::Line,
    message: Text {
        vi: "hai vế của ràng buộc không cùng loại: {left} với {right}",
        en: "the two sides of the relation are not of one kind: {left} and {right}",
    },
    label: Text {
        vi: "vế này tính bằng {left}, vế kia bằng {right}",
        en: "one side is in {left}, the other in {right}",
    },
    why: Text {
        vi: "Chỉ so được những thứ cùng loại; ràng buộc này bị bỏ qua cho đến khi sửa.",
        en: "Only like can be compared; the relation is left out until it is mended.",
    },
    help: Text {
        vi: "sửa ràng buộc, hoặc sửa đơn vị của một trong các chỉ tiêu",
        en: "mend the relation, or the unit of one of the indicators",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số hộ", hộ
chỉ tiêu 1 "Số người", người
  chủ trì: SYT
  đến 2025: ít nhất 100

ràng buộc "Hộ không nhiều hơn người"
  [Số hộ] <= [Số người]
"#,
    mend: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số hộ có người", người
chỉ tiêu 1 "Số người", người
  chủ trì: SYT
  đến 2025: ít nhất 100

ràng buộc "Hộ không nhiều hơn người"
  [Số hộ có người] <= [Số người]
"#,
};
