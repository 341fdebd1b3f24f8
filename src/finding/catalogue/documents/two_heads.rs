//! CTR0558: two heads of one document.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two files of one number differ in its date or issuer.
pub static TWO_HEADS: Entry = Entry {
    code: "CTR0558",
    name: "two-heads",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "hai tệp cùng số hiệu {number} ghi khác nhau: ở đây {this}, tệp kia {other}",
        en: "two files of the number {number} differ: {this} here, {other} there",
    },
    label: Text {
        vi: "ở đây là {this}",
        en: "here it is {this}",
    },
    why: Text {
        vi: "Một số hiệu của một nơi là một văn bản: chỉ có một ngày và một nơi ban hành.",
        en: "One number of one place is one document: it has one date and one issuer.",
    },
    help: Text {
        vi: "đối chiếu với văn bản gốc; hai văn bản khác nhau thì mỗi văn bản một số",
        en: "compare with the document; two documents have two numbers",
    },
    sample: Sample::Documents,
    wrong: r#"# Tệp của văn bản thứ nhất:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
  ban hành: ngày 24/11/2023
# Tệp của văn bản thứ hai, kiểm tra cùng lúc:
chương trình "Nghị quyết, phần hai"
  số hiệu: 42-NQ/TW
  ban hành: ngày 25/11/2023
"#,
    mend: r#"# Tệp của văn bản thứ nhất:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
  ban hành: ngày 24/11/2023
# Tệp của văn bản thứ hai, kiểm tra cùng lúc:
chương trình "Nghị quyết, phần hai"
  số hiệu: 42-NQ/TW
  ban hành: ngày 24/11/2023
"#,
};
