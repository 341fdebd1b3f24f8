//! CTR0546: a report before the year is over.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A report on yearly figures falls due before the year is over.
pub static REPORT_BEFORE_YEAR_END: Entry = Entry {
    code: "CTR0546",
    name: "report-before-year-end",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "hạn báo cáo {due}, khi số liệu cả năm chưa có: {indicators} của {name} chỉ chốt được sau ngày 31/12",
        en: "the report is due {due}, before the year's figures exist: {indicators} of {name} are known after 31 December",
    },
    label: Text {
        vi: "đến hạn trước khi hết năm",
        en: "due before the year is over",
    },
    why: Text {
        vi: "Báo cáo gửi trước khi hết năm chỉ có số ước tính hoặc số chín, mười tháng: phải nói rõ, và phải có số chính thức sau đó.",
        en: "A report sent before the year is over has estimates, or nine or ten months: it must say so, and final figures must follow.",
    },
    help: Text {
        vi: "ghi rõ báo cáo dùng số ước thực hiện cả năm, hoặc đặt hạn vào đầu năm sau",
        en: "say that the report uses estimates, or set it early in the next year",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75

báo cáo "Kết quả thực hiện"
  thực hiện: SYT
  hạn: trước 05/11 hằng năm
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75

báo cáo "Kết quả thực hiện năm trước"
  thực hiện: SYT
  hạn: trước 05/02 hằng năm
"#,
};
