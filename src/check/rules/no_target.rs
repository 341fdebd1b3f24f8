//! An indicator without a level that nothing else uses.

use crate::check::rules::used::Used;
use crate::finding::catalogue::commitments::NO_TARGET;
use crate::finding::{Finding, Severity, Text};
use crate::model::{Indicator, IndicatorId, Model};

/// What to write where a document numbers the title of a group like an indicator.
const TITLE: Text = Text {
    vi: "thêm đơn vị và mức; chỉ là tên của một nhóm chỉ tiêu thì viết `mục` và tên, trước các chỉ tiêu của nhóm; văn bản chỉ nói bằng lời thì ghi `không đo được:` và lý do",
    en: "add a unit and a level; where it only titles a group of indicators write `mục` and the title, before the group; where the document has words only, write `không đo được:` and why",
};

/// Nothing is said of it but what it is called.
fn is_title(indicator: &Indicator) -> bool {
    indicator.unit.is_none() && indicator.scale.is_none() && indicator.parent.is_none()
}

/// A warning for each; a note for one that is computed, which a reader may want
/// for itself.
pub fn check(model: &Model, used: &Used) -> Vec<Finding> {
    let of_one = |id| {
        let indicator = model.indicator(id);
        let mut finding = Finding::new(&NO_TARGET, indicator.span).arg("name", model.full_name(id));
        if indicator.formula.is_some() {
            finding.severity = Severity::Note;
        } else if is_title(indicator) {
            finding = finding.help(TITLE);
        }
        finding
    };
    without(model, used).into_iter().map(of_one).collect()
}

/// The indicators, read whole, that have no level and that nothing else uses.
pub fn without(model: &Model, used: &Used) -> Vec<IndicatorId> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        for (id, indicator) in model.indicators_of(programme) {
            let read = !programme.unread.contains(&id)
                && !programme.unread_uses.contains(&id)
                && indicator.unread.is_none();
            if indicator.targets.is_empty() && read && !used.has(id) {
                out.push(id);
            }
        }
    }
    out
}
