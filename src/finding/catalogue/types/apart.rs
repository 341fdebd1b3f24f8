//! CTR0341: apart.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `cao hơn 96% cùng kỳ`: more by so much, or more than that part of it.
pub static APART: Entry = Entry {
    code: "CTR0341",
    name: "apart",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "`{typed}` có thể hiểu hai cách",
        en: "`{typed}` can be read in two ways",
    },
    label: Text {
        vi: "{word} {amount}, hay {sign} {amount} của số gốc?",
        en: "{word} {amount}, or {sign} {amount} of the base?",
    },
    why: Text {
        vi: "“Cao hơn 96% cùng kỳ” là gần gấp đôi cùng kỳ, hay là hơn 96 % của cùng kỳ: hai mức rất xa nhau.",
        en: "“Cao hơn 96% cùng kỳ” is nearly twice the same period's figure, or more than 96 % of it: two levels far apart.",
    },
    help: Text {
        vi: "viết `{word} {amount} so với {base}`, hoặc `{sign} {amount} {base}`",
        en: "write `{word} {amount} so với {base}`, or `{sign} {amount} {base}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số lượt khám bệnh", lượt, trong kỳ, càng cao càng tốt
  chủ trì: SYT
  đến quý II/2025: cao hơn 96% cùng kỳ
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số lượt khám bệnh", lượt, trong kỳ, càng cao càng tốt
  chủ trì: SYT
  đến quý II/2025: trên 96% cùng kỳ
"#,
};
