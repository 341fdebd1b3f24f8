use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A hidden sheet, which is not read.
pub static HIDDEN_SHEET: Entry = Entry {
    code: "CTR0836",
    name: "hidden-sheet",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "trang “{sheet}” bị ẩn nên không đọc",
        en: "the sheet “{sheet}” is hidden and not read",
    },
    label: Text {
        vi: "trang bị ẩn",
        en: "a hidden sheet",
    },
    why: Text {
        vi: "Trang ẩn thường là bản cũ hay bảng trung gian; dùng số ở đó thì không ai kiểm tra được bằng mắt.",
        en: "Hidden sheets are mostly old or intermediate; nobody could check figures from there by eye.",
    },
    help: Text {
        vi: "có số liệu cần dùng ở đó thì bỏ ẩn (bấm phải vào tên trang, Unhide) rồi lưu; không thì thôi",
        en: "if it has figures to be used, unhide it (right click on a sheet name, Unhide) and save; else leave it",
    },
    sample: Sample::Workbook,
    wrong: "trang “Biểu 02” (ẩn)",
    mend: "trang “Biểu 02” (hiện)",
};
