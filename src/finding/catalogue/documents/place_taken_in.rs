//! CTR0561: a place taken in since.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme names a place that has ended since.
pub static PLACE_TAKEN_IN: Entry = Entry {
    code: "CTR0561",
    name: "place-taken-in",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "địa bàn {name} không còn từ ngày {ended}{into}",
        en: "{name} is no more since {ended}{into}",
    },
    label: Text {
        vi: "nơi nay không còn",
        en: "a place that is no more",
    },
    why: Text {
        vi: "Cam kết vẫn là của nơi ấy theo địa giới cũ; số liệu sau ngày ấy là của nơi khác, phải tách riêng mới xét được.",
        en: "The commitment stays that of the old boundary; later figures are of another place, and must be told apart.",
    },
    help: Text {
        vi: "giữ nguyên nếu văn bản viết vậy; cam kết phải xét tiếp thì cần số liệu đo trên địa giới cũ",
        en: "keep it if the document says so; to go on judging it, figures of the old boundary are needed",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Hậu Giang"
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lạng Sơn"
"#,
};
