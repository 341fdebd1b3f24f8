//! More commitments than a page, a workbook or a document is made of.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// More commitments than a page, a workbook or a document is made of.
pub static TOO_MANY_FOR_FORM: Entry = Entry {
    code: "CTR0861",
    name: "too-many-for-form",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "{count} cam kết, dạng {form} chỉ ghi đến {most}",
        en: "{count} commitments; the form {form} holds {most} at most",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tệp lớn hơn thì trình duyệt, Excel, Word không mở nổi; cắt bớt mà không nói thì mất cam kết",
        en: "browsers, Excel and Word open no larger ones, and cutting it would lose commitments",
    },
    help: Text {
        vi: "thêm `--list unmet` hoặc `--top 500` để chỉ ghi phần cần giải trình; cần đủ cả thì dùng `--format csv`",
        en: "add `--list unmet` or `--top 500` for what needs an answer; for all of it use `--format csv`",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data cac-xa.csv --format html --output bao-cao.html",
    mend: "ctr eval ke-hoach.ctr --data cac-xa.csv --format html --list unmet --output bao-cao.html",
};
