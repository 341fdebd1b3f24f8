//! CTR0214: handover without end.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An agency is taken over from but has no end.
pub static HANDOVER_WITHOUT_END: Entry = Entry {
    code: "CTR0214",
    name: "handover-without-end",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "cơ quan {name} có nơi tiếp nhận nhưng chưa có ngày kết thúc",
        en: "the agency {name} is taken over but has no end",
    },
    label: Text {
        vi: "tiếp nhận từ ngày nào?",
        en: "taken over from which day?",
    },
    why: Text {
        vi: "Không có ngày kết thúc thì cơ quan vẫn còn và dòng tiếp nhận không có hiệu lực.",
        en: "Without an end the agency goes on, and this line has no effect.",
    },
    help: Text {
        vi: "thêm dòng kết thúc: ngày; hoặc, khi chỉ chuyển một lĩnh vực, ghi lĩnh vực ấy và ngày: tiếp nhận giảm nghèo: SYT từ 01/3/2025",
        en: "add a line kết thúc: and the day; or, where only a field moves, name it and the day: tiếp nhận giảm nghèo: SYT từ 01/3/2025",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan "BQL" "Ban Quản lý dự án giảm nghèo"
  tiếp nhận: SYT
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan "BQL" "Ban Quản lý dự án giảm nghèo"
  kết thúc: 01/3/2025
  tiếp nhận: SYT
"#,
};
