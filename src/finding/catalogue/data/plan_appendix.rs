use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a table with a column of who answers for each indicator: a plan's own appendix.
pub static PLAN_APPENDIX: Entry = Entry {
    code: "CTR0661",
    name: "data-plan-appendix",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "bảng có cột “{heading}”, như phụ lục của chính kế hoạch: số liệu của {list} không ghi là kết quả, không dùng",
        en: "the table has a column “{heading}”, as a plan's own appendix has: figures of {list} are not said to be results, and are not used",
    },
    label: Text {
        vi: "cột cơ quan chịu trách nhiệm",
        en: "who answers for it",
    },
    why: Text {
        vi: "Phụ lục của kế hoạch và bảng kết quả trông như nhau: chỉ tiêu, đơn vị, các năm. Đọc mức của kế hoạch thành kết quả thì cam kết nào cũng đạt.",
        en: "A plan's appendix and a table of results look alike: indicators, units, years. With levels read as results every commitment is met.",
    },
    help: Text {
        vi: "nếu là kết quả thì ghi “Thực hiện 2025” ở tiêu đề năm (bảng mỗi hàng một số thì thêm cột trạng thái); nếu là kế hoạch thì không đưa vào --data",
        en: "where they are results head the years “Thực hiện 2025” (with one figure a row, add a column of standings); a plan is no data",
    },
    sample: Sample::Observations,
    wrong: "STT,Chỉ tiêu,2025,2030,Cơ quan chủ trì\n1,Tỷ lệ hộ nghèo,3,2,Sở Y tế\n",
    mend: "STT,Chỉ tiêu,Thực hiện 2025,Cơ quan chủ trì\n1,Tỷ lệ hộ nghèo,3,Sở Y tế\n",
};
