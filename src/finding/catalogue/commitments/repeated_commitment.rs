//! CTR0506: repeated commitment.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment said twice.
pub static REPEATED_COMMITMENT: Entry = Entry {
    code: "CTR0506",
    name: "repeated-commitment",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{name}` nhắc lại `{first}` ({how})",
        en: "`{name}` says again what `{first}` says ({how})",
    },
    label: Text {
        vi: "lần thứ hai",
        en: "a second time",
    },
    why: Text {
        vi: "Một việc hai chỗ thì được đếm hai lần, và sửa chỗ này quên chỗ kia.",
        en: "What is said twice is counted twice, and one place is forgotten when the other is changed.",
    },
    help: Text {
        vi: "giữ một chỉ tiêu; nếu là hai việc thì ghi rõ trong tên khác nhau chỗ nào",
        en: "keep one indicator; if they are two things, say in the names how they differ",
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
  đến 2030: 95
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ trẻ em được tiêm chủng đầy đủ", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 95
"#,
};
