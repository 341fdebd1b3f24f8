//! CTR0503: loosened target.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A later milestone that asks for less than an earlier one.
pub static LOOSENED_TARGET: Entry = Entry {
    code: "CTR0503",
    name: "loosened-target",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{by} đòi {later}, nhẹ hơn {before}: {earlier}",
        en: "{by} asks for {later}, less than {before}: {earlier}",
    },
    label: Text {
        vi: "nhẹ hơn mốc trước",
        en: "less than before",
    },
    why: Text {
        vi: "Mốc sau nhẹ hơn mốc trước thì đạt mốc trước rồi vẫn được phép lùi; thường là hai ô bị đổi chỗ hoặc gõ nhầm.",
        en: "If a later milestone asks for less, one may fall back after reaching the first; most often two cells were swapped or mistyped.",
    },
    help: Text {
        vi: "xem lại hai mức với văn bản; nếu chỉ cần giữ mức cũ thì viết `duy trì`",
        en: "hold both levels against the document; write `duy trì` if the old level is only to be kept",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 95
  đến 2030: 90
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 90
  đến 2030: 95
"#,
};
