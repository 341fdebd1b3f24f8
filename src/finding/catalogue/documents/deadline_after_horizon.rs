//! CTR0544: a deadline after the horizon.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A deadline after the last milestone and the last vision.
pub static DEADLINE_AFTER_HORIZON: Entry = Entry {
    code: "CTR0544",
    name: "deadline-after-horizon",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "hạn {due} ở sau {horizon}, năm cuối mà chương trình nhìn tới",
        en: "the deadline {due} is after {horizon}, the last year the programme looks at",
    },
    label: Text {
        vi: "sau năm cuối của chương trình",
        en: "after the programme's last year",
    },
    why: Text {
        vi: "Hạn nằm ngoài các mốc và tầm nhìn thì không lần sơ kết, tổng kết nào xét đến nó.",
        en: "A deadline beyond the milestones and visions is looked at by no review.",
    },
    help: Text {
        vi: "sửa năm, hoặc thêm năm ấy vào mốc hay tầm nhìn",
        en: "mend the year, or add it to mốc or tầm nhìn",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2030

nhiệm vụ 1 "Xây dựng đề án"
  thời gian: đến năm 2036
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2030

nhiệm vụ 1 "Xây dựng đề án"
  thời gian: đến năm 2026
"#,
};
