//! CTR0518: two unit names.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// One unit under two names.
pub static TWO_UNIT_NAMES: Entry = Entry {
    code: "CTR0518",
    name: "two-unit-names",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{unit}` và `{other}` là một đơn vị viết hai cách",
        en: "`{unit}` and `{other}` are one unit written in two ways",
    },
    label: Text {
        vi: "ở đây là `{unit}`",
        en: "`{unit}` here",
    },
    why: Text {
        vi: "Hai cách viết là hai cột khi gộp bảng bằng công cụ khác, và người đọc tưởng là hai thứ.",
        en: "Two names make two columns when other tools join tables, and readers take them for two things.",
    },
    help: Text {
        vi: "dùng một cách viết cho cả chương trình",
        en: "use one of them throughout the programme",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Tỷ lệ dân số được quản lý sức khoẻ", phần trăm
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Tỷ lệ dân số được quản lý sức khoẻ", %
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
};
