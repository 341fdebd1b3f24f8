//! CTR0328: share of no share.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A share of a share where one of the two is none.
pub static SHARE_OF_NO_SHARE: Entry = Entry {
    code: "CTR0328",
    name: "share-of-no-share",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "`tính trên` cần hai tỷ lệ, mà {what} không đo bằng %",
        en: "`tính trên` takes two shares, and {what} is not in %",
    },
    label: Text {
        vi: "không là tỷ lệ của một tỷ lệ",
        en: "not a share of a share",
    },
    why: Text {
        vi: "`tính trên` dùng cho tỷ lệ của một tỷ lệ: 40 % của 70 % là 28 % của toàn bộ. Với một số đếm thì không có gì để nhân, nên dòng này không có tác dụng.",
        en: "`tính trên` is for a share of a share: 40 % of 70 % is 28 % of the whole. With a count there is nothing to multiply, so the line does nothing.",
    },
    help: Text {
        vi: "muốn nói mẫu số thì viết `công thức: [tử số] / [mẫu số]`; nếu không thì kể tên một chỉ tiêu tính bằng %, hoặc bỏ dòng này",
        en: "to say what a rate is divided by write `công thức: [above] / [below]`; otherwise name an indicator in %, or take the line off",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số xã", xã
  đến 2025: ít nhất 70
chỉ tiêu 2 "Tỷ lệ xã đạt chuẩn", %
  tính trên: [1]
  đến 2025: ít nhất 40
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 02/01/2024
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

mục 1 "Y tế"
  chủ trì: SYT

chỉ tiêu 1 "Số xã", xã
  đến 2025: ít nhất 70
chỉ tiêu 1.1 "Số xã đạt chuẩn", xã
  đến 2025: ít nhất 28
chỉ tiêu 2 "Tỷ lệ xã đạt chuẩn", %
  công thức: [1.1] / [1]
  đến 2025: ít nhất 40
"#,
};
