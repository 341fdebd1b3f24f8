//! CTR0202: unknown agency.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A clause names an agency that is not declared.
pub static UNKNOWN_AGENCY: Entry = Entry {
    code: "CTR0202",
    name: "unknown-agency",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "không biết cơ quan {name}",
        en: "unknown agency {name}",
    },
    label: Text {
        vi: "chưa khai báo{nearest}",
        en: "not declared{nearest}",
    },
    why: Text {
        vi: "Cam kết mà cơ quan chịu trách nhiệm không rõ là ai thì không ai trả lời.",
        en: "Nobody answers for a commitment whose agency is not known.",
    },
    help: Text {
        vi: "khai báo ở đầu tệp: {declaration}",
        en: "declare it: {declaration}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYTT
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
