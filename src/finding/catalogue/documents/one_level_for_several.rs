//! CTR0549: one level for several milestones.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A line gives several milestones one level.
pub static ONE_LEVEL_FOR_SEVERAL: Entry = Entry {
    code: "CTR0549",
    name: "one-level-for-several",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "một mức {level} ghi chung cho {years}: không biết là của mốc nào, hay mốc sau không đòi hơn mốc trước",
        en: "one level {level} for {years}: it is not known which it is of, or the later milestone asks for no more",
    },
    label: Text {
        vi: "chung cho nhiều mốc",
        en: "for several milestones",
    },
    why: Text {
        vi: "Ô gộp trong phụ lục thường để ngỏ mức là của năm nào: mỗi cách đọc cho một kết quả khác.",
        en: "A merged cell of an appendix often leaves open which year its level is of: each reading gives another verdict.",
    },
    help: Text {
        vi: "ghi mỗi mốc một dòng khi biết mức của mốc nào; còn để ngỏ thì ghi chú cách đọc",
        en: "write a line for each milestone when it is known; while it is open, say in ghi chú how it is read",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2030

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2025, 2030: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  mốc: 2025, 2030

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2025: ít nhất 74
  đến 2030: ít nhất 75
"#,
};
