use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Hidden rows or columns with something in them.
pub static HIDDEN_CELLS: Entry = Entry {
    code: "CTR0835",
    name: "hidden-cells-read",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "trang “{sheet}” có {what} bị ẩn mà vẫn có nội dung: {names}; ctr đọc cả chỗ ấy",
        en: "the sheet “{sheet}” has hidden {what} with contents: {names}; they are read too",
    },
    label: Text {
        vi: "chỗ bị ẩn",
        en: "what is hidden",
    },
    why: Text {
        vi: "Người mở tệp không thấy số ở chỗ ẩn, còn báo cáo thì có dùng.",
        en: "Whoever opens the file does not see these figures, yet the report uses them.",
    },
    help: Text {
        vi: "bỏ ẩn (chọn vùng, bấm phải, Unhide; hoặc bỏ bộ lọc) để thấy đúng cái được đọc; không muốn dùng thì xoá",
        en: "unhide them (right click, Unhide; or clear the filter) to see what is read; delete what should not be used",
    },
    sample: Sample::Workbook,
    wrong: "hàng 7 bị ẩn: 1 | 2025 | 3,5",
    mend: "hàng 7 hiện ra: 1 | 2025 | 3,5",
};
