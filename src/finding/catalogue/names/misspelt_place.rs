//! CTR0217: misspelt place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place that is not declared and differs from a declared one by a letter or a mark.
pub static MISSPELT_PLACE: Entry = Entry {
    code: "CTR0217",
    name: "misspelt-place",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "không có địa bàn {name}{nearest}",
        en: "there is no place {name}{nearest}",
    },
    label: Text {
        vi: "chưa khai báo, và chỉ khác một địa bàn đã có ở một chữ",
        en: "not declared, and one word's spelling away from a place that is",
    },
    why: Text {
        vi: "Tên viết sai một chữ là tên một nơi khác: mức, phần trừ hay nhóm ấy không tới được địa bàn định nói.",
        en: "A name with one slip is the name of another place: the level, the exception or the group misses the place that is meant.",
    },
    help: Text {
        vi: "viết đúng tên đã có; nếu là một nơi khác thì khai báo: địa bàn {quoted}",
        en: "write the name that exists; if it is another place declare it: địa bàn {quoted}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã Tân Thành", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  đến 2025: ít nhất 5
  đến 2025 riêng "Xã Tân Thanh": ít nhất 3
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã Tân Thành", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  đến 2025: ít nhất 5
  đến 2025 riêng "Xã Tân Thành": ít nhất 3
"#,
};
