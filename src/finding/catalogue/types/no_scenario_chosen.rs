//! CTR0321: no scenario chosen.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Levels of scenarios, none of which is chosen.
pub static NO_SCENARIO_CHOSEN: Entry = Entry {
    code: "CTR0321",
    name: "no-scenario-chosen",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "có mức theo kịch bản nhưng {choice}",
        en: "there are levels of scenarios, but {choice}",
    },
    label: Text {
        vi: "mức của một kịch bản",
        en: "a level of a scenario",
    },
    why: Text {
        vi: "Chỉ mức của kịch bản được chọn mới là cam kết; kịch bản khác thì không được xét.",
        en: "Only the levels of the chosen scenario are commitments; those of others are not judged.",
    },
    help: Text {
        vi: "thêm dòng `kịch bản` vào chương trình, chọn một trong: {names}",
        en: "add a line `kịch bản` to the programme, one of: {names}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tốc độ tăng trưởng", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025 kịch bản "Cao": 8
  đến 2025 kịch bản "Cơ sở": 7
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"
  kịch bản: "Cơ sở"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tốc độ tăng trưởng", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025 kịch bản "Cao": 8
  đến 2025 kịch bản "Cơ sở": 7
"#,
};
