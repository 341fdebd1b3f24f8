//! CTR0551: a number one character off.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A document cited by a number that is declared nowhere and nearly one that is.
pub static NEAR_NUMBER: Entry = Entry {
    code: "CTR0551",
    name: "near-number",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "văn bản {number} chỉ khác {declared} một ký tự, và không được khai báo ở đâu",
        en: "{number} is one character away from {declared}, and declared nowhere",
    },
    label: Text {
        vi: "có phải là {declared}?",
        en: "is it {declared}?",
    },
    why: Text {
        vi: "Viện dẫn sai số hiệu thì chương trình đứng trên một văn bản khác: hội đồng, toà án và người dân đọc theo số.",
        en: "With a wrong number the programme rests on another document: councils, courts and citizens go by the number.",
    },
    help: Text {
        vi: "đối chiếu với văn bản gốc; nếu đúng là một văn bản khác, thêm nó vào căn cứ hoặc ghi ngày của nó",
        en: "compare with the document; if it is another one, add it to căn cứ or give its date",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

nhiệm vụ 1 "Quán triệt Nghị quyết 43-NQ/TW"
  thời gian: thường xuyên
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

nhiệm vụ 1 "Quán triệt Nghị quyết 42-NQ/TW"
  thời gian: thường xuyên
"#,
};
