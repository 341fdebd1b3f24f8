//! A programme where figures belong.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme where figures belong.
pub static PROGRAMME_AS_DATA: Entry = Entry {
    code: "CTR0720",
    name: "programme-as-data",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` sau `--data` là chương trình, không phải số liệu",
        en: "`{file}` after `--data` is a programme, not figures",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tệp .ctr nêu cam kết; số liệu để đánh giá nằm ở tệp khác, thường là .csv",
        en: "a .ctr file holds commitments; the figures to judge them by are in another, usually .csv",
    },
    help: Text {
        vi: "viết chương trình trước, số liệu sau `--data`: `ctr eval {file} --data so-lieu.csv`",
        en: "write the programme first and the figures after `--data`: `ctr eval {file} --data so-lieu.csv`",
    },
    sample: Sample::Command,
    wrong: "ctr eval --data ke-hoach.ctr",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv",
};
