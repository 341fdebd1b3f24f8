//! CTR0301: unit does not fit.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level in a unit that the indicator is not measured in.
pub static UNIT_DOES_NOT_FIT: Entry = Entry {
    code: "CTR0301",
    name: "unit-does-not-fit",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{unit} không phải đơn vị của chỉ tiêu này",
        en: "{unit} does not measure this indicator",
    },
    label: Text {
        vi: "mức này tính bằng {unit}",
        en: "this level is in {unit}",
    },
    why: Text {
        vi: "Hai con số khác loại đơn vị thì không so với nhau được: 15% không phải 15 điểm %, người không phải hộ.",
        en: "Figures of different kinds cannot be compared: 15% is not 15 points, people are not households.",
    },
    help: Text {
        vi: "viết mức bằng {expected}, hoặc sửa đơn vị của chỉ tiêu",
        en: "write the level in {expected}, or mend the unit of the indicator",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74 hộ
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74 tuổi
"#,
};
