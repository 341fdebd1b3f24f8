//! CTR0780: suppression without reason.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression that gives no reason.
pub static SUPPRESSION_WITHOUT_REASON: Entry = Entry {
    code: "CTR0780",
    name: "suppression-without-reason",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "chú thích bỏ qua {codes} không nêu lý do, nên chưa bỏ qua gì",
        en: "this comment gives no reason to suppress {codes}, so it suppresses nothing",
    },
    label: Text {
        vi: "thiếu lý do",
        en: "no reason",
    },
    why: Text {
        vi: "Người soát văn bản về sau phải biết vì sao một chỗ sai được để nguyên; không có lý do thì không phân biệt được với giấu lỗi.",
        en: "Whoever audits the document later must know why a mistake was left; without a reason it looks like hiding one.",
    },
    help: Text {
        vi: "viết dấu hai chấm và lý do sau mã, ví dụ `# bỏ qua {codes}: văn bản ghi hai mức, chờ đính chính`",
        en: "write a colon and the reason after the code, as in `# bỏ qua {codes}: văn bản ghi hai mức, chờ đính chính`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua CTR0310
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua CTR0310: văn bản ghi hai mức, chờ đính chính
"#,
};
