//! CTR0392: divided twice.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Parts that divide their whole in two ways, added up.
pub static DIVIDED_TWICE: Entry = Entry {
    code: "CTR0392",
    name: "divided-twice",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "các phần của {name} chia theo hai cách: {one} và {two} đã là tất cả",
        en: "the parts of {name} divide it in two ways: {one} and {two} are all of it already",
    },
    label: Text {
        vi: "gộp cả hai cách là tính hai lần",
        en: "adding up both counts twice",
    },
    why: Text {
        vi: "`theo phân tổ` gộp mọi phần của chỉ tiêu: thành thị với nông thôn đã là cả khối, cộng thêm nam và nữ thì mỗi người được đếm hai lần.",
        en: "`theo phân tổ` goes over all the parts of an indicator: urban and rural make the whole already, and with men and women everybody is counted twice.",
    },
    help: Text {
        vi: "chỉ để các phần của một cách chia ở chỉ tiêu được gộp; cách chia kia khai báo ở một chỉ tiêu khác, hay cộng bằng tên: `[Số hộ thành thị] + [Số hộ nông thôn]`",
        en: "leave the parts of one division in the indicator that is rolled up; declare the other in an indicator of its own, or add by name: `[Số hộ thành thị] + [Số hộ nông thôn]`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số lao động", người, càng cao càng tốt
  chủ trì: SYT
  trong đó "Thành thị"
  trong đó "Nông thôn"
  trong đó "Nam"
  trong đó "Nữ"
chỉ tiêu 2 "Tổng số lao động", người, càng cao càng tốt
  công thức: tổng theo phân tổ([1])
  đến 2025: ít nhất 300
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số lao động", người, càng cao càng tốt
  chủ trì: SYT
  trong đó "Thành thị"
  trong đó "Nông thôn"
chỉ tiêu 2 "Tổng số lao động", người, càng cao càng tốt
  công thức: tổng theo phân tổ([1])
  đến 2025: ít nhất 300
"#,
};
