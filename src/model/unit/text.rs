//! Units from their text: declared ones, and those composed of them.

use crate::model::number::{Exact, exact, whole};
use crate::model::unit::{Dimension, Unit, multiply};
use crate::model::written::{Written, read};
use crate::model::{UnitId, Units};
use crate::source::text::key;
use crate::source::words::WORDS;
use num_traits::{One, Zero};

/// What a unit's text says: factor, dimension, and whether it is a difference.
pub type Measure = (Exact, Dimension, bool);

/// The unit that `text` names: declared, or composed (`triệu đồng/người/năm`,
/// `giường/10.000 dân`). A composed one is added, so that it is found again.
pub fn find(units: &mut Units, text: &str) -> Option<UnitId> {
    if let Some(id) = units.by_key.get(&key(text)) {
        return Some(*id);
    }
    let (factor, dimension, points) = compose(units, text)?;
    Some(units.add(Unit {
        name: text.to_string(),
        factor,
        dimension,
        points,
    }))
}

/// The measure of a unit's text, declared or composed.
pub fn measure(units: &Units, text: &str) -> Option<Measure> {
    match units.by_key.get(&key(text)) {
        Some(id) => Some(of(units.get(*id))),
        None => compose(units, text),
    }
}

/// The factor from figures in `text` to figures in `to` (a pure number where
/// that is none): `Err` when the unit is not known, `Ok(None)` when it measures
/// something else.
#[expect(
    clippy::result_unit_err,
    reason = "the caller reports it, with what it knows"
)]
pub fn conversion(units: &Units, text: &str, to: Option<UnitId>) -> Result<Option<Exact>, ()> {
    let (factor, dimension, points) = measure(units, text).ok_or(())?;
    let (to_factor, to_dimension, to_points) =
        to.map_or((whole(1), Vec::new(), false), |to| of(units.get(to)));
    Ok((dimension == to_dimension && points == to_points).then(|| factor / to_factor))
}

fn of(unit: &Unit) -> Measure {
    (unit.factor.clone(), unit.dimension.clone(), unit.points)
}

/// `a/b/c`: the first over the others, each below with a number before it perhaps;
/// the first with one that only says by how many is counted (`1.000 người`).
fn compose(units: &Units, text: &str) -> Option<Measure> {
    let mut pieces = text.split('/').map(str::trim);
    let (times, first) = leading_number(pieces.next()?)?;
    let (mut factor, mut dimension, points) = piece(units, first)?;
    if times != Exact::one() {
        if points || dimension.is_empty() || !is_round(&times) {
            return None;
        }
        factor *= times;
    }
    for below in pieces {
        let (number, rest) = leading_number(below)?;
        let (by, of, _) = if rest.is_empty() {
            (Exact::one(), Vec::new(), false)
        } else {
            piece(units, rest)?
        };
        factor /= by * number;
        dimension = multiply(&dimension, &of, -1);
    }
    Some((factor, dimension, points))
}

/// The multipliers as they are declared, `chục` to `tỷ`.
pub fn multipliers(units: &Units) -> impl Iterator<Item = &Unit> {
    let multiplies =
        |unit: &&Unit| unit.dimension.is_empty() && !unit.points && unit.factor > Exact::one();
    units.all.iter().filter(multiplies)
}

/// The part of an unknown unit's text that is unknown itself; all of it where none is.
pub fn unknown_part<'t>(units: &Units, text: &'t str) -> &'t str {
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let mut pieces = text
        .split('/')
        .map(|part| part.trim().trim_start_matches(digits).trim());
    let unknown = |part: &&str| !part.is_empty() && piece(units, part).is_none();
    let part = pieces.find(unknown).unwrap_or(text);
    // `triệu xyz`: the multiplier is known.
    match part.split_once(' ') {
        Some((first, rest)) if is_multiplier(units, first) => rest.trim(),
        _ => part,
    }
}

fn is_multiplier(units: &Units, word: &str) -> bool {
    let unit = units.by_key.get(&key(word)).map(|id| units.get(*id));
    unit.is_some_and(|unit| unit.dimension.is_empty() && !unit.points && unit.factor > Exact::one())
}

/// A unit's text without the multipliers it begins with: `người` of `nghìn người`,
/// `đồng/năm` of `triệu đồng/năm`, nothing of `triệu`.
pub fn without_multiplier<'t>(units: &Units, text: &'t str) -> &'t str {
    let (first, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    match is_multiplier(units, first) {
        true => without_multiplier(units, rest),
        false => text.trim(),
    }
}

/// `10.000 dân`: the number (1 where there is none) and the rest.
fn leading_number(text: &str) -> Option<(Exact, &str)> {
    let digits = text
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(text.len());
    if digits == 0 {
        return Some((Exact::one(), text));
    }
    let number = &text[..digits];
    // A comma parts decimals: `1,000` is one, and nobody counts by ones of three places.
    if number.contains(',') {
        return None;
    }
    match read(number) {
        Written::Right(number) if !number.is_zero() => Some((exact(number), text[digits..].trim())),
        Written::Right(_)
        | Written::Dot(_)
        | Written::English(_)
        | Written::Unclear
        | Written::TooLong => None,
    }
}

/// Whether a number is 10, 100, 1.000 and so on, as things are counted by.
fn is_round(number: &Exact) -> bool {
    let ten = whole(10);
    let mut power = ten.clone();
    while power < *number {
        power *= &ten;
    }
    power == *number
}

/// A declared unit, or a multiplier before one: `triệu đồng`, `nghìn tỷ đồng`.
fn piece(units: &Units, text: &str) -> Option<Measure> {
    if let Some(id) = units.by_key.get(&key(text)) {
        return Some(of(units.get(*id)));
    }
    if let Some(percent) = percent_of(units, text) {
        return Some(percent);
    }
    let (first, rest) = text.split_once(' ')?;
    let multiplier = units.get(*units.by_key.get(&key(first))?);
    if !multiplier.dimension.is_empty() || multiplier.points || multiplier.factor <= Exact::one() {
        return None;
    }
    let (factor, dimension, points) = piece(units, rest.trim())?;
    Some((factor * &multiplier.factor, dimension, points))
}

/// `% GDP`, `% số xã`, `điểm % GDP`: per cents, whatever they are of.
fn percent_of(units: &Units, text: &str) -> Option<Measure> {
    let words = key("phần trăm");
    let typed = key(text);
    let (percent, of) = match typed.find('%') {
        Some(at) => typed.split_at(at + 1),
        // `phần trăm dân số`
        None => typed.split_at(typed.find(&format!("{words} "))? + words.len()),
    };
    // `% của tổng số hộ`
    let of = of.trim();
    let of = of.strip_prefix(key("của ").as_str()).map_or(of, str::trim);
    // `%%` is a slip, and no per cent of per cents.
    let twice = of.contains(['%', '‰']);
    let known = !twice && (WORDS.share_bases.begins(of) || units.by_key.contains_key(of));
    let percent = units.by_key.get(percent)?;
    (!of.is_empty() && known).then(|| self::of(units.get(*percent)))
}

/// The unit of differences of figures in `unit`: percentage points for
/// percentages, the unit itself otherwise.
pub fn difference(units: &Units, unit: UnitId) -> UnitId {
    let of = units.get(unit);
    if !of.dimension.is_empty() || of.points {
        return unit;
    }
    let points = |id: &UnitId| units.get(*id).points && units.get(*id).factor == of.factor;
    ["điểm %", "điểm ‰"]
        .iter()
        .filter_map(|name| units.by_key.get(&key(name)).copied())
        .find(points)
        .unwrap_or(unit)
}

/// The unit text without a `/năm` at its end, when it has one.
pub fn per_year(text: &str) -> Option<&str> {
    let (unit, last) = text.rsplit_once('/')?;
    (key(last) == key("năm")).then(|| unit.trim())
}

/// A declared unit's measure; `None` when its number is zero or its unit unknown.
pub fn declared(
    units: &Units,
    times: rust_decimal::Decimal,
    divided: Option<rust_decimal::Decimal>,
    of: Option<&str>,
) -> Option<Measure> {
    let divided = divided.map_or(whole(1), exact);
    if times.is_zero() || divided.is_zero() {
        return None;
    }
    let (factor, dimension, points) = match of {
        Some(of) => measure(units, of)?,
        None => (Exact::one(), Vec::new(), false),
    };
    Some((factor * exact(times) / divided, dimension, points))
}
