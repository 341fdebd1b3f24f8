use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// breakdowns that are no declared part of the indicator.
pub static UNKNOWN_PART: Entry = Entry {
    code: "CTR0638",
    name: "data-unknown-part",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "“{indicator}” không có phân tổ: {list}; {rows} số liệu không được dùng",
        en: "“{indicator}” has no part: {list}; {rows} figures are not used",
    },
    label: Text {
        vi: "{nearest}",
        en: "{nearest}",
    },
    why: Text {
        vi: "Số liệu của một phần không phải số liệu của cả chỉ tiêu, và tên khác có thể là phần khác.",
        en: "A part's figure is not the whole's, and another name may be another part.",
    },
    help: Text {
        vi: "ghi đúng tên phần như ở dòng trong đó của chỉ tiêu; cần theo dõi phần ấy thì thêm: trong đó \"{first}\"; là số chung thì để trống cột phân tổ",
        en: "write the part's name as the indicator's lines trong đó have it; to follow the part add: trong đó \"{first}\"; leave the cell empty where it is the total",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,phân tổ,giá trị\n1,2025,Đô thị,3\n",
    mend: "chỉ tiêu,kỳ,phân tổ,giá trị\n1,2025,,3\n",
};
