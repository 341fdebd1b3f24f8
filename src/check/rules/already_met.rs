//! A target that the declared starting figure already satisfies.

use crate::check::rules::level::{Bound, demanded, due};
use crate::finding::catalogue::commitments::ALREADY_MET;
use crate::finding::{Finding, Severity, Text};
use crate::model::number::{plain, vietnamese};
use crate::model::{Better, Condition, Exact, Indicator, Model};

const START: Text = Text {
    vi: "năm {year} đã là {value}",
    en: "{value} in {year} already",
};

const KEEP: Text = Text {
    vi: "nếu chỉ cần giữ mức này thì viết `duy trì`; nếu phải hơn thì nâng mức",
    en: "write `duy trì` if it is only to be kept, raise the level if more is meant",
};

/// A warning at the first such target of an indicator; a note where the level is
/// the starting figure itself, which may be meant to be kept.
pub fn check(model: &Model) -> Vec<Finding> {
    let indicators = model.programmes.iter().flat_map(|p| model.indicators_of(p));
    indicators.filter_map(|(_, i)| of_indicator(i)).collect()
}

fn of_indicator(indicator: &Indicator) -> Option<Finding> {
    let (baseline, better) = (indicator.baseline.as_ref()?, indicator.better?);
    let mut general = indicator.targets.iter().filter(|t| t.terms.is_general());
    let (target, bound) = general.find_map(|target| {
        // Said to be kept; or a level that is not a least one.
        if target.condition.walk().any(Condition::stays) {
            return None;
        }
        let bound = demanded(Some(better), &target.condition)?;
        does(better, &baseline.value, &bound).then_some((target, bound))
    })?;
    let mut finding = Finding::new(&ALREADY_MET, target.span)
        .arg("level", target.text.clone())
        .arg("by", due(target.by))
        .arg("year", baseline.year.to_string())
        .arg("value", vietnamese(&plain(&baseline.value, 6)))
        .related(baseline.span, START);
    if bound.value == baseline.value {
        finding.severity = Severity::Note;
        finding = finding.help(KEEP);
    }
    Some(finding)
}

/// Whether a figure is at least as good as the bound.
fn does(better: Better, value: &Exact, bound: &Bound) -> bool {
    let order = match better {
        Better::Lower => bound.value.cmp(value),
        _ => value.cmp(&bound.value),
    };
    order.is_gt() || (order.is_eq() && !bound.strict)
}
