//! Expressions and targets typed in a session, read by the language's own
//! front end: they are put at the end of the programme as declarations of a
//! scratch indicator, checked with it, and taken out again. What is wrong is
//! told of the text typed.

use super::session::{Refused, Session, lines};
use crate::check;
use crate::finding::catalogue::types::FORMULA_UNITS;
use crate::finding::{At, Finding, Severity};
use crate::model::formula::Arithmetic;
use crate::model::number::{Exact, exact};
use crate::model::unit::text as units;
use crate::model::unit::{Dimension, multiply};
use crate::model::written::{Written, read};
use crate::model::{Formula, Indicator, IndicatorId, Model};
use crate::source::text::{key, unaccented};
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::scan::{Token, scan};
use num_traits::Zero;

/// The name of the scratch indicator; nothing typed has such a name.
const NAME: &str = "⟦ctr repl⟧";

/// What was read of a text.
pub(super) struct Scratch {
    /// The programmes with the scratch indicator among them.
    pub model: Model,
    /// The scratch indicator.
    pub id: IndicatorId,
    /// The text as it was understood, names and keywords with their marks.
    pub text: String,
}

/// An expression.
pub(super) struct Expression {
    /// The programmes with the scratch indicator, whose formula it is.
    pub model: Model,
    /// The scratch indicator.
    pub id: IndicatorId,
    /// The unit of the first quantity in it, where it measures the same, and
    /// its factor.
    pub unit: Option<(String, Exact)>,
    /// What it measures.
    pub dimension: Option<Dimension>,
    /// The text as it was understood.
    pub text: String,
}

impl Session {
    /// Reads an expression: a formula in which numbers may have units.
    pub(super) fn expression(&self, typed: &str) -> Result<Expression, Refused> {
        let programme = self.at_hand();
        let (text, quantities) = self.with_quantities(typed);
        let mut before = String::from("\n\n");
        for (name, unit, _) in &quantities {
            before.push_str(&format!("chỉ tiêu \"{name}\", {unit}\n"));
        }
        before.push_str(&format!("chỉ tiêu \"{NAME}\"\n  công thức: "));
        let scratch = self.scratch(programme, &before, &text, "\n", true)?;
        let model = &scratch.model;
        let Some(mut formula) = written(model, scratch.id).cloned() else {
            return Err(self.not_understood(typed));
        };
        let dimension = dimension(model, &formula);
        let mut first = None;
        for (name, _, value) in &quantities {
            let known = model
                .indicators
                .iter()
                .rposition(|one| key(&one.name) == key(name));
            let Some(at) = known else { continue };
            let unit = model.indicators[at].unit.map(|unit| model.units.get(unit));
            if let Some(unit) = unit.filter(|unit| Some(&unit.dimension) == dimension.as_ref()) {
                first.get_or_insert((unit.name.clone(), unit.factor.clone()));
            }
            let base = unit.map_or_else(|| value.clone(), |unit| value * &unit.factor);
            formula.put(IndicatorId(at as u32), &Formula::Number(base));
        }
        // A quantity has no places or parts to be put together (bình quân các …).
        let session = self.model().indicators.len();
        if formula.inputs().any(|id| id.0 as usize >= session) {
            return Err(self.not_understood(typed));
        }
        // Beyond all indicators of the session, so that no figure is taken for its.
        let mut own = scratch.model.indicators[scratch.id.0 as usize].clone();
        own.formula = Some(formula);
        (own.unread, own.refused) = (None, None);
        own.unit = None;
        let mut model = self.model().clone();
        let id = IndicatorId(model.indicators.len() as u32);
        model.indicators.push(own);
        let text = quantities.iter().fold(scratch.text, |text, (name, ..)| {
            text.replace(&format!("[{name}]"), name)
        });
        Ok(Expression {
            model,
            id,
            unit: first,
            dimension,
            text,
        })
    }

    /// Reads `đến 2030: ít nhất 35%` as a line of an indicator like `of`.
    pub(super) fn target_like(&self, of: IndicatorId, typed: &str) -> Result<Scratch, Refused> {
        let model = self.declared();
        let indicator = model.indicator(of);
        let programme = (model.programmes.iter())
            .position(|one| one.indicators.contains(&of.0))
            .unwrap_or_default();
        let head = head_like(model, indicator);
        let before = format!("\n\nchỉ tiêu \"{NAME}\"{head}\n  ");
        self.scratch(programme, &before, typed, "\n", false)
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

    /// Checks the programme with `typed` between two texts at its end; corrects
    /// words typed without their marks, where the language knows how.
    fn scratch(
        &self,
        programme: usize,
        before: &str,
        typed: &str,
        after: &str,
        formula: bool,
    ) -> Result<Scratch, Refused> {
        let mut text = self.with_names(typed);
        for _ in 0..8 {
            let (model, findings, start) = self.checked(programme, before, &text, after);
            let file = self.declared().programmes[programme].file;
            let (from, to) = (start as u32, (start + text.len()) as u32);
            let within =
                |span: &Span| span.file == file && span.start >= from && span.end <= to + 1;
            let own = findings.into_iter().filter(|finding| match &finding.at {
                Some(At::Span(span)) => within(span) && finding.severity == Severity::Error,
                _ => false,
            });
            let mut own: Vec<Finding> = own.collect();
            let id = model.indicators.iter().rposition(|one| one.name == NAME);
            let id = id.map(|at| IndicatorId(at as u32));
            if formula && let Some(id) = id {
                // That the scratch has no unit is no mistake of the text.
                let sound =
                    written(&model, id).is_some_and(|formula| dimension(&model, formula).is_some());
                own.retain(|finding| !sound || finding.entry.code != FORMULA_UNITS.code);
            }
            let Some(first) = own.first() else {
                let id = id.ok_or_else(|| self.not_understood(typed))?;
                return Ok(Scratch { model, id, text });
            };
            let mends = first.fix.iter().all(|edit| within(&edit.span)) && !first.fix.is_empty();
            let unmarked = |edit: &crate::finding::Edit| {
                let range = (edit.span.start - from) as usize..(edit.span.end - from) as usize;
                let typed = text.get(range).unwrap_or("");
                let plain = crate::source::text::unaccented;
                !typed.is_empty() && plain(typed) == plain(&edit.text)
            };
            if !(mends && first.fix.iter().all(unmarked)) {
                return Err(Refused(lines(&self.pointed(&own, &text, from))));
            }
            let mut edits = first.fix.clone();
            edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
            for edit in edits {
                let range = (edit.span.start - from) as usize..(edit.span.end - from) as usize;
                text.replace_range(range, &edit.text);
            }
        }
        Err(self.not_understood(typed))
    }

    fn checked(
        &self,
        programme: usize,
        before: &str,
        text: &str,
        after: &str,
    ) -> (Model, Vec<Finding>, usize) {
        let own = self.declared().programmes[programme].file;
        let mut sources = Sources::default();
        let mut start = 0;
        for one in &self.declared().programmes {
            let file = self.sources.file(one.file);
            let mut whole = file.text.clone();
            if one.file == own {
                start = whole.len() + before.len();
                whole.push_str(before);
                whole.push_str(text);
                whole.push_str(after);
            }
            sources.add(SourceFile::new(file.name.clone(), whole));
        }
        let (model, findings) = check::written(&mut sources);
        (model, findings, start)
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
    /// the text, and each quantity's name, unit and number.
    fn with_quantities(&self, typed: &str) -> (String, Vec<(String, String, Exact)>) {
        let mut known = self.declared().units.clone();
        let mut ends = vec![0];
        let tokens = scan(typed);
        ends.extend(tokens.iter().map(|(_, end)| *end as usize));
        let text = |from: usize, to: usize| &typed[ends[from]..ends[to]];
        let (mut out, mut at) = (String::new(), 0);
        let mut quantities: Vec<(String, String, Exact)> = Vec::new();
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
                    if !quantities.iter().any(|(known, ..)| known == &name) {
                        quantities.push((name, unit.to_string(), number));
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
        Formula::WeightedMean(pairs) => dimension(model, &pairs.first()?.0),
    }
}
