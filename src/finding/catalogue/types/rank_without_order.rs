//! CTR0367: rank without order.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A rank, and nothing says whether the greatest or the least is first.
pub static RANK_WITHOUT_ORDER: Entry = Entry {
    code: "CTR0367",
    name: "rank-without-order",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "thứ hạng của {name}: chưa rõ số lớn hay số nhỏ đứng trước",
        en: "the rank of {name}: whether the greatest or the least is first is not said",
    },
    label: Text {
        vi: "không có thứ hạng nào được tính",
        en: "no rank is worked out",
    },
    why: Text {
        vi: "Đứng đầu về tỷ lệ nghèo và đứng đầu về giảm nghèo là hai đầu của một bảng xếp hạng.",
        en: "The first in poverty and the first in reducing it are the two ends of one list.",
    },
    help: Text {
        vi: "viết `thứ hạng theo địa bàn([A], lớn nhất trước)` hoặc `…, nhỏ nhất trước)`; hoặc ghi `càng cao càng tốt`, `càng thấp càng tốt` ở chỉ tiêu được xếp hạng: nơi tốt hơn đứng trước",
        en: "write `thứ hạng theo địa bàn([A], lớn nhất trước)` (greatest first) or `…, nhỏ nhất trước)`; or give the ranked indicator `càng cao càng tốt` or `càng thấp càng tốt`: the better place is first",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan STC "Sở Tài chính"

mục 1 "Kinh tế"
  chủ trì: STC

chỉ tiêu A "Chỉ số giá", %
chỉ tiêu 1 "Thứ hạng về chỉ số giá", hạng, càng thấp càng tốt
  công thức: thứ hạng theo địa bàn([A])
  đến 2025: không quá 10
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan STC "Sở Tài chính"

mục 1 "Kinh tế"
  chủ trì: STC

chỉ tiêu A "Chỉ số giá", %
chỉ tiêu 1 "Thứ hạng về chỉ số giá", hạng, càng thấp càng tốt
  công thức: thứ hạng theo địa bàn([A], nhỏ nhất trước)
  đến 2025: không quá 10
"#,
};
