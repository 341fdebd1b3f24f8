//! CTR0332: division by zero.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A division by what is always 0.
pub static DIVISION_BY_ZERO: Entry = Entry {
    code: "CTR0332",
    name: "division-by-zero",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "phép chia này luôn chia cho 0",
        en: "this always divides by 0",
    },
    label: Text {
        vi: "số chia bằng 0",
        en: "what it is divided by is 0",
    },
    why: Text {
        vi: "Không số nào chia được cho 0, nên chỉ tiêu này không bao giờ tính được.",
        en: "Nothing can be divided by 0, so this indicator can never be computed.",
    },
    help: Text {
        vi: "viết lại số chia: một [chỉ tiêu], hoặc một số khác 0",
        en: "write what it is divided by: an [indicator], or a number other than 0",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số bác sĩ", người
  đến 2025: ít nhất 300
chỉ tiêu 2 "Số bác sĩ bình quân một trạm", người
  công thức: [1] / (2 - 2)
  đến 2025: ít nhất 1
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số bác sĩ", người
  đến 2025: ít nhất 300
chỉ tiêu 2 "Số bác sĩ bình quân một trạm", người
  công thức: [1] / 200
  đến 2025: ít nhất 1
"#,
};
