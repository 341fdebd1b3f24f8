use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// no indicator is called “label”.
pub static UNMATCHED_LABEL: Entry = Entry {
    code: "CTR0619",
    name: "data-unmatched",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "không có chỉ tiêu nào tên “{label}”; {rows} số liệu không được dùng",
        en: "no indicator is called “{label}”; {rows} figures are not used",
    },
    label: Text {
        vi: "không có trong chương trình",
        en: "not in the programme",
    },
    why: Text {
        vi: "Số liệu không khớp chỉ tiêu nào thì không được tính; có thể chỉ là khác cách viết.",
        en: "Figures that match no indicator do not count; the name may merely be spelt otherwise.",
    },
    help: Text {
        vi: "nếu là số liệu của một chỉ tiêu thì ghi đúng mã hoặc tên của chỉ tiêu ấy, hoặc thêm dòng số liệu: \"{label}\" vào nó; không thì cứ để",
        en: "if it belongs to an indicator write that indicator's code or name, or add the line số liệu: \"{label}\" to it; otherwise leave it",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\nkhông có,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
