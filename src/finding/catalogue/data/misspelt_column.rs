use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// there is no column “heading”.
pub static MISSPELT_COLUMN: Entry = Entry {
    code: "CTR0608",
    name: "data-misspelt-column",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "không có cột nào tên “{heading}”; có phải ý bạn là “{nearest}”?",
        en: "there is no column “{heading}”; did you mean “{nearest}”?",
    },
    label: Text {
        vi: "tên cột này không nhận ra",
        en: "this column name is not known",
    },
    why: Text {
        vi: "Tên cột phải đúng thì mới biết ô nào là số liệu, ô nào là địa bàn.",
        en: "The column names tell which cells are figures and which are places.",
    },
    help: Text {
        vi: "sửa tên cột thành “{nearest}”",
        en: "rename the column to “{nearest}”",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá tri\n1,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
