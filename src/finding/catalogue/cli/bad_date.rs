//! An evaluation date that is none.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An evaluation date that is none.
pub static BAD_DATE: Entry = Entry {
    code: "CTR0714",
    name: "bad-as-of-date",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{value}` không phải một ngày có thật",
        en: "`{value}` is not a day that exists",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "mọi kết luận đều tính đến ngày đánh giá",
        en: "every verdict is as of the evaluation date",
    },
    help: Text {
        vi: "viết ngày theo dạng năm-tháng-ngày, ví dụ `--as-of 2025-12-31`",
        en: "write year-month-day, such as `--as-of 2025-12-31`",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-02-30",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-02-28",
};
