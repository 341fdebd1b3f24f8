//! `cần gì để đạt`: which change of one input meets a target.
#![warn(clippy::wildcard_enum_match_arm)]

use super::session::{Answer, Session};
use super::solve::{Bounds, Expand, Limit, Nearest, Way, nearest};
use crate::data::{PlaceId, Value};
use crate::eval::judge::{Case, Goal, Outcome};
use crate::eval::places::Site;
use crate::eval::progress::pace;
use crate::eval::rated_words;
use crate::eval::reader::{Point, Reader};
use crate::eval::scenario::Assumed;
use crate::eval::target::{Clause, judge};
use crate::finding::Lang;
use crate::model::Flag;
use crate::model::condition::demand::{Demand, Lies, Of};
use crate::model::number::{Exact, ratio, whole};
use crate::model::{Chosen, IndicatorId, Measure, Period};
use num_traits::{One, Signed, Zero};

impl Session {
    /// `4.1`, `4.1 đến 2030`, `4.1 tại "…"`.
    pub(super) fn needed(&self, typed: &str) -> Answer {
        let asked = self.asked("cần gì để đạt", typed)?;
        let id = self.indicator(&asked.subject)?;
        self.reading(|reader| {
            let site = self.site_for(reader, id, asked.place.as_deref())?;
            let all = self.clauses_asked(reader, id, &site, asked.by)?;
            if all.is_empty() {
                return Err(self.nothing_asked(id));
            }
            let mut out = format!("{}\n", self.label(id));
            for clause in &all {
                out.push_str(&self.needed_for(reader, clause, &site));
            }
            Ok(out)
        })
    }

    fn needed_for(&self, reader: &Reader<'_>, clause: &Clause<'_>, site: &Site) -> String {
        let verdict = judge(reader, clause, site, &[]);
        let mut out = format!(
            "  {} ({}): {}\n",
            self.when_of(clause),
            verdict.required,
            self.stands(&verdict)
        );
        if verdict.satisfied() == Some(true) {
            out.push_str(self.say(
                "    đã đủ mức, không cần thêm gì\n",
                "    the level is met, nothing is needed\n",
            ));
            return out;
        }
        if verdict.figure().is_none() {
            return out + &self.waits(&verdict);
        }
        let due = clause
            .period
            .map(Period::end)
            .is_some_and(|due| due <= self.as_of());
        let like = clause
            .period
            .unwrap_or(super::suppose::last_year(self.as_of()));
        let figure = match due {
            true => reader.at(clause.id, site, like).ok(),
            false => reader.latest(clause.id, site, self.as_of(), like),
        };
        let Some(point) = figure else {
            return out + &self.waits(&verdict);
        };
        let case = Case {
            reader,
            programme: &reader.model.programmes[clause.programme],
            id: clause.id,
            site,
            milestone: like,
            yearly: clause.yearly,
        };
        let outcome = case.judge(&clause.demand, &point);
        if self.model().indicator(clause.id).measure != Measure::Quantity {
            return out + &self.words_needed(&case, clause, &point);
        }
        let computed = self.model().indicator(clause.id).formula.is_some();
        match (&point.number, &point.between) {
            (None, Some(interval)) if !computed => {
                return out + &self.exact_needed(&case, clause, &point, interval, &outcome);
            }
            (Some(_), _) if outcome.satisfied.is_none() => return out + &self.waits(&verdict),
            _ => {}
        }
        if due {
            out.push_str(self.say(
                "    mốc đã qua; để đạt, số của kỳ ấy phải là:\n",
                "    the milestone is past; to meet it, the figure then had to be:\n",
            ));
        }
        let mut inputs = Vec::new();
        match computed && !point.computed {
            // The observed figure stands for the formula's.
            true => inputs.push(clause.id),
            false => self.inputs(reader, clause.id, site, point.period, &mut inputs, 0),
        }
        let mut answers: Vec<(IndicatorId, (Option<Exact>, String))> = inputs
            .into_iter()
            .map(|input| (input, self.input(&case, clause, &point, input, due)))
            .collect();
        // The smallest change by the size of the figure first.
        answers.sort_by(|(_, a), (_, b)| (a.0.is_none(), &a.0).cmp(&(b.0.is_none(), &b.0)));
        for (input, (_, text)) in answers {
            out.push_str(&format!("    {}: {text}\n", self.label(input)));
        }
        out
    }

    fn when_of(&self, clause: &Clause<'_>) -> String {
        match clause.period {
            Some(period) => format!("{} {}", self.say("đến", "by"), self.scene().period(period)),
            None => self.when(clause.target),
        }
    }

    /// The observed figures of one period a figure is computed from; itself,
    /// when it is observed.
    fn inputs(
        &self,
        reader: &Reader<'_>,
        id: IndicatorId,
        site: &Site,
        period: Period,
        out: &mut Vec<IndicatorId>,
        depth: u32,
    ) {
        let assumed = site
            .ids()
            .any(|place| reader.data.assumed(id, place, period));
        match &reader.model.indicator(id).formula {
            Some(formula) if !assumed && depth < 40 => {
                for input in formula.inputs() {
                    self.inputs(reader, input, site, period, out, depth + 1);
                }
            }
            _ if !out.contains(&id) => out.push(id),
            _ => {}
        }
    }

    /// What one input would have to be: the size of the change by that of the
    /// figure, and the text.
    fn input(
        &self,
        case: &Case<'_, '_>,
        clause: &Clause<'_>,
        point: &Point,
        of: IndicatorId,
        due: bool,
    ) -> (Option<Exact>, String) {
        let reader = case.reader;
        let found = reader.at(of, case.site, point.period).ok();
        let number = found.as_ref().and_then(|now| now.number.clone());
        let (Some(now), Some(x)) = (&found, number) else {
            let why = self.say(
                "gộp từ nhiều địa bàn hay phân tổ, không phải một con số",
                "put together from places or breakdowns, not one figure",
            );
            return (None, why.to_string());
        };
        let expand = Expand {
            reader,
            graph: self.ledger.graph(),
            site: case.site,
            of,
            period: point.period,
        };
        let model = reader.model;
        let factor = model.indicator(case.id).unit;
        let factor = factor.map_or_else(Exact::one, |unit| model.units.get(unit).factor.clone());
        let demand = &*clause.demand;
        let unknown = |why: &str| (None, why.to_string());
        let ratio = match expand.indicator(case.id, case.site, point.period, 0) {
            Ok(ratio) => ratio.over(&factor),
            Err(Limit::Missing) => {
                return unknown(self.say("thiếu số liệu để tính", "figures are missing"));
            }
            Err(Limit::Bends) => return unknown(self.unsolved()),
        };
        if !ratio.is_straight() {
            return unknown(self.unsolved());
        }
        let outcome = case.judge(demand, point);
        let Some(levels) = levels(demand, &outcome) else {
            return unknown(self.unsolved());
        };
        let meets = |y: &Exact| {
            let point = Point {
                number: Some(y.clone()),
                ..point.clone()
            };
            case.judge(demand, &point).satisfied == Some(true)
        };
        let bounds = self.bounds(of, &x);
        let found = nearest(&ratio, &levels, &x, &bounds, &meets);
        let fixed = stands_alone(demand);
        match &found {
            Nearest::Never if fixed => {
                let range = self.range(&bounds, of);
                let never = self.say(
                    "không có cách nào nếu chỉ thay đổi số này",
                    "nothing can, by this figure alone",
                );
                unknown(&format!("{never}{range}"))
            }
            Nearest::Never => unknown(self.unsolved()),
            Nearest::At(to) | Nearest::Beyond(to, _) => {
                if !self.tried(case, clause, of, point.period, to, &found, &x) {
                    return unknown(self.unsolved());
                }
                let strict = match &found {
                    Nearest::Beyond(_, way) => Some(*way),
                    Nearest::At(_) | Nearest::Never => None,
                };
                (
                    Some(share(&x, to)),
                    self.change_line(case, now, of, to, strict, due),
                )
            }
        }
    }

    /// What a figure can be: not below 0 unless it is, a share not over 100 %.
    pub(super) fn bounds(&self, of: IndicatorId, x: &Exact) -> Bounds {
        let indicator = self.model().indicator(of);
        let percent = indicator.share.then(|| whole(100));
        Bounds {
            least: (!x.is_negative()).then(Exact::zero),
            most: percent.filter(|most| x <= most),
        }
    }

    fn range(&self, bounds: &Bounds, of: IndicatorId) -> String {
        let unit = self.model().unit_name(self.model().indicator(of));
        let scene = self.scene();
        match (&bounds.least, &bounds.most) {
            (Some(least), Some(most)) => {
                format!(" ({} – {})", scene.number(least), scene.amount(most, unit))
            }
            (Some(least), None) => format!(" (≥ {})", scene.number(least)),
            _ => String::new(),
        }
    }

    /// Applies the answer and judges: a suggestion is made only when it works.
    #[expect(clippy::too_many_arguments, reason = "one question, told whole")]
    fn tried(
        &self,
        case: &Case<'_, '_>,
        clause: &Clause<'_>,
        of: IndicatorId,
        period: Period,
        to: &Exact,
        found: &Nearest,
        x: &Exact,
    ) -> bool {
        let step = ((to - x).abs() / whole(1_000_000)).max(ratio(1, 12));
        let to = match found {
            Nearest::Beyond(_, Way::Up) => to + step,
            Nearest::Beyond(_, Way::Down) => to - step,
            Nearest::At(_) | Nearest::Never => to.clone(),
        };
        let mut assumed = self.state.assumed.clone();
        let rows: Vec<PlaceId> = case.site.ids().collect();
        assumed.extend(rows.into_iter().map(|place| Assumed {
            indicator: of,
            place,
            period,
            value: Value::Ratio(to.clone()),
            flag: Flag::Estimate,
            source: None,
        }));
        self.reading_with(case.reader.model, &assumed, |reader| {
            judge(reader, clause, case.site, &[]).satisfied() == Some(true)
        })
    }

    fn change_line(
        &self,
        case: &Case<'_, '_>,
        now: &Point,
        of: IndicatorId,
        to: &Exact,
        strict: Option<Way>,
        due: bool,
    ) -> String {
        let scene = self.scene();
        let indicator = self.model().indicator(of);
        let unit = self.model().unit_name(indicator);
        let x = now.number.clone().unwrap_or_default();
        let beyond = match strict {
            Some(Way::Up) => self.say("trên ", "above "),
            Some(Way::Down) => self.say("dưới ", "below "),
            None => "",
        };
        let by = to - &x;
        let way = if by.is_negative() {
            self.say("giảm", "down")
        } else {
            self.say("tăng", "up")
        };
        let more = if strict.is_some() {
            self.say("hơn ", "more than ")
        } else {
            ""
        };
        let points = indicator.unit.map(|unit| {
            let all = &self.model().units;
            all.get(crate::model::unit::text::difference(all, unit))
        });
        let points = points
            .filter(|unit| unit.points)
            .map(|unit| unit.name.as_str());
        let size = scene.amount(&by.abs(), points);
        let relative =
            (!x.is_zero()).then(|| format!(", {}", scene.percent(&(by.abs() / x.abs()))));
        let mut out = format!(
            "{} → {beyond}{} ({way} {more}{size}{})",
            scene.amount(&x, unit),
            scene.amount(to, unit),
            relative.unwrap_or_default(),
        );
        let goal = Goal {
            level: to.clone(),
            rising: None,
        };
        if !due && let Some(pace) = pace(&goal, now, case.milestone) {
            let sign = if pace.needed.is_positive() { "+" } else { "" };
            let needed = scene.amount(&pace.needed, points);
            let years = scene.number(&pace.years);
            out.push_str(&match self.lang {
                Lang::Vi => format!("; mỗi năm {sign}{needed} trong {years} năm"),
                Lang::En => format!("; {sign}{needed} a year for {years} years"),
            });
            out.push_str(&self.by_method(case, of, (&x, to), &pace.years));
        }
        out
    }
}

impl Session {
    /// The pace as the indicator's own method asks it; of another indicator, which is
    /// only a part of what is asked, nothing.
    fn by_method(
        &self,
        case: &Case<'_, '_>,
        of: IndicatorId,
        (now, to): (&Exact, &Exact),
        years: &Exact,
    ) -> String {
        let method = match case.reader.options.method_of(case.indicator()) {
            Chosen::Method(method) if of == case.id => method,
            Chosen::Method(_) | Chosen::Unread(_) => return String::new(),
        };
        let said = rated_words::pace(method, now, to, years);
        said.map_or(String::new(), |said| {
            format!("; {}", self.scene().remark(&said))
        })
    }
}

fn share(x: &Exact, to: &Exact) -> Exact {
    let by = (to - x).abs();
    if x.is_zero() { by } else { by / x.abs() }
}

/// Whether a demand names its own levels, whatever other figures are.
fn stands_alone(demand: &Demand) -> bool {
    demand.walk().all(|part| match part {
        Demand::One(ask) => ask.of == Of::Figure,
        Demand::All(_) | Demand::Any(_) => true,
        Demand::Rank { .. }
        | Demand::Done
        | Demand::OverTime { .. }
        | Demand::Criteria { .. }
        | Demand::Untold(_) => false,
    })
}

/// The figures at which a demand can turn; none where they are not known.
pub(super) fn levels(demand: &Demand, outcome: &Outcome) -> Option<Vec<Exact>> {
    match demand {
        Demand::One(ask) if ask.of == Of::Figure => Some(turns(&ask.lies)),
        Demand::All(parts) | Demand::Any(parts) => {
            let all: Option<Vec<_>> = parts
                .iter()
                .zip(&outcome.parts)
                .map(|(part, one)| levels(part, one))
                .collect();
            all.map(|all| all.concat())
        }
        // Held against another figure: the level it comes to.
        Demand::One(_)
        | Demand::Rank { .. }
        | Demand::Done
        | Demand::OverTime { .. }
        | Demand::Criteria { .. }
        | Demand::Untold(_) => outcome.goal.as_ref().map(|goal| vec![goal.level.clone()]),
    }
}

fn turns(lies: &Lies) -> Vec<Exact> {
    let levels = match lies {
        Lies::Bound { level, .. } => vec![level],
        Lies::Between { low, high, .. } => vec![low, high],
        Lies::Near {
            level, low, high, ..
        } => vec![&low.at, level, &high.at],
        Lies::Unsaid => Vec::new(),
    };
    levels.into_iter().cloned().collect()
}
