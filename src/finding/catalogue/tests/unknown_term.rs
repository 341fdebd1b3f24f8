//! CTR0819: unknown term.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A status expected of a level on terms that no level at the milestone has.
pub static UNKNOWN_TERM: Entry = Entry {
    code: "CTR0819",
    name: "unknown-term",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "`{name}` không có mức nào {term} ở mốc này",
        en: "`{name}` has no level {term} at this milestone",
    },
    label: Text {
        vi: "các mức ở mốc này: {terms}{nearest}",
        en: "the levels at this milestone: {terms}{nearest}",
    },
    why: Text {
        vi: "Một mốc có thể có nhiều mức; nêu một mức không có thì không có kết quả nào để so.",
        en: "A milestone may have several levels; where the one meant is not among them there is no status to compare.",
    },
    help: Text {
        vi: "viết `theo …`, `kịch bản …` hay `nếu […]` đúng như ở dòng mức của chỉ tiêu; mức không ghi gì thì `mong đợi` cũng không ghi",
        en: "write `theo …`, `kịch bản …` or `nếu […]` as the indicator's own line has it, and nothing for a level that has none",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lạng Sơn"

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, trong kỳ
  chủ trì: STC
  đến 2025 theo Bộ Tài chính: ít nhất 9.000
  đến 2025 theo 25/NQ-HĐND: ít nhất 9.500

kiểm thử "Đạt mức trung ương giao, chưa đạt mức tỉnh giao"
  tính đến: 31/01/2026
  số liệu [1] 2025: 9.200
  mong đợi [1] đến 2025 theo Bộ Tài chánh: đạt
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lạng Sơn"

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, trong kỳ
  chủ trì: STC
  đến 2025 theo Bộ Tài chính: ít nhất 9.000
  đến 2025 theo 25/NQ-HĐND: ít nhất 9.500

kiểm thử "Đạt mức trung ương giao, chưa đạt mức tỉnh giao"
  tính đến: 31/01/2026
  số liệu [1] 2025: 9.200
  mong đợi [1] đến 2025 theo Bộ Tài chính: đạt
  mong đợi [1] đến 2025 theo 25/NQ-HĐND: không đạt, thiếu 300
"#,
};
