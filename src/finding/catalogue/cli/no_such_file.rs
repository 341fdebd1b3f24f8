//! A file that is not there.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file that is not there.
pub static NO_SUCH_FILE: Entry = Entry {
    code: "CTR0701",
    name: "no-such-file",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không có tệp `{file}`",
        en: "there is no file `{file}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "không đọc được tệp thì không thể nói gì về chương trình hay số liệu trong đó",
        en: "nothing can be said of a programme or of figures that cannot be read",
    },
    help: Text {
        vi: "kiểm tra lại tên và đường dẫn; tên có dấu cách hoặc dấu tiếng Việt thì đặt trong dấu nháy",
        en: "check the name and the path; put a name with blanks in quotes",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.crt",
    mend: "ctr check ke-hoach.ctr",
};
