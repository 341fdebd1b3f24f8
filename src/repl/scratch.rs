//! Expressions and targets typed in a session, read by the language's own front
//! end: as declarations of a scratch indicator at the end of the programme, which
//! are taken out again. What is wrong is told of the text typed.

use super::session::{Refused, Session, lines};
use crate::check::scratch::{self, Read, Ready};
use crate::finding::catalogue::types::FORMULA_UNITS;
use crate::finding::{At, Finding, Severity};
use crate::model::formula::Arithmetic;
use crate::model::number::{Exact, exact};
use crate::model::unit::text as units;
use crate::model::unit::{Dimension, multiply};
use crate::model::written::{Written, read};
use crate::model::{Formula, Indicator, IndicatorId, Model, Target};
use crate::source::text::{key, unaccented};
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::scan::{Token, scan};
use num_traits::Zero;
use std::sync::{Arc, Mutex, PoisonError};

/// The name of the scratch indicator; nothing typed has such a name.
const NAME: &str = "⟦ctr repl⟧";

/// So often words typed without their marks are corrected.
const MOST_CORRECTED: usize = 8;

/// An expression.
pub(super) struct Expression {
    /// Its formula, over the session's indicators.
    pub formula: Formula,
    /// The unit of the first quantity in it, where it measures the same, and
    /// its factor.
    pub unit: Option<(String, Exact)>,
    /// What it measures.
    pub dimension: Option<Dimension>,
    /// The text as it was understood.
    pub text: String,
}

/// A number with a unit in an expression: its text, which is the name of an
/// indicator of that unit while the expression is read.
struct Quantity {
    name: String,
    unit: String,
    value: Exact,
}

/// The programmes, ready to read what a question declares. A question takes them out
/// and puts them back; one that failed half-way leaves nothing, and they are read anew.
#[derive(Clone, Default)]
pub(super) struct Desk(Arc<Mutex<Option<Ready>>>);

impl Desk {
    /// With programmes that were read.
    pub(super) fn new(ready: Ready) -> Self {
        Self(Arc::new(Mutex::new(Some(ready))))
    }

    fn take(&self) -> Option<Ready> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put_back(&self, ready: Ready) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(ready);
    }
}

impl Session {
    /// Reads an expression: a formula in which numbers may have units.
    pub(super) fn expression(&self, typed: &str) -> Result<Expression, Refused> {
        let (text, quantities) = self.with_quantities(typed);
        let mut before = String::new();
        for one in &quantities {
            before.push_str(&format!("chỉ tiêu \"{}\", {}\n", one.name, one.unit));
        }
        before.push_str(&format!("chỉ tiêu \"{NAME}\"\n  công thức: "));
        let (found, text) = self.scratch(self.at_hand(), &before, &text, true, |model, id| {
            let formula = written(model, id)?;
            let dimension = dimension(model, formula);
            let (formula, unit) = filled_in(model, formula, &quantities, dimension.as_ref());
            Some((formula, unit, dimension))
        })?;
        let Some((formula, unit, dimension)) = found else {
            return Err(self.not_understood(typed));
        };
        // A quantity has no places or parts to be put together (bình quân các …).
        let session = self.model().indicators.len();
        if formula.inputs().any(|id| id.0 as usize >= session) {
            return Err(self.not_understood(typed));
        }
        let text = quantities.iter().fold(text, |text, one| {
            text.replace(&format!("[{}]", one.name), &one.name)
        });
        Ok(Expression {
            formula,
            unit,
            dimension,
            text,
        })
    }

    /// Reads `đến 2030: ít nhất 35%` as a line of an indicator like `of`: its first
    /// target, and the indicator that it names as its own.
    pub(super) fn target_like(
        &self,
        of: IndicatorId,
        typed: &str,
    ) -> Result<(Target, IndicatorId), Refused> {
        let model = self.declared();
        let programme = (model.programmes.iter())
            .position(|one| one.indicators.contains(&of.0))
            .unwrap_or_default();
        let head = head_like(model, model.indicator(of));
        let before = format!("chỉ tiêu \"{NAME}\"{head}\n  ");
        let (found, _) = self.scratch(programme, &before, typed, false, |model, id| {
            let target = model.indicator(id).targets.first().cloned()?;
            Some((target, id))
        })?;
        found.ok_or_else(|| self.not_understood(typed))
    }

    pub(super) fn not_understood(&self, typed: &str) -> Refused {
        // Asked as people ask it: the two commands that answer.
        let plain = unaccented(typed);
        if ["neu ", "dieu gi ", "lam sao ", "can gi "]
            .iter()
            .any(|start| plain.starts_with(start))
        {
            let (try_it, need) = (self.example_of("giả sử"), self.example_of("cần gì để đạt"));
            return self.refuse(
                format!("chưa hiểu câu này; muốn thử một con số: `{try_it}`; muốn biết cần gì: `{need}`"),
                format!("this is not understood; to try a figure: `{try_it}`; to know what it takes: `{need}`"),
            );
        }
        if let Some(near) = self.with_words(typed) {
            return self.refuse(
                format!("không hiểu `{typed}`; có phải ý bạn là {near}?"),
                format!("`{typed}` is not understood; did you mean {near}?"),
            );
        }
        self.refuse(
            format!("không hiểu `{typed}`; gõ `?` để xem các lệnh"),
            format!("`{typed}` is not understood; `?` lists the commands"),
        )
    }

    /// Reads declarations that end in `typed` and asks of the scratch indicator that is
    /// among them; corrects words typed without their marks, where the language knows
    /// how. Gives the text as it was understood, too.
    fn scratch<T>(
        &self,
        programme: usize,
        before: &str,
        typed: &str,
        formula: bool,
        ask: impl Fn(&Model, IndicatorId) -> T,
    ) -> Result<(T, String), Refused> {
        let mut text = self.with_names(typed);
        let from = before.len() as u32;
        for _ in 0..MOST_CORRECTED {
            let whole = format!("{before}{text}\n");
            let told = self.at_desk(programme, &whole, |read| {
                let (wrong, scratch) = (wrong(&read, from, &text, formula), scratch_of(&read));
                match wrong.is_empty() {
                    true => Ok(scratch.map(|id| ask(read.model, id))),
                    false => Err(wrong),
                }
            });
            let wrong = match told {
                Some(Ok(Some(told))) => return Ok((told, text)),
                Some(Err(wrong)) => wrong,
                Some(Ok(None)) | None => return Err(self.not_understood(typed)),
            };
            match corrected(&wrong[0], from, &text) {
                Some(better) => text = better,
                None => return Err(Refused(lines(&self.pointed(&wrong, &text, from)))),
            }
        }
        Err(self.not_understood(typed))
    }

    /// Reads a text at the end of a programme that is loaded.
    fn at_desk<T>(
        &self,
        programme: usize,
        text: &str,
        ask: impl FnOnce(Read<'_>) -> T,
    ) -> Option<T> {
        let mut ready = self.desk.take().unwrap_or_else(|| self.read_anew());
        let told = ready.read(programme, text, ask);
        self.desk.put_back(ready);
        told
    }

    fn read_anew(&self) -> Ready {
        let mut sources = Sources::default();
        for one in &self.declared().programmes {
            sources.add(self.sources.file(one.file).clone());
        }
        scratch::ready(&mut sources).2
    }

    /// The findings as they point into the text typed.
    fn pointed(&self, findings: &[Finding], text: &str, from: u32) -> Vec<String> {
        let mut sources = Sources::default();
        let name = self.say("dòng lệnh", "command line");
        let file = sources.add(SourceFile::new(name, as_typed(text)));
        let moved = findings.iter().map(|finding| {
            let mut finding = finding.clone();
            finding.related.clear();
            let shift = |span: Span| Span {
                file,
                start: span.start.saturating_sub(from),
                end: span.end.saturating_sub(from).min(text.len() as u32),
            };
            if let Some(At::Span(span)) = finding.at {
                finding.at = Some(At::Span(shift(span)));
            }
            for edit in &mut finding.fix {
                edit.span = shift(edit.span);
            }
            finding
        });
        self.shown(&moved.collect::<Vec<_>>(), &sources)
    }

    /// Names in brackets, typed without marks, as they are declared.
    fn with_names(&self, typed: &str) -> String {
        let mut out = String::with_capacity(typed.len());
        let mut at = 0;
        for (token, end) in scan(typed) {
            let piece = &typed[at..end as usize];
            at = end as usize;
            let found = match token {
                Token::Bracket => self.indicators_called(super::pieces::bare(piece)),
                _ => Vec::new(),
            };
            match found.as_slice() {
                [one] if !piece.contains(NAME) => {
                    let indicator = self.declared().indicator(*one);
                    let name = (indicator.code.clone())
                        .filter(|code| key(code) == key(super::pieces::bare(piece)));
                    let name = name.unwrap_or_else(|| self.declared().full_name(*one));
                    out.push_str(&format!("[{name}]"));
                }
                _ => out.push_str(piece),
            }
        }
        out
    }

    /// Numbers with units become references to scratch indicators of that unit:
    /// the text, and the quantities.
    fn with_quantities(&self, typed: &str) -> (String, Vec<Quantity>) {
        let mut known = self.declared().units.clone();
        let mut ends = vec![0];
        let tokens = scan(typed);
        ends.extend(tokens.iter().map(|(_, end)| *end as usize));
        let text = |from: usize, to: usize| &typed[ends[from]..ends[to]];
        let (mut out, mut at) = (String::new(), 0);
        let mut quantities: Vec<Quantity> = Vec::new();
        while at < tokens.len() {
            let number = match tokens[at].0 {
                Token::Number => match read(text(at, at + 1)) {
                    Written::Right(number) => Some(exact(number)),
                    _ => None,
                },
                _ => None,
            };
            let stops = |token: &Token| {
                matches!(
                    token,
                    Token::Bracket
                        | Token::String
                        | Token::LParen
                        | Token::RParen
                        | Token::Plus
                        | Token::Minus
                        | Token::Star
                        | Token::Eq
                        | Token::Lt
                        | Token::Gt
                        | Token::Le
                        | Token::Ge
                        | Token::Comment
                        | Token::Newline
                )
            };
            let run = tokens[at + 1..]
                .iter()
                .take_while(|(token, _)| !stops(token))
                .count();
            let unit = number.as_ref().and_then(|_| {
                let ends = (at + 2..=at + 1 + run).rev();
                let mut named = ends.map(|end| (end, text(at + 1, end).trim()));
                named.find(|(_, unit)| {
                    *unit != "%"
                        && !unit.is_empty()
                        && !unit.starts_with('/')
                        && units::find(&mut known, unit).is_some()
                })
            });
            match (number, unit) {
                (Some(number), Some((end, unit))) => {
                    let name = format!("{} {unit}", text(at, at + 1));
                    out.push_str(&format!("[{name}]"));
                    if !text(at + 1, end).ends_with(unit) {
                        out.push(' ');
                    }
                    if !quantities.iter().any(|known| known.name == name) {
                        quantities.push(Quantity {
                            name,
                            unit: unit.to_string(),
                            value: number,
                        });
                    }
                    at = end;
                }
                _ => {
                    out.push_str(text(at, at + 1));
                    at += 1;
                }
            }
        }
        (out, quantities)
    }
}

/// A formula with its quantities as numbers of base units; and the unit, with its
/// factor, of the first that measures what the formula does.
fn filled_in(
    model: &Model,
    formula: &Formula,
    quantities: &[Quantity],
    dimension: Option<&Dimension>,
) -> (Formula, Option<(String, Exact)>) {
    let (mut formula, mut first) = (formula.clone(), None);
    for one in quantities {
        let called = |known: &Indicator| key(&known.name) == key(&one.name);
        let Some(at) = model.indicators.iter().rposition(called) else {
            continue;
        };
        let unit = model.indicators[at].unit.map(|unit| model.units.get(unit));
        if let Some(unit) = unit.filter(|unit| Some(&unit.dimension) == dimension) {
            first.get_or_insert((unit.name.clone(), unit.factor.clone()));
        }
        let base = unit.map_or_else(|| one.value.clone(), |unit| &one.value * &unit.factor);
        formula.put(IndicatorId(at as u32), &Formula::Number(base));
    }
    (formula, first)
}

/// The scratch indicator among those read.
fn scratch_of(read: &Read<'_>) -> Option<IndicatorId> {
    let ids = (read.first.0..read.model.indicators.len() as u32).map(IndicatorId);
    ids.rev().find(|id| read.model.indicator(*id).name == NAME)
}

/// The errors that stand in the text typed, which begins at `from`.
fn wrong(read: &Read<'_>, from: u32, text: &str, formula: bool) -> Vec<Finding> {
    let to = from + text.len() as u32;
    let within = |at: &At| {
        matches!(at, At::Span(span)
            if span.file == read.file && span.start >= from && span.end <= to + 1)
    };
    let errors = read.findings.iter().filter(|finding| {
        finding.severity == Severity::Error && finding.at.as_ref().is_some_and(within)
    });
    let mut own: Vec<Finding> = errors.cloned().collect();
    if let Some(id) = scratch_of(read).filter(|_| formula) {
        // That the scratch has no unit is no mistake of the text.
        let written = written(read.model, id);
        let sound = written.is_some_and(|formula| dimension(read.model, formula).is_some());
        own.retain(|finding| !sound || finding.entry.code != FORMULA_UNITS.code);
    }
    own
}

/// The text with the words that an error corrects, when each was but typed without its
/// marks; none where there is more to it.
fn corrected(error: &Finding, from: u32, text: &str) -> Option<String> {
    let range = |edit: &crate::finding::Edit| {
        let start = edit.span.start.checked_sub(from)? as usize;
        let range = start..edit.span.end.checked_sub(from)? as usize;
        text.get(range.clone()).map(|typed| (range, typed))
    };
    let mut edits = Vec::with_capacity(error.fix.len());
    for edit in &error.fix {
        let (range, typed) = range(edit)?;
        if typed.is_empty() || unaccented(typed) != unaccented(&edit.text) {
            return None;
        }
        edits.push((range, &edit.text));
    }
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut better = text.to_string();
    for (range, word) in edits {
        better.replace_range(range, word);
    }
    Some(better)
}

/// The text without the brackets put around quantities: a blank for each, so
/// that every place stays where it is.
fn as_typed(text: &str) -> String {
    let mut out = text.to_string();
    let mut at = 0;
    for (token, end) in scan(text) {
        let (start, end) = (std::mem::replace(&mut at, end as usize), end as usize);
        let quantity = text[start..end].starts_with('[')
            && text[start + 1..end].starts_with(|c: char| c.is_ascii_digit())
            && text[start..end].contains(' ');
        if token == Token::Bracket && quantity {
            out.replace_range(start..start + 1, " ");
            out.replace_range(end - 1..end, " ");
        }
    }
    out
}

/// What makes a scratch indicator's levels read like another's.
fn head_like(model: &Model, of: &Indicator) -> String {
    let mut head = String::new();
    if let Some(unit) = model.unit_name(of) {
        head.push_str(&format!(", {unit}"));
    }
    if let Some(scale) = of
        .scale
        .and_then(|scale| model.scales.get(scale.0 as usize))
    {
        head.push_str(&format!(", thang \"{}\"", scale.name));
    }
    if of.measure == crate::model::Measure::Completion {
        head.push_str(", hoàn thành");
    }
    head.push_str(match of.better {
        Some(crate::model::Better::Higher) => ", càng cao càng tốt",
        Some(crate::model::Better::Lower) => ", càng thấp càng tốt",
        _ => "",
    });
    head
}

/// The scratch's formula: refused, as the scratch has no unit, or not.
fn written(model: &Model, scratch: IndicatorId) -> Option<&Formula> {
    let scratch = model.indicator(scratch);
    scratch.formula.as_ref().or(scratch.refused.as_ref())
}

/// What a formula measures; none where its parts do not fit together.
pub(super) fn dimension(model: &Model, formula: &Formula) -> Option<Dimension> {
    let of = |id: &IndicatorId| {
        let unit = model.indicator(*id).unit;
        unit.map_or_else(Vec::new, |unit| model.units.get(unit).dimension.clone())
    };
    let alike = |a: &Formula, b: &Formula| {
        let zero = |x: &Formula| matches!(x, Formula::Number(n) if n.is_zero());
        let (one, two) = (dimension(model, a)?, dimension(model, b)?);
        match (zero(a), zero(b)) {
            (true, _) => Some(two),
            (_, true) => Some(one),
            _ => (one == two).then_some(one),
        }
    };
    match formula {
        Formula::Number(_) => Some(Vec::new()),
        Formula::Indicator(id) => Some(of(id)),
        Formula::Negate(x) | Formula::Previous(x) => dimension(model, x),
        Formula::Growth(x) => dimension(model, x).map(|_| Vec::new()),
        Formula::Arithmetic(Arithmetic::Add | Arithmetic::Sub, a, b) => alike(a, b),
        Formula::Arithmetic(op, a, b) => {
            let power = if *op == Arithmetic::Mul { 1 } else { -1 };
            Some(multiply(
                &dimension(model, a)?,
                &dimension(model, b)?,
                power,
            ))
        }
        Formula::Compare(_, a, b) => alike(a, b).map(|_| Vec::new()),
        Formula::If(test, a, b) => dimension(model, test).and_then(|_| alike(a, b)),
        Formula::Call(_, all) => {
            let (first, rest) = all.split_first()?;
            rest.iter()
                .try_fold(dimension(model, first)?, |_, one| alike(first, one))
        }
        Formula::RollUp { of: id, .. } => Some(of(id)),
        Formula::AtEach(..) => Some(Vec::new()),
        Formula::WeightedMean(pairs) => dimension(model, &pairs.first()?.0),
    }
}
