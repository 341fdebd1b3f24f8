//! CTR0349: two figures of one year.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A starting figure, or a planned number, of a year that has another above.
pub static TWO_FIGURES_OF_ONE_YEAR: Entry = Entry {
    code: "CTR0349",
    name: "two-figures-of-one-year",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "năm {year} có hai con số",
        en: "{year} has two figures",
    },
    label: Text {
        vi: "con số thứ hai của cùng một năm",
        en: "the second figure of the same year",
    },
    why: Text {
        vi: "Mức tính từ con số ban đầu hay kế hoạch thì không biết tính từ số nào.",
        en: "Of a level that is measured from it nobody knows which of the two is meant.",
    },
    help: Text {
        vi: "giữ một dòng theo văn bản; số được điều chỉnh về sau thì giữ số đang có hiệu lực và ghi số cũ ở `ghi chú:`",
        en: "keep one line as the document has it; of a number that was changed later keep the one in force, and the old one under `ghi chú:`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Tỷ lệ nhà tạm", %, càng thấp càng tốt
  chủ trì: SXD
  hiện trạng 2023: 9
  hiện trạng 2023: 8
  đến 2025: giảm 5 điểm %
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Tỷ lệ nhà tạm", %, càng thấp càng tốt
  chủ trì: SXD
  hiện trạng 2023: 9
  đến 2025: giảm 5 điểm %
"#,
};
