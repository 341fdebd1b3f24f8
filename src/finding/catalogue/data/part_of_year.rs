use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// figures of parts of a year of which no level is.
pub static PART_OF_YEAR: Entry = Entry {
    code: "CTR0650",
    name: "data-part-of-year",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "{rows} số liệu của một phần năm, không mức nào hỏi đến: {list}",
        en: "{rows} figures of parts of a year, of which no level is: {list}",
    },
    label: Text {
        vi: "của một phần năm",
        en: "of a part of a year",
    },
    why: Text {
        vi: "Số liệu 6 tháng, 9 tháng không thay cho số cả năm. Chúng được đọc, đếm và nêu tên; chỉ mức đặt cho chính phần năm ấy mới dùng đến.",
        en: "A figure of six or nine months stands for no year. Such figures are read, counted and named; only a level of that very part of the year uses them.",
    },
    help: Text {
        vi: "ghi số cả năm vào hàng của năm (`2025`); hoặc đặt mức cho phần năm ấy, như `đến 6 tháng đầu năm 2025: ít nhất 50`",
        en: "give the whole year's figure in a row of the year (`2025`), or a level for that part of the year",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,6 tháng đầu năm 2025,3\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
