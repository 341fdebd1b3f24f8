//! CTR0552: a number written in two ways.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A document number whose dividers differ between two places.
pub static NUMBER_TWO_WAYS: Entry = Entry {
    code: "CTR0552",
    name: "number-two-ways",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "số hiệu {number} viết khác với chỗ khai báo {declared}",
        en: "the number {number} is written otherwise than where it is declared, {declared}",
    },
    label: Text {
        vi: "dấu ngăn khác",
        en: "divided otherwise",
    },
    why: Text {
        vi: "Dấu - và / trong số hiệu cho biết văn bản của Đảng hay của Nhà nước; tra cứu theo số viết sai thì không ra.",
        en: "The dividers of a number tell a Party document from one of the State; looked up by a wrong number, nothing is found.",
    },
    help: Text {
        vi: "viết số hiệu một kiểu như trên văn bản gốc",
        en: "write the number one way, as on the document",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

nhiệm vụ 1 "Quán triệt Nghị quyết 42/NQ-TW"
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
