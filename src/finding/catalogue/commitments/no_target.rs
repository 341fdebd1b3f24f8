//! CTR0501: no target.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An indicator without a level that nothing else uses.
pub static NO_TARGET: Entry = Entry {
    code: "CTR0501",
    name: "no-target",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "chỉ tiêu `{name}` không có mức nào và không được dùng ở đâu",
        en: "the indicator `{name}` has no target and nothing uses it",
    },
    label: Text {
        vi: "chưa cam kết điều gì",
        en: "commits to nothing",
    },
    why: Text {
        vi: "Không có mức thì không có gì để đánh giá: chỉ tiêu nằm trong văn bản mà không ai phải đạt.",
        en: "Without a level there is nothing to judge: the indicator stands in the document and nobody has to reach it.",
    },
    help: Text {
        vi: "thêm mức, ví dụ `đến 2030: ít nhất 95`; nếu văn bản chỉ nói bằng lời thì ghi `không đo được:` và lý do",
        en: "add a target such as `đến 2030: ít nhất 95`; where the document has words only, write `không đo được:` and why",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2030: ít nhất 95
"#,
};
