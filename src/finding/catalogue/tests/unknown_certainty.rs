//! CTR0813: unknown certainty.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A word behind a figure that says nothing of how sure it is.
pub static UNKNOWN_CERTAINTY: Entry = Entry {
    code: "CTR0813",
    name: "unknown-certainty",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Line,
    message: Text {
        vi: "không biết `{found}` nói gì về con số",
        en: "what `{found}` says of the figure is not known",
    },
    label: Text {
        vi: "không phải chính thức, sơ bộ hay ước tính",
        en: "neither chính thức, sơ bộ nor ước tính",
    },
    why: Text {
        vi: "Số sơ bộ và số ước tính được ghi rõ trong mọi báo cáo.",
        en: "Reports tell a preliminary figure and an estimate from a final one.",
    },
    help: Text {
        vi: "viết sau dấu phẩy: chính thức, sơ bộ hoặc ước tính; số thập phân viết 1,3 không có dấu cách",
        en: "after the comma write chính thức, sơ bộ or ước tính; a decimal is 1,3 without a blank",
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
  số liệu [2.1] 2025: 1,3, tạm tính
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
  số liệu [2.1] 2025: 1,3, ước tính
  mong đợi [2.1] đến 2025: không đạt
"#,
};
