//! CTR0401: mixed tone marks.

use crate::finding::{Entry, Severity, Text};

/// A file that places tone marks in two ways.
pub static MIXED_TONE_MARKS: Entry = Entry {
    code: "CTR0401",
    name: "mixed-tone-marks",
    severity: Severity::Note,
    message: Text {
        vi: "tệp này đặt dấu thanh theo hai kiểu",
        en: "this file places tone marks in two ways",
    },
    label: Text {
        vi: "kiểu {this}",
        en: "the {this} style",
    },
    why: Text {
        vi: "hoà và hòa là một chữ với ctr, nhưng tìm kiếm bằng công cụ khác sẽ sót một nửa.",
        en: "hoà and hòa are one word to ctr, but other tools would find only half.",
    },
    help: Text {
        vi: "chọn một kiểu cho cả tệp (`ctr fmt` làm việc ấy); phần lớn tệp này theo kiểu {most}",
        en: "choose one style for the whole file (`ctr fmt` does it); most of this one is in the {most} style",
    },
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Hoà giải ở cơ sở", vụ
  chủ trì: SYT
  đến 2025: ít nhất 10
chỉ tiêu 2 "Hòa nhập cộng đồng của trẻ khuyết tật", người
  chủ trì: SYT
  đến 2025: ít nhất 10
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Hòa giải ở cơ sở", vụ
  chủ trì: SYT
  đến 2025: ít nhất 10
chỉ tiêu 2 "Hòa nhập cộng đồng của trẻ khuyết tật", người
  chủ trì: SYT
  đến 2025: ít nhất 10
"#,
};
