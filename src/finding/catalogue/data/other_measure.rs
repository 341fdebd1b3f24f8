use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the figures of “label” are in “unit”, which cannot be converted to the indicator's unit (“detail”).
pub static OTHER_MEASURE: Entry = Entry {
    code: "CTR0623",
    name: "data-other-unit",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "số liệu của “{label}” tính bằng “{unit}”, không đổi được sang đơn vị của chỉ tiêu (“{detail}”); {rows} số liệu không được dùng",
        en: "the figures of “{label}” are in “{unit}”, which cannot be converted to the indicator's unit (“{detail}”); {rows} figures are not used",
    },
    label: Text {
        vi: "đơn vị này đo một thứ khác",
        en: "this unit measures something else",
    },
    why: Text {
        vi: "So hai đại lượng khác nhau thì kết luận nào cũng vô nghĩa.",
        en: "Two different quantities cannot be held against each other.",
    },
    help: Text {
        vi: "kiểm tra lại cột đơn vị, hoặc đơn vị khai báo của chỉ tiêu",
        en: "check the column “unit”, or the indicator's declared unit",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,đơn vị\n1,2025,3,người\n",
    mend: "chỉ tiêu,kỳ,giá trị,đơn vị\n1,2025,3,%\n",
};
