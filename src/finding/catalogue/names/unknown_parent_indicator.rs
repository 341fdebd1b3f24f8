//! CTR0220: unknown indicator of a parent.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A cụ thể hoá names nothing in the parent documents that are loaded.
pub static UNKNOWN_PARENT_INDICATOR: Entry = Entry {
    code: "CTR0220",
    name: "unknown-parent-indicator",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "{documents} không có chỉ tiêu nào tên {name}",
        en: "{documents} has no indicator called {name}",
    },
    label: Text {
        vi: "chỉ tiêu này nói là cụ thể hoá nó",
        en: "this indicator says it makes it concrete",
    },
    why: Text {
        vi: "Cam kết nối vào một chỉ tiêu không có thì không được đặt cạnh văn bản cấp trên, và mức của văn bản ấy bị báo là không ai thực hiện.",
        en: "A commitment tied to an indicator that does not exist is not laid beside the parent document, whose own level is then reported as taken up by nobody.",
    },
    help: Text {
        vi: "viết ở cụ thể hoá đúng tên, mã hoặc tên khác của một chỉ tiêu trong văn bản cấp trên; nếu là chỉ tiêu của một văn bản khác, kiểm tra cùng với tệp của văn bản ấy",
        en: "write in cụ thể hoá the name, code or other name of an indicator of the parent document; if it is another document's, check together with that document's file",
    },
    sample: Sample::Documents,
    wrong: r#"# Tệp của văn bản cấp trên:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
chỉ tiêu 1 "Tỷ lệ thất nghiệp chung", %
  đến 2030: dưới 3
# Tệp của tỉnh, kiểm tra cùng lúc:
chương trình "Kế hoạch tỉnh"
  căn cứ: 42-NQ/TW
chỉ tiêu 2.1 "Thất nghiệp", %
  cụ thể hoá: "Tỷ lệ thất nghiệp"
  đến 2030: dưới 2
"#,
    mend: r#"# Tệp của văn bản cấp trên:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
chỉ tiêu 1 "Tỷ lệ thất nghiệp chung", %
  đến 2030: dưới 3
# Tệp của tỉnh, kiểm tra cùng lúc:
chương trình "Kế hoạch tỉnh"
  căn cứ: 42-NQ/TW
chỉ tiêu 2.1 "Thất nghiệp", %
  cụ thể hoá: "Tỷ lệ thất nghiệp chung"
  đến 2030: dưới 2
"#,
};
