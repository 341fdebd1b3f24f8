//! Documents that are named by a number: one digit off, written in two ways, with
//! two dates, later than what rests on them, or not among the grounds.

use super::clauses::{pointing, some_of, written};
use crate::finding::catalogue::documents::{
    BASIS_IS_LATER, NEAR_NUMBER, NOT_A_BASIS, NUMBER_TWO_WAYS, TITLE_NOT_A_BASIS, TWO_DATES,
};
use crate::finding::{Finding, Severity, Text};
use crate::model::document::{Citation, Role, parts};
use crate::model::{Model, Programme};
use crate::source::{Span, text::key};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

const DECLARED: Text = Text {
    vi: "ở đây là {declared}",
    en: "here it is {declared}",
};
const OTHER_DATE: Text = Text {
    vi: "ở đây ghi ngày {other}",
    en: "here it is dated {other}",
};
const MENTIONED: Text = Text {
    vi: "nhắc ở đây",
    en: "mentioned here",
};

/// What the programmes of a run know of their documents.
struct Library<'m> {
    /// The loaded programmes by number.
    loaded: HashMap<String, &'m Programme>,
}

/// Findings about the document numbers of every programme.
pub fn check(model: &Model) -> Vec<Finding> {
    let numbered = model.programmes.iter();
    let library = Library {
        loaded: numbered
            .filter_map(|p| Some((parts(p.number.as_deref()?), p)))
            .collect(),
    };
    let mut out = Vec::new();
    for programme in &model.programmes {
        if !programme.citations.is_empty() {
            Documents::new(&library, programme).check(&mut out);
        }
    }
    out
}

/// A programme's documents.
struct Documents<'m> {
    library: &'m Library<'m>,
    programme: &'m Programme,
    /// The first that declares each number, by the number's parts.
    declared: HashMap<String, &'m Citation>,
    /// The day of each number, and where it is given; none when another file gives it.
    dates: HashMap<String, (Date, Option<Span>)>,
}

impl<'m> Documents<'m> {
    fn new(library: &'m Library<'m>, programme: &'m Programme) -> Self {
        let (mut declared, mut dates) = (HashMap::new(), HashMap::new());
        for citation in &programme.citations {
            let number = parts(&citation.number);
            let other = library.loaded.get(&number);
            let loaded = other.and_then(|p| Some((p.date?, p.spans.date)));
            let given = citation.date.map(|day| (day, Some(citation.span)));
            let own = citation.role == Role::Own;
            // What a loaded document says of itself stands first, but for a number
            // that only looks like the programme's own.
            if let Some(date) = loaded
                .filter(|_| own || citation.role == Role::Basis)
                .or(given)
            {
                dates.entry(number.clone()).or_insert(date);
            }
            if citation.declares() {
                declared.entry(number).or_insert(citation);
            }
        }
        Self {
            library,
            programme,
            declared,
            dates,
        }
    }

    fn check(&self, out: &mut Vec<Finding>) {
        let slips = self.near_numbers(out);
        self.two_ways(out);
        self.two_dates(out);
        self.later_basis(out);
        self.not_grounds(&slips, out);
    }

    /// Numbers declared nowhere that are a character away from one that is; gives
    /// their parts.
    fn near_numbers(&self, out: &mut Vec<Finding>) -> HashSet<String> {
        let mut near: HashMap<String, Vec<&Citation>> = HashMap::new();
        let mut declared: Vec<&&Citation> = self.declared.values().collect();
        declared.sort_by_key(|citation| citation.span.start);
        for citation in declared {
            for form in without_one(&parts(&citation.number)) {
                near.entry(form).or_default().push(citation);
            }
        }
        let issuers = self.issuers();
        let mut found = HashSet::new();
        for citation in &self.programme.citations {
            let number = parts(&citation.number);
            let known = self.declared.contains_key(&number)
                || self.library.loaded.contains_key(&number)
                || found.contains(&number);
            if known {
                continue;
            }
            let forms = without_one(&number);
            let mut candidates = forms.iter().filter_map(|form| near.get(form)).flatten();
            let like = candidates.find(|other| self.is_slip(citation, other, &issuers));
            if let Some(other) = like {
                found.insert(number);
                out.push(
                    Finding::new(&NEAR_NUMBER, citation.span)
                        .arg("number", citation.number.clone())
                        .arg("declared", other.number.clone())
                        .related(other.span, DECLARED),
                );
            }
        }
        found
    }

    /// How many numbers there are of each kind and issuer (`nq/tu`).
    fn issuers(&self) -> HashMap<String, usize> {
        let numbers: HashSet<String> = (self.programme.citations.iter())
            .map(|c| parts(&c.number))
            .collect();
        let mut out = HashMap::new();
        for number in numbers {
            *out.entry(split(&number).1.to_string()).or_default() += 1;
        }
        out
    }

    /// Whether a number is likely the other one mistyped: one digit of several is
    /// another, or one letter of a kind and issuer that no other number has. Two
    /// documents of two days are two documents.
    fn is_slip(&self, one: &Citation, other: &Citation, issuers: &HashMap<String, usize>) -> bool {
        let (a, b) = (parts(&one.number), parts(&other.number));
        let day = |number: &str| self.dates.get(number).map(|(day, _)| *day);
        let two_days = matches!((day(&a), day(&b)), (Some(a), Some(b)) if a != b);
        if two_days || strsim::osa_distance(&a, &b) != 1 {
            return false;
        }
        let ((digits, kind), (others, other_kind)) = (split(&a), split(&b));
        if kind == other_kind {
            digits.len().max(others.len()) >= 2
        } else {
            issuers.get(kind).is_none_or(|count| *count <= 1)
        }
    }

    /// A number whose parts are divided in another way than where it is declared.
    fn two_ways(&self, out: &mut Vec<Finding>) {
        let mut told = HashSet::new();
        for citation in &self.programme.citations {
            let number = parts(&citation.number);
            let Some(declared) = self.declared.get(&number) else {
                continue;
            };
            if key(&declared.number) != key(&citation.number) && told.insert(number) {
                out.push(
                    Finding::new(&NUMBER_TWO_WAYS, citation.span)
                        .arg("number", citation.number.clone())
                        .arg("declared", declared.number.clone())
                        .related(declared.span, DECLARED),
                );
            }
        }
    }

    /// A document with two dates; years apart it may be two documents of one
    /// number, which is only a note.
    fn two_dates(&self, out: &mut Vec<Finding>) {
        let mut told = HashSet::new();
        for citation in &self.programme.citations {
            let number = parts(&citation.number);
            let (Some(day), Some((other, at))) = (citation.date, self.dates.get(&number)) else {
                continue;
            };
            if day == *other || !told.insert(number) {
                continue;
            }
            let mut finding = Finding::new(&TWO_DATES, citation.span)
                .arg("number", citation.number.clone())
                .arg("date", written(day))
                .arg("other", written(*other));
            if let Some(at) = at {
                finding = finding.related(*at, OTHER_DATE);
            }
            if day.year() != other.year() {
                finding.severity = Severity::Note;
            }
            out.push(finding);
        }
    }

    /// A ground that was issued after the programme.
    fn later_basis(&self, out: &mut Vec<Finding>) {
        let Some(issued) = self.programme.date else {
            return;
        };
        let bases = self
            .programme
            .citations
            .iter()
            .filter(|c| c.role == Role::Basis);
        for citation in bases {
            let Some((day, at)) = self.dates.get(&parts(&citation.number)) else {
                continue;
            };
            if *day > issued {
                let finding = Finding::new(&BASIS_IS_LATER, citation.span)
                    .arg("number", citation.number.clone())
                    .arg("other", written(*day))
                    .arg("issued", written(issued));
                let elsewhere = at.filter(|at| *at != citation.span);
                out.push(match elsewhere {
                    Some(at) => finding.related(at, OTHER_DATE),
                    None => finding,
                });
            }
        }
    }

    /// Documents that the title names and the grounds do not, each; and in one
    /// note those that only the text names.
    fn not_grounds(&self, slips: &HashSet<String>, out: &mut Vec<Finding>) {
        let (mut told, mut mentioned) = (HashSet::new(), Vec::new());
        for citation in &self.programme.citations {
            let number = parts(&citation.number);
            if self.declared.contains_key(&number) || slips.contains(&number) {
                continue;
            }
            if !told.insert(number) {
                continue;
            }
            if citation.role == Role::Title {
                let finding = Finding::new(&TITLE_NOT_A_BASIS, citation.span);
                out.push(finding.arg("number", citation.number.clone()));
            } else {
                mentioned.push(citation);
            }
        }
        if let Some(first) = mentioned.first() {
            let numbers: Vec<String> = mentioned.iter().map(|c| c.number.clone()).collect();
            let finding = Finding::new(&NOT_A_BASIS, first.span).arg("numbers", some_of(&numbers));
            let rest = mentioned[1..].iter().map(|c| c.span);
            out.push(pointing(finding, rest, MENTIONED));
        }
    }
}

/// A number's digits, and its kind and issuer.
fn split(number: &str) -> (&str, &str) {
    number.split_once('/').unwrap_or((number, ""))
}

/// A text and all that is left of it without one of its characters: two texts one
/// character apart have one of these in common.
fn without_one(text: &str) -> Vec<String> {
    let whole = std::iter::once(text.to_string());
    let shorter = text.char_indices().map(|(at, c)| {
        let mut rest = text[..at].to_string();
        rest.push_str(&text[at + c.len_utf8()..]);
        rest
    });
    whole.chain(shorter).collect()
}
