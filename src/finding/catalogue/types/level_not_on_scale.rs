//! CTR0304: level not on scale.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level that is not on the indicator's scale.
pub static LEVEL_NOT_ON_SCALE: Entry = Entry {
    code: "CTR0304",
    name: "level-not-on-scale",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "mức {level} không có trong thang {scale}",
        en: "the level {level} is not on the scale {scale}",
    },
    label: Text {
        vi: "thang không có mức này{nearest}",
        en: "the scale has no such level{nearest}",
    },
    why: Text {
        vi: "Mức ngoài thang thì không biết cao hay thấp hơn các mức khác.",
        en: "Of a level off the scale nobody knows whether it is higher or lower.",
    },
    help: Text {
        vi: "chọn một trong: {levels}; hoặc thêm mức này vào thang",
        en: "choose one of: {levels}; or add this level to the scale",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

thang "Xoá nhà tạm": "Giải quyết cơ bản" < "Xoá bỏ hoàn toàn"

chỉ tiêu 9.2 "Xoá bỏ nhà tạm", thang "Xoá nhà tạm"
  chủ trì: SYT
  đến 2030: "Xoá sạch"
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
