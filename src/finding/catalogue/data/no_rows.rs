use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the file has column names only, and no figures.
pub static NO_ROWS: Entry = Entry {
    code: "CTR0603",
    name: "data-no-rows",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp chỉ có dòng tên cột, không có số liệu",
        en: "the file has column names only, and no figures",
    },
    label: Text {
        vi: "sau dòng này không còn gì",
        en: "nothing follows this line",
    },
    why: Text {
        vi: "Có thể số liệu bị lọc mất khi xuất tệp.",
        en: "A filter may have dropped the figures when the file was exported.",
    },
    help: Text {
        vi: "kiểm tra bộ lọc khi xuất số liệu",
        en: "check the filters of the export",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
