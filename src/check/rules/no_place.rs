//! Levels for which no place is left: `trừ` leaves out all of them, or there is
//! no place of the kind that `phạm vi` asks for.

use crate::check::rules::Places;
use crate::eval::groups::{Identity, Member, taken_apart};
use crate::eval::places::{Gazetteer, places_of_kind, provinces_on};
use crate::finding::catalogue::types::FOR_NO_PLACE;
use crate::finding::{Arg, Finding, Severity, Text};
use crate::model::{Indicator, Model, Programme, Scope, Target};
use foldhash::HashSet;

const NONE_OF_THE_KIND: Text = Text {
    vi: "`phạm vi` của mức này là từng {kind}, mà chưa khai báo {kind} nào",
    en: "this level is for each {kind}, and no {kind} is declared",
};
const DECLARE: Text = Text {
    vi: "khai báo: địa bàn \"tên\", {kind}; hoặc dùng `phạm vi: từng địa bàn` để xét mọi nơi có số liệu",
    en: "declare them: địa bàn \"name\", {kind}; or write `phạm vi: từng địa bàn` to judge every place with figures",
};

/// Every such level; of a kind without places, the first of a programme.
pub fn check(model: &Model, gazetteer: &Places) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let mut kinds: Vec<&str> = Vec::new();
        for (_, indicator) in model.indicators_of(programme) {
            let all = scope(model, gazetteer, programme, indicator);
            out.extend(left_out(model, gazetteer, all.as_deref(), indicator));
            let general = in_force(indicator).find(|target| target.terms.only.is_empty());
            if let (Scope::EachOf(kind), Some([]), Some(target)) =
                (&indicator.scope, all.as_deref(), general)
                && !kinds.contains(&kind.as_str())
            {
                kinds.push(kind);
                let mut finding = nobody(target).arg("kind", kind.clone());
                finding.severity = Severity::Warning;
                out.push(finding.labelled(NONE_OF_THE_KIND).help(DECLARE));
            }
        }
    }
    out
}

/// The levels of a programme for which `trừ` leaves no place.
pub fn of_exceptions(model: &Model, programme: &Programme) -> Vec<Finding> {
    let excepts = |indicator: &Indicator| {
        let mut targets = indicator.targets.iter();
        targets.any(|target| !target.terms.except.is_empty())
    };
    let mut all = model.indicators_of(programme);
    if !all.any(|(_, indicator)| excepts(indicator)) {
        return Vec::new();
    }
    let gazetteer = Gazetteer::new(model);
    let mut out = Vec::new();
    for (_, indicator) in model.indicators_of(programme) {
        let all = scope(model, &gazetteer, programme, indicator);
        out.extend(left_out(model, &gazetteer, all.as_deref(), indicator));
    }
    out
}

/// The levels of an indicator for which `trừ` leaves none of its places.
fn left_out(
    model: &Model,
    gazetteer: &Gazetteer,
    all: Option<&[Member]>,
    indicator: &Indicator,
) -> Vec<Finding> {
    (in_force(indicator))
        .filter(|target| of_target(model, gazetteer, all, target))
        .map(nobody)
        .collect()
}

fn in_force(indicator: &Indicator) -> impl Iterator<Item = &Target> {
    (indicator.targets.iter()).filter(|target| target.force.until.is_none())
}

fn nobody(target: &Target) -> Finding {
    let what = Arg::Both("mức này", "this level");
    Finding::new(&FOR_NO_PLACE, target.span).arg("what", what)
}

/// The places of an indicator, where they can be told without figures.
fn scope(
    model: &Model,
    gazetteer: &Gazetteer,
    programme: &Programme,
    indicator: &Indicator,
) -> Option<Vec<Member>> {
    let held = indicator.since.or(programme.date);
    let own = (programme.place.as_deref()).and_then(|name| gazetteer.find(name));
    let names: Vec<String> = match &indicator.scope {
        Scope::Programme => vec![programme.place.clone()?],
        Scope::Named(names) => names.clone(),
        Scope::EachPlace => return None,
        Scope::EachProvince => (provinces_on(model, held).map(|p| p.name.clone())).collect(),
        Scope::EachOf(kind) => (places_of_kind(model, own, kind, held))
            .map(|place| place.name.clone())
            .collect(),
    };
    Some(taken_apart(model, gazetteer, &names))
}

/// Whether `trừ` leaves no place of a line.
fn of_target(
    model: &Model,
    gazetteer: &Gazetteer,
    scope: Option<&[Member]>,
    target: &Target,
) -> bool {
    let terms = &target.terms;
    if terms.except.is_empty() {
        return false;
    }
    let only = (!terms.only.is_empty()).then(|| taken_apart(model, gazetteer, &terms.only));
    let Some(all) = only.as_deref().or(scope).filter(|all| !all.is_empty()) else {
        return false;
    };
    let except = taken_apart(model, gazetteer, &terms.except);
    let except: HashSet<Identity> = except.iter().map(Member::identity).collect();
    (all.iter()).all(|place| except.contains(&place.identity()))
}
