//! CTR0312: two directions.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Targets of one indicator that pull in opposite directions.
pub static TWO_DIRECTIONS: Entry = Entry {
    code: "CTR0312",
    name: "two-directions",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Direction,
    message: Text {
        vi: "các mức của chỉ tiêu này ngược chiều nhau",
        en: "the levels of this indicator pull in opposite directions",
    },
    label: Text {
        vi: "dòng này muốn {this}",
        en: "this line wants {this}",
    },
    why: Text {
        vi: "Một chỉ tiêu không thể vừa càng cao càng tốt vừa càng thấp càng tốt; so sánh viết ngược là lỗi hay gặp nhất khi chép bảng.",
        en: "An indicator cannot be better both high and low; a comparator the wrong way round is the commonest copying error.",
    },
    help: Text {
        vi: "xem lại dấu so sánh (dưới, trên, ít nhất, không quá) của hai dòng",
        en: "check the comparators of both lines",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
  đến 2030: không quá 75
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
  đến 2030: ít nhất 75
"#,
};
