//! What is said of rows that are not used.

use super::super::issues::{Issues, Record};
use super::super::places::PlaceTable;
use super::super::spelling::Meant;
use super::{Aside, AsideKind, Asked, NO_PLACE, TOLD};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Arg, Excerpt, Finding};
use crate::model::{IndicatorId, Model};
use std::collections::{BTreeMap, HashMap};

/// Tells of the rows of known places that no programme asks for.
pub(super) fn tell_others(
    file: &str,
    others: &HashMap<u32, u64>,
    first: &HashMap<u32, (u64, String)>,
    table: &PlaceTable,
    issues: &mut Issues,
) -> Vec<Aside> {
    let line = |id: &u32| first.get(id).map_or(0, |(line, _)| *line);
    let mut all: Vec<(u64, u32, u64)> = (others.iter())
        .map(|(id, rows)| (line(id), *id, *rows))
        .collect();
    all.sort_unstable();
    let name = |id: u32| {
        table
            .name(id)
            .map_or(NO_PLACE.to_string(), |name| name.to_string())
    };
    if let Some((line, id, _)) = all.first() {
        let spelt = first
            .get(id)
            .map_or_else(|| name(*id), |(_, cell)| cell.clone());
        let mut named: Vec<String> = (all.iter().take(TOLD))
            .map(|(_, id, _)| format!("“{}”", name(*id)))
            .collect();
        if all.len() > TOLD {
            named.push(format!("… ({})", all.len()));
        }
        let rows: u64 = all.iter().map(|(.., rows)| *rows).sum();
        issues.add(&kinds::OTHER_PLACES, || {
            Finding::in_data(&kinds::OTHER_PLACES, word(file, *line, &spelt))
                .arg("list", named.join(", "))
                .arg("rows", rows as usize)
        });
    }
    let aside =
        |(_, id, rows): &(u64, u32, u64)| Aside::of_file((AsideKind::Place, name(*id), *rows));
    all.iter().map(aside).collect()
}

/// Tells of the figures of parts of a year of which no level is.
pub(super) fn tell_periods(periods: &BTreeMap<String, (u64, Excerpt)>, issues: &mut Issues) {
    let first = periods.values().map(|(_, first)| first);
    if let Some(first) = first.min_by_key(|first| first.line) {
        let named: Vec<String> = (periods.keys().take(TOLD))
            .map(|name| format!("“{name}”"))
            .collect();
        let rows: u64 = periods.values().map(|(rows, _)| *rows).sum();
        issues.add(&kinds::PART_OF_YEAR, || {
            Finding::in_data(&kinds::PART_OF_YEAR, first.clone())
                .arg("list", named.join(", "))
                .arg("rows", rows as usize)
        });
    }
}

/// Tells of the figures of indicators that nothing rests on.
pub(super) fn tell_no_level(
    all: BTreeMap<u32, (u64, Excerpt)>,
    model: &Model,
    issues: &mut Issues,
) -> Vec<Aside> {
    let name = |owner: &u32| model.full_name(IndicatorId(*owner));
    if let Some((_, first)) = all.values().min_by_key(|(_, first)| first.line) {
        let mut named: Vec<String> = (all.keys().take(TOLD))
            .map(|owner| format!("“{}”", name(owner)))
            .collect();
        if all.len() > TOLD {
            named.push(format!("… ({})", all.len()));
        }
        let rows: u64 = all.values().map(|(rows, _)| *rows).sum();
        issues.add(&kinds::NO_LEVEL, || {
            Finding::in_data(&kinds::NO_LEVEL, first.clone())
                .arg("list", named.join(", "))
                .arg("rows", rows as usize)
        });
    }
    let aside = |(owner, (rows, _)): (&u32, &(u64, Excerpt))| Aside {
        of: Some(IndicatorId(*owner)),
        ..Aside::of_file((AsideKind::NoLevel, name(owner), *rows))
    };
    all.iter().map(aside).collect()
}

/// Tells of the undeclared parts of one indicator.
pub(super) fn tell_parts(
    owner: u32,
    parts: &[(String, u64, Excerpt)],
    asked: &Asked,
    model: &Model,
    issues: &mut Issues,
) -> Vec<Aside> {
    let all: Vec<Aside> = (parts.iter())
        .map(|(name, rows, _)| Aside {
            kind: AsideKind::Breakdown,
            name: name.clone(),
            of: Some(IndicatorId(owner)),
            rows: *rows,
            nearest: asked.nearest_part(owner, name),
        })
        .collect();
    if let Some((name, _, first)) = parts.first() {
        let mut named: Vec<String> = (all.iter().take(TOLD))
            .map(|one| format!("“{}”", one.name))
            .collect();
        if all.len() > TOLD {
            named.push(format!("… ({})", all.len()));
        }
        let nearest = all.iter().find_map(|one| one.nearest.clone());
        let rows: u64 = all.iter().map(|one| one.rows).sum();
        issues.add(&kinds::UNKNOWN_PART, || {
            Finding::in_data(&kinds::UNKNOWN_PART, first.clone())
                .arg("indicator", model.full_name(IndicatorId(owner)))
                .arg("list", named.join(", "))
                .arg("rows", rows as usize)
                .arg("first", name.as_str())
                .arg("nearest", question(nearest.as_deref()))
        });
    }
    all
}

/// What may have been meant.
pub(super) fn question(nearest: Option<&str>) -> Arg {
    match nearest {
        Some(name) => Arg::Made(format!("có phải “{name}”?"), format!("is it “{name}”?")),
        None => Arg::Made(
            "không có trong chương trình".into(),
            "not in the programme".into(),
        ),
    }
}

/// A word on a line that is no longer in memory.
pub(super) fn word(file: &str, line: u64, text: &str) -> Excerpt {
    Record {
        file,
        line,
        bytes: text.as_bytes(),
    }
    .whole()
}

/// Tells once a file which names were taken to mean which places.
pub fn tell_read(
    file: &str,
    read: &[(u64, String, Meant)],
    issues: &mut Issues,
) -> Option<(String, String)> {
    let mut list: Vec<(String, String)> = Vec::new();
    for (_, cell, meant) in read {
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        let pair = match meant {
            Meant::Read(name) => (
                format!("“{cell}” = “{name}”"),
                format!("“{cell}” = “{name}”"),
            ),
            Meant::Own => (
                format!("“{cell}” = địa bàn của chương trình"),
                format!("“{cell}” = the programme's own place"),
            ),
            Meant::Named(_) | Meant::Total | Meant::Unknown => continue,
        };
        list.push(pair);
    }
    let (line, cell, _) = read.first()?;
    let left = list.len().saturating_sub(TOLD);
    list.truncate(TOLD);
    if left > 0 {
        list.push((format!("và {left} tên khác"), format!("and {left} more")));
    }
    let (vi, en): (Vec<String>, Vec<String>) = list.into_iter().unzip();
    let (vi, en) = (vi.join(", "), en.join(", "));
    issues.add(&kinds::PLACE_READ, || {
        Finding::in_data(&kinds::PLACE_READ, word(file, *line, cell))
            .arg("list", Arg::Made(vi.clone(), en.clone()))
    });
    Some((vi, en))
}
