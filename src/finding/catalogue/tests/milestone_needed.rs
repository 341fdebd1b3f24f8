//! CTR0805: milestone needed.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A status expected without saying at which of several milestones.
pub static MILESTONE_NEEDED: Entry = Entry {
    code: "CTR0805",
    name: "milestone-needed",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "`{name}` có nhiều mốc, chưa rõ mong đợi ở mốc nào",
        en: "`{name}` has several milestones, and it is not said at which one",
    },
    label: Text {
        vi: "thiếu mốc; các mốc có: {milestones}",
        en: "no milestone; there are: {milestones}",
    },
    why: Text {
        vi: "Mỗi mốc là một cam kết riêng, kết quả có thể khác nhau.",
        en: "Each milestone is a commitment of its own, with a status of its own.",
    },
    help: Text {
        vi: "ghi mốc trước dấu hai chấm: mong đợi [2.1] đến 2025: không đạt",
        en: "write the milestone before the colon: mong đợi [2.1] đến 2025: không đạt",
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
  mong đợi [2.1]: không đạt
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
