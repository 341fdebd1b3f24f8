//! CTR0201: unknown indicator.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A formula or a comparison names an indicator that is not declared.
pub static UNKNOWN_INDICATOR: Entry = Entry {
    code: "CTR0201",
    name: "unknown-indicator",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Line,
    message: Text {
        vi: "không có chỉ tiêu nào tên {name}",
        en: "there is no indicator called {name}",
    },
    label: Text {
        vi: "chưa khai báo{nearest}",
        en: "not declared{nearest}",
    },
    why: Text {
        vi: "Công thức dựa vào một chỉ tiêu không có thì không tính được gì.",
        en: "A formula over an indicator that does not exist computes nothing.",
    },
    help: Text {
        vi: "viết đúng tên hoặc mã của một chỉ tiêu đã khai báo trong tệp này; chưa có thì khai báo thêm một dòng sát lề, với đơn vị của nó: `{declaration}`",
        en: "write the name or code of an indicator of this file; where there is none declare it in a line at the margin, with its unit: `{declaration}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số bác sĩ", người
chỉ tiêu 7.5 "Số bác sĩ trên 10.000 dân", người/10.000 dân
  chủ trì: SYT
  công thức: [Số bác sĩ] / [Dân số]
  đến 2025: ít nhất 9,4
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu "Số bác sĩ", người
chỉ tiêu "Dân số", người
chỉ tiêu 7.5 "Số bác sĩ trên 10.000 dân", người/10.000 dân
  chủ trì: SYT
  công thức: [Số bác sĩ] / [Dân số]
  đến 2025: ít nhất 9,4
"#,
};
