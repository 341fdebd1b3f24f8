use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a title says that the figures below it are no results of their periods.
pub static NOT_RESULTS: Entry = Entry {
    code: "CTR0652",
    name: "data-not-results",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "theo tên bảng “{title}”, các hàng bên dưới không phải kết quả của kỳ ghi ở cột kỳ: không dùng",
        en: "by the title “{title}” the rows below are no results of the periods they give: not used",
    },
    label: Text {
        vi: "tên bảng",
        en: "the title",
    },
    why: Text {
        vi: "Tên bảng nói số liệu là mức đặt ra (kế hoạch, dự toán), hay của một phần của năm, còn cột kỳ ghi cả năm. Không ai biết hàng nào là kết quả cả năm.",
        en: "The title says that the figures are what is to be (a plan, a budget), or of a part of a year, while the rows give the whole year. Nobody knows which of them are results.",
    },
    help: Text {
        vi: "nếu là kết quả cả năm thì bỏ dòng ấy hay ghi “Thực hiện”; nếu là của một phần năm thì ghi kỳ như `6 tháng đầu năm 2025`, `quý I/2025`",
        en: "where they are results of the year leave that line out or write “Thực hiện”; where they are of a part of it give the period, as `6 tháng đầu năm 2025`",
    },
    sample: Sample::Observations,
    wrong: "KẾ HOẠCH NĂM 2025,,\nchỉ tiêu,kỳ,giá trị\n1,2025,3\n",
    mend: "THỰC HIỆN NĂM 2025,,\nchỉ tiêu,kỳ,giá trị\n1,2025,3\n",
};
