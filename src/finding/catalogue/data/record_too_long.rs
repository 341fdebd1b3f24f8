use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a line is longer than 1 MB.
pub static RECORD_TOO_LONG: Entry = Entry {
    code: "CTR0606",
    name: "data-line-too-long",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "dòng dài hơn 1 MB, không phải dòng số liệu",
        en: "a line is longer than 1 MB: it is no line of figures",
    },
    label: Text {
        vi: "dòng bắt đầu ở đây",
        en: "the line starts here",
    },
    why: Text {
        vi: "Dòng dài như vậy là dấu hiệu tệp hỏng, hoặc không phải tệp CSV; phần sau của tệp không được đọc.",
        en: "Such a line means a damaged file or no CSV at all; the rest of the file is not read.",
    },
    help: Text {
        vi: "mở tệp, kiểm tra dấu xuống dòng rồi xuất lại",
        en: "open the file, check its line ends, and export it again",
    },
    sample: Sample::Observations,
    wrong: "",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,3\n",
};
