use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a cumulative count that falls.
pub static CUMULATIVE_FALLS: Entry = Entry {
    code: "CTR0643",
    name: "data-cumulative-falls",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place} là luỹ kế mà giảm: kỳ {period} là {value}, trước đó là {others}",
        en: "“{indicator}”{place} is cumulative and falls: {period} is {value}, before it {others}",
    },
    label: Text {
        vi: "luỹ kế không giảm",
        en: "cumulative counts do not fall",
    },
    why: Text {
        vi: "Số luỹ kế cộng dồn từ năm đầu nên không giảm: đây trông như số của riêng từng năm. Con số vẫn được dùng như đã ghi, và kết luận dựa vào nó nói rõ là còn nghi.",
        en: "A cumulative count adds up from its first year and does not fall: these look like each year's own. The figure is used as written, and the verdict that rests on it says that it is in doubt.",
    },
    help: Text {
        vi: "nếu là số từng năm thì cộng dồn lại rồi ghi, hoặc đổi chỉ tiêu thành `trong kỳ`",
        en: "if they are each year's own, add them up, or make the indicator one of its period: `trong kỳ`",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n6,2023,20\n6,2024,10\n",
    mend: "chỉ tiêu,kỳ,giá trị\n6,2023,20\n6,2024,30\n",
};
