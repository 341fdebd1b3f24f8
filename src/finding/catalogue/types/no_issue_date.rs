//! CTR0338: no date of issue.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Years counted from the day of issue, which is not given.
pub static NO_ISSUE_DATE: Entry = Entry {
    code: "CTR0338",
    name: "no-issue-date",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{years} năm tới, tính từ ngày ban hành nào?",
        en: "{years} years from which date of issue?",
    },
    label: Text {
        vi: "chương trình không có ngày ban hành",
        en: "the programme has no date of issue",
    },
    why: Text {
        vi: "“Trong 10 năm tới” là hết năm thứ mười sau năm ban hành; không có ngày ban hành thì không biết đến bao giờ.",
        en: "“Trong 10 năm tới” ends with the tenth year after that of issue; without it nobody knows when.",
    },
    help: Text {
        vi: "thêm dòng `ban hành: ngày …` vào chương trình, hoặc viết `đến năm …:`",
        en: "add a line `ban hành: ngày …` to the programme, or write `đến năm …:`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  trong 10 năm tới: ít nhất 500
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến năm 2035: ít nhất 500
"#,
};
