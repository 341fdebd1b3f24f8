//! CTR0377: a place that ended before it began.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place that was no more when it took another in, or got the name that it bears.
pub static ENDED_BEFORE: Entry = Entry {
    code: "CTR0377",
    name: "ended-before",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} kết thúc ngày {ended}, không thể {what} ngày {day}",
        en: "{name} ended on {ended} and cannot {what} on {day}",
    },
    label: Text {
        vi: "nơi này khi ấy không còn",
        en: "this place was no more by then",
    },
    why: Text {
        vi: "Nơi đã kết thúc thì không nhận thêm nơi khác, cũng không có tên mới. Một trong hai ngày sai, và cam kết của nơi ấy bị tính cho nhầm nơi hoặc nhầm năm.",
        en: "A place that has ended takes nothing in and gets no name. One of the two days is wrong, and commitments would be held to the wrong place or year.",
    },
    help: Text {
        vi: "sửa một trong hai ngày, hoặc ghi nơi khác ở `tiếp nhận`",
        en: "mend one of the two days, or name another place at `tiếp nhận`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
  kết thúc: 01/7/2023
địa bàn "Xã B", xã, thuộc "Lạng Sơn"
  kết thúc: 01/7/2025
  tiếp nhận: "Xã A"
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"
  kết thúc: 01/7/2025
  tiếp nhận: "Xã A"
"#,
};
