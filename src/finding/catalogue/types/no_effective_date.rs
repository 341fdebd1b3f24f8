//! CTR0317: no effective date.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An amendment that does not say from when.
pub static NO_EFFECTIVE_DATE: Entry = Entry {
    code: "CTR0317",
    name: "no-effective-date",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "sửa đổi này chưa nói có hiệu lực từ ngày nào",
        en: "this amendment does not say from which day it holds",
    },
    label: Text {
        vi: "thiếu dòng `hiệu lực`",
        en: "no `hiệu lực` line",
    },
    why: Text {
        vi: "Đánh giá lấy mức có hiệu lực vào ngày đánh giá; không có ngày thì không biết mức nào đang có hiệu lực.",
        en: "An evaluation takes what is in force on its day; without a day nobody knows which level that is.",
    },
    help: Text {
        vi: "thêm dòng `hiệu lực: NGÀY/THÁNG/NĂM` theo văn bản sửa đổi",
        en: "add a line `hiệu lực: DAY/MONTH/YEAR`, as the amending document has it",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 9.1 "Nhà ở xã hội", căn hộ
  chủ trì: SXD
  đến 2030: ít nhất 2.200

sửa đổi 9.1
  đến 2030: ít nhất 2.000
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SXD "Sở Xây dựng"

chỉ tiêu 9.1 "Nhà ở xã hội", căn hộ
  chủ trì: SXD
  đến 2030: ít nhất 2.200

sửa đổi 9.1
  hiệu lực: 01/01/2026
  đến 2030: ít nhất 2.000
"#,
};
