//! Agencies that nobody uses, that were gone before the programme came, or that
//! end before somebody else has taken over.

use super::clauses::{ALSO, Clause, clauses, pointing, written};
use crate::eval::agencies::answering;
use crate::finding::catalogue::documents::{AGENCY_ENDED, AGENCY_GAP, UNUSED_AGENCY};
use crate::finding::{Finding, Text};
use crate::model::{AgencyId, Model, Programme};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashSet};

const ENDS_HERE: Text = Text {
    vi: "kết thúc ngày {ended}",
    en: "ended on {ended}",
};

/// Findings about the agencies of every programme.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        let clauses = clauses(model, programme);
        unused(model, programme, &mut out);
        ended(model, programme, &clauses, &mut out);
        gaps(model, programme, &clauses, &mut out);
    }
    out
}

/// Declared in the file, and named by no clause, heading, amendment or handover.
fn unused(model: &Model, programme: &Programme, out: &mut Vec<Finding>) {
    let successors = programme
        .agencies
        .iter()
        .flat_map(|id| &model.agency(*id).successors);
    let heirs: HashSet<AgencyId> = successors.map(|successor| successor.agency).collect();
    for id in &programme.agencies {
        let agency = model.agency(*id);
        let own = !agency.standard && agency.span.file == programme.file;
        let named = programme.named.binary_search(id).is_ok() || heirs.contains(id);
        if own && !named {
            let finding = Finding::new(&UNUSED_AGENCY, agency.span);
            out.push(finding.arg("name", format!("`{}`", agency.id)));
        }
    }
}

/// Named by a clause of a programme issued on the day it ended or later.
fn ended(model: &Model, programme: &Programme, clauses: &[Clause], out: &mut Vec<Finding>) {
    let Some(issued) = programme.date else {
        return;
    };
    let mut gone: BTreeMap<AgencyId, Vec<Span>> = BTreeMap::new();
    for clause in clauses {
        let mut seen: Vec<AgencyId> = Vec::new();
        for id in clause.lead.iter().chain(&clause.others) {
            let over = model.agency(*id).ends.is_some_and(|day| day <= issued);
            if over && !seen.contains(id) {
                seen.push(*id);
                gone.entry(*id).or_default().push(clause.span);
            }
        }
    }
    for (id, spans) in gone {
        let agency = model.agency(id);
        let Some(day) = agency.ends else { continue };
        let mut finding = Finding::new(&AGENCY_ENDED, spans[0])
            .arg("name", format!("`{}`", agency.id))
            .arg("ended", written(day))
            .arg("issued", written(issued));
        if agency.span.file == programme.file {
            finding = finding.related(agency.span, ENDS_HERE);
        }
        out.push(pointing(finding, spans.into_iter().skip(1), ALSO));
    }
}

/// Clauses that fall due when their agency has ended and those that take over
/// have not begun. Where nobody ever takes over, CTR0212 says so.
fn gaps(model: &Model, programme: &Programme, clauses: &[Clause], out: &mut Vec<Finding>) {
    let mut found: BTreeMap<AgencyId, Vec<(Date, Span)>> = BTreeMap::new();
    for clause in clauses {
        let Some(first) = clause.lead.first() else {
            continue;
        };
        if !clause.lead.iter().all(|id| handed_over(model, *id)) {
            continue;
        }
        let nobody = |day: &Date| answering(model, clause.lead, clause.fields, *day).is_empty();
        if let Some((day, _)) = clause.due.iter().find(|(day, _)| nobody(day)) {
            found.entry(*first).or_default().push((*day, clause.span));
        }
    }
    for (id, clauses) in found {
        let agency = model.agency(id);
        let (day, span) = clauses[0];
        let mut finding = Finding::new(&AGENCY_GAP, span)
            .arg("name", format!("`{}`", agency.id))
            .arg("due", written(day));
        if let Some(day) = agency.ends {
            finding = finding.arg("ended", written(day));
            if agency.span.file == programme.file {
                finding = finding.related(agency.span, ENDS_HERE);
            }
        }
        out.push(pointing(finding, clauses[1..].iter().map(|c| c.1), ALSO));
    }
}

/// It ends, and somebody is named who takes over.
fn handed_over(model: &Model, id: AgencyId) -> bool {
    let agency = model.agency(id);
    agency.ends.is_some() && !agency.successors.is_empty()
}
