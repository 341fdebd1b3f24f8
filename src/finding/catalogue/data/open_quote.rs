use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a quotation mark is opened and never closed.
pub static OPEN_QUOTE: Entry = Entry {
    code: "CTR0607",
    name: "data-open-quote",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Input,
    message: Text {
        vi: "dấu ngoặc kép mở ra mà không đóng",
        en: "a quotation mark is opened and never closed",
    },
    label: Text {
        vi: "dấu ngoặc kép mở trong dòng này",
        en: "the quotation mark is opened in this line",
    },
    why: Text {
        vi: "Mọi dòng sau dấu ngoặc kép chưa đóng bị hiểu là một ô, nên không dùng được.",
        en: "Everything after an open quotation mark counts as one cell and cannot be used.",
    },
    help: Text {
        vi: "thêm dấu ngoặc kép đóng ở cuối ô, hoặc viết \"\" nếu là dấu ngoặc trong nội dung",
        en: "close the quotation mark at the end of the cell, or write \"\" for one within the text",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,\"A,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,\"A\",3\n",
};
