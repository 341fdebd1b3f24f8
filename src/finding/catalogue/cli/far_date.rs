//! An evaluation date that is far from any programme's years.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An evaluation date that is far from any programme's years.
pub static FAR_DATE: Entry = Entry {
    code: "CTR0721",
    name: "as-of-date-too-far",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "ngày `{value}` nằm ngoài khoảng năm {first} - {last} mà ctr đánh giá được",
        en: "the day `{value}` is outside the years {first} to {last} that ctr can judge",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "năm quá xa thường là gõ nhầm; kết luận tính đến ngày ấy sẽ vô nghĩa",
        en: "a year so far away is usually a slip; verdicts as of that day would mean nothing",
    },
    help: Text {
        vi: "kiểm tra lại năm, ví dụ `--as-of 2025-12-31`",
        en: "look at the year again, such as `--as-of 2025-12-31`",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 9999-12-31",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31",
};
