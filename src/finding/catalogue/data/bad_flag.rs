use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” says nothing known about a figure's standing.
pub static BAD_FLAG: Entry = Entry {
    code: "CTR0616",
    name: "data-bad-flag",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải là trạng thái của số liệu",
        en: "“{text}” says nothing known about a figure's standing",
    },
    label: Text {
        vi: "chưa rõ số này là gì: không dùng",
        en: "what the figure is is not known: it is not used",
    },
    why: Text {
        vi: "Báo cáo phải nói rõ số liệu là chính thức, sơ bộ hay ước tính.",
        en: "A report must tell official figures from preliminary ones and estimates.",
    },
    help: Text {
        vi: "viết: chính thức, sơ bộ hoặc ước tính",
        en: "write: official, preliminary or estimate",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,trạng thái\n1,2025,3,chắc\n",
    mend: "chỉ tiêu,kỳ,giá trị,trạng thái\n1,2025,3,sơ bộ\n",
};
