//! CTR0507: conflicting commitments.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// One thing committed to with two levels.
pub static CONFLICTING_COMMITMENTS: Entry = Entry {
    code: "CTR0507",
    name: "conflicting-commitments",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{by}: `{name}` ghi {other}, còn `{first}` ghi {level} ({how})",
        en: "{by}: `{name}` says {other} and `{first}` says {level} ({how})",
    },
    label: Text {
        vi: "`{name}`: {other}",
        en: "`{name}`: {other}",
    },
    why: Text {
        vi: "Hai mức cho một việc thì không biết cơ quan phải đạt mức nào, và mỗi bên viện dẫn mức có lợi.",
        en: "With two levels for one thing nobody knows which has to be reached, and each side quotes the easier one.",
    },
    help: Text {
        vi: "giữ một mức theo văn bản; nếu là hai việc thì ghi rõ trong tên khác nhau chỗ nào",
        en: "keep the level the document means; if they are two things, say in the names how they differ",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ trẻ em được tiêm chủng đầy đủ", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 95
chỉ tiêu 7 "Tỷ lệ trẻ em được tiêm chủng đầy đủ theo quy định", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 98
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ trẻ em được tiêm chủng đầy đủ", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 98
"#,
};
