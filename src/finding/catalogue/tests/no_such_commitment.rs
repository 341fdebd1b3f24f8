//! CTR0804: no such commitment.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A status expected where there is no commitment.
pub static NO_SUCH_COMMITMENT: Entry = Entry {
    code: "CTR0804",
    name: "no-such-commitment",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "`{name}` không có cam kết nào ở mốc {milestone}",
        en: "`{name}` has no commitment at {milestone}",
    },
    label: Text {
        vi: "không có mức ở mốc này; các mốc có: {milestones}",
        en: "no level at this milestone; there are: {milestones}",
    },
    why: Text {
        vi: "Không có cam kết thì không có kết quả để so, kiểm thử không bao giờ qua.",
        en: "Without a commitment there is no status to compare, and the test can never pass.",
    },
    help: Text {
        vi: "viết một mốc của chính chỉ tiêu, nhiệm vụ hay báo cáo ấy",
        en: "write a milestone of that very indicator, task or report",
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
  mong đợi [2.1] đến 2026: không đạt
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
