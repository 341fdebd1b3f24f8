//! An agency whose own report falls due before the reports that it is made from.

use crate::finding::catalogue::documents::REPORT_BEFORE_INPUTS;
use crate::finding::{Finding, Text};
use crate::model::{AgencyId, Due, Duty, Model, Period, Programme};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;

/// Reports further apart than half a year belong to different rounds.
const HALF_YEAR: i32 = 183;

const INPUT: Text = Text {
    vi: "báo cáo gửi cho {name} đến hạn sau đó: {input}",
    en: "the report sent to {name} falls due later: {input}",
};

/// A duty and the last day on which it is in time, as a number.
type Dated<'m> = (i32, &'m Duty);

/// A warning for each report that none of its inputs precedes.
pub fn check(model: &Model) -> Vec<Finding> {
    let programmes = model.programmes.iter();
    programmes
        .flat_map(|programme| of(model, programme))
        .collect()
}

fn of(model: &Model, programme: &Programme) -> Vec<Finding> {
    let (mut own, mut inputs) = (by_agency(), by_agency());
    for duty in &programme.duties {
        let Some(day) = last_day(&duty.due) else {
            continue;
        };
        for id in &duty.by {
            own.entry((*id, is_yearly(duty)))
                .or_default()
                .push((day, duty));
        }
        for id in duty.to.iter().filter(|id| !duty.by.contains(id)) {
            inputs
                .entry((*id, is_yearly(duty)))
                .or_default()
                .push((day, duty));
        }
    }
    let mut out = Vec::new();
    for ((id, yearly), reports) in own {
        let Some(inputs) = inputs.get_mut(&(id, yearly)) else {
            continue;
        };
        inputs.sort_by_key(|(day, _)| *day);
        for (day, duty) in reports {
            let after = inputs.partition_point(|(other, _)| *other <= day);
            let in_time = inputs[..after]
                .last()
                .is_some_and(|(other, _)| day - other <= HALF_YEAR);
            let late = inputs
                .get(after)
                .filter(|(other, _)| other - day <= HALF_YEAR);
            if let (false, Some((_, input))) = (in_time, late) {
                out.push(
                    Finding::new(&REPORT_BEFORE_INPUTS, duty.span)
                        .arg("name", format!("`{}`", model.agency(id).id))
                        .arg("due", duty.due_text.clone())
                        .arg("input", input.due_text.clone())
                        .related(input.span, INPUT),
                );
            }
        }
    }
    out
}

fn by_agency<'m>() -> BTreeMap<(AgencyId, bool), Vec<Dated<'m>>> {
    BTreeMap::new()
}

fn is_yearly(duty: &Duty) -> bool {
    matches!(duty.due, Due::Yearly { .. })
}

/// The last day in time: of a yearly duty its day in the year, else counted
/// from the first day of all.
fn last_day(due: &Due) -> Option<i32> {
    match due {
        Due::Yearly {
            month,
            day,
            inclusive,
        } => {
            let day = Date::new(2023, *month, *day).ok()?;
            Some(i32::from(day.day_of_year()) - i32::from(!inclusive))
        }
        Due::By(period @ (Period::Day(_) | Period::Month(..) | Period::Quarter(..))) => {
            Some((period.end() - date(1, 1, 1)).get_days())
        }
        _ => None,
    }
}
