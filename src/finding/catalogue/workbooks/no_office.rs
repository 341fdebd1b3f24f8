use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A workbook, for a program built without the reader of workbooks.
pub static NO_OFFICE: Entry = Entry {
    code: "CTR0841",
    name: "workbooks-not-built-in",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "bản ctr này không có phần đọc bảng tính nên không đọc được `{file}`",
        en: "this ctr is built without the reader of workbooks and cannot read `{file}`",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Phần đọc Excel là một phần chọn thêm khi dựng chương trình (`office`).",
        en: "Reading Excel is a part chosen when the program is built (`office`).",
    },
    help: Text {
        vi: "lưu tệp thành CSV UTF-8 rồi đưa vào, hoặc dùng bản ctr dựng đủ (`cargo build` không kèm `--no-default-features`)",
        en: "save the file as CSV UTF-8, or use a ctr that is built whole (`cargo build` without `--no-default-features`)",
    },
    sample: Sample::Workbook,
    wrong: "so-lieu.xlsx",
    mend: "so-lieu.csv",
};
