//! The closing of a report: counts, the method, what was not used.

use super::block::{Block, Table};
use super::data::Account;
use super::{Scene, View, by_place, counts, published, scores};
use crate::data::aside::{Aside, AsideKind};
use crate::eval::{Status, Verdict};
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::model::MethodId;
use crate::model::number::vietnamese;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// How many unmatched labels and conflicts are named.
const NAMED: usize = 20;

/// Counts, method, data.
pub(super) fn closing(scene: &Scene, show: Show) -> io::Result<()> {
    published::table(scene, show)?;
    by_place::by_place(scene, show)?;
    counts::by_agency(scene, show)?;
    by_status(scene, show)?;
    scores::table(scene, show)?;
    method(scene, show)?;
    data(scene, show)?;
    hint(scene, show)
}

/// What else can be seen.
fn hint(scene: &Scene, show: Show) -> io::Result<()> {
    if scene.view != View::Digest || scene.top.is_some() {
        return Ok(());
    }
    show(Block::Line(
        scene
            .say(
                "Trên đây chỉ nêu những gì cần giải trình; thêm `--list all` để xem từng cam kết, \
                 `--list unmet` để chỉ xem phần không đạt và quá hạn, `--list none` để chỉ xem tổng \
                 hợp.",
                "Only what needs an answer is listed; `--list all` lists every commitment, `--list \
                 unmet` only what is unmet or overdue, `--list none` the counts alone.",
            )
            .to_string(),
    ))
}

fn by_status(scene: &Scene, show: Show) -> io::Result<()> {
    let title = scene.say("Tổng hợp", "Summary");
    show(Block::Heading(2, title.into()))?;
    let all: u64 = scene.evaluation.by_status.iter().sum();
    let mut table = Table::new([
        scene.say("Kết quả", "Status"),
        scene.say("Cam kết", "Commitments"),
    ]);
    table.right = vec![1];
    for (status, n) in Status::ALL.iter().zip(scene.evaluation.by_status) {
        if n > 0 {
            let shown = status.shown().get(scene.lang).to_string();
            table.rows.push(vec![shown, count(scene, n)]);
        }
    }
    let total = scene.say("tất cả", "all");
    table.rows.push(vec![total.into(), count(scene, all)]);
    show(Block::Table(table))
}

/// The methods by which progress was judged, each in a plain sentence, and what a
/// pace is; the formula is what `ctr explain` has of the status.
pub(super) fn method(scene: &Scene, show: Show) -> io::Result<()> {
    if scene.view == View::None {
        return Ok(());
    }
    let verdicts = &scene.evaluation.verdicts;
    let untold = &scene.evaluation.untold;
    let methods = verdicts.iter().filter_map(|v| v.method());
    let mut methods: Vec<_> = methods.map(|method| method.name).collect();
    methods.extend(untold.methods.iter().map(|method| match method {
        MethodId::Line => "straight_line",
        other => other.id(),
    }));
    let on_the_way = |v: &&Verdict| matches!(v.status(), Status::OnTrack | Status::OffTrack);
    let ratings = (verdicts.iter().filter(on_the_way)).filter_map(|v| v.rating());
    methods.extend(ratings.map(|rating| rating.method.id()));
    methods.sort_unstable();
    methods.dedup();
    let told = !methods.is_empty();
    for method in methods {
        show(Block::Line(format!(
            "{}: {}",
            scene.say("Cách đánh giá tiến độ", "Progress is judged by"),
            plainly(method).get(scene.lang)
        )))?;
    }
    if !told && (untold.paced || verdicts.iter().any(|v| v.pace().is_some())) {
        show(Block::Line(
            scene
                .say(
                    "“cần …/năm”: phần còn thiếu đến mức của mốc được nêu, chia đều cho số năm còn \
                     lại kể từ kỳ của số liệu.",
                    "“needs … a year”: what is missing to the level of that milestone, spread over \
                     the years left since the figure's period.",
                )
                .to_string(),
        ))?;
    }
    Ok(())
}

/// A method in words.
fn plainly(name: &str) -> Text {
    match name {
        "straight_line" => Text {
            vi: "coi như đi đều mỗi năm một phần bằng nhau từ mức xuất phát đến mức phải đạt; số \
                 mới nhất không kém mức lẽ ra đã tới lúc này là đúng tiến độ; “cần …/năm” là phần \
                 còn thiếu chia đều cho số năm còn lại (công thức: `ctr explain đúng tiến độ`).",
            en: "an equal part each year from the baseline to the level asked for; on track when \
                 the latest figure is no worse than the level due by now; “needs … a year” is what \
                 is missing, spread over the years left (the formula: `ctr explain on track`).",
        },
        "weather" => Text {
            vi: "phép chiếu: kéo dài mức thay đổi bình quân của năm năm gần nhất đến mốc; chỗ còn lại \
                 không quá 20 % đoạn đường phải đi là đúng tiến độ (công thức: `ctr explain phép chiếu`).",
            en: "the projection: the mean change of the last five years goes on to the milestone; on \
                 track when it leaves 20 % at most of what is left to go (the formula: `ctr explain \
                 projection`).",
        },
        "cagr" => Text {
            vi: "tỷ số tăng trưởng: tốc độ tăng mỗi năm đến nay chia cho tốc độ phải có từ mức xuất phát; \
                 từ 0,95 là đúng tiến độ (công thức: `ctr explain tỷ số tăng trưởng`).",
            en: "the ratio of growth rates: the growth a year so far by the one that leads to the level; \
                 on track from 0.95 (the formula: `ctr explain growth ratio`).",
        },
        "escap" => Text {
            vi: "chỉ số hiện trạng: phần đường đã đi, trên thang 10, so với phần thời gian đã qua (công \
                 thức: `ctr explain chỉ số hiện trạng`).",
            en: "the current status index: tenths of the way gone, against the time gone (the formula: \
                 `ctr explain current status index`).",
        },
        _ => Text { vi: "", en: "" },
    }
}

pub(super) fn data(scene: &Scene, show: Show) -> io::Result<()> {
    let evaluation = scene.evaluation;
    let account = scene.data.account(&evaluation.used_of);
    show(Block::Line(format!(
        "{}: {}; {}: {}",
        scene.say("Số liệu đọc được", "Figures read"),
        count(scene, evaluation.observations),
        scene.say("dùng được cho các cam kết", "of use to some commitment"),
        count(scene, account.used),
    )))?;
    // Those of boundaries stand under the tables.
    let below = super::boundary::remarks(scene);
    let told = (evaluation.remarks.iter()).filter(|remark| !below.contains(remark));
    for remark in told {
        show(Block::Line(scene.remark(remark)))?;
    }
    let unmatched = &scene.data.unmatched;
    if !unmatched.is_empty() {
        let head = scene.say(
            "Tên không khớp chỉ tiêu hay nhiệm vụ nào",
            "Names that match no indicator or task",
        );
        show(Block::Line(format!(
            "{head}: {}",
            count(scene, unmatched.len() as u64)
        )))?;
        let rows = scene.say("dòng", "rows");
        let named = unmatched
            .iter()
            .map(|(name, n)| format!("“{}” ({} {rows})", visible(name), count(scene, *n)));
        list(scene, named, unmatched.len(), show)?;
    }
    asides(scene, &account, show)?;
    let conflicts = &scene.data.conflicts;
    if !conflicts.is_empty() {
        let head = scene.say(
            "Số liệu mâu thuẫn, không dùng",
            "Conflicting figures, not used",
        );
        show(Block::Line(format!(
            "{head}: {}",
            count(scene, conflicts.len() as u64)
        )))?;
        let named = conflicts.iter().map(|c| {
            let of = [Some(&c.indicator), c.breakdown.as_ref(), c.place.as_ref()];
            let of: Vec<&str> = of.into_iter().flatten().map(String::as_str).collect();
            let [(a, file_a, line_a), (b, file_b, line_b)] = &c.values;
            visible(&format!(
                "{}, {}: {a} ({file_a}:{line_a}), {b} ({file_b}:{line_b})",
                of.join(", "),
                scene.by(&c.period)
            ))
        });
        list(scene, named, conflicts.len(), show)?;
    }
    Ok(())
}

/// Rows of places and parts that nobody declares.
fn asides(scene: &Scene, account: &Account, show: Show) -> io::Result<()> {
    // Conflicts are told below, each with its two values; what a task is called that no
    // programme has, among the remarks.
    let elsewhere = |one: &&Aside| !matches!(one.kind, AsideKind::Conflict | AsideKind::Task);
    let all = scene.data.asides.iter().chain(&account.unasked);
    let asides: Vec<&Aside> = all.filter(elsewhere).collect();
    if asides.is_empty() {
        return Ok(());
    }
    let head = scene.say("Đã đọc nhưng không dùng", "Read but not used");
    let all: u64 = asides.iter().map(|one| one.rows).sum();
    let rows = scene.say("dòng", "rows");
    show(Block::Line(format!("{head}: {} {rows}", count(scene, all))))?;
    let named = asides.iter().map(|one| {
        let what = one.kind.name().get(scene.lang);
        let of = one.of.map_or(String::new(), |id| {
            let of = scene.say("của", "of");
            format!(" {of} “{}”", scene.model.full_name(id))
        });
        let near = one.nearest.as_deref().map_or(String::new(), |name| {
            let near = scene.say("gần giống", "like");
            format!("; {near} “{}”", visible(name))
        });
        let n = count(scene, one.rows);
        format!("{what} “{}”{of} ({n} {rows}{near})", visible(&one.name))
    });
    let named: Vec<String> = named.take(NAMED).chain(unnamed(scene, &asides)).collect();
    show(Block::List(named))
}

/// What of the rows set aside is not named: of each kind how many names and rows.
fn unnamed(scene: &Scene, asides: &[&Aside]) -> Vec<String> {
    let left = asides.get(NAMED..).unwrap_or_default();
    let mut kinds: Vec<(AsideKind, u64, u64)> = Vec::new();
    for one in left {
        match kinds.iter_mut().find(|(kind, ..)| *kind == one.kind) {
            Some((_, names, rows)) => {
                *names += 1;
                *rows += one.rows;
            }
            None => kinds.push((one.kind, 1, one.rows)),
        }
    }
    let told = kinds.into_iter().map(|(kind, names, rows)| {
        let (and, more) = (scene.say("và", "and"), scene.say("nữa", "more"));
        let (names, rows) = (count(scene, names), count(scene, rows));
        let (what, word) = (kind.name().get(scene.lang), scene.say("dòng", "rows"));
        format!("{and} {names} {what} {more} ({rows} {word})")
    });
    told.collect()
}

fn list(
    scene: &Scene,
    items: impl Iterator<Item = String>,
    all: usize,
    show: Show,
) -> io::Result<()> {
    let mut items: Vec<String> = items.take(NAMED).collect();
    if all > NAMED {
        let more = count(scene, (all - NAMED) as u64);
        items.push(format!(
            "{} {more} {}",
            scene.say("và", "and"),
            scene.say("nữa", "more")
        ));
    }
    show(Block::List(items))
}

/// A count in the notation of the language.
pub(crate) fn count(scene: &Scene, n: u64) -> String {
    match scene.lang {
        Lang::Vi => vietnamese(&n.to_string()),
        Lang::En => n.to_string(),
    }
}

/// `210 cam kết`.
pub(super) fn commitments(scene: &Scene, n: u64) -> String {
    let word = scene.say("cam kết", if n == 1 { "commitment" } else { "commitments" });
    format!("{} {word}", count(scene, n))
}

/// With its first letter in capital.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
