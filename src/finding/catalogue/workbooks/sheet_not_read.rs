use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A visible sheet in which no table is recognised.
pub static SHEET_NOT_READ: Entry = Entry {
    code: "CTR0837",
    name: "sheet-not-read",
    severity: Severity::Warning,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "trang “{sheet}” không nhận ra bảng số liệu nào nên không đọc: {reason}",
        en: "no table of figures is recognised in the sheet “{sheet}”, it is not read: {reason}",
    },
    label: Text {
        vi: "trang này",
        en: "this sheet",
    },
    why: Text {
        vi: "Các trang khác của tệp vẫn được đọc; nếu trang này có số liệu thì số ấy chưa được dùng.",
        en: "The other sheets are read; if this one has figures they are not used.",
    },
    help: Text {
        vi: "là bìa, hướng dẫn, biểu đồ thì bỏ qua, hoặc ẩn trang ấy; là bảng số liệu thì thêm hàng tiêu đề có cột chỉ tiêu và các năm",
        en: "a cover, a guide, a chart: leave it, or hide it; a table of figures: add a header row with the indicators and years",
    },
    sample: Sample::Workbook,
    wrong: "trang “Bìa”: BÁO CÁO NĂM 2025",
    mend: "trang “Bìa” bị ẩn",
};
