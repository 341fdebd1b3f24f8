//! The targets of one place, by its rows.

use super::bounds::{Bounds, Question};
use super::hit::{Goal, Hit, Odd};
use super::sight::{Rows, Sight, year_of};
use super::{Plain, Plan};
use crate::eval::verdict::Status;

/// A target at a place, judged.
#[derive(Clone, Copy)]
pub(super) struct Judged {
    /// Which clause.
    pub clause: usize,
    pub status: Status,
    /// The row of the figure judged, and what it is to the demand.
    pub found: Option<(usize, Hit)>,
    /// A pace is told of it.
    pub paced: bool,
}

/// The rows of a place, and those of the plan's other series.
#[derive(Clone, Copy)]
pub(super) struct Local<'s> {
    pub rows: Rows<'s>,
    pub others: &'s [Rows<'s>],
}

impl Plan {
    /// Judges a clause at a place. `paces` asks whether a pace is told.
    pub(super) fn judge(&self, at: usize, local: Local<'_>, paces: bool) -> Result<Judged, Odd> {
        let clause = &self.clauses[at];
        let (status, found) = self.status(clause, local)?;
        let paced = paces && self.paced(clause, local, status, found)?;
        Ok(Judged {
            clause: at,
            status,
            found,
            paced,
        })
    }

    fn sight<'s>(&'s self, clause: &'s Plain, local: Local<'s>, row: usize) -> Option<Sight<'s>> {
        let (year, y) = local.rows.row(row)?;
        Some(Sight {
            plan: self,
            clause,
            rows: local.rows,
            others: local.others,
            year,
            y,
        })
    }

    /// The row of the figure that is judged.
    fn row(&self, clause: &Plain, rows: &Rows<'_>) -> Option<usize> {
        if !clause.due {
            return rows.until(self.finished);
        }
        let own = |at: &usize| clause.whole() && year_of(rows.periods[*at]) == clause.year;
        let until = clause.year - i32::from(!clause.whole());
        rows.until(until).filter(|at| self.latest || own(at))
    }

    /// The status at a place, and the row and hit of the figure judged.
    fn status(
        &self,
        clause: &Plain,
        local: Local<'_>,
    ) -> Result<(Status, Option<(usize, Hit)>), Odd> {
        let without = match clause.due {
            true => Status::NoData,
            false => Status::NotDue,
        };
        if clause.waits && !clause.due {
            return Ok((without, None));
        }
        let row = self.row(clause, &local.rows);
        let Some((row, sight)) = row.and_then(|at| Some((at, self.sight(clause, local, at)?)))
        else {
            return Ok((without, None));
        };
        let hit = sight.judge(&clause.bounds)?;
        let status = match (hit.satisfied, clause.due) {
            (None, _) => without,
            (Some(true), true) if hit.exceeded => Status::Exceeded,
            (Some(true), true) => Status::Met,
            (Some(false), true) => Status::Unmet,
            (Some(_), false) if clause.yearly && clause.is_of_another(sight.year) => Status::NotDue,
            // Only what satisfies is reached.
            (Some(true), false)
                if clause.is_of_another(sight.year) && sight.reached(&clause.bounds)? =>
            {
                Status::NotDue
            }
            (Some(true), false) if sight.reached(&clause.bounds)? => Status::MetEarly,
            (Some(_), false) => self.progress(clause, &sight, row)?,
        };
        Ok((status, Some((row, hit))))
    }

    /// Progress by the plan's method, multiplied out.
    fn progress(&self, clause: &Plain, sight: &Sight<'_>, row: usize) -> Result<Status, Odd> {
        let rows = &sight.rows;
        let base = self.baseline.or_else(|| {
            let first = (rows.periods.iter())
                .position(|&key| self.start.is_none_or(|start| year_of(key) >= start))?;
            rows.row(first).filter(|_| first < row)
        });
        // The milestone may lie within its year: times are counted in its days.
        let lies_between = |then: i32| then < sight.year && clause.days_since(then) > 0;
        let line = base.filter(|(then, _)| lies_between(*then));
        let line = line.map(|(then, start)| Line {
            start: start.into(),
            passed: i128::from(sight.year - then) * i128::from(clause.length),
            all: clause.days_since(then),
        });
        let on_track = self.way(clause, sight, line.as_ref(), row)?;
        Ok(match on_track {
            Some(true) => Status::OnTrack,
            Some(false) => Status::OffTrack,
            None => Status::NotDue,
        })
    }

    /// Whether a pace is told where no straight line is: towards the milestone, or
    /// past it towards the next.
    fn paced(
        &self,
        clause: &Plain,
        local: Local<'_>,
        status: Status,
        found: Option<(usize, Hit)>,
    ) -> Result<bool, Odd> {
        let Some((row, hit)) = found else {
            return Ok(false);
        };
        match status {
            Status::NotDue => {
                let another = |sight: Sight<'_>| {
                    Ok(clause.is_of_another(sight.year)
                        && (clause.yearly || sight.reached(&clause.bounds)?))
                };
                let sight = self.sight(clause, local, row);
                let another = sight.map_or(Ok(false), another)?;
                Ok(hit.satisfied.is_some() && !another)
            }
            Status::Unmet => {
                let next = clause.next.and_then(|next| self.clauses.get(next));
                let sight = next.and_then(|next| Some((next, self.sight(next, local, row)?)));
                let Some((next, sight)) = sight else {
                    return Ok(false);
                };
                let hit = sight.judge(&next.bounds)?;
                Ok(hit.satisfied.is_some() && (hit.satisfied == Some(false) || hit.running))
            }
            _ => Ok(false),
        }
    }
}

/// The straight line from where a place started: in days, up to now and in all.
pub(super) struct Line {
    pub start: i128,
    pub passed: i128,
    pub all: i128,
}

impl Line {
    /// Whether a figure is not behind the line to a goal.
    pub(super) fn ahead(&self, y: i128, goal: &Goal) -> Option<bool> {
        let own = (y - self.start)
            .checked_mul(self.all)?
            .checked_mul(goal.below)?;
        let start = self.start.checked_mul(goal.below)?;
        let asked = goal.above.checked_sub(start)?.checked_mul(self.passed)?;
        Some(match goal.rising.unwrap_or(goal.above >= start) {
            true => own >= asked,
            false => own <= asked,
        })
    }
}

impl Sight<'_> {
    /// Whether the figure already satisfies; of a change that goes on to the
    /// milestone, whether it is already at its end.
    fn reached(&self, bounds: &Bounds) -> Result<bool, Odd> {
        match bounds {
            Bounds::One(question) => {
                let hit = self.judge(bounds)?;
                Ok(hit.satisfied == Some(true) && (!hit.running || self.arrived(question)?))
            }
            Bounds::All(parts) => all(parts.iter().map(|part| self.reached(part))),
            Bounds::Any(parts) => {
                all(parts.iter().map(|part| Ok(!self.reached(part)?))).map(|none| !none)
            }
        }
    }

    fn arrived(&self, question: &Question) -> Result<bool, Odd> {
        let Some(goal) = self.goal(question)? else {
            return Ok(false);
        };
        let y = i128::from(self.y).checked_mul(goal.below).ok_or(Odd)?;
        Ok(match goal.rising {
            Some(true) => y >= goal.above,
            Some(false) => y <= goal.above,
            None => y == goal.above,
        })
    }

    /// Whether the figure is on its way: of alternatives on one of them, else on all
    /// that are still to be reached; none where that cannot be told.
    pub(super) fn on_track(&self, bounds: &Bounds, line: &Line) -> Result<Option<bool>, Odd> {
        let (any, parts) = match bounds {
            Bounds::One(question) => {
                let ahead = |goal| line.ahead(self.y.into(), &goal).ok_or(Odd);
                return self.goal(question)?.map(ahead).transpose();
            }
            Bounds::All(parts) => (false, parts),
            Bounds::Any(parts) => (true, parts),
        };
        let (mut open, mut unknown) = (false, false);
        for part in parts {
            if self.judge(part)?.satisfied == Some(true) {
                continue;
            }
            open = true;
            match self.on_track(part, line)? {
                Some(on) if on == any => return Ok(Some(any)),
                Some(_) => {}
                None => unknown = true,
            }
        }
        Ok((open && !unknown).then_some(!any))
    }
}

fn all(mut parts: impl Iterator<Item = Result<bool, Odd>>) -> Result<bool, Odd> {
    parts.try_fold(true, |all, part| Ok(all && part?))
}
