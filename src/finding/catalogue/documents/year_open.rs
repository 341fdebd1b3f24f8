//! CTR0548: a commitment without a year.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment of which the document leaves the year open.
pub static YEAR_OPEN: Entry = Entry {
    code: "CTR0548",
    name: "year-open",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "cam kết không có năm: {count} trong mục này",
        en: "commitments without a year: {count} under this heading",
    },
    label: Text {
        vi: "không nêu năm nào",
        en: "no year is given",
    },
    why: Text {
        vi: "Cam kết không có năm thì không bao giờ đến hạn, nên không bao giờ bị xét.",
        en: "A commitment without a year never falls due, and so is never reviewed.",
    },
    help: Text {
        vi: "nếu văn bản có nêu năm ở chỗ khác (tên mục, câu trước), ghi `đến năm …`",
        en: "if the document gives the year elsewhere (a heading, the sentence before), write `đến …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Chất lượng chăm sóc sức khoẻ"
  không đo được: "Chỉ nói nâng cao, không nêu mức và năm"
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Chất lượng chăm sóc sức khoẻ"
  đến 2030: "nâng cao"
  không đo được: "Chỉ nói nâng cao, không nêu mức"
"#,
};
