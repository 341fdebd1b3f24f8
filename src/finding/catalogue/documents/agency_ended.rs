//! CTR0541: an agency that was gone already.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A clause names an agency that had ended when the programme was issued.
pub static AGENCY_ENDED: Entry = Entry {
    code: "CTR0541",
    name: "agency-ended",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {name} đã kết thúc ngày {ended}, chương trình ban hành ngày {issued} còn giao việc cho nó",
        en: "the agency {name} ended on {ended}; the programme of {issued} still gives it work",
    },
    label: Text {
        vi: "giao cho cơ quan không còn",
        en: "given to an agency that is no more",
    },
    why: Text {
        vi: "Việc giao cho cơ quan đã kết thúc thì không ai nhận lúc ban hành.",
        en: "Work given to an agency that is gone has nobody to take it up.",
    },
    help: Text {
        vi: "ghi cơ quan đang làm việc ấy vào ngày ban hành; nếu văn bản viết sai như vậy, giữ nguyên và ghi chú",
        en: "name the agency that had the work on the day of issue; if the document itself is wrong, keep it and add a ghi chú",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan BQL "Ban Quản lý dự án"
  kết thúc: 01/3/2024
  tiếp nhận: SXD
cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Bàn giao công trình"
  chủ trì: BQL
  thời gian: thường xuyên
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Bàn giao công trình"
  chủ trì: SXD
  thời gian: thường xuyên
"#,
};
