use crate::finding::{Class, Costs, Entry, Sample, Severity, Text};

/// names of places that were read though they are spelt otherwise.
pub static PLACE_READ: Entry = Entry {
    code: "CTR0637",
    name: "data-place-read",
    severity: Severity::Note,
    class: Class::Data,
    costs: Costs::Nothing,
    message: Text {
        vi: "địa bàn được hiểu là: {list}",
        en: "places were taken to mean: {list}",
    },
    label: Text {
        vi: "viết khác tên đã khai báo",
        en: "spelt otherwise than declared",
    },
    why: Text {
        vi: "Số liệu hay ghi `Tỉnh X`, `TP. X`, tên không dấu hay tiếng Anh. Chỉ hiểu như vậy khi không thể là nơi nào khác, và luôn nói ra.",
        en: "Files write `Tỉnh X`, `TP. X`, names without marks or in English. They are read so only where no other place can be meant, and it is always said.",
    },
    help: Text {
        vi: "nếu hiểu sai thì ghi đúng tên địa bàn như trong chương trình",
        en: "where that is wrong write the place's name as the programme does",
    },
    sample: Sample::Observations,
    wrong: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Tỉnh Lâm Đồng,3\n",
    mend: "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Lâm Đồng,3\n",
};
