//! CTR0557: a part of a full whole.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A group of a whole that is to be 100 % may stay below it.
pub static PART_OF_FULL_WHOLE: Entry = Entry {
    code: "CTR0557",
    name: "part-of-full-whole",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "phần {name} chỉ đòi {level}, trong khi cả nhóm phải đạt {whole}",
        en: "the part {name} asks for {level} while the whole is to be {whole}",
    },
    label: Text {
        vi: "thấp hơn cả nhóm",
        en: "lower than the whole",
    },
    why: Text {
        vi: "Cả nhóm đạt 100% thì mọi phần của nó đều đạt 100%: một trong hai mức sai, và báo cáo sẽ chọn mức dễ hơn.",
        en: "A whole at 100% means each of its parts is: one of the levels is wrong, and reports will take the easier.",
    },
    help: Text {
        vi: "sửa mức của cả nhóm hoặc mức của phần",
        en: "mend the level of the whole or of the part",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  đến 2030: 100
  trong đó "Thành thị"
    đến 2030: 100
  trong đó "Nông thôn"
    đến 2030: 85
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  đến 2030: 90
  trong đó "Thành thị"
    đến 2030: 100
  trong đó "Nông thôn"
    đến 2030: 85
"#,
};
