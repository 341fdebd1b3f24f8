//! CTR0801: test without date.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A test that does not say as of which day.
pub static TEST_WITHOUT_DATE: Entry = Entry {
    code: "CTR0801",
    name: "test-without-date",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "kiểm thử chưa nói đánh giá tính đến ngày nào",
        en: "the test does not say as of which day it is judged",
    },
    label: Text {
        vi: "thiếu dòng `tính đến`",
        en: "no `tính đến` line",
    },
    why: Text {
        vi: "Kết quả tuỳ ngày đánh giá: cùng một con số, hôm nay là chưa đến hạn, sang năm là không đạt. Kiểm thử phải cho cùng kết quả dù chạy ngày nào.",
        en: "Statuses depend on the day: of one figure, not due today is unmet next year. A test must say the same whenever it runs.",
    },
    help: Text {
        vi: "thêm một dòng, ví dụ: tính đến: 31/12/2025",
        en: "add a line, such as: tính đến: 31/12/2025",
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
  số liệu [2.1] 2025: 1,3
  mong đợi [2.1] đến 2025: không đạt
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
