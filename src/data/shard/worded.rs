//! Cells that are more than a number: `12%`, `1,6 triệu`, `giảm 6,55`, `454/1.800`,
//! `hơn 40.000`. Each is read where the indicator leaves one meaning; anything else is
//! named.

use super::super::interval::{self, Typed};
use super::super::issues::Record;
use super::super::number;
use super::super::table::meta;
use super::super::vocabulary::Meaning;
use super::{Row, Shard, Sure, unquoted};
use crate::model::number::{Exact, whole};
use crate::model::unit::text as units;
use crate::model::{Flag, Indicator, IndicatorId, nature};
use crate::source::text::key;
use crate::source::words::WORDS;
use num_bigint::BigInt;
use num_traits::{One, Zero};

impl Shard<'_> {
    /// Adds a figure whose cell is no plain number; it is counted already.
    #[cold]
    pub(super) fn worded(&mut self, kind: usize, row: Row, cell: &[u8], record: Record) {
        let bits = row.meta;
        if let Some(number) = number::percentage(cell)
            && let Some(percent) = self.percent_kind(kind, record)
        {
            self.again(kind, percent, row, number, bits, record);
        } else if let Some((number, flag)) = number::flagged(cell) {
            let bits = flag.map_or(bits, |flag| bits & !meta::FLAG | meta::of_flag(flag));
            self.again(kind, kind, row, number, bits, record);
        } else if let Some((number, flag)) = number::with_standing(cell) {
            let bits = bits & !meta::FLAG | meta::of_flag(flag);
            self.again(kind, kind, row, number, bits, record);
        } else if let Some((number, words)) = number::with_words(cell)
            && let Some(to) = self.worded_kind(kind, words, record)
        {
            self.again(kind, to, row, number, bits, record);
        } else if let Some(typed) = said(cell) {
            self.interval(kind, row, typed, cell, record);
        } else if let Some(signed) = self.signed(kind, cell) {
            self.again(kind, kind, row, &signed, bits, record);
        } else if let Some(share) = share(cell)
            && self.shared(kind, row, share, record)
        {
        } else {
            self.word(kind, row, cell, record);
        }
    }

    /// Adds a figure once more, as a cell that says the same in a plainer way.
    fn again(&mut self, kind: usize, to: usize, row: Row, cell: &[u8], bits: u32, record: Record) {
        self.count -= 1;
        self.kinds[kind].count -= 1;
        self.figure(to, row.place, row.period, cell, bits, record);
    }

    /// Adds a figure whose words say where it lies.
    fn interval(&mut self, kind: usize, mut row: Row, typed: Typed, cell: &[u8], record: Record) {
        let mut to = kind;
        if typed.percent {
            let Some(percent) = self.percent_kind(kind, record) else {
                self.word(kind, row, cell, record);
                return;
            };
            self.kinds[kind].count -= 1;
            self.kinds[percent].count += 1;
            to = percent;
        }
        for mark in typed.marks() {
            self.note(kind, mark, cell, record);
        }
        if typed.estimate {
            row.meta = row.meta & !meta::FLAG | meta::of_flag(Flag::Estimate);
        }
        if self.kinds[to].used {
            row.value = self.intervals.len() as i64;
            row.meta |= meta::BETWEEN;
            self.intervals.push(typed);
            self.keep(to, row);
        }
    }

    /// The kind of a figure `12%`: as if its unit column had the sign. None where
    /// that column has another unit.
    fn percent_kind(&mut self, kind: usize, record: Record) -> Option<usize> {
        let own = &self.kinds[kind];
        if own.sure == Sure::Sign {
            return Some(kind);
        }
        let judged = matches!(own.meaning, Meaning::Series { .. } | Meaning::UnitNeeded(_));
        let unit = own.unit.trim();
        if !matches!(unit, "" | "%") || !judged {
            return None;
        }
        if own.percent.is_none() {
            let (label, breakdown) = (own.label.clone(), own.breakdown.clone());
            let percent = self.signed_kind(label.as_bytes(), breakdown.as_bytes(), record);
            self.kinds[kind].percent = Some(percent);
        }
        self.kinds[kind].percent
    }

    /// The kind of a figure with words behind it, where they make a unit that the
    /// indicator's can be had from: `25 km`, or `1,6 triệu` of what is counted in people
    /// or in thousands of them.
    fn worded_kind(&mut self, kind: usize, words: &[u8], record: Record) -> Option<usize> {
        let own = &self.kinds[kind];
        let indicator = self.indicator(kind)?;
        let words = unquoted(words);
        let model = self.vocabulary.model();
        let unit = match own.unit.as_str() {
            "" => model.unit_name(indicator).unwrap_or(""),
            unit => unit,
        };
        let unit = units::without_multiplier(&model.units, unit);
        // There are no millions of per cents.
        let plain = units::without_multiplier(&model.units, &words);
        let shares = units::measure(&model.units, unit).is_some_and(|(_, of, _)| of.is_empty());
        if shares && plain.len() < words.trim().len() {
            return None;
        }
        let (label, part) = (own.label.clone(), own.breakdown.clone());
        let unit = [words.clone(), format!("{words} {unit}")]
            .into_iter()
            .find(|unit| {
                let meaning = self.vocabulary.meaning(&label, &part, unit);
                matches!(meaning, Meaning::Series { .. })
            })?;
        Some(self.kind(label.as_bytes(), part.as_bytes(), unit.as_bytes(), record))
    }

    /// The indicator of a kind.
    fn indicator(&self, kind: usize) -> Option<&Indicator> {
        let Meaning::Series { targets, .. } = &self.kinds[kind].meaning else {
            return None;
        };
        let owner = IndicatorId(targets.first()?.owner);
        Some(self.vocabulary.model().indicator(owner))
    }

    /// A number with its direction in words, or in brackets as accounts write what is
    /// below 0: the number with its sign, where the indicator says which side is above 0.
    fn signed(&self, kind: usize, cell: &[u8]) -> Option<Vec<u8>> {
        let name = key(&self.indicator(kind)?.name);
        let text = std::str::from_utf8(cell).ok()?.trim();
        let (below, number) = match text.strip_prefix('(').and_then(|t| t.strip_suffix(')')) {
            Some(inner) => (
                rises(&name) == Some(true) || surplus(&name) == Some(true),
                inner,
            ),
            None => {
                let at = text.find(|c: char| c.is_ascii_digit())?;
                let said = key(text[..at].trim_end_matches([' ', ':', '\u{a0}']));
                (opposite(&said, &name)?, &text[at..])
            }
        };
        let bracketed = text.starts_with('(');
        let digits = number
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        if !digits || bracketed && !below {
            return None;
        }
        let sign = if below { "-" } else { "" };
        Some(format!("{sign}{}", number.trim()).into_bytes())
    }

    /// Adds a share of a whole, `454/1.800`, of an indicator that is such a share, or is
    /// so many of that many; whether it is one.
    fn shared(
        &mut self,
        kind: usize,
        mut row: Row,
        (part, all): (Exact, Exact),
        at: Record,
    ) -> bool {
        let Some(indicator) = self.indicator(kind) else {
            return false;
        };
        let model = self.vocabulary.model();
        let (to, value) = if let Some(total) = indicator.total {
            if whole(total) != all {
                return false;
            }
            (kind, part)
        } else {
            let own = model.unit_name(indicator).unwrap_or("");
            let unit = match self.kinds[kind].unit.trim() {
                "" => own,
                unit => unit,
            };
            let share = units::measure(&model.units, unit)
                .filter(|(factor, of, points)| of.is_empty() && !points && *factor < Exact::one());
            let Some((factor, ..)) = share.filter(|_| !nature::is_change(indicator)) else {
                return false;
            };
            let to = match key(unit) == "%" {
                true => self.percent_kind(kind, at).unwrap_or(kind),
                false => kind,
            };
            (to, part / all / factor)
        };
        self.kinds[kind].count -= 1;
        self.kinds[to].count += 1;
        match number::to_fixed(&value) {
            Some(fixed) => row.value = fixed,
            None => {
                row.value = self.spill.len() as i64;
                row.meta |= meta::SPILLED;
                self.spill.push(value);
            }
        }
        self.keep(to, row);
        true
    }
}

/// Whether words before a number put it below 0; none where the name of the indicator
/// does not say which side is above.
fn opposite(said: &str, name: &str) -> Option<bool> {
    if WORDS.rising_cells.has(said) {
        return rises(name).map(|up| !up);
    }
    if WORDS.falling_cells.has(said) {
        return rises(name);
    }
    if WORDS.surplus_cells.has(said) {
        return surplus(name).map(|up| !up);
    }
    WORDS.deficit_cells.has(said).then(|| surplus(name))?
}

/// Whether figures of a name are above 0 where something rises; none where they are no
/// changes.
fn rises(name: &str) -> Option<bool> {
    if WORDS.growth_names.within(name) || begins(name, "tăng") {
        return Some(true);
    }
    (WORDS.fall_names.within(name) || begins(name, "giảm")).then_some(false)
}

/// Whether figures of a name are above 0 where there is more than enough.
fn surplus(name: &str) -> Option<bool> {
    let (more, less) = (
        WORDS.balance_names.within(name),
        WORDS.deficit_names.within(name),
    );
    match (more, less) {
        (true, true) => begins(name, "cán cân").then_some(true),
        (true, false) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

fn begins(name: &str, word: &str) -> bool {
    let rest = name.strip_prefix(key(word).as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// So many of so many, both whole: `454/1.800`. A month of a year (`6/2025`) is none.
fn share(cell: &[u8]) -> Option<(Exact, Exact)> {
    let (part, all) = std::str::from_utf8(cell).ok()?.split_once('/')?;
    let (part, all) = (part.trim(), all.trim());
    let year = all.len() == 4 && (all.starts_with("19") || all.starts_with("20"));
    let (part, all) = (count(part)?, count(all)?);
    let dated = year && part <= BigInt::from(12);
    (!dated && !all.is_zero()).then(|| (of_whole(part), of_whole(all)))
}

fn of_whole(number: BigInt) -> Exact {
    Exact::new(number, BigInt::one())
}

/// A whole number, its digits in groups of three perhaps.
fn count(text: &str) -> Option<BigInt> {
    let is_mark = |c: char| matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    let marks: Vec<char> = text.chars().filter(|c| is_mark(*c)).collect();
    let groups: Vec<&str> = text.split(is_mark).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let (first, rest) = groups.split_first()?;
    let regular = groups.iter().all(digits)
        && marks.iter().all(|mark| *mark == marks[0])
        && (rest.is_empty() || first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let plain = groups.concat();
    let fits = regular && plain.len() <= number::MOST_DIGITS;
    fits.then(|| BigInt::parse_bytes(plain.as_bytes(), 10))?
}

/// What a cell that is no number says of where its figure lies.
fn said(cell: &[u8]) -> Option<Typed> {
    let has_digit = cell.iter().any(u8::is_ascii_digit);
    let text = has_digit.then(|| std::str::from_utf8(cell).ok()).flatten();
    text.and_then(interval::read)
}
