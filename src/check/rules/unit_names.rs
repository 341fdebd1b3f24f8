//! One unit under two names within a programme.

use crate::finding::catalogue::commitments::TWO_UNIT_NAMES;
use crate::finding::{Finding, Text};
use crate::model::{Model, Programme, UnitId};
use crate::source::Span;
use crate::source::text::key;
use crate::source::words::WORDS;
use foldhash::HashMap;

const OTHER: Text = Text {
    vi: "ở đây là `{other}`",
    en: "`{other}` here",
};

/// A note at the first indicator with the second name.
pub fn check(model: &Model) -> Vec<Finding> {
    let spellings = WORDS.unit_spellings.keys();
    let mut canon: HashMap<UnitId, String> = HashMap::default();
    // Of the units that are used: the standard library has hundreds.
    for unit in model.indicators.iter().filter_map(|one| one.unit) {
        let name = &model.units.get(unit).name;
        canon
            .entry(unit)
            .or_insert_with(|| canonical(name, spellings));
    }
    let mut out = Vec::new();
    for programme in &model.programmes {
        of_programme(model, programme, &canon, &mut out);
    }
    out
}

fn of_programme(
    model: &Model,
    programme: &Programme,
    canon: &HashMap<UnitId, String>,
    out: &mut Vec<Finding>,
) {
    let mut seen: HashMap<&str, (UnitId, Span)> = HashMap::default();
    let mut told: Vec<UnitId> = Vec::new();
    for (_, indicator) in model.indicators_of(programme) {
        let Some(unit) = indicator.unit else { continue };
        let Some(name) = canon.get(&unit) else {
            continue;
        };
        let (first, span) = *seen.entry(name).or_insert((unit, indicator.span));
        if first == unit || told.contains(&unit) || !model.units.comparable(first, unit) {
            continue;
        }
        told.push(unit);
        out.push(
            Finding::new(&TWO_UNIT_NAMES, indicator.span)
                .arg("unit", model.units.get(unit).name.clone())
                .arg("other", model.units.get(first).name.clone())
                .related(span, OTHER),
        );
    }
}

/// The name with every piece in its short spelling.
fn canonical(name: &str, spellings: &[[&str; 2]]) -> String {
    let pieces = key(name);
    let pieces = pieces.split('/').map(|piece| {
        let mut piece = piece.trim().to_string();
        for [long, short] in spellings {
            if piece == *long {
                return short.to_string();
            }
            if let Some(rest) = piece.strip_prefix(&format!("{long} ")) {
                piece = format!("{short} {rest}");
            }
            if let Some(rest) = piece.strip_suffix(&format!(" {long}")) {
                piece = format!("{rest} {short}");
            }
        }
        piece
    });
    pieces.collect::<Vec<_>>().join("/")
}
