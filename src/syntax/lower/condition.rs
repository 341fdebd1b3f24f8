//! Conditions.

mod moved;
mod times;

use super::Lower;
use crate::finding::Text;
use crate::model::Better;
use crate::model::condition::{Direction, Op};
use crate::model::formula::Function;
use crate::source::words::WORDS;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::tree::{Cond, CondBase, CondKind, Num, Quantity};

/// What `bằng` asks for: it was exact once.
const BARE: Text = Text {
    vi: "mức viết trơn: ít nhất mức ấy nếu càng cao càng tốt, không quá mức ấy nếu càng thấp càng tốt; hơn hay kém đều không được thì viết `đúng`",
    en: "a bare level: at least it where higher is better, at most it where lower is better; where neither more nor less will do write `đúng`",
};

/// What `gần`, `tiệm cận` ask for.
const NEARLY: Text = Text {
    vi: "như `khoảng`: làm tròn thì bằng số ấy; phải bằng hoặc hơn thì viết `ít nhất`",
    en: "like `khoảng` (about): rounded it is that number; for at least it write `ít nhất`",
};

/// Nodes that may follow a number as its unit.
fn take_unit<'i>(
    parts: &mut std::iter::Peekable<impl Iterator<Item = Pair<'i>>>,
) -> Option<Pair<'i>> {
    parts.next_if(|p| p.as_rule() == Rule::unit)
}

impl Lower<'_> {
    /// `condition`
    pub fn condition(&mut self, pair: Pair) -> Cond {
        self.join(pair, Lower::conjunction, CondKind::Any)
    }

    fn conjunction(&mut self, pair: Pair) -> Cond {
        self.join(pair, Lower::requirement, CondKind::All)
    }

    fn join(
        &mut self,
        pair: Pair,
        one: fn(&mut Self, Pair) -> Cond,
        many: fn(Vec<Cond>) -> CondKind,
    ) -> Cond {
        let span = self.span(&pair);
        let is_part = |p: &Pair| matches!(p.as_rule(), Rule::conjunction | Rule::requirement);
        let mut inner = pair.into_inner();
        // Most have one part.
        if inner.len() == 1
            && let Some(only) = inner.next()
        {
            return one(self, only);
        }
        let mut parts: Vec<_> = inner.filter(is_part).map(|p| one(self, p)).collect();
        match parts.pop() {
            Some(only) if parts.is_empty() => only,
            Some(last) => {
                parts.push(last);
                Cond {
                    kind: many(parts),
                    span,
                }
            }
            None => Cond {
                kind: many(parts),
                span,
            },
        }
    }

    /// `change`, as a level of a sentence.
    pub fn change_of(&mut self, pair: Pair) -> Cond {
        let span = self.span(&pair);
        let kind = self.change(pair);
        Cond { kind, span }
    }

    /// `level_of`: one level of a sentence.
    pub fn level_of(&mut self, pair: Pair) -> Cond {
        self.requirement(pair)
    }

    fn requirement(&mut self, pair: Pair) -> Cond {
        let span = self.span(&pair);
        let kind = match pair.into_inner().next() {
            Some(inner) => self.requirement_kind(inner),
            None => CondKind::All(Vec::new()),
        };
        Cond { kind, span }
    }

    fn requirement_kind(&mut self, pair: Pair) -> CondKind {
        match pair.as_rule() {
            Rule::complete => CondKind::Complete,
            Rule::maintain => {
                let level = |p: &Pair| matches!(p.as_rule(), Rule::requirement | Rule::level_of);
                let inner = pair.into_inner().find(level);
                CondKind::Maintain(inner.map(|inner| Box::new(self.requirement(inner))))
            }
            Rule::change => self.change(pair),
            Rule::from_to => self.moved(pair),
            Rule::apart_by => self.apart_by(pair),
            Rule::multiple => self.multiple(pair),
            Rule::than => self.than(pair),
            Rule::gone => self.gone(pair),
            Rule::kept_from => self.kept_from(pair),
            Rule::steady => self.worded(&pair, CondKind::Steady),
            Rule::leader => self.leader(&pair),
            Rule::over_time => self.over_time(pair),
            Rule::several => self.several(pair),
            Rule::reached => self.reached(pair),
            Rule::out_of => self.out_of(pair),
            Rule::rank => self.rank(pair),
            Rule::versus => self.versus(pair),
            Rule::approx
            | Rule::range
            | Rule::spread
            | Rule::floor
            | Rule::bound
            | Rule::compare
            | Rule::bare => self.level(pair),
            _ => {
                let mut words = pair
                    .clone()
                    .into_inner()
                    .filter(|p| !matches!(p.as_rule(), Rule::DAT | Rule::BANG));
                match (words.next(), words.last()) {
                    (Some(first), last) => {
                        let last = last.unwrap_or_else(|| first.clone());
                        CondKind::Words(self.name_at(self.span(&first).to(self.span(&last))))
                    }
                    (None, _) => CondKind::Words(self.name(&pair)),
                }
            }
        }
    }

    /// The forms that hold one or two numbers.
    fn level(&mut self, pair: Pair) -> CondKind {
        let (rule, span) = (pair.as_rule(), self.span(&pair));
        let (mut op, mut tolerance, mut numbers) = (None, None, [None, None]);
        let mut toward = None;
        let mut parts = pair.into_inner().peekable();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                Rule::comparator => op = self.compared(part),
                Rule::TRO_LEN | Rule::up_from => op = Some(Op::Ge),
                Rule::TRO_XUONG => op = Some(Op::Le),
                Rule::KHOANG => self.nearly(&part),
                Rule::XUONG | Rule::KHONG_QUA => toward = Some(Better::Lower),
                Rule::LEN | Rule::IT_NHAT => toward = Some(Better::Higher),
                // `trong khoảng 105 - 106`
                Rule::TRONG => toward = toward.or(Some(Better::Within)),
                Rule::tolerance => tolerance = self.tolerance(part),
                Rule::signed => {
                    let unit = take_unit(&mut parts);
                    let at = usize::from(numbers[0].is_some());
                    numbers[at] = Some(self.quantity(part, unit));
                }
                _ => {}
            }
        }
        let [Some(first), second] = numbers else {
            return CondKind::All(Vec::new());
        };
        let kind = match (rule, second) {
            (Rule::range | Rule::spread | Rule::floor, Some(second)) => {
                CondKind::Range(Box::new((first, second)))
            }
            (Rule::approx, _) => CondKind::Approx(first, tolerance.map(Box::new)),
            _ => return CondKind::Compare(op, first),
        };
        match toward {
            Some(better) => CondKind::Toward(better, Box::new(Cond { kind, span })),
            None => kind,
        }
    }

    /// What a comparator asks for; none where that is the indicator's direction to
    /// say. `bằng`, which was once exact, is told.
    pub(super) fn compared(&mut self, pair: Pair) -> Option<Op> {
        let span = self.span(&pair);
        self.one_way(&pair, span);
        let op = comparator(pair);
        if op.is_none()
            && crate::source::text::key(self.slice(span))
                .contains(&crate::source::text::key("bằng"))
        {
            self.read_as(span, BARE);
        }
        op
    }

    /// Notes that `gần 95` is read as `khoảng 95`.
    fn nearly(&mut self, pair: &Pair) {
        let span = self.span(pair);
        let typed = crate::source::text::key(self.slice(span));
        if WORDS.nearly_words.has(&typed) {
            self.read_as(span, NEARLY);
        }
    }

    fn tolerance(&mut self, pair: Pair) -> Option<Quantity> {
        let mut parts = pair.into_inner().peekable();
        while let Some(part) = parts.next() {
            if part.as_rule() == Rule::NUMBER {
                let unit = take_unit(&mut parts);
                return Some(self.quantity(part, unit));
            }
        }
        None
    }

    fn change(&mut self, pair: Pair) -> CondKind {
        let (mut direction, mut op, mut relative, mut base) = (Direction::Up, None, false, None);
        let (mut about, mut averaged) = (false, false);
        let mut divided = None;
        let mut numbers: Vec<Quantity> = Vec::new();
        let mut parts = pair.clone().into_inner().peekable();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                Rule::GIAM => direction = Direction::Down,
                Rule::limit => op = moved::limited(part),
                Rule::TUONG_DOI => relative = true,
                Rule::TRO_LEN => op = Some(Op::Ge),
                Rule::KHOANG => about = true,
                Rule::base | Rule::point_base => base = self.base(part).or(base),
                // `mỗi năm`, `bình quân`, `bình quân mỗi năm`: of each year either way.
                Rule::each => averaged = true,
                Rule::fraction => {
                    let (low, by) = self.fraction(part);
                    numbers.push(low);
                    (divided, relative) = (Some(Box::new(by)), true);
                }
                Rule::NUMBER => {
                    let unit = take_unit(&mut parts);
                    numbers.push(self.quantity(part, unit));
                }
                _ => {}
            }
        }
        let mut numbers = numbers.into_iter();
        let Some(low) = numbers.next() else {
            return CondKind::Words(self.name(&pair));
        };
        CondKind::Change {
            direction,
            op,
            low,
            high: numbers.next().map(Box::new),
            divided,
            relative,
            about,
            averaged,
            base,
        }
    }

    /// `base`, `point_base`
    pub(super) fn base(&mut self, pair: Pair) -> Option<CondBase> {
        for part in pair.clone().into_inner() {
            return match part.as_rule() {
                Rule::HANG_NAM => Some(CondBase::EachYear),
                Rule::NAM_TRUOC => Some(CondBase::YearBefore),
                Rule::DAU_NAM => Some(CondBase::YearStart),
                Rule::CUNG_KY => Some(CondBase::SamePeriod),
                Rule::HIEN_TRANG | Rule::DAU_KY => Some(CondBase::Start),
                Rule::point_base => self.base(part),
                Rule::year => self.year(&part).map(CondBase::Year),
                Rule::fiscal | Rule::day | Rule::month | Rule::quarter => {
                    self.interval(&part).map(CondBase::At)
                }
                Rule::NUMBER => self.year(&part).map(CondBase::Year),
                _ => continue,
            };
        }
        None
    }

    /// `1/2`, `một nửa`: the number above and the number below.
    fn fraction(&mut self, pair: Pair) -> (Quantity, Num) {
        let span = self.span(&pair);
        let mut numbers: Vec<Num> = (pair.into_inner())
            .filter(|p| p.as_rule() == Rule::NUMBER)
            .map(|p| self.number(&p, false))
            .collect();
        let of = |value: u32| Num {
            value: Some(value.into()),
            span,
        };
        let below = numbers.pop().unwrap_or(of(2));
        let above = numbers.pop().unwrap_or(of(1));
        let low = Quantity {
            number: above,
            unit: None,
        };
        (low, below)
    }

    fn over_time(&mut self, pair: Pair) -> CondKind {
        let (mut function, mut inner) = (Function::Mean, None);
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::TONG => function = Function::Sum,
                Rule::BINH_QUAN | Rule::HANG_NAM | Rule::DAT => {}
                _ => {
                    let span = self.span(&part);
                    let kind = self.level(part);
                    inner = Some(Cond { kind, span });
                }
            }
        }
        match inner {
            Some(inner) => CondKind::OverTime(function, Box::new(inner)),
            None => CondKind::Words(self.name(&pair)),
        }
    }

    fn several(&mut self, pair: Pair) -> CondKind {
        let (mut at_least, mut of) = (None, Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::NUMBER => at_least = Some(self.number(&part, false)),
                Rule::BRACKET => of.push(self.name(&part)),
                _ => {}
            }
        }
        CondKind::Several(at_least, of)
    }

    /// `ít nhất 30 tỉnh đạt [1]`
    fn reached(&mut self, pair: Pair) -> CondKind {
        let nothing = CondKind::Words(self.name(&pair));
        let (mut number, mut percent, mut kind, mut of) = (None, false, None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::NUMBER => number = Some(self.number(&part, false)),
                Rule::PERCENT => percent = true,
                Rule::places => kind = Some(self.name(&part)),
                Rule::BRACKET => of = Some(self.name(&part)),
                _ => {}
            }
        }
        match (number, kind, of) {
            (Some(number), Some(kind), Some(of)) => CondKind::Reached(number, percent, kind, of),
            _ => nothing,
        }
    }

    /// `19/19 tiêu chí`, `dưới 550/100.000`
    fn out_of(&mut self, pair: Pair) -> CondKind {
        let mut numbers = Vec::new();
        let (mut op, mut unit) = (None, None);
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::comparator => op = self.compared(part),
                Rule::NUMBER => numbers.push(self.number(&part, false)),
                Rule::unit => unit = Some(self.name(&part)),
                _ => {}
            }
        }
        match numbers[..] {
            [number, of] => CondKind::OutOf(op, Quantity { number, unit }, Box::new(of)),
            _ => CondKind::Words(self.name(&pair)),
        }
    }

    /// `nhóm 10 đứng đầu`: a rank of at most 10.
    fn rank(&mut self, pair: Pair) -> CondKind {
        let number = (pair.clone().into_inner()).find(|p| p.as_rule() == Rule::NUMBER);
        match number {
            Some(number) => CondKind::Rank(self.number(&number, false)),
            None => CondKind::Words(self.name(&pair)),
        }
    }

    fn versus(&mut self, pair: Pair) -> CondKind {
        let (mut op, mut other) = (None, (None, None));
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::comparator => op = self.compared(part),
                Rule::other => other = self.other(part),
                _ => {}
            }
        }
        CondKind::Versus(op, other.0, other.1, None)
    }
}

/// What a comparator means: `đạt` before another one adds nothing, `khoảng` beside
/// one gives no slack. None where it is for the indicator's direction to say:
/// `bằng`, `là`, `ở mức`.
pub fn comparator(pair: Pair) -> Option<Op> {
    let (mut reached, mut bare, mut down, mut up) = (false, false, false, false);
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::DUOI | Rule::LT => return Some(Op::Lt),
            Rule::TREN | Rule::GT => return Some(Op::Gt),
            Rule::KHONG_QUA | Rule::LE => return Some(Op::Le),
            Rule::DUNG | Rule::EQ => return Some(Op::Eq),
            Rule::IT_NHAT | Rule::GE => return Some(Op::Ge),
            Rule::XUONG => down = true,
            Rule::LEN => up = true,
            Rule::BANG => bare = true,
            Rule::DAT => reached = true,
            _ => {}
        }
    }
    match (down, up, bare) {
        (true, ..) => Some(Op::Le),
        (_, true, _) => Some(Op::Ge),
        (.., bare) => (reached && !bare).then_some(Op::Ge),
    }
}
