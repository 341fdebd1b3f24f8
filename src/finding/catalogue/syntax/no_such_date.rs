//! CTR0107: no such date.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A date or year that does not exist.
pub static NO_SUCH_DATE: Entry = Entry {
    code: "CTR0107",
    name: "no-such-date",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "không có {date} trong lịch",
        en: "there is no {date} in the calendar",
    },
    label: Text {
        vi: "ngày này không tồn tại",
        en: "this date does not exist",
    },
    why: Text {
        vi: "Hạn rơi vào một ngày không có thì không ai chịu trách nhiệm về hạn ấy.",
        en: "Nobody can answer for a deadline on a day that does not exist.",
    },
    help: Text {
        vi: "viết lại ngày theo dạng ngày/tháng/năm, ví dụ 30/4/2025; năm có bốn chữ số",
        en: "write the date as day/month/year, such as 30/4/2025; years have four digits",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: 31/4/2025
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: 30/4/2025
"#,
};
