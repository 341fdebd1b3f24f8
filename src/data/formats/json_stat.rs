//! JSON-stat: a cube of figures with named dimensions, as PX-Web and Eurostat give it.
//! It becomes one figure a line; a dimension that is neither time, place nor what is
//! measured is a part.

use super::{Read, TABLE_TOO_LARGE, UNKNOWN_LAYOUT, laid_out};
use crate::data::period;
use serde_json::{Map, Value};

/// Figures beyond this are not laid out.
const MOST: usize = 4_000_000;

/// Whether a file looks like JSON-stat.
pub fn is_like(head: &[u8]) -> bool {
    head.trim_ascii_start().starts_with(b"{")
        && memchr::memmem::find(head, b"\"dimension\"").is_some()
}

/// One figure a line, below the cube's label.
pub fn sheet(name: &str, bytes: &[u8]) -> Read {
    let whole: Value = serde_json::from_slice(bytes).map_err(|_| &UNKNOWN_LAYOUT)?;
    let cube = cube(&whole).ok_or(&UNKNOWN_LAYOUT)?;
    let axes = axes(cube).ok_or(&UNKNOWN_LAYOUT)?;
    let lengths = axes.iter().map(|axis| axis.words.len());
    let size = lengths.fold(1usize, usize::saturating_mul);
    if size > MOST {
        return Err(&TABLE_TOO_LARGE);
    }
    if !is_of_size(cube, &axes) {
        return Err(&UNKNOWN_LAYOUT);
    }
    let label = cube
        .get("label")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let mut header: Vec<String> = axes.iter().map(|axis| axis.heading.clone()).collect();
    header.extend(["giá trị", "trạng thái"].map(str::to_string));
    let units = axes.iter().any(|axis| !axis.units.is_empty());
    if units {
        header.extend(["đơn vị", "unit_mult"].map(str::to_string));
    }
    let first = [vec![label.to_string()], header];
    let rows = (0..size).map(|at| {
        let mut cells = Vec::with_capacity(axes.len() + 2);
        let (mut step, mut unit) = (size, None);
        for axis in &axes {
            step /= axis.words.len();
            let word = at / step % axis.words.len();
            cells.push(axis.words[word].clone());
            unit = axis.units.get(word).or(unit);
        }
        cells.push(written(indexed(cube.get("value"), at)));
        cells.push(written(indexed(cube.get("status"), at)));
        if units {
            let (unit, power) = unit.cloned().unwrap_or_default();
            cells.extend([unit, power]);
        }
        cells
    });
    laid_out(name, first.into_iter().chain(rows))
}

/// The cube itself, or the first of a bundle.
fn cube(whole: &Value) -> Option<&Map<String, Value>> {
    let is_cube = |value: &Value| value.get("dimension").is_some() && value.get("value").is_some();
    let found = match is_cube(whole) {
        true => Some(whole),
        false => whole.as_object()?.values().find(|value| is_cube(value)),
    };
    found?.as_object()
}

/// A dimension: the heading of its column, and its words in order.
struct Axis {
    heading: String,
    words: Vec<String>,
    /// The unit of each word and its power of ten, where the dimension gives units.
    units: Vec<(String, String)>,
}

/// Whether the sizes that a cube gives are those of its dimensions: if not, nobody knows
/// which figure stands where.
fn is_of_size(cube: &Map<String, Value>, axes: &[Axis]) -> bool {
    let dimension = cube.get("dimension");
    let size = cube.get("size").or_else(|| dimension?.get("size"));
    let Some(sizes) = size.and_then(Value::as_array) else {
        return true;
    };
    let lengths = axes.iter().map(|axis| Some(axis.words.len() as u64));
    let figures = axes.iter().map(|axis| axis.words.len()).product::<usize>();
    let values = cube.get("value").and_then(Value::as_array);
    sizes.iter().map(Value::as_u64).eq(lengths)
        && values.is_none_or(|values| values.len() == figures)
}

/// The units of the categories of a dimension, in their order: `{"label": "VND",
/// "multiplier": 6}`; none where it gives none.
fn units(category: &Value, ids: &[String]) -> Vec<(String, String)> {
    let Some(all) = category.get("unit").and_then(Value::as_object) else {
        return Vec::new();
    };
    let of = |id: &String| {
        let one = all.get(id);
        let text = |name: &str| one?.get(name)?.as_str().map(str::to_string);
        let unit = ["label", "base", "symbol"].into_iter().find_map(text);
        let power = one.and_then(|one| one.get("multiplier"));
        (unit.unwrap_or_default(), written(power))
    };
    ids.iter().map(of).collect()
}

fn axes(cube: &Map<String, Value>) -> Option<Vec<Axis>> {
    let dimension = cube.get("dimension")?.as_object()?;
    let ids = cube.get("id").or_else(|| dimension.get("id"))?.as_array()?;
    let roles = cube.get("role").or_else(|| dimension.get("role"));
    ids.iter()
        .map(|id| {
            let id = id.as_str()?;
            let one = dimension.get(id)?;
            let role = role(roles, id);
            let category = one.get("category")?;
            let (ids, labels) = categories(category)?;
            let units = units(category, &ids);
            let words: Vec<String> = match role {
                "kỳ" => ids
                    .iter()
                    .zip(&labels)
                    .map(|(id, label)| dated(id, label))
                    .collect(),
                _ => labels,
            };
            // A dimension of one word that is not time, place or measure says nothing more
            // than the cube's label, unless it narrows it.
            (!words.is_empty()).then(|| Axis {
                heading: role.to_string(),
                words,
                units,
            })
        })
        .collect()
}

fn role(roles: Option<&Value>, id: &str) -> &'static str {
    let is = |role: &str| {
        let listed = roles
            .and_then(|roles| roles.get(role))
            .and_then(Value::as_array);
        listed.is_some_and(|ids| ids.iter().any(|one| one.as_str() == Some(id)))
    };
    let named = id.to_lowercase();
    let known = |words: &[&str]| words.contains(&named.as_str());
    if is("time") || known(&["time", "year", "năm", "tid", "time_period"]) {
        "kỳ"
    } else if is("geo") || known(&["geo", "area", "region", "province", "địa phương"]) {
        "địa bàn"
    } else if is("metric") || known(&["contentscode", "indicator", "chỉ tiêu"]) {
        "chỉ tiêu"
    } else {
        "phân tổ"
    }
}

/// The codes of a dimension in their order, and what they are called.
fn categories(category: &Value) -> Option<(Vec<String>, Vec<String>)> {
    let labels = category.get("label").and_then(Value::as_object);
    let ids: Vec<String> = match category.get("index") {
        Some(Value::Array(ids)) => ids
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_string)
            .collect(),
        Some(Value::Object(index)) => {
            let mut ids: Vec<(u64, &String)> = index
                .iter()
                .filter_map(|(id, at)| Some((at.as_u64()?, id)))
                .collect();
            ids.sort_unstable();
            ids.into_iter().map(|(_, id)| id.clone()).collect()
        }
        _ => labels?.keys().cloned().collect(),
    };
    let called = |id: &String| {
        let label = labels
            .and_then(|labels| labels.get(id))
            .and_then(Value::as_str);
        label.unwrap_or(id).to_string()
    };
    let names = ids.iter().map(called).collect();
    Some((ids, names))
}

/// A period by its label, or where that is none by its code.
fn dated(id: &str, label: &str) -> String {
    let text = if period::parse(label).is_ok() {
        label
    } else {
        id
    };
    text.to_string()
}

fn indexed(all: Option<&Value>, at: usize) -> Option<&Value> {
    match all? {
        Value::Array(all) => all.get(at),
        Value::Object(all) => all.get(&at.to_string()),
        one @ Value::String(_) => Some(one),
        _ => None,
    }
}

fn written(value: Option<&Value>) -> String {
    match value {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.clone(),
        _ => String::new(),
    }
}
