use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the unit “unit” of “label” is not known.
pub static UNKNOWN_UNIT: Entry = Entry {
    code: "CTR0622",
    name: "data-unknown-unit",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "chưa biết đơn vị “{unit}” của “{label}”; {rows} số liệu không được dùng",
        en: "the unit “{unit}” of “{label}” is not known; {rows} figures are not used",
    },
    label: Text {
        vi: "đơn vị lạ",
        en: "a unit not declared",
    },
    why: Text {
        vi: "Không biết đơn vị thì không biết có phải đổi số liệu hay không.",
        en: "With an unknown unit nobody can tell whether the figure needs converting.",
    },
    help: Text {
        vi: "dùng đơn vị của chỉ tiêu (“{detail}”), hoặc khai báo đơn vị này trong chương trình",
        en: "use the indicator's unit (“{detail}”), or declare this unit in the programme",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,đơn vị\n1,2025,3,xyz\n",
    mend: "chỉ tiêu,kỳ,giá trị,đơn vị\n1,2025,3,%\n",
};
