//! A line of standard input that is longer than any line.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A line, or a table of pasted rows, on standard input that is longer than any.
pub static LINE_TOO_LONG: Entry = Entry {
    code: "CTR0728",
    name: "line-too-long",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "`{file}` có một dòng, hay một bảng dán vào, dài quá {limit} MB",
        en: "`{file}` has a line, or a pasted table, of over {limit} MB",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "câu hỏi của `ctr repl` dài nhất cũng chỉ vài trăm chữ; đầu vào như vậy không phải câu hỏi, và đọc tiếp thì hết bộ nhớ",
        en: "the longest question to `ctr repl` has a few hundred letters; such an input is no question, and reading on would use up the memory",
    },
    help: Text {
        vi: "đưa vào mỗi dòng một lệnh; số liệu thì đưa bằng tệp, sau `--data`",
        en: "give a command a line; give figures as a file, after `--data`",
    },
    sample: Sample::Command,
    wrong: "ctr repl ke-hoach.ctr < so-lieu.bin",
    mend: "ctr repl ke-hoach.ctr < lenh.txt",
};
