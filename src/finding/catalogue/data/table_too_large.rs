use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the table is larger than 64 MB.
pub static TABLE_TOO_LARGE: Entry = Entry {
    code: "CTR0632",
    name: "data-table-too-large",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "bảng lớn hơn 64 MB hoặc 12 triệu ô; dạng bảng này chỉ dùng cho tệp nhỏ",
        en: "the table is larger than 64 MB or 12 million cells; this layout is for small files",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Bảng có năm hoặc chỉ tiêu ở các cột được đọc trọn vào bộ nhớ.",
        en: "Tables with years or indicators across are read whole into memory.",
    },
    help: Text {
        vi: "chuyển sang dạng mỗi dòng một số liệu: chỉ tiêu, kỳ, địa bàn, giá trị",
        en: "turn it into one figure a line: indicator, period, place, value",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
