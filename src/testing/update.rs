//! `ctr test --update`: what is expected, rewritten to what is said today. Only
//! the expectations change; every other byte of a file stays.

use crate::eval::{Kind, Status, Verdict};
use crate::finding::Edit;
use crate::model::number::{plain, vietnamese};
use crate::model::place::Place;
use crate::model::{Model, Period};
use crate::source::text::key;
use crate::source::{FileId, SourceFile, Span};
use crate::testing::{Ending, Outcome};
use foldhash::{HashMap, HashMapExt, HashSet};

/// More places than this are not written; the comparison then rounds.
const PLACES: u32 = super::run::FINITE;

/// What stands where an expectation would be of several levels at once.
const SEVERAL: &str =
    "nhiều cam kết cùng gọi như vậy, không dòng `mong đợi` nào nói riêng được từng cái";

/// The edits that make every test pass that can, in the order of the file.
pub fn edits(
    model: &Model,
    outcomes: &[Outcome<'_>],
    file: FileId,
    text: &SourceFile,
) -> Vec<Edit> {
    let mut out = Vec::new();
    for outcome in outcomes {
        if outcome.test.span.file != file {
            continue;
        }
        match outcome.result {
            Ending::Failed => out.extend(mended(outcome)),
            Ending::Empty => out.extend(filled(model, outcome, text)),
            Ending::Passed | Ending::NotRun => {}
        }
    }
    out.sort_by_key(|edit| edit.span.start);
    out
}

/// A file's text with the edits made.
pub fn applied(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len() + 64 * edits.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start as usize).unwrap_or(""));
        out.push_str(&edit.text);
        at = edit.span.end as usize;
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// The expectations that do not hold; one that speaks of no commitment, or of
/// several, stays and goes on failing.
fn mended(outcome: &Outcome<'_>) -> Vec<Edit> {
    let wrong = outcome.checked.iter().filter(|checked| !checked.holds());
    wrong
        .filter_map(|checked| {
            let expectation = &outcome.test.expectations[checked.expectation];
            let [verdict] = checked.found.as_slice() else {
                return None;
            };
            let told = expectation.shortfall.is_some();
            Some(Edit {
                span: expectation.answer,
                text: answer(verdict, told),
            })
        })
        .collect()
}

/// Expectations of what the figures bear on, after the test's last line.
fn filled(model: &Model, outcome: &Outcome<'_>, text: &SourceFile) -> Option<Edit> {
    let last = outcome.test.last_line;
    let end = end_of_line(&text.text, last.end);
    let ends = if text.text.contains("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    let indent = match outcome.test.last_line == outcome.test.span {
        true => "  ",
        false => indent(&text.text, last.start),
    };
    let mut out = String::new();
    let of_the_file = outcome.unexpected.iter().filter(|one| {
        let place = one.place.as_deref();
        place.is_none_or(|place| is_known(model, place, last.file))
    });
    let named = of_the_file.map(|one| Some((subject(model, outcome, one)?, one)));
    let named: Vec<(String, &Verdict)> = named.collect::<Option<_>>()?;
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (of, _) in &named {
        *times.entry(of).or_default() += 1;
    }
    let mut told = HashSet::default();
    for (of, verdict) in &named {
        if times.get(of.as_str()) == Some(&1) && is_one(model, verdict) {
            let answer = answer(verdict, verdict.status() == Status::Unmet);
            out.push_str(&format!("{ends}{indent}mong đợi {of}: {answer}"));
        } else if told.insert(of) {
            out.push_str(&format!("{ends}{indent}# {of}: {SEVERAL}"));
        }
    }
    (!out.is_empty()).then_some(Edit {
        span: Span::new(last.file, end, end),
        text: out,
    })
}

/// Whether no other task or report of the programme is called as this one.
fn is_one(model: &Model, verdict: &Verdict) -> bool {
    let Some(programme) = model.programmes.get(verdict.programme) else {
        return true;
    };
    let called = |code: &Option<String>, title: &str| {
        let name = code.as_deref().unwrap_or(title);
        key(name) == key(verdict.code.as_deref().unwrap_or(&verdict.name))
    };
    let count = match verdict.kind {
        Kind::Target => return true,
        Kind::Task => (programme.tasks.iter())
            .filter(|one| called(&one.code, &one.title))
            .count(),
        Kind::Duty => (programme.duties.iter())
            .filter(|one| called(&one.code, &one.title))
            .count(),
    };
    count < 2
}

/// Whether a test of this file can name a place: one that only other files declare,
/// which are read beside it now, it cannot.
fn is_known(model: &Model, place: &str, file: FileId) -> bool {
    let of_others = |one: &Place| one.declared_in.is_some_and(|other| other != file);
    let named = |one: &&Place| key(&one.name) == key(place);
    let mut of_the_name = model.places.all.iter().filter(named).peekable();
    of_the_name.peek().is_none() || !of_the_name.all(of_others)
}

/// `[2.1] đến 2025 tại "Lâm Đồng"`
fn subject(model: &Model, outcome: &Outcome<'_>, verdict: &Verdict) -> Option<String> {
    let alike = |other: &&Verdict| {
        other.kind == verdict.kind
            && other.indicator == verdict.indicator
            && (other.span == verdict.span || other.kind == Kind::Target)
    };
    let same: Vec<&Verdict> = outcome.unexpected.iter().filter(alike).collect();
    let mut out = match (verdict.kind, verdict.indicator) {
        (Kind::Target, Some(id)) => {
            let indicator = model.indicator(id);
            let whole = indicator.parent.map(|whole| model.indicator(whole));
            match (&indicator.code, whole.and_then(|whole| whole.code.as_ref())) {
                (Some(code), _) => format!("[{code}]"),
                (None, Some(code)) => format!("[{code}] phân tổ \"{}\"", indicator.name),
                (None, None) => format!("[{}]", model.full_name(id)),
            }
        }
        (Kind::Target, None) => return None,
        (Kind::Task, _) => match &verdict.code {
            Some(code) => format!("nhiệm vụ {code}"),
            None => format!("nhiệm vụ \"{}\"", verdict.name),
        },
        (Kind::Duty, _) => format!("báo cáo \"{}\"", verdict.name),
    };
    let occurrences = same.iter().any(|other| other.by != verdict.by);
    if verdict.kind == Kind::Target || occurrences {
        match Period::parse(&verdict.by) {
            Some(period @ Period::Years(..)) => {
                out.push_str(&format!(" đến giai đoạn {}", period.vietnamese()));
            }
            Some(period) => out.push_str(&format!(" đến {}", period.vietnamese())),
            None => {}
        }
    }
    let elsewhere = |other: &&Verdict| {
        let place = |one: &Verdict| one.place.as_deref().map(key);
        other.by == verdict.by && place(other) != place(verdict)
    };
    if let Some(place) = &verdict.place
        && same.iter().any(elsewhere)
    {
        out.push_str(&format!(" tại \"{place}\""));
    }
    out.push_str(&terms(model, verdict));
    Some(out)
}

/// ` kịch bản "Cao" theo "Bộ Tài chính" nếu [X]`: what a level's line has of it.
fn terms(model: &Model, verdict: &Verdict) -> String {
    let targets = verdict.indicator.map(|id| &model.indicator(id).targets);
    let mut targets = targets.into_iter().flatten();
    let Some(target) = targets.find(|target| target.span == verdict.span) else {
        return String::new();
    };
    let scenario = target.terms.scenario.iter();
    let scenario = scenario.map(|name| format!(" kịch bản \"{name}\""));
    let authority = target.terms.authority.iter();
    let authority = authority.map(|name| format!(" theo \"{name}\""));
    let given = target.terms.given.iter().map(|given| {
        let indicator = model.indicator(given.indicator);
        let name = indicator.code.clone();
        format!(
            " nếu [{}]",
            name.unwrap_or_else(|| model.full_name(given.indicator))
        )
    });
    scenario.chain(authority).chain(given).collect()
}

/// `không đạt, thiếu 0,1`: the number in the unit of the figure, or of what
/// differs by it.
fn answer(verdict: &Verdict, told: bool) -> String {
    let status = verdict.status().shown().vi;
    match verdict.shortfall().filter(|_| told) {
        Some(missing) => format!("{status}, thiếu {}", vietnamese(&plain(missing, PLACES))),
        None => status.to_string(),
    }
}

/// Where the line that holds byte `from` ends.
fn end_of_line(text: &str, from: u32) -> u32 {
    let rest = text.as_bytes().get(from as usize..).unwrap_or(&[]);
    let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
    from + length as u32
}

/// The blanks before a line's first word.
fn indent(text: &str, start: u32) -> &str {
    let before = text.get(..start as usize).unwrap_or("");
    let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    &before[line..]
}
