use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” is no power of ten.
pub static BAD_MULTIPLE: Entry = Entry {
    code: "CTR0647",
    name: "data-bad-multiple",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải số mũ của 10",
        en: "“{text}” is no power of ten",
    },
    label: Text {
        vi: "không biết nhân với bao nhiêu",
        en: "it is not known times how many",
    },
    why: Text {
        vi: "Cột UNIT_MULT nói con số nhân với 10, 1.000, 1.000.000… Không đọc được nó thì không biết con số là bao nhiêu, nên không dùng.",
        en: "The column UNIT_MULT says that the figure is to be taken times 10, 1,000, 1,000,000… Without it nobody knows how much the figure is, so it is not used.",
    },
    help: Text {
        vi: "ghi số mũ: 0 (không nhân), 3 (nghìn), 6 (triệu), 9 (tỷ)",
        en: "write the power: 0 (as it is), 3 (thousands), 6 (millions), 9 (billions)",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,UNIT_MULT\n1,2025,3,nhiều\n",
    mend: "chỉ tiêu,kỳ,giá trị,UNIT_MULT\n1,2025,3,0\n",
};
