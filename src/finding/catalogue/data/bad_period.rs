use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” is not a period.
pub static BAD_PERIOD: Entry = Entry {
    code: "CTR0614",
    name: "data-bad-period",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "“{text}” không phải là kỳ số liệu",
        en: "“{text}” is not a period",
    },
    label: Text {
        vi: "không đọc được kỳ này",
        en: "this is not read as a period",
    },
    why: Text {
        vi: "Không biết số liệu của kỳ nào thì không biết so với mốc nào.",
        en: "Without its period a figure cannot be held against a milestone.",
    },
    help: Text {
        vi: "viết 2025, 2025-Q1, quý I/2025, 2025-06, 6/2025 hoặc một ngày 30/6/2025",
        en: "write 2025, 2025-Q1, 2025-06 or a day, 2025-06-30",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,nay,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
