//! CTR0808: test without expectation.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A test that expects nothing.
pub static TEST_WITHOUT_EXPECTATION: Entry = Entry {
    code: "CTR0808",
    name: "test-without-expectation",
    severity: Severity::Warning,
    class: Class::Tests,
    costs: Costs::Nothing,
    message: Text {
        vi: "kiểm thử `{name}` chưa mong đợi gì",
        en: "the test `{name}` expects nothing",
    },
    label: Text {
        vi: "có số liệu, chưa có dòng `mong đợi`",
        en: "figures, but no `mong đợi` line",
    },
    why: Text {
        vi: "Kiểm thử không mong đợi gì thì không bao giờ phát hiện được điều gì.",
        en: "A test that expects nothing can find nothing.",
    },
    help: Text {
        vi: "thêm dòng `mong đợi`, hoặc để `ctr test --update` ghi kết quả hiện nay rồi đọc lại",
        en: "add `mong đợi` lines, or let `ctr test --update` write the statuses of today, and read them",
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
