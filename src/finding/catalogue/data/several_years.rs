use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” is several years, not the period of one figure.
pub static SEVERAL_YEARS: Entry = Entry {
    code: "CTR0627",
    name: "data-several-years",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” là nhiều năm, không phải kỳ của một số liệu",
        en: "“{text}” is several years, not the period of one figure",
    },
    label: Text {
        vi: "không biết số liệu của năm nào",
        en: "it is not clear of which year",
    },
    why: Text {
        vi: "Mục tiêu được so theo từng năm, quý, tháng hay ngày.",
        en: "Targets are held against single years, quarters, months or days.",
    },
    help: Text {
        vi: "ghi năm cuối của giai đoạn nếu là số luỹ kế đến năm đó",
        en: "write the last year where the figure is the total up to it",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2021-2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
