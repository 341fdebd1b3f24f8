//! The opening of a report: what is judged, when, by which figures, and in one
//! paragraph how it stands.

use super::block::Block;
use super::data::DataFile;
use super::in_order;
use super::summary::count;
use super::words::programme_name;
use super::{Scene, View};
use crate::eval::verdict::STATUSES;
use crate::eval::{Status, amended};
use crate::finding::wrap::visible;
use crate::model::Programme;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// More programmes than these share one heading.
const MANY: usize = 5;

/// The programmes that have a heading each.
fn short(programmes: &[Programme]) -> &[Programme] {
    match programmes.len() > MANY {
        true => &[],
        false => programmes,
    }
}

/// One heading for many programmes, and a line that names them all.
fn many(scene: &Scene, show: Show) -> io::Result<()> {
    let all = &scene.model.programmes;
    let n = count(scene, all.len() as u64);
    let word = scene.say("chương trình", "programmes");
    show(Block::Heading(1, format!("{n} {word}")))?;
    let named = (all.iter().enumerate()).map(|(at, programme)| {
        let place = programme.place.as_deref();
        let place = place.map_or(String::new(), |place| format!(" ({place})"));
        visible(&format!("{}{place}", programme_name(scene, at)))
    });
    show(Block::Line(named.collect::<Vec<_>>().join("; ")))
}

/// Programme, place, date, files, headline.
pub(super) fn opening(scene: &Scene, show: Show) -> io::Result<()> {
    if scene.model.programmes.len() > MANY {
        many(scene, show)?;
    }
    for programme in short(&scene.model.programmes) {
        let file = &scene.sources.file(programme.file).name;
        let title = programme.title.as_deref().unwrap_or(file);
        let number = programme.number.as_ref();
        let number = number.map_or(String::new(), |number| format!(" ({number})"));
        show(Block::Heading(1, visible(&format!("{title}{number}"))))?;
        if let Some(place) = &programme.place {
            let word = scene.say("Địa bàn", "Place");
            show(Block::Line(format!("{word}: {}", visible(place))))?;
        }
        if let Some(line) = measured(scene, programme) {
            show(Block::Line(line))?;
        }
    }
    // A day that is a deadline has passed: the report says of which moment it is.
    show(Block::Line(format!(
        "{} {}",
        scene.say("Tính đến hết ngày", "As of the end of"),
        scene.date(scene.evaluation.as_of)
    )))?;
    if let Some(known) = scene.data.known {
        show(Block::Line(format!(
            "{} {}",
            scene.say(
                "Theo số liệu đã công bố đến hết ngày",
                "By figures published to the end of"
            ),
            scene.date(known)
        )))?;
    }
    for file in &scene.data.files {
        let tasks = file.rows > 0 && file.rows == file.tasks;
        let what = if tasks {
            scene
                .say("tình trạng nhiệm vụ", "states of tasks")
                .to_string()
        } else {
            let word = scene.say("số liệu", "figures");
            format!("{word}, {}", file.decimal.text().get(scene.lang))
        };
        show(Block::Line(format!(
            "{}: {} ({} {what})",
            scene.say("Số liệu", "Data"),
            visible(&file.name),
            count(scene, file.rows),
        )))?;
        for line in days(scene, file) {
            show(Block::Line(line))?;
        }
    }
    match in_order::count_by_indicator(scene, due(scene)) {
        Some(indicators) => {
            show(Block::Summary(indicators))?;
            show(Block::Line(headline(scene)))?;
        }
        None => show(Block::Summary(headline(scene)))?,
    }
    for line in loosened(scene).into_iter().chain(cut(scene)) {
        show(Block::Line(line))?;
    }
    Ok(())
}

/// What must be known before any verdict, for reports with an opening of their own: what
/// cannot be measured, what of the files is not used or taken for granted, how many levels
/// were loosened, who has not reported.
pub(super) fn cautions(scene: &Scene) -> Vec<String> {
    let several = scene.model.programmes.len() > 1;
    let measured = (scene.model.programmes.iter().enumerate()).filter_map(|(at, programme)| {
        let line = measured(scene, programme)?;
        Some(match several {
            true => format!("[{}] {line}", visible(programme_name(scene, at))),
            false => line,
        })
    });
    let days = scene.data.files.iter().flat_map(|file| days(scene, file));
    (measured.chain(days))
        .chain(loosened(scene))
        .chain(super::by_place::not_reported(scene))
        .collect()
}

/// How many indicators cannot be measured as the document has them, where some cannot.
fn measured(scene: &Scene, programme: &Programme) -> Option<String> {
    let (measured, all) = scene.model.measurable(programme);
    let line = scene.say(
        "Đo được như văn bản viết: {m} trong {n} chỉ tiêu; {r} chỉ tiêu không có mức, năm \
         hoặc đơn vị để đo",
        "Measurable as the document has them: {m} of {n} indicators; {r} have no level, \
         year or unit to measure by",
    );
    let line = line.replace("{m}", &measured.to_string());
    let line = line.replace("{n}", &all.to_string());
    (measured < all).then(|| line.replace("{r}", &(all - measured).to_string()))
}

/// How many levels ask less than those adopted, where some do.
fn loosened(scene: &Scene) -> Option<String> {
    let loosened = count_loosened(scene);
    let word = scene.say(
        "mức đã nới lỏng, bãi bỏ hoặc đổi cách viết so với lúc ban hành (xem `ctr liệt-kê nới-lỏng`)",
        "levels were softened, taken back or put in another form since adoption (see `ctr list softened`)",
    );
    (loosened > 0).then(|| format!("{} {word}", count(scene, loosened)))
}

/// What was asked to be listed, where that is not everything.
pub(super) fn cut(scene: &Scene) -> Option<String> {
    let listed = scene.evaluation.verdicts.len() as u64;
    let all: u64 = scene.evaluation.by_status.iter().sum();
    let words = match (scene.top, scene.view) {
        _ if listed == all => return None,
        (Some(_), _) if listed > 0 => scene.say(
            "Danh sách dưới đây chỉ có {n} cam kết hụt nhiều nhất trong {all} cam kết; các số đếm là của tất cả.",
            "Only the {n} worst of {all} commitments are listed; the counts are of all.",
        ),
        (None, View::Unmet) => scene.say(
            "Danh sách dưới đây chỉ có những cam kết không đạt và quá hạn: {n} trong {all} cam kết; các số đếm là của tất cả.",
            "Only what is unmet or overdue is listed: {n} of {all} commitments; the counts are of all.",
        ),
        (Some(_), _) | (None, View::None) => scene.say(
            "Chỉ có các số đếm; không liệt kê cam kết nào trong {all} cam kết.",
            "The counts alone; none of {all} commitments is listed.",
        ),
        (None, View::Digest | View::All | View::Document) => return None,
    };
    let words = words.replace("{n}", &count(scene, listed));
    Some(words.replace("{all}", &count(scene, all)))
}

fn count_loosened(scene: &Scene) -> u64 {
    let model = scene.model;
    let changed = |indicator: &crate::model::Indicator| {
        let mut targets = indicator.targets.iter();
        targets.any(|target| target.force != Default::default())
    };
    let ids = (0..model.indicators.len() as u32).map(crate::model::IndicatorId);
    let some = ids.filter(|id| changed(model.indicator(*id)));
    some.map(|id| amended::loosened(model, id, scene.evaluation.as_of).len() as u64)
        .sum()
}

/// What the days of publication of a file's rows leave to say.
fn days(scene: &Scene, file: &DataFile) -> Vec<String> {
    let known = scene.data.known.unwrap_or(scene.evaluation.as_of);
    let mut out = Vec::new();
    let mut tell = |rows: u64, vi: &'static str, en: &'static str| {
        if rows > 0 {
            let line = scene.say(vi, en).replace("{n}", &count(scene, rows));
            let line = line.replace("{file}", &visible(&file.name));
            out.push(line.replace("{day}", &scene.date(known)));
        }
    };
    tell(
        file.unpublished,
        "{file}: {n} số công bố sau ngày {day}, chưa dùng",
        "{file}: {n} figures published after {day}, not used yet",
    );
    tell(
        file.undated,
        "{file}: {n} số không ghi ngày công bố, coi như đã biết",
        "{file}: {n} figures give no day of publication and count as known",
    );
    tell(
        file.unflagged,
        "{file}: {n} số không ghi trạng thái, coi như chính thức",
        "{file}: {n} figures give no standing and count as official",
    );
    if scene.data.known.is_some() && !file.says_days && file.rows > file.tasks {
        tell(
            file.rows - file.tasks,
            "{file}: không số nào ghi ngày công bố, coi như đã biết cả",
            "{file}: no figure gives a day of publication; all count as known",
        );
    }
    out
}

/// Statuses that are counted together, and what they are called.
type Part = (&'static [Status], &'static str, &'static str);

/// Targets that are due.
const DUE: &[Part] = &[
    (
        &[Status::Met, Status::Exceeded],
        "đạt hoặc vượt",
        "met or exceeded",
    ),
    (&[Status::Unmet], "không đạt", "unmet"),
    (&[Status::NoData], "thiếu số liệu", "without data"),
    (
        &[Status::AwaitingRelease],
        "chưa đến ngày công bố số liệu",
        "awaiting release",
    ),
    (
        &[Status::Undecided],
        "hai cách hiểu, chưa xét được",
        "between two readings",
    ),
];

/// Tasks and reports with a deadline.
const DATED: &[Part] = &[
    (&[Status::Done], "hoàn thành", "done"),
    (&[Status::DoneLate], "hoàn thành muộn", "done late"),
    (&[Status::Overdue], "quá hạn", "overdue"),
    (&[Status::NoData], "thiếu số liệu", "without data"),
    (&[Status::NotDue], "chưa đến hạn", "not due yet"),
];

/// Targets that are not due yet.
const COMING: &[Part] = &[
    (&[Status::OffTrack], "chậm tiến độ", "off track"),
    (&[Status::OnTrack], "đúng tiến độ", "on track"),
    (&[Status::MetEarly], "đạt trước hạn", "met early"),
    (
        &[Status::NotDue],
        "chưa xét được hoặc chưa đến lúc xét",
        "not to be judged yet",
    ),
];

/// Commitments by status, without tasks and reports.
fn targets(scene: &Scene) -> [u64; STATUSES] {
    let mut targets = scene.evaluation.by_status;
    for (count, tasks) in targets.iter_mut().zip(scene.evaluation.tasks.all) {
        *count = count.saturating_sub(tasks);
    }
    targets
}

/// How many targets are due.
fn due(scene: &Scene) -> u64 {
    all(&targets(scene), DUE)
}

/// How it stands, in at most three sentences: the targets that were due, tasks
/// and reports with a deadline, the targets still to come. Each commitment is in
/// one of them, but for tasks without a deadline.
pub(super) fn headline(scene: &Scene) -> String {
    let evaluation = scene.evaluation;
    let targets = targets(scene);
    let dated = &evaluation.tasks.dated;
    // Where there are no tasks, the targets are all the commitments there are.
    let alone = evaluation.tasks.all.iter().all(|n| *n == 0);
    let word = |alone_vi, alone_en, vi, en| match alone {
        true => scene.say(alone_vi, alone_en),
        false => scene.say(vi, en),
    };
    let mut out = match all(&targets, DUE) {
        // There may be nothing but tasks.
        0 if !alone && targets.iter().all(|n| *n == 0) => String::new(),
        0 => word(
            "Chưa có cam kết nào đến hạn.",
            "No commitment is due yet.",
            "Chưa có mục tiêu nào đến hạn.",
            "No target is due yet.",
        )
        .to_string(),
        n => {
            let due = word(
                "cam kết đã đến hạn",
                "commitments are due",
                "mục tiêu đã đến hạn",
                "targets are due",
            );
            let said = parts(scene, &targets, DUE, true);
            format!("{} {due}: {said}.", count(scene, n))
        }
    };
    if all(dated, DATED) > 0 {
        let word = scene.say(
            "Nhiệm vụ, báo cáo có thời hạn",
            "Tasks and reports with a date",
        );
        let said = parts(scene, dated, DATED, false);
        out.push_str(&format!(" {word}: {said}."));
    }
    let n = all(&targets, COMING);
    if n > 0 {
        let word = word(
            "cam kết chưa đến hạn",
            "are not due yet",
            "mục tiêu chưa đến hạn",
            "targets are not due yet",
        );
        let said = match n > targets[Status::NotDue as usize] {
            true => format!(": {}", parts(scene, &targets, COMING, false)),
            false => String::new(),
        };
        out.push_str(&format!(" {} {word}{said}.", count(scene, n)));
    }
    let unread = evaluation.by_status[Status::Unread as usize];
    if unread > 0 {
        let word = scene.say(
            "cam kết chưa đọc được vì còn lỗi, không kết luận gì",
            "commitments were not understood for errors; nothing is said of them",
        );
        out.push_str(&format!(" {} {word}.", count(scene, unread)));
    }
    out.trim_start().to_string()
}

fn sum(counts: &[u64; STATUSES], of: &[Status]) -> u64 {
    of.iter().map(|status| counts[*status as usize]).sum()
}

fn all(counts: &[u64; STATUSES], of: &[Part]) -> u64 {
    of.iter().map(|(statuses, ..)| sum(counts, statuses)).sum()
}

/// `51 đạt hoặc vượt, 28 không đạt`; with `zeros` also those that are none.
fn parts(scene: &Scene, counts: &[u64; STATUSES], of: &[Part], zeros: bool) -> String {
    let rare = |statuses: &[Status]| {
        let rare = [Status::Undecided, Status::AwaitingRelease];
        statuses.iter().any(|status| rare.contains(status))
    };
    let said = of
        .iter()
        .map(|(statuses, vi, en)| (statuses, sum(counts, statuses), scene.say(vi, en)))
        .filter(|(statuses, n, _)| *n > 0 || (zeros && !rare(statuses)))
        .map(|(_, n, word)| (n, word))
        .map(|(n, word)| format!("{} {word}", count(scene, n)));
    said.collect::<Vec<_>>().join(", ")
}
