//! The programme's head, by which everything else is read, and its relations.

use super::faults::Faults;
use super::spread::figure_of;
use super::tasks;
use crate::check::resolver::Resolver;
use crate::model::{By, Condition, IndicatorId, Programme, Unread};
use crate::source::Span;
use crate::syntax::attributes::{DeclarationKind, aside, terminal};
use crate::syntax::tree::{Attr, Declaration, Head, Lost, Tree};

/// The lines that no other declaration has.
const OF_HEADS: [&str; 7] = [
    "SO_HIEU",
    "BAN_HANH",
    "CO_QUAN_BAN_HANH",
    "CAN_CU",
    "DIA_BAN",
    "MOC",
    "KICH_BAN",
];

/// Errors of a programme's head, by their codes, and what they leave unread.
#[derive(Clone, Copy, Default)]
pub struct HeadUnread {
    /// Its place or its scope: every indicator.
    all: Option<&'static str>,
    /// Its date or its milestones: what comes round each year.
    each_year: Option<&'static str>,
    /// What is of a scenario.
    scenario: Option<&'static str>,
    /// Its date alone: what begins with the programme.
    date: Option<&'static str>,
}

impl HeadUnread {
    /// Of a file.
    pub(super) fn of(tree: &Tree, faults: &Faults) -> Self {
        let (mut each_year, mut scenario, mut date) = (None, None, None);
        let titled = |d: &&Declaration| matches!(d.head, Head::Programme(_));
        let heads: Vec<&Declaration> = tree.declarations.iter().filter(titled).take(1).collect();
        let mut all = match heads.first() {
            Some(head) => faults.within(head.span),
            None => {
                let bad = tree.declarations.iter().find(|d| may_be_head(d));
                bad.map(|bad| faults.code(bad.span))
            }
        };
        for line in heads.iter().flat_map(|head| &head.attributes) {
            let keyword = match (&line.attr, &line.lost) {
                (None, Some(Lost::Reading(keyword))) => keyword,
                (None, Some(Lost::Unknown(_))) => "",
                (None, _) => continue,
                (Some(attr), _) => terminal(attr),
            };
            if line.attr.is_some() && (aside(keyword) || faults.within(line.span).is_none()) {
                continue;
            }
            let code = Some(faults.code(line.span));
            match keyword {
                "BAN_HANH" => (each_year, date) = (code, code),
                "MOC" => each_year = code,
                "KICH_BAN" => scenario = code,
                _ => all = code,
            }
        }
        Self {
            all,
            each_year,
            scenario,
            date,
        }
    }
}

impl Resolver {
    /// Makes unread what the programme's head leaves so.
    pub(super) fn unread_head(&mut self, programme: &mut Programme) {
        let HeadUnread {
            all,
            each_year,
            scenario,
            date,
        } = self.head;
        for at in programme.indicators.clone() {
            let indicator = self.at(IndicatorId(at));
            if let Some(code) = all {
                indicator.unread.get_or_insert(Unread::Programme(code));
            }
            let no_base = indicator.baseline.is_none();
            for target in &mut indicator.targets {
                let recurs = matches!(
                    target.by,
                    By::Yearly(None) | By::Every(_, None) | By::Always
                );
                // Which scenario is chosen is not known: each is in sight.
                let mut said = target.terms.said_mut();
                let mut take = || said.as_mut().and_then(|terms| terms.scenario.take());
                let of_scenario = scenario.filter(|_| take().is_some());
                let kept = Condition::is_no_worse;
                let code = (each_year.filter(|_| recurs))
                    .or(of_scenario)
                    // It begins at the first figure of the programme.
                    .or(date.filter(|_| no_base && target.condition.walk().any(kept)));
                if let Some(code) = code {
                    target.condition = Condition::Unread(Unread::Programme(code));
                }
            }
        }
        if let Some(code) = date.or(all) {
            tasks::undated(programme, code);
        }
    }

    /// A relation that was not all read, or is of what was not, holds nothing.
    pub(super) fn unread_relations(&self, tree: &Tree, faults: &Faults, programme: &mut Programme) {
        let bad = |d: &&Declaration| {
            matches!(d.head, Head::Relation(..))
                && (faults.within(d.span).is_some()
                    || d.attributes.iter().any(|line| match &line.attr {
                        Some(attr) => {
                            !matches!(attr, Attr::Constraint(..))
                                && faults.within(line.span).is_some()
                        }
                        None => matches!(line.lost, Some(Lost::Reading(_))),
                    }))
        };
        let bad: Vec<Span> = (tree.declarations.iter().filter(bad))
            .map(|d| d.span)
            .collect();
        (programme.relations).retain(|relation| !bad.contains(&relation.span));
        for relation in &mut programme.relations {
            relation.constraints.retain(|one| {
                let mut sides = one.left.inputs().chain(one.right.inputs());
                faults.within(one.span).is_none()
                    && sides.all(|of| figure_of(&self.model, of).is_none())
            });
        }
    }
}

/// Whether a declaration that could not be read may be the programme's.
fn may_be_head(declaration: &Declaration) -> bool {
    let Head::Bad(bad) = &declaration.head else {
        return false;
    };
    let heads = |line: &crate::syntax::tree::Attribute| match (&line.attr, &line.lost) {
        (Some(attr), _) => OF_HEADS.contains(&terminal(attr)),
        (None, Some(Lost::Reading(keyword))) => OF_HEADS.contains(keyword),
        _ => false,
    };
    match bad.kind {
        Some(kind) => kind == DeclarationKind::Programme,
        None => declaration.attributes.iter().any(heads),
    }
}
