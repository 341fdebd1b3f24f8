//! CTR0305: wrong kind of level.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A number for an indicator of levels, or words for a number.
pub static WRONG_KIND_OF_LEVEL: Entry = Entry {
    code: "CTR0305",
    name: "wrong-kind-of-level",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "mức viết ở đây không cùng loại với chỉ tiêu",
        en: "this level is not of the indicator's kind",
    },
    label: Text {
        vi: "chỉ tiêu này đo bằng {measure}",
        en: "this indicator is measured by {measure}",
    },
    why: Text {
        vi: "Chỉ tiêu có đơn vị thì mức là con số; chỉ tiêu có thang thì mức là một bậc của thang; chỉ tiêu hoàn thành thì chỉ có xong hoặc chưa.",
        en: "An indicator with a unit has numbers, one with a scale has levels, one of completion is done or not.",
    },
    help: Text {
        vi: "viết {example}; hoặc đổi đơn vị, thang của chỉ tiêu",
        en: "write {example}; or change the indicator's unit or scale",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: cao nhất vùng
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
