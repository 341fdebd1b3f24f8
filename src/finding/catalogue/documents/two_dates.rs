//! CTR0553: a document with two dates.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A document is given two dates.
pub static TWO_DATES: Entry = Entry {
    code: "CTR0553",
    name: "two-dates",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "văn bản {number} ghi ngày {date}, nơi khác ghi ngày {other}",
        en: "{number} is dated {date} here, and {other} elsewhere",
    },
    label: Text {
        vi: "ngày {date}",
        en: "dated {date}",
    },
    why: Text {
        vi: "Một văn bản có một ngày ban hành: một trong hai chỗ viện dẫn sai, hoặc đó là hai văn bản.",
        en: "A document has one date: one of the two places is wrong, or they are two documents.",
    },
    help: Text {
        vi: "đối chiếu với văn bản gốc rồi sửa chỗ sai",
        en: "compare with the document and mend the wrong place",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  ghi chú: "Nghị quyết 42-NQ/TW ngày 24/11/2023"

nhiệm vụ 1 "Quán triệt Nghị quyết 42-NQ/TW ngày 14/11/2023"
  thời gian: thường xuyên
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  ghi chú: "Nghị quyết 42-NQ/TW ngày 24/11/2023"

nhiệm vụ 1 "Quán triệt Nghị quyết 42-NQ/TW ngày 24/11/2023"
  thời gian: thường xuyên
"#,
};
