//! CTR0802: unknown status.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A status that there is not.
pub static UNKNOWN_STATUS: Entry = Entry {
    code: "CTR0802",
    name: "unknown-status",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "không có kết quả nào gọi là `{status}`",
        en: "no status is called `{status}`",
    },
    label: Text {
        vi: "không phải một kết quả đánh giá{nearest}",
        en: "not a status of an evaluation{nearest}",
    },
    why: Text {
        vi: "Kiểm thử mong đợi một kết quả không bao giờ có thì lúc nào cũng hỏng.",
        en: "A test that expects a status nothing ever has can only fail.",
    },
    help: Text {
        vi: "chọn một trong: {statuses}",
        en: "choose one of: {statuses}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 2.1 "Tỷ lệ thất nghiệp", %
  chủ trì: SYT
  đến 2025: dưới 1,2
  đến 2030: dưới 1

nhiệm vụ III.2 "Bàn giao hồ sơ"
  chủ trì: SYT
  thời gian: đến năm 2025

kiểm thử "Thất nghiệp 1,3 % là không đạt"
  tính đến: 31/12/2025
  số liệu [2.1] 2025: 1,3
  mong đợi [2.1] đến 2025: không đạtt
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 2.1 "Tỷ lệ thất nghiệp", %
  chủ trì: SYT
  đến 2025: dưới 1,2
  đến 2030: dưới 1

nhiệm vụ III.2 "Bàn giao hồ sơ"
  chủ trì: SYT
  thời gian: đến năm 2025

kiểm thử "Thất nghiệp 1,3 % là không đạt"
  tính đến: 31/12/2025
  số liệu [2.1] 2025: 1,3
  mong đợi [2.1] đến 2025: không đạt
"#,
};
