//! CTR0540: an agency that nobody uses.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An agency is declared and no clause names it.
pub static UNUSED_AGENCY: Entry = Entry {
    code: "CTR0540",
    name: "unused-agency",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {name} được khai báo mà không nơi nào nhắc tới",
        en: "the agency {name} is declared, and named nowhere",
    },
    label: Text {
        vi: "không giao việc gì",
        en: "given nothing to do",
    },
    why: Text {
        vi: "Cơ quan khai báo mà không ai giao việc thường là một cam kết quên ghi chủ trì, hoặc tên ở dòng khác gõ lệch.",
        en: "An agency that nothing is given to is often a clause whose lead was left out, or another line that names it differently.",
    },
    help: Text {
        vi: "ghi cơ quan ở chủ trì, phối hợp… của việc văn bản giao cho nó, hoặc bỏ khai báo",
        en: "name the agency in the clause that the document gives it (chủ trì, phối hợp…), or drop the declaration",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SYT "Sở Y tế"
cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75
"#,
};
