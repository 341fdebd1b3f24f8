//! CTR0806: unknown work.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A task or report that is not declared.
pub static UNKNOWN_WORK: Entry = Entry {
    code: "CTR0806",
    name: "unknown-work",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "không có {kind} nào là `{name}`",
        en: "there is no {kind} `{name}`",
    },
    label: Text {
        vi: "chưa khai báo trong tệp này{nearest}",
        en: "not declared in this file{nearest}",
    },
    why: Text {
        vi: "Trạng thái của việc không có thì không ảnh hưởng đến cam kết nào.",
        en: "The state of work that is not there bears on no commitment.",
    },
    help: Text {
        vi: "viết mã hoặc tên đúng như khai báo: nhiệm vụ III.2: hoàn thành 30/11/2025",
        en: "write the code or title as declared: nhiệm vụ III.2: hoàn thành 30/11/2025",
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

kiểm thử "Xong trước hạn"
  tính đến: 31/12/2025
  nhiệm vụ III.3: hoàn thành 30/11/2025
  mong đợi nhiệm vụ III.2: hoàn thành
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

kiểm thử "Xong trước hạn"
  tính đến: 31/12/2025
  nhiệm vụ III.2: hoàn thành 30/11/2025
  mong đợi nhiệm vụ III.2: hoàn thành
"#,
};
