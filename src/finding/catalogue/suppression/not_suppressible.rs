//! CTR0783: not suppressible.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression of what cannot be suppressed.
pub static NOT_SUPPRESSIBLE: Entry = Entry {
    code: "CTR0783",
    name: "not-suppressible",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "không bỏ qua được {code}",
        en: "{code} cannot be suppressed",
    },
    label: Text {
        vi: "mã này không bỏ qua được",
        en: "this one cannot be suppressed",
    },
    why: Text {
        vi: "Dòng không đọc được thì chưa được soát, nên báo cáo không thể im về nó; thông báo về chính các chú thích bỏ qua cũng vậy.",
        en: "A line that is not read is not checked, so no report may be silent about it; nor about suppressions themselves.",
    },
    help: Text {
        vi: "sửa dòng ấy và xoá mã này khỏi chú thích",
        en: "mend the line and take this code out of the comment",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2030: ít nhất 70  # bỏ qua CTR0104: số chép nguyên từ phụ lục
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2030: ít nhất 70
"#,
};
