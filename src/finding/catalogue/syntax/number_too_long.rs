//! CTR0106: number too long.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A number of more digits than are kept exactly.
pub static NUMBER_TOO_LONG: Entry = Entry {
    code: "CTR0106",
    name: "number-too-long",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "số này quá dài",
        en: "this number is too long",
    },
    label: Text {
        vi: "hơn 28 chữ số",
        en: "more than 28 digits",
    },
    why: Text {
        vi: "Mọi phép so sánh phải chính xác đến chữ số cuối; ctr giữ được 28 chữ số.",
        en: "Every comparison is exact to the last digit; ctr keeps 28 digits.",
    },
    help: Text {
        vi: "viết bớt chữ số, hoặc đổi sang đơn vị lớn hơn, ví dụ tỷ đồng",
        en: "use a larger unit, such as tỷ đồng",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 12345678901234567890123456789012
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
