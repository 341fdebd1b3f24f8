//! CTR0204: unknown scale.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An indicator on a scale that is not declared.
pub static UNKNOWN_SCALE: Entry = Entry {
    code: "CTR0204",
    name: "unknown-scale",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "chưa khai báo thang {name}",
        en: "the scale {name} is not declared",
    },
    label: Text {
        vi: "không có thang này{nearest}",
        en: "no such scale{nearest}",
    },
    why: Text {
        vi: "Thang cho biết mức nào cao hơn mức nào; không có thang thì không biết thế nào là đạt.",
        en: "The scale says which level is higher; without it nobody knows what is met.",
    },
    help: Text {
        vi: "khai báo: thang {name}: \"mức thấp\" < \"mức cao\"",
        en: "declare it: thang {name}: \"low level\" < \"high level\"",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 9.2 "Xoá bỏ nhà tạm", thang "Xoá nhà tạm"
  chủ trì: SYT
  đến 2030: "Xoá bỏ hoàn toàn"
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

thang "Xoá nhà tạm": "Giải quyết cơ bản" < "Xoá bỏ hoàn toàn"

chỉ tiêu 9.2 "Xoá bỏ nhà tạm", thang "Xoá nhà tạm"
  chủ trì: SYT
  đến 2030: "Xoá bỏ hoàn toàn"
"#,
};
