//! What an amendment that was not all read leaves unread.

use super::Faults;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::types::NO_EFFECTIVE_DATE;
use crate::model::indicator::Force;
use crate::model::{By, Condition, IndicatorId, Unread};
use crate::syntax::attributes::{aside, terminal};
use crate::syntax::tree::{Attr, Declaration, Lost};

impl Resolver {
    /// An amendment of which a line is unread leaves what it amends unread: at the
    /// line's milestones where those are known, else all of it.
    pub(super) fn unread_amendment(&mut self, id: IndicatorId, of: &Declaration, faults: &Faults) {
        let effective = of.attributes.iter().find_map(|a| match a.attr {
            Some(Attr::Effective(day)) => Some(day),
            _ => None,
        });
        let mut why = None;
        if effective.is_none() {
            why = Some(Unread::Declaration(NO_EFFECTIVE_DATE.code));
        } else if let Some(code) = faults.within(of.span) {
            why = Some(Unread::Declaration(code));
        }
        for attribute in &of.attributes {
            let line = match (&attribute.attr, &attribute.lost) {
                (Some(Attr::Target(line)), _) | (None, Some(Lost::Target(line))) => line,
                (Some(attr), _) if aside(terminal(attr)) => continue,
                (None, Some(Lost::Aside)) => continue,
                (None, _) => {
                    why = Some(Unread::Declaration(faults.code(attribute.span)));
                    continue;
                }
                (Some(_), _) => {
                    let code = faults.within(attribute.span);
                    why = code.map(Unread::Declaration).or(why);
                    continue;
                }
            };
            let pushed = (self.model.indicator(id).targets.iter())
                .any(|target| target.span == attribute.span);
            let unread = attribute.attr.is_none()
                || faults.within(attribute.span).is_some()
                || (line.condition.is_some() && !pushed);
            if !unread {
                continue;
            }
            let code = faults.code(attribute.span);
            for (by, _) in &line.times {
                for target in &mut self.at(id).targets {
                    if target.by == *by {
                        target.condition = Condition::Unread(Unread::Line(code));
                    }
                }
            }
            if line.times.is_empty() {
                why = Some(Unread::Declaration(code));
            }
            if pushed {
                continue;
            }
            let unstated = line.times.is_empty().then_some(By::Unstated);
            let times: Vec<By> = (line.times.iter().map(|(by, _)| *by))
                .chain(unstated)
                .collect();
            for by in times {
                let force = Force {
                    since: effective,
                    ..Force::default()
                };
                self.push_unread(id, by, line, attribute.span, code, force);
            }
        }
        if let Some(why) = why {
            self.at(id).unread.get_or_insert(why);
        }
    }
}
