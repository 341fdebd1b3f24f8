use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// the table “title” matches no indicator.
pub static UNMATCHED_TITLE: Entry = Entry {
    code: "CTR0629",
    name: "data-unmatched-title",
    severity: Severity::Error,
    class: Class::Data,
    costs: Costs::Figures,
    message: Text {
        vi: "bảng “{title}” không khớp chỉ tiêu nào",
        en: "the table “{title}” matches no indicator",
    },
    label: Text {
        vi: "tên bảng",
        en: "the table's title",
    },
    why: Text {
        vi: "Bảng của cơ quan thống kê gọi chỉ tiêu theo tên bảng; không khớp thì cả bảng không được dùng.",
        en: "A table of the statistics office names its indicator in the title; without a match none of it is used.",
    },
    help: Text {
        vi: "thêm dòng số liệu: \"{title}\" vào chỉ tiêu tương ứng trong chương trình",
        en: "add the line số liệu: \"{title}\" to the indicator in the programme",
    },
    sample: Sample::Observations,
    wrong: "Không có theo tỉnh\n\nTỉnh;2024;2025\nA;1;2\n",
    mend: "",
};
