//! CTR0502: no lead.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A commitment that nobody answers for.
pub static NO_LEAD: Entry = Entry {
    code: "CTR0502",
    name: "no-lead",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{what}: không có cơ quan chủ trì",
        en: "{what}: nobody answers for it",
    },
    label: Text {
        vi: "không ai trả lời",
        en: "nobody answers",
    },
    why: Text {
        vi: "Cam kết không có chủ trì thì khi không đạt, báo cáo không biết hỏi ai.",
        en: "When a commitment without a lead is missed, the report has nobody to ask.",
    },
    help: Text {
        vi: "thêm dòng `chủ trì:` ở chỉ tiêu, hoặc một lần ở `mục` cho mọi chỉ tiêu của mục; trong bảng, ô gộp nhiều hàng của văn bản thì chép tên cơ quan vào từng hàng, ghi ở hàng tên nhóm cho cả nhóm, hay ghi một lần ở dòng `bảng chỉ tiêu, chủ trì: …`",
        en: "add a `chủ trì:` line to the indicator, or once to the `mục` for all of its indicators; in a table, copy an agency from a merged cell into each of its rows, write it in the group's title row for the whole group, or say it once: `bảng chỉ tiêu, chủ trì: …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Số giường bệnh trên 10.000 dân", giường/10.000 dân
  đến 2030: ít nhất 32
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Số giường bệnh trên 10.000 dân", giường/10.000 dân
  chủ trì: SYT
  đến 2030: ít nhất 32
"#,
};
