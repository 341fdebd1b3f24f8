use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file of another kind, given as figures.
pub static NOT_A_WORKBOOK: Entry = Entry {
    code: "CTR0831",
    name: "not-a-workbook",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "tệp `{file}` không phải bảng số liệu: {what}",
        en: "the file `{file}` is no table of figures: {what}",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Số liệu đọc được từ .xlsx, .xls, .ods, CSV và các dạng mà cơ quan thống kê phát hành.",
        en: "Figures are read from .xlsx, .xls, .ods, CSV and the forms that statistics offices publish.",
    },
    help: Text {
        vi: "{advice}",
        en: "{advice}",
    },
    sample: Sample::Workbook,
    wrong: "ke-hoach.docx",
    mend: "so-lieu.xlsx",
};
