//! CTR0111: misplaced attribute.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An attribute line that this declaration does not have.
pub static MISPLACED_ATTRIBUTE: Entry = Entry {
    code: "CTR0111",
    name: "misplaced-attribute",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Nothing,
    message: Text {
        vi: "dòng `{attribute}` không dùng cho {declaration}",
        en: "`{attribute}` is not for {declaration}",
    },
    label: Text {
        vi: "{declaration} không có thuộc tính này",
        en: "{declaration} has no such attribute",
    },
    why: Text {
        vi: "Thuộc tính đặt sai chỗ sẽ không có tác dụng mà người viết tưởng là có.",
        en: "A misplaced attribute would do nothing while its writer believes it does.",
    },
    help: Text {
        vi: "chuyển dòng này sang khai báo của nó, hoặc bỏ đi; {declaration} có: {allowed}",
        en: "move the line to its own declaration, or drop it; {declaration} has: {allowed}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

cơ quan SXD "Sở Xây dựng"
  đến 2025: 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

cơ quan SXD "Sở Xây dựng"
"#,
};
