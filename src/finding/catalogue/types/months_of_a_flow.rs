//! CTR0339: months of a flow.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// The first months of a year, of what is a sum or a mean of its period.
pub static MONTHS_OF_A_FLOW: Entry = Entry {
    code: "CTR0339",
    name: "months-of-a-flow",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{months} tháng của năm {year} chưa phải một kỳ mà chỉ tiêu này có số liệu",
        en: "{months} months of {year} are no period of which this indicator has figures",
    },
    label: Text {
        vi: "con số của cả mấy tháng ấy",
        en: "the figure of those months together",
    },
    why: Text {
        vi: "Con số của một kỳ là của cả kỳ: số của tháng cuối không thay được số của cả sáu tháng, nên không đoán.",
        en: "The figure of a period is that of all of it: its last month does not stand for six, so nothing is guessed.",
    },
    help: Text {
        vi: "viết mức của từng quý (`đến quý II/{year}: …`); số đã cộng dồn thì khai báo `luỹ kế từ năm {year}` và viết `đến {end}: …`",
        en: "write the level of each quarter (`đến quý II/{year}: …`); for figures counted up declare `luỹ kế từ năm {year}` and write `đến {end}: …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, trong kỳ, càng cao càng tốt
  chủ trì: SYT
  6 tháng đầu năm 2025: ít nhất 4.500
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Thu ngân sách", tỷ đồng, luỹ kế từ năm 2025, càng cao càng tốt
  chủ trì: SYT
  đến 30/6/2025: ít nhất 4.500
"#,
};
