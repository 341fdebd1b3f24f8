//! What a commitment comes to.

use crate::source::lang::Text;

/// The status of a commitment; the order is that of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// không đạt
    Unmet,
    /// quá hạn
    Overdue,
    /// chậm tiến độ
    OffTrack,
    /// thiếu số liệu
    NoData,
    /// chưa đến ngày công bố: due, and its figure cannot be out yet
    AwaitingRelease,
    /// chưa đọc được: the line, or what it rests on, was not understood
    Unread,
    /// hai cách hiểu: the figure lies between two readings of the level
    Undecided,
    /// hoàn thành muộn
    DoneLate,
    /// đúng tiến độ
    OnTrack,
    /// đạt trước hạn
    MetEarly,
    /// đạt
    Met,
    /// vượt
    Exceeded,
    /// hoàn thành
    Done,
    /// thường xuyên
    Ongoing,
    /// chưa đến hạn
    NotDue,
    /// không áp dụng: what it depends on is not so
    NotApplicable,
}

/// How many statuses there are.
pub const STATUSES: usize = Status::ALL.len();

impl Status {
    /// All, in the order of reports.
    pub const ALL: [Status; 16] = [
        Status::Unmet,
        Status::Overdue,
        Status::OffTrack,
        Status::NoData,
        Status::AwaitingRelease,
        Status::Unread,
        Status::Undecided,
        Status::DoneLate,
        Status::OnTrack,
        Status::MetEarly,
        Status::Met,
        Status::Exceeded,
        Status::Done,
        Status::Ongoing,
        Status::NotDue,
        Status::NotApplicable,
    ];

    /// Due or past its time, and not done: what somebody has to account for.
    pub fn is_bad(self) -> bool {
        matches!(self, Status::Unmet | Status::Overdue)
    }

    /// Due, and nothing can be said of it.
    pub fn is_unknown(self) -> bool {
        matches!(
            self,
            Status::NoData | Status::AwaitingRelease | Status::Unread | Status::Undecided
        )
    }

    /// Due, and what was asked is there in time.
    pub fn is_good(self) -> bool {
        matches!(self, Status::Met | Status::Exceeded | Status::Done)
    }

    /// The key in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Status::Unmet => "unmet",
            Status::Overdue => "overdue",
            Status::OffTrack => "off_track",
            Status::NoData => "no_data",
            Status::AwaitingRelease => "awaiting_release",
            Status::Unread => "unread",
            Status::Undecided => "undecided",
            Status::DoneLate => "done_late",
            Status::OnTrack => "on_track",
            Status::MetEarly => "met_early",
            Status::Met => "met",
            Status::Exceeded => "exceeded",
            Status::Done => "done",
            Status::Ongoing => "ongoing",
            Status::NotDue => "not_due",
            Status::NotApplicable => "not_applicable",
        }
    }

    /// When a commitment has it.
    pub fn when(self) -> Text {
        let (vi, en) = match self {
            Status::Unmet => (
                "Đã đến hạn, số của đúng kỳ không thoả điều kiện. Báo cáo nêu còn thiếu bao nhiêu.",
                "Due, and the figure of the very period does not satisfy the condition. The report says by how much.",
            ),
            Status::Overdue => (
                "Nhiệm vụ hay báo cáo đã đến hạn mà được báo là chưa xong.",
                "A task or a report is past its deadline and reported as not done.",
            ),
            Status::OffTrack => (
                "Chưa đến hạn; theo đường thẳng từ mức xuất phát thì không kịp.",
                "Not yet due; on a straight line from the baseline it will not be reached.",
            ),
            Status::NoData => (
                "Đã đến hạn nhưng không có số của kỳ ấy, hoặc số có được chưa đủ để kết luận. Không bao giờ coi là không đạt.",
                "Due, but there is no figure of the period, or none that decides. Never taken as unmet.",
            ),
            Status::AwaitingRelease => (
                "Đã đến hạn nhưng chưa đến ngày mà lịch công bố nói là có số của kỳ ấy. Báo cáo nêu ngày; không phải thiếu số liệu.",
                "Due, but the day has not come by which the calendar of publication has the figure of the period out. The report gives the day; no figure is missing.",
            ),
            Status::Unread => (
                "Dòng ấy, hay điều mà nó dựa vào (đơn vị, công thức, phạm vi, chỉ tiêu khác), còn lỗi nên chưa đọc được. Không kết luận gì cho đến khi sửa xong lỗi.",
                "The line, or what it rests on (a unit, a formula, a scope, another indicator), has an error and was not understood. Nothing is said of it until the error is mended.",
            ),
            Status::Undecided => (
                "Đã đến hạn, mức của văn bản có hai cách hiểu và số liệu nằm giữa hai cách ấy. Báo cáo nêu cả hai; không bao giờ coi là đạt.",
                "Due; the document's level can be read in two ways and the figure lies between them. The report gives both; never taken as met.",
            ),
            Status::DoneLate => (
                "Nhiệm vụ hay báo cáo xong sau hạn.",
                "A task or a report was done after its deadline.",
            ),
            Status::OnTrack => (
                "Chưa đến hạn; theo đường thẳng từ mức xuất phát thì kịp.",
                "Not yet due; on a straight line from the baseline it will be reached.",
            ),
            Status::MetEarly => (
                "Chưa đến hạn, số mới nhất đã thoả điều kiện.",
                "Not yet due; the latest figure already satisfies the condition.",
            ),
            Status::Met => (
                "Đã đến hạn, số của đúng kỳ thoả điều kiện.",
                "Due, and the figure of the very period satisfies the condition.",
            ),
            Status::Exceeded => (
                "Đã đến hạn, tốt hơn hẳn khoảng, số xấp xỉ hoặc bậc được giao. Vượt bao hàm đạt.",
                "Due, and strictly better than the range, the approximate number or the level asked for. It implies met.",
            ),
            Status::Done => (
                "Nhiệm vụ hay báo cáo xong đúng hạn.",
                "A task or a report was done in time.",
            ),
            Status::Ongoing => (
                "Việc làm thường xuyên, không có hạn cuối để xét.",
                "Ongoing work without a deadline to judge by.",
            ),
            Status::NotDue => (
                "Chưa đến hạn và chưa tính được tiến độ; báo cáo nói còn thiếu gì.",
                "Not yet due, and progress cannot be judged; the report says what is missing.",
            ),
            Status::NotApplicable => (
                "Mức có điều kiện (nếu) mà điều kiện không có, nên không đòi hỏi gì.",
                "A level with a condition (nếu) that does not hold, so nothing is asked.",
            ),
        };
        Text { vi, en }
    }

    /// As shown to people.
    pub fn shown(self) -> Text {
        let (vi, en) = match self {
            Status::Unmet => ("không đạt", "unmet"),
            Status::Overdue => ("quá hạn", "overdue"),
            Status::OffTrack => ("chậm tiến độ", "off track"),
            Status::NoData => ("thiếu số liệu", "no data"),
            Status::AwaitingRelease => ("chưa đến ngày công bố", "awaiting release"),
            Status::Unread => ("chưa đọc được", "unread"),
            Status::Undecided => ("hai cách hiểu", "undecided"),
            Status::DoneLate => ("hoàn thành muộn", "done late"),
            Status::OnTrack => ("đúng tiến độ", "on track"),
            Status::MetEarly => ("đạt trước hạn", "met early"),
            Status::Met => ("đạt", "met"),
            Status::Exceeded => ("vượt", "exceeded"),
            Status::Done => ("hoàn thành", "done"),
            Status::Ongoing => ("thường xuyên", "ongoing"),
            Status::NotDue => ("chưa đến hạn", "not due"),
            Status::NotApplicable => ("không áp dụng", "not applicable"),
        };
        Text { vi, en }
    }
}
