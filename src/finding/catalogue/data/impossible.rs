use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a figure that cannot be: a share over 100 %, rank 0, a count below 0.
pub static IMPOSSIBLE: Entry = Entry {
    code: "CTR0635",
    name: "data-impossible-figure",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "số liệu không thể có: “{indicator}”{place}, kỳ {period} là {value}",
        en: "a figure that cannot be: “{indicator}”{place}, {period} is {value}",
    },
    label: Text {
        vi: "{reason}",
        en: "{reason}",
    },
    why: Text {
        vi: "Con số như vậy thường do nhầm hàng, nhầm cột hay sai dấu phẩy. Dùng nó thì cam kết có thể thành “đạt” vì một lỗi gõ, nên nó không được dùng: kỳ ấy coi như thiếu số liệu.",
        en: "Such a figure mostly comes of a wrong row, a wrong column or a misplaced comma. Used, it may make a commitment “met” by a slip, so it is not: the period has no data.",
    },
    help: Text {
        vi: "xem lại con số ở tài liệu gốc rồi ghi lại",
        en: "look the figure up again and write it anew",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,162\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,16.2\n",
};
