//! CTR0208: duplicate declaration.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two units, scales or places with one name.
pub static DUPLICATE_DECLARATION: Entry = Entry {
    code: "CTR0208",
    name: "duplicate-declaration",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Name,
    message: Text {
        vi: "{name} đã khai báo rồi",
        en: "{name} is already declared",
    },
    label: Text {
        vi: "khai báo lần nữa",
        en: "declared again",
    },
    why: Text {
        vi: "Hai khai báo một tên thì không biết cái nào có hiệu lực.",
        en: "With two declarations of one name nobody knows which holds.",
    },
    help: Text {
        vi: "bỏ một khai báo, hoặc đặt tên khác",
        en: "drop one, or choose another name",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

thang "Mức": "thấp" < "cao"
thang "Mức": "yếu" < "mạnh"
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

thang "Mức": "thấp" < "cao"
"#,
};
