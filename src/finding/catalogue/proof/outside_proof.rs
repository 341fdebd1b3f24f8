//! CTR0581: outside the proof.

use crate::finding::{Entry, Severity, Text};

/// Clauses that take no part in the proof.
pub static OUTSIDE_PROOF: Entry = Entry {
    code: "CTR0581",
    name: "outside-proof",
    severity: Severity::Note,
    message: Text {
        vi: "{count} điều chưa được xét khi chứng minh các cam kết không mâu thuẫn: {reasons}",
        en: "{count} take no part in the proof that commitments do not contradict each other: {reasons}",
    },
    label: Text {
        vi: "điều đầu tiên ở đây",
        en: "the first one is here",
    },
    why: Text {
        vi: "Phần chứng minh xét các tổng, hiệu, tỷ số và bội số. Điều nằm ngoài vẫn được đánh giá với số liệu, nhưng chưa biết nó có mâu thuẫn với điều khác hay không.",
        en: "The proof is about sums, differences, ratios and multiples. What lies outside is still held against figures, but whether it contradicts something else is not known.",
    },
    help: Text {
        vi: "nếu cần chứng minh cả điều này, viết ràng buộc bằng tổng, hiệu hoặc tỷ số của các chỉ tiêu",
        en: "to have it proved too, state the relation with sums, differences or ratios of indicators",
    },
    wrong: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SXD "Sở Xây dựng"

chỉ tiêu "Chiều dài", m
chỉ tiêu "Chiều rộng", m
chỉ tiêu 1 "Diện tích", m²
  chủ trì: SXD
  đến 2025: ít nhất 100

ràng buộc "Diện tích tính từ hai cạnh"
  [Diện tích] / [Chiều dài] = [Chiều rộng]
"#,
    mend: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan SXD "Sở Xây dựng"

chỉ tiêu "Chiều dài", m
chỉ tiêu "Chiều rộng", m
chỉ tiêu 1 "Chu vi", m
  chủ trì: SXD
  đến 2025: ít nhất 100

ràng buộc "Chu vi tính từ hai cạnh"
  [Chiều dài] * 2 + [Chiều rộng] * 2 = [Chu vi]
"#,
};
