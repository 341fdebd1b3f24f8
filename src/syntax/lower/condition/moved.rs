//! Levels told by the way that leads to them: `tăng từ 85% lên 95%`, `cao hơn năm 2024
//! 5 điểm %`.

use super::take_unit;
use crate::finding::catalogue::types::SENSELESS_LEVEL;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::{Direction, Op};
use crate::model::written::{Written, read};
use crate::source::Span;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::lower::{Lower, clean};
use crate::syntax::tree::{Cond, CondKind, Quantity};

/// What to make of `tăng từ 95% lên 85%`.
const WHICH_WAY: Text = Text {
    vi: "mức phải đạt là {end} thì viết `{level}`; viết nhầm thứ tự hay nhầm chữ thì sửa theo văn bản",
    en: "where {end} is the level write `{level}`; where the order or a word is wrong mend it by the document",
};

/// `lên còn 5`
const BOTH_WAYS: Text = Text {
    vi: "chữ nói tăng lên và chữ nói giảm xuống đứng trước cùng một con số",
    en: "words of rising and words of falling stand before one number",
};

const ONE_WAY: Text = Text {
    vi: "giữ một trong hai ở `{words}`, theo văn bản: `lên` là ít nhất số ấy, `còn` là không quá số ấy",
    en: "keep one of them in `{words}`, as the document has it: `lên` is at least the number, `còn` at most",
};

impl Lower<'_> {
    /// `tăng từ 85% (2020) lên 95%`: the level is what stands behind `lên`. Where it
    /// stood is told, and judges nothing; a way that leads elsewhere is refused.
    pub(super) fn moved(&mut self, pair: Pair) -> CondKind {
        let span = self.span(&pair);
        let (mut verb, mut start, mut level) = (None, None, None);
        let (mut year, mut many) = (None, String::new());
        let mut parts = pair.into_inner().peekable();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                Rule::TANG | Rule::NANG => verb = Some(Direction::Up),
                Rule::GIAM => verb = Some(Direction::Down),
                Rule::signed => {
                    let unit = take_unit(&mut parts);
                    start = Some(self.quantity(part, unit));
                }
                Rule::stood => {
                    year = (part.into_inner())
                        .find(|p| p.as_rule() == Rule::NUMBER)
                        .map(|p| self.span(&p));
                }
                Rule::of_many => many = clean(self.slice(self.span(&part))),
                Rule::out_of
                | Rule::floor
                | Rule::compare
                | Rule::range
                | Rule::approx
                | Rule::bound => {
                    level = Some(part);
                }
                _ => {}
            }
        }
        let (Some(start), Some(level)) = (start, level) else {
            return super::times::unread(span);
        };
        let says = |rule| (level.clone().into_inner().flatten()).any(|p| p.as_rule() == rule);
        let (down, both) = (says(Rule::XUONG), says(Rule::XUONG) && says(Rule::LEN));
        let way = if down { Direction::Down } else { Direction::Up };
        let at = self.span(&level);
        let kind = match level.as_rule() {
            Rule::out_of => self.out_of(level),
            _ => self.level(level),
        };
        let inner = Cond { kind, span: at };
        let other = !many.is_empty() && !of_as_many(&inner, &many);
        if other
            || both
            || verb.is_some_and(|verb| verb != way)
            || leads_elsewhere(&start, &inner, way)
        {
            self.which_way(&start, at, span);
            return super::times::unread(span);
        }
        let unit = start
            .unit
            .as_ref()
            .map_or(String::new(), |unit| unit.text.clone());
        let space = if unit.is_empty() || unit.starts_with('%') {
            ""
        } else {
            " "
        };
        let start = format!(
            "{}{many}{space}{unit}",
            clean(self.slice(start.number.span))
        );
        let year = year.map_or("…".to_string(), |year| clean(self.slice(year)));
        let level = clean(self.slice(at));
        self.read_as(
            span,
            Arg::Made(
                format!("mức `{level}`; `{start}` chỉ nói lúc đầu là bao nhiêu, muốn dùng làm gốc thì thêm dòng `hiện trạng {year}: {start}`"),
                format!("the level `{level}`; `{start}` only says where it stood: to use it as a base add a line `hiện trạng {year}: {start}`"),
            ),
        );
        inner.kind
    }

    /// Reports words of rising and of falling before one number: `lên còn 5`.
    pub(super) fn one_way(&mut self, pair: &Pair, span: Span) {
        let says = |rule| (pair.clone().into_inner()).any(|p| p.as_rule() == rule);
        if says(Rule::LEN) && says(Rule::XUONG) {
            let words = clean(self.slice(span));
            let finding = Finding::new(&SENSELESS_LEVEL, span).arg("problem", BOTH_WAYS);
            self.findings
                .push(finding.arg("words", words).help(ONE_WAY));
        }
    }

    /// Reports a way that does not lead to its level.
    fn which_way(&mut self, start: &Quantity, level: Span, span: Span) {
        let shown = clean(self.slice(level));
        let from = clean(self.slice(start.number.span));
        let end = shown.rsplit(' ').next().unwrap_or_default().to_string();
        let problem = Arg::Made(
            format!(
                "từ `{from}` đến `{end}` không phải là chiều mà các chữ tăng, giảm, lên, xuống ở đây nói"
            ),
            format!(
                "from `{from}` to `{end}` is not the way that its words of rising and falling say"
            ),
        );
        let finding = Finding::new(&SENSELESS_LEVEL, span)
            .arg("problem", problem)
            .arg("end", end)
            .arg("level", shown);
        self.findings.push(finding.help(WHICH_WAY));
    }

    /// `cao hơn năm 2024 5 điểm %`: a change since then.
    pub(super) fn apart_by(&mut self, pair: Pair) -> CondKind {
        let (mut direction, mut op) = (Direction::Up, None);
        let (mut relative, mut about, mut base) = (false, false, None);
        let (mut divided, mut numbers) = (None, Vec::new());
        let span = self.span(&pair);
        let mut parts = pair.into_inner().peekable();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                Rule::DUOI => direction = Direction::Down,
                Rule::limit => op = limited(part),
                Rule::TUONG_DOI => relative = true,
                Rule::TRO_LEN => op = Some(Op::Ge),
                Rule::KHOANG => about = true,
                Rule::point_base => base = self.base(part),
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
        let (Some(low), true) = (numbers.next(), base.is_some()) else {
            return super::times::unread(span);
        };
        CondKind::Change {
            direction,
            op,
            low,
            high: numbers.next().map(Box::new),
            divided,
            relative,
            about,
            averaged: false,
            base,
        }
    }
}

/// What a limit asks for: `tăng ít nhất`, `vượt trên`.
pub(super) fn limited(limit: Pair) -> Option<Op> {
    limit.into_inner().next().and_then(super::comparator)
}

/// Whether a level is of as many as where it stood: `15,8/1.000 xuống còn 14/1.000`.
fn of_as_many(level: &Cond, many: &str) -> bool {
    let CondKind::OutOf(_, _, of) = &level.kind else {
        return false;
    };
    let from = many.trim_start_matches(['/', '÷', ' ']);
    matches!(read(from), Written::Right(value) if of.value == Some(value))
}

/// Whether a level is not on that side of where it stood, in one unit.
fn leads_elsewhere(start: &Quantity, level: &Cond, way: Direction) -> bool {
    let end = match &level.kind {
        CondKind::Toward(_, inner) => return leads_elsewhere(start, inner, way),
        CondKind::Compare(_, one) | CondKind::Approx(one, _) => one,
        CondKind::Range(ends) => &ends.0,
        CondKind::OutOf(_, one, _) => one,
        _ => return false,
    };
    let unit = |one: &Quantity| {
        one.unit
            .as_ref()
            .map(|unit| unit.text.trim().to_lowercase())
    };
    let (here, there) = (unit(start), unit(end));
    let same = here == there || here.is_none() || there.is_none();
    let (Some(from), Some(to)) = (start.number.value, end.number.value) else {
        return false;
    };
    same && match way {
        Direction::Up => to <= from,
        Direction::Down => to >= from,
    }
}
