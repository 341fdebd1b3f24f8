//! CTR0103: misspelt keyword.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A keyword typed without diacritics or nearly right.
pub static MISSPELT_KEYWORD: Entry = Entry {
    code: "CTR0103",
    name: "misspelt-keyword",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "`{found}` viết chưa đúng",
        en: "`{found}` is misspelt",
    },
    label: Text {
        vi: "có phải ý bạn là `{keyword}`?",
        en: "did you mean `{keyword}`?",
    },
    why: Text {
        vi: "Chữ thiếu dấu hoặc sai dấu có thể thành từ khác (năm, nam); ctr không tự đoán thay người viết.",
        en: "Words without their marks can be other words (năm, nam); ctr does not guess for the writer.",
    },
    help: Text {
        vi: "viết `{keyword}`",
        en: "write `{keyword}`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chi tieu 7.2 "Tuổi thọ trung bình", tuổi
  chu tri: SYT
  đến 2025: it nhat 74
"#,
    mend: r#"chương trình "Kế hoạch"

cơ quan SYT "Sở Y tế"

chỉ tiêu 7.2 "Tuổi thọ trung bình", tuổi
  chủ trì: SYT
  đến 2025: ít nhất 74
"#,
};
