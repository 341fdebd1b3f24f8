//! CTR0343: a comma where a dot for thousands is meant.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A count written with a comma and three digits behind it.
pub static THOUSANDS_COMMA: Entry = Entry {
    code: "CTR0343",
    name: "thousands-comma",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{number} đọc là {read}: dấu phẩy đứng trước phần thập phân, mà chỉ tiêu này đếm từng đơn vị",
        en: "{number} reads as {read}: a comma stands before decimals, and this indicator counts one by one",
    },
    label: Text {
        vi: "hàng nghìn thì ngăn bằng dấu chấm",
        en: "thousands are parted by a dot",
    },
    why: Text {
        vi: "Viết `1,250` người thì mức là hơn một người: con số nào cũng đạt.",
        en: "`1,250` people is a level of little more than one: every figure meets it.",
    },
    help: Text {
        vi: "viết `{instead}`; nếu đúng là số lẻ thì bỏ bớt chữ số: `{read}`",
        en: "write `{instead}`; where it is a decimal indeed leave out places: `{read}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ tuyến xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1,250
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ tuyến xã", người
  chủ trì: SYT
  đến 2025: ít nhất 1.250
"#,
};
