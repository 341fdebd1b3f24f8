use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the line names no indicator.
pub static NO_LABEL: Entry = Entry {
    code: "CTR0626",
    name: "data-no-label",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "dòng không ghi chỉ tiêu",
        en: "the line names no indicator",
    },
    label: Text {
        vi: "thiếu mã hoặc tên chỉ tiêu",
        en: "the indicator's code or name is missing",
    },
    why: Text {
        vi: "Số liệu không có chủ thì không được tính.",
        en: "A figure of nothing does not count.",
    },
    help: Text {
        vi: "ghi mã hoặc tên chỉ tiêu vào mọi dòng (ô gộp trong Excel chỉ giữ giá trị ở dòng đầu)",
        en: "write the code or name in every line (a merged cell keeps its value in the first line only)",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
