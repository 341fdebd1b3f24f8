//! What is without data, in short: a line a clause and milestone.

use super::Scene;
use super::block::{Block, Cut, Table};
use super::cells::{self, at_home, latest};
use super::notes;
use super::summary::count;
use crate::eval::conclusion::Lack;
use crate::eval::verdict::{Conclusion, Lacking};
use crate::eval::{Kind, Verdict};
use crate::finding::wrap::visible;
use crate::model::IndicatorId;
use crate::source::Span;
use std::collections::HashMap;
use std::io;

/// How many places a line names before it counts them.
const NAMED: usize = 2;

/// On a screen: the narrowest a clause is cut to, and the widest an agency is shown.
const CLAUSE: usize = 28;
const AGENCY: usize = 18;

/// The table.
pub(super) fn table(
    scene: &Scene,
    verdicts: &[&Verdict],
    show: &mut dyn FnMut(Block) -> io::Result<()>,
) -> io::Result<()> {
    let places = !at_home(scene, verdicts);
    let mut table = Table::new([
        scene.say("Cơ quan", "Agency"),
        scene.say("Cam kết", "Commitment"),
        scene.say("Mốc", "By"),
        scene.say("Địa bàn", "Places"),
        scene.say("Số gần nhất", "Latest known"),
    ]);
    table.cut = Cut {
        limit: Some((0, AGENCY)),
        rest: Some((1, CLAUSE)),
    };
    let counted = counted(scene);
    for rows in clauses(verdicts) {
        let Some(first) = rows.first() else { continue };
        let more = counted.get(&key(first)).copied();
        let named = if places {
            named(scene, &rows, more)
        } else {
            String::new()
        };
        table.rows.push(vec![
            short_agencies(scene, first),
            scene.clause(first),
            scene.by(&first.by),
            named,
            known(scene, &rows, more),
        ]);
    }
    for column in (0..table.header.len()).rev() {
        if table.is_blank(column) {
            table.drop_column(column);
        }
    }
    show(Block::Table(table))?;
    let said = beside(scene, verdicts, &counted);
    if said.is_empty() {
        return Ok(());
    }
    show(Block::List(said))
}

/// Of so many it is said what else must be known.
const TOLD: usize = 20;

/// Whether it is computed, has no figure and says what is missing.
fn is_partial(scene: &Scene, verdict: &Verdict) -> bool {
    let formula = verdict
        .indicator
        .map(|id| &scene.model.indicator(id).formula);
    let computed = formula.is_some_and(Option::is_some);
    computed && verdict.figure().is_none() && !verdict.notes.is_empty()
}

/// What must be known beside the table: of what is computed and has no figure what is
/// missing and what there is of it, of the rest its remarks; why, as who answers says.
fn beside(scene: &Scene, verdicts: &[&Verdict], counted: &Counted) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut more = 0;
    for verdict in verdicts {
        let mut notes: Vec<String> = match is_partial(scene, verdict) {
            true => verdict.notes.iter().map(|one| scene.remark(one)).collect(),
            // The table says it of a task; of many places it has but a few.
            false if is_silent(verdict) || counted.contains_key(&key(verdict)) => Vec::new(),
            false => notes::remarks(scene, verdict),
        };
        notes.extend(notes::reasons(scene, verdict));
        if notes.is_empty() {
            continue;
        }
        if out.len() == TOLD {
            more += 1;
            continue;
        }
        let place = verdict.place.as_deref();
        let place = place.filter(|_| !at_home(scene, &[verdict]));
        let place = place.map_or(String::new(), |place| format!(", {}", visible(place)));
        let said = shortened(&notes.join("; "));
        let of = (scene.clause(verdict), scene.by(&verdict.by));
        let said = format!("{}, {}{place}: {said}", of.0, of.1);
        if !out.contains(&said) {
            out.push(said);
        }
    }
    if more > 0 {
        let ask = scene.say("nữa: xem bằng `--list all`", "more: see `--list all`");
        let and = scene.say("và", "and");
        out.push(format!("{and} {} {ask}", count(scene, more)));
    }
    out
}

/// The first so many letters of what is missing, to the end of a name.
const LETTERS: usize = 240;

fn shortened(text: &str) -> String {
    let Some((at, _)) = text.char_indices().nth(LETTERS) else {
        return text.to_string();
    };
    let end = text[..at].rfind([',', ';']).unwrap_or(at);
    format!("{} … (`--list all`)", &text[..end])
}

/// The rows of each clause and milestone, in the order in which they come.
fn clauses<'a>(verdicts: &[&'a Verdict]) -> Vec<Vec<&'a Verdict>> {
    let mut out: Vec<Vec<&Verdict>> = Vec::new();
    let mut known = HashMap::new();
    for verdict in verdicts {
        let of = (verdict.programme, verdict.span, &verdict.name, &verdict.by);
        let at = *known.entry(of).or_insert_with(|| {
            out.push(Vec::new());
            out.len() - 1
        });
        out[at].push(verdict);
    }
    out
}

fn short_agencies(scene: &Scene, verdict: &Verdict) -> String {
    let ids = |agencies| visible(&super::json::ids(scene, agencies).join(", "));
    if verdict.answers_now == verdict.lead {
        return ids(&verdict.lead);
    }
    if verdict.answers_now.is_empty() {
        let ended = scene.say("đã kết thúc", "ended");
        return format!("{} ({ended})", ids(&verdict.lead));
    }
    format!(
        "{} ({} {})",
        ids(&verdict.lead),
        scene.say("nay", "now"),
        ids(&verdict.answers_now)
    )
}

/// Those of each clause and milestone that are only counted.
type Counted<'a> = HashMap<Key<'a>, &'a Lacking>;

/// Programme, clause, indicator, milestone.
type Key<'a> = (usize, Span, Option<IndicatorId>, &'a str);

fn counted<'a>(scene: &Scene<'a>) -> Counted<'a> {
    let all = scene.evaluation.untold.lacking.iter();
    let of = |more: &'a Lacking| {
        let indicator = Some(more.indicator);
        (more.programme, more.span, indicator, more.by.as_str())
    };
    all.map(|more| (of(more), more)).collect()
}

fn key(row: &Verdict) -> Key<'_> {
    (row.programme, row.span, row.indicator, &row.by)
}

/// Whether it is a task whose state nobody reported.
fn is_silent(verdict: &Verdict) -> bool {
    matches!(verdict.conclusion, Conclusion::NoData(Lack::Report))
}

fn named(scene: &Scene, rows: &[&Verdict], more: Option<&Lacking>) -> String {
    let names: Vec<String> = rows
        .iter()
        .filter_map(|row| row.place.as_deref().map(visible))
        .collect();
    let all = names.len() as u64 + more.map_or(0, |more| more.count);
    if all > NAMED as u64 {
        let word = scene.say("địa bàn", "places");
        return format!("{} {word}", count(scene, all));
    }
    names.join(", ")
}

/// The latest figure known; of several places, how many have one.
fn known(scene: &Scene, rows: &[&Verdict], more: Option<&Lacking>) -> String {
    // A change may have the figure of its year and lack the one before.
    let counted = more.is_none_or(|more| more.judged == more.count);
    if counted && rows.iter().all(|row| row.figure().is_some()) {
        return match rows {
            [row] => cells::undecided(scene, row).unwrap_or_default(),
            _ => cells::why_undecided(scene, rows).to_string(),
        };
    }
    // Of a report that nobody has reported there are no figures.
    if rows.iter().all(|row| row.kind != Kind::Target) {
        let silent = scene.say("chưa có báo cáo tình trạng", "no state reported");
        return silent.to_string();
    }
    if let [row] = rows {
        return match is_partial(scene, row) && row.latest().is_none() {
            true => scene
                .say("chưa tính được", "cannot be computed")
                .to_string(),
            false => latest(scene, row),
        };
    }
    let with = rows.iter().filter(|row| row.latest().is_some());
    let periods = with.clone().filter_map(|row| row.latest());
    let newest = periods
        .map(|(figure, _)| figure.period)
        .chain(more.and_then(|more| more.newest))
        .max_by_key(|p| p.end());
    let Some(newest) = newest else {
        let first = rows.first();
        return first.map_or(String::new(), |row| cells::none_at_all(scene, row));
    };
    let more = more.map_or(0, |more| more.with_latest);
    let n = count(scene, with.count() as u64 + more);
    let word = scene.say(
        "địa bàn có số kỳ khác, mới nhất",
        "have one of another period, last",
    );
    format!("{n} {word} {}", scene.period(newest))
}
