//! CTR0212: no successor.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An agency ended and nobody is known to have taken over: the document is
/// still right, but nobody answers for its commitments.
pub static NO_SUCCESSOR: Entry = Entry {
    code: "CTR0212",
    name: "no-successor",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {name} kết thúc mà chưa rõ ai tiếp nhận",
        en: "the agency {name} ended and nobody is known to have taken over",
    },
    label: Text {
        vi: "không còn ai trả lời",
        en: "nobody answers",
    },
    why: Text {
        vi: "Văn bản vẫn đúng như đã ban hành, nhưng từ ngày cơ quan kết thúc không ai trả lời cho cam kết của nó.",
        en: "The document is right as issued, but from the day the agency ended nobody answers for its commitments.",
    },
    help: Text {
        vi: "thêm dòng tiếp nhận: mã của cơ quan tiếp nhận",
        en: "add a line tiếp nhận: and the agency that took over",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan "BQL" "Ban Quản lý dự án giảm nghèo"
  kết thúc: 01/3/2025
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan "BQL" "Ban Quản lý dự án giảm nghèo"
  kết thúc: 01/3/2025
  tiếp nhận: SYT
"#,
};
