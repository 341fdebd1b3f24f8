//! CTR0303: reversed range.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A range whose low end is above its high end.
pub static REVERSED_RANGE: Entry = Entry {
    code: "CTR0303",
    name: "reversed-range",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "khoảng {low} - {high} viết ngược",
        en: "the range {low} - {high} is reversed",
    },
    label: Text {
        vi: "đầu thấp lớn hơn đầu cao",
        en: "the low end is above the high end",
    },
    why: Text {
        vi: "Không con số nào vừa trên {low} vừa dưới {high}.",
        en: "No number is both over {low} and under {high}.",
    },
    help: Text {
        vi: "viết {high} - {low}",
        en: "write {high} - {low}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: 95 - 90
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: 90 - 95
  đến 2030: ít nhất 95
"#,
};
