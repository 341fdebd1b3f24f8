use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A template of another programme.
pub static TEMPLATE_OF_ANOTHER: Entry = Entry {
    code: "CTR0846",
    name: "template-of-another-programme",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "biểu `{file}` là của chương trình “{programme}”, không phải chương trình đang xét",
        en: "the template `{file}` is of the programme “{programme}”, not of this one",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Mã chỉ tiêu của hai chương trình có thể trùng nhau mà chỉ tiêu khác nhau; ghép nhầm thì kết luận sai.",
        en: "Codes of two programmes may be alike and mean other indicators; mixed up, verdicts are wrong.",
    },
    help: Text {
        vi: "đưa đúng biểu của chương trình này, hoặc đưa cả tệp .ctr của chương trình kia",
        en: "give the template of this programme, or the other programme's .ctr as well",
    },
    sample: Sample::Workbook,
    wrong: "bieu-SYT-2025.xlsx của 5/KH-UBND",
    mend: "bieu-SYT-2025.xlsx của 1/KH-UBND",
};
