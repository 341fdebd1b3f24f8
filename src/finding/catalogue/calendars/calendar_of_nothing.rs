//! CTR0370: a calendar of figures that nobody declares, or without a day.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A calendar of figures that nobody declares, or without a day.
pub static CALENDAR_OF_NOTHING: Entry = Entry {
    code: "CTR0370",
    name: "calendar-of-nothing",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "lịch công bố {name} không dùng được: {why}",
        en: "the calendar of publication {name} is of no use: {why}",
    },
    label: Text {
        vi: "không dùng được",
        en: "of no use",
    },
    why: Text {
        vi: "Lịch công bố chỉ có tác dụng với chỉ tiêu mà nó nêu và kỳ mà nó có ngày.",
        en: "A calendar of publication matters only for the indicators that it names and the periods that it has a day for.",
    },
    help: Text {
        vi: "ghi `số liệu: [mã hay tên chỉ tiêu]`, hay chữ có trong tên chỉ tiêu, và ít nhất một dòng `công bố năm: …`",
        en: "write `số liệu: [code or name of an indicator]`, or words of its name, and at least one line `công bố năm: …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan CTK "Cơ quan thống kê"

chỉ tiêu 1 "Số hộ nghèo", hộ, càng thấp càng tốt
  chủ trì: CTK
  đến 2025: không quá 1.000

lịch công bố "Hộ nghèo"
  số liệu: [2]
  căn cứ: 09/QĐ-THU
  công bố năm: ngày 30/6 năm sau
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
