//! CTR0817: not an evaluation.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A JSON file that is no evaluation.
pub static NOT_AN_EVALUATION: Entry = Entry {
    code: "CTR0817",
    name: "not-an-evaluation",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` không phải kết quả đánh giá của ctr: {reason}",
        en: "`{file}` is no evaluation of ctr's: {reason}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "So hai bản mà đọc sai một bản thì mọi thay đổi nêu ra đều sai.",
        en: "Where one of the two is misread every change told is wrong.",
    },
    help: Text {
        vi: "tệp này phải do `ctr eval --format json` ghi ra và để nguyên; tạo lại: ctr eval ke-hoach.ctr --data so-lieu.csv --format json --output ket-qua.json",
        en: "the file must be as `ctr eval --format json` wrote it; make it again: ctr eval ke-hoach.ctr --data so-lieu.csv --format json --output ket-qua.json",
    },
    sample: Sample::Command,
    wrong: "ctr diff cu.json xuat.json",
    mend: "ctr diff cu.json moi.json",
};
