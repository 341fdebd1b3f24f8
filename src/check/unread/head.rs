//! The programme's head, by which everything else is read, and its relations.

use super::faults::Faults;
use super::spread::named;
use crate::check::resolver::Resolver;
use crate::model::{By, Condition, IndicatorId, Programme, Unread};
use crate::source::Span;
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Attr, Declaration, Head, Lost, Tree};

impl Resolver {
    /// The programme's head: its place, scope and scenario are of every indicator,
    /// its date and milestones of what comes round each year.
    pub(super) fn unread_head(&mut self, tree: &Tree, faults: &Faults, programme: &Programme) {
        let (mut all, mut each_year) = (None, None);
        let titled = |d: &&Declaration| matches!(d.head, Head::Programme(_));
        let heads: Vec<&Declaration> = tree.declarations.iter().filter(titled).take(1).collect();
        if heads.is_empty() {
            let bad = tree.declarations.iter().find(|d| d.head == Head::Bad);
            all = bad.map(|bad| faults.code(bad.span));
        }
        for line in heads.iter().flat_map(|head| &head.attributes) {
            let keyword = match (&line.attr, &line.lost) {
                (None, Some(Lost::Reading(keyword))) => keyword,
                (None, _) => continue,
                (Some(attr), _) => terminal(attr),
            };
            if line.attr.is_some() && (aside(keyword) || faults.within(line.span).is_none()) {
                continue;
            }
            let code = Some(faults.code(line.span));
            match keyword {
                "BAN_HANH" | "MOC" => each_year = code,
                _ => all = code,
            }
        }
        for at in programme.indicators.clone() {
            let indicator = self.at(IndicatorId(at));
            if let Some(code) = all {
                indicator.unread.get_or_insert(Unread::Programme(code));
            }
            let Some(code) = each_year else { continue };
            for target in &mut indicator.targets {
                if matches!(
                    target.by,
                    By::Yearly(None) | By::Every(_, None) | By::Always
                ) {
                    target.condition = Condition::Unread(Unread::Programme(code));
                }
            }
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
                        None => matches!(line.lost, Some(Lost::Reading(code)) if !code.is_empty()),
                    }))
        };
        let bad: Vec<Span> = (tree.declarations.iter().filter(bad))
            .map(|d| d.span)
            .collect();
        (programme.relations).retain(|relation| !bad.contains(&relation.span));
        for relation in &mut programme.relations {
            relation.constraints.retain(|one| {
                let sides = named(&one.left).into_iter().chain(named(&one.right));
                faults.within(one.span).is_none()
                    && sides.into_iter().all(|of| self.figure_of(of).is_none())
            });
        }
    }
}
