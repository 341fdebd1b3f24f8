//! CTR0809: figure after date.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A figure of a period that is not over on the test's date.
pub static FIGURE_AFTER_DATE: Entry = Entry {
    code: "CTR0809",
    name: "figure-after-date",
    severity: Severity::Warning,
    class: Class::Tests,
    costs: Costs::Nothing,
    message: Text {
        vi: "số liệu kỳ {period} không được xét, vì kỳ ấy kết thúc sau ngày {date}",
        en: "the figure of {period} is not seen, as that period ends after {date}",
    },
    label: Text {
        vi: "kỳ này chưa kết thúc vào ngày đánh giá",
        en: "this period is not over on the evaluation date",
    },
    why: Text {
        vi: "Đánh giá chỉ dùng số của kỳ đã kết thúc; dòng này không ảnh hưởng đến kết quả nào.",
        en: "An evaluation uses figures of finished periods only; this line changes nothing.",
    },
    help: Text {
        vi: "dời ngày `tính đến` về sau, hoặc sửa kỳ của số liệu",
        en: "move the `tính đến` day later, or mend the figure's period",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 2.1 "Tỷ lệ thất nghiệp", %
  chủ trì: SYT
  đến 2025: dưới 1,2
  đến 2030: dưới 1

nhiệm vụ III.2 "Bàn giao hồ sơ"
  chủ trì: SYT
  thời gian: đến năm 2025

kiểm thử "Thất nghiệp 1,3 % là không đạt"
  tính đến: 31/12/2025
  số liệu [2.1] 2026: 1,3
  mong đợi [2.1] đến 2025: thiếu số liệu
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 2.1 "Tỷ lệ thất nghiệp", %
  chủ trì: SYT
  đến 2025: dưới 1,2
  đến 2030: dưới 1

nhiệm vụ III.2 "Bàn giao hồ sơ"
  chủ trì: SYT
  thời gian: đến năm 2025

kiểm thử "Thất nghiệp 1,3 % là không đạt"
  tính đến: 31/12/2025
  số liệu [2.1] 2025: 1,3
  mong đợi [2.1] đến 2025: không đạt
"#,
};
