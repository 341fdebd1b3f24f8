//! CTR0509: vague words.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment in words that nothing defines.
pub static VAGUE_WORDS: Entry = Entry {
    code: "CTR0509",
    name: "vague-words",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{word}` không được định nghĩa: không có gì để biết đã đạt hay chưa",
        en: "`{word}` is not defined: nothing tells whether it was reached",
    },
    label: Text {
        vi: "khó đo: `{word}`",
        en: "hard to measure: `{word}`",
    },
    why: Text {
        vi: "Mỗi người hiểu từ ấy một cách thì cam kết nào cũng có thể nói là đạt, hay là chưa.",
        en: "Where everybody understands the word in their own way, any commitment can be said to be met, or not.",
    },
    help: Text {
        vi: "đặt một con số có đơn vị và năm, hoặc một `thang` có các bậc; nếu văn bản để ngỏ thì ghi `không đo được:` và lý do",
        en: "give a number with a unit and a year, or a `thang` of levels; where the document leaves it open, write `không đo được:` and why",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Trở thành một trong những tỉnh khá của cả nước", hoàn thành
  chủ trì: SYT
  đến 2030: hoàn thành
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Trở thành một trong những tỉnh khá của cả nước", hoàn thành
  chủ trì: SYT
  không đo được: "Văn bản không nói thế nào là khá"
  đến 2030: hoàn thành
"#,
};
