//! CTR0570: an incomplete head.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme without its number, date or issuer.
pub static HEAD_INCOMPLETE: Entry = Entry {
    code: "CTR0570",
    name: "head-incomplete",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "chương trình không ghi {missing}",
        en: "the programme does not give {missing}",
    },
    label: Text {
        vi: "chưa đủ để viện dẫn",
        en: "not enough to cite it by",
    },
    why: Text {
        vi: "Không có số, ngày và nơi ban hành thì không ai viện dẫn được chương trình, không biết nó còn hiệu lực và mức tính từ ngày nào.",
        en: "Without number, date and issuer nobody can cite the programme, or tell from which day its levels hold.",
    },
    help: Text {
        vi: "ghi số hiệu, ban hành, cơ quan ban hành như trên văn bản; văn bản để trống thì thôi",
        en: "write số hiệu, ban hành, cơ quan ban hành as on the document; where it has none, leave it",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2030: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2030: ít nhất 75
"#,
};
