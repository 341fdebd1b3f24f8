use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// Numbers that are shown otherwise than they are stored.
pub static SHOWN_OTHERWISE: Entry = Entry {
    code: "CTR0838",
    name: "shown-otherwise",
    severity: Severity::Note,
    class: Class::Workbook,
    costs: Costs::Nothing,
    message: Text {
        vi: "trang “{sheet}”: {count} ô hiện khác số đang lưu ({how}), ô đầu là {cell}; {used}",
        en: "the sheet “{sheet}”: {count} cells show another number than they store ({how}), the first is {cell}; {used}",
    },
    label: Text {
        vi: "hiện khác số đang lưu",
        en: "shown otherwise",
    },
    why: Text {
        vi: "Người đọc bảng thấy một số, máy giữ một số khác: quanh mức yêu cầu, hai số ấy có thể cho hai kết luận.",
        en: "The reader sees one number, the machine keeps another: near a level the two may be judged otherwise.",
    },
    help: Text {
        vi: "muốn dùng đúng số nhìn thấy thì làm tròn bằng hàm ROUND hoặc nhập lại số; muốn dùng số đầy đủ thì tăng số chữ số hiển thị",
        en: "to use what is seen, round with ROUND or type it anew; to use the whole number, show more digits",
    },
    sample: Sample::Workbook,
    wrong: "ô D7 lưu 57,58, hiện 57,6",
    mend: "ô D7 lưu 57,58, hiện 57,58",
};
