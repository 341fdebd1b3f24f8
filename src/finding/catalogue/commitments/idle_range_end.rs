//! CTR0512: idle range end.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A range whose far end asks nothing of anybody.
pub static IDLE_RANGE_END: Entry = Entry {
    code: "CTR0512",
    name: "idle-range-end",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "khoảng {range} chỉ đòi {binds}; đầu {far} không ràng buộc gì{more}",
        en: "the range {range} only asks for {binds}; its end {far} binds nothing{more}",
    },
    label: Text {
        vi: "được {binds} là đạt",
        en: "{binds} will do",
    },
    why: Text {
        vi: "Người đọc nghĩ phải tới đầu xa, người thực hiện chỉ phải tới đầu gần: được {binds} đã là đạt.",
        en: "Readers think of the far end, those in charge only have to reach the near one: {binds} already meets it.",
    },
    help: Text {
        vi: "biết vậy thì để nguyên; nếu muốn tới đầu kia thì đặt mức ấy, nếu cả hai đầu đều là giới hạn thì viết `ít nhất … và không quá …`",
        en: "leave it if that is meant; else set the other end as the level, or write `ít nhất … và không quá …` if both are limits",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 95 - 100
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ dùng nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: ít nhất 95
"#,
};
