//! What can be asked, and how it is called on the command line.

use crate::finding::Text;
use crate::source::text::{key, unaccented};

/// A question that an auditor asks of programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Nobody leads it.
    NoOwner,
    /// Who leads it is no more.
    OwnerEnded,
    /// What it asks has no number.
    NoNumber,
    /// What it asks cannot be measured as the document has it.
    Unmeasurable,
    /// It has no figure.
    NoData,
    /// Places that have sent nothing of some commitment that is due.
    NotReported,
    /// A later document asks less than the one adopted, or nothing.
    Softened,
    /// It asks less than the document that it carries out.
    Weaker,
    /// It falls due in the quarter of the evaluation date.
    Due,
    /// Its verdict rests on an estimate.
    Estimate,
}

impl Question {
    /// All, in the order of lists.
    pub const ALL: [Question; 10] = [
        Question::NoOwner,
        Question::OwnerEnded,
        Question::NoNumber,
        Question::Unmeasurable,
        Question::NoData,
        Question::NotReported,
        Question::Softened,
        Question::Weaker,
        Question::Due,
        Question::Estimate,
    ];

    /// Its English name on the command line, and in JSON and csv.
    pub fn id(self) -> &'static str {
        match self {
            Question::NoOwner => "no-owner",
            Question::OwnerEnded => "owner-ended",
            Question::NoNumber => "no-number",
            Question::Unmeasurable => "unmeasurable",
            Question::NoData => "no-data",
            Question::NotReported => "not-reported",
            Question::Softened => "softened",
            Question::Weaker => "weaker-than-parent",
            Question::Due => "due-this-quarter",
            Question::Estimate => "estimates",
        }
    }

    /// Its Vietnamese name on the command line.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Question::NoOwner => "không-chủ-trì",
            Question::OwnerEnded => "cơ-quan-kết-thúc",
            Question::NoNumber => "không-có-số",
            Question::Unmeasurable => "không-đo-được",
            Question::NoData => "thiếu-số-liệu",
            Question::NotReported => "chưa-báo-cáo",
            Question::Softened => "nới-lỏng",
            Question::Weaker => "yếu-hơn-cấp-trên",
            Question::Due => "đến-hạn-quý-này",
            Question::Estimate => "dựa-vào-ước-tính",
        }
    }

    /// What stands above its list.
    pub fn title(self) -> Text {
        let (vi, en) = match self {
            Question::NoOwner => ("không có cơ quan chủ trì", "nobody leads"),
            Question::OwnerEnded => (
                "cơ quan chủ trì đã giải thể, kết thúc",
                "who leads is no more",
            ),
            Question::NoNumber => ("không có con số", "without a number"),
            Question::Unmeasurable => ("không đo được như văn bản viết", "cannot be measured"),
            Question::NoData => ("chưa có số liệu", "without figures"),
            Question::NotReported => (
                "nơi còn thiếu báo cáo của mục tiêu, nhiệm vụ đã đến hạn",
                "places with due commitments that nobody reported",
            ),
            Question::Softened => (
                "đã nới lỏng hoặc bãi bỏ so với lúc ban hành",
                "softened or taken back since adoption",
            ),
            Question::Weaker => (
                "yếu hơn mức của văn bản cấp trên",
                "weaker than the parent document",
            ),
            Question::Due => ("đến hạn trong quý này", "due this quarter"),
            Question::Estimate => (
                "kết luận dựa vào số ước tính",
                "verdicts that rest on an estimate",
            ),
        };
        Text { vi, en }
    }

    /// Whether it can be answered only of figures.
    pub fn needs_data(self) -> bool {
        matches!(
            self,
            Question::NoData | Question::NotReported | Question::Estimate
        )
    }

    /// Whether its answers say what commitments come to by the figures, where there are
    /// some.
    pub fn needs_verdicts(&self) -> bool {
        self.needs_data() || *self == Question::Due
    }

    /// The question of this name, in either language, with or without marks.
    pub fn named(typed: &str) -> Option<Question> {
        let spelt = typed.trim().replace([' ', '_'], "-").to_lowercase();
        Question::ALL.into_iter().find(|one| {
            one.id() == spelt
                || key(one.vietnamese()) == key(&spelt)
                || unaccented(one.vietnamese()) == spelt
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_by_each_of_its_names() {
        for one in Question::ALL {
            let vietnamese = one.vietnamese();
            for name in [
                one.id().to_string(),
                vietnamese.to_string(),
                unaccented(vietnamese),
                vietnamese.replace('-', " "),
                vietnamese.to_uppercase(),
            ] {
                assert_eq!(Question::named(&name), Some(one), "{name}");
            }
        }
        assert_eq!(Question::named("ke-hoach.ctr"), None);
    }
}
