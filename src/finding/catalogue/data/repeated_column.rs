use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// two columns play one part.
pub static REPEATED_COLUMN: Entry = Entry {
    code: "CTR0610",
    name: "data-repeated-column",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "hai cột cùng một vai trò: “{heading}”",
        en: "two columns play one part: “{heading}”",
    },
    label: Text {
        vi: "cột này lặp lại",
        en: "this column repeats another",
    },
    why: Text {
        vi: "Không biết lấy ô nào trong hai cột cùng vai trò.",
        en: "Of two columns with one part none can be preferred.",
    },
    help: Text {
        vi: "bỏ bớt một cột, hoặc đổi tên cột không dùng",
        en: "remove one of them, or rename the one not meant",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,giá trị\n1,2025,3,4\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
