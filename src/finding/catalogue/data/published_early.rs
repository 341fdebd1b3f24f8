use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// an official figure published before its period ends.
pub static PUBLISHED_EARLY: Entry = Entry {
    code: "CTR0659",
    name: "data-published-early",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "số liệu kỳ {period} không phải ước tính mà ghi là công bố ngày {day}, trước khi hết kỳ ({end})",
        en: "a figure of {period} that is no estimate is said to have been published on {day}, before the period ends ({end})",
    },
    label: Text {
        vi: "vẫn dùng như đã ghi",
        en: "used as it is written",
    },
    why: Text {
        vi: "Trước khi hết kỳ thì chỉ ước được; số chính thức hay sơ bộ có trước đó thường là nhầm ngày, nhầm trạng thái, hoặc là số của một ngày chốt.",
        en: "Before a period ends it can only be estimated; an official or preliminary figure from before then mostly has the wrong day or standing, or is of a closing day.",
    },
    help: Text {
        vi: "là ước tính thì ghi trạng thái “ước tính”; nhầm ngày thì sửa ngày; là số chốt đến một ngày thì ghi kỳ là ngày ấy",
        en: "write “ước tính” where it is an estimate; mend the day; where it is of a closing day give that day as the period",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,trạng thái,ngày công bố\n1,2025,3,chính thức,30/6/2025\n",
    mend: "chỉ tiêu,kỳ,giá trị,trạng thái,ngày công bố\n1,2025,3,ước tính,30/6/2025\n",
};
