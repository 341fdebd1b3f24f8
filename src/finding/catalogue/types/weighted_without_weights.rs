//! CTR0314: weighted without weights.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A function of a formula called with the wrong arguments.
pub static WEIGHTED_WITHOUT_WEIGHTS: Entry = Entry {
    code: "CTR0314",
    name: "weighted-without-weights",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "cách gọi hàm này chưa đúng",
        en: "this function is not called rightly",
    },
    label: Text {
        vi: "{problem}",
        en: "{problem}",
    },
    why: Text {
        vi: "Hàm thiếu hay thừa thành phần thì không biết tính gì.",
        en: "With parts missing or too many nobody knows what to compute.",
    },
    help: Text {
        vi: "ví dụ: bình quân gia quyền([A] trọng số [B]); tổng theo địa bàn([A]); kỳ trước([A]); tổng([A], [B])",
        en: "for instance: bình quân gia quyền([A] trọng số [B]); tổng theo địa bàn([A]); kỳ trước([A]); tổng([A], [B])",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Số hộ", hộ
chỉ tiêu B "Bình quân", hộ
  công thức: bình quân gia quyền([A])
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Số hộ", hộ
chỉ tiêu B "Bình quân", hộ
  công thức: bình quân([A])
"#,
};
