//! What documents say that a commitment comes to, beside what it is computed to come to.
//!
//! A published verdict (`kết luận công bố`) of the commitment's own period and place stands
//! beside the computed one: it neither replaces it nor stands where there is none. `đạt`
//! agrees with met and with exceeded, `vượt` with exceeded and with a bare level that is
//! beaten, `không đạt` with unmet. Where it differs, the readings of the level and of the
//! figure that documents use are tried ([`crate::eval::readings`]).

use crate::data::PlaceId;
use crate::data::judged::{Published, Said};
use crate::eval::conclusion::Conclusion;
use crate::eval::judge::Case;
use crate::eval::places;
use crate::eval::reader::Reader;
use crate::eval::readings::{self, Reading};
use crate::eval::remark::remark;
use crate::eval::run;
use crate::eval::summary;
use crate::eval::target::{self, Clause};
use crate::eval::terms::ByPlace;
use crate::eval::verdict::{Remark, Verdict};
use crate::model::{IndicatorId, Period};
use std::collections::HashSet;

/// A published verdict beside the computed one.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What was published.
    pub published: Published,
    /// Whether it is what is computed; none where nothing is.
    pub agrees: Option<bool>,
    /// Where it is not, the readings that give it, the first tried first.
    pub readings: Vec<Reading>,
}

/// What documents say of the commitments of an evaluation.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The commitments of which something other than what is computed was published, in
    /// the order of lists: at most [`MOST`].
    pub verdicts: Vec<Verdict>,
    /// Published verdicts that are what is computed.
    pub agree: u64,
    /// Those that are not.
    pub differ: u64,
    /// Those beside which nothing is computed.
    pub alone: u64,
    /// Places and periods with a published verdict and no level to hold it against.
    pub unasked: u64,
}

/// So many commitments are told of; all are counted.
pub const MOST: usize = 1000;

impl Told {
    /// Whether anything was published.
    pub fn is_empty(&self) -> bool {
        self.agree + self.differ + self.alone + self.unasked == 0
    }
}

/// What a conclusion is as a published verdict; none where nothing is decided by the
/// figure of its own period.
fn computed(conclusion: &Conclusion) -> Option<Said> {
    match conclusion {
        Conclusion::Met(_) => Some(Said::Met),
        Conclusion::Exceeded(_) => Some(Said::Exceeded),
        Conclusion::Unmet(_) => Some(Said::Unmet),
        _ => None,
    }
}

/// What was published of a commitment, each beside what it comes to.
pub(super) fn compared(
    case: &Case<'_, '_>,
    clause: &Clause<'_>,
    verdict: &Verdict,
) -> Vec<Compared> {
    let (Some(period), None) = (clause.period, &case.site.breakdown) else {
        return Vec::new();
    };
    let mut all: Vec<&Published> = Vec::new();
    for place in case.site.ids() {
        for one in periods(period)
            .into_iter()
            .flat_map(|period| case.reader.data.published(case.id, place, period))
        {
            let same = |other: &&Published| {
                (other.said, &other.text, &other.source) == (one.said, &one.text, &one.source)
            };
            if !all.iter().any(same) {
                all.push(one);
            }
        }
    }
    let computed = computed(&verdict.conclusion);
    let beaten = verdict.over_plan();
    all.into_iter()
        .map(|published| {
            let agrees = computed.map(|computed| agree(published.said, computed, beaten));
            let readings = match agrees {
                Some(false) => readings::giving(case, clause, published.said),
                _ => Vec::new(),
            };
            Compared {
                published: published.clone(),
                agrees,
                readings,
            }
        })
        .collect()
}

/// The periods of rows that speak of a milestone: itself, and of a day the year, quarter or
/// month that ends on it.
fn periods(milestone: Period) -> Vec<Period> {
    let mut all = vec![milestone];
    if let Period::Day(_) = milestone {
        all.extend(Some(milestone.of_its_last_day()).filter(|other| *other != milestone));
    }
    all
}

/// What was published of a task, each beside what it comes to.
pub(super) fn of_task<'p>(
    all: impl Iterator<Item = &'p Published>,
    conclusion: &Conclusion,
) -> Vec<Compared> {
    let computed = match conclusion {
        Conclusion::Done(_) | Conclusion::DoneLate(_) => Some(Said::Met),
        Conclusion::Overdue => Some(Said::Unmet),
        _ => None,
    };
    all.map(|published| Compared {
        published: published.clone(),
        agrees: computed
            .map(|computed| (published.said == Said::Unmet) == (computed == Said::Unmet)),
        readings: Vec::new(),
    })
    .collect()
}

/// Whether two verdicts are one: what is exceeded is met, and a level that is beaten may be
/// called so.
fn agree(said: Said, computed: Said, beaten: bool) -> bool {
    match (said, computed) {
        (Said::Met, Said::Met | Said::Exceeded) => true,
        (Said::Exceeded, Said::Met) => beaten,
        (said, computed) => said == computed,
    }
}

/// Whether something is to be told of what was published: it differs, nothing is computed
/// beside it, or two documents part.
pub fn is_told(all: &[Compared]) -> bool {
    all.iter().any(|one| one.agrees != Some(true)) || parts(all)
}

/// Whether documents differ from each other.
fn parts(all: &[Compared]) -> bool {
    all.iter()
        .any(|one| one.published.said != all[0].published.said)
}

/// What is said of what was published, beside the verdict; nothing where it agrees.
pub(super) fn notes(all: &[Compared]) -> Vec<Remark> {
    if !is_told(all) {
        return Vec::new();
    }
    let several = parts(all);
    all.iter()
        .filter(|one| several || one.agrees != Some(true))
        .map(note)
        .collect()
}

fn note(one: &Compared) -> Remark {
    let (vi, en) = named(&one.published);
    let (why, why_en) = why(one);
    match one.agrees {
        Some(false) => remark(
            format!("đã công bố {vi}, khác kết quả tính: {why}"),
            format!("published {en}, unlike what is computed: {why_en}"),
        ),
        Some(true) | None => remark(
            format!("đã công bố {vi}: {why}"),
            format!("published {en}: {why_en}"),
        ),
    }
}

/// `“vượt” (BC 12/BC-UBND)`, and in English what that is.
pub fn named(published: &Published) -> (String, String) {
    let source = published.source.as_deref();
    let source = source.map_or(String::new(), |source| format!(" ({source})"));
    let text = &published.text;
    let (_, said) = published.said.shown();
    let means = match text.to_lowercase() == said {
        true => String::new(),
        false => format!(" = {said}"),
    };
    (
        format!("“{text}”{source}"),
        format!("“{text}”{means}{source}"),
    )
}

/// How a published verdict stands to the computed one: where it differs, the readings that
/// give it; in both languages.
pub fn why(one: &Compared) -> (String, String) {
    match (one.agrees, one.readings.as_slice()) {
        (Some(true), _) => ("như kết quả tính".into(), "as computed".into()),
        (None, _) => (
            "chưa có kết quả tính để so".into(),
            "there is no computed result to compare with".into(),
        ),
        (Some(false), []) => (
            "không cách hiểu nào đã thử cho kết luận ấy".into(),
            "none of the readings tried gives that".into(),
        ),
        (Some(false), readings) => {
            let vi: Vec<&str> = readings.iter().map(|one| one.said.vi.as_str()).collect();
            let en: Vec<&str> = readings.iter().map(|one| one.said.en.as_str()).collect();
            (vi.join("; hoặc "), en.join("; or "))
        }
    }
}

/// Holds every published verdict against what is computed.
pub(super) fn told(reader: &Reader<'_>) -> Told {
    let mut told = Told::default();
    // Of rows that several programmes use, those that some level is held against.
    let mut seen: HashSet<(IndicatorId, PlaceId, Period)> = HashSet::new();
    let mut asked: HashSet<(IndicatorId, PlaceId, Period)> = HashSet::new();
    let model = reader.model;
    for (at, programme) in model.programmes.iter().enumerate() {
        for (id, _) in model.indicators_of(programme) {
            let keys = reader.data.published_of(id);
            if keys.is_empty() {
                continue;
            }
            let owner = reader.data.owner(id);
            seen.extend(keys.iter().map(|(place, period)| (owner, *place, *period)));
            let at_places: HashSet<PlaceId> = keys.iter().map(|(place, _)| *place).collect();
            let of_periods: HashSet<Period> = keys.iter().map(|(_, period)| *period).collect();
            let first = of_periods.iter().map(|period| period.year()).min();
            let clauses = target::clauses(model, at, id, first, reader.options.as_of);
            let clauses = ByPlace::new(reader, &clauses);
            let sites = places::sites(reader, programme, id);
            for site in &sites.all {
                if !site.ids().any(|place| at_places.contains(&place)) {
                    continue;
                }
                for clause in clauses.held(reader, site).0 {
                    let Some(period) = clause.period else {
                        continue;
                    };
                    let own = periods(period);
                    if !own.iter().any(|period| of_periods.contains(period)) {
                        continue;
                    }
                    let verdict = target::judge(reader, clause, site, &sites.notes);
                    for place in site.ids() {
                        asked.extend(own.iter().map(|period| (owner, place, *period)));
                    }
                    count(&mut told, verdict);
                }
            }
        }
    }
    if reader
        .data
        .tasks()
        .iter()
        .any(|task| task.published.is_some())
    {
        for at in 0..model.programmes.len() {
            let all = run::tasks(reader, at).into_iter();
            all.filter(|verdict| !verdict.published.is_empty())
                .for_each(|verdict| count(&mut told, verdict));
        }
    }
    told.unasked = seen.difference(&asked).count() as u64;
    summary::sort(&mut told.verdicts, model, &reader.gazetteer);
    told.verdicts.truncate(MOST);
    told
}

fn count(told: &mut Told, verdict: Verdict) {
    for one in &verdict.published {
        match one.agrees {
            Some(true) => told.agree += 1,
            Some(false) => told.differ += 1,
            None => told.alone += 1,
        }
    }
    if is_told(&verdict.published) {
        told.verdicts.push(verdict);
    }
}
