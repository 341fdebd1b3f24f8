//! Commitments that no figure can be held against: words that nothing defines,
//! and numbers of nobody knows what.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::words::{Words, find};
use crate::finding::Finding;
use crate::finding::catalogue::commitments::{NO_UNIT, VAGUE_WORDS};
use crate::model::{Condition, Indicator, Measure, Model};

/// Words that say how much without saying it. `cơ bản` and `khá` are here only
/// with their neighbours: `dịch vụ xã hội cơ bản` is a kind of service, and
/// `trung bình khá` is counted by the statistics office.
const VAGUE: &[&str] = &[
    "từng bước",
    "không ngừng",
    "ngày càng",
    "phấn đấu",
    "đáng kể",
    "cơ bản hoàn thành",
    "hoàn thành cơ bản",
    "cơ bản giải quyết",
    "giải quyết cơ bản",
    "cơ bản đáp ứng",
    "đáp ứng cơ bản",
    "cơ bản xoá",
    "cơ bản chấm dứt",
    "cơ bản không còn",
    "cơ bản đạt",
    "tỉnh khá",
    "huyện khá",
    "xã khá",
    "nhóm khá",
    "mức khá",
    "loại khá",
    "phát triển khá",
    "hợp lý",
    "phù hợp",
    "thích hợp",
    "tương xứng",
    "nâng cao",
    "tăng cường",
    "đẩy mạnh",
    "chú trọng",
    "quan tâm",
    "tốt hơn",
    "bền vững",
    "hiệu quả",
    "toàn diện",
    "đồng bộ",
];

/// Of a number only these: its level says how much, whatever its name.
const WISHES: &[&str] = &["từng bước", "không ngừng", "ngày càng", "phấn đấu"];

/// Names of figures that have no unit.
const INDEXES: &[&str] = &[
    "chỉ số",
    "hệ số",
    "hạng",
    "hdi",
    "pci",
    "gini",
    "điểm",
    "tỷ số",
    "chênh lệch",
    "số lần",
];

/// Notes, with what to write; an indicator that says `không đo được` has said so.
pub fn check(model: &Model, words: &Words) -> Vec<Finding> {
    let (vague, wishes) = (words.phrases(VAGUE), words.phrases(WISHES));
    let indexes = words.phrases(INDEXES);
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            if indicator.unmeasured.is_some() || indicator.targets.is_empty() {
                continue;
            }
            let list = match indicator.measure {
                Measure::Completion => &vague,
                Measure::Quantity => &wishes,
                // A scale's levels are defined by their order.
                Measure::Level => continue,
            };
            let name = &words.of[id.0 as usize];
            if let Some((_, word)) = list.iter().find(|(word, _)| find(name, word).is_some()) {
                out.push(Finding::new(&VAGUE_WORDS, indicator.span).arg("word", *word));
            }
            if is_bare(indicator) && !indexes.iter().any(|(word, _)| find(name, word).is_some()) {
                let name = model.full_name(id);
                out.push(Finding::new(&NO_UNIT, indicator.span).arg("name", name));
            }
        }
    }
    out
}

/// Whether it has numbers as levels and no unit; a part without one has said so
/// at its whole.
fn is_bare(indicator: &Indicator) -> bool {
    let is_number = |part: &Condition| {
        matches!(
            part,
            Condition::Compare { .. } | Condition::Range { .. } | Condition::Approx { .. }
        )
    };
    let number = |condition: &Condition| condition.walk().any(is_number);
    indicator.measure == Measure::Quantity
        && indicator.unit.is_none()
        && indicator.formula.is_none()
        && indicator.parent.is_none()
        && indicator.targets.iter().any(|t| number(&t.condition))
}
