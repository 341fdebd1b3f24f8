//! What places and clauses are to the jobs of an evaluation.

use super::Work;
use crate::data::PlaceId;
use crate::eval::agencies::answering;
use crate::eval::boundary;
use crate::eval::columnar::Standing;
use crate::eval::digest::Agencies;
use crate::eval::groups::Identity;
use crate::eval::places::{self, Site};
use crate::eval::reader::Reader;
use crate::eval::target::{self, Clause};
use crate::model::place::PlaceKind;
use crate::model::{Indicator, IndicatorId};
use crate::source::text::key;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

impl<'a> Work<'a> {
    pub(in crate::eval) fn reader(&self) -> Reader<'a> {
        Reader::new(
            self.model,
            self.data,
            self.options,
            Arc::clone(&self.gazetteer),
        )
    }

    /// What each place of the data is to an indicator; taken once a day of beginning.
    pub(in crate::eval) fn standing(&self, job: (usize, IndicatorId)) -> Arc<[Standing]> {
        let held = self.held(job);
        let mut known = (self.standings.lock()).unwrap_or_else(PoisonError::into_inner);
        let all = known.entry(held).or_insert_with(|| {
            let all = self.declared.iter();
            all.map(|at| self.standing_of(*at, held)).collect()
        });
        Arc::clone(all)
    }

    pub(in crate::eval) fn standing_of(
        &self,
        declared: Option<usize>,
        held: Option<Date>,
    ) -> Standing {
        let places = &self.model.places;
        let Some((at, place)) = declared.and_then(|at| Some((at, places.all.get(at)?))) else {
            return Standing::default();
        };
        let gone = place.ends.zip(held).is_some_and(|(end, held)| end <= held);
        let taken_in = self.gazetteer.taken_in(at);
        let changed = |held| places.boundary_change(taken_in, held, self.options.as_of);
        Standing {
            left_out: place.kind == PlaceKind::Region || gone,
            ended: place.ends,
            changed: held.and_then(changed).is_some(),
        }
    }

    /// Where a place of the data stands in a list: the whole country first, then in
    /// Vietnamese order; taken once an evaluation.
    pub(in crate::eval) fn rank(&self, place: PlaceId) -> u32 {
        let ranks = self.ranks.get_or_init(|| {
            let count = self.data.place_count() as u32;
            let mut all: Vec<(places::Order, u32)> = (0..count)
                .map(|at| {
                    let name = self.data.place_name(PlaceId(at)).map(|name| &**name);
                    (places::order(self.model, &self.gazetteer, name), at)
                })
                .collect();
            all.sort_unstable();
            let mut ranks = vec![0; all.len()];
            let mut rank = 0;
            for (i, (order, at)) in all.iter().enumerate() {
                if i > 0 && all[i - 1].0 != *order {
                    rank += 1;
                }
                ranks[*at as usize] = rank;
            }
            ranks
        });
        ranks.get(place.0 as usize).copied().unwrap_or(u32::MAX)
    }

    /// The clauses of a job, when its places need not be known for them.
    pub(in crate::eval) fn clauses(
        &self,
        (programme, id): (usize, IndicatorId),
        first: Option<i16>,
    ) -> Vec<Clause<'a>> {
        target::clauses(self.model, programme, id, first, self.options.as_of)
    }

    pub(in crate::eval) fn site(
        &self,
        reader: &Reader<'_>,
        job: (usize, IndicatorId),
        place: PlaceId,
    ) -> Site {
        let mut site = Site {
            name: self.data.place_name(place).cloned(),
            rows: Some(place),
            unnamed: false,
            breakdown: None,
            old: Vec::new(),
            changed: None,
            apart: false,
        };
        boundary::settle(reader, &mut site, self.held(job));
        site
    }

    /// The places of the data that are one place; taken once an evaluation.
    pub(in crate::eval) fn identities(&self) -> &HashMap<Identity, Vec<PlaceId>> {
        self.identities.get_or_init(|| {
            let mut all: HashMap<Identity, Vec<PlaceId>> = HashMap::new();
            for (at, declared) in self.declared.iter().enumerate() {
                let place = PlaceId(at as u32);
                let Some(name) = self.data.place_name(place) else {
                    continue;
                };
                let identity = declared.ok_or_else(|| key(name));
                all.entry(identity).or_default().push(place);
            }
            all
        })
    }

    /// Who leads an indicator, and who answers for it now.
    pub(in crate::eval) fn agencies(&self, indicator: &Indicator) -> Agencies {
        let as_of = self.options.as_of;
        let lead = indicator.lead_on(as_of);
        let now = answering(self.model, lead, &indicator.fields, as_of);
        (lead.to_vec(), now)
    }

    /// From which day the programme holds an indicator.
    pub(in crate::eval) fn held(&self, (programme, id): (usize, IndicatorId)) -> Option<Date> {
        let indicator = self.model.indicator(id);
        indicator.since.or(self.model.programmes[programme].date)
    }

    pub(in crate::eval) fn start_year(&self, job: (usize, IndicatorId)) -> Option<i16> {
        self.held(job).map(|day| day.year())
    }
}
