//! CTR0782: suppression of unknown.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A suppression of a kind of finding that does not exist.
pub static SUPPRESSION_OF_UNKNOWN: Entry = Entry {
    code: "CTR0782",
    name: "suppression-of-unknown",
    severity: Severity::Warning,
    class: Class::Suppression,
    costs: Costs::Nothing,
    message: Text {
        vi: "không có thông báo nào có mã hay tên `{word}` để bỏ qua",
        en: "no finding has the code or name `{word}`, so none is suppressed",
    },
    label: Text {
        vi: "mã lạ",
        en: "unknown code",
    },
    why: Text {
        vi: "Mã sai thì chú thích không bỏ qua gì, mà người đọc tưởng là có.",
        en: "With a wrong code the comment suppresses nothing, though it seems to.",
    },
    help: Text {
        vi: "`ctr explain` kể mọi mã và tên",
        en: "`ctr explain` lists all codes and names",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua CTR0310, two-levels-at-one-milestones: văn bản ghi hai mức
"#,
    mend: r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  địa bàn: "Lâm Đồng"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70  # bỏ qua two-levels-at-one-milestone: văn bản ghi hai mức
"#,
};
