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
        vi: "đây là tiêu đề của một bảng, nhưng trên nó không có dòng `bảng chỉ tiêu`",
        en: "this is the heading of a table, with no line `bảng chỉ tiêu` above it",
    },
    label: Text {
        vi: "bảng bắt đầu ở đây",
        en: "the table begins here",
    },
    why: Text {
        vi: "Dòng `bảng chỉ tiêu` nói rằng các hàng dưới nó là chỉ tiêu, và ai chủ trì cả bảng.",
        en: "The line `bảng chỉ tiêu` says that the rows below it are indicators, and who leads them all.",
    },
    help: Text {
        vi: "thêm dòng `bảng chỉ tiêu` ngay trên dòng này; cả bảng một cơ quan thì `bảng chỉ tiêu, chủ trì: …`",
        en: "add a line `bảng chỉ tiêu` right above it; where one agency leads all of it `bảng chỉ tiêu, chủ trì: …`",
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
