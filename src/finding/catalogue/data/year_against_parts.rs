use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a year that is not its quarters or months.
pub static YEAR_AGAINST_PARTS: Entry = Entry {
    code: "CTR0642",
    name: "data-year-against-parts",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place}: năm {period} ghi {value}, còn {parts} cộng lại là {sum}",
        en: "“{indicator}”{place}: {period} is {value}, while its {parts_en} make {sum}",
    },
    label: Text {
        vi: "không khớp",
        en: "they differ",
    },
    why: Text {
        vi: "Số cả năm của một chỉ tiêu trong kỳ là tổng các quý, các tháng. Số ghi cho cả năm được dùng; kết luận dựa vào nó nói rõ là hai nguồn không khớp.",
        en: "A year's figure of a flow is the sum of its quarters or months. The year's own is used; the verdict that rests on it says that the two disagree.",
    },
    help: Text {
        vi: "xem lại con số cả năm và các quý, các tháng",
        en: "look up the year's figure and the quarters or months again",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n5,2024,9\n5,2024-Q1,1\n5,2024-Q2,1\n5,2024-Q3,1\n5,2024-Q4,1\n",
    mend: "chỉ tiêu,kỳ,giá trị\n5,2024,4\n5,2024-Q1,1\n5,2024-Q2,1\n5,2024-Q3,1\n5,2024-Q4,1\n",
};
