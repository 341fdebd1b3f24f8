//! CTR0565: weaker than the parent.

use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// A level is weaker than that of the document carried out, without a reason.
pub static WEAKER_THAN_PARENT: Entry = Entry {
    code: "CTR0565",
    name: "weaker-than-parent",
    severity: Severity::Warning,
    class: Class::Audit,
    costs: Costs::Nothing,
    message: Text {
        vi: "{name}: {level} yếu hơn mức {parent} của {document}, không nêu lý do",
        en: "{name}: {level} is weaker than the {parent} of {document}, and no reason is given",
    },
    label: Text {
        vi: "yếu hơn cấp trên",
        en: "weaker than above",
    },
    why: Text {
        vi: "Đặt mức thấp hơn văn bản cấp trên mà không nói vì sao thì cấp trên hụt mức mà không ai biết trước.",
        en: "A lower level than that of the document above, with no word why, leaves that document short and nobody warned.",
    },
    help: Text {
        vi: "nâng mức, hoặc nêu lý do ở ghi chú",
        en: "raise the level, or give the reason in ghi chú",
    },
    sample: Sample::Documents,
    wrong: r#"# Tệp của văn bản cấp trên:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
chỉ tiêu 1 "Số dược sĩ trên 10.000 dân", người/10.000 dân
  đến 2030: ít nhất 4
# Tệp của tỉnh, kiểm tra cùng lúc:
chương trình "Kế hoạch tỉnh"
  căn cứ: 42-NQ/TW
chỉ tiêu 7.6 "Số dược sĩ trên 10.000 dân", người/10.000 dân
  đến 2030: ít nhất 2,8
"#,
    mend: r#"# Tệp của văn bản cấp trên:
chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
chỉ tiêu 1 "Số dược sĩ trên 10.000 dân", người/10.000 dân
  đến 2030: ít nhất 4
# Tệp của tỉnh, kiểm tra cùng lúc:
chương trình "Kế hoạch tỉnh"
  căn cứ: 42-NQ/TW
chỉ tiêu 7.6 "Số dược sĩ trên 10.000 dân", người/10.000 dân
  đến 2030: ít nhất 2,8
  ghi chú: "Tỉnh chưa có trường đào tạo dược sĩ (lý do minh hoạ)"
"#,
};
