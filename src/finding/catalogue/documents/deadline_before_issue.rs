//! CTR0543: a deadline before the issue.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A deadline that had passed when the programme was issued.
pub static DEADLINE_BEFORE_ISSUE: Entry = Entry {
    code: "CTR0543",
    name: "deadline-before-issue",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "hạn {due} đã qua khi chương trình ban hành ngày {issued}",
        en: "the deadline {due} had passed when the programme was issued on {issued}",
    },
    label: Text {
        vi: "hạn trước ngày ban hành",
        en: "due before the day of issue",
    },
    why: Text {
        vi: "Không ai làm kịp một việc đến hạn trước khi được giao: thường là gõ sai năm, hoặc là mức xuất phát.",
        en: "Nobody can do in time what fell due before it was asked for: often a mistyped year, or a starting level.",
    },
    help: Text {
        vi: "sửa năm; nếu đó là mức đã có, ghi hiện trạng",
        en: "mend the year; if it is a level already reached, write hiện trạng",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2020: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  hiện trạng 2020: 74
  đến 2030: ít nhất 75
"#,
};
