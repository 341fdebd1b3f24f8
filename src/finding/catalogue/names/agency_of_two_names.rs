//! CTR0221: two agencies of one name.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A name that another agency of the file has too.
pub static AGENCY_OF_TWO_NAMES: Entry = Entry {
    code: "CTR0221",
    name: "agency-of-two-names",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {first} và {second} cùng tên {name}",
        en: "the agencies {first} and {second} are both called {name}",
    },
    label: Text {
        vi: "trùng tên",
        en: "the same name",
    },
    why: Text {
        vi: "Hai cơ quan một tên thì báo cáo ghi tên ấy không nói được ai phải giải trình.",
        en: "Of two agencies with one name a report that names it does not say who answers.",
    },
    help: Text {
        vi: "là một cơ quan thì giữ một khai báo; là hai thì ghi rõ khác nhau chỗ nào (của tỉnh nào, trước hay sau ngày nào)",
        en: "where it is one agency keep one declaration; where they are two say how they differ (of which province, before or after which day)",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

cơ quan SYT2 "Sở y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95

chỉ tiêu 2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT2
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

cơ quan SYT2 "Sở Y tế Đắk Nông"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95

chỉ tiêu 2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT2
  đến 2025: ít nhất 74
"#,
};
