//! CTR0113: bad table heading.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A column heading of an indicator table that is not known.
pub static BAD_TABLE_HEADING: Entry = Entry {
    code: "CTR0113",
    name: "bad-table-heading",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Column,
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
        vi: "các cột dùng được: mã (STT), tên (chỉ tiêu), đơn vị, hướng, năm của mức (Mục tiêu đến năm 2025), năm hiện trạng (Thực hiện năm 2023), chủ trì, phối hợp, nguồn, ghi chú; cột khác thì đổi tên hoặc xoá đi",
        en: "columns are: mã (STT), tên (chỉ tiêu), đơn vị, hướng, the year of a level (Mục tiêu đến năm 2025), the year of a baseline (Thực hiện năm 2023), chủ trì, phối hợp, nguồn, ghi chú; rename other columns or delete them",
    },
    sample: Sample::Programme,
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
