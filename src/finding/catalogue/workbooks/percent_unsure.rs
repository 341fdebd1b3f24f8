use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A per cent of a workbook of before 2007 that may be stored as a fraction.
pub static PERCENT_UNSURE: Entry = Entry {
    code: "CTR0839",
    name: "percent-without-format",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "tệp .xls không cho biết ô nào có định dạng phần trăm: {value} có thể là {value} % hoặc gấp 100 lần",
        en: "an .xls does not tell which cells are formatted as per cents: {value} may be {value} % or a hundred times that",
    },
    label: Text {
        vi: "là bao nhiêu phần trăm?",
        en: "how many per cent?",
    },
    why: Text {
        vi: "7,5% được lưu là 0,075; đọc nhầm thì kết luận ngược hẳn.",
        en: "7.5% is stored as 0.075; misread, the verdict is turned round.",
    },
    help: Text {
        vi: "mở bằng Excel, lưu thành .xlsx (Excel Workbook) rồi đưa tệp ấy vào",
        en: "open it in Excel, save as .xlsx (Excel Workbook) and give that file",
    },
    sample: Sample::Workbook,
    wrong: "bieu.xls: Tỷ lệ hộ nghèo | 0,075",
    mend: "bieu.xlsx: Tỷ lệ hộ nghèo | 7,5%",
};
