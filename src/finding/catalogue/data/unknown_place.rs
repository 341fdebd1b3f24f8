use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// a place that nobody declares: its figures are nobody's.
pub static UNKNOWN_PLACE: Entry = Entry {
    code: "CTR0636",
    name: "data-unknown-place",
    severity: Severity::Warning,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "không ai khai báo địa bàn “{place}”; {rows} số liệu không được dùng",
        en: "nobody declares the place “{place}”; {rows} figures are not used",
    },
    label: Text {
        vi: "{nearest}",
        en: "{nearest}",
    },
    why: Text {
        vi: "Số liệu của một nơi khác không phải số liệu của địa bàn trong chương trình; tên gần giống cũng có thể là nơi khác.",
        en: "Figures of another place are not those of the programme's; a name that is like it may be another place's.",
    },
    help: Text {
        vi: "nếu là địa bàn của chương trình thì ghi đúng tên; là nơi khác có theo dõi thì khai báo: địa bàn \"{place}\", <loại>; không thì cứ để",
        en: "if it is the programme's place write its name; if it is another one that is followed declare it: địa bàn \"{place}\", <kind>; else leave it",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Lâm Đông,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Lâm Đồng,3\n",
};
