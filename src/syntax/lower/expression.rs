//! Formulas.

use super::Lower;
use crate::finding::catalogue::syntax::UNEXPECTED_TEXT;
use crate::finding::{Arg, Finding};
use crate::model::condition::Op;
use crate::model::formula::{Arithmetic, Function, Over};
use crate::source::text::key;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::tree::{Call, Expr, ExprKind, Num};

impl Lower<'_> {
    /// `expression`
    pub fn expression(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let Some(inner) = pair.into_inner().next() else {
            return self.nothing(span);
        };
        if inner.as_rule() == Rule::comparison {
            return self.comparison(inner);
        }
        let branches: Vec<_> = inner
            .into_inner()
            .filter(|p| p.as_rule() == Rule::expression)
            .collect();
        let mut branches = branches.into_iter().map(|p| Box::new(self.expression(p)));
        match (branches.next(), branches.next(), branches.next()) {
            (Some(test), Some(yes), Some(no)) => Expr {
                kind: ExprKind::If(test, yes, no),
                span,
            },
            _ => self.nothing(span),
        }
    }

    fn nothing(&self, span: crate::source::Span) -> Expr {
        Expr {
            kind: ExprKind::Number(Num { value: None, span }, false),
            span,
        }
    }

    fn comparison(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let mut parts = pair.into_inner();
        let Some(left) = parts.next() else {
            return self.nothing(span);
        };
        let left = self.chain(left);
        let (Some(relation), Some(right)) = (parts.next(), parts.next()) else {
            return left;
        };
        let op = match relation.into_inner().next().map(|p| p.as_rule()) {
            Some(Rule::LT) => Op::Lt,
            Some(Rule::GT) => Op::Gt,
            Some(Rule::LE) => Op::Le,
            Some(Rule::GE) => Op::Ge,
            _ => Op::Eq,
        };
        let right = self.chain(right);
        Expr {
            kind: ExprKind::Compare(op, Box::new(left), Box::new(right)),
            span,
        }
    }

    /// `sum` or `product`: operands with signs between, from the left.
    pub(super) fn chain(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let mut result: Option<Expr> = None;
        let mut operation = Arithmetic::Add;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::PLUS => operation = Arithmetic::Add,
                Rule::MINUS => operation = Arithmetic::Sub,
                Rule::STAR => operation = Arithmetic::Mul,
                Rule::SLASH => operation = Arithmetic::Div,
                rule => {
                    let right = if rule == Rule::product {
                        self.chain(part)
                    } else {
                        self.factor(part)
                    };
                    result = Some(match result {
                        None => right,
                        Some(left) => {
                            let span = left.span.to(right.span);
                            Expr {
                                kind: ExprKind::Arithmetic(
                                    operation,
                                    Box::new(left),
                                    Box::new(right),
                                ),
                                span,
                            }
                        }
                    });
                }
            }
        }
        result.unwrap_or_else(|| self.nothing(span))
    }

    fn factor(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let mut negative = false;
        let mut value = self.nothing(span);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::MINUS => negative = true,
                Rule::number => value = self.literal(part),
                Rule::reference => {
                    value = Expr {
                        span: self.span(&part),
                        kind: ExprKind::Reference(self.name(&part)),
                    }
                }
                Rule::call => value = self.call(part),
                Rule::expression => value = self.expression(part),
                _ => {}
            }
        }
        if negative {
            Expr {
                kind: ExprKind::Negate(Box::new(value)),
                span,
            }
        } else {
            value
        }
    }

    fn literal(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let percent = pair
            .clone()
            .into_inner()
            .any(|p| p.as_rule() == Rule::PERCENT);
        // `5 điểm %` added to a percentage.
        let word = pair
            .clone()
            .into_inner()
            .find(|p| p.as_rule() == Rule::WORD);
        if let Some(word) = word.map(|word| self.span(&word))
            && key(self.slice(word)) != key("điểm")
        {
            let found = Arg::Made(
                format!("từ `{}`", self.slice(word)),
                format!("from `{}` on", self.slice(word)),
            );
            let finding = Finding::new(&UNEXPECTED_TEXT, word).arg("found", found);
            let expected = Arg::Both(
                "ở đây cần phép tính, hoặc hết dòng",
                "expected here: an operation, or the end of the line",
            );
            self.findings.push(finding.arg("expected", expected));
        }
        // `5‰` is 0,5%.
        let mut parts = pair.clone().into_inner();
        let permille = parts.any(|p| p.as_rule() == Rule::PERMILLE);
        let number = pair.into_inner().next().map(|n| self.number(&n, false));
        let tenth = |number: Num| Num {
            value: number.value.map(|value| value / rust_decimal::Decimal::TEN),
            ..number
        };
        let number = number.map(|n| if permille { tenth(n) } else { n });
        let percent = percent || permille;
        Expr {
            kind: ExprKind::Number(number.unwrap_or(Num { value: None, span }), percent),
            span,
        }
    }

    fn call(&mut self, pair: Pair) -> Expr {
        let span = self.span(&pair);
        let (mut function, mut over, mut arguments) =
            (Call::Plain(Function::Sum), None, Vec::new());
        let mut first = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::function | Rule::ranking => {
                    function = part
                        .into_inner()
                        .next()
                        .map_or(function, |p| call_of(p.as_rule()))
                }
                Rule::over => {
                    over = part.into_inner().next().map(|p| match p.as_rule() {
                        Rule::THEO_DIA_BAN => Over::Places,
                        _ => Over::Breakdowns,
                    });
                }
                Rule::first => {
                    let highest = |p: Pair| p.as_rule() == Rule::LON_NHAT;
                    first = part.into_inner().next().map(highest);
                }
                Rule::argument => {
                    let values: Vec<_> = part
                        .into_inner()
                        .filter(|p| p.as_rule() == Rule::expression)
                        .collect();
                    let mut values = values.into_iter().map(|p| self.expression(p));
                    if let Some(value) = values.next() {
                        arguments.push((value, values.next()));
                    }
                }
                _ => {}
            }
        }
        if let Call::Rank(order) = &mut function {
            *order = first;
        }
        Expr {
            kind: ExprKind::Call(function, over, arguments),
            span,
        }
    }
}

fn call_of(rule: Rule) -> Call {
    match rule {
        Rule::BINH_QUAN => Call::Plain(Function::Mean),
        Rule::LON_NHAT => Call::Plain(Function::Max),
        Rule::NHO_NHAT => Call::Plain(Function::Min),
        Rule::BINH_QUAN_GIA_QUYEN => Call::Weighted,
        Rule::KY_TRUOC => Call::Previous,
        Rule::TANG_TRUONG => Call::Growth,
        Rule::DEM => Call::Count,
        Rule::THU_HANG => Call::Rank(None),
        _ => Call::Plain(Function::Sum),
    }
}
