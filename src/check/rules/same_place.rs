//! Lines for particular places (riêng) that set two levels for one place.

use crate::check::rules::Places as Gazetteers;
use crate::check::rules::level::due;
use crate::eval::groups::{Closeness, Identity, Member, taken_apart};
use crate::eval::places::Gazetteer;
use crate::finding::catalogue::types::TWO_LEVELS_AT_ONE_PLACE;
use crate::finding::{Finding, Text};
use crate::model::{By, IndicatorId, Model, Target};
use crate::source::text::key;
use foldhash::{HashMap, HashSet};
use std::collections::BTreeSet;

/// Places that a message names.
const MOST_NAMED: usize = 3;

const FIRST: Text = Text {
    vi: "mức thứ nhất",
    en: "the first level",
};

/// A line is told to be at odds with so many earlier ones at most.
const MOST_TOLD: usize = 8;

/// So many earlier lines for a place of its own are looked at for those: nearly all of
/// them are.
const MOST_LOOKED_AT: usize = 64;

/// A milestone, a scenario and a body, who `nếu` is about, a place and how it is named.
type Case<'l> = (
    By,
    [Option<String>; 2],
    Option<IndicatorId>,
    &'l Identity,
    Closeness,
);

/// Two lines of an indicator that name a place alike; of many lines for one place each
/// is held against the first few.
pub fn check(model: &Model, gazetteer: &Gazetteers) -> Vec<Finding> {
    let mut out = Vec::new();
    for indicator in &model.indicators {
        let own = |target: &&Target| !target.terms.only.is_empty() && target.force.until.is_none();
        let lines: Vec<&Target> = indicator.targets.iter().filter(own).collect();
        if lines.len() < 2 {
            continue;
        }
        let lines: Vec<(&Target, Places)> = (lines.into_iter())
            .map(|target| (target, places(model, gazetteer, target)))
            .collect();
        let mut named: HashMap<Case, Vec<usize>> = HashMap::default();
        for (at, (second, theirs)) in lines.iter().enumerate() {
            let mut before = BTreeSet::new();
            let terms = &second.terms;
            let texts = [&terms.scenario, &terms.authority];
            let texts = texts.map(|text| text.as_deref().map(key));
            let given = terms.given.as_ref().map(|given| given.indicator);
            for (place, how) in &theirs.how {
                let case = (second.by, texts.clone(), given, place, *how);
                let found = named.entry(case).or_default();
                before.extend(found.iter().copied().take(MOST_LOOKED_AT));
                found.push(at);
            }
            let firsts = before.into_iter().map(|at| &lines[at]);
            let found = firsts.filter_map(|(first, ours)| overlap(first, ours, second, theirs));
            out.extend(found.take(MOST_TOLD));
        }
    }
    out
}

/// The places of a line, and how it names each.
struct Places {
    all: Vec<Member>,
    how: HashMap<Identity, Closeness>,
}

fn places(model: &Model, gazetteer: &Gazetteer, target: &Target) -> Places {
    let except = taken_apart(model, gazetteer, &target.terms.except);
    let except: HashSet<Identity> = except.iter().map(Member::identity).collect();
    let mut all = taken_apart(model, gazetteer, &target.terms.only);
    all.retain(|place| !except.contains(&place.identity()));
    let how = (all.iter()).map(|place| (place.identity(), place.closeness));
    Places {
        how: how.collect(),
        all,
    }
}

/// Both hold for a place when nothing but the places tells them apart.
fn same_but_for_places(one: &Target, two: &Target) -> bool {
    let text = |name: &Option<String>| name.as_deref().map(key);
    one.by == two.by
        && one.terms.given == two.terms.given
        && text(&one.terms.scenario) == text(&two.terms.scenario)
        && text(&one.terms.authority) == text(&two.terms.authority)
        // Lines alike in this too are two levels at one milestone (CTR0310).
        && !one.terms.same_case(&two.terms)
}

fn overlap(first: &Target, ours: &Places, second: &Target, theirs: &Places) -> Option<Finding> {
    if !same_but_for_places(first, second) {
        return None;
    }
    let alike = |one: &&Member| theirs.how.get(&one.identity()) == Some(&one.closeness);
    let shared: Vec<&Member> = ours.all.iter().filter(alike).collect();
    let named: Vec<String> = (shared.iter().take(MOST_NAMED))
        .map(|place| format!("\"{}\"", place.name))
        .chain((shared.len() > MOST_NAMED).then(|| "…".to_string()))
        .collect();
    (!named.is_empty()).then(|| {
        Finding::new(&TWO_LEVELS_AT_ONE_PLACE, second.span)
            .arg("by", due(second.by))
            .arg("places", named.join(", "))
            .related(first.span, FIRST)
    })
}
