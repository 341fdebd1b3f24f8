//! A file given twice.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file given twice.
pub static GIVEN_TWICE: Entry = Entry {
    code: "CTR0719",
    name: "file-given-twice",
    severity: Severity::Warning,
    class: Class::Command,
    costs: Costs::Nothing,
    message: Text {
        vi: "tệp `{file}` trùng với `{first}` đã nêu trước đó, chỉ đọc một lần",
        en: "the file `{file}` is the same as `{first}` given before; it is read once",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "đọc hai lần thì mỗi cam kết, mỗi số liệu bị tính hai lần",
        en: "read twice, every commitment and every figure would count twice",
    },
    help: Text {
        vi: "bỏ bớt một tên tệp trong lệnh",
        en: "leave one of the two names out",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr ./ke-hoach.ctr",
    mend: "ctr check ke-hoach.ctr",
};
