use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the line has found cells, but there are expected columns.
pub static RAGGED_ROW: Entry = Entry {
    code: "CTR0612",
    name: "data-ragged-row",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "dòng có {found} ô, trong khi có {expected} cột",
        en: "the line has {found} cells, but there are {expected} columns",
    },
    label: Text {
        vi: "dòng này không được dùng",
        en: "this line is not used",
    },
    why: Text {
        vi: "Thừa hoặc thiếu ô thì các ô sau lệch cột, số liệu có thể bị hiểu nhầm.",
        en: "With a cell too many or too few the others shift, and figures may be misread.",
    },
    help: Text {
        vi: "nếu số có dấu phẩy thập phân trong tệp ngăn cách bằng dấu phẩy, viết \"1,2\" trong ngoặc kép hoặc ngăn cách cột bằng dấu ;",
        en: "where a comma separates the cells, write a decimal comma in quotation marks, \"1,2\", or separate the cells by ;",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,1,2\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,A,\"1,2\"\n",
};
