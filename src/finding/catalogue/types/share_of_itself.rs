//! CTR0327: share of itself.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A share said to be of itself, at once or by way of others.
pub static SHARE_OF_ITSELF: Entry = Entry {
    code: "CTR0327",
    name: "share-of-itself",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "`tính trên` đi vòng về chính chỉ tiêu này: {path}",
        en: "`tính trên` comes back to this indicator: {path}",
    },
    label: Text {
        vi: "tỷ lệ này tính trên chính nó",
        en: "this share is of itself",
    },
    why: Text {
        vi: "`tính trên: [X]` nói tỷ lệ này là phần của X. Một tỷ lệ không thể là phần của chính nó, nên không tính được nó là bao nhiêu của toàn bộ.",
        en: "`tính trên: [X]` says that this share is of X. No share is of itself, so what it comes to of the whole cannot be told.",
    },
    help: Text {
        vi: "viết chỉ tiêu lớn hơn mà tỷ lệ này là một phần, hoặc bỏ dòng `tính trên`",
        en: "write the wider indicator of which this is a share, or take the line `tính trên` off",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tỷ lệ xã đạt chuẩn", %
  đến 2025: ít nhất 70
chỉ tiêu 2 "Tỷ lệ xã nâng cao trong số xã đạt chuẩn", %
  tính trên: [2]
  đến 2025: ít nhất 40
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Tỷ lệ xã đạt chuẩn", %
  đến 2025: ít nhất 70
chỉ tiêu 2 "Tỷ lệ xã nâng cao trong số xã đạt chuẩn", %
  tính trên: [1]
  đến 2025: ít nhất 40
"#,
};
