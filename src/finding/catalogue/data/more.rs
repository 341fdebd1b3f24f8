use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// count more cases of code in this file.
pub static MORE: Entry = Entry {
    code: "CTR0633",
    name: "data-more",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "còn {count} trường hợp {code} nữa trong tệp này",
        en: "{count} more cases of {code} in this file",
    },
    label: Text {
        vi: "không liệt kê hết",
        en: "not all are listed",
    },
    why: Text {
        vi: "Chỉ liệt kê một số trường hợp đầu của mỗi loại; số còn lại được đếm, không bỏ qua.",
        en: "Only the first cases of each kind are listed; the rest are counted, not dropped.",
    },
    help: Text {
        vi: "sửa các trường hợp đã nêu rồi chạy lại",
        en: "mend those that are listed and run again",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "",
};
