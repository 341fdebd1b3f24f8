//! CTR0216: unknown clause.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment of a clause that is not there.
pub static UNKNOWN_CLAUSE: Entry = Entry {
    code: "CTR0216",
    name: "unknown-clause",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "không có chỉ tiêu hay nhiệm vụ nào là {name} để sửa đổi",
        en: "there is no indicator or task {name} to amend",
    },
    label: Text {
        vi: "chưa khai báo trong tệp này{nearest}",
        en: "not declared in this file{nearest}",
    },
    why: Text {
        vi: "Sửa đổi phải trỏ đúng cam kết cũ thì mới biết mức nào thay mức nào.",
        en: "An amendment must point at the old commitment, so that one level replaces another.",
    },
    help: Text {
        vi: "viết mã hoặc tên của chỉ tiêu, mã của nhiệm vụ: sửa đổi 9.1",
        en: "write the code or name of the indicator, or the code of the task: sửa đổi 9.1",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 9.1 "Nhà ở xã hội", căn hộ
  chủ trì: SXD
  đến 2030: ít nhất 2.200

sửa đổi 9.9
  hiệu lực: 01/01/2026
  đến 2030: ít nhất 2.000
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 9.1 "Nhà ở xã hội", căn hộ
  chủ trì: SXD
  đến 2030: ít nhất 2.200

sửa đổi 9.1
  hiệu lực: 01/01/2026
  đến 2030: ít nhất 2.000
"#,
};
