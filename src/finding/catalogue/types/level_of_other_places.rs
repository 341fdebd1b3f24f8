//! CTR0366: level of other places.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// So many places are to reach a level that is not for such places.
pub static LEVEL_OF_OTHER_PLACES: Entry = Entry {
    code: "CTR0366",
    name: "level-of-other-places",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "mức của {name} không đặt cho từng {kind}",
        en: "the level of {name} is not for each {kind}",
    },
    label: Text {
        vi: "đếm nơi đạt thì mức phải đặt cho từng nơi",
        en: "to count the places that reach a level it must be for each of them",
    },
    why: Text {
        vi: "`ít nhất 30 tỉnh đạt [1]` đếm số tỉnh đạt mức của chính tỉnh ấy; mức chung một nơi thì không có gì để đếm.",
        en: "`ít nhất 30 tỉnh đạt [1]` counts the provinces that reach their own level; a level for one place is one, and nothing is counted.",
    },
    help: Text {
        vi: "ghi `phạm vi: từng {kind}` dưới chỉ tiêu {name}; hoặc đếm theo số liệu: `công thức: đếm theo địa bàn({name} >= 20)`",
        en: "write `phạm vi: từng {kind}` beneath the indicator {name}; or count by figures: `công thức: đếm theo địa bàn({name} >= 20)`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Cả nước"

cơ quan BYT "Bộ Y tế"

mục 1 "Y tế"
  chủ trì: BYT

chỉ tiêu 1 "Tỷ lệ tiêm chủng", %
  đến 2025: ít nhất 95
chỉ tiêu 2 "Số tỉnh đạt mức tiêm chủng", tỉnh
  đến 2025: ít nhất 30 tỉnh đạt [1]
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Cả nước"

cơ quan BYT "Bộ Y tế"

mục 1 "Y tế"
  chủ trì: BYT

chỉ tiêu 1 "Tỷ lệ tiêm chủng", %
  phạm vi: từng tỉnh
  đến 2025: ít nhất 95
chỉ tiêu 2 "Số tỉnh đạt mức tiêm chủng", tỉnh
  đến 2025: ít nhất 30 tỉnh đạt [1]
"#,
};
