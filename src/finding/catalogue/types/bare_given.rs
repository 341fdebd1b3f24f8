//! CTR0340: a bare number in a `nếu`.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A condition `nếu` with a number and no comparator, on an indicator of which nothing
/// tells whether higher or lower is better.
pub static BARE_GIVEN: Entry = Entry {
    code: "CTR0340",
    name: "bare-given",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "điều kiện `nếu [{name}]` có con số nhưng không nói ít nhất hay không quá",
        en: "the condition `nếu [{name}]` has a number and does not say whether at least or at most",
    },
    label: Text {
        vi: "khi nào thì áp dụng?",
        en: "when does it apply?",
    },
    why: Text {
        vi: "Số viết trơn nghĩa là \"ít nhất\" với chỉ tiêu càng cao càng tốt, \"không quá\" với chỉ tiêu càng thấp càng tốt; ở đây không biết chiều nào, đoán sai thì mức áp dụng nhầm nơi.",
        en: "A bare number means \"at least\" where higher is better and \"at most\" where lower is; here neither is known, and guessing wrong would hold the wrong places to the level.",
    },
    help: Text {
        vi: "viết trước con số: ít nhất, không quá, trên, dưới hoặc đúng",
        en: "write before the number: ít nhất, không quá, trên, dưới or đúng",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
chỉ tiêu 2 "Xã có bác sĩ", xã, càng cao càng tốt
  đến 2025 nếu [1] 74: 40
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
chỉ tiêu 2 "Xã có bác sĩ", xã, càng cao càng tốt
  đến 2025 nếu [1] ít nhất 74: 40
"#,
};
