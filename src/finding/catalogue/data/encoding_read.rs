use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a file in an encoding of before Unicode, decoded.
pub static ENCODING_READ: Entry = Entry {
    code: "CTR0645",
    name: "data-encoding-read",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp “{file}” không phải UTF-8; đã đọc theo mã {encoding}",
        en: "“{file}” is not UTF-8; it was read as {encoding}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Mã của tệp đoán từ các chữ có dấu trong tệp. Nếu đoán sai thì tên chỉ tiêu, địa bàn không khớp và được nêu tên.",
        en: "The encoding is told from the accented letters of the file. Where that is wrong names do not match, and are named.",
    },
    help: Text {
        vi: "lưu lại tệp bằng mã UTF-8 (Excel: Lưu thành, “CSV UTF-8”)",
        en: "save the file as UTF-8 (Excel: Save As, “CSV UTF-8”)",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "",
};
