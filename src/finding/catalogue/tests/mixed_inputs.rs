//! CTR0816: mixed inputs.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme beside an evaluation.
pub static MIXED_INPUTS: Entry = Entry {
    code: "CTR0816",
    name: "mixed-inputs",
    severity: Severity::Error,
    class: Class::Tests,
    costs: Costs::Request,
    message: Text {
        vi: "không so được: `{programme}` là chương trình, `{evaluation}` là kết quả đánh giá",
        en: "`{programme}` is a programme and `{evaluation}` an evaluation: they cannot be compared",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "`ctr diff` so hai bản cùng loại: cam kết với cam kết, kết quả với kết quả.",
        en: "`ctr diff` compares two of a kind: commitments with commitments, verdicts with verdicts.",
    },
    help: Text {
        vi: "đưa hai tệp .ctr, hoặc hai tệp JSON của `ctr eval --format json`",
        en: "give two .ctr files, or two JSON files of `ctr eval --format json`",
    },
    sample: Sample::Command,
    wrong: "ctr diff ke-hoach.ctr ket-qua.json",
    mend: "ctr diff ket-qua-2024.json ket-qua-2025.json",
};
