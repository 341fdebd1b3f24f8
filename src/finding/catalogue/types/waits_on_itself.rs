//! CTR0329: waits on itself.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level that holds only if its own indicator is so, at once or by way of others.
pub static WAITS_ON_ITSELF: Entry = Entry {
    code: "CTR0329",
    name: "waits-on-itself",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "điều kiện `nếu` quay lại chính chỉ tiêu này: {path}",
        en: "the condition `nếu` comes back to this indicator: {path}",
    },
    label: Text {
        vi: "chỉ áp dụng tuỳ theo con số của chính nó ở cùng mốc",
        en: "holds or not by its own figure of the same milestone",
    },
    why: Text {
        vi: "`nếu` xét con số của cùng kỳ. Khi chưa đạt thì điều kiện cũng có thể không có, mức không áp dụng, và không bao giờ thành không đạt.",
        en: "`nếu` looks at the figure of the same period. Where the level is missed the condition may fail with it, and then nothing is asked: the level can hardly be unmet.",
    },
    help: Text {
        vi: "bỏ `nếu`, hoặc đặt điều kiện trên một chỉ tiêu khác; muốn chia theo mức xuất phát thì kể tên địa bàn bằng `riêng`",
        en: "take `nếu` off or set it on another indicator; to part places by where they started name them with `riêng`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  đến 2025 nếu [2]: hoàn thành
chỉ tiêu 2 "Trạm y tế xây mới", hoàn thành
  đến 2025 nếu [1]: hoàn thành
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Xã đạt chuẩn y tế", hoàn thành
  đến 2025 nếu [2]: hoàn thành
chỉ tiêu 2 "Trạm y tế xây mới", hoàn thành
  đến 2025: hoàn thành
"#,
};
