//! CTR0102: unknown declaration.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A line at the margin that opens no declaration.
pub static UNKNOWN_DECLARATION: Entry = Entry {
    code: "CTR0102",
    name: "unknown-declaration",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "dòng sát lề phải mở đầu một khai báo",
        en: "a line at the margin must open a declaration",
    },
    label: Text {
        vi: "{found} không phải từ mở đầu khai báo",
        en: "{found} opens no declaration",
    },
    why: Text {
        vi: "Dòng sát lề là nơi bắt đầu một khai báo; nhờ vậy một dòng sai không kéo theo dòng khác.",
        en: "A declaration starts at the margin; so one bad line spoils no other.",
    },
    help: Text {
        vi: "bắt đầu bằng một trong: chương trình, cơ quan, mục, chỉ tiêu, bảng chỉ tiêu, thang, nhiệm vụ, báo cáo, tầm nhìn, đơn vị, địa bàn; lời ghi thêm thì đặt sau dấu #",
        en: "start with one of: chương trình, cơ quan, mục, chỉ tiêu, bảng chỉ tiêu, thang, nhiệm vụ, báo cáo, tầm nhìn, đơn vị, địa bàn; put remarks after #",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

Các chỉ tiêu chủ yếu
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

# Các chỉ tiêu chủ yếu
"#,
};
