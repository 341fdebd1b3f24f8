//! CTR0120: footnote in cell.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A cell of a table that carries the mark of a footnote of the document.
pub static FOOTNOTE_IN_CELL: Entry = Entry {
    code: "CTR0120",
    name: "footnote-in-cell",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Level,
    message: Text {
        vi: "{mark} trong ô này trông như dấu chú thích của văn bản",
        en: "{mark} in this cell looks like the mark of a footnote",
    },
    label: Text {
        vi: "không phải phần của con số",
        en: "no part of the number",
    },
    why: Text {
        vi: "Ô mức chỉ có con số và đơn vị; để dấu chú thích dính vào thì không chắc con số là bao nhiêu. Phần trước dấu vẫn được đọc là mức.",
        en: "A level's cell has a number and its unit only; with a mark stuck to it the number is not certain. What stands before it is read as the level.",
    },
    help: Text {
        vi: "bỏ {mark}; lời của chú thích chép vào cột `ghi chú` của hàng",
        en: "leave out {mark}; the footnote's words go into the row's `ghi chú`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên            | 2025     | 2030
  1  | Tỷ lệ hộ nghèo | dưới 2 (1) | dưới 1
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên            | 2025   | 2030   | ghi chú
  1  | Tỷ lệ hộ nghèo | dưới 2 | dưới 1 | theo chuẩn nghèo đa chiều
"#,
};
