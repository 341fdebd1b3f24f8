//! A result that would be written over what it was made from.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A result that would be written over what it was made from.
pub static OUTPUT_IS_INPUT: Entry = Entry {
    code: "CTR0723",
    name: "output-is-input",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "kết quả sẽ ghi đè lên {file}, là tệp đang được đọc hay tệp của kết quả khác",
        en: "the result would be written over {file}, which is read or holds another result",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "tệp chương trình, tệp số liệu bị ghi đè thì mất luôn điều đã chép",
        en: "a programme or figures written over are lost",
    },
    help: Text {
        vi: "đặt tên khác cho tệp kết quả",
        en: "give the result another name",
    },
    sample: Sample::Command,
    wrong: "ctr check ke-hoach.ctr --output ke-hoach.ctr",
    mend: "ctr check ke-hoach.ctr --output ket-qua.txt",
};
