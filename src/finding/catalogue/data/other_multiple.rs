use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a power of ten beside a unit that has none of its own to take it.
pub static OTHER_MULTIPLE: Entry = Entry {
    code: "CTR0646",
    name: "data-multiple",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "cột số mũ (UNIT_MULT) không hợp với đơn vị “{detail}” của “{label}”; {rows} số liệu không được dùng",
        en: "the power of ten (UNIT_MULT) does not fit the unit “{detail}” of “{label}”; {rows} figures are not used",
    },
    label: Text {
        vi: "số mũ này",
        en: "this power",
    },
    why: Text {
        vi: "Số mũ 3 cạnh “nghìn người” có thể là nghìn người, hay nghìn lần nghìn người; phần trăm thì không có nghìn. Hiểu nhầm là sai một nghìn lần.",
        en: "3 beside “thousand persons” may say thousands once more, or thousands of them; a per cent has no thousands. A wrong reading is wrong a thousand times.",
    },
    help: Text {
        vi: "ghi đơn vị chưa nhân ở cột đơn vị (người), hoặc để trống cột số mũ",
        en: "write the plain unit into the column of units (persons), or leave the power empty",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,UNIT_MULT\n1,2025,3,3\n",
    mend: "chỉ tiêu,kỳ,giá trị,UNIT_MULT\n1,2025,3,0\n",
};
