use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// there is no such day, month or quarter.
pub static NO_SUCH_DAY: Entry = Entry {
    code: "CTR0615",
    name: "data-no-such-day",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "không có ngày, tháng hay quý “{text}” trong lịch",
        en: "there is no such day, month or quarter: “{text}”",
    },
    label: Text {
        vi: "không có trong lịch",
        en: "not in the calendar",
    },
    why: Text {
        vi: "Ngày không có thật thường là gõ nhầm; đoán thay có thể sai kỳ.",
        en: "A date that does not exist is a slip; a guess may name the wrong period.",
    },
    help: Text {
        vi: "sửa lại cho đúng, ví dụ 30/4/2025",
        en: "correct it, for example 2025-04-30",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,31/4/2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,30/4/2025,A,3\n",
};
