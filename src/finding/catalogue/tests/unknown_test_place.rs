//! CTR0812: unknown test place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place that neither the programme nor the standard library knows.
pub static UNKNOWN_TEST_PLACE: Entry = Entry {
    code: "CTR0812",
    name: "unknown-test-place",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "không biết địa bàn `{name}`",
        en: "the place `{name}` is not known",
    },
    label: Text {
        vi: "chưa khai báo{nearest}",
        en: "not declared{nearest}",
    },
    why: Text {
        vi: "Số liệu của địa bàn viết sai tên thì không đến được cam kết nào.",
        en: "Figures of a misspelt place reach no commitment.",
    },
    help: Text {
        vi: "viết đúng tên địa bàn, hoặc khai báo: địa bàn \"{name}\"",
        en: "write the place as declared, or declare it: địa bàn \"{name}\"",
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
  số liệu [2.1] 2025 tại "Lâm Đông": 1,3
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
  số liệu [2.1] 2025 tại "Lâm Đồng": 1,3
  mong đợi [2.1] đến 2025: không đạt
"#,
};
