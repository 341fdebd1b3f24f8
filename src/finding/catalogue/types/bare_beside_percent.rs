//! CTR0390: bare beside percent.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A bare number in a formula beside figures in per cent.
pub static BARE_BESIDE_PERCENT: Entry = Entry {
    code: "CTR0390",
    name: "bare-beside-percent",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "số `{number}` đứng cạnh tỷ lệ mà không ghi %: là {small} hay {whole}?",
        en: "`{number}` stands beside a share without %: is it {small} or {whole}?",
    },
    label: Text {
        vi: "ghi {small}, hoặc {whole}",
        en: "write {small}, or {whole}",
    },
    why: Text {
        vi: "Trong công thức, 3 là 3 lần, tức 300%: cộng 3 vào một tỷ lệ là cộng 300 điểm %, và chỉ tiêu có thể “đạt” mà không ai làm gì.",
        en: "In a formula 3 is 3 times, 300%: adding 3 to a share adds 300 percentage points, and the indicator may be met though nobody did anything.",
    },
    help: Text {
        vi: "ghi `%` ngay sau số: `{small}`, `{whole}`",
        en: "write `%` right after the number: `{small}`, `{whole}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Tốc độ tăng năm trước", %, càng cao càng tốt
chỉ tiêu 1 "Tốc độ tăng phải đạt", %, càng cao càng tốt
  công thức: [A] + 3
  đến 2025: ít nhất 8
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Tốc độ tăng năm trước", %, càng cao càng tốt
chỉ tiêu 1 "Tốc độ tăng phải đạt", %, càng cao càng tốt
  công thức: [A] + 3%
  đến 2025: ít nhất 8
"#,
};
