use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” is not a number.
pub static NOT_A_NUMBER: Entry = Entry {
    code: "CTR0613",
    name: "data-not-a-number",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải là số",
        en: "“{text}” is not a number",
    },
    label: Text {
        vi: "chỉ tiêu “{indicator}” cần một số",
        en: "the indicator “{indicator}” asks for a number",
    },
    why: Text {
        vi: "Chữ không so được với mức mục tiêu; ô này không được dùng.",
        en: "Words cannot be held against a level; the cell is not used.",
    },
    help: Text {
        vi: "ghi một số (1,2), hoặc để trống nếu chưa có số liệu; đơn vị ghi ở cột đơn vị",
        en: "write a number (1,2), or leave the cell empty where there is no figure; units go into the column “unit”",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,nhiều\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
