//! CTR0310: two levels at one milestone.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two levels of one indicator at one milestone.
pub static TWO_LEVELS_AT_ONE_MILESTONE: Entry = Entry {
    code: "CTR0310",
    name: "two-levels-at-one-milestone",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::BothLines,
    message: Text {
        vi: "mốc {by} có hai mức",
        en: "the milestone {by} has two levels",
    },
    label: Text {
        vi: "mức thứ hai của cùng một mốc",
        en: "the second level of the same milestone",
    },
    why: Text {
        vi: "Hai mức ở một mốc thì đạt mức này có thể là không đạt mức kia.",
        en: "With two levels at one milestone, meeting one may be missing the other.",
    },
    help: Text {
        vi: "giữ một dòng; cả hai phải đạt thì nối bằng `và` trên một dòng; là mức của hai phần (nam, nữ…) thì mỗi phần một dòng `trong đó \"tên phần\"` với mức ở dưới",
        en: "keep one line; where both must hold join them by `và` on one line; where they are of two parts (men, women…) give each a line `trong đó \"its name\"` with its level below",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
  đến 2025: ít nhất 75
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
