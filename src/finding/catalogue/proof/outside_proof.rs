//! CTR0581: outside the proof.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Clauses that take no part in the proof.
pub static OUTSIDE_PROOF: Entry = Entry {
    code: "CTR0581",
    name: "outside-proof",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
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
        vi: "nếu cần chứng minh cả điều này, viết lại bằng tổng, hiệu, tỷ số hoặc công thức; tích chỉ xét được khi một thừa số đã có mức `đúng`",
        en: "to have it proved too, say it with sums, differences, ratios or a formula; a product only counts where one factor has a level of `đúng`",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Tổng thu nhập", triệu đồng
  chủ trì: STC
  đến 2025: ít nhất 60.000
chỉ tiêu 2 "Số lao động", người
  chủ trì: STC
  đến 2025: ít nhất 1.000
chỉ tiêu 3 "Thu nhập mỗi lao động", triệu đồng/người
  chủ trì: STC
  đến 2025: ít nhất 58

ràng buộc "Thu nhập mỗi lao động là tổng thu nhập chia cho số lao động"
  [Tổng thu nhập] = [Thu nhập mỗi lao động] * [Số lao động]
"#,
    mend: r#"chương trình "Kế hoạch"
  mốc: 2025

cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Tổng thu nhập", triệu đồng
  chủ trì: STC
  đến 2025: ít nhất 60.000
chỉ tiêu 2 "Số lao động", người
  chủ trì: STC
  đến 2025: đúng 1.000
chỉ tiêu 3 "Thu nhập mỗi lao động", triệu đồng/người
  chủ trì: STC
  đến 2025: ít nhất 58

ràng buộc "Thu nhập mỗi lao động là tổng thu nhập chia cho số lao động"
  [Tổng thu nhập] = [Thu nhập mỗi lao động] * [Số lao động]
"#,
};
