//! CTR0315: range without direction.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A range, and nothing tells which of its ends is the better.
pub static RANGE_WITHOUT_DIRECTION: Entry = Entry {
    code: "CTR0315",
    name: "range-without-direction",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "không biết đầu nào của khoảng là tốt hơn",
        en: "nothing tells which end of the range is better",
    },
    label: Text {
        vi: "vượt ra ngoài khoảng này là vượt hay là không đạt?",
        en: "is beyond this range exceeded or missed?",
    },
    why: Text {
        vi: "Với chỉ tiêu càng cao càng tốt, trên đầu cao là vượt; chưa biết chiều thì ctr coi cả hai phía ngoài khoảng là không đạt.",
        en: "Where higher is better, above the high end is exceeded; without a direction ctr takes both sides as missed.",
    },
    help: Text {
        vi: "thêm sau đơn vị: càng cao càng tốt, hoặc càng thấp càng tốt",
        en: "add after the unit: càng cao càng tốt or càng thấp càng tốt",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: 85 - 90
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 85 - 90
"#,
};
