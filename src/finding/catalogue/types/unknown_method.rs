//! CTR0356: unknown method.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A method of judging progress that there is not.
pub static UNKNOWN_METHOD: Entry = Entry {
    code: "CTR0356",
    name: "unknown-method",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Nothing,
    message: Text {
        vi: "không có cách xét tiến độ {name}",
        en: "there is no method of progress {name}",
    },
    label: Text {
        vi: "không phải tên một cách xét tiến độ",
        en: "not the name of a method",
    },
    why: Text {
        vi: "Mỗi cách xét cho một kết luận khác nhau khi chưa đến hạn; không rõ cách nào thì tiến độ chưa được xét.",
        en: "Each method may say something else before the day; where none is known, progress is not judged.",
    },
    help: Text {
        vi: "viết một trong: {names}",
        en: "write one of: {names}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"
  tiến độ: thời tiết

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ tiêm chủng", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 95
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"
  tiến độ: phép chiếu

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ tiêm chủng", %, càng cao càng tốt
  chủ trì: SYT
  đến 2030: 95
"#,
};
