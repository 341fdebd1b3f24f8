//! What a programme's head leaves unread.

use super::{Faults, HeadUnread};
use crate::check::resolver::Resolver;
use crate::model::{By, Condition, IndicatorId, Programme, Unread};
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Declaration, Head, Lost, Tree};

impl Resolver {
    /// Makes unread what the programme's head leaves so.
    pub(super) fn unread_head(&mut self, programme: &Programme) {
        let HeadUnread { all, each_year } = self.head;
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
}

/// What is wrong with a programme's head: its place, scope and scenario are of
/// every indicator, its date and milestones of what comes round each year.
pub(super) fn head_of(tree: &Tree, faults: &Faults) -> HeadUnread {
    let mut unread = HeadUnread::default();
    let titled = |d: &&Declaration| matches!(d.head, Head::Programme(_));
    let heads: Vec<&Declaration> = tree.declarations.iter().filter(titled).take(1).collect();
    if heads.is_empty() {
        let bad = tree.declarations.iter().find(|d| d.head == Head::Bad);
        unread.all = bad.map(|bad| faults.code(bad.span));
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
            "BAN_HANH" | "MOC" => unread.each_year = code,
            _ => unread.all = code,
        }
    }
    unread
}
