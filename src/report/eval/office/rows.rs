//! The annex: indicators in the order of the document, one row an indicator and place.

use super::sources::{Noted, Register};
use super::{Entry, Milestone, Report, Row, Shown, entry};
use crate::data::{Cell, Observations, PlaceId, Value};
use crate::eval::Verdict;
use crate::eval::verdict::Actual;
use crate::finding::wrap::visible;
use crate::model::{Flag, IndicatorId, Period};
use crate::report::eval::Scene;
use crate::source::text::collation_key;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// A row's key: its programme, indicator, and where its place stands.
type Key<'a> = (usize, u32, Vec<u32>, Option<&'a Arc<str>>);

/// Which verdicts each row is of, in the order of the document. Verdicts without an
/// indicator are tasks, and no rows.
pub(super) fn keyed(verdicts: &[Verdict]) -> Vec<Vec<usize>> {
    let mut rows: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        let Some(indicator) = verdict.indicator else {
            continue;
        };
        let place = verdict.place.as_ref();
        let order = place.map_or(Vec::new(), |place| collation_key(place).0);
        let key = (verdict.programme, indicator.0, order, place);
        rows.entry(key).or_default().push(at);
    }
    let mut rows: Vec<Vec<usize>> = rows.into_values().collect();
    for row in &mut rows {
        row.sort_by_key(|&at| (verdicts[at].due, verdicts[at].span.start));
    }
    rows
}

/// A row, its figures noted among the sources.
pub(super) fn row(
    scene: &Scene,
    figures: &Observations,
    (first, of): (&Verdict, &[&Entry]),
    entries: Vec<usize>,
    register: &mut Register,
) -> Option<Row> {
    let id = first.indicator?;
    let indicator = scene.model.indicator(id);
    let programme = scene.model.programmes.get(first.programme)?;
    let section = indicator.section.and_then(|at| {
        let section = programme.sections.get(at)?;
        let title = match &section.code {
            Some(code) => format!("{code} {}", section.title),
            None => section.title.clone(),
        };
        Some((at, visible(title.trim())))
    });
    let mut past = past(scene, figures, id, first, register);
    // What was judged stands, whatever else a file has of that period.
    let mut periods: HashSet<Period> = HashSet::new();
    let judged = of.iter().rev().filter_map(|entry| entry.figure.as_ref());
    let judged: Vec<&Shown> = judged
        .filter(|shown| periods.insert(shown.period))
        .collect();
    past.retain(|known| !periods.contains(&known.period));
    past.extend(judged.into_iter().cloned());
    past.sort_by_key(|shown| (shown.period.end(), shown.period.start()));
    let code = indicator.code.as_deref();
    Some(Row {
        programme: first.programme,
        section,
        code: code.or_else(|| scene.parent_code(first)).map(visible),
        name: visible(&first.name),
        unit: scene.model.unit_name(indicator).map(visible),
        place: entry::abroad(scene, first.programme, first.place.as_deref()).map(visible),
        past,
        now: (of.last()).map_or_else(String::new, |entry| entry.now.clone()),
        entries,
    })
}

/// The figures of finished periods that files have of an indicator at a place.
fn past(
    scene: &Scene,
    figures: &Observations,
    id: IndicatorId,
    verdict: &Verdict,
    register: &mut Register,
) -> Vec<Shown> {
    let place = verdict.place.as_ref();
    let mut cells: Vec<Cell> = Vec::new();
    if let Some(known) = place.and_then(|place| figures.place(place)) {
        cells.extend(figures.series(id, known));
    }
    if entry::abroad(scene, verdict.programme, place.map(|place| &**place)).is_none() {
        cells.extend(figures.series(id, PlaceId::NONE));
    }
    let unit = scene.model.unit_name(scene.model.indicator(id));
    let mut out: Vec<Shown> = Vec::new();
    let mut known = HashSet::new();
    for cell in cells {
        let ended = cell.period.end() <= scene.evaluation.as_of;
        if !ended || !known.insert(cell.period) {
            continue;
        }
        let value = actual(&cell.value);
        let noted = Noted {
            id,
            place,
            value: &value,
            period: cell.period,
            flag: cell.flag,
            stated: cell.source.as_deref(),
            spot: cell.spot.as_ref(),
        };
        out.push(Shown {
            text: entry::value(scene, &value, unit),
            bare: entry::value(scene, &value, None),
            number: cell.value.exact(),
            period: cell.period,
            when: scene.period(cell.period),
            flag: cell.flag,
            about: (cell.flag != Flag::Official)
                .then(|| scene.standing(cell.flag).to_string())
                .into_iter()
                .collect(),
            computed: false,
            source: Some(register.note(scene, &noted)),
        });
    }
    out
}

fn actual(value: &Value) -> Actual {
    match value {
        Value::Word(word) => Actual::Level(word.to_string()),
        Value::Between(interval) => Actual::Between(interval.clone()),
        Value::Number(decimal) => Actual::Number(crate::model::number::exact(*decimal)),
        Value::Ratio(ratio) => Actual::Number(ratio.clone()),
    }
}

/// The milestones of the annex in the order of their days.
pub(super) fn milestones(report: &Report) -> Vec<Milestone> {
    let mut all: Vec<Milestone> = Vec::new();
    let mut known = HashMap::new();
    for &at in report.annex.iter().flat_map(|row| &row.entries) {
        let entry = &report.entries[at];
        let place = *known.entry(&entry.by_code).or_insert_with(|| {
            all.push(Milestone {
                code: entry.by_code.clone(),
                text: entry.by.clone(),
                due: entry.due,
                count: 0,
            });
            all.len() - 1
        });
        all[place].count += 1;
    }
    all.sort_by(|a, b| (a.due.is_none(), a.due, &a.code).cmp(&(b.due.is_none(), b.due, &b.code)));
    all
}
