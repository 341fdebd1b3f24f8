use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a figure published before its period begins.
pub static PUBLISHED_BEFORE_BEGUN: Entry = Entry {
    code: "CTR0658",
    name: "data-published-before-begun",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "số liệu kỳ {period} ghi là công bố ngày {day}, trước khi kỳ ấy bắt đầu",
        en: "a figure of {period} is said to have been published on {day}, before that period begins",
    },
    label: Text {
        vi: "hàng này không dùng",
        en: "the row is not used",
    },
    why: Text {
        vi: "Khi ấy chưa có gì để đo: đó là kế hoạch hay dự báo, hoặc kỳ hay ngày ghi nhầm.",
        en: "There was nothing to measure yet: it is a plan or a forecast, or the period or the day is a slip.",
    },
    help: Text {
        vi: "sửa kỳ hoặc ngày công bố; kế hoạch, dự báo thì không đưa vào số liệu thực hiện",
        en: "mend the period or the day; a plan or a forecast is no figure of what came about",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,ngày công bố\n1,2025,3,30/6/2024\n",
    mend: "chỉ tiêu,kỳ,giá trị,ngày công bố\n1,2025,3,30/6/2026\n",
};
