use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the file mixes two decimal marks.
pub static MIXED_DECIMALS: Entry = Entry {
    code: "CTR0617",
    name: "data-mixed-decimals",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "tệp dùng lẫn hai kiểu số thập phân: “{point}” (dòng {point_line}) và “{comma}” (dòng {comma_line})",
        en: "the file mixes two decimal marks: “{point}” (line {point_line}) and “{comma}” (line {comma_line})",
    },
    label: Text {
        vi: "ở đây một kiểu",
        en: "one kind here",
    },
    why: Text {
        vi: "Một tệp chỉ được có một kiểu; nếu lẫn, 1.234 có thể là một nghìn hoặc hơn một, nên không số nào trong tệp được dùng.",
        en: "A file must keep to one mark; mixed, 1.234 may be a thousand or about one, so no number of the file is used.",
    },
    help: Text {
        vi: "thống nhất một kiểu trong cả tệp: 1,2 hoặc 1.2",
        en: "use one of them in the whole file: 1,2 or 1.2",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu;kỳ;giá trị\n1;2024;1,5\n1;2025;1.7\n",
    mend: "chỉ tiêu;kỳ;giá trị\n1;2024;1,5\n1;2025;1,7\n",
};
