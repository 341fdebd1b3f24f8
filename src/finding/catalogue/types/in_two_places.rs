//! CTR0376: a place in two places.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A place said to lie in two places of administration, neither within the other.
pub static IN_TWO_PLACES: Entry = Entry {
    code: "CTR0376",
    name: "in-two-places",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} vừa thuộc {one} vừa thuộc {other}",
        en: "{name} lies both in {one} and in {other}",
    },
    label: Text {
        vi: "thuộc {other}",
        en: "in {other}",
    },
    why: Text {
        vi: "Một xã, một huyện chỉ thuộc một nơi ở mỗi cấp. Ghi ở hai nơi thì tổng theo địa bàn của cả hai đều tính nó.",
        en: "A commune or a district lies in one place of each level. Said to lie in two, it is counted in the roll-ups of both.",
    },
    help: Text {
        vi: "để lại một nơi: bỏ tên này ở dòng `gồm`, hoặc sửa chữ `thuộc`; chỉ là một nhóm để nói đến thì khai báo: địa bàn \"Tên nhóm\", nhóm",
        en: "keep one: take the name off the line `gồm`, or mend `thuộc`; where it is only a group to speak of, declare: địa bàn \"Name\", nhóm",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Huyện B", huyện, thuộc "Lạng Sơn"
địa bàn "Huyện C", huyện, thuộc "Lạng Sơn"
  gồm: "Xã A"
địa bàn "Xã A", xã, thuộc "Huyện B"
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

địa bàn "Huyện B", huyện, thuộc "Lạng Sơn"
địa bàn "Huyện C", huyện, thuộc "Lạng Sơn"
địa bàn "Xã A", xã, thuộc "Huyện B"
"#,
};
