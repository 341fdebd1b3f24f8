//! Units from their text: declared ones, and those composed of them.

use crate::check::names::Layered;
use crate::model::number::{Exact, exact, whole};
use crate::model::unit::{Dimension, Unit, multiply};
use crate::model::{UnitId, Units};
use crate::source::text::key;
use crate::syntax::number::{Written, read};
use num_traits::{One, Zero};

/// Units by name.
pub type UnitNames = Layered<UnitId>;

/// A factor and a dimension on the way to a unit.
type Measure = (Exact, Dimension, bool);

/// The unit that `text` names: declared, or composed (`triệu đồng/người/năm`,
/// `giường/10.000 dân`). A composed one is added, so that it is found again.
pub fn find(units: &mut Units, names: &mut UnitNames, text: &str) -> Option<UnitId> {
    if let Some(id) = names.get(text) {
        return Some(id);
    }
    let (factor, dimension, points) = compose(units, names, text)?;
    let id = units.add(Unit {
        name: text.to_string(),
        factor,
        dimension,
        points,
    });
    names.own.insert(text, id);
    Some(id)
}

/// `a/b/c`: the first over the others, each below with a number before it perhaps.
fn compose(units: &Units, names: &UnitNames, text: &str) -> Option<Measure> {
    let mut pieces = text.split('/').map(str::trim);
    let (mut factor, mut dimension, points) = piece(units, names, pieces.next()?)?;
    for below in pieces {
        let (number, rest) = leading_number(below)?;
        let (by, of, _) = if rest.is_empty() {
            (Exact::one(), Vec::new(), false)
        } else {
            piece(units, names, rest)?
        };
        factor /= by * number;
        dimension = multiply(&dimension, &of, -1);
    }
    Some((factor, dimension, points))
}

/// `10.000 dân`: the number (1 where there is none) and the rest.
fn leading_number(text: &str) -> Option<(Exact, &str)> {
    let digits = text
        .find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .unwrap_or(text.len());
    if digits == 0 {
        return Some((Exact::one(), text));
    }
    match read(&text[..digits]) {
        Written::Right(number) if !number.is_zero() => Some((exact(number), text[digits..].trim())),
        _ => None,
    }
}

/// A declared unit, or a multiplier before one: `triệu đồng`, `nghìn tỷ đồng`.
fn piece(units: &Units, names: &UnitNames, text: &str) -> Option<Measure> {
    if let Some(id) = names.get(text) {
        let unit = units.get(id);
        return Some((unit.factor.clone(), unit.dimension.clone(), unit.points));
    }
    let (first, rest) = text.split_once(' ')?;
    let multiplier = units.get(names.get(first)?);
    if !multiplier.dimension.is_empty() || multiplier.points || multiplier.factor <= Exact::one() {
        return None;
    }
    let (factor, dimension, points) = piece(units, names, rest.trim())?;
    Some((factor * &multiplier.factor, dimension, points))
}

/// The unit of differences of figures in `unit`: percentage points for
/// percentages, the unit itself otherwise.
pub fn difference(units: &Units, names: &UnitNames, unit: UnitId) -> UnitId {
    let of = units.get(unit);
    if !of.dimension.is_empty() || of.points {
        return unit;
    }
    let points = |id: &UnitId| units.get(*id).points && units.get(*id).factor == of.factor;
    ["điểm %", "điểm ‰"]
        .iter()
        .filter_map(|name| names.get(name))
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
    names: &UnitNames,
    times: rust_decimal::Decimal,
    divided: Option<rust_decimal::Decimal>,
    of: Option<&str>,
) -> Option<Measure> {
    let divided = divided.map_or(whole(1), exact);
    if times.is_zero() || divided.is_zero() {
        return None;
    }
    let (factor, dimension, points) = match of {
        Some(of) => compose(units, names, of)?,
        None => (Exact::one(), Vec::new(), false),
    };
    Some((factor * exact(times) / divided, dimension, points))
}
