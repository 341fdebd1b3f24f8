//! CTR0560: a place that was gone.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme names a place that had ended when it was issued.
pub static PLACE_GONE: Entry = Entry {
    code: "CTR0560",
    name: "place-gone",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "địa bàn {name} không còn từ ngày {ended}{into}; chương trình ban hành ngày {issued}",
        en: "{name} is no more since {ended}{into}; the programme was issued on {issued}",
    },
    label: Text {
        vi: "nơi đã không còn lúc ban hành",
        en: "gone when the programme was issued",
    },
    why: Text {
        vi: "Không có số liệu nào của một nơi đã không còn, nên cam kết của nó không bao giờ xét được.",
        en: "There are no figures of a place that is gone: its commitments can never be judged.",
    },
    help: Text {
        vi: "ghi nơi đã tiếp nhận nó, hoặc sửa ngày ban hành",
        en: "name the place that took it in, or mend the date",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2025
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Hậu Giang"
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2025
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Cần Thơ"
"#,
};
