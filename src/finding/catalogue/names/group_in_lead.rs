//! CTR0223: group in lead.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `SYT; các sở, ngành liên quan`: nobody in particular leads beside an agency.
pub static GROUP_IN_LEAD: Entry = Entry {
    code: "CTR0223",
    name: "group-in-lead",
    severity: Severity::Warning,
    class: Class::Names,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} cùng chủ trì với cơ quan khác, mà không chỉ đích danh ai",
        en: "{name} leads beside an agency and names nobody in particular",
    },
    label: Text {
        vi: "nhóm này chủ trì hay phối hợp?",
        en: "do they lead, or join in?",
    },
    why: Text {
        vi: "Người chủ trì là người bị hỏi khi không đạt; một nhóm không tên thì không ai trả lời.",
        en: "Who leads is asked when a commitment is not met; of a group without names nobody answers.",
    },
    help: Text {
        vi: "chủ trì chỉ ghi cơ quan đích danh; chuyển {name} sang dòng `phối hợp: {group}` (trong bảng: cột Phối hợp)",
        en: "the lead has agencies by name only; move {name} to a line `phối hợp: {group}` (in a table: the column Phối hợp)",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số giường bệnh", giường, càng cao càng tốt
  chủ trì: SYT; các sở, ngành liên quan
  đến 2025: 1.250
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số giường bệnh", giường, càng cao càng tốt
  chủ trì: SYT
  phối hợp: các sở, ngành liên quan
  đến 2025: 1.250
"#,
};
