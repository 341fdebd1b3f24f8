//! CTR0318: more than all.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A part of a whole that is more than the whole.
pub static MORE_THAN_ALL: Entry = Entry {
    code: "CTR0318",
    name: "more-than-all",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{above} của {below} là nhiều hơn tất cả",
        en: "{above} of {below} is more than all",
    },
    label: Text {
        vi: "số trước lớn hơn số sau",
        en: "the first number is larger than the second",
    },
    why: Text {
        vi: "`19/19 tiêu chí` là 19 trong số 19; `giảm 1/2` là giảm một nửa: số trước không thể lớn hơn số sau.",
        en: "`19/19` is 19 out of 19 and `1/2` is a half: the first number cannot be larger.",
    },
    help: Text {
        vi: "đổi chỗ hai số, hoặc sửa số viết nhầm",
        en: "swap the two numbers, or correct the one that is wrong",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số tiêu chí nông thôn mới đã đạt", tiêu chí
  chủ trì: SYT
  đến 2025: đạt 19/18 tiêu chí
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số tiêu chí nông thôn mới đã đạt", tiêu chí
  chủ trì: SYT
  đến 2025: đạt 19/19 tiêu chí
"#,
};
