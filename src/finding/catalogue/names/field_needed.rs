//! CTR0213: field needed.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Clauses of an agency whose duties went to several, by field, that say no field.
pub static FIELD_NEEDED: Entry = Entry {
    code: "CTR0213",
    name: "field-needed",
    severity: Severity::Note,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "{count} cam kết của {name} chưa ghi lĩnh vực",
        en: "commitments of {name} that say no field of work: {count}",
    },
    label: Text {
        vi: "thuộc lĩnh vực nào?",
        en: "of which field?",
    },
    why: Text {
        vi: "Việc của cơ quan này đã chuyển cho nhiều cơ quan, mỗi cơ quan một lĩnh vực; không ghi lĩnh vực thì báo cáo nêu tất cả các cơ quan ấy.",
        en: "The duties of this agency went to several, each by its field; without a field a report names all of them.",
    },
    help: Text {
        vi: "thêm dòng lĩnh vực: ở từng cam kết, hoặc một lần ở mục",
        en: "add a line lĩnh vực: to each commitment, or once to the section",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: LĐTBXH
  đến 2025: dưới 2
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

chỉ tiêu 5.1 "Tỷ lệ hộ nghèo", %
  chủ trì: LĐTBXH
  lĩnh vực: giảm nghèo
  đến 2025: dưới 2
"#,
};
