//! CTR0219: named twice.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A list names one place or one indicator twice.
pub static NAMED_TWICE: Entry = Entry {
    code: "CTR0219",
    name: "named-twice",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} được kể hai lần trong một danh sách",
        en: "{name} is named twice in one list",
    },
    label: Text {
        vi: "lần thứ hai; chỉ tính một lần",
        en: "the second time; it counts once",
    },
    why: Text {
        vi: "Kể hai lần thường là chép nhầm: một tên khác lẽ ra đứng ở đây thì đã bị sót.",
        en: "Naming one twice is mostly a slip of copying: another name that should stand here is then missing.",
    },
    help: Text {
        vi: "bỏ một tên, hoặc viết tên lẽ ra đứng ở đây",
        en: "take one off, or write the name that should stand here",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  chủ trì: SYT
  đến 2025: đạt cả [1.1], [1.1]

chỉ tiêu 1.1 "Số bác sĩ của xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1

chỉ tiêu 1.2 "Số điều dưỡng của xã", người
  chủ trì: SYT
  đến 2025: ít nhất 2
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  chủ trì: SYT
  đến 2025: đạt cả [1.1], [1.2]

chỉ tiêu 1.1 "Số bác sĩ của xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1

chỉ tiêu 1.2 "Số điều dưỡng của xã", người
  chủ trì: SYT
  đến 2025: ít nhất 2
"#,
};
