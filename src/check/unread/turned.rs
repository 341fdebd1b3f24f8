//! Directions that rising levels alone told, against those of the document carried out.

use super::spread::carry;
use crate::eval::cascade::cascade;
use crate::finding::catalogue::types::UNKNOWN_DIRECTION;
use crate::finding::{Finding, Text};
use crate::model::{Better, Condition, IndicatorId, Model, Target, Unread};
use foldhash::{HashSet, HashSetExt};

/// What to write where levels rise of what the parent wants to be low.
const TURNED: Text = Text {
    vi: "các mức ở đây tăng dần, mà văn bản cấp trên muốn càng thấp càng tốt, nên ctr không đoán: mức ấy là `không quá` thì thêm sau đơn vị `càng thấp càng tốt`; là `ít nhất` thì thêm `càng cao càng tốt`",
    en: "the levels rise here, and the document carried out wants less, so nothing is guessed: where the level is a maximum add `càng thấp càng tốt` (lower is better) behind the unit; where it is a minimum add `càng cao càng tốt`",
};

const PARENT: Text = Text {
    vi: "văn bản cấp trên muốn càng thấp càng tốt",
    en: "the document carried out wants less",
};

/// Makes unread the bare levels of indicators whose direction only their own rising
/// levels told (`risen`), where the same indicator of a loaded parent is to be low; what
/// is said of them.
pub fn turned(model: &mut Model, risen: &HashSet<IndicatorId>) -> Vec<Finding> {
    let carries = model.programmes.iter().any(|p| !p.implements.is_empty());
    if risen.is_empty() || !carries {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut seen = HashSet::new();
    for line in cascade(model).iter().flat_map(|cascade| &cascade.lines) {
        let Some(child) = line.child.filter(|child| risen.contains(child)) else {
            continue;
        };
        let parent = model.indicator(line.parent);
        if parent.better != Some(Better::Lower) || !seen.insert(child) {
            continue;
        }
        let bare = |target: &&Target| target.condition.is_bare();
        let Some(target) = model.indicator(child).targets.iter().find(bare) else {
            continue;
        };
        let of = parent.targets.get(line.parent_target);
        let at = of.map_or(parent.span, |target| target.span);
        let finding = Finding::new(&UNKNOWN_DIRECTION, target.span)
            .arg("value", target.text.clone())
            .related(at, PARENT)
            .help(TURNED);
        findings.push(finding);
    }
    for child in &seen {
        let indicator = &mut model.indicators[child.0 as usize];
        indicator.better = None;
        for target in indicator
            .targets
            .iter_mut()
            .filter(|t| t.condition.is_bare())
        {
            target.condition = Condition::Unread(Unread::Line(UNKNOWN_DIRECTION.code));
        }
    }
    if !seen.is_empty() {
        for at in 0..model.programmes.len() {
            carry(model, model.programmes[at].indicators.clone());
        }
    }
    findings
}
