use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” is not a date of completion.
pub static BAD_COMPLETION: Entry = Entry {
    code: "CTR0628",
    name: "data-bad-completion",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải là ngày hoàn thành",
        en: "“{text}” is not a date of completion",
    },
    label: Text {
        vi: "cần một ngày, hoặc để trống",
        en: "a date, or nothing",
    },
    why: Text {
        vi: "Không biết ngày thì không biết nhiệm vụ xong đúng hạn hay muộn.",
        en: "Without the day nobody can tell whether a task was done in time.",
    },
    help: Text {
        vi: "ghi ngày (15/9/2025), hoặc để trống nếu chưa xong",
        en: "write the day (2025-09-15), or leave the cell empty while it is not done",
    },
    sample: Sample::Observations,
    wrong: "nhiệm vụ,hoàn thành\nIII.2,sắp xong\n",
    mend: "nhiệm vụ,hoàn thành\nIII.2,15/9/2025\n",
};
