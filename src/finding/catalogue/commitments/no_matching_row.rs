//! CTR0516: no matching row.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// An indicator that no row of the observation files is of.
pub static NO_MATCHING_ROW: Entry = Entry {
    code: "CTR0516",
    name: "no-matching-row",
    severity: Severity::Note,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "không hàng số liệu nào là của `{name}`",
        en: "no row of the data is of `{name}`",
    },
    label: Text {
        vi: "chưa có số liệu",
        en: "no data",
    },
    why: Text {
        vi: "Cam kết này sẽ luôn là thiếu số liệu; có thể tệp gọi chỉ tiêu bằng tên khác.",
        en: "This commitment will always be without data; the files may call the indicator something else.",
    },
    help: Text {
        vi: "số liệu phải ghi một trong các tên {labels}; tệp gọi tên khác thì thêm dòng `số liệu:`",
        en: "data must use one of {labels}; if the files have another name, add a `số liệu:` line",
    },
    sample: Sample::WithFigures,
    wrong: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  đến 2025: ít nhất 95
"#,
    mend: r#"chương trình "Kế hoạch"
  ban hành: ngày 22/7/2024
  địa bàn: "Lâm Đồng"

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ dân số tham gia bảo hiểm y tế", %
  chủ trì: SYT
  số liệu: "BHYT"
  đến 2025: ít nhất 95
"#,
};
