//! CTR0369: a day of publication that is none, or counted from nobody knows what.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A day of publication that is none, or counted from nobody knows what.
pub static NO_RELEASE_DAY: Entry = Entry {
    code: "CTR0369",
    name: "no-release-day",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "{day} không nói được ngày nào của kỳ nào",
        en: "{day} does not say which day of which period",
    },
    label: Text {
        vi: "không rõ ngày nào",
        en: "which day is not clear",
    },
    why: Text {
        vi: "Ngày công bố tính từ kỳ của số liệu: có tháng thì sau năm của kỳ mấy năm, không có tháng thì sau tháng cuối của kỳ mấy tháng. Không rõ thì thiếu số liệu vẫn chỉ là thiếu số liệu.",
        en: "A day of publication is counted from the figure's period: with a month so many years after its year, without one so many months after its last month. Where that is not clear, no figure is only no figure.",
    },
    help: Text {
        vi: "viết như `01/10 năm sau`, `01/12 cùng năm`, `trước ngày 06 tháng sau`",
        en: "write it as `01/10 năm sau`, `01/12 cùng năm`, `trước ngày 06 tháng sau`",
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
  công bố năm: ngày 31/6 năm sau
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [1]
  căn cứ: 09/QĐ-THU
  công bố năm: ngày 30/6 năm sau
"#,
};
