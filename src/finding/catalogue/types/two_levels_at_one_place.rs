//! CTR0325: two levels at one place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two lines for particular places set two levels for one place at one milestone.
pub static TWO_LEVELS_AT_ONE_PLACE: Entry = Entry {
    code: "CTR0325",
    name: "two-levels-at-one-place",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::BothLines,
    message: Text {
        vi: "mốc {by} có hai mức cho {places}",
        en: "the milestone {by} has two levels for {places}",
    },
    label: Text {
        vi: "mức thứ hai cho {places}",
        en: "the second level for {places}",
    },
    why: Text {
        vi: "Một nơi có hai mức ở một mốc thì đạt mức này có thể là không đạt mức kia, và nơi ấy bị tính hai lần. Dòng kể tên chính địa bàn thay cho dòng kể tên nhóm có nó; còn hai dòng kể tên như nhau thì không biết theo dòng nào.",
        en: "With two levels for one place meeting one may be missing the other, and the place is counted twice. A line that names a place itself stands in place of one that names a group it is in; of two that name it alike nobody knows which holds.",
    },
    help: Text {
        vi: "để mỗi địa bàn ở một dòng: bỏ {places} khỏi một trong hai dòng, hoặc thêm `trừ` vào dòng kể tên nhóm",
        en: "leave each place on one line: take {places} off one of the two, or add `trừ` to the line that names a group",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  đến 2025 riêng "Xã A", "Xã B": ít nhất 2
  đến 2025 riêng "Xã B": ít nhất 3
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  đến 2025 riêng "Xã A": ít nhất 2
  đến 2025 riêng "Xã B": ít nhất 3
"#,
};
