//! CTR0818: partial evaluation.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An evaluation that lists only some of its commitments.
pub static PARTIAL_EVALUATION: Entry = Entry {
    code: "CTR0818",
    name: "partial-evaluation",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` chỉ kể {listed} trong {all} cam kết",
        en: "`{file}` lists only {listed} of {all} commitments",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Cam kết không được kể sẽ trông như đã bị bỏ.",
        en: "A commitment left out of the list would look as if it had gone.",
    },
    help: Text {
        vi: "đánh giá lại không dùng `--list unmet`, `--list none` hay `--top`",
        en: "evaluate again without `--list unmet`, `--list none` or `--top`",
    },
    sample: Sample::Command,
    wrong: "ctr diff cu.json khong-dat.json",
    mend: "ctr diff cu.json moi.json",
};
