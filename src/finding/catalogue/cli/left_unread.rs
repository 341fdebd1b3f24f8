//! Lines that the formatter could not read.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Lines that the formatter could not read.
pub static LEFT_UNREAD: Entry = Entry {
    code: "CTR0740",
    name: "lines-not-formatted",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}`: {count} dòng không đọc được, để nguyên như đã gõ",
        en: "`{file}`: {count} lines cannot be read and stay as they were typed",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "sắp lại một dòng chưa hiểu có thể làm nó mang nghĩa khác; phần còn lại của tệp vẫn được định dạng",
        en: "to arrange a line that is not understood could change what it says; the rest of the file is formatted",
    },
    help: Text {
        vi: "sửa các dòng ấy theo `ctr check {file}`, rồi định dạng lại",
        en: "mend those lines with `ctr check {file}`, then format again",
    },
    sample: Sample::Command,
    wrong: "ctr fmt con-dong-hong.ctr",
    mend: "ctr fmt ke-hoach.ctr",
};
