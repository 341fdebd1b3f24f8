//! CTR0313: bad unit declaration.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A unit declared by a number that is zero or by itself.
pub static BAD_UNIT_DECLARATION: Entry = Entry {
    code: "CTR0313",
    name: "bad-unit-declaration",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "khai báo đơn vị {name} không dùng được",
        en: "the declaration of the unit {name} cannot be used",
    },
    label: Text {
        vi: "hệ số phải khác 0",
        en: "its factor must not be 0",
    },
    why: Text {
        vi: "Đơn vị không có hệ số quy đổi thì mọi số liệu tính bằng nó thành 0 hoặc vô nghĩa.",
        en: "Without a factor every figure in this unit would be 0 or meaningless.",
    },
    help: Text {
        vi: "viết: đơn vị {name} = 1.000 đồng, hoặc chỉ: đơn vị {name}",
        en: "write: đơn vị {name} = 1.000 đồng, or just: đơn vị {name}",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

đơn vị bao = 0 kg
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

đơn vị bao = 50 kg
"#,
};
