//! CTR0335: falls below.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A fall `dưới x`: to below it, or by less than it.
pub static FALLS_BELOW: Entry = Entry {
    code: "CTR0335",
    name: "falls-below",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "`giảm dưới {number}` có thể hiểu hai cách",
        en: "`giảm dưới {number}` can be read in two ways",
    },
    label: Text {
        vi: "giảm xuống dưới {number}, hay giảm ít hơn {by}?",
        en: "a fall to below {number}, or by less than {by}?",
    },
    why: Text {
        vi: "“Giảm dưới 8%” là còn dưới 8 %, hay là giảm chưa đến 8 %: hai mức rất xa nhau.",
        en: "“Giảm dưới 8%” is down to below 8 %, or down by less than 8 %: two levels far apart.",
    },
    help: Text {
        vi: "viết `còn dưới {number}`, hoặc `giảm dưới {by} so với năm …`",
        en: "write `còn dưới {number}`, or `giảm dưới {by} so với năm …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  chủ trì: SYT
  đến 2025: giảm dưới 8%
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  chủ trì: SYT
  đến 2025: còn dưới 8
"#,
};
