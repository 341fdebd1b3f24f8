//! CTR0215: unknown place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place that is not declared, where it has to be (it took another in), or what
/// stands for it can be no place's name (`phạm vi: toàn tỉnh`).
pub static UNKNOWN_PLACE: Entry = Entry {
    code: "CTR0215",
    name: "unknown-place",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "không biết địa bàn {name}",
        en: "unknown place {name}",
    },
    label: Text {
        vi: "chưa khai báo{nearest}",
        en: "not declared{nearest}",
    },
    why: Text {
        vi: "Không biết là nơi nào thì không biết mức này của ai, hay địa giới của nơi nào đã thay đổi.",
        en: "Without the place nobody knows whose level it is, or whose boundary changed.",
    },
    help: Text {
        vi: "khai báo: địa bàn \"tên\", tỉnh; hoặc viết đúng tên đã có; mỗi nơi một mức thì viết `từng xã`, `từng tỉnh`",
        en: "declare it: địa bàn \"name\", tỉnh; or write a name that exists; for a level each, write `từng xã`, `từng tỉnh`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

địa bàn "Xã Ví Dụ", xã, thuộc "Lâm Đồng"
  kết thúc: 01/7/2025
  tiếp nhận: "Xã Ví Dụ Mới"
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

địa bàn "Xã Ví Dụ", xã, thuộc "Lâm Đồng"
  kết thúc: 01/7/2025
  tiếp nhận: "Xã Ví Dụ Mới"

địa bàn "Xã Ví Dụ Mới", xã, thuộc "Lâm Đồng"
"#,
};
