//! CTR0511: percent for points.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// The change of a share in per cent.
pub static PERCENT_FOR_POINTS: Entry = Entry {
    code: "CTR0511",
    name: "percent-for-points",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức thay đổi của một tỷ lệ được tính bằng `{unit}`: điểm phần trăm hay phần trăm của chính tỷ lệ ấy?",
        en: "the change of a share is given in `{unit}`: percentage points, or per cent of the share itself?",
    },
    label: Text {
        vi: "`{unit}` hiểu được hai cách",
        en: "`{unit}` can be read in two ways",
    },
    why: Text {
        vi: "Từ 10% giảm 1 điểm % còn 9%; giảm 1% thì còn 9,9%. Hai cách cách nhau mười lần.",
        en: "From 10 %, one point less is 9 %; one per cent less is 9.9 %. The two are ten times apart.",
    },
    help: Text {
        vi: "nếu là hiệu của hai tỷ lệ thì ghi đơn vị `{points}`; nếu là phần trăm của tỷ lệ trước thì đặt mức ở chính tỷ lệ ấy và viết `giảm … % tương đối so với năm …`",
        en: "for the difference of two shares the unit is `{points}`; for per cent of the former share put the level at the share itself: `giảm … % tương đối so với năm …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Mức giảm tỷ lệ nghèo đa chiều", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 1
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Mức giảm tỷ lệ nghèo đa chiều", điểm %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 1
"#,
};
