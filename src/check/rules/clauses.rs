//! What a programme commits somebody to, told in one way: indicators, tasks and
//! duties, for the rules that ask who and when.

use crate::finding::{Finding, Text};
use crate::model::{AgencyId, By, Due, FieldId, Model, Period, Programme};
use crate::source::Span;
use jiff::civil::Date;

/// Other clauses that a finding points at besides the first.
pub const MOST_RELATED: usize = 4;

/// Names that a message lists.
const MOST_NAMED: usize = 3;

/// A clause, who leads it and by when.
pub struct Clause<'m> {
    /// Who answers for it.
    pub lead: &'m [AgencyId],
    /// Who else has a part in it.
    pub others: Vec<AgencyId>,
    /// The fields of work it is of.
    pub fields: &'m [FieldId],
    /// When it falls due: the last day, and the line that says so.
    pub due: Vec<(Date, Span)>,
    /// Where it is declared.
    pub span: Span,
}

/// The clauses of a programme, as it was issued.
pub fn clauses<'m>(model: &'m Model, programme: &'m Programme) -> Vec<Clause<'m>> {
    let mut out = Vec::new();
    for (_, indicator) in model.indicators_of(programme) {
        let issued = indicator.targets.iter().filter(|t| t.force.since.is_none());
        out.push(Clause {
            lead: &indicator.lead,
            others: Vec::new(),
            fields: &indicator.fields,
            due: issued
                .filter_map(|t| Some((last_day(t.by)?, t.span)))
                .collect(),
            span: indicator.span,
        });
    }
    for task in &programme.tasks {
        let others = [
            &task.direct,
            &task.carry_out,
            &task.advise,
            &task.coordinate,
            &task.supervise,
        ];
        out.push(Clause {
            lead: &task.lead,
            others: others.into_iter().flatten().copied().collect(),
            fields: &task.fields,
            due: deadline(&task.due, task.span),
            span: task.span,
        });
    }
    for duty in &programme.duties {
        let others = [&duty.direct, &duty.advise, &duty.coordinate, &duty.to];
        out.push(Clause {
            lead: &duty.by,
            others: others.into_iter().flatten().copied().collect(),
            fields: &duty.fields,
            due: deadline(&duty.due, duty.span),
            span: duty.span,
        });
    }
    out
}

/// The last day of a target's time, where it has one.
pub fn last_day(by: By) -> Option<Date> {
    match by {
        By::End(period) => Some(period.end()),
        By::Yearly(Some((_, last))) | By::Every(_, Some((_, last))) => {
            Some(Period::Year(last).end())
        }
        By::Yearly(None)
        | By::Every(_, None)
        | By::From(_)
        | By::After(_)
        | By::Relative(_)
        | By::Always
        | By::Unstated => None,
    }
}

fn deadline(due: &Due, span: Span) -> Vec<(Date, Span)> {
    let day = match due {
        Due::By(period) => Some(period.end()),
        Due::ByYearAndAfter(year) => Some(Period::Year(*year).end()),
        _ => None,
    };
    day.map(|day| (day, span)).into_iter().collect()
}

/// A day as documents write it.
pub fn written(day: Date) -> String {
    Period::Day(day).vietnamese()
}

/// The first few of `names`, and how many more there are, in both languages.
pub fn some_of(names: &[String]) -> crate::finding::Arg {
    let shown: Vec<String> = (names.iter().take(MOST_NAMED))
        .map(|name| format!("`{name}`"))
        .collect();
    let (shown, more) = (shown.join(", "), names.len().saturating_sub(MOST_NAMED));
    if more == 0 {
        return shown.into();
    }
    crate::finding::Arg::Made(
        format!("{shown} và {more} nữa"),
        format!("{shown} and {more} more"),
    )
}

/// A finding that points at further places of its kind, the first few of them.
pub fn pointing(finding: Finding, spans: impl IntoIterator<Item = Span>, text: Text) -> Finding {
    let spans = spans.into_iter().take(MOST_RELATED);
    spans.fold(finding, |finding, span| finding.related(span, text))
}

/// Another clause with the same finding.
pub const ALSO: Text = Text {
    vi: "cả ở đây",
    en: "here too",
};
