use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// per cents kept as fractions: 0.035 for 3.5 %.
pub static FRACTION: Entry = Entry {
    code: "CTR0641",
    name: "data-fraction",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "mọi số liệu của “{indicator}” đều dưới 1 ({value}…), còn chương trình nói đến mức {level} %: có phải 0,035 nghĩa là 3,5 %?",
        en: "all figures of “{indicator}” are below 1 ({value}…) while the programme speaks of {level} %: does 0.035 mean 3.5 %?",
    },
    label: Text {
        vi: "tính bằng %?",
        en: "per cent?",
    },
    why: Text {
        vi: "Ô định dạng phần trăm của bảng tính thường được xuất ra thành phân số. Con số vẫn được dùng như đã ghi, và kết luận dựa vào nó nói rõ là còn nghi.",
        en: "Cells formatted as per cent are often exported as fractions. The figures are used as written, and the verdict that rests on them says that they are in doubt.",
    },
    help: Text {
        vi: "ghi dấu % trong ô (3,5%), hoặc nhân với 100 rồi xuất lại",
        en: "write the sign into the cell (3.5%), or multiply by 100 and export again",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2023,0.041\n1,2024,0.032\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2023,4.1\n1,2024,3.2\n",
};
