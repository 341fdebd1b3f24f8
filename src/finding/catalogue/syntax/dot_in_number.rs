//! CTR0104: dot in number.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A number with a dot that separates no thousands.
pub static DOT_IN_NUMBER: Entry = Entry {
    code: "CTR0104",
    name: "dot-in-number",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "số {number} không viết theo cách Việt Nam",
        en: "the number {number} is not written the Vietnamese way",
    },
    label: Text {
        vi: "phần thập phân phải viết sau dấu phẩy",
        en: "decimals follow a comma",
    },
    why: Text {
        vi: "Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân: 1.200 là một nghìn hai trăm, 1,2 là một phẩy hai. Nhầm dấu là sai nghìn lần.",
        en: "A dot separates thousands and a comma decimals: 1.200 is one thousand two hundred. Mixing them up is an error by a thousand.",
    },
    help: Text {
        vi: "viết {suggestion}",
        en: "write {suggestion}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74.5
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74,5
"#,
};
