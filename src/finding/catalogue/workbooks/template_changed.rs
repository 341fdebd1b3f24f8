use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Locked cells of a template that are not as they went out.
pub static TEMPLATE_CHANGED: Entry = Entry {
    code: "CTR0852",
    name: "template-cells-changed",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "biểu `{file}` có {count} ô đã khoá bị sửa: {cells}",
        en: "the template `{file}` has {count} locked cells that were changed: {cells}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Mã, tên, đơn vị hoặc kỳ bị sửa thì số trong hàng là của thứ khác, và chỉ tiêu được hỏi coi như chưa có số.",
        en: "With another code, name, unit or period the figure of the row is of something else, and what was asked counts as without one.",
    },
    help: Text {
        vi: "trả các ô ấy về như cũ; số của kỳ khác hoặc chỉ tiêu khác thì gửi ở tệp riêng",
        en: "put these cells back as they were; send figures of other periods or indicators in a file of their own",
    },
    sample: Sample::Workbook,
    wrong: "ô D2 của biểu năm 2025 bị sửa thành 2024",
    mend: "ô D2 còn nguyên: 2025",
};
