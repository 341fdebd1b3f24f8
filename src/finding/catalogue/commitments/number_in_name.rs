//! CTR0508: number in name.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A name that ends in a level.
pub static NUMBER_IN_NAME: Entry = Entry {
    code: "CTR0508",
    name: "number-in-name",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "tên ghi `{number}`, còn mức {by} là {level}",
        en: "the name says `{number}`, and the level of {by} is {level}",
    },
    label: Text {
        vi: "mức nằm trong tên",
        en: "a level in the name",
    },
    why: Text {
        vi: "Con số trong tên cũng là lời cam kết; hai chỗ khác nhau thì không biết chỗ nào đúng.",
        en: "A number in the name is a promise too; where the two differ nobody knows which holds.",
    },
    help: Text {
        vi: "để con số ở dòng mức, bỏ nó khỏi tên; xem lại văn bản ghi số nào",
        en: "keep the number in the target's line and out of the name; see which one the document has",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế đạt trên 95%", %
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: trên 95
"#,
};
