//! CTR0130: lines that git left in a merge.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A merge that nobody finished: both versions stand in the file.
pub static MERGE_CONFLICT: Entry = Entry {
    code: "CTR0130",
    name: "merge-conflict",
    severity: Severity::Error,
    class: Class::Syntax,
    costs: Costs::Line,
    message: Text {
        vi: "git gộp hai bản ở đây chưa xong: tệp còn dấu `<<<<<<<`, `=======`, `>>>>>>>`",
        en: "a merge was not finished here: the marks `<<<<<<<`, `=======`, `>>>>>>>` are left",
    },
    label: Text {
        vi: "từ đây là bản của mình",
        en: "our version begins here",
    },
    why: Text {
        vi: "Hai bản cùng nằm trong tệp thì không biết bản nào là cam kết.",
        en: "With both versions in the file nobody knows which one is the commitment.",
    },
    help: Text {
        vi: "ở mỗi chỗ giữ lại một trong hai bản, xoá bản kia và ba dòng dấu, rồi `git add` tệp này",
        en: "at each place keep one version, delete the other and the three marks, then `git add` the file",
    },
    sample: Sample::Programme,
    wrong: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  chủ trì: SYT
<<<<<<< HEAD
  đến 2030: ít nhất 95
=======
  đến 2030: ít nhất 90
>>>>>>> sua-muc
"#,
    mend: r#"chương trình "Kế hoạch"
  số hiệu: 10/KH-UBND
  ban hành: ngày 22/7/2024
  cơ quan ban hành: "Ủy ban nhân dân tỉnh"
  căn cứ: 42-NQ/TW
  địa bàn: "Lạng Sơn"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  chủ trì: SYT
  đến 2030: ít nhất 95
"#,
};
