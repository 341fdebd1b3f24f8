//! A commitment that nobody answers for.

use crate::finding::catalogue::commitments::NO_LEAD;
use crate::finding::{Arg, Finding, Severity, Text};
use crate::model::{Indicator, IndicatorId, Model, Programme};
use std::collections::HashSet;

/// One finding for a whole section (or a whole programme) that names nobody,
/// one for each run of indicators where others of their section have somebody. Only a
/// note where the programme names nobody for anything: it leaves that to others.
pub fn check(model: &Model, half_read: &HashSet<IndicatorId>) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let committed: Vec<_> = model
            .indicators_of(programme)
            .filter(|(id, indicator)| !indicator.targets.is_empty() && !half_read.contains(id))
            .filter(|(id, indicator)| {
                // Somebody is named there, in a word that nobody knows: told of already.
                let misnamed = |id| programme.misnamed.contains(&id);
                !misnamed(*id) && !indicator.parent.is_some_and(misnamed)
            })
            .collect();
        let nobody = committed.iter().all(|(_, indicator)| is_left(indicator));
        if nobody && programme.misnamed.is_empty() {
            out.extend(everything(programme, &committed));
        } else {
            for section in committed.chunk_by(|a, b| a.1.section == b.1.section) {
                of_section(model, programme, section, &mut out);
            }
        }
    }
    out
}

/// Nobody answers for it, now or by a later document.
fn is_left(indicator: &Indicator) -> bool {
    indicator.lead.is_empty() && indicator.leads.is_empty()
}

fn everything(programme: &Programme, all: &[(IndicatorId, &Indicator)]) -> Option<Finding> {
    let (_, first) = all.first()?;
    let what = match all {
        [(_, only)] => Arg::from(format!("`{}`", only.name)),
        _ => Arg::Made(
            format!("cả {} chỉ tiêu có mức của chương trình", all.len()),
            format!("all {} indicators with targets", all.len()),
        ),
    };
    let mut finding = Finding::new(&NO_LEAD, first.span).arg("what", what);
    if programme.tasks.iter().all(|task| task.lead.is_empty()) {
        finding.severity = Severity::Note;
    }
    Some(if all.len() > 1 {
        finding.labelled(FIRST)
    } else {
        finding
    })
}

const FIRST: Text = Text {
    vi: "chỉ tiêu đầu tiên trong số đó",
    en: "the first of them",
};

fn of_section(
    model: &Model,
    programme: &Programme,
    section: &[(IndicatorId, &Indicator)],
    out: &mut Vec<Finding>,
) {
    let left: Vec<_> = section.iter().filter(|(_, i)| is_left(i)).collect();
    if left.len() == section.len() && section.len() > 1 {
        let (_, first) = section[0];
        let title = first.section.and_then(|i| programme.sections.get(i));
        let title = title.map_or(String::new(), |section| {
            format!(" `{}`", section.code.as_deref().unwrap_or(&section.title))
        });
        let what = Arg::Made(
            format!("cả {} chỉ tiêu có mức của mục{title}", section.len()),
            format!(
                "all {} indicators with targets of section{title}",
                section.len()
            ),
        );
        let finding = Finding::new(&NO_LEAD, first.span).arg("what", what);
        out.push(finding.labelled(FIRST));
        return;
    }
    // A merged cell of the document is a run of rows without.
    for run in section.chunk_by(|a, b| is_left(a.1) == is_left(b.1)) {
        if run.first().is_some_and(|(_, one)| is_left(one)) {
            of_run(model, run, out);
        }
    }
}

/// One finding for a run of indicators that nobody leads.
fn of_run(model: &Model, run: &[(IndicatorId, &Indicator)], out: &mut Vec<Finding>) {
    let told = |indicator: &Indicator| {
        // Its whole says so already.
        let whole = indicator.parent.map(|id| model.indicator(id));
        !whole.is_some_and(|whole| is_left(whole) && !whole.targets.is_empty())
    };
    let run: Vec<_> = run.iter().filter(|(_, one)| told(one)).collect();
    let (Some((first, indicator)), Some((last, _))) = (run.first(), run.last()) else {
        return;
    };
    let shown = |id: IndicatorId| match &model.indicator(id).code {
        Some(code) if run.len() > 1 => format!("`{code}`"),
        _ => format!("`{}`", model.full_name(id)),
    };
    let (first, last) = (shown(*first), shown(*last));
    let finding = Finding::new(&NO_LEAD, indicator.span);
    out.push(match run.len() {
        1 => finding.arg("what", first),
        many => {
            let what = Arg::Made(
                format!("{many} chỉ tiêu liền nhau, từ {first} đến {last}"),
                format!("{many} indicators in a row, from {first} to {last}"),
            );
            finding.arg("what", what).labelled(FIRST)
        }
    });
}
