//! CTR0119: cells not parted.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A table pasted without what parts its cells.
pub static CELLS_NOT_PARTED: Entry = Entry {
    code: "CTR0119",
    name: "cells-not-parted",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Rows,
    message: Text {
        vi: "các ô của bảng này không có dấu ngăn",
        en: "nothing parts the cells of this table",
    },
    label: Text {
        vi: "dòng tên cột chỉ có một ô",
        en: "the heading has one cell",
    },
    why: Text {
        vi: "Không biết ô nào hết ở đâu thì không biết con số nào là mức của năm nào; chưa hàng nào của bảng được đọc.",
        en: "Where a cell ends nobody knows, nor which number is which year's level; no row of the table was read.",
    },
    help: CELLS_RUN_TOGETHER,
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

bảng chỉ tiêu, đơn vị: %
  mã   tên              2025   2030
  1    Tỷ lệ hộ nghèo   dưới 2   dưới 1
"#,
    mend: r#"chương trình "Kế hoạch"

bảng chỉ tiêu, đơn vị: %
  mã | tên            | 2025   | 2030
  1  | Tỷ lệ hộ nghèo | dưới 2 | dưới 1
"#,
};

/// Columns that only blanks part, as text copied from a PDF has them.
pub const CELLS_RUN_TOGETHER: Text = Text {
    vi: "đặt `|` giữa các ô, ở dòng tên cột và ở từng hàng; hoặc dán bảng Word vào Excel trước, rồi chép từ Excel sang đây: các ô sẽ cách nhau bằng tab",
    en: "put `|` between the cells, in the heading and in every row; or paste the table into a spreadsheet first and copy it from there: tabs will part the cells",
};

/// A table of which every cell came as a line.
pub const CELL_A_LINE: Text = Text {
    vi: "mỗi ô đang là một dòng: dán bảng Word vào Excel trước, rồi chép từ Excel sang đây, mỗi hàng sẽ là một dòng có tab giữa các ô; hoặc tự ghép mỗi hàng thành một dòng, `|` giữa các ô",
    en: "every cell is a line here: paste the table into a spreadsheet first and copy it from there, and each row is a line with tabs between its cells; or join each row into a line, `|` between the cells",
};
