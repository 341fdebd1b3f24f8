use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “label” may be detail.
pub static AMBIGUOUS_LABEL: Entry = Entry {
    code: "CTR0621",
    name: "data-ambiguous-label",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{label}” có thể là {detail}; {rows} số liệu không được dùng",
        en: "“{label}” may be {detail}; {rows} figures are not used",
    },
    label: Text {
        vi: "chưa rõ là chỉ tiêu nào",
        en: "it is not clear which is meant",
    },
    why: Text {
        vi: "Hai chương trình có thể dùng một mã cho hai chỉ tiêu khác nhau; lấy nhầm là kết luận sai.",
        en: "Two programmes may use one code for two indicators; a wrong choice is a wrong verdict.",
    },
    help: Text {
        vi: "viết đầy đủ tên chỉ tiêu thay cho “{label}”",
        en: "write the indicator's full name instead of “{label}”",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\nTỷ lệ hộ nghèo,2025,A,3\n",
};
