//! CTR0785: suppression without code.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression that does not say of what.
pub static SUPPRESSION_WITHOUT_CODE: Entry = Entry {
    code: "CTR0785",
    name: "suppression-without-code",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "chú thích bỏ qua này không nêu mã nào, nên chưa bỏ qua gì",
        en: "this comment names no finding, so it suppresses none",
    },
    label: Text {
        vi: "thiếu mã",
        en: "no code",
    },
    why: Text {
        vi: "Bỏ qua mọi thứ của một dòng thì lỗi mắc sau này ở dòng ấy cũng bị giấu.",
        en: "To suppress everything on a line would hide the mistakes made there later.",
    },
    help: Text {
        vi: "nêu mã hoặc tên trước dấu hai chấm, ví dụ `# bỏ qua CTR0310: …`; không phải để bỏ qua thông báo thì đổi lời chú thích",
        en: "name the code before the colon, as in `# bỏ qua CTR0310: …`; if it is an ordinary comment, word it otherwise",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua: văn bản ghi hai mức
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua CTR0310: văn bản ghi hai mức
"#,
};
