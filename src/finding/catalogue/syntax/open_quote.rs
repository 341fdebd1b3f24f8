//! CTR0108: open quote.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Quotes or a bracket opened and not closed on the line.
pub static OPEN_QUOTE: Entry = Entry {
    code: "CTR0108",
    name: "open-quote",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "thiếu dấu đóng",
        en: "the closing mark is missing",
    },
    label: Text {
        vi: "mở ở đây mà không đóng trên cùng một dòng",
        en: "opened here and not closed on the same line",
    },
    why: Text {
        vi: "Không có dấu đóng thì không biết tên kết thúc ở đâu.",
        en: "Without it nobody knows where the name ends.",
    },
    help: Text {
        vi: "thêm dấu đóng ở cuối tên: \" hoặc ]",
        en: "close the name with \" or ]",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình, tuổi
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75
"#,
};
