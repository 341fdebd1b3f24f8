//! A pass over a column: every place judged, counted, and noted where it is listed.

use super::place::{Judged, Local};
use super::sight::{Rows, year_of};
use super::{Plan, hit::Odd};
use crate::data::PlaceId;
use crate::eval::figures::{Column, Figures};
use crate::eval::options::Options;
use crate::eval::summary::{Counts, listed, ranked};
use crate::eval::verdict::Status;
use crate::eval::worst::{Candidate, Told, Worst};
use crate::model::{IndicatorId, MethodId, Period};
use jiff::civil::Date;
use std::cmp::Ordering;
use std::ops::Range;

/// What a place is to an evaluation.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing {
    /// It answers for nothing here: a region, or ended before the programme.
    pub left_out: bool,
    /// The day it ended: it has no commitment of a period that begins then or later.
    pub ended: Option<Date>,
    /// Its boundary changed since: which figures are its own is for the general path.
    pub changed: bool,
}

/// Where what is to be listed goes.
pub enum Keep<'w> {
    /// Every line that the list has.
    Listed(&'w mut Vec<Line>),
    /// The worst shortfalls.
    Worst(&'w mut Worst),
    /// What a digest shows.
    Told(&'w mut Told),
}

/// A target at a place that is listed, without its words.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// As of [`Candidate`].
    pub gap: u64,
    /// As of [`Candidate`].
    pub level: u64,
    /// The number of its indicator: [`Field::job`].
    pub job: u32,
    /// Which clause.
    pub clause: u32,
    /// Where.
    pub place: PlaceId,
    /// Its status.
    pub status: Status,
    /// Its figure does not satisfy: something is missing.
    pub short: bool,
}

impl Line {
    /// As [`Candidate::severity`]; those that miss nothing come after the others.
    pub fn severity(&self, other: &Line) -> Ordering {
        let candidate = |line: &Line| Candidate {
            gap: line.gap,
            level: line.level,
            job: line.job,
            clause: line.clause,
            place: line.place,
        };
        match (self.short, other.short) {
            (true, true) => candidate(self).severity(&candidate(other)),
            (own, others) => others.cmp(&own),
        }
    }
}

/// A target without a figure that decides.
#[derive(Clone, Copy, Debug)]
pub struct Lack {
    /// Which clause.
    pub clause: usize,
    /// Where.
    pub place: PlaceId,
    /// It has the figure of its period and lacks what that is held against.
    pub judged: bool,
    /// The period key of the latest figure there is, where it has none of its period.
    pub latest: Option<u32>,
}

/// Figures of another series that were read beside the column.
#[derive(Clone, Copy, Debug)]
pub struct Read {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Where.
    pub place: PlaceId,
    /// How many, of finished periods.
    pub figures: u32,
}

/// What came of a scan.
#[derive(Default)]
pub struct Scan {
    /// Counts of each clause.
    pub counts: Vec<Counts>,
    /// Of a digest: (clause, place) pairs to be worded.
    pub listed: Vec<(usize, PlaceId)>,
    /// Places for the general path.
    pub rest: Vec<PlaceId>,
    /// Of a digest: targets without data, in the order of the column.
    pub lacking: Vec<Lack>,
    /// Of a digest: the source bits of the figures it tells of, each once; two at most.
    pub sources: Vec<u32>,
    /// By which method progress is judged.
    pub method: MethodId,
    /// Of a digest: the progress of something was.
    pub progress: bool,
    /// Of a digest, where nothing was: some verdict has a pace.
    pub paced: bool,
    /// Rows used.
    pub used: u64,
    /// Rows of other series used, by indicator and place.
    pub read: Vec<Read>,
    /// Places left out, and those that ended before a milestone.
    pub left_out: Vec<PlaceId>,
    /// Places that ended, of which some commitment is judged.
    pub ended: Vec<PlaceId>,
}

/// Another series beside the column.
struct Beside<'a> {
    column: Column<'a>,
    indicator: IndicatorId,
    /// Where, when not at the same place; an unknown place has no figures.
    at: Option<Option<PlaceId>>,
}

/// What is scanned.
#[derive(Clone, Copy)]
pub struct Field<'p> {
    /// All figures.
    pub data: &'p dyn Figures,
    /// Those of the indicator.
    pub column: Column<'p>,
    /// What each place is to the evaluation, by id.
    pub standing: &'p [Standing],
    /// What is asked.
    pub options: &'p Options,
    /// A calendar says when its figures are out: whether one that is missing is only
    /// not out yet is for the general path.
    pub awaits: bool,
    /// The number by which candidates name the indicator.
    pub job: u32,
}

/// A scan under way.
struct Pass<'p> {
    plan: &'p Plan,
    field: Field<'p>,
    beside: Vec<Beside<'p>>,
    keep: Keep<'p>,
    scan: Scan,
    /// The targets of one place, of which nothing is counted until all are judged.
    judged: Vec<Judged>,
}

impl Plan {
    /// Judges every place of the column. `named` is the place of a name. None where
    /// another series that is looked at is not in columns.
    pub fn scan<'p>(
        &'p self,
        field: Field<'p>,
        named: &dyn Fn(&str) -> Option<PlaceId>,
        keep: Keep<'p>,
    ) -> Option<Scan> {
        let beside = self.others.iter().map(|other| {
            Some(Beside {
                column: field.data.column(other.indicator)?,
                indicator: other.indicator,
                at: other.place.as_deref().map(named),
            })
        });
        let mut pass = Pass {
            plan: self,
            field,
            beside: beside.collect::<Option<_>>()?,
            keep,
            scan: Scan {
                counts: vec![Counts::default(); self.clauses.len()],
                method: self.method,
                ..Scan::default()
            },
            judged: Vec::new(),
        };
        pass.run();
        Some(pass.scan)
    }
}

impl<'p> Pass<'p> {
    fn run(&mut self) {
        let places = self.field.column.places;
        let mut start = 0;
        while let Some(&place) = places.get(start) {
            let tail = &places[start..];
            let end = start + tail.iter().position(|&p| p != place).unwrap_or(tail.len());
            self.place(place, start..end);
            start = end;
        }
        for &place in self.field.column.bare {
            self.place(place, 0..0);
        }
    }

    fn place(&mut self, place: u32, range: Range<usize>) {
        let standing = self.field.standing.get(place as usize).copied();
        let standing = standing.unwrap_or_default();
        if standing.left_out {
            self.scan.left_out.push(PlaceId(place));
            return;
        }
        let start = range.start;
        let own = finished(&self.field.column, range, self.plan.finished);
        let others: Option<Vec<Rows<'p>>> = (self
            .beside
            .iter()
            .map(|other| other.rows(place, self.plan.finished)))
        .collect();
        let (Some(rows), Some(others), false) = (own, others, standing.changed) else {
            self.scan.rest.push(PlaceId(place));
            return;
        };
        let local = Local {
            rows,
            others: &others,
        };
        let mut judged = std::mem::take(&mut self.judged);
        judged.clear();
        match self.judge(place, standing, local, &mut judged) {
            Err(Odd) => self.scan.rest.push(PlaceId(place)),
            Ok(ended) => {
                self.scan.used += rows.values.len() as u64;
                if ended {
                    self.scan.left_out.push(PlaceId(place));
                }
                if standing.ended.is_some() && !judged.is_empty() {
                    self.scan.ended.push(PlaceId(place));
                }
                self.note_read(place, local, &judged);
                for one in &judged {
                    self.record(place, one, start, &rows);
                }
            }
        }
        self.judged = judged;
    }

    /// Judges the clauses that the place is held to; whether it ended before some.
    fn judge(
        &self,
        place: u32,
        standing: Standing,
        local: Local<'_>,
        judged: &mut Vec<Judged>,
    ) -> Result<bool, Odd> {
        let plan = self.plan;
        let told = matches!(self.keep, Keep::Told(_));
        let paces = told && !self.scan.progress && !self.scan.paced;
        let mut ended = false;
        for (at, clause) in plan.clauses.iter().enumerate() {
            if (plan.lines.as_ref()).is_some_and(|lines| !lines.is_for(at, PlaceId(place))) {
                continue;
            }
            if standing.ended.is_some_and(|end| end <= clause.starts) {
                ended = true;
                continue;
            }
            let one = plan.judge(at, local, paces)?;
            if self.field.awaits && one.status == Status::NoData && one.found.is_none() {
                return Err(Odd);
            }
            // Its place among those that miss something is for the general path.
            let misses_nothing = |hit: super::hit::Hit| hit.satisfied == Some(true);
            if told
                && one.status == Status::OffTrack
                && one.found.is_some_and(|(_, hit)| misses_nothing(hit))
            {
                return Err(Odd);
            }
            judged.push(one);
        }
        Ok(ended)
    }

    /// Notes which other series were read: wherever there was a figure to hold
    /// against them.
    fn note_read(&mut self, place: u32, local: Local<'_>, judged: &[Judged]) {
        if self.beside.is_empty() || local.rows.values.is_empty() {
            return;
        }
        let clauses = &self.plan.clauses;
        for (at, other) in self.beside.iter().enumerate() {
            let looks = |clause: usize| clauses[clause].others.contains(&at);
            let towards = |one: &Judged| match one.status {
                Status::Unmet => clauses[one.clause].next.is_some_and(looks),
                _ => false,
            };
            let read = (judged.iter()).any(|one| looks(one.clause) || towards(one));
            let place = match other.at {
                Some(named) => named,
                None => Some(PlaceId(place)),
            };
            if let (Some(place), true) = (place, read) {
                self.scan.read.push(Read {
                    indicator: other.indicator,
                    place,
                    figures: local.others[at].values.len() as u32,
                });
            }
        }
    }

    fn record(&mut self, place: u32, one: &Judged, start: usize, rows: &Rows<'_>) {
        let (status, found, place) = (one.status, one.found, PlaceId(place));
        let satisfied = found.and_then(|(_, hit)| hit.satisfied);
        self.scan.counts[one.clause].target(status, satisfied);
        let candidate = found.map(|(_, hit)| Candidate {
            gap: hit.short.gap,
            level: hit.short.level,
            job: self.field.job,
            clause: one.clause as u32,
            place,
        });
        match (&mut self.keep, candidate) {
            (Keep::Worst(worst), Some(candidate))
                if ranked(self.field.options.list, status, satisfied) =>
            {
                worst.push(candidate);
            }
            (Keep::Told(told), _) => {
                if let Some(candidate) = candidate {
                    told.push(status, candidate);
                }
                self.tell(place, one, start, rows);
            }
            (Keep::Listed(lines), _) if listed(self.field.options.list, status) => {
                let short = satisfied == Some(false);
                let missing = found.map(|(_, hit)| hit.short).filter(|_| short);
                let missing = missing.unwrap_or_default();
                lines.push(Line {
                    gap: missing.gap,
                    level: missing.level,
                    job: self.field.job,
                    clause: one.clause as u32,
                    place,
                    status,
                    short,
                });
            }
            _ => {}
        }
    }

    /// Notes what a digest says of a target beside its row.
    fn tell(&mut self, place: PlaceId, one: &Judged, start: usize, rows: &Rows<'_>) {
        let own = one.found.map(|(row, _)| row);
        let row = match one.status {
            Status::NoData => {
                let last = rows.periods.len().checked_sub(1);
                self.scan.lacking.push(Lack {
                    clause: one.clause,
                    place,
                    judged: own.is_some(),
                    latest: rows.periods.last().copied().filter(|_| own.is_none()),
                });
                own.or(last)
            }
            Status::Unmet | Status::OffTrack => own,
            _ => None,
        };
        if let Some(row) = row {
            let bits = self.field.column.odd[start + row] & self.field.column.source_bits;
            self.scan.source(bits);
        }
        self.scan.progress |= matches!(one.status, Status::OnTrack | Status::OffTrack);
        self.scan.paced |= one.paced;
    }
}

impl<'a> Beside<'a> {
    /// The rows beside those of a place; none where they are not all plain figures of
    /// years.
    fn rows(&self, place: u32, until: i32) -> Option<Rows<'a>> {
        let place = match self.at {
            None => place,
            Some(Some(named)) => named.0,
            Some(None) => return Some(Rows::default()),
        };
        let places = self.column.places;
        let start = places.partition_point(|&p| p < place);
        let end = start + places[start..].partition_point(|&p| p == place);
        finished(&self.column, start..end, until)
    }
}

/// The rows of finished years; none where some row is no plain figure of a year.
fn finished<'c>(column: &Column<'c>, range: Range<usize>, until: i32) -> Option<Rows<'c>> {
    let (periods, values) = (
        &column.periods[range.clone()],
        &column.values[range.clone()],
    );
    let years = periods.iter().all(|key| Period::is_year_key(*key));
    let odd = (column.odd[range].iter()).any(|bits| bits & column.odd_bits != 0);
    let finished = periods.partition_point(|&key| year_of(key) <= until);
    (years && !odd).then(|| Rows {
        periods: &periods[..finished],
        values: &values[..finished],
    })
}

impl Scan {
    /// Remembers a source, until there are two.
    fn source(&mut self, bits: u32) {
        if self.sources.len() < 2 && !self.sources.contains(&bits) {
            self.sources.push(bits);
        }
    }
}
