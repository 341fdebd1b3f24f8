//! A file that exists, where a new one is begun.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `ctr new` of a file that exists.
pub static ALREADY_THERE: Entry = Entry {
    code: "CTR0722",
    name: "already-there",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "đã có tệp {file}, không ghi đè",
        en: "the file {file} is already there and is not written over",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "`ctr new` và lệnh `lưu` chỉ bắt đầu tệp mới; tệp đang có có thể là công sức của ai đó",
        en: "`ctr new` and the command `lưu` only start new files; one that is there may be somebody's work",
    },
    help: Text {
        vi: "đặt tên khác, hoặc mở tệp ấy mà viết tiếp",
        en: "choose another name, or go on writing in that file",
    },
    sample: Sample::Command,
    wrong: "ctr new ke-hoach.ctr   # đã có ke-hoach.ctr",
    mend: "ctr new ke-hoach-2026.ctr",
};
