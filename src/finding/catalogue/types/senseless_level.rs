//! CTR0333: senseless level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level with a number or a year that cannot be meant.
pub static SENSELESS_LEVEL: Entry = Entry {
    code: "CTR0333",
    name: "senseless-level",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "mức này không có nghĩa: {problem}",
        en: "this level makes no sense: {problem}",
    },
    label: Text {
        vi: "con số hay năm ở đây không thể là điều văn bản nói",
        en: "the number or the year here cannot be what the document means",
    },
    why: Text {
        vi: "Mức như thế thì lúc nào cũng đạt, hoặc không bao giờ xét được: không còn là cam kết.",
        en: "Such a level is always met, or can never be judged: it commits nobody.",
    },
    help: Text {
        vi: "xem lại văn bản rồi viết con số, năm thật sự được giao",
        en: "see the document and write the number or the year that it really sets",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số lượt khám", lượt, trong kỳ, càng cao càng tốt
  đến 2025: gấp 0 lần năm 2020
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số lượt khám", lượt, trong kỳ, càng cao càng tốt
  đến 2025: gấp 2 lần năm 2020
"#,
};
