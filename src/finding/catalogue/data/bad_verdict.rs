use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a published verdict that is none.
pub static BAD_VERDICT: Entry = Entry {
    code: "CTR0653",
    name: "data-bad-verdict",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{text}” không phải là một kết luận đạt hay không đạt",
        en: "“{text}” is no verdict",
    },
    label: Text {
        vi: "kết luận này không dùng; số liệu của hàng vẫn dùng",
        en: "this verdict is not used; the figure of the row is",
    },
    why: Text {
        vi: "Kết luận đã công bố được đặt cạnh kết quả tính để thấy chỗ hai bên khác nhau; lời không rõ là đạt hay không đạt thì không so được.",
        en: "A published verdict is set beside the computed one to show where the two differ; words that say neither met nor unmet cannot be compared.",
    },
    help: Text {
        vi: "viết: đạt, vượt hoặc không đạt (hay: hoàn thành, vượt kế hoạch, chưa hoàn thành); lời khác ghi ở cột ghi chú; chưa ai kết luận thì để trống",
        en: "write: met, exceeded or unmet (or: completed, not completed); other words go into a column of remarks; leave it empty where nobody has said",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,kết luận công bố\n1,2025,3,có khả năng đạt\n",
    mend: "chỉ tiêu,kỳ,giá trị,kết luận công bố\n1,2025,3,đạt\n",
};
