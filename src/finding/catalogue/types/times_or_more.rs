//! CTR0336: times or more.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A rise or fall in times that has no sensible reading.
pub static TIMES_OR_MORE: Entry = Entry {
    code: "CTR0336",
    name: "times-or-more",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "tăng, giảm {times} lần: không rõ là bao nhiêu",
        en: "a rise or fall of {times} times: how much is not clear",
    },
    label: Text {
        vi: "gấp {times} lần, hay thêm {times} lần của số gốc?",
        en: "{times} times the base, or the base and {times} times more?",
    },
    why: Text {
        vi: "Người viết “tăng 1,8 lần” thường muốn nói gấp 1,8 lần; với số từ 1 trở xuống, với khoảng, với giảm thì không đọc như thế được.",
        en: "Those who write “tăng 1,8 lần” mostly mean 1.8 times the base; of 1 and less, of ranges and of falls it cannot be read so.",
    },
    help: Text {
        vi: "viết `gấp {times} lần năm …`, `gấp {more} lần năm …` hoặc `tăng {percent}% tương đối so với năm …`",
        en: "write `gấp {times} lần năm …`, `gấp {more} lần năm …` or `tăng {percent}% tương đối so với năm …`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2025: tăng 0,5 lần so với năm 2020
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2025: gấp 1,5 lần năm 2020
"#,
};
