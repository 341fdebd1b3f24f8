//! The verdicts: a section a status, a table an agency.

use super::block::{Block, Table};
use super::{Scene, summary};
use crate::eval::verdict::Pace;
use crate::eval::{Kind, Status, Verdict};
use crate::finding::Lang;
use crate::finding::wrap::visible;
use crate::model::number::whole;
use num_traits::Zero;
use std::collections::HashMap;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// The most rows of one table: a report of a million rows is shown as it goes.
const ROWS: usize = 500;

/// All sections.
pub(super) fn verdicts(scene: &Scene, show: Show) -> io::Result<()> {
    let statuses = scene
        .evaluation
        .verdicts
        .chunk_by(|a, b| a.status == b.status);
    for of_status in statuses {
        let Some(first) = of_status.first() else {
            continue;
        };
        show(Block::Heading(2, heading(scene, first.status)))?;
        for group in groups(of_status) {
            let Some(first) = group.first() else { continue };
            show(Block::Heading(3, answering(scene, first)))?;
            for part in group.chunks(ROWS) {
                table(scene, part, show)?;
            }
        }
    }
    Ok(())
}

/// The verdicts of each set of agencies, in the order in which the sets come.
fn groups(verdicts: &[Verdict]) -> Vec<Vec<&Verdict>> {
    let mut groups: Vec<Vec<&Verdict>> = Vec::new();
    let mut known = HashMap::new();
    for verdict in verdicts {
        let answering = (&verdict.lead, &verdict.answers_now);
        let at = *known.entry(answering).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[at].push(verdict);
    }
    groups
}

/// `Không đạt: 210 cam kết (15 cam kết hụt nhiều nhất)`.
fn heading(scene: &Scene, status: Status) -> String {
    let all = scene.evaluation.by_status[status as usize];
    let shown = scene.evaluation.verdicts.iter();
    let shown = shown.filter(|v| v.status == status).count() as u64;
    let name = summary::capital(status.shown().get(scene.lang));
    let commitments = summary::commitments(scene, all);
    if shown == all || scene.top.is_none() {
        return format!("{name}: {commitments}");
    }
    match status {
        Status::Unmet => format!(
            "{name}: {commitments}; {} {shown} {}",
            scene.say("dưới đây là", "the"),
            scene.say("cam kết hụt nhiều nhất", "worst are listed"),
        ),
        _ => format!(
            "{name}: {commitments}; {} {shown}",
            scene.say("dưới đây là", "listed:")
        ),
    }
}

/// Who answers, and who does now.
fn answering(scene: &Scene, verdict: &Verdict) -> String {
    let mut out = scene.agencies(&verdict.lead);
    if verdict.answers_now != verdict.lead && !verdict.answers_now.is_empty() {
        let now = scene.agencies(&verdict.answers_now);
        out.push_str(&format!(" ({}: {now})", scene.say("nay", "now")));
    } else if verdict.answers_now.is_empty() && !verdict.lead.is_empty() {
        out.push_str(scene.say(
            " (đã kết thúc, chưa rõ ai tiếp nhận)",
            " (ended; nobody is known to have taken over)",
        ));
    }
    out
}

/// Columns of every table; those without content are left out.
const CLAUSE: usize = 0;
const PLACE: usize = 1;
const REQUIRED: usize = 3;

fn table(scene: &Scene, verdicts: &[&Verdict], show: Show) -> io::Result<()> {
    let status = verdicts.first().map_or(Status::Met, |v| v.status);
    let notes = Notes::of(scene, verdicts);
    let mut table = Table::new(heads(scene, status));
    for verdict in verdicts {
        let row = [
            scene.clause(verdict),
            visible(verdict.place.as_deref().unwrap_or_default()),
            scene.by(&verdict.by),
            visible(&verdict.required),
            figure(scene, verdict),
            notes.beside(scene, verdict, result(scene, verdict)),
            notes.marks(scene, verdict),
        ];
        table.rows.push(row.into());
    }
    if at_home(scene, verdicts) {
        table.rows.iter_mut().for_each(|row| row[PLACE].clear());
    }
    let mut common = Vec::new();
    // Where each row is another place, what all share is said once, above.
    if !table.is_blank(PLACE) {
        for column in [REQUIRED, CLAUSE] {
            if let Some(text) = table.constant(column).map(str::to_string) {
                common.insert(0, text);
                table.drop_column(column);
            }
        }
    }
    for column in (0..table.header.len()).rev() {
        if table.is_blank(column) {
            table.drop_column(column);
        }
    }
    if !common.is_empty() {
        show(Block::Line(common.join(": ")))?;
    }
    show(Block::Table(table))?;
    if notes.said.is_empty() {
        return Ok(());
    }
    show(Block::List(notes.said))
}

/// Whether all are of their programme's own place, which the opening names.
fn at_home(scene: &Scene, verdicts: &[&Verdict]) -> bool {
    verdicts.iter().all(|verdict| {
        let programme = scene.model.programmes.get(verdict.programme);
        let home = programme.and_then(|programme| programme.place.as_deref());
        verdict.place.as_deref() == home
    })
}

fn heads(scene: &Scene, status: Status) -> [&'static str; 7] {
    let result = match status {
        Status::Unmet => scene.say("Còn thiếu", "Short by"),
        Status::NoData => scene.say("Số gần nhất", "Latest known"),
        Status::OffTrack | Status::OnTrack => scene.say("Tiến độ", "Progress"),
        Status::Overdue => scene.say("Quá hạn", "Overdue"),
        Status::Done | Status::DoneLate => scene.say("Xong", "Done"),
        Status::NotDue | Status::Ongoing => scene.say("Ghi chú", "Remark"),
        _ => scene.say("So với kế hoạch", "Of plan"),
    };
    [
        scene.say("Cam kết", "Commitment"),
        scene.say("Địa bàn", "Place"),
        scene.say("Mốc", "By"),
        scene.say("Yêu cầu", "Required"),
        scene.say("Số liệu", "Figure"),
        result,
        scene.say("Chú", "Note"),
    ]
}

fn figure(scene: &Scene, verdict: &Verdict) -> String {
    let figure = verdict.figure.as_ref();
    figure.map_or_else(String::new, |figure| {
        scene.figure(figure, scene.figure_unit(verdict))
    })
}

/// The last column: what makes the status.
fn result(scene: &Scene, verdict: &Verdict) -> String {
    match verdict.status {
        Status::Unmet => short(scene, verdict),
        Status::NoData => latest(scene, verdict),
        Status::OffTrack | Status::OnTrack => progress(scene, verdict),
        Status::Overdue => late(scene, verdict),
        Status::Done | Status::DoneLate => verdict
            .completed
            .map_or_else(String::new, |day| scene.date(day)),
        _ if verdict.kind == Kind::Target => {
            let percent = verdict.plan_percent.as_ref();
            percent.map_or_else(String::new, |p| scene.percent(&(p / whole(100))))
        }
        _ => String::new(),
    }
}

/// `1,3 điểm % (65 %)`.
fn short(scene: &Scene, verdict: &Verdict) -> String {
    let Some(shortfall) = &verdict.shortfall else {
        return String::new();
    };
    let mut out = scene.amount(shortfall, verdict.unit.as_deref());
    if shortfall.is_zero() {
        out = scene
            .say("đúng bằng mức, phải hơn", "equal, must be beyond")
            .into();
    } else if let Some(relative) = &verdict.relative {
        out.push_str(&format!(" ({})", scene.percent(relative)));
    }
    if let Some(pace) = verdict.pace.as_ref().filter(|pace| !pace.years.is_zero()) {
        out.push('\n');
        out.push_str(&needed(scene, pace));
    }
    out
}

/// The latest figure known, and whether it would do.
fn latest(scene: &Scene, verdict: &Verdict) -> String {
    let Some((figure, does)) = &verdict.latest else {
        return scene.say("chưa có số nào", "none").to_string();
    };
    let shown = scene.figure(figure, scene.figure_unit(verdict));
    match does {
        Some(true) => format!("{shown}: {}", scene.say("đủ mức", "would do")),
        Some(false) => format!("{shown}: {}", scene.say("chưa đủ mức", "would not do")),
        None => shown,
    }
}

/// The level required by now, where it started, the pace needed.
fn progress(scene: &Scene, verdict: &Verdict) -> String {
    let unit = scene.figure_unit(verdict);
    let mut lines = Vec::new();
    if let Some(method) = &verdict.method {
        let (base, when) = (&method.baseline.0, scene.period(method.baseline.1));
        lines.push(format!(
            "{} {}",
            scene.say("lúc này cần", "required by now"),
            scene.amount(&method.required, unit)
        ));
        lines.push(format!(
            "{} {} ({when})",
            scene.say("từ", "from"),
            scene.amount(base, unit)
        ));
    }
    if let Some(pace) = &verdict.pace {
        lines.push(needed(scene, pace));
    }
    lines.join("\n")
}

/// `từ nay cần +1,2 mỗi năm`.
fn needed(scene: &Scene, pace: &Pace) -> String {
    let sign = if pace.needed > whole(0) { "+" } else { "" };
    format!(
        "{} {sign}{} {}",
        scene.say("từ nay cần", "needed from now"),
        scene.number(&pace.needed),
        scene.say("mỗi năm", "a year")
    )
}

fn late(scene: &Scene, verdict: &Verdict) -> String {
    let Some(due) = verdict.due else {
        return String::new();
    };
    let days = scene.evaluation.as_of.duration_since(due).as_hours() / 24;
    match days {
        0 => scene.say("đến hạn hôm nay", "due today").to_string(),
        1 => scene.say("quá 1 ngày", "1 day").to_string(),
        _ => match scene.lang {
            Lang::Vi => format!("quá {days} ngày"),
            Lang::En => format!("{days} days"),
        },
    }
}

/// A remark of so many rows is said once, under the table.
const SHARED: usize = 3;

/// What is said under a table: sources, and remarks that several rows share.
struct Notes {
    said: Vec<String>,
    shared: HashMap<String, usize>,
    marked: bool,
}

impl Notes {
    fn of(scene: &Scene, verdicts: &[&Verdict]) -> Self {
        let mut notes = Notes {
            said: Vec::new(),
            shared: HashMap::new(),
            marked: false,
        };
        let mut counts: HashMap<String, usize> = HashMap::new();
        for text in verdicts.iter().flat_map(|v| remarks(scene, v)) {
            *counts.entry(text).or_default() += 1;
        }
        let rows = verdicts.iter();
        for text in rows.flat_map(|v| footnotes(scene, v, &counts)) {
            if !notes.shared.contains_key(&text) {
                notes.shared.insert(text.clone(), notes.said.len() + 1);
                notes.said.push(text);
            }
        }
        // One set of notes for all rows needs no marks.
        let mut sets: Vec<Vec<String>> = verdicts
            .iter()
            .map(|v| footnotes(scene, v, &counts))
            .collect();
        sets.dedup();
        notes.marked = sets.len() > 1;
        if notes.marked {
            for (i, text) in notes.said.iter_mut().enumerate() {
                *text = format!("[{}] {text}", i + 1);
            }
        }
        notes
    }

    /// The remarks of this row alone, under what makes its status.
    fn beside(&self, scene: &Scene, verdict: &Verdict, mut cell: String) -> String {
        for text in remarks(scene, verdict) {
            if !self.shared.contains_key(&text) {
                if !cell.is_empty() {
                    cell.push('\n');
                }
                cell.push_str(&text);
            }
        }
        cell
    }

    fn marks(&self, scene: &Scene, verdict: &Verdict) -> String {
        if !self.marked {
            return String::new();
        }
        let texts = remarks(scene, verdict)
            .into_iter()
            .chain(source(scene, verdict));
        let mut marks: Vec<usize> = texts
            .filter_map(|text| self.shared.get(&text).copied())
            .collect();
        marks.sort_unstable();
        let marks: Vec<String> = marks.iter().map(|n| format!("[{n}]")).collect();
        marks.join(" ")
    }
}

/// The remarks of a row, but for the one that says again what it is about.
fn remarks(scene: &Scene, verdict: &Verdict) -> Vec<String> {
    let said = format!("thiếu số liệu “{}”", verdict.name);
    let again = |vi: &str| verdict.status == Status::NoData && vi.starts_with(&said);
    let notes = verdict.notes.iter().filter(|note| !again(&note.vi));
    notes.map(|note| scene.remark(note)).collect()
}

fn footnotes(scene: &Scene, verdict: &Verdict, counts: &HashMap<String, usize>) -> Vec<String> {
    let remarks = remarks(scene, verdict).into_iter();
    let shared = remarks.filter(|text| counts.get(text).is_some_and(|n| *n >= SHARED));
    shared.chain(source(scene, verdict)).collect()
}

fn source(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let known = verdict.latest.as_ref().map(|(figure, _)| figure);
    let figure = verdict.figure.as_ref().or(known)?;
    let source = visible(figure.source.as_deref()?);
    Some(format!("{}: {source}", scene.say("Nguồn", "Source")))
}
