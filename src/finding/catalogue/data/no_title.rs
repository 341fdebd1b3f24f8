use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the table has no title that would tell its indicator.
pub static NO_TITLE: Entry = Entry {
    code: "CTR0630",
    name: "data-no-title",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "bảng không có dòng tên, không biết là chỉ tiêu nào",
        en: "the table has no title that would tell its indicator",
    },
    label: Text {
        vi: "dòng tên cột",
        en: "the column headings",
    },
    why: Text {
        vi: "Bảng có năm ở các cột phải ghi tên chỉ tiêu ở dòng đầu.",
        en: "A table with years across must name its indicator in the first line.",
    },
    help: Text {
        vi: "thêm một dòng đầu ghi tên chỉ tiêu, rồi một dòng trống",
        en: "add a first line with the indicator's name, and a blank line",
    },
    sample: Sample::Observations,
    wrong: "Tỉnh;2024;2025\nA;1;2\n",
    mend: "",
};
