//! CTR0122: no table head.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// The heading of a table at the margin, with no line above it that says so.
pub static NO_TABLE_HEAD: Entry = Entry {
    code: "CTR0122",
    name: "no-table-head",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Nothing,
    message: Text {
        vi: "đây là tiêu đề của một bảng, nhưng trên nó không có dòng {head}",
        en: "this is the heading of a table, with no line {head} above it",
    },
    label: Text {
        vi: "bảng bắt đầu ở đây",
        en: "the table begins here",
    },
    why: Text {
        vi: "Dòng ấy nói rằng các hàng dưới nó là chỉ tiêu hay nhiệm vụ, và ai chủ trì cả bảng.",
        en: "That line says that the rows below it are indicators or tasks, and who leads them all.",
    },
    help: Text {
        vi: "thêm dòng {head} ngay trên dòng này; cả bảng một cơ quan thì thêm `, chủ trì: …` vào dòng ấy",
        en: "add a line {head} right above it; where one agency leads all of it add `, chủ trì: …` to that line",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

Chỉ tiêu | ĐVT | 2025 | Chủ trì
Tỷ lệ hộ nghèo | % | dưới 1 | SYT
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu
Chỉ tiêu | ĐVT | 2025 | Chủ trì
Tỷ lệ hộ nghèo | % | dưới 1 | SYT
"#,
};
