use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the programmes give “label” in different units (detail) and the figures name none.
pub static UNIT_NEEDED: Entry = Entry {
    code: "CTR0624",
    name: "data-unit-needed",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "các chương trình tính “{label}” bằng những đơn vị khác nhau ({detail}) mà số liệu không ghi đơn vị; {rows} số liệu không được dùng",
        en: "the programmes give “{label}” in different units ({detail}) and the figures name none; {rows} figures are not used",
    },
    label: Text {
        vi: "cần ghi đơn vị",
        en: "a unit is needed",
    },
    why: Text {
        vi: "Cùng một con số ở hai đơn vị là hai mức khác nhau.",
        en: "One number in two units is two levels.",
    },
    help: Text {
        vi: "thêm cột đơn vị cho các số liệu này",
        en: "add a column “unit” for these figures",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\nDân số,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,giá trị,đơn vị\nDân số,2025,3,người\n",
};
