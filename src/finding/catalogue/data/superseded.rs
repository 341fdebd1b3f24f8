use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// figures that others took the place of.
pub static SUPERSEDED: Entry = Entry {
    code: "CTR0656",
    name: "data-superseded",
    severity: Severity::Note,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "{count} số của tệp này có số khác thay: trạng thái cao hơn, hoặc công bố sau",
        en: "other figures take the place of {count} of this file: of a better standing, or published later",
    },
    label: Text {
        vi: "“{indicator}”{place}, {period}: {new} thay cho {old}",
        en: "“{indicator}”{place}, {period}: {new} stands for {old}",
    },
    why: Text {
        vi: "Một chỉ tiêu có thể có nhiều số cho cùng một kỳ: lấy chính thức rồi mới đến sơ bộ, ước tính; cùng trạng thái thì lấy số công bố sau.",
        en: "An indicator may have several figures for one period: official before preliminary before estimates; of one standing the one published later.",
    },
    help: Text {
        vi: "không cần sửa gì; báo cáo dạng json nêu từng số bị thay",
        en: "nothing needs mending; the JSON form names each figure that was superseded",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,trạng thái\n1,2025,3,ước tính\n1,2025,4,chính thức\n",
    mend: "chỉ tiêu,kỳ,giá trị,trạng thái\n1,2025,4,chính thức\n",
};
