//! A report that falls due before the figures of the year it is about can exist.

use super::clauses::some_of;
use crate::finding::Finding;
use crate::finding::catalogue::documents::REPORT_BEFORE_YEAR_END;
use crate::model::{AgencyId, By, Due, Duty, Model, Period, Programme};
use std::collections::HashMap;

/// A report due from this month on is about the year it is due in.
const SECOND_HALF: i8 = 7;

/// The names of the yearly indicators that an agency leads.
type Led = HashMap<AgencyId, Vec<String>>;

/// A note for each such duty: the yearly indicators of those that report, else of
/// those that the report is for.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        if !programme
            .duties
            .iter()
            .any(|duty| day_due(&duty.due).is_some())
        {
            continue;
        }
        let led = led(model, programme);
        out.extend(
            programme
                .duties
                .iter()
                .filter_map(|duty| note(model, &led, duty)),
        );
    }
    out
}

fn note(model: &Model, led: &Led, duty: &Duty) -> Option<Finding> {
    let (month, day) = day_due(&duty.due)?;
    if month < SECOND_HALF || (month, day) >= (12, 31) {
        return None;
    }
    let of = |ids: &[AgencyId]| ids.iter().copied().find(|id| led.contains_key(id));
    let whose = of(&duty.by).or_else(|| of(&duty.to))?;
    Some(
        Finding::new(&REPORT_BEFORE_YEAR_END, duty.span)
            .arg("due", duty.due_text.clone())
            .arg("name", format!("`{}`", model.agency(whose).id))
            .arg("indicators", some_of(&led[&whose])),
    )
}

/// The month and day by which a duty falls due, each year or once.
fn day_due(due: &Due) -> Option<(i8, i8)> {
    match due {
        Due::Yearly { month, day, .. } => Some((*month, *day)),
        Due::By(Period::Day(day)) => Some((day.month(), day.day())),
        Due::By(period @ (Period::Month(..) | Period::Quarter(..))) => {
            Some((period.end().month(), period.end().day()))
        }
        _ => None,
    }
}

fn led(model: &Model, programme: &Programme) -> Led {
    let mut out = Led::new();
    for (id, indicator) in model.indicators_of(programme) {
        let yearly = (indicator.targets.iter())
            .any(|target| matches!(target.by, By::End(Period::Year(_)) | By::Yearly(_)));
        if yearly && indicator.unmeasured.is_none() && indicator.parent.is_none() {
            let name = indicator.code.clone();
            let name = name.unwrap_or_else(|| model.full_name(id));
            for lead in &indicator.lead {
                out.entry(*lead).or_default().push(name.clone());
            }
        }
    }
    out
}
