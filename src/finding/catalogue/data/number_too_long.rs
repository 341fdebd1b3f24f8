use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A number of more digits than any figure has.
pub static NUMBER_TOO_LONG: Entry = Entry {
    code: "CTR0634",
    name: "data-number-too-long",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "số “{text}” dài {digits} chữ số, quá dài để là một số liệu",
        en: "the number “{text}” has {digits} digits, too many for a figure",
    },
    label: Text {
        vi: "tối đa {most} chữ số",
        en: "at most {most} digits",
    },
    why: Text {
        vi: "Một số dài như vậy thường do dính phím hay dính nhiều ô vào nhau; ô này không được dùng.",
        en: "So long a number is usually a stuck key, or several cells run together; the cell is not used.",
    },
    help: Text {
        vi: "xem lại số ở tài liệu gốc rồi ghi lại; cần thì đổi sang đơn vị lớn hơn (triệu, tỷ)",
        en: "look the figure up again and write it anew, in a larger unit (million, billion) if need be",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,11111111111111111111111111111111111111111111111111111111111111111\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,11\n",
};
