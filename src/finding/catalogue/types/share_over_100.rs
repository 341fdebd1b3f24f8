//! CTR0302: share over 100.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A share of a whole over 100 %.
pub static SHARE_OVER_100: Entry = Entry {
    code: "CTR0302",
    name: "share-over-100",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "tỷ lệ {value}% {beyond}",
        en: "a share of {value}% {beyond}",
    },
    label: Text {
        vi: "tỷ lệ nằm trong 0 - 100%",
        en: "a share is from 0 to 100%",
    },
    why: Text {
        vi: "Tỷ lệ là phần của một tổng thể: ít nhất là 0, cao nhất là 100%; ngoài khoảng ấy thì mức hoặc không bao giờ đạt được, hoặc không đòi gì.",
        en: "A share is part of a whole, from 0 to 100%; a level beyond can never be met, or asks for nothing.",
    },
    help: Text {
        vi: "xem lại con số (có thể thiếu dấu phẩy), hoặc đổi tên chỉ tiêu nếu đây là tốc độ tăng",
        en: "check the number (a comma may be missing), or rename the indicator if it is a growth rate",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 952
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.6 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95,2
"#,
};
