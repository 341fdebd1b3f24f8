//! What is said of rows that are not used.

use super::super::issues::{Issues, Record};
use super::super::places::PlaceTable;
use super::super::spelling::Meant;
use super::{Aside, AsideKind, Asked, NO_PLACE, TOLD};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Arg, Excerpt, Finding, Text};
use crate::model::{IndicatorId, Model};
use crate::source::text::key;
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
            let finding = Finding::in_data(&kinds::UNKNOWN_PART, first.clone())
                .arg("indicator", model.full_name(IndicatorId(owner)))
                .arg("list", named.join(", "))
                .arg("rows", rows as usize)
                .arg("first", name.as_str())
                .arg("nearest", question(nearest.as_deref()));
            match is_of_sheet(&first.file, name) {
                true => finding.labelled(SHEET_LABEL).help(SHEET_HELP),
                false => finding,
            }
        });
    }
    all
}

/// What to do about the name of a sheet.
pub(super) const SHEET_HELP: Text = Text {
    vi: "đó là tên của trang tính; số liệu là của chung thì đổi tên trang thành tên không nói gì (`Số liệu`, `KQ 2025`), là của một phần hay một nơi thì ghi đúng tên ấy như trong chương trình",
    en: "that is the name of the sheet; if its figures are of the whole give it a name that says nothing (`Số liệu`, `KQ 2025`), if they are of a part or a place write that as the programme does",
};

/// Where a name of a sheet stands.
const SHEET_LABEL: Text = Text {
    vi: "hàng đầu của trang tính mang tên ấy",
    en: "the first row of the sheet of that name",
};

/// Whether a part or a place is what the name of its sheet says: `a.xlsx › SYT`.
pub(super) fn is_of_sheet(file: &str, name: &str) -> bool {
    let sheet = file.rsplit_once(" › ").map(|(_, sheet)| key(sheet));
    sheet.is_some_and(|sheet| {
        let name = key(name);
        !name.is_empty() && (name == sheet || name.ends_with(&format!(", {sheet}")))
    })
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
