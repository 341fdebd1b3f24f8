use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A workbook of which a part cannot be read.
pub static DAMAGED: Entry = Entry {
    code: "CTR0832",
    name: "workbook-damaged",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "tệp `{file}` bị hỏng hoặc không đúng dạng bảng tính{part}",
        en: "the file `{file}` is damaged, or no proper workbook{part}",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Một phần của tệp không đọc được; đọc phần còn lại thì có thể mất số liệu mà không ai biết.",
        en: "A part of the file cannot be read; reading the rest might lose figures unnoticed.",
    },
    help: Text {
        vi: "mở bằng Excel hoặc LibreOffice (cho phép sửa chữa nếu được hỏi) rồi lưu thành .xlsx mới; không mở được thì xin lại tệp",
        en: "open it in Excel or LibreOffice (let it repair), save as a new .xlsx; where it does not open, ask for the file again",
    },
    sample: Sample::Workbook,
    wrong: "bieu.xlsx (tải về dở dang)",
    mend: "bieu.xlsx (tải lại cho đủ)",
};
