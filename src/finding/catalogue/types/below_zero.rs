//! CTR0351: a level below 0 of what is never below 0.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level below 0 of something counted or measured, of which no figure is below 0.
pub static BELOW_ZERO: Entry = Entry {
    code: "CTR0351",
    name: "below-zero",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "mức {value}: chỉ tiêu này đếm bằng {unit}, không có số âm",
        en: "a level of {value}: this indicator counts {unit}, which are never below 0",
    },
    label: Text {
        vi: "số âm",
        en: "below 0",
    },
    why: Text {
        vi: "Một mức âm của thứ đếm được thì lúc nào cũng đạt, hoặc không bao giờ đạt; thường là dấu gạch bị đọc thành dấu trừ.",
        en: "A level below 0 of what is counted is always met, or never; most are dashes taken for a minus.",
    },
    help: Text {
        vi: "viết con số không có dấu trừ; là mức tăng giảm thì viết `tăng …`, `giảm …`, hoặc đặt tên chỉ tiêu là mức tăng, mức giảm, chênh lệch",
        en: "write the number without its minus; of a change write `tăng …`, `giảm …`, or name the indicator as a rise, a fall, a difference",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.2 "Số giường bệnh", giường, càng cao càng tốt
  chủ trì: SYT
  đến 2025: -950
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 4.2 "Số giường bệnh", giường, càng cao càng tốt
  chủ trì: SYT
  đến 2025: 950
"#,
};
