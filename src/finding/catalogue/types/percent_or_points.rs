//! CTR0309: percent or points.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Percent written where percentage points may be meant.
pub static PERCENT_OR_POINTS: Entry = Entry {
    code: "CTR0309",
    name: "percent-or-points",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{typed} của một tỷ lệ có thể hiểu hai cách",
        en: "{typed} of a percentage can be read in two ways",
    },
    label: Text {
        vi: "% hay điểm %?",
        en: "per cent or percentage points?",
    },
    why: Text {
        vi: "Tỷ lệ 20% giảm 2 điểm % còn 18%; giảm 2% (tương đối) còn 19,6%.",
        en: "20% less 2 points is 18%; less 2 per cent of itself it is 19.6%.",
    },
    help: Text {
        vi: "viết `điểm %` nếu là hiệu hai tỷ lệ; viết `% tương đối` nếu là phần trăm của chính tỷ lệ ấy",
        en: "write `điểm %` for the difference of two percentages; `% tương đối` for a percentage of the percentage",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: SYT
  hằng năm 2021 - 2025: giảm ít nhất 2% mỗi năm
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: SYT
  hằng năm 2021 - 2025: giảm ít nhất 2 điểm % mỗi năm
"#,
};
