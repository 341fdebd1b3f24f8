use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the file lacks the column english.
pub static MISSING_COLUMN: Entry = Entry {
    code: "CTR0609",
    name: "data-missing-column",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "tệp số liệu thiếu cột {columns}",
        en: "the file lacks the column {english}",
    },
    label: Text {
        vi: "dòng tên cột",
        en: "the line of column names",
    },
    why: Text {
        vi: "Mỗi số liệu phải nói rõ của chỉ tiêu nào, kỳ nào và giá trị bao nhiêu.",
        en: "Every figure must say of which indicator and period it is, and its value.",
    },
    help: Text {
        vi: "thêm cột {columns} vào dòng đầu; các cột khác: địa bàn, phân tổ, đơn vị, trạng thái, nguồn",
        en: "add the column {english} to the first line; further columns: place, breakdown, unit, flag, source",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,địa bàn,giá trị\n1,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
