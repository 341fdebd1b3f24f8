//! CTR0784: misspelt suppression.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression whose word lacks its marks.
pub static MISSPELT_SUPPRESSION: Entry = Entry {
    code: "CTR0784",
    name: "misspelt-suppression",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "chú thích này chưa bỏ qua gì: từ phải viết là `bỏ qua`",
        en: "this comment suppresses nothing: its word is written `bỏ qua`",
    },
    label: Text {
        vi: "viết thiếu dấu",
        en: "its marks are missing",
    },
    why: Text {
        vi: "Từ gần đúng không bao giờ được hiểu ngầm, kể cả trong chú thích.",
        en: "A word that is nearly right is never taken for it, not in a comment either.",
    },
    help: Text {
        vi: "viết `bỏ qua`",
        en: "write `bỏ qua`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bo qua CTR0310: văn bản ghi hai mức
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua CTR0310: văn bản ghi hai mức
"#,
};
