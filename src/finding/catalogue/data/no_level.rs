use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// figures of indicators that have no level and that nothing is computed from.
pub static NO_LEVEL: Entry = Entry {
    code: "CTR0649",
    name: "data-no-level",
    severity: Severity::Note,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "{rows} số liệu của chỉ tiêu không có mức nào để xét: {list}",
        en: "{rows} figures of indicators without a level to hold them against: {list}",
    },
    label: Text {
        vi: "chỉ tiêu không có mức",
        en: "an indicator without a level",
    },
    why: Text {
        vi: "Chỉ tiêu này không có mức phải đạt, và không công thức, điều kiện hay ràng buộc nào dùng đến; có khi chỉ các phân tổ của nó có mức. Số liệu của nó không quyết định kết luận nào, nên được đếm và nêu tên.",
        en: "The indicator has no level of its own, and no formula, condition or relation uses it; perhaps only its parts have levels. Its figures decide no verdict, so they are counted and named.",
    },
    help: Text {
        vi: "nếu chỉ tiêu phải được xét thì thêm dòng mức, như `đến 2025: ít nhất 95`; nếu số liệu là của một phân tổ thì ghi tên phân tổ; nếu không thì không cần làm gì",
        en: "add a level, as `đến 2025: ít nhất 95`, where it is to be judged; give the part where the figure is a part's; else nothing need be done",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n8,2025,95\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
