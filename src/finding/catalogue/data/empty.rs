use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the observation file “file” is empty.
pub static EMPTY: Entry = Entry {
    code: "CTR0602",
    name: "data-empty",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "tệp số liệu “{file}” trống",
        en: "the observation file “{file}” is empty",
    },
    label: Text {
        vi: "không có dòng nào",
        en: "there is no line in it",
    },
    why: Text {
        vi: "Tệp trống thường là do xuất hoặc sao chép bị hỏng; coi như không có số liệu sẽ che mất lỗi ấy.",
        en: "An empty file is mostly a failed export or copy; taking it for no data would hide that.",
    },
    help: Text {
        vi: "xuất lại tệp; dòng đầu phải là tên cột: chỉ tiêu, kỳ, địa bàn, giá trị",
        en: "export the file again; the first line must hold the column names: indicator, period, place, value",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
