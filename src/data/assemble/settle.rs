//! Figures once their file's decimal mark and their unit are settled.

use super::super::DecimalMark;
use super::super::interval::{Interval, Meant};
use super::super::merge::Chunk;
use super::super::number::{from_fixed, to_fixed};
use super::super::possible::Possible;
use super::super::shard::Row;
use super::super::table::meta;
use crate::model::number::{Exact, plain, vietnamese, whole};

/// A figure once the decimal mark and the unit are settled.
#[derive(PartialEq)]
pub enum Settled {
    /// In millionths.
    Fixed(i64),
    /// What no millionths hold.
    Wide(Exact),
    /// Words that say where it lies.
    Between(Interval),
}

impl Settled {
    fn number(value: Exact) -> Self {
        match to_fixed(&value) {
            Some(fixed) => Settled::Fixed(fixed),
            None => Settled::Wide(value),
        }
    }

    pub(super) fn is_possible(&self, possible: Possible) -> bool {
        match self {
            Settled::Fixed(value) => possible.reported(*value),
            Settled::Wide(value) => possible.exact(value),
            Settled::Between(interval) => possible.between(interval),
        }
    }

    /// As conflicts tell it.
    pub(super) fn said(&self) -> String {
        match self {
            Settled::Fixed(value) => vietnamese(&plain(&from_fixed(*value), 12)),
            Settled::Wide(value) => vietnamese(&plain(value, 12)),
            Settled::Between(interval) => interval.text.to_string(),
        }
    }
}

/// A figure under its file's decimal mark, in the indicator's unit.
pub fn settle(chunk: &Chunk, row: &Row) -> Settled {
    let decimal = chunk.names.decimal;
    if row.meta & meta::BETWEEN != 0
        && let Some(typed) = chunk.names.intervals.get(row.value as usize)
    {
        return match typed.settle(decimal, chunk.factor.as_ref()) {
            Meant::Number(value) => Settled::number(value),
            Meant::Between(interval) => Settled::Between(interval),
        };
    }
    let thousands = row.meta & meta::MAYBE_POINT != 0 && decimal == DecimalMark::Comma
        || row.meta & meta::MAYBE_COMMA != 0 && decimal == DecimalMark::Point;
    let spilled = row.meta & meta::SPILLED != 0;
    if !spilled && chunk.factor.is_none() {
        if !thousands {
            return Settled::Fixed(row.value);
        }
        if let Some(value) = row.value.checked_mul(1000) {
            return Settled::Fixed(value);
        }
    }
    let mut value = if spilled {
        let spill = &chunk.names.spill;
        spill
            .get(row.value as usize)
            .cloned()
            .unwrap_or_else(|| whole(0))
    } else {
        from_fixed(row.value)
    };
    if thousands {
        value *= whole(1000);
    }
    if let Some(factor) = &chunk.factor {
        value *= factor;
    }
    Settled::number(value)
}

/// A count written `16.000` in a file whose points are decimal marks, where nothing says
/// that it is not sixteen thousand: as written, and its digits.
#[inline]
pub(super) fn maybe_thousands(chunk: &Chunk, row: &Row) -> Option<(String, String)> {
    if !chunk.thousands {
        return None;
    }
    let mark = match chunk.names.decimal {
        DecimalMark::Point if row.meta & meta::MAYBE_POINT != 0 => '.',
        DecimalMark::Comma if row.meta & meta::MAYBE_COMMA != 0 => ',',
        _ => return None,
    };
    let (sign, size) = (
        if row.value < 0 { "-" } else { "" },
        row.value.unsigned_abs(),
    );
    let (whole, rest) = (size / 1_000_000, size % 1_000_000 / 1_000);
    Some((
        format!("{sign}{whole}{mark}{rest:03}"),
        format!("{sign}{whole}{rest:03}"),
    ))
}
