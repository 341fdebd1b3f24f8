use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that is of another kind than its name says.
pub static OTHER_KIND: Entry = Entry {
    code: "CTR0840",
    name: "named-as-another-kind",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp `{file}` tên là {named} nhưng bên trong là {found}; đọc theo đúng bên trong",
        en: "the file `{file}` is named {named} but is {found}; it is read as what it is",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Số trong tệp là chữ đã định dạng, không phải số mà bảng tính giữ: dấu thập phân được suy từ chính các ô.",
        en: "Its numbers are formatted text, not numbers that a spreadsheet keeps: the decimal mark is told from the cells.",
    },
    help: Text {
        vi: "để chắc chắn, mở bằng Excel rồi lưu thành .xlsx thật",
        en: "to be sure, open it in Excel and save it as a real .xlsx",
    },
    sample: Sample::Workbook,
    wrong: "bieu.xlsx (thật ra là HTML)",
    mend: "bieu.xlsx",
};
