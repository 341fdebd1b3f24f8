//! CTR0121: words in cell.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level's cell with words that are no level, or with dots for nothing.
pub static WORDS_IN_CELL: Entry = Entry {
    code: "CTR0121",
    name: "words-in-cell",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Level,
    message: Text {
        vi: "{typed} trong ô mức không phải là một mức",
        en: "{typed} in a level's cell is no level",
    },
    label: Text {
        vi: "ô này chỉ nhận con số, hoặc `-`",
        en: "this cell takes a number, or `-`",
    },
    why: Text {
        vi: "Lời không so được với số liệu thì không ai nói được là đạt hay chưa.",
        en: "Words cannot be held against figures, so nobody can say whether they were met.",
    },
    help: Text {
        vi: "văn bản có mức thì viết mức ấy: `ít nhất 95`; chỉ có lời thì để ô `-` và chép lời ấy vào cột `ghi chú`, hoặc đưa chỉ tiêu ra khỏi bảng: `chỉ tiêu …` với `thang`, `hoàn thành`, hay dòng `không đo được:`",
        en: "where the document has a level write that: `ít nhất 95`; where it has words only leave `-` in the cell and copy the words into `ghi chú`, or declare the indicator outside the table with `thang`, `hoàn thành` or a `không đo được:` line",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên            | 2025 | 2030
  1  | Tỷ lệ hộ nghèo | Đạt  | dưới 1
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

bảng chỉ tiêu, đơn vị: %, chủ trì: SYT
  mã | tên            | 2025 | 2030   | ghi chú
  1  | Tỷ lệ hộ nghèo | -    | dưới 1 | năm 2025: đạt
"#,
};

/// Where a spreadsheet's formula failed.
pub const FAILED: Text = Text {
    vi: "công thức của bảng tính bị lỗi ở ô này: xem lại văn bản gốc rồi chép con số; không có mức thì viết `-`",
    en: "the spreadsheet's formula failed in this cell: look the number up in the document; where there is no level write `-`",
};

/// Where a spreadsheet made a date of what was typed.
pub const MADE_A_DATE: Text = Text {
    vi: "bảng tính đã tự đổi ô này thành ngày: xem lại văn bản gốc rồi chép đúng chữ trong đó (30/6, 30 - 6, …); đặt ô là dạng văn bản trước khi dán",
    en: "a spreadsheet made a date of this cell: look it up in the document and copy what stands there (30/6, 30 - 6, …); make the cell text before pasting",
};

/// Where a spreadsheet may have kept a date as a number.
pub const KEPT_AS_A_DAY: Text = Text {
    vi: "bảng tính giữ ngày {day} thành số {typed}, mà các mức khác cùng hàng hay cùng cột cỡ khác hẳn: xem lại văn bản gốc; ghi `{short}`, `{day}` thì chép đúng chữ đó; đúng là con số ấy thì viết `{number}`",
    en: "a spreadsheet keeps the day {day} as {typed}, and the other levels of the row or the column are of another size: look it up in the document; copy what stands there (`{short}`, `{day}`), or write `{number}` where it is that number",
};

/// Where a cell has only dots or a stroke.
pub const NOTHING: Text = Text {
    vi: "mốc ấy không có mức thì viết `-`",
    en: "where there is no level at that milestone write `-`",
};
