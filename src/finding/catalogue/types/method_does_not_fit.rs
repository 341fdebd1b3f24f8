//! CTR0357: method does not fit.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A method of judging progress that an indicator cannot have.
pub static METHOD_DOES_NOT_FIT: Entry = Entry {
    code: "CTR0357",
    name: "method-does-not-fit",
    severity: Severity::Warning,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name} không xét tiến độ theo {method} được: {why}",
        en: "the progress of {name} cannot be judged by {method}: {why}",
    },
    label: Text {
        vi: "cách xét này không hợp",
        en: "this method does not fit",
    },
    why: Text {
        vi: "Khi chưa đến hạn, chỉ tiêu này chỉ được ghi là chưa đến hạn, không có kết luận về tiến độ.",
        en: "Before its day the indicator is only said to be not due, and nothing of its progress.",
    },
    help: Text {
        vi: "ghi cho riêng chỉ tiêu này: `tiến độ: đường thẳng` hay `tiến độ: phép chiếu`; của mức hay việc hoàn thành thì bỏ dòng `tiến độ`",
        en: "say for this indicator: `tiến độ: đường thẳng` or `tiến độ: phép chiếu`; of a level or something to be done drop the line `tiến độ`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"
  tiến độ: tỷ số tăng trưởng

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Tốc độ tăng GRDP", %, càng cao càng tốt
  chủ trì: STC
  đến 2030: 8
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"
  tiến độ: tỷ số tăng trưởng

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Tốc độ tăng GRDP", %, càng cao càng tốt
  chủ trì: STC
  tiến độ: đường thẳng
  đến 2030: 8
"#,
};
