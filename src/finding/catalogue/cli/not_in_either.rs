//! A path that neither revision has.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A path that neither revision has.
pub static NOT_IN_EITHER: Entry = Entry {
    code: "CTR0727",
    name: "in-neither-revision",
    severity: Severity::Error,
    class: Class::Command,
    costs: Costs::Request,
    message: Text {
        vi: "không bản nào trong hai bản có `{file}`",
        en: "neither revision has `{file}`",
    },
    label: Text { vi: "", en: "" },
    why: Text {
        vi: "một đường dẫn gõ sai mà bỏ qua thì bản so sánh im lặng về cả thư mục",
        en: "to pass over a misspelt path would be silent about a whole folder",
    },
    help: Text {
        vi: "kiểm tra lại tên thư mục hay tệp; bỏ trống thì so mọi chương trình trong kho",
        en: "check the name; without one all programmes of the repository are compared",
    },
    sample: Sample::Command,
    wrong: "ctr review main..HEAD chuong-trnh",
    mend: "ctr review main..HEAD chuong-trinh",
};
