//! CTR0330: criterion without level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment to reach several indicators, one of which has no level by then.
pub static CRITERION_WITHOUT_LEVEL: Entry = Entry {
    code: "CTR0330",
    name: "criterion-without-level",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{name} chưa có mức nào đến mốc {by}",
        en: "{name} has no level by the milestone {by}",
    },
    label: Text {
        vi: "đòi đạt một chỉ tiêu mà mức của nó đến sau mốc này",
        en: "asks for an indicator whose levels come after this milestone",
    },
    why: Text {
        vi: "`đạt cả [A], [B]` xét A và B theo mức của A và của B ở cùng mốc, hay mức gần nhất trước đó. Chưa có mức nào thì mãi là thiếu số liệu.",
        en: "`đạt cả [A], [B]` judges A and B by their own levels of the milestone, or their last ones before it. Without one it stays without a verdict for good.",
    },
    help: Text {
        vi: "thêm mức {by} cho {name}, hoặc bỏ nó khỏi danh sách ở mốc này",
        en: "give {name} a level for {by}, or take it off the list at this milestone",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  đến 2025: đạt cả [1.1], [1.2]
chỉ tiêu 1.1 "Số bác sĩ của xã", người
  đến 2025: ít nhất 1
chỉ tiêu 1.2 "Số điều dưỡng của xã", người
  đến 2030: ít nhất 2
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  đến 2025: đạt cả [1.1], [1.2]
chỉ tiêu 1.1 "Số bác sĩ của xã", người
  đến 2025: ít nhất 1
chỉ tiêu 1.2 "Số điều dưỡng của xã", người
  đến 2025: ít nhất 1
  đến 2030: ít nhất 2
"#,
};
