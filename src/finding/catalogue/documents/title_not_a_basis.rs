//! CTR0555: the title names what is no basis.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// The title names a document that is not among the grounds.
pub static TITLE_NOT_A_BASIS: Entry = Entry {
    code: "CTR0555",
    name: "title-not-a-basis",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "tên chương trình nêu {number}, căn cứ thì không",
        en: "the title names {number}, the line căn cứ does not",
    },
    label: Text {
        vi: "không có trong căn cứ",
        en: "not in căn cứ",
    },
    why: Text {
        vi: "Chương trình chỉ được đặt cạnh văn bản cấp trên khi căn cứ có số của văn bản ấy.",
        en: "A programme is laid beside the document above it only when căn cứ has its number.",
    },
    help: Text {
        vi: "thêm {number} vào căn cứ",
        en: "add {number} to căn cứ",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch thực hiện Nghị quyết 42-NQ/TW"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  căn cứ: 68/NQ-CP
"#,
    mend: r#"chương trình "Kế hoạch thực hiện Nghị quyết 42-NQ/TW"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  căn cứ: 42-NQ/TW, 68/NQ-CP
"#,
};
