use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A template made before the programme changed.
pub static TEMPLATE_OLDER: Entry = Entry {
    code: "CTR0845",
    name: "template-older",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "biểu `{file}` làm từ bản cũ của chương trình: tên, đơn vị hoặc mức của chỉ tiêu đã đổi từ khi gửi đi",
        en: "the template `{file}` was made of an older programme: names, units or levels changed since it went out",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Cơ quan điền theo cái biểu ghi; số vẫn ghép theo mã, nhưng có thể là của định nghĩa cũ.",
        en: "The agency filled what the template said; figures are matched by code, yet may be of the old definition.",
    },
    help: Text {
        vi: "xem các dòng đã đổi (`ctr diff`), hỏi lại cơ quan nếu cần; gửi biểu mới bằng `ctr template`",
        en: "look at what changed (`ctr diff`), ask the agency where needed; send a new one with `ctr template`",
    },
    sample: Sample::Workbook,
    wrong: "bieu-SYT-2025.xlsx (gửi trước khi sửa chương trình)",
    mend: "bieu-SYT-2025.xlsx (làm lại bằng ctr template)",
};
