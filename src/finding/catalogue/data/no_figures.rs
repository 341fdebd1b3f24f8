use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// lines of a file that are no figures: sources, remarks.
pub static NO_FIGURES: Entry = Entry {
    code: "CTR0651",
    name: "data-no-figures",
    severity: Severity::Note,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "{rows} dòng chữ không phải số liệu, bỏ qua",
        en: "{rows} lines of words that are no figures, passed over",
    },
    label: Text {
        vi: "ghi chú, nguồn",
        en: "a remark, a source",
    },
    why: Text {
        vi: "Cuối bảng thường có dòng nguồn, ghi chú, nơi nhận, ngày ký. Dòng không có con số hay kỳ nào, và không mở đầu bằng tên một chỉ tiêu, thì không phải số liệu.",
        en: "Tables often end with a source, remarks, a date and signatures. A line without any number or period, and that does not begin with the name of an indicator, is no figure.",
    },
    help: Text {
        vi: "không cần làm gì; nếu là số liệu thì điền kỳ và giá trị vào dòng ấy",
        en: "nothing need be done; where it is a figure fill in its period and value",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2025,3\nNguồn: Cục Thống kê,,\n",
    mend: "chỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
