//! What a programme does not say of itself, and two files that say it differently.

use super::clauses::written;
use crate::finding::catalogue::documents::{CARRIES_OUT_NOTHING, HEAD_INCOMPLETE, TWO_HEADS};
use crate::finding::{Arg, Finding, Text};
use crate::model::{Model, Programme};
use crate::source::text::key;
use std::collections::HashMap;

/// What a head may lack, in both languages.
const NUMBER: (&str, &str) = ("số hiệu", "its number (số hiệu)");
const DATE: (&str, &str) = ("ngày ban hành", "its date (ban hành)");
const ISSUER: (&str, &str) = ("cơ quan ban hành", "its issuer (cơ quan ban hành)");

const OTHER: Text = Text {
    vi: "ở đây là {other}",
    en: "here it is {other}",
};

/// Findings about the heads of all programmes.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        // What commits nobody need not be cited; a line that could not be read may
        // be the one that is missed.
        let commits = !programme.indicators.is_empty()
            || !programme.tasks.is_empty()
            || !programme.duties.is_empty();
        if !commits || programme.spans.unread {
            continue;
        }
        out.extend(incomplete(programme));
        out.extend(carries_out_nothing(programme));
    }
    differing(model, &mut out);
    out
}

fn incomplete(programme: &Programme) -> Option<Finding> {
    // A draft's number has its digits left out: -CTr/TU.
    let number = programme.number.as_deref();
    let numbered = number.is_some_and(|number| number.contains(|c: char| c.is_ascii_digit()));
    let lacks = [
        (!numbered, NUMBER),
        (programme.date.is_none(), DATE),
        (programme.issuer.is_none(), ISSUER),
    ];
    let lacks: Vec<_> = lacks.into_iter().filter(|(lacks, _)| *lacks).collect();
    let join = |text: fn(&(&'static str, &'static str)) -> &'static str| {
        let all: Vec<&str> = lacks.iter().map(|(_, name)| text(name)).collect();
        all.join(", ")
    };
    let at = programme.spans.title.filter(|_| !lacks.is_empty())?;
    let missing = Arg::Made(join(|name| name.0), join(|name| name.1));
    Some(Finding::new(&HEAD_INCOMPLETE, at).arg("missing", missing))
}

/// A programme for a place under the country that names no document it carries out.
fn carries_out_nothing(programme: &Programme) -> Option<Finding> {
    let place = programme.place.as_deref()?;
    let lower = key(place) != key("Cả nước") && programme.implements.is_empty();
    let at = programme.spans.title.filter(|_| lower)?;
    Some(Finding::new(&CARRIES_OUT_NOTHING, at))
}

/// Files of one number and one place are of one document: they must agree on its
/// date and issuer.
fn differing(model: &Model, out: &mut Vec<Finding>) {
    let mut first: HashMap<(String, Option<String>), &Programme> = HashMap::new();
    for programme in &model.programmes {
        let (Some(number), Some(at)) = (&programme.number, programme.spans.title) else {
            continue;
        };
        let which = (key(number), programme.place.as_deref().map(key));
        let Some(other) = first.get(&which) else {
            first.insert(which, programme);
            continue;
        };
        let date = |p: &Programme| p.date.map(written);
        let says = |of: &dyn Fn(&Programme) -> Option<String>| {
            of(programme)
                .zip(of(other))
                .filter(|(a, b)| key(a) != key(b))
        };
        for (here, there) in [says(&date), says(&|p| p.issuer.clone())]
            .into_iter()
            .flatten()
        {
            let mut finding = Finding::new(&TWO_HEADS, at)
                .arg("number", number.clone())
                .arg("this", here)
                .arg("other", there);
            if let Some(span) = other.spans.title {
                finding = finding.related(span, OTHER);
            }
            out.push(finding);
        }
    }
}
