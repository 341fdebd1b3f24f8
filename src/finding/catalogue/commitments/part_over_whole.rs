//! CTR0504: part over whole.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A part greater than its whole.
pub static PART_OVER_WHOLE: Entry = Entry {
    code: "CTR0504",
    name: "part-over-whole",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "phần `{part}` {by} là {level}, nhiều hơn cả tổng thể: {whole}",
        en: "the part `{part}` in {by} is {level}, more than the whole: {whole}",
    },
    label: Text {
        vi: "nhiều hơn tổng thể",
        en: "more than the whole",
    },
    why: Text {
        vi: "Đếm một phần không thể được nhiều hơn đếm tất cả: một trong hai con số đã gõ nhầm, hoặc phần này không thuộc chỉ tiêu ấy.",
        en: "A part cannot count more than all of it: one of the two is mistyped, or it is no part of that indicator.",
    },
    help: Text {
        vi: "xem lại hai con số; nếu không phải là một phần thì khai báo thành chỉ tiêu riêng",
        en: "look at both numbers; if it is no part, declare it as an indicator of its own",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số căn nhà ở xã hội", căn
  chủ trì: SYT
  đến 2030: ít nhất 2.200
  trong đó "Cho công nhân khu công nghiệp"
    đến 2030: ít nhất 3.000
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số căn nhà ở xã hội", căn
  chủ trì: SYT
  đến 2030: ít nhất 3.000
  trong đó "Cho công nhân khu công nghiệp"
    đến 2030: ít nhất 2.200
"#,
};
