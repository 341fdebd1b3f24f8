//! CTR0114: wrong cell count.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A table row with more or fewer cells than the heading.
pub static WRONG_CELL_COUNT: Entry = Entry {
    code: "CTR0114",
    name: "wrong-cell-count",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Rows,
    message: Text {
        vi: "hàng này có {cells} ô, bảng có {columns} cột",
        en: "this row has {cells} cells, the table {columns} columns",
    },
    label: Text {
        vi: "số ô không khớp với hàng tiêu đề",
        en: "the cells do not match the headings",
    },
    why: Text {
        vi: "Thừa hay thiếu một ô thì các ô sau lệch cột: mức năm 2025 thành mức năm 2030.",
        en: "One cell more or less shifts the others: 2025 becomes 2030.",
    },
    help: Text {
        vi: "ô trống vẫn phải có dấu | hay tab; ô không có mức thì viết -; ô có hai đoạn thì nối hai dòng thành một hàng",
        en: "an empty cell still needs its | or tab; a cell without a level is written -; of a cell of two paragraphs join the two lines",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên | 2025 | 2030
  1 | Tỷ lệ A | ít nhất 20
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên | 2025 | 2030
  1 | Tỷ lệ A | ít nhất 20 | -
"#,
};
