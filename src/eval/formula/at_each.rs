//! Counts of places at which something holds, and a place's rank among those beside it.
//!
//! Both need a figure of every place: with one missing there is no count and no rank, and
//! the report says how many have reported and which have not.

use super::{At, Value, Valued, every, factor};
use crate::eval::places::Site;
use crate::eval::remark::{merge, number, remark};
use crate::eval::rolled;
use crate::eval::verdict::Remark;
use crate::model::formula::{AtEach, Over};
use crate::model::number::whole;
use crate::model::{Better, Formula, IndicatorId};
use num_traits::Zero;

impl At<'_, '_> {
    /// A formula worked out at each of the places that are counted or ranked.
    pub(super) fn at_each(&self, what: AtEach, inside: &Formula) -> Valued {
        let Some(of) = inside.inputs().next() else {
            return Err(vec![remark(
                "không có chỉ tiêu nào để đếm hay xếp hạng theo địa bàn",
                "there is no indicator to count or to rank by place",
            )]);
        };
        let places = self.places(what, of)?;
        let values: Vec<Valued> = (places.iter())
            .map(|site| {
                At {
                    site,
                    ..self.deeper()
                }
                .value(inside)
            })
            .collect();
        self.all_known(what, of, &places, &values)?;
        let values = every(values.into_iter())?;
        match what {
            AtEach::Count => Ok(self.count(values)),
            AtEach::Rank { highest_first } => {
                let better = self.reader.model.indicator(of).better;
                let is_it = matches!(inside, Formula::Indicator(_));
                let better = better
                    .filter(|_| is_it)
                    .map(|better| better == Better::Higher);
                match highest_first.or(better) {
                    Some(highest) => self.rank(highest, &places, values),
                    None => Err(vec![remark(
                        "chưa rõ số lớn hay số nhỏ đứng trước, nên không xếp hạng; viết thêm `lớn nhất trước` hoặc `nhỏ nhất trước`",
                        "whether the greatest or the least is first is not known, so there is no rank; add `lớn nhất trước` or `nhỏ nhất trước`",
                    )]),
                }
            }
        }
    }

    /// The places; refused where there are none, or where they may not be all.
    fn places(&self, what: AtEach, of: IndicatorId) -> Result<Vec<Site>, Vec<Remark>> {
        let (reader, site, period) = (self.reader, self.site, self.period);
        let places = rolled::places_of(reader, what, site, period);
        if places.is_empty() {
            return Err(vec![match what {
                AtEach::Count => rolled::no_parts(reader, Over::Places, of, site, period),
                AtEach::Rank { .. } => rolled::no_peers(reader, of, site, period),
            }]);
        }
        let parts: Vec<_> = places.into_iter().map(|site| (of, site)).collect();
        if what == AtEach::Count {
            rolled::region_as_drawn(reader, of, site, period)?;
        }
        rolled::each_once(reader, of, site, &parts, period)?;
        rolled::none_left_out(reader, of, site, &parts, period)?;
        Ok(parts.into_iter().map(|(_, site)| site).collect())
    }

    /// Refuses where a place has no figure; a count says how far it has come.
    fn all_known(
        &self,
        what: AtEach,
        of: IndicatorId,
        places: &[Site],
        values: &[Valued],
    ) -> Result<(), Vec<Remark>> {
        let lacking = places
            .iter()
            .zip(values)
            .filter(|(_, value)| value.is_err());
        let lack: Vec<&Site> = lacking.map(|(site, _)| site).collect();
        if lack.is_empty() {
            return Ok(());
        }
        let met = values
            .iter()
            .flatten()
            .filter(|value| !value.number.is_zero());
        let told = rolled::Partial {
            of,
            parts: places.len(),
            lack: &lack,
            sum: None,
            met: (what == AtEach::Count).then(|| met.count()),
        };
        let mut why = vec![told.remark(self.reader, self.site, self.period)];
        for (site, value) in places.iter().zip(values) {
            let missing = self.reader.missing(of, site, self.period);
            let more = value.as_ref().err().into_iter().flatten();
            merge(
                &mut why,
                more.filter(|one| **one != missing).cloned().collect(),
            );
        }
        Err(why)
    }

    fn count(&self, values: Vec<Value>) -> Value {
        let all = values.len();
        let met = values
            .iter()
            .filter(|value| !value.number.is_zero())
            .count();
        let mut made = joined(values);
        made.number = whole(met as i64);
        made.notes.push(remark(
            format!("{met} trong {all} địa bàn thỏa điều kiện"),
            format!("{met} of {all} places meet the condition"),
        ));
        made
    }

    /// One more than the places that stand before it; who shares the rank is said.
    fn rank(&self, highest_first: bool, places: &[Site], values: Vec<Value>) -> Valued {
        let own = places
            .iter()
            .position(|place| rolled::is_same(self.reader, place, self.site));
        let Some(own) = own else {
            return Err(vec![remark(
                "nơi được xếp hạng không có trong các địa bàn cùng cấp",
                "the place that is ranked is not among those of its level",
            )]);
        };
        let (mine, all) = (values[own].number.clone(), values.len());
        let before = |value: &&Value| match highest_first {
            true => value.number > mine,
            false => value.number < mine,
        };
        let rank = values.iter().filter(before).count() + 1;
        let tied = (places.iter().zip(&values).enumerate())
            .filter(|(at, (_, value))| *at != own && value.number == mine)
            .filter_map(|(_, (place, _))| Some(format!("“{}”", place.name.as_deref()?)));
        let tied: Vec<String> = tied.collect();
        let mut made = joined(values);
        made.number = whole(rank as i64);
        made.notes.push(remark(
            format!("hạng {rank} trong {all} địa bàn"),
            format!("number {rank} of {all} places"),
        ));
        if !tied.is_empty() {
            let tied = tied.join(", ");
            made.notes.push(remark(
                format!("cùng hạng: {tied}"),
                format!("tied with {tied}"),
            ));
        }
        Ok(made)
    }

    /// Which of the places the greatest or the least of all is at.
    pub(super) fn found_at(
        &self,
        of: IndicatorId,
        most: bool,
        parts: &[(IndicatorId, Site)],
        values: &[Value],
    ) -> Option<Remark> {
        let numbers = values.iter().map(|value| &value.number);
        let far = if most { numbers.max() } else { numbers.min() }?;
        let there = parts
            .iter()
            .zip(values)
            .filter(|(_, value)| value.number == *far);
        let names = there.filter_map(|((_, site), _)| Some(format!("“{}”", site.name.as_deref()?)));
        let names = names.collect::<Vec<_>>().join(", ");
        let (vi, en) = number(&(far / factor(self.reader, of)));
        let (word, in_english) = match most {
            true => ("lớn nhất", "the greatest"),
            false => ("nhỏ nhất", "the least"),
        };
        Some(remark(
            format!("{word} là {vi}, ở {names}"),
            format!("{in_english} is {en}, at {names}"),
        ))
    }
}

/// How far all of them may be trusted and where they come from; the number is none's.
fn joined(values: Vec<Value>) -> Value {
    let zero = super::constant(whole(0));
    (values.into_iter()).fold(zero, |all, one| super::join(all, one, |_, _| whole(0)))
}
