//! CTR0337: no plan.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level that is a part of a planned number which is declared for other years, or of
/// one among several.
pub static NO_PLAN: Entry = Entry {
    code: "CTR0337",
    name: "no-plan",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "chưa biết {plan} năm {year} là bao nhiêu",
        en: "what the {plan} of {year} is has not been said",
    },
    label: Text {
        vi: "phần của {plan} nào?",
        en: "a part of which number?",
    },
    why: Text {
        vi: "Mức là phần của một con số thì con số ấy phải có trong tệp; nó chỉ làm gốc, không bao giờ là kết quả thực hiện.",
        en: "A level that is a part of a number needs that number in the file; it is only a base, never a result.",
    },
    help: Text {
        vi: "thêm dòng `{plan} {year}: …` vào chỉ tiêu này, hoặc viết thẳng mức phải đạt",
        en: "add a line `{plan} {year}: …` to this indicator, or write the level itself",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  chủ trì: SYT
  dự toán 2024: 8.000
  đến 2025: ít nhất 105% dự toán
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  chủ trì: SYT
  dự toán 2024: 8.000
  dự toán 2025: 9.000
  đến 2025: ít nhất 105% dự toán
"#,
};
