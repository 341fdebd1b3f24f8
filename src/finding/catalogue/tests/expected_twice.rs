//! CTR0810: expected twice.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// One commitment expected twice in a test.
pub static EXPECTED_TWICE: Entry = Entry {
    code: "CTR0810",
    name: "expected-twice",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "kiểm thử nói hai lần về cùng một cam kết",
        en: "the test speaks twice of one commitment",
    },
    label: Text {
        vi: "đã mong đợi ở trên",
        en: "expected above already",
    },
    why: Text {
        vi: "Hai mong đợi khác nhau thì không thể cùng đúng; giống nhau thì thừa.",
        en: "Two that differ cannot both hold; two alike are one too many.",
    },
    help: Text {
        vi: "giữ một dòng",
        en: "keep one line",
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
  mong đợi [2.1] đến 2025: đạt
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
