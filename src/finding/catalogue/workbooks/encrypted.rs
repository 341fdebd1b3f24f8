use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A workbook that needs a password.
pub static ENCRYPTED: Entry = Entry {
    code: "CTR0830",
    name: "workbook-encrypted",
    severity: Severity::Error,
    class: Class::Workbook,
    costs: Costs::Input,
    message: Text {
        vi: "tệp `{file}` có mật khẩu mở tệp nên không đọc được",
        en: "the file `{file}` needs a password to open and cannot be read",
    },
    label: Text {
        vi: "tệp này",
        en: "this file",
    },
    why: Text {
        vi: "Nội dung của tệp được mã hoá; không có mật khẩu thì không số liệu nào đọc được.",
        en: "The contents are encrypted; without the password no figure can be read.",
    },
    help: Text {
        vi: "mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hoá bằng mật khẩu, xoá mật khẩu rồi lưu lại",
        en: "open it in Excel, File › Info › Protect Workbook › Encrypt with Password, clear the password and save",
    },
    sample: Sample::Workbook,
    wrong: "bieu-so-y-te.xlsx (có mật khẩu mở tệp)",
    mend: "bieu-so-y-te.xlsx (đã bỏ mật khẩu)",
};
