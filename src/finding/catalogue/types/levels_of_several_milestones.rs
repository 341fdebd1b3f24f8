//! CTR0350: levels of several milestones on one line.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// As many levels as milestones on one line, each meant for one of them.
pub static LEVELS_OF_SEVERAL_MILESTONES: Entry = Entry {
    code: "CTR0350",
    name: "levels-of-several-milestones",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "`{levels}`: mỗi mức là của một mốc",
        en: "`{levels}`: each level is of one milestone",
    },
    label: Text {
        vi: "các mức của nhiều mốc trên một dòng",
        en: "levels of several milestones on one line",
    },
    why: Text {
        vi: "Một dòng có nhiều mốc đặt mọi mức của nó ở mọi mốc: mức của mốc sau sẽ đòi ngay từ mốc trước.",
        en: "A line of several milestones puts all it says on each: the level of the later one would be asked at the earlier.",
    },
    help: Text {
        vi: "ghi mỗi mốc một dòng: {lines}",
        en: "write a line for each milestone: {lines}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Tỷ lệ nhà tạm", %, càng thấp càng tốt
  chủ trì: SXD
  đến 2025 và 2030: còn 5% và 3%
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Tỷ lệ nhà tạm", %, càng thấp càng tốt
  chủ trì: SXD
  đến 2025: còn 5%
  đến 2030: còn 3%
"#,
};
