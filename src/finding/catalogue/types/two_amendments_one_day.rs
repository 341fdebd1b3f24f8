//! CTR0344: two amendments on one day.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two amendments of one day make different things of one level.
pub static TWO_AMENDMENTS_ONE_DAY: Entry = Entry {
    code: "CTR0344",
    name: "two-amendments-one-day",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::BothLines,
    message: Text {
        vi: "hai sửa đổi cùng hiệu lực từ {day} nói khác nhau về mốc {by} của `{name}`: {first} và {second}",
        en: "two amendments that hold from {day} differ on {by} of `{name}`: {first} and {second}",
    },
    label: Text {
        vi: "dòng này",
        en: "this line",
    },
    why: Text {
        vi: "Thứ tự khai báo không có nghĩa gì, nên không biết mức nào thay mức nào: từ ngày đó cam kết chưa đọc được.",
        en: "The order of declarations means nothing, so which of the two stands is not known: from that day the commitment is unread.",
    },
    help: Text {
        vi: "giữ một trong hai; nếu văn bản sau thay văn bản trước thì ghi ngày hiệu lực của nó",
        en: "keep one of the two; where the later document replaces the earlier one, write the day from which it holds",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Nhà ở xã hội hoàn thành", căn hộ, càng cao càng tốt
  chủ trì: SXD
  đến 2025: ít nhất 1.000

sửa đổi 1
  theo: 11/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 800

sửa đổi 1
  theo: 12/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 900
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 1 "Nhà ở xã hội hoàn thành", căn hộ, càng cao càng tốt
  chủ trì: SXD
  đến 2025: ít nhất 1.000

sửa đổi 1
  theo: 11/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 800

sửa đổi 1
  theo: 12/QĐ-UBND
  hiệu lực: 01/9/2025
  đến 2025: ít nhất 900
"#,
};
