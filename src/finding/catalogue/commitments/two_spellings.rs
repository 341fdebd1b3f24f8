//! CTR0517: two spellings.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// One phrase spelt with i and with y.
pub static TWO_SPELLINGS: Entry = Entry {
    code: "CTR0517",
    name: "two-spellings",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "`{this}` và `{other}`: tệp này viết một từ theo hai kiểu ({count} chỗ theo kiểu này)",
        en: "`{this}` and `{other}`: this file spells one word in two ways ({count} of them in this one)",
    },
    label: Text {
        vi: "viết là `{this}`",
        en: "spelt `{this}`",
    },
    why: Text {
        vi: "tỷ lệ và tỉ lệ là một tên với ctr, nhưng tìm kiếm bằng công cụ khác sẽ sót một nửa.",
        en: "tỷ lệ and tỉ lệ are one name to ctr, but other tools would find only half.",
    },
    help: Text {
        vi: "viết `{other}` ở cả tệp, theo kiểu phần lớn tệp này dùng",
        en: "write `{other}` throughout, as most of this file does",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Tỉ lệ dân số được quản lý sức khoẻ", %
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
chỉ tiêu 2 "Tỷ lệ dân số được quản lý sức khoẻ", %
  chủ trì: SYT
  đến 2030: ít nhất 90
"#,
};
