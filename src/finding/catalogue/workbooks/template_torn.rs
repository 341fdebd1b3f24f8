use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A template whose own sheet was changed.
pub static TEMPLATE_TORN: Entry = Entry {
    code: "CTR0847",
    name: "template-torn",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp `{file}` từng là biểu của ctr nhưng trang ẩn của nó đã bị sửa: không biết là biểu của ai, năm nào",
        en: "the file `{file}` was a template of ctr, but its hidden sheet was changed: nobody knows whose it is, and of which year",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Số vẫn được đọc như một bảng thường, theo mã và tên ghi ở từng hàng.",
        en: "Its figures are read as those of any table, by the codes and names of the rows.",
    },
    help: Text {
        vi: "chép số vào biểu gốc (`ctr template` làm lại được) rồi gửi lại",
        en: "copy the figures into the original (`ctr template` makes it again) and send that",
    },
    sample: Sample::Workbook,
    wrong: "trang `_ctr` bị dán đè",
    mend: "trang `_ctr` còn nguyên",
};
