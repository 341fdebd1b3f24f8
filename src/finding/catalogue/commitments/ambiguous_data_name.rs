//! CTR0515: ambiguous data name.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A name in data that leads to another indicator, or to several.
pub static AMBIGUOUS_DATA_NAME: Entry = Entry {
    code: "CTR0515",
    name: "ambiguous-data-name",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{name}` cũng là tên của chỉ tiêu `{other}`: số liệu ghi tên này không tới được chỉ tiêu ở đây",
        en: "`{name}` also names the indicator `{other}`: figures under it do not reach the one here",
    },
    label: Text {
        vi: "tên dùng chung",
        en: "a name for two",
    },
    why: Text {
        vi: "Hàng số liệu chỉ ghi tên; một tên cho hai chỉ tiêu thì số rơi vào chỉ tiêu kia, hoặc bị bỏ ra.",
        en: "A row of data has only the name; with one for two its figure goes to the other, or is left out.",
    },
    help: Text {
        vi: "đặt `số liệu:` khác cho một trong hai, hoặc đổi mã",
        en: "give one of them another `số liệu:` name, or another code",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ nghèo", %
  chủ trì: SYT
  số liệu: "Poverty rate"
  đến 2030: dưới 2
chỉ tiêu 2 "Tỷ lệ hộ nghèo dân tộc thiểu số", %
  chủ trì: SYT
  số liệu: "Poverty rate"
  đến 2030: dưới 5
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ nghèo", %
  chủ trì: SYT
  số liệu: "Poverty rate"
  đến 2030: dưới 2
chỉ tiêu 2 "Tỷ lệ hộ nghèo dân tộc thiểu số", %
  chủ trì: SYT
  số liệu: "Poverty rate of ethnic minorities"
  đến 2030: dưới 5
"#,
};
