use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// per cents kept as fractions: 0.035 for 3.5 %.
pub static FRACTION: Entry = Entry {
    code: "CTR0641",
    name: "data-fraction",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "số liệu của “{indicator}” đều không quá 1 ({value}…), còn chương trình nói đến mức {level} %: có phải 0,035 nghĩa là 3,5 %?",
        en: "no figure of “{indicator}” is above 1 ({value}…) while the programme speaks of {level} %: does 0.035 mean 3.5 %?",
    },
    label: Text {
        vi: "tính bằng %?",
        en: "per cent?",
    },
    why: Text {
        vi: "Ô định dạng phần trăm của bảng tính thường được xuất ra thành phân số. Dùng nhầm thì cam kết không đạt có thể thành “đạt”, nên các số này chưa được dùng cho đến khi tệp nói rõ.",
        en: "Cells formatted as per cent are often exported as fractions. Taken for per cents they may meet a level that is missed, so none of them is used until the file says what they are.",
    },
    help: Text {
        vi: "nếu đúng là phân số thì nhân với 100 rồi xuất lại; nếu đúng là phần trăm thì ghi dấu % trong ô (0,8%)",
        en: "if they are fractions multiply by 100 and export again; if they are per cents write the sign into the cells (0.8%)",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2023,0.041\n1,2024,0.032\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2023,4.1\n1,2024,3.2\n",
};
