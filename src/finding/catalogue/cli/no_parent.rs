//! `ctr cascade` of programmes none of which carries out another.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `ctr cascade` of programmes none of which carries out another.
pub static NO_PARENT: Entry = Entry {
    code: "CTR0718",
    name: "no-parent",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không chương trình nào trong số này thực hiện một chương trình khác trong số này",
        en: "none of these programmes carries out another of them",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "chương trình cấp dưới nêu số hiệu văn bản cấp trên ở dòng `căn cứ`; nhờ đó mới biết so với văn bản nào",
        en: "a programme names the number of its parent on its `căn cứ` line; that tells what to compare it with",
    },
    help: Text {
        vi: "thêm tệp của văn bản cấp trên vào dòng lệnh, hoặc thêm số hiệu của nó vào `căn cứ`",
        en: "add the parent's file to the command, or its number to the `căn cứ` line",
    },
    sample: Sample::Command,
    wrong: "ctr cascade seeds/lam-dong.ctr",
    mend: "ctr cascade nghi-quyet.ctr seeds/lam-dong.ctr",
};
