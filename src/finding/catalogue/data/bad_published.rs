use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a day of publication that is no date.
pub static BAD_PUBLISHED: Entry = Entry {
    code: "CTR0657",
    name: "data-bad-published",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải là một ngày công bố",
        en: "“{text}” is no day of publication",
    },
    label: Text {
        vi: "hàng này không dùng: không rõ số liệu được biết từ ngày nào",
        en: "the row is not used: it is not known when the figure became known",
    },
    why: Text {
        vi: "Số liệu chỉ được xét từ ngày nó được công bố; ngày không đọc được thì không biết hàng ấy đã có hay chưa.",
        en: "A figure counts from the day on which it was published; where the day cannot be read nobody knows whether it was there yet.",
    },
    help: Text {
        vi: "viết ngày như 30/6/2025 hoặc 2025-06-30 (tháng, quý: lấy ngày cuối); không rõ thì để trống",
        en: "write a day like 30/6/2025 or 2025-06-30 (of a month or quarter the last day counts); leave it empty where it is not known",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,ngày công bố\n1,2025,3,sắp có\n",
    mend: "chỉ tiêu,kỳ,giá trị,ngày công bố\n1,2025,3,30/3/2026\n",
};
