use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// two different figures for “indicator”, place, period.
pub static CONFLICT: Entry = Entry {
    code: "CTR0625",
    name: "data-conflict",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "hai số liệu khác nhau cho “{indicator}”, {place}, kỳ {period}: {one} (dòng {one_line}) và {other} (dòng {other_line})",
        en: "two different figures for “{indicator}”, {place}, {period}: {one} (line {one_line}) and {other} (line {other_line})",
    },
    label: Text {
        vi: "ở đây là {one}",
        en: "here it is {one}",
    },
    why: Text {
        vi: "Cùng một trạng thái và không rõ số nào công bố sau, nên không chọn thay: cả hai đều không được dùng, chỉ tiêu này coi như thiếu số liệu ở kỳ đó.",
        en: "They are of one standing and it is not known which was published later, so neither is preferred: none of the two is used, and the indicator has no data for that period.",
    },
    help: Text {
        vi: "bỏ số liệu sai; nếu số mới thay số cũ thì ghi trạng thái (ước tính, sơ bộ, chính thức) hoặc ngày công bố của từng số",
        en: "remove the wrong one; where a newer figure replaces an older one give each its standing (estimate, preliminary, official) or its day of publication",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n1,2025,A,4\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
