//! The opening of a report (what is judged, when, by which figures) and its
//! closing (counts, the method, what was not used).

use super::Scene;
use super::block::{Block, Table};
use crate::eval::Status;
use crate::finding::Lang;
use crate::finding::wrap::visible;
use crate::model::number::vietnamese;
use std::io;

type Show<'a> = &'a mut dyn FnMut(Block) -> io::Result<()>;

/// How many unmatched labels and conflicts are named.
const NAMED: usize = 20;

/// Programme, date, files.
pub(super) fn opening(scene: &Scene, show: Show) -> io::Result<()> {
    for programme in &scene.model.programmes {
        let file = &scene.sources.file(programme.file).name;
        let title = programme.title.as_deref().unwrap_or(file);
        let number = programme.number.as_ref();
        let number = number.map_or(String::new(), |number| format!(" ({number})"));
        show(Block::Heading(1, visible(&format!("{title}{number}"))))?;
        if let Some(place) = &programme.place {
            let word = scene.say("Địa bàn", "Place");
            show(Block::Line(format!("{word}: {}", visible(place))))?;
        }
    }
    show(Block::Line(format!(
        "{} {}",
        scene.say("Đánh giá đến ngày", "As of"),
        scene.date(scene.evaluation.as_of)
    )))?;
    for file in &scene.data.files {
        show(Block::Line(format!(
            "{}: {}: {} {}, {}",
            scene.say("Số liệu", "Figures"),
            visible(&file.name),
            count(scene, file.rows),
            scene.say("số liệu đọc được", "read"),
            file.decimal.text().get(scene.lang),
        )))?;
    }
    Ok(())
}

/// Counts, method, data.
pub(super) fn closing(scene: &Scene, show: Show) -> io::Result<()> {
    by_agency(scene, show)?;
    by_status(scene, show)?;
    method(scene, show)?;
    data(scene, show)
}

fn by_agency(scene: &Scene, show: Show) -> io::Result<()> {
    let groups = &scene.evaluation.by_agency;
    if groups.is_empty() {
        return Ok(());
    }
    let title = scene.say("Theo cơ quan và mốc", "By agency and milestone");
    show(Block::Heading(2, title.into()))?;
    let heads = [
        scene.say("Cơ quan", "Agency"),
        scene.say("Mốc", "By"),
        scene.say("Cam kết", "All"),
        scene.say("Kết quả", "Statuses"),
    ];
    for part in groups.chunks(500) {
        let mut table = Table::new(heads);
        table.right = vec![2];
        for group in part {
            let agency = group.agency.map(|id| visible(&scene.model.agency(id).id));
            let statuses = Status::ALL.iter().zip(group.by_status);
            let statuses: Vec<String> = statuses
                .filter(|(_, n)| *n > 0)
                .map(|(s, n)| format!("{} {}", s.shown().get(scene.lang), count(scene, n)))
                .collect();
            table.rows.push(vec![
                agency.unwrap_or_else(|| scene.say("(không nêu)", "(none)").into()),
                scene.by(&group.by),
                count(scene, group.by_status.iter().sum()),
                statuses.join(", "),
            ]);
        }
        show(Block::Table(table))?;
    }
    Ok(())
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

/// The methods by which progress was judged, each with its formula.
fn method(scene: &Scene, show: Show) -> io::Result<()> {
    let verdicts = scene.evaluation.verdicts.iter();
    let methods = verdicts.filter_map(|v| v.method.as_ref());
    let mut methods: Vec<_> = methods.collect();
    methods.sort_by_key(|method| method.name);
    methods.dedup_by_key(|method| method.name);
    for method in methods {
        show(Block::Line(format!(
            "{}: {}",
            scene.say("Cách đánh giá tiến độ", "Progress is judged by"),
            super::json::formula(method.name).get(scene.lang)
        )))?;
    }
    Ok(())
}

fn data(scene: &Scene, show: Show) -> io::Result<()> {
    let evaluation = scene.evaluation;
    show(Block::Line(format!(
        "{}: {}; {}: {}",
        scene.say("Số liệu đọc được", "Figures read"),
        count(scene, evaluation.observations),
        scene.say("dùng được cho các cam kết", "of use to some commitment"),
        count(scene, evaluation.used),
    )))?;
    for remark in &evaluation.remarks {
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
pub(super) fn count(scene: &Scene, n: u64) -> String {
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
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(chars).collect()
}
