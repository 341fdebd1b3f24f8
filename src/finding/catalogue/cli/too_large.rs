//! A programme too large to be one.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme too large to be one.
pub static TOO_LARGE: Entry = Entry {
    code: "CTR0706",
    name: "file-too-large",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "tệp `{file}` lớn {size} MB, quá giới hạn {limit} MB của một chương trình",
        en: "the file `{file}` has {size} MB, over the {limit} MB of a programme",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "một chương trình dù rất dài cũng chỉ vài MB; tệp lớn như vậy thường là số liệu đưa nhầm chỗ",
        en: "even a very long programme has a few MB; so large a file is usually data in the wrong place",
    },
    help: Text {
        vi: "số liệu thì đưa vào sau `--data`; chương trình thật sự dài thì chia thành nhiều tệp",
        en: "give figures after `--data`; split a programme that really is so long",
    },
    sample: Sample::Command,
    wrong: "ctr check so-lieu.csv",
    mend: "ctr eval ke-hoach.ctr --data so-lieu.csv",
};
