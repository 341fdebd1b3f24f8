//! Clauses that hold for several places: of how many each is met, and where it is not.

use super::block::{Block, Table};
use super::summary::count;
use super::words::programme_name;
use super::{Scene, View};
use crate::eval::Status;
use crate::eval::verdict::ClauseCounts;
use crate::eval::{amended, digest};
use crate::finding::wrap::visible;
use crate::model::IndicatorId;
use crate::source::Span;
use std::collections::HashMap;
use std::io;

/// So many places are named of a clause; of more it is said how many.
const NAMED: usize = 20;

/// Whether a clause that is due has come to something else than met.
fn other(status: Status) -> bool {
    status == Status::Unmet || status.is_unknown()
}

/// The table, where some clause that is due is for several places.
pub(super) fn by_place(
    scene: &Scene,
    show: &mut dyn FnMut(Block) -> io::Result<()>,
) -> io::Result<()> {
    for line in not_reported(scene) {
        show(Block::Line(line))?;
    }
    let due: Vec<&ClauseCounts> = (scene.evaluation.by_clause.iter())
        .filter(|clause| due(clause) > 0)
        .collect();
    if due.is_empty() {
        return Ok(());
    }
    let title = scene.say(
        "Theo chỉ tiêu: số địa bàn đạt",
        "By indicator: places that meet it",
    );
    show(Block::Heading(2, title.into()))?;
    let places = places(scene);
    for part in due.chunks(500) {
        let mut table = Table::new([
            scene.say("Chỉ tiêu", "Indicator"),
            scene.say("Mốc", "By"),
            scene.say("Yêu cầu", "Required"),
            scene.say("Đạt", "Met"),
            scene.say("Chưa đạt, chưa có số", "Unmet, no data"),
        ]);
        table.right = vec![3];
        table.rows = (part.iter())
            .map(|clause| row(scene, clause, &places))
            .collect();
        show(Block::Table(table))?;
    }
    Ok(())
}

/// So many places that have not reported are named.
const SILENT: usize = 63;

/// Who has not reported: of each programme for several places those without any figure,
/// and in one line the programmes for one place.
pub(super) fn not_reported(scene: &Scene) -> Vec<String> {
    let silent = &scene.data.silent;
    let head = scene.say("Chưa báo cáo số nào", "Without any figure");
    let several = scene.model.programmes.len() > 1;
    let mut out = Vec::new();
    for one in silent.iter().filter(|one| one.of > 1) {
        let (n, all) = (one.places.len() as u64, one.of as u64);
        let word = scene.say("địa bàn", "places");
        let of = match several {
            true => format!(" [{}]", visible(programme_name(scene, one.programme))),
            false => String::new(),
        };
        let counted = format!("{}/{} {word}", count(scene, n), count(scene, all));
        out.push(format!(
            "{head}{of}: {counted}: {}",
            few(scene, &one.places)
        ));
    }
    let alone: Vec<String> = (silent.iter())
        .filter(|one| one.of == 1)
        .map(|one| {
            let place = one.places.first().map_or("", String::as_str);
            format!("{place} ({})", programme_name(scene, one.programme))
        })
        .collect();
    if !alone.is_empty() {
        let (n, all) = (alone.len() as u64, scene.model.programmes.len() as u64);
        let word = scene.say("chương trình", "programmes");
        let counted = format!("{}/{} {word}", count(scene, n), count(scene, all));
        out.push(format!("{head}: {counted}: {}", few(scene, &alone)));
    }
    out
}

fn few(scene: &Scene, names: &[String]) -> String {
    let shown: Vec<String> = names
        .iter()
        .take(SILENT)
        .map(|name| visible(name))
        .collect();
    let more = names.len().saturating_sub(SILENT) as u64;
    let more = match more {
        0 => String::new(),
        _ => {
            let ask = scene.say(
                "xem `ctr liệt-kê chưa-báo-cáo`",
                "see `ctr list not-reported`",
            );
            let (and, rest) = (scene.say("và", "and"), scene.say("nữa", "more"));
            format!(" {and} {} {rest} ({ask})", count(scene, more))
        }
    };
    format!("{}{more}", shown.join(", "))
}

fn of(clause: &ClauseCounts, wanted: impl Fn(Status) -> bool) -> u64 {
    let counts = Status::ALL.iter().zip(clause.by_status);
    let wanted = counts.filter(|(status, _)| wanted(**status));
    wanted.map(|(_, n)| n).sum()
}

/// How many of its commitments have come due.
fn due(clause: &ClauseCounts) -> u64 {
    of(clause, |status| status.is_good() || other(status))
}

fn row(scene: &Scene, clause: &ClauseCounts, places: &Places) -> Vec<String> {
    let model = scene.model;
    let indicator = model.indicator(clause.indicator);
    let name = model.full_name(clause.indicator);
    let name = match &indicator.code {
        Some(code) => format!("{code} {name}"),
        None => name,
    };
    let name = match model.programmes.len() {
        1 => name,
        _ => format!("[{}] {name}", programme_name(scene, clause.programme)),
    };
    let mut targets = indicator.targets.iter();
    let required = targets
        .find(|target| target.span == clause.span)
        .map_or_else(String::new, |target| {
            let as_of = scene.evaluation.as_of;
            let softened = amended::softened(model, clause.indicator, target, as_of);
            let softened = softened.map(|_| scene.say("đã nới lỏng", "softened"));
            let about: Vec<&str> = target
                .terms
                .text
                .as_deref()
                .into_iter()
                .chain(softened)
                .collect();
            match about.is_empty() {
                true => target.text.clone(),
                false => format!("{} ({})", target.text, about.join("; ")),
            }
        });
    let met = count(scene, of(clause, Status::is_good));
    let all = count(scene, due(clause));
    vec![
        visible(&name),
        scene.by(&clause.by),
        visible(&required),
        format!("{met}/{all}"),
        others(scene, clause, places),
    ]
}

/// The places of verdicts, by the clause and what they came to.
type Places<'s> = HashMap<(IndicatorId, Span, &'s str, Status), Vec<&'s str>>;

/// The places of all verdicts that are listed. A digest lists no more than so many of a
/// status, and of a clause so many without data: what it does not list whole is counted.
fn places<'s>(scene: &'s Scene) -> Places<'s> {
    let mut out = Places::new();
    let whole = scene.view != View::Digest;
    let many = |status: Status| scene.evaluation.by_status[status as usize] > digest::ROWS as u64;
    for one in &scene.evaluation.verdicts {
        let status = one.status();
        let partial = !whole && status != Status::NoData && many(status);
        let other = other(status);
        if let (Some(indicator), Some(place), true) = (one.indicator, &one.place, other && !partial)
        {
            let names = out.entry((indicator, one.span, one.by.as_str(), status));
            names.or_default().push(place);
        }
    }
    out
}

/// `không đạt: Lạng Sơn, Lâm Đồng; thiếu số liệu: 12 nơi`
fn others(scene: &Scene, clause: &ClauseCounts, places: &Places) -> String {
    let mut out = Vec::new();
    for status in Status::ALL.into_iter().filter(|status| other(*status)) {
        let n = clause.by_status[status as usize];
        if n == 0 {
            continue;
        }
        let word = status.shown().get(scene.lang);
        let key = (clause.indicator, clause.span, clause.by.as_str(), status);
        let names = places.get(&key).map_or(&[][..], Vec::as_slice);
        let most = match (scene.view, status) {
            (View::Digest, Status::NoData) => digest::NAMED,
            _ => NAMED,
        };
        let told = match names.len() as u64 == n && names.len() <= most {
            true => {
                let mut names: Vec<String> = names.iter().map(|name| visible(name)).collect();
                names.sort_by_cached_key(|name| crate::source::text::collation_key(name));
                names.join(", ")
            }
            false => format!("{} {}", count(scene, n), scene.say("nơi", "places")),
        };
        out.push(format!("{word}: {told}"));
    }
    out.join("; ")
}
