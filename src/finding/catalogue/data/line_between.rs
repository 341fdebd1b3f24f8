use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a line of words between rows says of what some of them are.
pub static LINE_BETWEEN: Entry = Entry {
    code: "CTR0662",
    name: "data-line-between",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "dòng chữ “{title}” đứng giữa các hàng số liệu: không rõ hàng nào là của nó, không số liệu nào của tệp được dùng",
        en: "the words “{title}” stand between rows of figures: nobody knows which rows are of them, and no figure of the file is used",
    },
    label: Text {
        vi: "giữa các hàng",
        en: "between rows",
    },
    why: Text {
        vi: "Trong tệp mỗi hàng một con số, hàng tự nói nó là của chỉ tiêu nào, nơi nào, trạng thái nào; thứ tự các hàng không nói gì. Một dòng chữ ở giữa thì nói về những hàng không ai biết chắc.",
        en: "Where each row holds one figure it says itself of which indicator, place and standing it is; the order of rows says nothing. Words between them are of rows that nobody can be sure of.",
    },
    help: Text {
        vi: "đưa chữ ấy vào một cột của từng hàng (chỉ tiêu, địa bàn, trạng thái), hay tách thành hai tệp; chỉ là ghi chú thì mở đầu bằng “Ghi chú:”",
        en: "put those words into a column of each row (indicator, place, flag), or make two files; begin a mere remark with “Ghi chú:”",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị\n1,2024,3\nƯớc tính,,\n1,2025,3\n",
    mend: "chỉ tiêu,kỳ,giá trị,trạng thái\n1,2024,3,\n1,2025,3,ước tính\n",
};
