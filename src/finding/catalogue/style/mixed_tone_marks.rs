//! CTR0401: mixed tone marks.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that places tone marks in two ways.
pub static MIXED_TONE_MARKS: Entry = Entry {
    code: "CTR0401",
    name: "mixed-tone-marks",
    severity: Severity::Note,
    class: Class::Style,
    costs: Costs::Nothing,
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
        vi: "{new} chữ theo kiểu hoà, {old} chữ theo kiểu hòa; để nguyên nếu văn bản chính thức viết như thế, còn muốn một kiểu thì `ctr fmt --tones new TỆP` (hoà) hoặc `ctr fmt --tones old TỆP` (hòa)",
        en: "{new} syllables as in hoà, {old} as in hòa; leave them where the official document has them so, or settle them: `ctr fmt --tones new FILE` (hoà) or `ctr fmt --tones old FILE` (hòa)",
    },
    sample: Sample::Programme,
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
