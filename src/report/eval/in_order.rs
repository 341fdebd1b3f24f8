//! The verdicts in the order of the documents: an indicator with its levels one below the
//! other, then tasks and reports, each with what it comes to.

use super::Scene;
use super::block::{Block, Table};
use super::cells;
use super::notes::{Notes, one_source};
use super::summary::{commitments, count};
use crate::eval::{Evaluation, Kind, Verdict};
use crate::finding::wrap::visible;
use crate::model::Model;
use crate::source::text::collation_key;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// The most rows of one table.
const ROWS: usize = 500;

/// Puts the verdicts in the order of the documents: by programme and clause, of a clause
/// by place, of a place by milestone. A level of a later document stands with those of
/// its indicator.
pub fn arrange(model: &Model, evaluation: &mut Evaluation) {
    evaluation.verdicts.sort_by_cached_key(|verdict| {
        let clause = verdict.indicator.map(|id| model.indicator(id).span);
        let place = verdict.place.as_deref().map(collation_key);
        (
            verdict.programme,
            clause.unwrap_or(verdict.span).start,
            place,
            verdict.due,
            verdict.by.clone(),
        )
    });
}

/// A table a section of a document.
pub(super) fn verdicts(scene: &Scene, show: Show) -> io::Result<()> {
    let all: Vec<&Verdict> = scene.evaluation.verdicts.iter().collect();
    if all.is_empty() {
        return Ok(());
    }
    let title = scene.say("Theo thứ tự của văn bản", "In the order of the document");
    let listed = commitments(scene, all.len() as u64);
    show(Block::Heading(2, format!("{title}: {listed}")))?;
    let source = one_source(all.iter().copied(), &scene.evaluation.untold.sources);
    let places = !cells::at_home(scene, &all);
    for group in all.chunk_by(|one, next| section(scene, one) == section(scene, next)) {
        let of = group.first().map(|first| section(scene, first));
        if let Some(name) = of.filter(|name| !name.is_empty()) {
            show(Block::Heading(3, visible(&name)))?;
        }
        for part in group.chunks(ROWS) {
            let notes = Notes::of(scene, part, source.is_none());
            show(Block::Table(table(scene, part, &notes, places)))?;
            if !notes.said.is_empty() {
                show(Block::List(notes.said))?;
            }
        }
    }
    let Some(source) = source else { return Ok(()) };
    let word = scene.say(
        "Nguồn của các số liệu trên",
        "Source of all the figures above",
    );
    show(Block::Line(format!("{word}: {source}")))
}

/// What a verdict stands under: its programme where there are several, its section.
fn section(scene: &Scene, verdict: &Verdict) -> String {
    let programme = &scene.model.programmes[verdict.programme];
    let section = verdict
        .indicator
        .map(|id| scene.model.indicator(id).section);
    let section = section.flatten().and_then(|at| programme.sections.get(at));
    let own = match (section, verdict.kind) {
        (Some(section), _) => {
            let code = section.code.as_deref().unwrap_or_default();
            format!("{code} {}", section.title).trim().to_string()
        }
        (None, Kind::Target) => String::new(),
        (None, Kind::Task) => scene.say("Nhiệm vụ", "Tasks").to_string(),
        (None, Kind::Duty) => scene.say("Báo cáo", "Reports").to_string(),
    };
    match scene.model.programmes.len() {
        1 => own,
        _ => {
            let name = super::words::programme_name(scene, verdict.programme);
            [name, &own].join(" · ").trim_end_matches(" · ").to_string()
        }
    }
}

/// A row a commitment; the clause is named once.
fn table(scene: &Scene, verdicts: &[&Verdict], notes: &Notes, places: bool) -> Table {
    let mut table = Table::new([
        scene.say("Cam kết", "Commitment"),
        scene.say("Địa bàn", "Place"),
        scene.say("Mốc", "By"),
        scene.say("Yêu cầu", "Required"),
        scene.say("Số liệu", "Figure"),
        scene.say("Kết quả", "Status"),
        scene.say("Chi tiết", "Detail"),
        scene.say("Chú", "Note"),
    ]);
    table.whole = Some(5);
    table.narrow = Some(4);
    let mut before: Option<&Verdict> = None;
    for verdict in verdicts {
        let clause = |one: &Verdict| (one.programme, one.kind, one.indicator, one.span.file);
        let same = before
            .is_some_and(|before| before.indicator.is_some() && clause(before) == clause(verdict));
        let place = verdict.place.as_deref().filter(|_| places);
        let again = same && before.is_some_and(|before| before.place == verdict.place);
        let status = verdict.status().shown().get(scene.lang);
        table.rows.push(vec![
            if same {
                String::new()
            } else {
                scene.clause(verdict)
            },
            visible(place.filter(|_| !again).unwrap_or_default()),
            scene.by(&verdict.by),
            visible(&verdict.required),
            cells::figure(scene, verdict),
            status.to_string(),
            cells::detail(scene, verdict, notes),
            notes.marks(scene, verdict),
        ]);
        before = Some(verdict);
    }
    for column in (0..table.header.len()).rev() {
        if table.is_blank(column) {
            table.drop_column(column);
        }
    }
    table
}

/// How many indicators, not how many levels, are what; nothing where each that is due has
/// one commitment, so that the count of those says the same.
pub(super) fn count_by_indicator(scene: &Scene, due: u64) -> Option<String> {
    let counts = &scene.evaluation.indicators;
    let strives = super::by_indicator::strives(counts, scene);
    let own = counts.due();
    if own == 0 || (own == due && strives.is_none()) {
        return None;
    }
    let pieces = super::by_indicator::pieces(counts, scene);
    let mut out: String = pieces.into_iter().map(|(text, _)| text).collect();
    if let Some(strives) = strives {
        out.push(' ');
        out.push_str(&strives);
    }
    Some(out)
}

impl super::by_indicator::Teller for Scene<'_> {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Scene::say(self, vi, en)
    }

    fn count(&self, n: u64) -> String {
        count(self, n)
    }
}
