use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a count with decimals: `16.000` in a file of decimal points.
pub static COUNT_DECIMALS: Entry = Entry {
    code: "CTR0639",
    name: "data-count-with-decimals",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place}, kỳ {period} ghi `{value}`: không rõ là {one} hay {other}, nên không dùng",
        en: "“{indicator}”{place}, {period} is written `{value}`: {one} or {other} cannot be told, so it is not used",
    },
    label: Text {
        vi: "đếm từng cái thì không có phần lẻ",
        en: "what is counted has no decimals",
    },
    why: Text {
        vi: "Trong cùng tệp, dấu này ở chỗ khác là dấu thập phân; nhưng người, hộ, xã… không có phần lẻ, nên ở đây có thể nó ngăn hàng nghìn. Hai cách đọc hơn kém nhau một nghìn lần.",
        en: "Elsewhere in the file this mark stands before decimals; but people, households, communes have none, so here it may part thousands. The two readings differ a thousandfold.",
    },
    help: Text {
        vi: "ghi không có dấu ngăn: {plain}",
        en: "write it without a separator: {plain}",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2024,2.5\n7,2024,16.000\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2024,2.5\n7,2024,16000\n",
};
