//! CTR0572: nothing is carried out.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A programme of a place that names no document above it.
pub static CARRIES_OUT_NOTHING: Entry = Entry {
    code: "CTR0572",
    name: "carries-out-nothing",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "chương trình của địa phương không ghi thực hiện văn bản nào",
        en: "a programme of a place that carries out no document",
    },
    label: Text {
        vi: "không có căn cứ",
        en: "no căn cứ",
    },
    why: Text {
        vi: "Không có căn cứ thì không đặt được cam kết cạnh văn bản cấp trên, không biết mức nào yếu hơn và mức nào bị bỏ.",
        en: "Without căn cứ its commitments cannot be laid beside those above: nobody sees which are weaker or left out.",
    },
    help: Text {
        vi: "thêm căn cứ: số hiệu của văn bản cấp trên",
        en: "add căn cứ: and the number of the document above",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  địa bàn: "Lạng Sơn"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2030: ít nhất 75
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lạng Sơn"

chỉ tiêu 1 "Tuổi thọ trung bình", tuổi
  đến 2030: ít nhất 75
"#,
};
