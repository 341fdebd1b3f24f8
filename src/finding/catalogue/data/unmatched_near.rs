use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// no indicator is called “label”.
pub static UNMATCHED_NEAR: Entry = Entry {
    code: "CTR0620",
    name: "data-unmatched-near",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "không có chỉ tiêu nào tên “{label}”; có phải ý bạn là “{detail}”? {rows} số liệu không được dùng",
        en: "no indicator is called “{label}”; did you mean “{detail}”? {rows} figures are not used",
    },
    label: Text {
        vi: "gần giống “{detail}”",
        en: "close to “{detail}”",
    },
    why: Text {
        vi: "Tên chỉ khác một chữ hay một dấu vẫn là tên khác: máy không tự sửa.",
        en: "A name that differs by a letter or a tone is another name: it is never corrected by itself.",
    },
    help: Text {
        vi: "sửa lại tên, hoặc thêm dòng số liệu: \"{label}\" vào chỉ tiêu “{detail}”",
        en: "correct the name, or add the line số liệu: \"{label}\" to the indicator “{detail}”",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\nChi tieu mot,2025,A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
