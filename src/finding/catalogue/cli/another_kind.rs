//! A result that would be written over a file of another kind.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A result that would be written over a file of another kind.
pub static ANOTHER_KIND: Entry = Entry {
    code: "CTR0729",
    name: "file-of-another-kind",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "đã có tệp {file}, và nó không phải loại tệp mà lệnh này ghi; không ghi đè",
        en: "the file {file} is there already, and of a kind that this command does not write; it is not written over",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "một kết quả cũ thì ghi đè được; một tệp Word, một chương trình, một tệp số liệu thì là công sức của ai đó",
        en: "an older result may be written over; a Word file, a programme or figures are somebody's work",
    },
    help: Text {
        vi: "đặt tên khác, có đuôi đúng loại (`.json`, `.csv`, `.md`…); thật sự muốn ghi đè thì thêm `--overwrite`",
        en: "choose another name that ends as its kind does (`.json`, `.csv`, `.md` …); add `--overwrite` to write over it all the same",
    },
    sample: Sample::Command,
    wrong: "ctr export ke-hoach.ctr --output bao-cao.docx",
    mend: "ctr export ke-hoach.ctr --output ke-hoach.json",
};
