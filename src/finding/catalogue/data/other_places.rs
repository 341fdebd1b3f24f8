use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// rows of declared places that no programme asks for.
pub static OTHER_PLACES: Entry = Entry {
    code: "CTR0648",
    name: "data-other-places",
    severity: Severity::Note,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "{rows} số liệu của nơi khác, không chương trình nào hỏi đến: {list}",
        en: "{rows} figures of other places, which no programme asks for: {list}",
    },
    label: Text {
        vi: "nơi khác",
        en: "another place",
    },
    why: Text {
        vi: "Tệp của cả nước có số liệu của mọi tỉnh; chương trình của một tỉnh chỉ dùng phần của mình. Nêu ra đây để không dòng nào mất mà không ai biết.",
        en: "A file of the whole country has the figures of every province; a province's programme uses its own. They are named so that no row is lost unseen.",
    },
    help: Text {
        vi: "nếu phải xét cả các nơi ấy thì khai báo `phạm vi: từng địa bàn`; nếu không thì không cần làm gì",
        en: "declare `phạm vi: từng địa bàn` where those are to be judged too; else nothing need be done",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Hà Nội,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,,3\n",
};
