//! CTR0211: unknown field.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A clause names a field of work that no agency has or hands over.
pub static UNKNOWN_FIELD: Entry = Entry {
    code: "CTR0211",
    name: "unknown-field",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "không biết lĩnh vực {name}",
        en: "unknown field of work {name}",
    },
    label: Text {
        vi: "chưa cơ quan nào nhận lĩnh vực này{nearest}",
        en: "no agency has this field{nearest}",
    },
    why: Text {
        vi: "Lĩnh vực cho biết ai tiếp nhận cam kết khi cơ quan kết thúc; tên không ai biết thì không cho biết gì.",
        en: "The field tells who takes a commitment over when an agency ends; a name that nobody knows tells nothing.",
    },
    help: Text {
        vi: "viết một lĩnh vực đã có: {known}; hoặc thêm dòng `lĩnh vực:` này vào khai báo của cơ quan phụ trách",
        en: "write a field that exists: {known}; or add this line `lĩnh vực:` to the declaration of the agency in charge",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: LĐTBXH
  lĩnh vực: giảm ngèo
  đến 2025: dưới 2
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: LĐTBXH
  lĩnh vực: giảm nghèo
  đến 2025: dưới 2
"#,
};
