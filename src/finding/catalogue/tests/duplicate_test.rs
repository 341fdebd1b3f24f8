//! CTR0807: duplicate test.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two tests of one name.
pub static DUPLICATE_TEST: Entry = Entry {
    code: "CTR0807",
    name: "duplicate-test",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "có hai kiểm thử cùng tên `{name}`",
        en: "two tests are called `{name}`",
    },
    label: Text {
        vi: "tên này đã dùng",
        en: "this name is taken",
    },
    why: Text {
        vi: "Kiểm thử được chọn và báo cáo theo tên; trùng tên thì không biết cái nào hỏng.",
        en: "Tests are chosen and reported by name; of two alike nobody knows which one failed.",
    },
    help: Text {
        vi: "đặt tên nói rõ điều kiểm thử này khác kiểm thử kia",
        en: "name it by what sets it apart",
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
  mong đợi [2.1] đến 2025: không đạt

kiểm thử "Thất nghiệp 1,3 % là không đạt"
  tính đến: 31/12/2025
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

kiểm thử "Thất nghiệp 1,1 % là đạt"
  tính đến: 31/12/2025
  số liệu [2.1] 2025: 1,1
  mong đợi [2.1] đến 2025: đạt
"#,
};
