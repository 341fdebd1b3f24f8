//! CTR0580: contradiction.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Commitments that cannot all hold.
pub static CONTRADICTION: Entry = Entry {
    code: "CTR0580",
    name: "contradiction",
    severity: Severity::Error,
    class: Class::Audit,
    costs: Costs::Levels,
    message: Text {
        vi: "{what}{when}: {sum}",
        en: "{what}{when}: {sum}",
    },
    label: Text {
        vi: "{c0}",
        en: "{c0}",
    },
    why: Text {
        vi: "Đạt cam kết này thì không thể đạt cam kết kia: chương trình không thể hoàn thành dù thực hiện tốt đến đâu. Bỏ bất kỳ điều nào trong số này thì những điều còn lại không còn mâu thuẫn với nhau.",
        en: "Whoever keeps one of these breaks another: the programme cannot be fulfilled, however well it is carried out. Without any one of them the others no longer contradict each other.",
    },
    help: Text {
        vi: "soát lại các mức và ràng buộc được chỉ ra với văn bản, rồi sửa một trong số đó",
        en: "hold the levels and relations pointed at against the document, and mend one of them",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SGD "Sở Giáo dục và Đào tạo"

chỉ tiêu 1 "Tỷ lệ học sinh vào lớp 10", %
  chủ trì: SGD
  đến 2025: ít nhất 60
chỉ tiêu 2 "Tỷ lệ học sinh học nghề", %
  chủ trì: SGD
  đến 2025: ít nhất 45

ràng buộc "Sau lớp 9 mỗi học sinh chỉ theo một hướng"
  [Tỷ lệ học sinh vào lớp 10] + [Tỷ lệ học sinh học nghề] <= 100%
"#,
    mend: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SGD "Sở Giáo dục và Đào tạo"

chỉ tiêu 1 "Tỷ lệ học sinh vào lớp 10", %
  chủ trì: SGD
  đến 2025: ít nhất 60
chỉ tiêu 2 "Tỷ lệ học sinh học nghề", %
  chủ trì: SGD
  đến 2025: ít nhất 40

ràng buộc "Sau lớp 9 mỗi học sinh chỉ theo một hướng"
  [Tỷ lệ học sinh vào lớp 10] + [Tỷ lệ học sinh học nghề] <= 100%
"#,
};
