//! What a digest shows, chosen before anything is worded.
//!
//! A digest tells at most [`ROWS`] commitments of a status row by row, and of those
//! without data how many there are of each clause. The columns count the others and
//! keep of each set of agencies the worst; which sets have room is settled here.

use crate::data::PlaceId;
use crate::eval::columnar::{Lack, Scan};
use crate::eval::target::Clause;
use crate::eval::verdict::{Lacking, Untold, UntoldRows, Verdict};
use crate::eval::worst::{Told, Worst};
use crate::model::{AgencyId, Period};
use std::collections::HashMap;
use std::sync::Arc;

/// The most rows of a section of a digest.
pub const ROWS: usize = 500;

/// Of so many places without data the names may be shown.
pub const NAMED: usize = 3;

/// Who leads, and who answers now.
pub type Agencies = (Vec<AgencyId>, Vec<AgencyId>);

/// A digest in the making.
#[derive(Default)]
pub struct Digest {
    /// The worst of each set of agencies.
    told: HashMap<Agencies, Told>,
    /// What is only counted.
    pub untold: Untold,
}

/// The worst of a set of agencies, with room for so many.
pub struct Chosen {
    /// The worst, and the ties of the last.
    pub worst: Worst,
    /// How many are worded.
    pub rows: usize,
}

impl Digest {
    /// What is told of these agencies so far, taken out to be added to.
    pub fn take(&mut self, agencies: &Agencies) -> Told {
        let known = self.told.remove(agencies);
        known.unwrap_or_else(|| Told::new(ROWS))
    }

    /// Puts it back.
    pub fn put(&mut self, agencies: Agencies, told: Told) {
        self.told.insert(agencies, told);
    }

    /// Adds what the scan of an indicator says of the whole.
    pub fn add(&mut self, scan: &Scan, joint: bool) {
        if scan.progress {
            self.untold.methods.insert(scan.method);
        }
        self.untold.paced |= scan.paced;
        self.untold.joint |= joint;
    }

    /// Adds another worker's.
    pub fn join(&mut self, other: Digest) {
        for (agencies, told) in other.told {
            match self.told.get_mut(&agencies) {
                Some(known) => known.join(told),
                None => self.put(agencies, told),
            }
        }
        self.untold.methods.extend(other.untold.methods);
        self.untold.paced |= other.untold.paced;
        self.untold.joint |= other.untold.joint;
        self.untold.lacking.extend(other.untold.lacking);
        for source in other.untold.sources {
            self.source(source);
        }
    }

    /// Remembers where a figure comes from, until there are two sources.
    pub fn source(&mut self, source: Option<Arc<str>>) {
        let known = &mut self.untold.sources;
        if known.len() < 2 && !known.contains(&source) {
            known.push(source);
        }
    }

    /// Settles what is worded, beside the verdicts already kept: the sets of agencies
    /// with the most rows come first, and whatever may be within the first [`ROWS`]
    /// of a section is worded. The rest stays as counts.
    pub fn choose(&mut self, kept: &[Verdict]) -> Vec<Chosen> {
        let mut sets: [HashMap<Vec<AgencyId>, (bool, u64)>; 2] = Default::default();
        let at = |status| Told::STATUSES.iter().position(|told| *told == status);
        for verdict in kept {
            if let Some(at) = at(verdict.status()) {
                let agencies = (verdict.lead.clone(), verdict.answers_now.clone());
                count(&mut sets[at], &agencies, 1);
            }
        }
        let mut all: Vec<(usize, Agencies, u64, Worst)> = Vec::new();
        for (agencies, told) in self.told.drain() {
            for (status, number, worst) in told.finish() {
                let Some(at) = at(status).filter(|_| number > 0) else {
                    continue;
                };
                count(&mut sets[at], &agencies, number);
                all.push((at, agencies.clone(), number, worst));
            }
        }
        let mut out = Vec::new();
        for (at, agencies, number, worst) in all {
            let own = sets[at].get(&answering(&agencies)).copied();
            let (nobody, size) = own.unwrap_or_default();
            let ahead = (sets[at].values())
                .filter(|(other, more)| (*other, u64::MAX - more) < (nobody, u64::MAX - size))
                .map(|(_, more)| more);
            let room = (ROWS as u64).saturating_sub(ahead.sum()).min(number);
            self.untold.rows.push(UntoldRows {
                status: Told::STATUSES[at],
                lead: agencies.0,
                answers_now: agencies.1,
                count: number - room,
            });
            let rows = room as usize;
            out.push(Chosen { worst, rows });
        }
        out
    }
}

/// Adds to the count of a set; whether nobody leads in it.
fn count(sets: &mut HashMap<Vec<AgencyId>, (bool, u64)>, agencies: &Agencies, number: u64) {
    let (nobody, known) = (sets.entry(answering(agencies))).or_insert((true, 0));
    *nobody &= agencies.0.is_empty();
    *known += number;
}

/// Who answers, in whatever order they are named.
fn answering((lead, now): &Agencies) -> Vec<AgencyId> {
    let mut who = if now.is_empty() { lead } else { now }.clone();
    who.sort_unstable();
    who.dedup();
    who
}

/// Of an indicator's targets without data those that are worded, and the others as
/// counts. `rank` is where a place stands in a list; `whole` is that no other of its
/// places is judged otherwise.
pub fn lacking(
    clauses: &[Clause<'_>],
    mut all: Vec<Lack>,
    rank: impl Fn(PlaceId) -> u32,
    whole: bool,
) -> (Vec<(usize, PlaceId)>, Vec<Lacking>) {
    if !whole {
        let worded = all.iter().map(|one| (one.clause, one.place)).collect();
        return (worded, Vec::new());
    }
    all.sort_by_key(|one| (one.clause, rank(one.place)));
    let (mut worded, mut counted) = (Vec::new(), Vec::new());
    for of in all.chunk_by(|a, b| a.clause == b.clause) {
        let (named, rest) = of.split_at(of.len().min(NAMED));
        worded.extend(named.iter().map(|one| (one.clause, one.place)));
        let clause = of.first().and_then(|one| clauses.get(one.clause));
        let Some(clause) = clause.filter(|_| !rest.is_empty()) else {
            continue;
        };
        let latest = || rest.iter().filter_map(|one| one.latest);
        counted.push(Lacking {
            programme: clause.programme,
            span: clause.target.span,
            indicator: clause.id,
            by: clause.by.clone(),
            count: rest.len() as u64,
            with_latest: latest().count() as u64,
            judged: rest.iter().filter(|one| one.judged).count() as u64,
            newest: latest()
                .map(Period::from_key)
                .max_by_key(|period| period.end()),
        });
    }
    (worded, counted)
}
