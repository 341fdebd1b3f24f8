use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An agency that no programme knows.
pub static NO_AGENCY: Entry = Entry {
    code: "CTR0850",
    name: "no-such-agency-to-ask",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không chương trình nào có cơ quan “{agency}”",
        en: "no programme has an agency “{agency}”",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "Biểu gửi cho cơ quan chủ trì chỉ tiêu, gọi bằng mã hoặc tên đã khai báo.",
        en: "A template goes to an agency that leads indicators, by its declared code or name.",
    },
    help: Text {
        vi: "viết mã cơ quan như ở dòng `cơ quan`, ví dụ `--agency SYT`",
        en: "write the code as in the line `cơ quan`, such as `--agency SYT`",
    },
    sample: Sample::Command,
    wrong: "ctr template ke-hoach.ctr --agency SYTE --output bieu",
    mend: "ctr template ke-hoach.ctr --agency SYT --output bieu",
};
