//! Formulas: names found, dimensions checked, circles refused.

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::check::rings::{MOST_SHOWN, rings, shown};
use crate::finding::catalogue::types::{
    DIVISION_BY_ZERO, FORMULA_CYCLE, FORMULA_UNITS, WEIGHTED_WITHOUT_WEIGHTS, WRONG_KIND_OF_LEVEL,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::formula::{Arithmetic, AtEach, Formula, Function, Over};
use crate::model::number::{Exact, exact};
use crate::model::unit::{Dimension, multiply};
use crate::model::{IndicatorId, Measure};
use crate::source::Span;
use crate::syntax::tree::{Attr, Call, Expr, ExprKind};
use num_traits::{One, Zero};

/// A formula and what it measures; `None`: anything (the number 0, or a part
/// that was reported).
type Typed = (Formula, Option<Dimension>);

/// In what counts and ranks are.
const A_PLAIN_UNIT: Text = Text {
    vi: "con số này là số địa bàn hay thứ hạng: ghi đơn vị `tỉnh`, `xã`, `hạng` ở dòng `chỉ tiêu`",
    en: "this is a number of places or a rank: give the line `chỉ tiêu` the unit `tỉnh`, `xã` or `hạng`",
};

/// How places are counted.
const COUNTED: Text = Text {
    vi: "đếm những địa bàn thỏa một điều kiện: `đếm theo địa bàn([H] >= 20)`",
    en: "places that meet a condition are counted: `đếm theo địa bàn([H] >= 20)`",
};

impl Resolver {
    /// Resolves the formula of an indicator, if it has one.
    pub fn resolve_formula(&mut self, pending: &Pending) {
        for attribute in pending.attributes {
            let Some(Attr::Formula(expr)) = &attribute.attr else {
                continue;
            };
            let Some((formula, dimension)) = self.converted_formula(Some(pending.id), expr) else {
                continue;
            };
            let own = self.dimension_of(pending.id);
            if matches!(formula, Formula::AtEach(..)) && !self.counts_places(pending.id) {
                self.bad_call(expr.span, A_PLAIN_UNIT);
                continue;
            }
            let counted = is_counted(&formula) && self.counts_places(pending.id);
            let dimension = dimension.filter(|of| !(counted && of.is_empty()));
            if let Some(dimension) = dimension.filter(|dimension| *dimension != own) {
                let (left, right) = (self.shown(&own), self.shown(&dimension));
                self.units_differ(expr.span, left, right);
            }
            self.at(pending.id).formula = Some(formula);
        }
    }

    /// A formula, perhaps of an indicator, with units turned once; none where that
    /// is doubtful. Doubts about what does not fit anyway are not told.
    pub(super) fn converted_formula(
        &mut self,
        id: Option<IndicatorId>,
        expr: &Expr,
    ) -> Option<Typed> {
        let converted = self.converted(id, expr);
        let told = self.findings.len();
        let typed = self.formula(&converted.expr)?;
        if self.findings.len() > told {
            return Some(typed);
        }
        let sound = converted.doubts.is_empty();
        for finding in converted.notes.into_iter().chain(converted.doubts) {
            self.report(finding);
        }
        sound.then_some(typed)
    }

    /// Whether an indicator is in a plain unit that is counted in ones: `tỉnh`, `hạng`.
    fn counts_places(&self, id: IndicatorId) -> bool {
        let unit = self.model.indicator(id).unit;
        unit.is_none_or(|unit| {
            let unit = self.model.units.get(unit);
            unit.factor.is_one() && matches!(unit.dimension.as_slice(), [] | [(_, 1)])
        })
    }

    fn dimension_of(&self, id: IndicatorId) -> Dimension {
        let unit = self.model.indicator(id).unit;
        unit.map_or_else(Vec::new, |unit| {
            self.model.units.get(unit).dimension.clone()
        })
    }

    pub(super) fn formula(&mut self, expr: &Expr) -> Option<Typed> {
        match &expr.kind {
            ExprKind::Number(number, percent) => {
                let mut value = exact(number.value?);
                if *percent {
                    value /= exact(rust_decimal::Decimal::ONE_HUNDRED);
                }
                let any = value.is_zero();
                Some((
                    Formula::Number(value),
                    if any { None } else { Some(Vec::new()) },
                ))
            }
            ExprKind::Reference(name) => {
                let id = self.indicator(name)?;
                if self.model.indicator(id).measure != Measure::Quantity {
                    let number = Text {
                        vi: "mức bằng chữ, không tính toán được",
                        en: "words, which cannot be computed with",
                    };
                    let finding =
                        Finding::new(&WRONG_KIND_OF_LEVEL, name.span).arg("measure", number);
                    self.report(finding.arg(
                        "example",
                        Text {
                            vi: "[một chỉ tiêu có đơn vị]",
                            en: "[an indicator with a unit]",
                        },
                    ));
                    return None;
                }
                // A unit that nobody knows is told of, and may be any.
                let known = !self.unnamed.contains_key(&id);
                let dimension = known.then(|| self.dimension_of(id));
                Some((Formula::Indicator(id), dimension))
            }
            ExprKind::Negate(inner) => {
                let (inner, dimension) = self.formula(inner)?;
                Some((Formula::Negate(Box::new(inner)), dimension))
            }
            ExprKind::Arithmetic(operation, left, right) => {
                self.arithmetic(*operation, left, right, expr.span)
            }
            ExprKind::Compare(op, left, right) => {
                let (left, right, _) = self.alike(left, right, expr.span)?;
                Some((
                    Formula::Compare(*op, Box::new(left), Box::new(right)),
                    Some(Vec::new()),
                ))
            }
            ExprKind::If(test, yes, no) => {
                let test = self.formula(test);
                let (yes, no, dimension) = self.alike(yes, no, expr.span)?;
                Some((
                    Formula::If(Box::new(test?.0), Box::new(yes), Box::new(no)),
                    dimension,
                ))
            }
            ExprKind::Call(call, over, arguments) => self.call(*call, *over, arguments, expr.span),
        }
    }

    fn arithmetic(
        &mut self,
        operation: Arithmetic,
        left: &Expr,
        right: &Expr,
        span: Span,
    ) -> Option<Typed> {
        if matches!(operation, Arithmetic::Add | Arithmetic::Sub) {
            let (left, right, dimension) = self.alike(left, right, span)?;
            return Some((
                Formula::Arithmetic(operation, Box::new(left), Box::new(right)),
                dimension,
            ));
        }
        let divisor = right.span;
        let (left, right) = (self.formula(left), self.formula(right));
        let ((left, of_left), (right, of_right)) = (left?, right?);
        if operation == Arithmetic::Div && constant(&right).is_some_and(|n| n.is_zero()) {
            self.report(Finding::new(&DIVISION_BY_ZERO, divisor));
            return None;
        }
        let power = if operation == Arithmetic::Mul { 1 } else { -1 };
        let dimension = of_left
            .zip(of_right)
            .map(|(left, right)| multiply(&left, &right, power));
        Some((
            Formula::Arithmetic(operation, Box::new(left), Box::new(right)),
            dimension,
        ))
    }

    /// Two formulas that must measure the same.
    fn alike(
        &mut self,
        left: &Expr,
        right: &Expr,
        span: Span,
    ) -> Option<(Formula, Formula, Option<Dimension>)> {
        let (one, two) = (self.formula(left), self.formula(right));
        let ((one, of_one), (two, of_two)) = (one?, two?);
        if let (Some(a), Some(b)) = (&of_one, &of_two)
            && a != b
        {
            let (left, right) = (self.shown(a), self.shown(b));
            self.units_differ(span, left, right);
            return Some((one, two, None));
        }
        Some((one, two, of_one.or(of_two)))
    }

    fn units_differ(&mut self, span: Span, left: Arg, right: Arg) {
        self.report(
            Finding::new(&FORMULA_UNITS, span)
                .arg("left", left)
                .arg("right", right),
        );
    }

    /// A dimension for a message, by its base units: `người/hộ`.
    pub(super) fn shown(&self, dimension: &Dimension) -> Arg {
        if dimension.is_empty() {
            return Arg::Both("số không đơn vị (%, lần)", "a pure number (%, lần)");
        }
        let base = |id: u32| {
            self.model
                .units
                .bases
                .get(id as usize)
                .map_or("?", String::as_str)
        };
        let power = |id: u32, n: i8| {
            if n == 1 {
                base(id).to_string()
            } else {
                format!("{}^{n}", base(id))
            }
        };
        let above: Vec<_> = dimension
            .iter()
            .filter(|(_, n)| *n > 0)
            .map(|&(id, n)| power(id, n))
            .collect();
        let below: Vec<_> = dimension
            .iter()
            .filter(|(_, n)| *n < 0)
            .map(|&(id, n)| power(id, -n))
            .collect();
        let above = if above.is_empty() {
            "1".to_string()
        } else {
            above.join("·")
        };
        Arg::Text(if below.is_empty() {
            above
        } else {
            format!("{above}/{}", below.join("/"))
        })
    }

    fn call(
        &mut self,
        call: Call,
        over: Option<Over>,
        arguments: &[(Expr, Option<Expr>)],
        span: Span,
    ) -> Option<Typed> {
        match (call, over) {
            (Call::Plain(function), Some(over)) => self.roll_up(function, over, arguments, span),
            (Call::Weighted, Some(over)) if arguments.iter().all(|a| a.1.is_some()) => {
                self.roll_up(Function::Mean, over, arguments, span)
            }
            (Call::Weighted, None) if arguments.iter().all(|a| a.1.is_some()) => {
                self.weighted(arguments)
            }
            (Call::Weighted, _) => self.bad_call(
                span,
                Text {
                    vi: "thiếu `trọng số`",
                    en: "`trọng số` is missing",
                },
            ),
            (Call::Previous | Call::Growth, None) if arguments.len() == 1 => {
                let (inner, dimension) = self.formula(&arguments[0].0)?;
                Some(match call {
                    Call::Previous => (Formula::Previous(Box::new(inner)), dimension),
                    _ => (Formula::Growth(Box::new(inner)), Some(Vec::new())),
                })
            }
            (Call::Previous | Call::Growth, _) => self.bad_call(
                span,
                Text {
                    vi: "hàm này cần đúng một chỉ tiêu",
                    en: "this function takes one indicator",
                },
            ),
            (Call::Count, Some(Over::Places)) => self.count(arguments, span),
            (Call::Rank(highest_first), Some(Over::Places)) if arguments.len() == 1 => {
                let (inner, _) = self.formula(&arguments[0].0)?;
                let what = AtEach::Rank { highest_first };
                Some((Formula::AtEach(what, Box::new(inner)), Some(Vec::new())))
            }
            (Call::Count, _) => self.bad_call(span, COUNTED),
            (Call::Rank(_), _) => self.bad_call(
                span,
                Text {
                    vi: "xếp hạng một địa bàn: `thứ hạng theo địa bàn([H])`, hoặc `thứ hạng theo địa bàn([H], lớn nhất trước)`",
                    en: "a place is ranked by `thứ hạng theo địa bàn([H])`, or `thứ hạng theo địa bàn([H], lớn nhất trước)` (greatest first)",
                },
            ),
            (Call::Plain(function), None) => self.plain(function, arguments, span),
        }
    }

    /// `đếm theo địa bàn([H] >= 20)`: a bare number beside an indicator is in its unit.
    fn count(&mut self, arguments: &[(Expr, Option<Expr>)], span: Span) -> Option<Typed> {
        let [(test, None)] = arguments else {
            return self.bad_call(span, COUNTED);
        };
        let ExprKind::Compare(op, left, right) = &test.kind else {
            return self.bad_call(span, COUNTED);
        };
        let in_unit = |this: &Self, indicator: &Expr, number: &Expr| {
            let (ExprKind::Reference(name), ExprKind::Number(number, false)) =
                (&indicator.kind, &number.kind)
            else {
                return None;
            };
            let id = this.indicators.get(&name.text)?;
            let unit = this.model.indicator(id).unit;
            let factor =
                unit.map_or_else(Exact::one, |unit| this.model.units.get(unit).factor.clone());
            Some(Formula::Number(exact(number.value?) * factor))
        };
        let (left, right) = match (in_unit(self, left, right), in_unit(self, right, left)) {
            (Some(number), _) => (self.formula(left)?.0, number),
            (_, Some(number)) => (number, self.formula(right)?.0),
            (None, None) => {
                let (left, right, _) = self.alike(left, right, test.span)?;
                (left, right)
            }
        };
        let test = Formula::Compare(*op, Box::new(left), Box::new(right));
        let counted = Formula::AtEach(AtEach::Count, Box::new(test));
        Some((counted, Some(Vec::new())))
    }

    fn plain(
        &mut self,
        function: Function,
        arguments: &[(Expr, Option<Expr>)],
        span: Span,
    ) -> Option<Typed> {
        if arguments.iter().any(|a| a.1.is_some()) {
            return self.bad_call(
                span,
                Text {
                    vi: "`trọng số` chỉ dùng với bình quân gia quyền",
                    en: "`trọng số` goes with bình quân gia quyền",
                },
            );
        }
        let mut values = Vec::new();
        let mut dimension: Option<Dimension> = None;
        for (argument, _) in arguments {
            let (value, of) = self.formula(argument)?;
            if let (Some(first), Some(of)) = (&dimension, &of)
                && first != of
            {
                let (left, right) = (self.shown(first), self.shown(of));
                self.units_differ(argument.span, left, right);
            }
            dimension = dimension.or(of);
            values.push(value);
        }
        Some((Formula::Call(function, values), dimension))
    }

    fn weighted(&mut self, arguments: &[(Expr, Option<Expr>)]) -> Option<Typed> {
        let mut pairs = Vec::new();
        let mut dimension = None;
        for (value, weight) in arguments {
            let (value, of) = self.formula(value)?;
            let (weight, _) = self.formula(weight.as_ref()?)?;
            dimension = dimension.or(of);
            pairs.push((value, weight));
        }
        Some((Formula::WeightedMean(pairs), dimension))
    }

    fn roll_up(
        &mut self,
        function: Function,
        over: Over,
        arguments: &[(Expr, Option<Expr>)],
        span: Span,
    ) -> Option<Typed> {
        let [(value, weight)] = arguments else {
            return self.bad_call(
                span,
                Text {
                    vi: "gộp đúng một chỉ tiêu",
                    en: "one indicator is rolled up",
                },
            );
        };
        let weight = match weight {
            Some(weight) => Some(self.formula(weight)?),
            None => None,
        };
        match (self.formula(value)?, weight) {
            ((Formula::Indicator(of), dimension), None) => Some((
                Formula::RollUp {
                    function,
                    over,
                    of,
                    weight: None,
                },
                dimension,
            )),
            ((Formula::Indicator(of), dimension), Some((Formula::Indicator(weight), _))) => Some((
                Formula::RollUp {
                    function,
                    over,
                    of,
                    weight: Some(weight),
                },
                dimension,
            )),
            _ => self.bad_call(
                span,
                Text {
                    vi: "chỉ gộp được một [chỉ tiêu], không gộp phép tính; số nơi thỏa một điều kiện thì viết: đếm theo địa bàn([H] >= 20)",
                    en: "only an [indicator] is rolled up, not a computation; how many places meet a condition is đếm theo địa bàn([H] >= 20)",
                },
            ),
        }
    }

    fn bad_call(&mut self, span: Span, problem: Text) -> Option<Typed> {
        self.report(Finding::new(&WEIGHTED_WITHOUT_WEIGHTS, span).arg("problem", problem));
        None
    }

    /// Reports formulas that need their own result, once a circle. The figure
    /// of the period before, and roll-ups over breakdowns, are other figures.
    pub fn cycles(&mut self, pending: &[Pending]) {
        let starts: Vec<IndicatorId> = pending.iter().map(|one| one.id).collect();
        for ring in rings(&starts, |id| self.needs(id)) {
            self.report_cycle(&ring);
        }
    }

    fn needs(&self, id: IndicatorId) -> Vec<IndicatorId> {
        let formula = self.model.indicator(id).formula.iter();
        formula.flat_map(Formula::same_figure).collect()
    }

    fn report_cycle(&mut self, ring: &[IndicatorId]) {
        let Some((back, others)) = ring.split_first() else {
            return;
        };
        let name = |id: IndicatorId| {
            let indicator = self.model.indicator(id);
            let code = indicator.code.clone();
            code.unwrap_or_else(|| indicator.name.clone())
        };
        let at = self.model.indicator(*back).span;
        let mut finding = Finding::new(&FORMULA_CYCLE, at).arg("path", shown(ring, name));
        for id in others.iter().take(MOST_SHOWN - 1) {
            let at = self.model.indicator(*id).span;
            finding = finding.related(
                at,
                Text {
                    vi: "cũng nằm trong vòng",
                    en: "is in the circle too",
                },
            );
        }
        // Computing it would never end: it takes figures from outside instead.
        self.at(*back).formula = None;
        self.report(finding);
    }
}

/// Whether a formula counts places or ranks one.
fn is_counted(formula: &Formula) -> bool {
    (formula.walk()).any(|part| matches!(part, Formula::AtEach(..)))
}

/// What a formula without figures comes to.
fn constant(formula: &Formula) -> Option<Exact> {
    match formula {
        Formula::Number(number) => Some(number.clone()),
        Formula::Negate(inner) => constant(inner).map(|number| -number),
        Formula::Arithmetic(operation, left, right) => {
            let (left, right) = (constant(left)?, constant(right)?);
            match operation {
                Arithmetic::Add => Some(left + right),
                Arithmetic::Sub => Some(left - right),
                Arithmetic::Mul => Some(left * right),
                // A division by 0 was reported, and is no formula.
                Arithmetic::Div => (!right.is_zero()).then(|| left / right),
            }
        }
        Formula::Indicator(_)
        | Formula::Compare(..)
        | Formula::If(..)
        | Formula::Call(..)
        | Formula::Previous(_)
        | Formula::Growth(_)
        | Formula::RollUp { .. }
        | Formula::AtEach(..)
        | Formula::WeightedMean(_) => None,
    }
}
