//! A directory where a file belongs.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A directory where a file belongs.
pub static DIRECTORY: Entry = Entry {
    code: "CTR0702",
    name: "is-a-directory",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` là thư mục, không phải tệp",
        en: "`{file}` is a directory, not a file",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "một chương trình hay một bảng số liệu là một tệp",
        en: "a programme or a table of figures is one file",
    },
    help: Text {
        vi: "nêu tên tệp trong thư mục, ví dụ `{file}/ten-tep.ctr`",
        en: "name a file in it, such as `{file}/name.ctr`",
    },
    sample: Sample::Command,
    wrong: "ctr check seeds",
    mend: "ctr check seeds/lam-dong.ctr",
};
