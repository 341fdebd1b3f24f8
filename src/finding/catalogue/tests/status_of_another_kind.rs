//! CTR0803: status of another kind.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A status that a commitment of this kind never has.
pub static STATUS_OF_ANOTHER_KIND: Entry = Entry {
    code: "CTR0803",
    name: "status-of-another-kind",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "{kind} không bao giờ có kết quả `{status}`",
        en: "{kind} never has the status `{status}`",
    },
    label: Text {
        vi: "đây là kết quả của loại cam kết khác",
        en: "a status of another kind of commitment",
    },
    why: Text {
        vi: "Mức của chỉ tiêu thì đạt hay không đạt; nhiệm vụ và báo cáo thì hoàn thành hay quá hạn.",
        en: "A level of an indicator is met or unmet; a task or a report is done or overdue.",
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
  mong đợi [2.1] đến 2025: quá hạn
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
