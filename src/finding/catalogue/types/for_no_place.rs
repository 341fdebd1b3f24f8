//! CTR0326: for no place.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level that no place is held to.
pub static FOR_NO_PLACE: Entry = Entry {
    code: "CTR0326",
    name: "for-no-place",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "{what} không có địa bàn nào",
        en: "{what} has no place",
    },
    label: Text {
        vi: "`trừ` đã bỏ hết các địa bàn của dòng này",
        en: "`trừ` leaves out every place of this line",
    },
    why: Text {
        vi: "Mức không dành cho địa bàn nào thì không ai phải đạt: cam kết biến mất khỏi báo cáo mà không ai hay.",
        en: "Nobody answers for a level that is for no place: the commitment is gone from every report unnoticed.",
    },
    help: Text {
        vi: "bỏ bớt tên sau `trừ`; nếu văn bản không còn mức này thì xoá dòng, hoặc ghi `bãi bỏ` trong một `sửa đổi`",
        en: "take names off `trừ`; if the document no longer has the level delete the line, or withdraw it (`bãi bỏ`) in a `sửa đổi`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  phạm vi: từng xã
  đến 2025 trừ "Xã A", "Xã B": ít nhất 2
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

chỉ tiêu 1 "Số nhân viên y tế", người
  chủ trì: SYT
  phạm vi: từng xã
  đến 2025 trừ "Xã A": ít nhất 2
"#,
};
