//! CTR0306: unknown direction.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A bare level, and nothing tells whether higher or lower is better.
pub static UNKNOWN_DIRECTION: Entry = Entry {
    code: "CTR0306",
    name: "unknown-direction",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Direction,
    message: Text {
        vi: "không biết chỉ tiêu này càng cao càng tốt hay càng thấp càng tốt",
        en: "nothing tells whether higher or lower is better here",
    },
    label: Text {
        vi: "{value} là ít nhất hay nhiều nhất?",
        en: "is {value} a minimum or a maximum?",
    },
    why: Text {
        vi: "Mức viết trơn nghĩa là \"ít nhất\" với chỉ tiêu càng cao càng tốt, \"không quá\" với chỉ tiêu càng thấp càng tốt; đoán sai thì không đạt thành đạt.",
        en: "A bare level means \"at least\" where higher is better and \"at most\" where lower is; guessing wrong turns unmet into met.",
    },
    help: Text {
        vi: "thêm sau đơn vị: càng cao càng tốt, hoặc càng thấp càng tốt; hoặc viết ít nhất / không quá trước con số",
        en: "add after the unit: càng cao càng tốt or càng thấp càng tốt; or write ít nhất / không quá before the number",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: 74
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 74
"#,
};
