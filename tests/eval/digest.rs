//! A digest made from columns reads like one made from every verdict.

use crate::kernel::{Columns, Grid};
use crate::support::*;
use ctr::eval::{List, Options, evaluate_figures};
use ctr::finding::Lang;
use ctr::model::{Agency, AgencyId, Better, Indicator, Op, Period, Scope};
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::{Scene, View, human};
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::sync::Arc;

/// Enough places that a section has no room for all of them.
const PLACES: u32 = 700;

fn report(model: &ctr::model::Model, grid: &Grid, list: List) -> String {
    let mut options = Options::new(date(2025, 12, 31));
    options.list = list;
    let evaluation = evaluate_figures(model, grid, &options);
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", "chỉ tiêu"));
    let scene = Scene {
        model,
        sources: &sources,
        evaluation: &evaluation,
        data: &DataNotes::default(),
        view: View::Digest,
        top: None,
        lang: Lang::Vi,
    };
    let mut out = Vec::new();
    human::write(&scene, &mut out).expect("memory takes all");
    if list == List::Digest && grid.columns {
        assert!(evaluation.verdicts.len() < 2500, "too much was worded");
    }
    String::from_utf8(out).expect("UTF-8")
}

/// Figures of 2023 to 2025 that differ from place to place; every ninth place has none
/// of the last year, every fiftieth none at all.
fn figures(seed: u32) -> Columns {
    let mut out = Columns::default();
    for place in 1..=PLACES {
        if place % 50 == 0 {
            out.bare.push(place);
            continue;
        }
        for year in 2023..=2025u32 {
            if year == 2025 && place % 9 == 0 {
                continue;
            }
            let mixed = place.wrapping_mul(2_654_435_761) ^ (year * 97 + seed * 7919);
            out.places.push(place);
            out.periods
                .push(Period::Year(year as i16).to_key().expect("key"));
            out.values.push(i64::from(mixed % 40) * 500_000);
            out.odd.push(0);
        }
    }
    out
}

fn one(code: u32, leads: &[u32], years: &[i16]) -> Indicator {
    let targets = (years.iter()).map(|year| target(by(*year), compare(Op::Ge, "12")));
    let name = format!("Tỷ lệ {code}");
    let mut one = indicator(&name, Some(Better::Higher), targets.collect());
    one.code = Some(code.to_string());
    one.scope = Scope::EachPlace;
    one.lead = leads.iter().copied().map(AgencyId).collect();
    one
}

/// The report, which both ways must write alike.
fn agree(indicators: Vec<Indicator>) -> String {
    let series = (0..indicators.len() as u32).map(figures).collect();
    let mut model = model(indicators);
    let second = Agency {
        id: "SGD".into(),
        name: "Sở Giáo dục".into(),
        ..model.agencies[0].clone()
    };
    model.agencies.push(second);
    let mut grid = Grid {
        names: (1..=PLACES)
            .map(|at| Arc::from(format!("Xã {}", (at * 37) % 701)))
            .collect(),
        series,
        columns: true,
    };
    let fast = report(&model, &grid, List::Digest);
    let kept = report(&model, &grid, List::All);
    grid.columns = false;
    let slow = report(&model, &grid, List::All);
    assert_eq!(kept, slow);
    let differs: Vec<_> = fast
        .lines()
        .zip(slow.lines())
        .filter(|(a, b)| a != b)
        .take(6)
        .collect();
    assert!(fast == slow, "{differs:?}");
    fast
}

#[test]
fn many_places_of_several_agencies() {
    let report = agree(vec![
        one(1, &[0], &[2025, 2030]),
        one(2, &[1], &[2024, 2025]),
        one(3, &[0, 1], &[2025]),
        one(4, &[], &[2023, 2030]),
    ]);
    assert!(report.contains("cam kết nữa"), "{report}");
}

#[test]
fn nothing_by_a_straight_line() {
    agree(vec![one(1, &[0], &[2025]), one(2, &[0], &[2024, 2025])]);
    agree(vec![one(1, &[0], &[2025])]);
    agree(vec![one(1, &[], &[2024]), one(2, &[1], &[2024])]);
}
