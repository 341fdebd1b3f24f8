//! A file in another encoding than UTF-8.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A file in another encoding than UTF-8.
pub static NOT_UTF8: Entry = Entry {
    code: "CTR0705",
    name: "not-utf8",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "tệp `{file}` không ở bảng mã UTF-8: {reason}",
        en: "the file `{file}` is not in UTF-8: {reason}",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "chữ Việt ở bảng mã khác sẽ bị đọc sai, tên chỉ tiêu và cơ quan sẽ không khớp",
        en: "Vietnamese in another encoding is misread, so that names match nothing",
    },
    help: Text {
        vi: "mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        en: "open the file in an editor and save it as UTF-8",
    },
    sample: Sample::Command,
    wrong: "ctr check tcvn3.ctr",
    mend: "ctr check utf8.ctr",
};
