//! CTR0222: an agency by a name that several have.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A clause names an agency by a name that several agencies have.
pub static AMBIGUOUS_AGENCY: Entry = Entry {
    code: "CTR0222",
    name: "ambiguous-agency",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} là tên của nhiều cơ quan: {all}",
        en: "{name} is the name of several agencies: {all}",
    },
    label: Text {
        vi: "cơ quan nào?",
        en: "which of them?",
    },
    why: Text {
        vi: "Cam kết đặt ở cửa một cơ quan khác cùng tên thì người phải giải trình không phải người được giao.",
        en: "A commitment laid at the door of another agency of the same name is answered for by the wrong one.",
    },
    help: Text {
        vi: "viết mã của cơ quan được giao, một trong: {all}",
        en: "write the short name of the one that is meant: {all}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

cơ quan SYT2 "Sở y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT2
  đến 2025: ít nhất 95

chỉ tiêu 2 "Tuổi thọ trung bình", tuổi
  chủ trì: Sở Y tế
  đến 2025: ít nhất 74
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

cơ quan SYT2 "Sở Y tế Đắk Nông"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT2
  đến 2025: ít nhất 95

chỉ tiêu 2 "Tuổi thọ trung bình", tuổi
  chủ trì: Sở Y tế
  đến 2025: ít nhất 74
"#,
};
