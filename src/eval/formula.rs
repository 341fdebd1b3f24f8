//! Formulas over indicators, in exact rationals of base units.
//!
//! A missing input, a division by zero or a word where a number belongs gives
//! no figure and remarks that name the inputs. A computed figure is worth the
//! least of its inputs: the worst flag goes with it.
#![warn(clippy::wildcard_enum_match_arm)]

mod at_each;
mod least;
mod whole;

use crate::data::known::Release;
use crate::eval::places::Site;
use crate::eval::reader::beside::add_few;
use crate::eval::reader::{Found, Point, Reader, Reported};
use crate::eval::reads::Reads;
use crate::eval::remark::{bounded, merge, number, refusal, remark};
use crate::eval::rolled;
use crate::eval::verdict::{Remark, Role};
use crate::model::Flag;
use crate::model::formula::{Arithmetic, Function, Over};
use crate::model::nature::within_100;
use crate::model::number::{Exact, hundred};
use crate::model::{Formula, IndicatorId, Op, Period};
use crate::source::text::key;
pub use least::at_least;
use num_traits::{One, Zero};
use std::sync::Arc;
use whole::Ends;

/// How many formulas may stand inside each other; checked programmes have no
/// cycles, but a model built otherwise must not overflow the stack.
pub const DEEPEST: u32 = 150;

/// Exact numbers of more bits are refused: a square of a square of a square…
/// doubles its digits at each step.
const MOST_BITS: u64 = 16_384;

fn bits(number: &crate::model::number::Exact) -> u64 {
    number.bits()
}

/// A value on its way through a formula.
struct Value {
    number: Exact,
    flag: Flag,
    sources: Vec<Arc<str>>,
    notes: Vec<Remark>,
    /// Which computed figures it is made of were reported as others.
    apart: Vec<Remark>,
    /// Why figures it is made of are in doubt.
    doubts: Vec<Remark>,
    read: Reads,
}

/// So many remarks on its inputs at most.
const MOST_TOLD: usize = 10;

type Valued = Result<Value, Vec<Remark>>;

/// The figure of a computed indicator, in its own unit.
pub fn figure(
    reader: &Reader<'_>,
    formula: &Formula,
    id: IndicatorId,
    site: &Site,
    period: Period,
    depth: u32,
) -> Found {
    let mut found = base_figure(reader, formula, site, period, depth)?;
    found.number = found.number.map(|number| number / factor(reader, id));
    match found
        .number
        .as_ref()
        .and_then(|n| impossible(reader, id, n))
    {
        Some(why) => Err(vec![why]),
        None => Ok(found),
    }
}

/// Why a computed share is no figure: it is below 0 or over 100 %.
fn impossible(reader: &Reader<'_>, id: IndicatorId, computed: &Exact) -> Option<Remark> {
    let can_be = (Exact::zero()..=hundred()).contains(computed);
    if can_be || !within_100(reader.model.indicator(id)) {
        return None;
    }
    let (vi, en) = number(computed);
    Some(refusal(
        format!(
            "công thức cho {vi} %, mà tỷ lệ này chỉ từ 0 đến 100 %; không dùng, soát lại công thức"
        ),
        format!(
            "the formula gives {en} %, and this share is from 0 to 100 %; not used, check the formula"
        ),
    ))
}

/// What a formula comes to, in base units, whoever's it is.
pub fn base_figure(
    reader: &Reader<'_>,
    formula: &Formula,
    site: &Site,
    period: Period,
    depth: u32,
) -> Found {
    let at = At {
        reader,
        site,
        period,
        depth,
    };
    let mut value = at.value(formula)?;
    let told = value.apart.iter().chain(&value.doubts);
    value.notes.extend(told.cloned());
    let reported = match value.apart.is_empty() {
        true => Reported::Same,
        false => Reported::OfInputs(value.apart),
    };
    Ok(Point {
        period,
        number: Some(value.number),
        between: None,
        word: None,
        flag: value.flag,
        source: joined(&value.sources),
        spot: None,
        computed: true,
        inputs: value.read.into_vec(),
        notes: value.notes,
        conflict: false,
        reported,
        doubts: value.doubts,
        moved: false,
        release: Release::default(),
    })
}

fn joined(sources: &[Arc<str>]) -> Option<Arc<str>> {
    match sources {
        [] => None,
        [one] => Some(Arc::clone(one)),
        many => Some(Arc::from(many.join("; "))),
    }
}

fn factor(reader: &Reader<'_>, id: IndicatorId) -> Exact {
    reader
        .model
        .indicator(id)
        .unit
        .map(|unit| reader.model.units.get(unit).factor.clone())
        .filter(|factor| !factor.is_zero())
        .unwrap_or_else(Exact::one)
}

/// Where a formula is evaluated.
struct At<'r, 'a> {
    reader: &'r Reader<'a>,
    site: &'r Site,
    period: Period,
    depth: u32,
}

impl At<'_, '_> {
    fn deeper(&self) -> Self {
        At {
            depth: self.depth + 1,
            ..*self
        }
    }

    fn value(&self, formula: &Formula) -> Valued {
        if self.depth >= DEEPEST {
            return Err(vec![remark(
                "công thức lồng nhau quá sâu hoặc vòng quanh chính nó",
                "the formula is nested too deeply or goes round to itself",
            )]);
        }
        let at = self.deeper();
        match formula {
            Formula::Number(number) => Ok(constant(number.clone())),
            Formula::Indicator(id) => at.indicator(*id, self.site),
            Formula::Negate(x) => at.value(x).map(|x| Value {
                number: -x.number,
                ..x
            }),
            Formula::Arithmetic(op, a, b) => at.arithmetic(*op, a, b),
            Formula::Compare(op, a, b) => at.compare(*op, a, b),
            Formula::If(test, yes, no) => at.choose(test, yes, no),
            Formula::Call(function, all) => {
                let values = every(all.iter().map(|x| at.value(x)))?;
                gather(*function, values)
            }
            Formula::Previous(x) => at.before().value(x),
            Formula::Growth(x) => at.growth(x),
            Formula::RollUp {
                function,
                over,
                of,
                weight,
            } => at.roll_up(*function, *over, *of, *weight),
            Formula::AtEach(what, inside) => at.at_each(*what, inside),
            Formula::WeightedMean(pairs) => at.mean_of(pairs),
        }
    }

    fn compare(&self, op: Op, a: &Formula, b: &Formula) -> Valued {
        let (a, b) = both(self.value(a), self.value(b))?;
        Ok(join(a, b, |a, b| truth(compares(op, a, b))))
    }

    fn choose(&self, test: &Formula, yes: &Formula, no: &Formula) -> Valued {
        let test = self.value(test)?;
        let chosen = self.value(if test.number.is_zero() { no } else { yes })?;
        Ok(join(test, chosen, |_, chosen| chosen.clone()))
    }

    fn growth(&self, of: &Formula) -> Valued {
        let (now, then) = both(self.value(of), self.before().value(of))?;
        if then.number.is_zero() {
            return Err(vec![self.zero()]);
        }
        Ok(join(now, then, |now, then| now / then - Exact::one()))
    }

    fn mean_of(&self, pairs: &[(Formula, Formula)]) -> Valued {
        let pairs = pairs
            .iter()
            .map(|(value, weight)| both(self.value(value), self.value(weight)));
        self.weighted(every(pairs)?)
    }

    fn before(&self) -> Self {
        At {
            period: self.period.previous(),
            ..*self
        }
    }

    fn zero(&self) -> Remark {
        remark(
            format!("công thức chia cho 0 ({})", self.period.vietnamese()),
            format!("the formula divides by zero ({})", self.period.code()),
        )
    }

    fn indicator(&self, id: IndicatorId, site: &Site) -> Valued {
        let point = self.reader.at_depth(id, site, self.period, self.depth)?;
        let read = point.read(id, site.name.as_ref(), Role::Input);
        let apart = self.reader.reported_otherwise(id, site, &point);
        let instead = matches!(point.reported, Reported::Instead);
        let notes = instead.then(|| self.stands_in(id, site));
        let notes = notes.into_iter().collect();
        let doubts = point.doubts.clone();
        let Some(number) = point.number else {
            return Err(vec![self.no_number(id, site, &point)]);
        };
        Ok(Value {
            read: read.into(),
            number: number * factor(self.reader, id),
            flag: point.flag,
            sources: point.source.into_iter().collect(),
            notes,
            apart,
            doubts,
        })
    }

    /// Why a figure that is not one number gives none.
    fn no_number(&self, id: IndicatorId, site: &Site, point: &Point) -> Remark {
        let (vi, en) = self.reader.called(id, site, self.period);
        match &point.between {
            Some(interval) => {
                let text = &interval.text;
                remark(
                    format!("số liệu {vi} ghi “{text}” là một khoảng, công thức cần một con số"),
                    format!(
                        "the figure for {en} is given as “{text}”, an interval; the formula needs one number"
                    ),
                )
            }
            None => remark(
                format!("số liệu {vi} không phải là số"),
                format!("the figure for {en} is not a number"),
            ),
        }
    }

    /// That what was reported of an input stands in for its formula.
    fn stands_in(&self, id: IndicatorId, site: &Site) -> Remark {
        let (vi, en) = self.reader.called(id, site, self.period);
        remark(
            format!("{vi}: không tính được theo công thức, lấy số liệu báo cáo"),
            format!("{en}: the formula cannot be computed; the reported figure is used"),
        )
    }

    fn arithmetic(&self, op: Arithmetic, a: &Formula, b: &Formula) -> Valued {
        let (a, b) = both(self.value(a), self.value(b))?;
        if op == Arithmetic::Div && b.number.is_zero() {
            return Err(vec![self.zero()]);
        }
        if bits(&a.number) + bits(&b.number) > MOST_BITS {
            return Err(vec![too_long()]);
        }
        Ok(join(a, b, |a, b| match op {
            Arithmetic::Add => a + b,
            Arithmetic::Sub => a - b,
            Arithmetic::Mul => a * b,
            Arithmetic::Div => a / b,
        }))
    }

    fn roll_up(
        &self,
        function: Function,
        over: Over,
        of: IndicatorId,
        weight: Option<IndicatorId>,
    ) -> Valued {
        let parts = rolled::parts(self.reader, over, of, self.site, Some(self.period));
        if parts.is_empty() {
            return Err(vec![rolled::no_parts(
                self.reader,
                over,
                of,
                self.site,
                self.period,
            )]);
        }
        if over == Over::Breakdowns && matches!(function, Function::Sum | Function::Mean) {
            self.divided_once(of, &parts)?;
        }
        if over == Over::Places {
            rolled::region_as_drawn(self.reader, of, self.site, self.period)?;
            rolled::each_once(self.reader, of, self.site, &parts, self.period)?;
            rolled::none_left_out(self.reader, of, self.site, &parts, self.period)?;
        }
        let values: Vec<Valued> = parts
            .iter()
            .map(|(id, site)| self.indicator(*id, site))
            .collect();
        let Some(weight) = weight else {
            self.all_reported(function, over, of, &parts, &values)?;
            let values = every(values.into_iter())?;
            let most = match function {
                Function::Max => Some(true),
                Function::Min => Some(false),
                Function::Sum | Function::Mean => None,
            };
            let most = most.filter(|_| over == Over::Places);
            let found_at = most.and_then(|most| self.found_at(of, most, &parts, &values));
            let ends = Ends::of(values.iter());
            let mut made = gather(function, values)?;
            made.notes.extend(found_at);
            let whole = match function {
                Function::Sum => Ends::at(&made.number),
                Function::Mean | Function::Max | Function::Min => ends,
            };
            let told = self.is_all(function, over, of, whole)?;
            merge(&mut made.notes, told);
            return Ok(made);
        };
        let weights: Vec<Valued> = parts
            .iter()
            .map(|(id, site)| self.indicator(self.weight_of(weight, over, *id), site))
            .collect();
        let lacks = [(of, &values), (weight, &weights)].map(|(of, values)| {
            self.all_reported(Function::Mean, over, of, &parts, values)
                .err()
        });
        let lacks: Vec<Remark> = lacks.into_iter().flatten().flatten().collect();
        if !lacks.is_empty() {
            return Err(lacks);
        }
        if over == Over::Places {
            rolled::none_left_out(self.reader, weight, self.site, &parts, self.period)?;
        }
        let all_weights = weights.iter().flatten().map(|weight| &weight.number);
        let all_weights = all_weights.fold(Exact::zero(), |sum, one| sum + one);
        let mut told = self.is_all(Function::Sum, over, weight, Ends::at(&all_weights))?;
        let pairs = values.into_iter().zip(weights).map(|(a, b)| both(a, b));
        let mut made = self.weighted(every(pairs)?)?;
        told.extend(self.is_all(Function::Mean, over, of, Ends::about(&made.number))?);
        merge(&mut made.notes, told);
        Ok(made)
    }

    /// Refuses a roll-up over places where one of them has no figure: says how many
    /// have, what theirs add up to, and the others by name.
    fn all_reported(
        &self,
        function: Function,
        over: Over,
        of: IndicatorId,
        parts: &[(IndicatorId, Site)],
        values: &[Valued],
    ) -> Result<(), Vec<Remark>> {
        if over != Over::Places || values.iter().all(Result::is_ok) {
            return Ok(());
        }
        let (mut lack, mut why) = (Vec::new(), Vec::new());
        for ((id, site), value) in parts.iter().zip(values) {
            if let Err(more) = value {
                lack.push(site);
                // That it is missing is said of all of them at once.
                let missing = self.reader.missing(*id, site, self.period);
                merge(
                    &mut why,
                    more.iter()
                        .filter(|one| **one != missing)
                        .cloned()
                        .collect(),
                );
                why = bounded(why);
            }
        }
        let known = values.iter().flatten().map(|value| &value.number);
        let sum: Exact = known.fold(Exact::zero(), |sum, one| sum + one);
        let sum = (function == Function::Sum && lack.len() < parts.len())
            .then(|| sum / factor(self.reader, of));
        let told = rolled::Partial {
            of,
            parts: parts.len(),
            lack: &lack,
            sum,
            met: None,
        };
        why.insert(0, told.remark(self.reader, self.site, self.period));
        Err(why)
    }

    /// Over breakdowns, the weight of a part is the part of the same name.
    fn weight_of(&self, weight: IndicatorId, over: Over, part: IndicatorId) -> IndicatorId {
        if over == Over::Places {
            return weight;
        }
        let name = key(&self.reader.model.indicator(part).name);
        rolled::declared_parts(self.reader, weight)
            .find(|id| key(&self.reader.model.indicator(*id).name) == name)
            .unwrap_or(weight)
    }

    fn weighted(&self, pairs: Vec<(Value, Value)>) -> Valued {
        let (mut sum, mut weights) = (constant(Exact::zero()), Exact::zero());
        for (value, weight) in pairs {
            weights += &weight.number;
            let term = join(value, weight, |value, weight| value * weight);
            sum = join(sum, term, |sum, term| sum + term);
        }
        if weights.is_zero() {
            return Err(vec![self.zero()]);
        }
        sum.number /= weights;
        Ok(sum)
    }
}

fn too_long() -> Remark {
    remark(
        "số tính theo công thức dài quá 4.900 chữ số",
        "the formula's figure has over 4,900 digits",
    )
}

fn constant(number: Exact) -> Value {
    Value {
        number,
        flag: Flag::Official,
        sources: Vec::new(),
        notes: Vec::new(),
        apart: Vec::new(),
        doubts: Vec::new(),
        read: Reads::default(),
    }
}

fn truth(holds: bool) -> Exact {
    if holds { Exact::one() } else { Exact::zero() }
}

/// Whether `a` stands to `b` as `op` says.
pub fn compares<T: Ord>(op: Op, a: &T, b: &T) -> bool {
    match op {
        Op::Lt => a < b,
        Op::Le => a <= b,
        Op::Gt => a > b,
        Op::Ge => a >= b,
        Op::Eq => a == b,
    }
}

fn join(a: Value, b: Value, number: impl FnOnce(&Exact, &Exact) -> Exact) -> Value {
    let (mut sources, mut notes) = (a.sources, a.notes);
    let (mut apart, mut doubts) = (a.apart, a.doubts);
    if notes.len() < MOST_TOLD {
        merge(&mut notes, b.notes);
    }
    add_few(&mut apart, b.apart);
    add_few(&mut doubts, b.doubts);
    let read = a.read.join(b.read);
    for source in b.sources {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    Value {
        number: number(&a.number, &b.number),
        flag: a.flag.max(b.flag),
        sources,
        notes,
        apart,
        doubts,
        read,
    }
}

/// Both values, or everything that is missing of either.
fn both(a: Valued, b: Valued) -> Result<(Value, Value), Vec<Remark>> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(mut why), Err(more)) => {
            merge(&mut why, more);
            Err(why)
        }
        (Err(why), _) | (_, Err(why)) => Err(why),
    }
}

/// All values, or everything that is missing, at most ten.
fn every<T>(all: impl Iterator<Item = Result<T, Vec<Remark>>>) -> Result<Vec<T>, Vec<Remark>> {
    const NAMED: usize = 10;
    let (mut values, mut why, mut lost) = (Vec::new(), Vec::new(), 0usize);
    for one in all {
        match one {
            Ok(value) => values.push(value),
            Err(more) => {
                lost += 1;
                if why.len() < NAMED || more.iter().any(|one| one.refutes) {
                    merge(&mut why, more);
                }
            }
        }
    }
    if lost == 0 {
        return Ok(values);
    }
    if lost > NAMED {
        why.push(remark(
            format!("thiếu {lost} số liệu đầu vào"),
            format!("{lost} inputs are missing"),
        ));
    }
    Err(why)
}

fn gather(function: Function, values: Vec<Value>) -> Valued {
    let count = values.len();
    let joined = values.into_iter().reduce(|a, b| {
        join(a, b, |a, b| match function {
            Function::Sum | Function::Mean => a + b,
            Function::Max => a.max(b).clone(),
            Function::Min => a.min(b).clone(),
        })
    });
    let Some(mut value) = joined else {
        return Err(vec![remark(
            "công thức không có giá trị nào để tính",
            "the formula has no values to work on",
        )]);
    };
    if function == Function::Mean {
        value.number /= Exact::from_integer(count.into());
    }
    Ok(value)
}
