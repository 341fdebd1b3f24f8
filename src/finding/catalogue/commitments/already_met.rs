//! CTR0513: already met.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A target that the declared starting figure satisfies.
pub static ALREADY_MET: Entry = Entry {
    code: "CTR0513",
    name: "already-met",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "mức {by} là {level}, mà hiện trạng năm {year} đã là {value}",
        en: "the level of {by} is {level}, and in {year} it was {value} already",
    },
    label: Text {
        vi: "đã đạt từ đầu",
        en: "met from the start",
    },
    why: Text {
        vi: "Mức đã đạt từ khi ban hành thì không đòi thêm điều gì; thường là nhầm số hoặc nhầm chiều.",
        en: "A level met when it was set asks for nothing more; most often a number or the direction is mistaken.",
    },
    help: Text {
        vi: "xem lại mức và hiện trạng; nếu chỉ cần giữ thì viết `duy trì`",
        en: "look at the level and the starting figure; write `duy trì` if it is only to be kept",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  hiện trạng 2023: 96,5
  đến 2030: ít nhất 95
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  hiện trạng 2023: 92,5
  đến 2030: ít nhất 95
"#,
};
