//! CTR0811: shortfall of what is met.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A shortfall expected of a status that has none.
pub static SHORTFALL_OF_WHAT_IS_MET: Entry = Entry {
    code: "CTR0811",
    name: "shortfall-of-what-is-met",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "kết quả `{status}` không có phần còn thiếu",
        en: "the status `{status}` has no shortfall",
    },
    label: Text {
        vi: "không thể vừa `{status}` vừa còn thiếu",
        en: "not `{status}` and short of it as well",
    },
    why: Text {
        vi: "Còn thiếu bao nhiêu chỉ tính khi con số chưa thoả mức.",
        en: "What is missing is told only where the figure does not satisfy the level.",
    },
    help: Text {
        vi: "bỏ phần `thiếu …`, hoặc sửa kết quả mong đợi",
        en: "leave out `thiếu …`, or mend the status",
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
  số liệu [2.1] 2025: 1,3
  mong đợi [2.1] đến 2025: đạt, thiếu 0,1
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
  mong đợi [2.1] đến 2025: không đạt, thiếu 0,1
"#,
};
