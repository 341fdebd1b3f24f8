//! CTR0373: a figure that is out before its period is over.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A figure that is out before its period is over.
pub static RELEASED_TOO_EARLY: Entry = Entry {
    code: "CTR0373",
    name: "released-too-early",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "{day}: số của {step} không thể có trước khi {step} ấy hết",
        en: "{day}: the figure of a period ({step}) cannot be out before that is over",
    },
    label: Text {
        vi: "kỳ chưa hết",
        en: "the period is not over",
    },
    why: Text {
        vi: "Chỉ số ước tính mới có thể công bố khi kỳ chưa kết thúc; số sơ bộ, chính thức hay số không ghi loại nào thì chưa thể có.",
        en: "Only an estimate can be published before the period ends; a preliminary or official figure, or one of no said standing, cannot be there yet.",
    },
    help: Text {
        vi: "thêm `năm sau`, `tháng sau`, hay ghi là `ước tính`: công bố năm, ước tính: …",
        en: "add `năm sau`, `tháng sau`, or say that it is an estimate: công bố năm, ước tính: …",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [1]
  căn cứ: 09/QĐ-THU
  công bố năm, sơ bộ: ngày 01/12 cùng năm
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [1]
  căn cứ: 09/QĐ-THU
  công bố năm, ước tính: ngày 01/12 cùng năm
"#,
};
