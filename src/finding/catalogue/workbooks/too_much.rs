use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A workbook that unpacks to more than is read.
pub static TOO_MUCH: Entry = Entry {
    code: "CTR0833",
    name: "workbook-too-large",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "tệp `{file}` giải nén ra quá lớn{part}",
        en: "the file `{file}` unpacks to too much{part}",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Bảng số liệu thật không lớn như vậy: tệp có thể được làm ra để gây nghẽn, hoặc có định dạng kéo tới hàng cuối, cột cuối.",
        en: "No real table is so large: the file may be made to choke readers, or has contents down to the last row or column.",
    },
    help: Text {
        vi: "xoá ô đứng lạc ngoài bảng, hoặc chép vùng có số liệu sang một sổ mới rồi lưu; dữ liệu thật sự lớn thì xuất ra CSV, mỗi hàng một con số",
        en: "delete cells that stand far outside of the table, or copy the figures into a new workbook and save; truly large data go into CSV, one figure a line",
    },
    sample: Sample::Workbook,
    wrong: "tat-ca.xlsx (700 MB khi giải nén)",
    mend: "tat-ca.csv",
};
