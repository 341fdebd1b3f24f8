//! One table of verdicts: its columns, and what stands in its cells.

use super::Scene;
use super::block::{Block, Table};
use super::notes::Notes;
use super::summary::count;
use crate::eval::verdict::{Actual, Method, Pace};
use crate::eval::{Kind, Status, Verdict};
use crate::finding::Lang;
use crate::finding::wrap::visible;
use crate::model::number::whole;
use crate::model::{Better, Period};
use num_traits::Zero;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// A shortfall of so many times the level is not shown as a per cent of it.
const MANY_TIMES: i64 = 10;

/// Columns of every table; those without content are left out.
const CLAUSE: usize = 0;
const BY: usize = 2;
const REQUIRED: usize = 3;
const FIGURE: usize = 4;
const RESULT: usize = 5;
const RELATIVE: usize = 6;

/// The table, and what is said below it.
pub(super) fn table(
    scene: &Scene,
    verdicts: &[&Verdict],
    notes: Notes,
    show: Show,
) -> io::Result<()> {
    let Some(first) = verdicts.first() else {
        return Ok(());
    };
    let places = !at_home(scene, verdicts);
    // One clause at many places reads as a list: a line a place.
    let list = places && verdicts.len() > 1 && verdicts.iter().all(|v| same_clause(v, first));
    let mut table = Table::new(heads(scene, first.status()));
    if list {
        table.right = vec![RESULT, RELATIVE];
    } else {
        table.whole = Some(RESULT);
        table.narrow = Some(FIGURE);
    }
    for verdict in verdicts {
        let place = verdict.place.as_deref().filter(|_| places);
        let mut row = vec![
            scene.clause(verdict),
            visible(place.unwrap_or_default()),
            scene.by(&verdict.by),
            visible(&verdict.required),
            figure(scene, verdict),
        ];
        row.extend(result(scene, verdict, &notes, list));
        row.push(notes.marks(scene, verdict));
        table.rows.push(row);
    }
    let mut common = Vec::new();
    if list {
        if verdicts.iter().all(|verdict| of_its_milestone(verdict)) {
            table.drop_column(BY);
            common.extend(table.constant(REQUIRED - 1).map(str::to_string));
            table.drop_column(REQUIRED - 1);
        } else if let Some(text) = table.constant(REQUIRED).map(str::to_string) {
            common.push(text);
            table.drop_column(REQUIRED);
        }
        common.insert(0, scene.clause(first));
        table.drop_column(CLAUSE);
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

fn same_clause(a: &Verdict, b: &Verdict) -> bool {
    (a.programme, a.indicator, &a.name, &a.required)
        == (b.programme, b.indicator, &b.name, &b.required)
}

/// Whether the figure's own period is the milestone, which then need not be
/// said twice.
fn of_its_milestone(verdict: &Verdict) -> bool {
    let period = verdict.figure().map(|figure| figure.period);
    period.is_some() && period == Period::parse(&verdict.by)
}

/// Whether all are of their programme's own place, which the opening names.
pub(super) fn at_home(scene: &Scene, verdicts: &[&Verdict]) -> bool {
    verdicts.iter().all(|verdict| {
        let programme = scene.model.programmes.get(verdict.programme);
        let home = programme.and_then(|programme| programme.place.as_deref());
        verdict.place.is_none() || verdict.place.as_deref() == home
    })
}

fn heads(scene: &Scene, status: Status) -> [&'static str; 9] {
    let result = match status {
        Status::Unmet => scene.say("Còn thiếu", "Short by"),
        Status::NoData | Status::AwaitingRelease => scene.say("Số gần nhất", "Latest known"),
        Status::OffTrack | Status::OnTrack => scene.say("Tiến độ", "Progress"),
        Status::Overdue => scene.say("Quá hạn", "Overdue"),
        Status::Done | Status::DoneLate => scene.say("Xong", "Done"),
        Status::NotDue | Status::Ongoing | Status::Unread | Status::Undecided => {
            scene.say("Ghi chú", "Remark")
        }
        _ => scene.say("So với kế hoạch", "Of plan"),
    };
    [
        scene.say("Cam kết", "Commitment"),
        scene.say("Địa bàn", "Place"),
        scene.say("Mốc", "By"),
        scene.say("Yêu cầu", "Required"),
        scene.say("Số liệu", "Figure"),
        result,
        scene.say("Hụt so\nvới mức", "Of the\nlevel"),
        scene.say("Chi tiết", "Detail"),
        scene.say("Chú", "Note"),
    ]
}

/// The figure judged.
pub(super) fn figure(scene: &Scene, verdict: &Verdict) -> String {
    let figure = verdict.figure();
    figure.map_or_else(String::new, |figure| {
        let shown = scene.figure(figure, scene.figure_unit(verdict));
        shown + super::boundary::mark(verdict)
    })
}

/// What makes the status, in one cell.
pub(super) fn detail(scene: &Scene, verdict: &Verdict, notes: &Notes) -> String {
    let [lines, _, _] = result(scene, verdict, notes, false);
    lines
}

/// What makes the status: in a list in columns of their own, else below one
/// another in one.
fn result(scene: &Scene, verdict: &Verdict, notes: &Notes, list: bool) -> [String; 3] {
    let mut lines = Vec::new();
    let mut relative = String::new();
    match verdict.status() {
        Status::Unmet if list => {
            relative = relative_share(scene, verdict).unwrap_or_default();
            lines.extend(missing(scene, verdict));
            lines.extend(needed(scene, verdict));
        }
        Status::Unmet => {
            let relative = relative_share(scene, verdict).map(|share| match scene.lang {
                Lang::Vi => format!("hụt {share} so với mức"),
                Lang::En => format!("{share} of the level"),
            });
            let missing: Vec<String> = missing(scene, verdict)
                .into_iter()
                .chain(relative)
                .collect();
            lines.push(missing.join(", "));
            lines.extend(needed(scene, verdict));
        }
        Status::NoData | Status::AwaitingRelease => lines.push(latest(scene, verdict)),
        Status::OffTrack | Status::OnTrack => {
            lines.extend(way(scene, verdict));
            lines.extend(needed(scene, verdict));
        }
        Status::Overdue => lines.push(late(scene, verdict)),
        Status::Done | Status::DoneLate => {
            lines.extend(verdict.completed().map(|day| scene.date(day)));
        }
        Status::NotDue if verdict.kind == Kind::Target => {
            lines.extend(of_plan(scene, verdict));
            lines.extend(needed(scene, verdict));
        }
        // By which of its readings? None of them is the document's for certain.
        Status::Undecided => {}
        _ if verdict.kind == Kind::Target => {
            lines.extend(of_plan(scene, verdict));
        }
        _ => {}
    }
    let mut detail = notes.beside(scene, verdict);
    if !list {
        lines.append(&mut detail);
    }
    lines.retain(|line| !line.is_empty());
    [lines.join("\n"), relative, detail.join("\n")]
}

/// `1,3 điểm %`.
pub(super) fn missing(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let shortfall = verdict.shortfall()?;
    if shortfall.is_zero() {
        let figure = verdict.figure();
        if figure.is_some_and(|figure| matches!(figure.value, Actual::Between(_))) {
            return Some(scene.say("chưa tới mức", "short of the level").into());
        }
        let equal = match better(scene, verdict) {
            Some(Better::Higher) => scene.say("đúng bằng mức, phải hơn", "equal, must be above"),
            Some(Better::Lower) => {
                scene.say("đúng bằng mức, phải thấp hơn", "equal, must be below")
            }
            _ => scene.say("đúng bằng mức, chưa đủ", "equal, which is not enough"),
        };
        return Some(equal.into());
    }
    Some(scene.amount(shortfall, scene.shortfall_unit(verdict)))
}

/// Which way is better for what a verdict is of.
fn better(scene: &Scene, verdict: &Verdict) -> Option<Better> {
    let id = verdict.indicator?;
    scene.model.indicator(id).better
}

/// The figure in per cent of the level, whichever way is better.
fn of_plan(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let percent = verdict.plan_percent()?;
    Some(scene.percent(&(percent / whole(100))))
}

/// How much is missing in per cent of the level. Of what is to be low a figure many
/// times the level is shown by itself: `44.900 %` says nothing more.
pub(super) fn relative_share(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let low = better(scene, verdict) == Some(Better::Lower);
    let some = verdict.relative();
    let some = some.filter(|share| !(share.is_zero() || low && **share > whole(MANY_TIMES)));
    some.map(|share| scene.percent(share))
}

/// Where there is no figure: whether none was read, or those read are not used.
pub(super) fn none_at_all(scene: &Scene, verdict: &Verdict) -> String {
    match scene.data.rows_aside(verdict.indicator) {
        0 => scene.say("chưa có số nào", "none").to_string(),
        // Of several programmes they may be another's, of another place.
        rows if scene.model.programmes.len() > 1 => format!(
            "{} {}",
            count(scene, rows),
            scene.say(
                "số của chỉ tiêu này đã đọc, không số nào dùng được ở đây",
                "of this indicator read, none of use here"
            )
        ),
        rows => format!(
            "{} {}",
            count(scene, rows),
            scene.say("số đã đọc, không số nào dùng được", "read, none of use")
        ),
    }
}

impl Scene<'_> {
    /// As [`none_at_all`], for other reports.
    pub(crate) fn none_of(&self, verdict: &Verdict) -> String {
        match verdict.refused() || verdict.figure().is_some() {
            true => latest(self, verdict),
            false => none_at_all(self, verdict),
        }
    }
}

/// What a verdict with a figure of its own lacks, or one of several years: `“Tốc độ
/// tăng” (2024)`. None where what lacks is the figure of its own period.
pub(super) fn lacking(scene: &Scene, verdict: &Verdict) -> Option<String> {
    const VI: &str = "thiếu số liệu ";
    const EN: &str = "no figure for ";
    let own = Period::parse(&verdict.by).map(Period::vietnamese);
    let of_own = |text: &str| {
        let own = own.as_deref();
        own.is_none_or(|own| {
            text.ends_with(&format!(" {own})")) || text.ends_with(&format!("({own})"))
        })
    };
    let about = verdict.notes.iter().filter(|note| {
        let same = note.vi.strip_prefix(VI);
        same.is_some_and(|rest| rest.starts_with(&format!("“{}”", verdict.name)))
            && !of_own(&note.vi)
    });
    let said: Vec<String> = about
        .map(|note| {
            let text = scene.remark(note);
            let rest = text.strip_prefix(VI).or(text.strip_prefix(EN));
            rest.unwrap_or(&text).to_string()
        })
        .collect();
    let lacks = verdict.status() == Status::NoData && !said.is_empty();
    lacks.then(|| said.join("; "))
}

/// Why figures of their own periods do not decide.
pub(super) fn why_undecided(scene: &Scene, rows: &[&Verdict]) -> &'static str {
    let between = |row: &&Verdict| {
        let figure = row.figure();
        figure.is_some_and(|figure| matches!(figure.value, Actual::Between(_)))
    };
    match rows.iter().all(between) {
        true => scene.say(
            "chưa đủ để kết luận, cần con số cụ thể",
            "does not decide, an exact figure is needed",
        ),
        false => scene.say(
            "có số của kỳ, thiếu số để so",
            "has one, not what to compare",
        ),
    }
}

/// The figure of its period and why it does not decide: of a computed one also the reported
/// one, where the two come to opposite verdicts. None without a figure.
pub(super) fn undecided(scene: &Scene, verdict: &Verdict) -> Option<String> {
    verdict.figure()?;
    let own = figure(scene, verdict);
    Some(match verdict.conclusion.contested() {
        Some(contested) => {
            let mut said = vec![own];
            if let Some(reported) = &contested.reported {
                let reported = scene.figure(reported, scene.figure_unit(verdict));
                let word = scene.say("số báo cáo", "reported");
                said.push(format!("{word} {reported}"));
            }
            said.extend(contested.inputs.iter().map(|one| scene.remark(one)));
            let two = scene.say("hai kết luận khác nhau", "two verdicts");
            format!("{}: {two}", said.join("; "))
        }
        None => match lacking(scene, verdict) {
            Some(what) => format!("{own}; {} {what}", scene.say("còn thiếu", "lacks")),
            None => format!("{own}: {}", why_undecided(scene, &[verdict])),
        },
    })
}

/// The latest figure known, and whether it would do; else what else is lacking.
pub(super) fn latest(scene: &Scene, verdict: &Verdict) -> String {
    if verdict.refused() {
        let refused = scene.say(
            "có số của kỳ nhưng không dùng được",
            "has one that cannot be used",
        );
        return refused.to_string();
    }
    let Some((figure, does)) = verdict.latest() else {
        return match lacking(scene, verdict) {
            Some(what) => format!("{} {what}", scene.say("còn thiếu", "lacks")),
            None => undecided(scene, verdict).unwrap_or_else(|| none_at_all(scene, verdict)),
        };
    };
    let shown = scene.figure(figure, scene.figure_unit(verdict));
    match does {
        Some(true) => format!("{shown}: {}", scene.say("đủ mức", "would do")),
        Some(false) => format!("{shown}: {}", scene.say("chưa đủ mức", "would not do")),
        None => shown,
    }
}

/// What is required by now of what is on its way, by the straight line.
pub(super) fn way(scene: &Scene, verdict: &Verdict) -> Option<String> {
    Some(line(scene, verdict, verdict.method()?))
}

/// `lúc này cần ≈54,17 %, đi từ 45 % (2024)`.
fn line(scene: &Scene, verdict: &Verdict, method: &Method) -> String {
    let unit = scene.figure_unit(verdict);
    let (base, when) = (&method.baseline.0, scene.period(method.baseline.1));
    format!(
        "{} {}, {} {} ({when})",
        scene.say("lúc này cần", "required by now"),
        scene.rounded_beside(&method.required, &method.current.0, unit),
        scene.say("đi từ", "from"),
        scene.number(base)
    )
}

/// `cần +9 điểm %/năm để đạt 80 vào 2030`.
pub(super) fn needed(scene: &Scene, verdict: &Verdict) -> Option<String> {
    let pace: &Pace = verdict.pace()?;
    if pace.years.is_zero() {
        return None;
    }
    let own = (&verdict.by, &verdict.required);
    let (by, level) = pace.towards.as_ref().map_or(own, |(by, level)| (by, level));
    let sign = if pace.needed > whole(0) { "+" } else { "" };
    let (needed, by) = (scene.number(&pace.needed), scene.by(by));
    let level = visible(level);
    let unit = scene.difference_unit(verdict).map(visible);
    let change = match (&unit, scene.lang) {
        // `0,5 điểm %/năm/năm` would be a riddle.
        (Some(unit), Lang::Vi) if unit.contains("năm") => format!("{needed} {unit} mỗi năm"),
        (Some(unit), Lang::Vi) => format!("{needed} {unit}/năm"),
        (Some(unit), Lang::En) => format!("{needed} {unit} a year"),
        (None, Lang::Vi) => format!("{needed}/năm"),
        (None, Lang::En) => format!("{needed} a year"),
    };
    Some(match scene.lang {
        Lang::Vi => format!("cần {sign}{change} để đạt {level} vào {by}"),
        Lang::En => format!("needs {sign}{change} for {level} by {by}"),
    })
}

pub(super) fn late(scene: &Scene, verdict: &Verdict) -> String {
    let Some(due) = verdict.due else {
        return String::new();
    };
    let days = scene.evaluation.as_of.duration_since(due).as_hours() / 24;
    match days {
        0 => scene.say("vừa hết hạn", "just past due").to_string(),
        1 => scene.say("quá 1 ngày", "1 day").to_string(),
        _ => match scene.lang {
            Lang::Vi => format!("quá {days} ngày"),
            Lang::En => format!("{days} days"),
        },
    }
}
