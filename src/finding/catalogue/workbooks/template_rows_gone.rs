use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Rows of a template that did not come back.
pub static TEMPLATE_ROWS_GONE: Entry = Entry {
    code: "CTR0848",
    name: "template-rows-gone",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "biểu `{file}` thiếu {count} hàng so với khi gửi đi: {rows}",
        en: "the template `{file}` lacks {count} rows that went out: {rows}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Hàng bị xoá hoặc đổi mã: chỉ tiêu ấy coi như chưa có số.",
        en: "The rows were deleted, or their codes changed: these indicators count as without a figure.",
    },
    help: Text {
        vi: "thêm lại hàng với đúng mã, hoặc chép số sang biểu gốc",
        en: "put the rows back with their codes, or copy the figures into the original",
    },
    sample: Sample::Workbook,
    wrong: "hàng 3 bị xoá",
    mend: "hàng 3 còn nguyên",
};
