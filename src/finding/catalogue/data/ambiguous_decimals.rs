use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// “text” may be plain or a decimal number.
pub static AMBIGUOUS_DECIMALS: Entry = Entry {
    code: "CTR0618",
    name: "data-ambiguous-decimals",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "không biết “{text}” là {plain} hay là số thập phân",
        en: "“{text}” may be {plain} or a decimal number",
    },
    label: Text {
        vi: "đọc được hai cách",
        en: "this reads in two ways",
    },
    why: Text {
        vi: "Cả tệp không có số nào cho biết dấu thập phân là phẩy hay chấm; hai cách đọc hơn kém nhau một nghìn lần, nên không số nào được dùng.",
        en: "No number of the file tells which mark is the decimal one; the two readings differ a thousandfold, so none is used.",
    },
    help: Text {
        vi: "nếu là {plain}: viết {plain} hoặc {thousands}; nếu là số thập phân: viết {decimal}",
        en: "if it is {plain}, write {plain} or {thousands}; if it is a decimal, write {decimal}",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu;kỳ;giá trị\n1;2025;1.234\n",
    mend: "chỉ tiêu;kỳ;giá trị\n1;2025;1.234,0\n",
};
