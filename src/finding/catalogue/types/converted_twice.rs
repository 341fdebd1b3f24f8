//! CTR0391: converted twice.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A constant in a formula that may turn units, which ctr does itself.
pub static CONVERTED_TWICE: Entry = Entry {
    code: "CTR0391",
    name: "converted-twice",
    severity: Severity::Error,
    class: Class::Types,
    costs: Costs::Line,
    message: Text {
        vi: "nhân hay chia cho {number} ở đây để đổi đơn vị? ctr tự đổi đơn vị, nên kết quả có thể lệch {number} lần",
        en: "is {number} here to turn units? ctr turns units itself, so the result may be off by {number}",
    },
    label: Text {
        vi: "có phải để đổi đơn vị?",
        en: "is this to turn units?",
    },
    why: Text {
        vi: "Công thức tính bằng đơn vị gốc: `[hộ nghèo] / [hộ]` của một chỉ tiêu % đã là phần trăm, `[người]` của một chỉ tiêu tính bằng nghìn người đã chia cho 1.000. Nhân chia thêm lần nữa là sai cả trăm, cả nghìn lần.",
        en: "A formula is computed in base units: `[poor households] / [households]` of an indicator in % is a per cent already, `[persons]` of one in thousands is divided by 1,000 already. Doing it once more is wrong by a hundred or a thousand times.",
    },
    help: Text {
        vi: "để đổi đơn vị thì bỏ số ấy đi; thật sự muốn nhân chia thì ghi bằng %, `10000%` là 100 lần",
        en: "leave it out if it turns units; if it is meant, write it in %: `10000%` is 100 times",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Số ca mắc", người, càng thấp càng tốt
chỉ tiêu B "Dân số", người, càng cao càng tốt
chỉ tiêu 1 "Tỷ lệ mắc", %, càng thấp càng tốt
  công thức: [A] / [B] * 1.000
  đến 2025: không quá 8
"#,
    mend: r#"chương trình "Kế hoạch"
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu A "Số ca mắc", người, càng thấp càng tốt
chỉ tiêu B "Dân số", người, càng cao càng tốt
chỉ tiêu 1 "Tỷ lệ mắc", %, càng thấp càng tốt
  công thức: [A] / [B]
  đến 2025: không quá 8
"#,
};
