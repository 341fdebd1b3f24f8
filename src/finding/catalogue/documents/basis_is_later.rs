//! CTR0554: a later basis.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme rests on a document that came after it.
pub static BASIS_IS_LATER: Entry = Entry {
    code: "CTR0554",
    name: "basis-is-later",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "căn cứ {number} ban hành ngày {other}, sau chương trình ngày {issued}",
        en: "the basis {number} is of {other}, after the programme of {issued}",
    },
    label: Text {
        vi: "văn bản ban hành sau",
        en: "a later document",
    },
    why: Text {
        vi: "Chương trình không thể căn cứ vào văn bản chưa có khi nó ban hành: một trong hai ngày sai, hoặc sai số hiệu.",
        en: "A programme cannot rest on what did not exist when it was issued: one of the dates or the number is wrong.",
    },
    help: Text {
        vi: "đối chiếu ngày của hai văn bản; văn bản đến sau thì ghi ở sửa đổi",
        en: "compare the two dates; what came later belongs in sửa đổi",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  ghi chú: "Nghị quyết 42-NQ/TW ngày 24/11/2025"
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  ghi chú: "Nghị quyết 42-NQ/TW ngày 24/11/2023"
"#,
};
