//! A form that only a file can hold, and no file was named.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A form that only a file can hold, and no file was named.
pub static OUTPUT_NEEDED: Entry = Entry {
    code: "CTR0860",
    name: "output-needed",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "dạng {form} cần tên tệp để ghi ra",
        en: "the form {form} needs a file to be written to",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "sổ Excel, văn bản Word không đọc được trên màn hình dòng lệnh",
        en: "a workbook or a document cannot be read on a screen of text",
    },
    help: Text {
        vi: "thêm `--output bao-cao.{form}`",
        en: "add `--output report.{form}`",
    },
    sample: Sample::Command,
    wrong: "ctr eval ke-hoach.ctr --data so-lieu.csv --format docx",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv --format docx --output bao-cao.docx",
};
