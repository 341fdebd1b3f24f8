use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a figure ten times its neighbours, or a tenth.
pub static JUMP: Entry = Entry {
    code: "CTR0640",
    name: "data-jump",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place}: kỳ {period} là {value}, các năm bên cạnh là {others}",
        en: "“{indicator}”{place}: {period} is {value}, the years beside it {others}",
    },
    label: Text {
        vi: "hơn kém từ mười lần",
        en: "ten times or more apart",
    },
    why: Text {
        vi: "Chênh mười lần giữa hai năm liền nhau thường do nhầm đơn vị hay sai dấu ngăn. Con số vẫn được dùng, và kết luận dựa vào nó nói rõ là còn nghi.",
        en: "Ten times from one year to the next mostly comes of another unit or a misplaced mark. The figure is used, and the verdict that rests on it says that it is in doubt.",
    },
    help: Text {
        vi: "xem lại con số và đơn vị ở tài liệu gốc",
        en: "look up the figure and its unit again",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n7,2022,16000\n7,2023,16500\n7,2024,17\n",
    mend: "chỉ tiêu,kỳ,giá trị\n7,2022,16000\n7,2023,16500\n7,2024,17000\n",
};
