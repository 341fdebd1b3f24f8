//! CTR0319: nested criteria.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment to reach several indicators, one of which has no level of its own to reach.
pub static NESTED_CRITERIA: Entry = Entry {
    code: "CTR0319",
    name: "nested-criteria",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "chỉ tiêu này đòi đạt một chỉ tiêu không có mức của riêng nó",
        en: "this asks for an indicator that has no level of its own",
    },
    label: Text {
        vi: "đòi đạt chính nó, hoặc một chỉ tiêu không có mức để xét",
        en: "asks for itself, or for one that has no level to be judged by",
    },
    why: Text {
        vi: "`đạt cả [A], [B]` xét A và B theo mức của A và của B ở cùng mốc; chỉ tiêu không có mức thì không xét được.",
        en: "`đạt cả [A], [B]` judges A and B by their own levels of the milestone; without one nothing can be judged.",
    },
    help: Text {
        vi: "kể tên những chỉ tiêu có mức bằng số, bằng bậc hoặc hoàn thành",
        en: "name indicators that have a number, a level or completion to reach",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  chủ trì: SYT
  đến 2025: đạt cả [1]
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  chủ trì: SYT
  đến 2025: đạt cả [1.1], [1.2]

chỉ tiêu 1.1 "Số bác sĩ của xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1

chỉ tiêu 1.2 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95
"#,
};
