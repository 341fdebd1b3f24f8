//! CTR0311: no base.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A change of which the base is not said.
pub static NO_BASE: Entry = Entry {
    code: "CTR0311",
    name: "no-base",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "tăng, giảm so với lúc nào?",
        en: "rises or falls compared with when?",
    },
    label: Text {
        vi: "chưa nói so với năm nào",
        en: "no year to compare with",
    },
    why: Text {
        vi: "Không có mốc so sánh thì không tính được mức tăng, giảm.",
        en: "Without a base no change can be computed.",
    },
    help: Text {
        vi: "thêm `mỗi năm`, hoặc `so với năm 2020`, hoặc một dòng `hiện trạng 2020: …`",
        en: "add `mỗi năm`, or `so với năm 2020`, or a line `hiện trạng 2020: …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số hộ nghèo", hộ
  chủ trì: SYT
  đến 2025: giảm ít nhất 300 hộ
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số hộ nghèo", hộ
  chủ trì: SYT
  đến 2025: giảm ít nhất 300 hộ so với năm 2020
"#,
};
