//! CTR0218: places in a ring.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Places said to be parts of one another.
pub static PLACE_RING: Entry = Entry {
    code: "CTR0218",
    name: "place-ring",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "địa bàn thuộc nhau thành vòng: {path}",
        en: "places are parts of one another in a ring: {path}",
    },
    label: Text {
        vi: "nơi này là một phần của chính nó",
        en: "this place is a part of itself",
    },
    why: Text {
        vi: "`thuộc` và `gồm` nói nơi nào nằm trong nơi nào. Hai nơi nằm trong nhau thì không biết mức của nơi này có là của nơi kia không.",
        en: "`thuộc` and `gồm` say which place is in which. Of two places inside each other nobody knows whether the level of one is the other's too.",
    },
    help: Text {
        vi: "bỏ một chữ `thuộc` hay một tên ở dòng `gồm` của các địa bàn này",
        en: "take off one `thuộc` or one name of a line `gồm` of these places",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Huyện A", huyện, thuộc "Xã B"
địa bàn "Xã B", xã, thuộc "Huyện A"
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Huyện A", huyện, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Huyện A"
"#,
};
