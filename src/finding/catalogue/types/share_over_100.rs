//! CTR0302: share over 100.

use crate::finding::{Entry, Severity, Text};

/// A share of a whole over 100 %.
pub static SHARE_OVER_100: Entry = Entry {
    code: "CTR0302",
    name: "share-over-100",
    severity: Severity::Error,
    message: Text {
        vi: "tỷ lệ {value}% vượt quá 100%",
        en: "a share of {value}% is over 100%",
    },
    label: Text {
        vi: "không phần nào lớn hơn toàn bộ",
        en: "no part is greater than its whole",
    },
    why: Text {
        vi: "Tỷ lệ là phần của một tổng thể, cao nhất là 100%; mức này không bao giờ đạt được.",
        en: "A share is part of a whole, at most 100%; this level can never be met.",
    },
    help: Text {
        vi: "xem lại con số (có thể thiếu dấu phẩy), hoặc đổi tên chỉ tiêu nếu đây là tốc độ tăng",
        en: "check the number (a comma may be missing), or rename the indicator if it is a growth rate",
    },
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
