//! Deadlines before the programme was issued, after its horizon, or at a year
//! that is none of its milestones.

use super::clauses::{ALSO, Clause, clauses, pointing, written};
use crate::finding::catalogue::documents::{
    DEADLINE_AFTER_HORIZON, DEADLINE_BEFORE_ISSUE, NOT_A_MILESTONE,
};
use crate::finding::{Finding, Text};
use crate::model::{By, Due, Model, Period, Programme};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

const ISSUED: Text = Text {
    vi: "ban hành ngày {issued}",
    en: "issued on {issued}",
};
const MILESTONES: Text = Text {
    vi: "các mốc của chương trình",
    en: "the programme's milestones",
};

/// Findings about the deadlines of every programme.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let clauses = clauses(model, programme);
        before_issue(programme, &clauses, &mut out);
        let horizon = horizon(programme);
        if let Some(horizon) = horizon {
            after_horizon(programme, &clauses, horizon, &mut out);
            not_milestones(model, programme, horizon, &mut out);
        }
    }
    out
}

/// A deadline that had passed on the day the programme was issued.
fn before_issue(programme: &Programme, clauses: &[Clause], out: &mut Vec<Finding>) {
    let Some(issued) = programme.date else {
        return;
    };
    for (day, span) in clauses.iter().flat_map(|clause| &clause.due) {
        if *day < issued {
            let mut finding = Finding::new(&DEADLINE_BEFORE_ISSUE, *span)
                .arg("due", written(*day))
                .arg("issued", written(issued));
            if let Some(line) = programme.spans.date {
                finding = finding.related(line, ISSUED);
            }
            out.push(finding);
        }
    }
}

/// The last year a programme with milestones looks at: a milestone or a vision.
fn horizon(programme: &Programme) -> Option<i16> {
    let last = *programme.milestones.iter().max()?;
    let visions = programme.visions.iter().map(|vision| vision.year);
    Some(visions.fold(last, i16::max))
}

fn after_horizon(programme: &Programme, clauses: &[Clause], horizon: i16, out: &mut Vec<Finding>) {
    let begins = (programme.tasks.iter().map(|t| (&t.due, t.span)))
        .chain(programme.duties.iter().map(|d| (&d.due, d.span)))
        .filter_map(|(due, span)| match due {
            Due::FromYear(year) => Some((Period::Year(*year).end(), span)),
            _ => None,
        });
    let due = clauses.iter().flat_map(|clause| clause.due.iter().copied());
    for (day, span) in due.chain(begins) {
        if day.year() > horizon {
            let finding = Finding::new(&DEADLINE_AFTER_HORIZON, span)
                .arg("due", year_or_day(day))
                .arg("horizon", horizon.to_string());
            out.push(with_milestones(programme, finding));
        }
    }
}

/// A year's end as the year.
fn year_or_day(day: Date) -> String {
    if Period::Year(day.year()).end() == day {
        day.year().to_string()
    } else {
        written(day)
    }
}

/// Levels at a year within the horizon that is not declared a milestone: one
/// finding a year.
fn not_milestones(model: &Model, programme: &Programme, horizon: i16, out: &mut Vec<Finding>) {
    let mut years: BTreeMap<i16, Vec<Span>> = BTreeMap::new();
    for (_, indicator) in model.indicators_of(programme) {
        for target in &indicator.targets {
            if let By::End(Period::Year(year)) = target.by
                && year <= horizon
                && !programme.milestones.contains(&year)
            {
                years.entry(year).or_default().push(target.span);
            }
        }
    }
    for (year, spans) in years {
        let finding = Finding::new(&NOT_A_MILESTONE, spans[0])
            .arg("year", year.to_string())
            .arg("count", spans.len());
        let finding = with_milestones(programme, finding);
        out.push(pointing(finding, spans.into_iter().skip(1), ALSO));
    }
}

fn with_milestones(programme: &Programme, finding: Finding) -> Finding {
    match programme.spans.milestones {
        Some(line) => finding.related(line, MILESTONES),
        None => finding,
    }
}
