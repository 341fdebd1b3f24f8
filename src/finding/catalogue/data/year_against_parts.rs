use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a year that is not its quarters or months.
pub static YEAR_AGAINST_PARTS: Entry = Entry {
    code: "CTR0642",
    name: "data-year-against-parts",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place}: {whole} ghi {value}, còn {parts} {sum}",
        en: "“{indicator}”{place}: {whole} is {value}, while {parts_en} {sum}",
    },
    label: Text {
        vi: "không khớp",
        en: "they differ",
    },
    why: Text {
        vi: "Số của cả kỳ (năm, sáu tháng, quý) của một chỉ tiêu trong kỳ là tổng các quý, các tháng của kỳ ấy, và không phần nào lớn hơn cả kỳ. Số ghi cho cả kỳ được dùng; kết luận dựa vào nó nói rõ là hai nguồn không khớp.",
        en: "The figure of a year, a half, a quarter of a flow is the sum of the quarters or months within it, and no part is more than the whole. The whole's own is used; the verdict that rests on it says that the two disagree.",
    },
    help: Text {
        vi: "xem lại con số cả kỳ và các quý, các tháng",
        en: "look up the figure of the whole and the quarters or months again",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n5,2024,9\n5,2024-Q1,1\n5,2024-Q2,1\n5,2024-Q3,1\n5,2024-Q4,1\n",
    mend: "chỉ tiêu,kỳ,giá trị\n5,2024,4\n5,2024-Q1,1\n5,2024-Q2,1\n5,2024-Q3,1\n5,2024-Q4,1\n",
};
