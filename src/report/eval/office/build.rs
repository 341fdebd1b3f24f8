//! From verdicts and figures to a report.

use super::sources::{Register, Source};
use super::{Entry, Head, Report, entry, groups, rows, said};
use crate::data::Observations;
use crate::eval::{Kind, Status, Verdict};
use crate::finding::wrap::visible;
use crate::model::Programme;
use crate::report::eval::{Scene, opening, published};
use crate::source::text::key;
use std::collections::HashMap;

/// So many commitments and no more are put into a page, a workbook or a document: no
/// program for reading them opens a larger one.
pub const MOST: usize = 100_000;

impl Report {
    /// A report of what an evaluation lists.
    pub fn of(scene: &Scene, figures: &Observations) -> Report {
        let verdicts = &scene.evaluation.verdicts;
        let mut register = Register::default();
        let targets = entry::targets(scene);
        let keyed = rows::keyed(verdicts);
        let mut entries: Vec<Option<Entry>> = verdicts.iter().map(|_| None).collect();
        let mut annex = Vec::with_capacity(keyed.len());
        // In the order of the document, so that sources are counted in it.
        for row in keyed {
            for &at in &row {
                entries[at] = Some(entry::of(scene, &verdicts[at], &targets, &mut register));
            }
            let of: Vec<&Entry> = row.iter().filter_map(|&at| entries[at].as_ref()).collect();
            let Some(&first) = row.first() else { continue };
            let head = (&verdicts[first], of.as_slice());
            annex.extend(rows::row(scene, figures, head, row.clone(), &mut register));
        }
        let works = works(verdicts);
        let entries: Vec<Entry> = (entries.into_iter().zip(verdicts))
            .map(|(known, verdict)| {
                known.unwrap_or_else(|| entry::of(scene, verdict, &targets, &mut register))
            })
            .collect();
        shorten(&mut register.all);
        let bad = |entry: &Entry| entry.status.is_bad();
        let unknown = |entry: &Entry| entry.status.is_unknown();
        Report {
            lang: scene.lang,
            heads: (scene.model.programmes.iter())
                .map(|programme| head(scene, programme))
                .collect(),
            as_of: scene.evaluation.as_of,
            as_of_text: scene.date(scene.evaluation.as_of),
            known: scene.data.known.map(|day| scene.date(day)),
            made_up: made_up(scene, &register.all),
            cut: opening::cut(scene),
            counts: scene.evaluation.indicators,
            headline: opening::headline(scene),
            agencies: groups::agencies(scene),
            failures: groups::of(scene, &entries, verdicts, |one| bad(one) && !one.striven),
            striven: groups::of(scene, &entries, verdicts, |one| bad(one) && one.striven),
            lacks: groups::of(scene, &entries, verdicts, unknown),
            annex,
            works,
            entries,
            sources: register.all,
            published: published::section(scene),
            said: said::of(scene),
            all: scene.evaluation.by_status.iter().sum(),
            bad_unlisted: unlisted(scene, Status::is_bad),
            unknown_unlisted: unlisted(scene, Status::is_unknown),
        }
    }
}

/// How many commitments of some statuses are counted and not listed.
fn unlisted(scene: &Scene, wanted: fn(Status) -> bool) -> u64 {
    let counts = Status::ALL.iter().zip(scene.evaluation.by_status);
    let all: u64 = counts
        .filter(|(status, _)| wanted(**status))
        .map(|(_, n)| n)
        .sum();
    let listed = scene.evaluation.verdicts.iter();
    let listed = listed.filter(|verdict| wanted(verdict.status())).count();
    all.saturating_sub(listed as u64)
}

/// Tasks and reports in the order of the document.
fn works(verdicts: &[Verdict]) -> Vec<usize> {
    let all = verdicts.iter().enumerate();
    let mut works: Vec<usize> = all
        .filter(|(_, verdict)| verdict.kind != Kind::Target || verdict.indicator.is_none())
        .map(|(at, _)| at)
        .collect();
    works.sort_by_key(|&at| {
        let verdict = &verdicts[at];
        (verdict.programme, verdict.span.start, verdict.due)
    });
    works
}

fn head(scene: &Scene, programme: &Programme) -> Head {
    let file = &scene.sources.file(programme.file).name;
    let said = |text: &Option<String>| text.as_deref().map(visible);
    Head {
        title: visible(programme.title.as_deref().unwrap_or(file)),
        number: said(&programme.number),
        issuer: said(&programme.issuer),
        date: programme.date.map(|day| scene.date(day)),
        place: said(&programme.place),
    }
}

/// Whether the data say of themselves that they are made up: in what they give as the
/// source of a figure, or in a file's name.
fn made_up(scene: &Scene, sources: &[Source]) -> bool {
    let says = |text: &str| key(text).contains(&key("minh hoạ"));
    let by_name = |name: &str| name.contains("minh-hoa");
    sources
        .iter()
        .any(|source| source.stated.as_deref().is_some_and(says))
        || (scene.data.files.iter()).any(|file| by_name(&file.name) || says(&file.name))
}

/// Files without their folders, where that leaves them apart.
fn shorten(sources: &mut [Source]) {
    fn base(file: &str) -> &str {
        file.rsplit(['/', '\\']).next().unwrap_or_default()
    }
    let mut whole: HashMap<String, String> = HashMap::new();
    let mut alike = false;
    for file in sources.iter().filter_map(|source| source.file.as_ref()) {
        let known = whole.entry(base(file).to_string());
        alike |= known.or_insert_with(|| file.clone()) != file;
    }
    for file in sources.iter_mut().filter_map(|source| source.file.as_mut()) {
        if !alike {
            *file = base(file).to_string();
        }
    }
}
