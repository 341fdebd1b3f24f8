//! CTR0562: a boundary that changed.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// The programme's place took others in after it was issued.
pub static BOUNDARY_CHANGED: Entry = Entry {
    code: "CTR0562",
    name: "boundary-changed",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "địa giới {name} đã khác từ ngày {day}: nhận {taken}; {issued}",
        en: "the boundary of {name} changed on {day}: it took in {taken}; {issued}",
    },
    label: Text {
        vi: "địa giới đã khác",
        en: "another boundary since",
    },
    why: Text {
        vi: "Mức là của địa giới lúc ban hành: số liệu trên địa giới mới không so thẳng được.",
        en: "Levels are for the boundary of the day of issue: figures of the new one do not compare directly.",
    },
    help: Text {
        vi: "{old}; đã rõ mức đặt cho địa giới nào thì ghi ngay cạnh dòng này: `# bỏ qua CTR0562: mức đặt cho địa giới cũ`",
        en: "{old}; once it is clear which boundary the levels are for, say so beside this line: `# bỏ qua CTR0562: levels of the old boundary`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lâm Đồng"
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lâm Đồng"  # bỏ qua CTR0562: mức đặt cho địa giới cũ, số liệu ghi địa bàn "Lâm Đồng (cũ)"
"#,
};
