//! CTR0781: unused suppression.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression of what does not occur.
pub static UNUSED_SUPPRESSION: Entry = Entry {
    code: "CTR0781",
    name: "unused-suppression",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "không còn {codes} nào ở dòng {line} để bỏ qua",
        en: "line {line} no longer has {codes} to suppress",
    },
    label: Text {
        vi: "chú thích này không bỏ qua gì",
        en: "this comment suppresses nothing",
    },
    why: Text {
        vi: "Chỗ sai đã được sửa mà chú thích còn lại thì lần sau sai như thế sẽ không ai thấy.",
        en: "The mistake is mended; left here, the comment would hide the next one.",
    },
    help: Text {
        vi: "xoá mã ấy khỏi chú thích, hoặc xoá cả chú thích; chú thích phải ở cuối dòng bị báo hoặc ngay dòng trên nó",
        en: "delete that code or the whole comment; a comment stands at the end of the line reported or just above it",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  # bỏ qua two-levels-at-one-milestone: văn bản ghi hai mức, chờ đính chính
  đến 2030: ít nhất 70
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2030: ít nhất 70
"#,
};
