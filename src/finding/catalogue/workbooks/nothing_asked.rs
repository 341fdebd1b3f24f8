use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// No indicator of which a figure is to be asked.
pub static NOTHING_ASKED: Entry = Entry {
    code: "CTR0851",
    name: "nothing-to-ask",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không có chỉ tiêu nào để hỏi số",
        en: "there is no indicator of which a figure is to be asked",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Biểu hỏi số của chỉ tiêu có cơ quan chủ trì, không tính theo công thức, không xét riêng từng địa bàn.",
        en: "A template asks of indicators with a lead, that are not computed and not judged place by place.",
    },
    help: Text {
        vi: "thêm dòng `chủ trì` cho chỉ tiêu, hoặc chọn cơ quan khác",
        en: "add a line `chủ trì`, or choose another agency",
    },
    sample: Sample::Command,
    wrong: "ctr template khung.ctr --output bieu",
    mend: "ctr template ke-hoach.ctr --output bieu",
};
