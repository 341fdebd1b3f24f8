//! A file without anything in it.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file without anything in it.
pub static EMPTY: Entry = Entry {
    code: "CTR0704",
    name: "empty-file",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "tệp `{file}` rỗng",
        en: "the file `{file}` is empty",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tệp rỗng thường là tệp lưu hỏng hoặc chép nhầm; coi như không có gì sai sẽ là nói sai",
        en: "an empty file is usually one that was not saved; to find nothing wrong in it would mislead",
    },
    help: Text {
        vi: "mở lại tệp gốc và lưu lại",
        en: "open the original and save it again",
    },
    sample: Sample::Command,
    wrong: "ctr check rong.ctr",
    mend: "ctr check ke-hoach.ctr",
};
