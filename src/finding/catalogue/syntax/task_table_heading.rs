//! CTR0123: task table heading.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A column heading of a table of tasks that is not known.
pub static TASK_TABLE_HEADING: Entry = Entry {
    code: "CTR0123",
    name: "task-table-heading",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Column,
    message: Text {
        vi: "không biết cột {found} của bảng nhiệm vụ",
        en: "a table of tasks has no column called {found}",
    },
    label: Text {
        vi: "tên cột lạ",
        en: "unknown heading",
    },
    why: Text {
        vi: "Cột không biết nói gì có thể là thời hạn hay cơ quan chủ trì của từng hàng.",
        en: "A column that nobody understands may say when each task is due, or who leads.",
    },
    help: Text {
        vi: "các cột dùng được: mã (STT), nhiệm vụ (nội dung), chủ trì, phối hợp, thời gian (thời hạn, tiến độ), sản phẩm, kinh phí, nguồn, ghi chú; cột khác thì đổi tên thành một trong đó, hoặc chép vào ghi chú",
        en: "columns are: mã (STT), nhiệm vụ (nội dung), chủ trì, phối hợp, thời gian (thời hạn, tiến độ), sản phẩm, kinh phí, nguồn, ghi chú; rename other columns to one of these, or copy them into ghi chú",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng nhiệm vụ
  stt | nhiệm vụ     | chủ trì | lộ trình
  1   | Xây dựng đề án | SYT     | Quý IV/2025
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng nhiệm vụ
  stt | nhiệm vụ     | chủ trì | thời gian
  1   | Xây dựng đề án | SYT     | Quý IV/2025
"#,
};
