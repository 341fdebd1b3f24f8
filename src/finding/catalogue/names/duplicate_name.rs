//! CTR0206: duplicate name.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two indicators with one name.
pub static DUPLICATE_NAME: Entry = Entry {
    code: "CTR0206",
    name: "duplicate-name",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Name,
    message: Text {
        vi: "đã có chỉ tiêu tên {name}",
        en: "there already is an indicator called {name}",
    },
    label: Text {
        vi: "trùng tên",
        en: "the same name again",
    },
    why: Text {
        vi: "Hai chỉ tiêu một tên thì không biết số liệu là của chỉ tiêu nào. Chữ hoa, chữ thường, hoà hay hòa vẫn là một tên.",
        en: "With one name for two nobody knows whose the figures are. Case and hoà or hòa make no difference.",
    },
    help: Text {
        vi: "nếu là một chỉ tiêu thì giữ một khai báo; nếu là hai thì ghi rõ khác nhau chỗ nào",
        en: "keep one declaration if they are the same, else say in the name how they differ",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
chỉ tiêu 7.3 "TUỔI THỌ trung bình", tuổi
  chủ trì: SYT
  đến 2030: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
  đến 2030: ít nhất 75
"#,
};
