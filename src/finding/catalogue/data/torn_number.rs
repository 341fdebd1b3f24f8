use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a decimal comma that the separator tore: `2,5` in a file of commas.
pub static TORN_NUMBER: Entry = Entry {
    code: "CTR0644",
    name: "data-torn-number",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "dòng này có vẻ là số “{value},{rest}” bị dấu phẩy ngăn cột cắt đôi; dòng không được dùng",
        en: "this row seems to be the number “{value},{rest}” torn by the separator; the row is not used",
    },
    label: Text {
        vi: "phần lẻ?",
        en: "decimals?",
    },
    why: Text {
        vi: "Trong tệp ngăn cột bằng dấu phẩy, số viết với dấu phẩy thập phân phải ở trong ngoặc kép; không thì phần lẻ rơi sang cột bên cạnh.",
        en: "In a file of commas a number with a decimal comma must be quoted; else its decimals fall into the next column.",
    },
    help: Text {
        vi: "ghi \"{value},{rest}\" trong ngoặc kép, hoặc {value}.{rest}; hoặc xuất tệp với dấu chấm phẩy",
        en: "write \"{value},{rest}\" in quotes, or {value}.{rest}; or export with semicolons",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,giá trị,nguồn\n1,2024,2,5\n",
    mend: "chỉ tiêu,kỳ,giá trị,nguồn\n1,2024,\"2,5\",\n",
};
