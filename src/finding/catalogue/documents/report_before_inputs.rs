//! CTR0547: a report before its inputs.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An agency's report falls due before the reports that are sent to it.
pub static REPORT_BEFORE_INPUTS: Entry = Entry {
    code: "CTR0547",
    name: "report-before-inputs",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "báo cáo của {name} đến hạn {due}, trước báo cáo mà nó phải tổng hợp ({input})",
        en: "the report of {name} is due {due}, before the report it is made from ({input})",
    },
    label: Text {
        vi: "đến hạn trước",
        en: "due first",
    },
    why: Text {
        vi: "Nơi tổng hợp phải báo cáo khi chưa nhận được báo cáo của các nơi gửi đến.",
        en: "Those who sum up must report before they have what is sent to them.",
    },
    help: Text {
        vi: "để hạn của nơi gửi trước hạn của nơi tổng hợp",
        en: "let what is sent in be due before the summary",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SNV "Sở Nội vụ"
cơ quan "các huyện" "Ủy ban nhân dân các huyện"
cơ quan "UBND tỉnh" "Ủy ban nhân dân tỉnh"

báo cáo "Kết quả của huyện"
  thực hiện: các huyện
  gửi: SNV
  hạn: trước 25/11 hằng năm

báo cáo "Tổng hợp kết quả"
  thực hiện: SNV
  gửi: UBND tỉnh
  hạn: trước 15/11 hằng năm
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW

cơ quan SNV "Sở Nội vụ"
cơ quan "các huyện" "Ủy ban nhân dân các huyện"
cơ quan "UBND tỉnh" "Ủy ban nhân dân tỉnh"

báo cáo "Kết quả của huyện"
  thực hiện: các huyện
  gửi: SNV
  hạn: trước 05/11 hằng năm

báo cáo "Tổng hợp kết quả"
  thực hiện: SNV
  gửi: UBND tỉnh
  hạn: trước 15/11 hằng năm
"#,
};
