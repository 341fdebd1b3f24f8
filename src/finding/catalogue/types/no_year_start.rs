//! CTR0320: no year's start.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A flow held against a year's start.
pub static NO_YEAR_START: Entry = Entry {
    code: "CTR0320",
    name: "no-year-start",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "con số của cả kỳ không có mức đầu năm",
        en: "a figure of a whole period has no level at the year's start",
    },
    label: Text {
        vi: "so với đầu năm",
        en: "compared with the year's start",
    },
    why: Text {
        vi: "Đầu năm là một thời điểm; chỉ tiêu `trong kỳ` cộng dồn suốt kỳ nên đầu năm chưa có gì để so.",
        en: "The year's start is a moment; a flow adds up over its period and has nothing there to compare with.",
    },
    help: Text {
        vi: "viết `so với năm trước` hoặc `so với cùng kỳ`, hoặc bỏ `trong kỳ`",
        en: "write `so với năm trước` or `so với cùng kỳ`, or drop `trong kỳ`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số ca khám", lượt, trong kỳ
  chủ trì: SYT
  đến 2025: tăng ít nhất 5% so với đầu năm
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số ca khám", lượt, trong kỳ
  chủ trì: SYT
  đến 2025: tăng ít nhất 5% so với năm trước
"#,
};
