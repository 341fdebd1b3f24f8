//! CTR0519: tenfold.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level that is a decimal place off those before and after it.
pub static TENFOLD: Entry = Entry {
    code: "CTR0519",
    name: "tenfold",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{level} ({by}) lệch khoảng mười lần với cả mức trước là {before} và mức sau là {after}",
        en: "{level} ({by}) is about ten times off both the level before, {before}, and the one after, {after}",
    },
    label: Text {
        vi: "chắc là sai dấu phẩy",
        en: "a comma is probably misplaced",
    },
    why: Text {
        vi: "Số trong văn bản hay bị gõ thiếu hoặc thừa một dấu phẩy: 95 thành 9,5, hay 9,5 thành 95. Mức như vậy vẫn đọc được, và chỉ tiêu bị xét theo con số nhầm.",
        en: "A comma is easily lost or added in typing: 95 becomes 9.5, or 9.5 becomes 95. Such a level can be read all the same, and the indicator is judged by the wrong number.",
    },
    help: Text {
        vi: "đối chiếu con số này với văn bản; văn bản cũng viết vậy thì hỏi cơ quan soạn thảo",
        en: "hold this number against the document; where the document has it so, ask who drew it up",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số giường bệnh trên 10.000 dân", giường/10.000 dân, càng cao càng tốt
  chủ trì: SYT
  hiện trạng 2023: 31,5
  đến 2025: 325
  đến 2030: 35
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số giường bệnh trên 10.000 dân", giường/10.000 dân, càng cao càng tốt
  chủ trì: SYT
  hiện trạng 2023: 31,5
  đến 2025: 32,5
  đến 2030: 35
"#,
};
