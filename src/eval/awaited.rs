//! What is not out yet by the calendar of publication, which is not missing.

use crate::eval::conclusion::{Awaiting, Conclusion, Lack};
use crate::eval::formula::DEEPEST;
use crate::eval::judge::Case;
use crate::eval::target::Clause;
use crate::model::indicator::TimeKind;
use crate::model::release::Awaited;
use crate::model::{Formula, IndicatorId, Period};
use std::collections::HashSet;

/// What is missing, or only not out yet by the calendar of publication.
pub fn or_lacking(case: &Case<'_, '_>, clause: &Clause<'_>, lack: Lack) -> Conclusion {
    let Lack::Figure {
        latest,
        refused: false,
    } = lack
    else {
        return Conclusion::NoData(lack);
    };
    let calendars = &case.reader.model.calendars;
    let asked = Asked {
        case,
        programme: clause.programme,
    };
    let awaited = match calendars.is_empty() {
        true => None,
        false => asked.awaited(case.id, &mut HashSet::new()),
    };
    match awaited {
        Some(awaited) => Conclusion::AwaitingRelease(Box::new(Awaiting {
            day: awaited.day,
            flag: awaited.rule.flag,
            text: awaited.rule.text.clone(),
            calendar: awaited.calendar.name.clone(),
            basis: awaited.calendar.basis.clone(),
            latest: latest.map(|latest| *latest),
        })),
        None => Conclusion::NoData(Lack::Figure {
            latest,
            refused: false,
        }),
    }
}

/// For which programme's commitment it is asked.
struct Asked<'c, 'r, 'a> {
    case: &'c Case<'r, 'a>,
    programme: usize,
}

impl<'a> Asked<'_, '_, 'a> {
    /// The figure that an indicator waits for: its own, or of what its formula lacks the
    /// one that is out last. None where something is missing that no calendar speaks of.
    fn awaited(&self, id: IndicatorId, met: &mut HashSet<IndicatorId>) -> Option<Awaited<'a>> {
        let model = self.case.reader.model;
        let as_of = self.case.reader.options.as_of;
        let own = model.awaited(self.programme, id, self.period(id), as_of);
        let formula = model.indicator(id).formula.as_ref();
        if own.is_some() || formula.is_none() || met.len() as u32 >= DEEPEST {
            return own;
        }
        let mut last: Option<Awaited<'a>> = None;
        for input in formula
            .into_iter()
            .flat_map(|formula| self.lacking(formula))
        {
            // What goes round has no first figure.
            if !met.insert(input) {
                return None;
            }
            let awaited = self.awaited(input, met)?;
            if last.as_ref().is_none_or(|last| last.day < awaited.day) {
                last = Some(awaited);
            }
        }
        last
    }

    /// The inputs of a formula without a figure here; what goes over places or parts may
    /// lack one of any of them.
    fn lacking(&self, formula: &Formula) -> Vec<IndicatorId> {
        let rolled: HashSet<IndicatorId> = formula.roll_ups().map(|(_, of)| of).collect();
        let (reader, site) = (self.case.reader, self.case.site);
        let lacks = |id: &IndicatorId| {
            rolled.contains(id) || reader.at(*id, site, self.case.milestone).is_err()
        };
        let mut all: Vec<IndicatorId> = formula.inputs().filter(lacks).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// A state has one figure a day, whatever the period that ends with it.
    fn period(&self, id: IndicatorId) -> Period {
        let states = matches!(
            self.case.reader.model.indicator(id).time,
            TimeKind::Stock | TimeKind::CumulativeSince(_)
        );
        match (self.case.milestone, states) {
            (period @ Period::Day(_), true) => period.of_its_last_day(),
            (period, _) => period,
        }
    }
}
