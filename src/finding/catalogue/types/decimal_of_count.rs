//! CTR0352: a level with decimals of what is counted one by one.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `12,50` households.
pub static DECIMAL_OF_COUNT: Entry = Entry {
    code: "CTR0352",
    name: "decimal-of-count",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức {number} có số lẻ, mà chỉ tiêu này đếm từng {unit}",
        en: "the level {number} has decimals, and this indicator counts {unit} one by one",
    },
    label: Text {
        vi: "đọc là {read}",
        en: "reads as {read}",
    },
    why: Text {
        vi: "Không có nửa hộ, nửa người: con số này thường là hàng nghìn bị chép thiếu chữ số, hay là của một đơn vị khác.",
        en: "There is no half a household: such a number is mostly thousands that lost a digit, or of another unit.",
    },
    help: Text {
        vi: "xem lại văn bản: hàng nghìn thì viết đủ ba chữ số sau dấu chấm, như `1.250`; là nghìn, triệu {unit} thì sửa đơn vị ở dòng `chỉ tiêu`; là số bình quân thì ghi `bình quân` trong tên",
        en: "look it up in the document: thousands have three digits behind the dot, `1.250`; for thousands or millions mend the unit in the line `chỉ tiêu`; of a mean the name says `bình quân`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ tuyến xã", người
  chủ trì: SYT
  đến 2025: ít nhất 12,5
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ tuyến xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1.250
"#,
};
