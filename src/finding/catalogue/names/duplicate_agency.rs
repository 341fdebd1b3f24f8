//! CTR0207: duplicate agency.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two agencies with one short name.
pub static DUPLICATE_AGENCY: Entry = Entry {
    code: "CTR0207",
    name: "duplicate-agency",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {name} đã khai báo rồi",
        en: "the agency {name} is already declared",
    },
    label: Text {
        vi: "khai báo lần nữa",
        en: "declared again",
    },
    why: Text {
        vi: "Một tên gọi tắt phải chỉ đúng một cơ quan.",
        en: "A short name must stand for one agency.",
    },
    help: Text {
        vi: "bỏ một khai báo, hoặc đặt tên gọi tắt khác",
        en: "drop one declaration, or choose another short name",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

cơ quan SYT "Sở Y tế tỉnh"
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"
"#,
};
