use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the column “heading” is not used.
pub static UNKNOWN_COLUMN: Entry = Entry {
    code: "CTR0611",
    name: "data-unknown-column",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "cột “{heading}” không được dùng",
        en: "the column “{heading}” is not used",
    },
    label: Text {
        vi: "cột lạ",
        en: "a column not known",
    },
    why: Text {
        vi: "Cột không nhận ra thì bỏ qua, nhưng phải nói để không ai tưởng nó đã được tính.",
        en: "A column that is not known is passed over, and said so that nobody thinks it was counted.",
    },
    help: Text {
        vi: "các cột dùng được: chỉ tiêu, kỳ, địa bàn, phân tổ, giá trị, đơn vị, trạng thái, nguồn, nhiệm vụ, hoàn thành, ghi chú",
        en: "columns that are used: indicator, period, place, breakdown, value, unit, flag, source, task, completed, note",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,người nhập\n1,2025,3,Lan\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
