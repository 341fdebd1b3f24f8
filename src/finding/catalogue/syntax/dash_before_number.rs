//! CTR0125: a dash before a number that may be no minus.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A dash that stands apart from the number behind it, or in the place of a colon:
/// `đến 2025 - 95`, `đến 2025: – 95`. A minus stands directly before its digits.
pub static DASH_BEFORE_NUMBER: Entry = Entry {
    code: "CTR0125",
    name: "dash-before-number",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "`{dash}`: dấu gạch này là dấu trừ, hay đứng thay dấu hai chấm, đầu dòng?",
        en: "`{dash}`: is this dash a minus, or does it stand for a colon or a bullet?",
    },
    label: Text {
        vi: "{number} hay -{number}?",
        en: "{number} or -{number}?",
    },
    why: Text {
        vi: "Văn bản hay dùng dấu gạch thay dấu hai chấm; đọc nó là dấu trừ thì mức 95 thành âm 95, và không đạt thành đạt.",
        en: "Documents often have a dash for a colon; read as a minus it makes of a level of 95 one of -95, and of unmet met.",
    },
    help: Text {
        vi: "bỏ dấu gạch, sau mốc thì viết dấu hai chấm: `: {number}`; là số âm thì viết dấu hai chấm rồi dấu trừ liền với chữ số: `: -{number}`",
        en: "leave the dash out, and write a colon behind the milestone: `: {number}`; for a number below 0 write a colon and the minus close to its digits: `: -{number}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025 - 95
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 95
"#,
};
