use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a figure that is less official than the one published before it.
pub static STANDING_BACKWARDS: Entry = Entry {
    code: "CTR0660",
    name: "data-standing-backwards",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}”{place}, kỳ {period}: số {better} đã công bố ngày {day}, mà sau đó ({later}) lại có số {worse}",
        en: "“{indicator}”{place}, {period}: the {better} figure was published on {day}, and a {worse} one after it ({later})",
    },
    label: Text {
        vi: "ở đây là số {worse}; số {better} vẫn được dùng",
        en: "here it is {worse}; the {better} figure is still used",
    },
    why: Text {
        vi: "Số liệu đi từ ước tính đến sơ bộ rồi chính thức; đi ngược lại thì thường là ghi nhầm trạng thái hoặc ngày.",
        en: "Figures go from estimate to preliminary to official; the other way round a standing or a day is mostly a slip.",
    },
    help: Text {
        vi: "số công bố sau là số điều chỉnh thì ghi trạng thái “{better}”; không thì sửa ngày hoặc bỏ hàng",
        en: "where the later one is a revision write “{better}” as its standing; else mend the day or remove the row",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,trạng thái,ngày công bố\n1,2025,3,chính thức,30/3/2026\n1,2025,4,sơ bộ,30/6/2026\n",
    mend: "chỉ tiêu,kỳ,giá trị,trạng thái,ngày công bố\n1,2025,3,sơ bộ,30/3/2026\n1,2025,4,chính thức,30/6/2026\n",
};
