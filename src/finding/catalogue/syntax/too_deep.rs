//! CTR0110: too deep.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Parentheses, nếu or duy trì nested, or operations strung together, beyond reason.
pub static TOO_DEEP: Entry = Entry {
    code: "CTR0110",
    name: "too-deep",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "dòng này quá rắc rối",
        en: "this line is too involved",
    },
    label: Text {
        vi: "đến đây đã hơn {limit} {of}",
        en: "more than {limit} {of} by here",
    },
    why: Text {
        vi: "Dòng dài hoặc lồng quá nhiều tầng thì không người nào kiểm tra được.",
        en: "Nobody can check a line that long or nested that deep.",
    },
    help: Text {
        vi: "bỏ những chữ, dấu ngoặc lặp lại; công thức thì tách thành vài chỉ tiêu trung gian, mỗi chỉ tiêu một công thức ngắn",
        en: "leave out what is said again; split a formula into several indicators with a short formula each",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "A", lần
  chủ trì: SYT
  công thức: ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "A", lần
  chủ trì: SYT
  công thức: (1)
"#,
};
