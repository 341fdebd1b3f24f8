//! CTR0124: a day beside words that have none.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A time that depends on an event, or goes on always, and has a day besides.
pub static DAY_BESIDE_EVENT: Entry = Entry {
    code: "CTR0124",
    name: "day-beside-event",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "`{day}` đứng sau lời không có ngày: hạn ấy sẽ không được xét",
        en: "`{day}` stands behind words that have no day: that deadline would not be judged",
    },
    label: Text {
        vi: "hạn này bị bỏ qua",
        en: "this deadline is passed over",
    },
    why: Text {
        vi: "Việc `thường xuyên`, `định kỳ` hay `khi có …` không có ngày đến hạn; một ngày viết thêm sau đó sẽ mất, việc xong muộn vẫn là xong.",
        en: "What goes on always, or waits on an event, has no day on which it is due; one written behind it would be lost, and work done late would be done.",
    },
    help: Text {
        vi: "hạn là ngày ấy thì viết `{instead}`, lời còn lại ghi ở dòng `ghi chú:`; hai việc thì tách thành hai nhiệm vụ, mỗi việc một thời gian",
        en: "where that day is the deadline write `{instead}`, with the other words under `ghi chú:`; two pieces of work are two tasks, each with its time",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Rà soát nhà tạm"
  chủ trì: SXD
  thời gian: khi có hướng dẫn, chậm nhất 30/6/2025
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 15/01/2024

cơ quan SXD "Sở Xây dựng"

nhiệm vụ 1 "Rà soát nhà tạm"
  chủ trì: SXD
  thời gian: trước 30/6/2025
  ghi chú: khi có hướng dẫn
"#,
};
