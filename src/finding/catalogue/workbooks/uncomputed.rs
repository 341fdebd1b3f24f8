use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Formulas whose result is not stored.
pub static UNCOMPUTED: Entry = Entry {
    code: "CTR0834",
    name: "formula-not-reckoned",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "trang “{sheet}” có {count} ô công thức chưa có kết quả lưu trong tệp, ô đầu là {cell}",
        en: "the sheet “{sheet}” has {count} formulas without a stored result, the first in {cell}",
    },
    label: Text {
        vi: "công thức chưa có kết quả",
        en: "a formula without a result",
    },
    why: Text {
        vi: "Tệp do phần mềm ghi ra mà chưa bảng tính nào tính: con số của ô ấy chưa có, hoặc số đang lưu (thường là 0) không phải kết quả.",
        en: "The file was written by a program and no spreadsheet has reckoned it: the figure is not there, or what is stored (often 0) is not the result.",
    },
    help: Text {
        vi: "mở bằng Excel rồi lưu lại",
        en: "open it in Excel and save it again",
    },
    sample: Sample::Workbook,
    wrong: "Chỉ tiêu | 2025\n1 | =B7/B8 (chưa tính)",
    mend: "Chỉ tiêu | 2025\n1 | =B7/B8 (đã lưu kết quả 3,5)",
};
