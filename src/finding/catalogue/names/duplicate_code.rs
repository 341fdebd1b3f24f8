//! CTR0205: duplicate code.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Two indicators, or two tasks, with one code.
pub static DUPLICATE_CODE: Entry = Entry {
    code: "CTR0205",
    name: "duplicate-code",
    severity: Severity::Error,
    class: Class::Names,
    costs: Costs::Name,
    message: Text {
        vi: "mã {name} đã dùng rồi",
        en: "the code {name} is already taken",
    },
    label: Text {
        vi: "dùng lại ở đây",
        en: "used again here",
    },
    why: Text {
        vi: "Số liệu và báo cáo gọi chỉ tiêu bằng mã; hai chỉ tiêu một mã thì số liệu của cái này thành của cái kia.",
        en: "Figures and reports go by code; with one code for two, figures go astray.",
    },
    help: Text {
        vi: "đổi một trong hai mã, ví dụ thêm chữ a, b",
        en: "change one of the codes, for instance by adding a, b",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
chỉ tiêu 7.2 "Số năm sống khoẻ", năm
  chủ trì: SYT
  đến 2025: ít nhất 67
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
chỉ tiêu 7.3 "Số năm sống khoẻ", năm
  chủ trì: SYT
  đến 2025: ít nhất 67
"#,
};
