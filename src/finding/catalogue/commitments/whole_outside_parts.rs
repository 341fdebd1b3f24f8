//! CTR0505: whole outside parts.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A mean level outside the levels of the parts it is the mean of.
pub static WHOLE_OUTSIDE_PARTS: Entry = Entry {
    code: "CTR0505",
    name: "whole-outside-parts",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{by}: mức chung {whole} nằm ngoài mức của các phần ({parts})",
        en: "{by}: the overall level {whole} lies outside its parts' ({parts})",
    },
    label: Text {
        vi: "các phần không làm nên mức này",
        en: "the parts do not make this level",
    },
    why: Text {
        vi: "Số chung là bình quân của các phần nên luôn nằm giữa phần thấp nhất và phần cao nhất; các phần vừa đủ mức của mình thì số chung không thể ra mức này.",
        en: "The overall figure is a mean of its parts and always lies between the lowest and the highest; with each part just at its level it cannot come out at this one.",
    },
    help: Text {
        vi: "xem lại mức chung và mức của từng phần với văn bản",
        en: "hold the overall level and those of the parts against the document",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 98
  trong đó "Thành thị"
    đến 2030: 95
  trong đó "Nông thôn"
    đến 2030: 80
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 88
  trong đó "Thành thị"
    đến 2030: 95
  trong đó "Nông thôn"
    đến 2030: 80
"#,
};
