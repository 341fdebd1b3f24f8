//! CTR0215: unknown place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place is said to have been taken in by one that is not declared.
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
        vi: "Không biết nơi tiếp nhận thì không biết địa giới của nơi nào đã thay đổi.",
        en: "Without the place that took it in, nobody knows whose boundary changed.",
    },
    help: Text {
        vi: "khai báo: địa bàn \"tên\", tỉnh; hoặc viết đúng tên đã có",
        en: "declare it: địa bàn \"name\", tỉnh; or write a name that exists",
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
