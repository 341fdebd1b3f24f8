use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the layout of the file is not known.
pub static UNKNOWN_LAYOUT: Entry = Entry {
    code: "CTR0631",
    name: "data-unknown-layout",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "không nhận ra cách bày số liệu của tệp",
        en: "the layout of the file is not known",
    },
    label: Text {
        vi: "dòng đầu của tệp",
        en: "the first line",
    },
    why: Text {
        vi: "Không biết ô nào là số liệu thì không đọc được gì.",
        en: "Without knowing which cells are figures nothing can be read.",
    },
    help: Text {
        vi: "dòng đầu ghi tên cột: chỉ tiêu, kỳ, địa bàn, giá trị; hoặc dùng nguyên bảng của cơ quan thống kê",
        en: "name the columns in the first line: indicator, period, place, value; or use a table of the statistics office as it is",
    },
    sample: Sample::Observations,
    wrong: "a\nb\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
