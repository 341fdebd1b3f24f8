//! CTR0203: unknown unit.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A unit that no declaration knows.
pub static UNKNOWN_UNIT: Entry = Entry {
    code: "CTR0203",
    name: "unknown-unit",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "không biết đơn vị {name}",
        en: "unknown unit {name}",
    },
    label: Text {
        vi: "đơn vị lạ{nearest}",
        en: "unknown unit{nearest}",
    },
    why: Text {
        vi: "Không biết đơn vị thì không so được số liệu với mức cam kết.",
        en: "Without its unit a figure cannot be held against the level.",
    },
    help: Text {
        vi: "viết một đơn vị đã có (`%`, `người`, `hộ`, `triệu đồng`, `triệu đồng/người/năm`, `giường/10.000 dân`…); là một đơn vị mới thì khai báo ở đầu tệp: đơn vị {name}",
        en: "use a known unit (`%`, `người`, `hộ`, `triệu đồng`, `triệu đồng/người/năm`, `giường/10.000 dân`…), or declare a new one: đơn vị {name}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuỏi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
