//! `ctr review` outside of a git repository.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// `ctr review` outside of a git repository.
pub static NO_REPOSITORY: Entry = Entry {
    code: "CTR0724",
    name: "no-repository",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "thư mục này không nằm trong kho git nào, hoặc máy không có lệnh git",
        en: "this folder is in no git repository, or there is no git",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "`ctr review` so hai bản của các chương trình mà git giữ",
        en: "`ctr review` compares two revisions that git keeps",
    },
    help: Text {
        vi: "vào thư mục của kho rồi chạy lại; không dùng git thì so hai tệp: ctr diff cu.ctr moi.ctr",
        en: "go to the repository's folder; without git compare two files: ctr diff old.ctr new.ctr",
    },
    sample: Sample::Command,
    wrong: "ctr review main",
    mend: "ctr diff ke-hoach-cu.ctr ke-hoach-moi.ctr",
};
