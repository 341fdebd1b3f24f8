//! CTR0556: documents outside the grounds.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Documents that only the text names.
pub static NOT_A_BASIS: Entry = Entry {
    code: "CTR0556",
    name: "not-a-basis",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "văn bản được nhắc trong lời mà không có trong căn cứ: {numbers}",
        en: "documents that the text names and căn cứ does not: {numbers}",
    },
    label: Text {
        vi: "nhắc ở đây",
        en: "mentioned here",
    },
    why: Text {
        vi: "Việc làm theo một văn bản không ghi trong căn cứ thì khi văn bản ấy sửa đổi không ai biết chương trình phải sửa theo.",
        en: "When a document that is not among the grounds changes, nobody knows that the programme must follow.",
    },
    help: Text {
        vi: "nếu chương trình thực hiện văn bản ấy, thêm vào căn cứ",
        en: "if the programme carries it out, add it to căn cứ",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

nhiệm vụ 1 "Thực hiện Nghị quyết 16-NQ/TU về giáo dục"
  thời gian: thường xuyên
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW, 16-NQ/TU

nhiệm vụ 1 "Thực hiện Nghị quyết 16-NQ/TU về giáo dục"
  thời gian: thường xuyên
"#,
};
