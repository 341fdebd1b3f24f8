//! Units are turned once, by ctr: `[hộ nghèo] / [hộ]` of an indicator in % is a per cent
//! already. A constant that would turn them once more is left out, and told, where that is
//! what it must be for; it is refused where it may be. So is a bare number beside per cents.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::commitments::READ_AS;
use crate::finding::catalogue::types::{BARE_BESIDE_PERCENT, CONVERTED_TWICE};
use crate::finding::{Arg, Finding};
use crate::model::IndicatorId;
use crate::model::formula::Arithmetic;
use crate::model::number::{Exact, exact, hundred, plain, vietnamese};
use crate::source::Span;
use crate::syntax::tree::{Call, Expr, ExprKind, Num};
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;
use std::borrow::Cow;

/// How many base units one is of the numbers that a reader of a formula sees: 1/100 of
/// an indicator in %, 1.000 of one in nghìn người.
#[derive(Clone, Debug, PartialEq)]
enum Scale {
    /// Of a constant: whatever is beside it.
    Any,
    /// This.
    By(Exact),
    /// Of a sum of several.
    Mixed,
}

impl Scale {
    /// Of what is added to, or stands for, what.
    fn beside(self, other: Scale) -> Scale {
        match (self, other) {
            (Scale::Any, other) => other,
            (one, Scale::Any) => one,
            (Scale::By(a), Scale::By(b)) if a == b => Scale::By(a),
            _ => Scale::Mixed,
        }
    }

    fn times(self, other: Scale, above: bool) -> Scale {
        match (self, other) {
            (Scale::Mixed, _) | (_, Scale::Mixed) => Scale::Mixed,
            (one, Scale::Any) => one,
            (Scale::By(a), Scale::By(b)) if above => Scale::By(a * b),
            (Scale::By(a), Scale::By(b)) if !b.is_zero() => Scale::By(a / b),
            (_, other) => other,
        }
    }

    /// Whether its numbers are not the base units themselves.
    fn turned(&self) -> bool {
        matches!(self, Scale::By(by) if !by.is_one())
    }
}

/// What a constant of a product is for.
enum Constant {
    /// What it says.
    Itself,
    /// Turning units; these are left out.
    Turns(Vec<Span>),
    /// Perhaps turning units.
    Doubtful(Span, Exact),
}

/// A part of a formula that is added up, compared or chosen among others.
struct Part {
    expr: Expr,
    scale: Scale,
}

/// One reading of a formula.
struct Turning<'r> {
    resolver: &'r Resolver,
    /// What is told of it.
    notes: Vec<Finding>,
    /// Why it is refused.
    doubts: Vec<Finding>,
}

/// A formula as it is meant, what is told of it, and why it is refused.
pub struct Converted<'e> {
    /// Without the constants that turn units.
    pub expr: Cow<'e, Expr>,
    /// Notes.
    pub notes: Vec<Finding>,
    /// Errors, to be reported unless its units do not fit anyway.
    pub doubts: Vec<Finding>,
}

/// The same of the two sides of a relation.
pub struct Sides {
    /// What is compared.
    pub left: Box<Expr>,
    /// With what.
    pub right: Box<Expr>,
    /// Notes.
    pub notes: Vec<Finding>,
    /// Errors.
    pub doubts: Vec<Finding>,
}

impl Resolver {
    /// The formula of an indicator, whose numbers are in the indicator's unit.
    pub(super) fn converted<'e>(&self, id: Option<IndicatorId>, expr: &'e Expr) -> Converted<'e> {
        let unit = id.and_then(|id| self.model.indicator(id).unit);
        let own = unit.map_or(Scale::Any, |unit| {
            Scale::By(self.model.units.get(unit).factor.clone())
        });
        self.read_once(expr, |turning| {
            let part = turning.turn(expr, &own);
            if let Some(value) = bare(expr) {
                turning.beside(expr.span, &value, &Scale::Any, &own);
            }
            part.expr
        })
    }

    /// The two sides of a relation, which must measure the same: what is told of them, and
    /// why they are refused.
    pub(super) fn converted_sides(&self, left: &Expr, right: &Expr) -> Sides {
        let mut turning = Turning {
            resolver: self,
            notes: Vec::new(),
            doubts: Vec::new(),
        };
        let (turned_left, turned_right, _) = turning.pair(left, right, &Scale::Any);
        turning.against_quotient(left, right);
        Sides {
            left: turned_left,
            right: turned_right,
            notes: turning.notes,
            doubts: turning.doubts,
        }
    }

    fn read_once<'e>(
        &self,
        expr: &'e Expr,
        turn: impl FnOnce(&mut Turning<'_>) -> Expr,
    ) -> Converted<'e> {
        let mut turning = Turning {
            resolver: self,
            notes: Vec::new(),
            doubts: Vec::new(),
        };
        let expr = match has_bare(expr) {
            true => Cow::Owned(turn(&mut turning)),
            false => Cow::Borrowed(expr),
        };
        Converted {
            expr,
            notes: turning.notes,
            doubts: turning.doubts,
        }
    }
}

impl Turning<'_> {
    /// A formula whose numbers are asked in a scale, without what turns units.
    fn turn(&mut self, expr: &Expr, asked: &Scale) -> Part {
        let span = expr.span;
        let (kind, scale) = match &expr.kind {
            ExprKind::Number(..) => (expr.kind.clone(), Scale::Any),
            ExprKind::Reference(_) => (expr.kind.clone(), self.seen(expr)),
            ExprKind::Negate(inner) => {
                let inner = self.turn(inner, asked);
                (ExprKind::Negate(Box::new(inner.expr)), inner.scale)
            }
            ExprKind::Arithmetic(Arithmetic::Mul | Arithmetic::Div, ..) => {
                return self.product(expr, asked);
            }
            ExprKind::Arithmetic(..) => return self.sum(expr, asked),
            ExprKind::Compare(op, left, right) => {
                self.against_quotient(left, right);
                let (left, right, _) = self.pair(left, right, &Scale::Any);
                (ExprKind::Compare(*op, left, right), Scale::By(Exact::one()))
            }
            ExprKind::If(test, yes, no) => {
                let test = self.turn(test, &Scale::Any).expr;
                let (yes, no, scale) = self.pair(yes, no, asked);
                (ExprKind::If(Box::new(test), yes, no), scale)
            }
            ExprKind::Call(call, over, arguments) => {
                let (arguments, scale) = self.arguments(*call, arguments, asked);
                (ExprKind::Call(*call, *over, arguments), scale)
            }
        };
        let expr = Expr { kind, span };
        Part { expr, scale }
    }

    fn arguments(
        &mut self,
        call: Call,
        arguments: &[(Expr, Option<Expr>)],
        asked: &Scale,
    ) -> (Vec<(Expr, Option<Expr>)>, Scale) {
        let one = || Scale::By(Exact::one());
        let asked = match call {
            Call::Plain(_) | Call::Weighted | Call::Previous => asked,
            // Of which only the ratio or the order counts.
            Call::Growth | Call::Count | Call::Rank(_) => &Scale::Any,
        };
        // `đếm theo địa bàn([H] >= 20)`: that number is in the unit of H.
        if let (Call::Count, [(test, None)]) = (call, arguments)
            && let ExprKind::Compare(_, left, right) = &test.kind
            && [left, right]
                .iter()
                .any(|side| matches!(side.kind, ExprKind::Reference(_)))
        {
            return (arguments.to_vec(), one());
        }
        let values: Vec<&Expr> = arguments.iter().map(|(value, _)| value).collect();
        let (values, scale) = self.alternatives(&values, asked);
        let weights = arguments.iter().map(|(_, weight)| weight.clone());
        let arguments = values.into_iter().zip(weights).collect();
        match call {
            Call::Plain(_) | Call::Weighted | Call::Previous => (arguments, scale),
            Call::Growth | Call::Count | Call::Rank(_) => (arguments, one()),
        }
    }

    /// A sum or difference of however many.
    fn sum(&mut self, expr: &Expr, asked: &Scale) -> Part {
        let (mut first, mut steps) = (expr, Vec::new());
        while let ExprKind::Arithmetic(op @ (Arithmetic::Add | Arithmetic::Sub), left, right) =
            &first.kind
        {
            steps.push((*op, first.span, &**right));
            first = left;
        }
        steps.reverse();
        let rights = steps.iter().map(|(_, _, right)| *right);
        let parts: Vec<&Expr> = std::iter::once(first).chain(rights).collect();
        let (parts, scale) = self.alternatives(&parts, asked);
        let mut parts = parts.into_iter();
        let first = parts.next().unwrap_or_else(|| first.clone());
        let expr = steps
            .into_iter()
            .zip(parts)
            .fold(first, |left, ((op, span, _), right)| Expr {
                kind: ExprKind::Arithmetic(op, Box::new(left), Box::new(right)),
                span,
            });
        Part { expr, scale }
    }

    fn pair(&mut self, left: &Expr, right: &Expr, asked: &Scale) -> (Box<Expr>, Box<Expr>, Scale) {
        let (parts, scale) = self.alternatives(&[left, right], asked);
        let mut parts = parts.into_iter();
        let mut next = |of: &Expr| Box::new(parts.next().unwrap_or_else(|| of.clone()));
        (next(left), next(right), scale)
    }

    /// Parts that must be in one scale: that which is asked, or that of those among them
    /// that have no constants.
    fn alternatives(&mut self, parts: &[&Expr], asked: &Scale) -> (Vec<Expr>, Scale) {
        let plain = parts.iter().filter(|part| !has_bare(part));
        let among = plain.fold(Scale::Any, |all, part| all.beside(self.stands_for(part)));
        let within = match (asked, among) {
            (Scale::By(_), _) => asked.clone(),
            (_, among) => among,
        };
        let turned: Vec<Part> = parts.iter().map(|part| self.turn(part, &within)).collect();
        let scale = (turned.iter()).fold(Scale::Any, |all, part| all.beside(part.scale.clone()));
        for part in parts {
            if let Some(value) = bare(part) {
                self.beside(part.span, &value, &scale, asked);
            }
        }
        (turned.into_iter().map(|part| part.expr).collect(), scale)
    }

    /// A bare number beside figures of a scale, where figures of a scale are asked.
    fn beside(&mut self, span: Span, value: &Exact, scale: &Scale, asked: &Scale) {
        let one = value.abs().is_one();
        let doubtful = match scale {
            _ if value.is_zero() => None,
            Scale::By(by) if !by.is_one() => Some(by),
            // `[năm nay] / [năm trước] - 1`
            Scale::By(_) if one => None,
            Scale::By(_) | Scale::Any | Scale::Mixed => match asked {
                Scale::By(by) if !by.is_one() => Some(by),
                Scale::By(_) | Scale::Any | Scale::Mixed => None,
            },
        };
        let Some(by) = doubtful else {
            return;
        };
        let written = |number: &Exact| {
            let (vi, en) = number_of(number);
            Arg::Made(format!("{vi}%"), format!("{en}%"))
        };
        let finding = Finding::new(&BARE_BESIDE_PERCENT, span)
            .arg("number", shown(value))
            .arg("small", written(&(value * by * hundred())))
            .arg("whole", written(&(value * hundred())));
        self.doubts.push(finding);
    }

    /// A bare number over one that is compared with a quotient is so many times, not per
    /// cent: told, because `[hộ nghèo] / [hộ] > 3` is read in both ways by people.
    fn against_quotient(&mut self, left: &Expr, right: &Expr) {
        let base = Scale::By(Exact::one());
        for (number, quotient) in [(left, right), (right, left)] {
            let Some(value) = bare(number).filter(|value| value.abs() > Exact::one()) else {
                continue;
            };
            let divided = matches!(quotient.kind, ExprKind::Arithmetic(Arithmetic::Div, ..));
            if !divided || has_bare(quotient) || self.seen(quotient) != base {
                continue;
            }
            let (times, times_en) = number_of(&value);
            let (percent, percent_en) = number_of(&(&value * hundred()));
            let vi = format!("{times} lần, tức {percent}%; nếu là phần trăm thì viết `{times}%`");
            let en = format!(
                "{times_en} times, that is {percent_en}%; for per cents write `{times_en}%`"
            );
            let note = Finding::new(&READ_AS, number.span)
                .arg(
                    "words",
                    Arg::Made(format!("`{times}`"), format!("`{times_en}`")),
                )
                .arg("meaning", Arg::Made(vi, en));
            self.notes.push(note);
        }
    }

    /// A product or quotient without the constants that turn units.
    fn product(&mut self, expr: &Expr, asked: &Scale) -> Part {
        let (mut constants, mut scale) = (Vec::new(), Scale::Any);
        self.factors(expr, true, &mut constants, &mut scale);
        let purpose = match what_for(&constants, &scale, asked) {
            // `[Tỷ lệ] / 100` of an indicator in %: a hundredth of it, or the share itself?
            Constant::Itself if asked.turned() && self.has_turned_factor(expr) => {
                doubtful(&constants)
            }
            purpose => purpose,
        };
        let left_out = match purpose {
            Constant::Itself => Vec::new(),
            Constant::Doubtful(span, value) => {
                let finding = Finding::new(&CONVERTED_TWICE, span).arg("number", shown(&value));
                self.doubts.push(finding);
                Vec::new()
            }
            Constant::Turns(spans) => {
                for span in &spans {
                    self.tell(*span, &constants);
                }
                scale = asked.clone();
                spans
            }
        };
        let rest = self.without(expr, &left_out);
        let one = || ExprKind::Number(number_one(expr.span), false);
        Part {
            expr: rest.unwrap_or_else(|| Expr {
                kind: one(),
                span: expr.span,
            }),
            scale,
        }
    }

    /// The constants of a product, those below the line turned over, and the scale of
    /// what it is made of besides.
    fn factors(
        &self,
        expr: &Expr,
        above: bool,
        constants: &mut Vec<(Span, Exact)>,
        scale: &mut Scale,
    ) {
        if let Some(value) = bare(expr) {
            if !value.is_zero() {
                let value = if above { value } else { value.recip() };
                constants.push((expr.span, value));
            }
            return;
        }
        match &expr.kind {
            ExprKind::Arithmetic(op @ (Arithmetic::Mul | Arithmetic::Div), left, right) => {
                self.factors(left, above, constants, scale);
                let below = *op == Arithmetic::Div;
                self.factors(right, above != below, constants, scale);
            }
            _ => *scale = scale.clone().times(self.seen(expr), above),
        }
    }

    /// A product without some of its constants; none if nothing is left.
    fn without(&mut self, expr: &Expr, left_out: &[Span]) -> Option<Expr> {
        if bare(expr).is_some() {
            return (!left_out.contains(&expr.span)).then(|| expr.clone());
        }
        let ExprKind::Arithmetic(op @ (Arithmetic::Mul | Arithmetic::Div), left, right) =
            &expr.kind
        else {
            return Some(self.turn(expr, &Scale::Any).expr);
        };
        let span = expr.span;
        let joined = |left, right| Expr {
            kind: ExprKind::Arithmetic(*op, Box::new(left), Box::new(right)),
            span,
        };
        match (self.without(left, left_out), self.without(right, left_out)) {
            (Some(left), Some(right)) => Some(joined(left, right)),
            (None, Some(right)) if *op == Arithmetic::Div => {
                let kind = ExprKind::Number(number_one(span), false);
                Some(joined(Expr { kind, span }, right))
            }
            (one, None) | (None, one) => one,
        }
    }

    /// The scale of a part beside which others stand: `1%` says that they are per cents.
    fn stands_for(&self, part: &Expr) -> Scale {
        match &part.kind {
            ExprKind::Number(_, true) => Scale::By(hundred().recip()),
            ExprKind::Negate(inner) => self.stands_for(inner),
            _ => self.seen(part),
        }
    }

    /// Whether a figure that is not in base units is itself a factor of a product.
    fn has_turned_factor(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Arithmetic(Arithmetic::Mul | Arithmetic::Div, left, right) => {
                self.has_turned_factor(left) || self.has_turned_factor(right)
            }
            ExprKind::Negate(inner) => self.has_turned_factor(inner),
            ExprKind::Reference(_) => self.seen(expr).turned(),
            _ => false,
        }
    }

    /// The scale of a formula as it stands.
    fn seen(&self, expr: &Expr) -> Scale {
        match &expr.kind {
            ExprKind::Number(..) => Scale::Any,
            ExprKind::Reference(name) => self.of_indicator(&name.text),
            ExprKind::Negate(inner) => self.seen(inner),
            ExprKind::Arithmetic(Arithmetic::Mul | Arithmetic::Div, ..) => {
                let mut scale = Scale::Any;
                self.factors(expr, true, &mut Vec::new(), &mut scale);
                scale
            }
            // In `[nghìn người] * 1.000 + [người]` that without constants shows the scale.
            ExprKind::Arithmetic(_, left, right) | ExprKind::If(_, left, right) => {
                match (has_bare(left), has_bare(right)) {
                    (true, false) => self.seen(right),
                    (false, true) => self.seen(left),
                    _ => self.seen(left).beside(self.seen(right)),
                }
            }
            ExprKind::Call(Call::Plain(_) | Call::Weighted | Call::Previous, _, arguments) => {
                let values = arguments.iter().map(|(value, _)| self.seen(value));
                values.fold(Scale::Any, Scale::beside)
            }
            ExprKind::Compare(..) | ExprKind::Call(..) => Scale::By(Exact::one()),
        }
    }

    fn of_indicator(&self, name: &str) -> Scale {
        let model = &self.resolver.model;
        let Some(id) = self.resolver.indicators.get(name) else {
            return Scale::Mixed;
        };
        if self.resolver.unnamed.contains_key(&id) {
            return Scale::Mixed;
        }
        let unit = model.indicator(id).unit;
        Scale::By(unit.map_or_else(Exact::one, |unit| model.units.get(unit).factor.clone()))
    }

    fn tell(&mut self, span: Span, constants: &[(Span, Exact)]) {
        let value = constants.iter().find(|(at, _)| *at == span);
        let value = value.map_or_else(Exact::one, |(_, value)| value.clone());
        let (words, value) = match value < Exact::one() {
            true => ("/", value.recip()),
            false => ("*", value),
        };
        let (vi, en) = number_of(&value);
        let finding = Finding::new(&READ_AS, span).arg(
            "words",
            Arg::Made(format!("`{words} {vi}`"), format!("`{words} {en}`")),
        );
        self.notes.push(finding.arg(
            "meaning",
            Arg::Both(
                "đổi đơn vị; ctr tự đổi ra đơn vị của chỉ tiêu, nên con số này không tính thêm lần nữa",
                "turning units; ctr turns them into the indicator's unit itself, so this number is not applied once more",
            ),
        ));
    }
}

/// What the constants of a product are for, by the scale of what they stand with and that
/// which is asked.
fn what_for(constants: &[(Span, Exact)], scale: &Scale, asked: &Scale) -> Constant {
    let total = constants
        .iter()
        .fold(Exact::one(), |all, (_, one)| all * one);
    let turning = match (scale, asked) {
        (_, Scale::By(asked)) if asked.is_zero() => None,
        (Scale::By(scale), Scale::By(asked)) => Some(scale / asked),
        (Scale::Any, Scale::By(asked)) => Some(asked.recip()),
        (Scale::By(_) | Scale::Any, Scale::Any) if !scale.turned() => return Constant::Itself,
        _ => None,
    };
    if let Some(turning) = &turning {
        if turning.is_one() {
            return Constant::Itself;
        }
        if total == *turning {
            return Constant::Turns(constants.iter().map(|(span, _)| *span).collect());
        }
        let one = constants.iter().position(|(_, value)| value == turning);
        if let Some(at) = one {
            // `* 100 / [B] * 100`: the other looks like it too.
            let others = constants.iter().enumerate().filter(|(i, _)| *i != at);
            let mut others = others.map(|(_, (_, value))| value);
            if others.any(looks_like_turning) {
                return doubtful(constants);
            }
            return Constant::Turns(vec![constants[at].0]);
        }
    }
    doubtful(constants)
}

/// The first of the constants that looks as if it were to turn units, if one does.
fn doubtful(constants: &[(Span, Exact)]) -> Constant {
    let mut found = constants.iter();
    let found = found.find(|(_, value)| looks_like_turning(value));
    found.map_or(Constant::Itself, |(span, value)| {
        Constant::Doubtful(*span, value.clone())
    })
}

/// 100, 1.000, 10.000 … and their inverses.
fn looks_like_turning(value: &Exact) -> bool {
    let mut value = match value.is_positive() {
        true if *value < Exact::one() => value.recip(),
        true => value.clone(),
        false => return false,
    };
    let ten = Exact::from_integer(10.into());
    let mut zeros = 0;
    while value > Exact::one() && zeros < 20 {
        value /= &ten;
        zeros += 1;
    }
    value.is_one() && zeros >= 2
}

/// The value of what is made of bare numbers alone.
fn bare(expr: &Expr) -> Option<Exact> {
    match &expr.kind {
        ExprKind::Number(number, percent) => (!percent).then(|| number.value.map(exact))?,
        ExprKind::Negate(inner) => bare(inner).map(|value| -value),
        ExprKind::Arithmetic(op, left, right) => {
            let (left, right) = (bare(left)?, bare(right)?);
            match op {
                Arithmetic::Add => Some(left + right),
                Arithmetic::Sub => Some(left - right),
                Arithmetic::Mul => Some(left * right),
                Arithmetic::Div => (!right.is_zero()).then(|| left / right),
            }
        }
        ExprKind::Reference(_) | ExprKind::Compare(..) | ExprKind::If(..) | ExprKind::Call(..) => {
            None
        }
    }
}

/// Whether a bare number stands anywhere in a formula.
fn has_bare(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Number(_, percent) => !percent,
        ExprKind::Reference(_) => false,
        ExprKind::Negate(inner) => has_bare(inner),
        ExprKind::Arithmetic(_, left, right) | ExprKind::Compare(_, left, right) => {
            has_bare(left) || has_bare(right)
        }
        ExprKind::If(test, yes, no) => has_bare(test) || has_bare(yes) || has_bare(no),
        ExprKind::Call(_, _, arguments) => (arguments.iter())
            .any(|(value, weight)| has_bare(value) || weight.as_ref().is_some_and(has_bare)),
    }
}

fn number_one(span: Span) -> Num {
    let value = Some(Decimal::ONE);
    Num { value, span }
}

/// A number in a Vietnamese and an English sentence.
fn number_of(value: &Exact) -> (String, String) {
    let en = plain(value, 12);
    (vietnamese(&en), en)
}

fn shown(value: &Exact) -> Arg {
    let (vi, en) = number_of(value);
    Arg::Made(vi, en)
}
