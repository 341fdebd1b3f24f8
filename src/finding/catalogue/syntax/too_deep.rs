//! CTR0110: too deep.

use crate::finding::{Entry, Severity, Text};

/// Parentheses or nếu nested beyond reason.
pub static TOO_DEEP: Entry = Entry {
    code: "CTR0110",
    name: "too-deep",
    severity: Severity::Error,
    message: Text {
        vi: "ngoặc hoặc `nếu` lồng nhau quá sâu",
        en: "parentheses or `nếu` are nested too deep",
    },
    label: Text {
        vi: "đến đây đã hơn {limit} tầng",
        en: "more than {limit} levels here",
    },
    why: Text {
        vi: "Công thức lồng quá nhiều tầng thì không người nào kiểm tra được.",
        en: "Nobody can check a formula nested that deep.",
    },
    help: Text {
        vi: "tách công thức thành vài chỉ tiêu trung gian, mỗi chỉ tiêu một công thức ngắn",
        en: "split the formula into several indicators with a short formula each",
    },
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
