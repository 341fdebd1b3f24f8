//! CTR0113: bad table heading.

use crate::finding::{Entry, Severity, Text};

/// A column heading of an indicator table that is not known.
pub static BAD_TABLE_HEADING: Entry = Entry {
    code: "CTR0113",
    name: "bad-table-heading",
    severity: Severity::Error,
    message: Text {
        vi: "không biết cột {found} của bảng chỉ tiêu",
        en: "the table has no column called {found}",
    },
    label: Text {
        vi: "tên cột lạ",
        en: "unknown heading",
    },
    why: Text {
        vi: "Không biết cột nói gì thì không đọc được các ô bên dưới.",
        en: "Without knowing what the column says its cells cannot be read.",
    },
    help: Text {
        vi: "các cột dùng được: mã, tên, đơn vị, một năm (2025), chủ trì, nguồn, ghi chú",
        en: "columns are: mã, tên, đơn vị, a year (2025), chủ trì, nguồn, ghi chú",
    },
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên | 2025 | kết quả
  1 | Tỷ lệ A | ít nhất 20 | 30
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên | 2025 | 2030
  1 | Tỷ lệ A | ít nhất 20 | 30
"#,
};
