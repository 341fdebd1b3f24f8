//! CTR0368: rolls up nothing.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A roll-up, a count or a rank by place where no places are declared for it.
pub static ROLLS_UP_NOTHING: Entry = Entry {
    code: "CTR0368",
    name: "rolls-up-nothing",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "`theo địa bàn` mà chưa khai báo địa bàn nào thuộc {place}",
        en: "`theo địa bàn`, and no place is declared within {place}",
    },
    label: Text {
        vi: "không có nơi nào để gộp",
        en: "there is nothing to roll up",
    },
    why: Text {
        vi: "`theo địa bàn` gộp số của các nơi được khai báo thuộc địa bàn này; nơi chỉ có trong tệp số liệu thì chưa chắc là một phần của nó.",
        en: "`theo địa bàn` rolls up the places that are declared within this one; a place that only the data have may be no part of it.",
    },
    help: Text {
        vi: "khai báo từng nơi: địa bàn \"Xã A\", xã, thuộc {quoted}",
        en: "declare each place: địa bàn \"Xã A\", xã, thuộc {quoted}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu A "Số giường ở xã", giường
chỉ tiêu 1 "Số giường", giường
  công thức: tổng theo địa bàn([A])
  đến 2025: ít nhất 300
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

địa bàn "Xã A", xã, thuộc "Lạng Sơn"
địa bàn "Xã B", xã, thuộc "Lạng Sơn"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu A "Số giường ở xã", giường
chỉ tiêu 1 "Số giường", giường
  công thức: tổng theo địa bàn([A])
  đến 2025: ít nhất 300
"#,
};
