//! CTR0510: no unit.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Levels that are numbers without a unit.
pub static NO_UNIT: Entry = Entry {
    code: "CTR0510",
    name: "no-unit",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức của `{name}` là con số không có đơn vị",
        en: "the levels of `{name}` are numbers without a unit",
    },
    label: Text {
        vi: "bao nhiêu, tính bằng gì?",
        en: "how many of what?",
    },
    why: Text {
        vi: "Không có đơn vị thì không đối chiếu được với số liệu tính bằng phần trăm, người hay đồng.",
        en: "Without a unit it cannot be held against figures in per cent, people or money.",
    },
    help: Text {
        vi: "ghi đơn vị sau tên, ví dụ `, %`; chỉ số không có đơn vị thì ghi `, chỉ số`",
        en: "write the unit after the name, such as `, %`; an index has the unit `chỉ số`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Người cao tuổi được khám sức khoẻ"
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Người cao tuổi được khám sức khoẻ", %
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
};
