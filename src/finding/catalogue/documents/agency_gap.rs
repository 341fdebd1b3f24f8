//! CTR0542: nobody between two agencies.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment falls due after its agency ended and before another takes over.
pub static AGENCY_GAP: Entry = Entry {
    code: "CTR0542",
    name: "agency-gap",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "đến hạn {due} không ai trả lời: {name} kết thúc ngày {ended}, nơi tiếp nhận chưa bắt đầu",
        en: "when this falls due on {due} nobody answers: {name} ended on {ended} and its successors have not begun",
    },
    label: Text {
        vi: "đến hạn lúc chưa ai tiếp nhận",
        en: "due while nobody has taken over",
    },
    why: Text {
        vi: "Giữa ngày cơ quan cũ kết thúc và ngày cơ quan mới tiếp nhận, cam kết không có ai chịu trách nhiệm.",
        en: "Between the end of one agency and the start of the next, nobody is responsible for the commitment.",
    },
    help: Text {
        vi: "xem lại ngày sau `từ` ở dòng tiếp nhận, hoặc ngày kết thúc",
        en: "check the day after `từ` in the line tiếp nhận, or the day of kết thúc",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan BQL "Ban Quản lý dự án"
  kết thúc: 01/3/2025
  tiếp nhận: SXD từ 01/3/2026
cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Bàn giao công trình"
  chủ trì: BQL
  thời gian: đến 31/12/2025
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan BQL "Ban Quản lý dự án"
  kết thúc: 01/3/2025
  tiếp nhận: SXD từ 01/3/2025
cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Bàn giao công trình"
  chủ trì: BQL
  thời gian: đến 31/12/2025
"#,
};
