//! Numbers, periods, agencies and figures as a report writes them.

use super::Scene;
use super::json::past;
use crate::data::known::Superseded;
use crate::eval::Verdict;
use crate::eval::verdict::{Actual, Figure, Remark};
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::model::Flag;
use crate::model::number::{Exact, plain, vietnamese};
use crate::model::{Agency, AgencyId, Period, UnitId};
use jiff::civil::Date;
use num_traits::Zero;

impl Scene<'_> {
    /// The one of two texts in the report's language.
    pub(crate) fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.lang)
    }

    /// A number; what was rounded says so.
    pub(crate) fn number(&self, value: &Exact) -> String {
        let mut text = plain(value, 4);
        if text == "0" && !value.is_zero() {
            text = plain(value, 12);
        }
        let about = if plain(value, 30) == text { "" } else { "≈" };
        match self.lang {
            Lang::Vi => format!("{about}{}", vietnamese(&text)),
            Lang::En => format!("{about}{text}"),
        }
    }

    /// A computed level beside a figure: two decimals, or as many as it takes to
    /// tell the two apart.
    pub(super) fn rounded_beside(
        &self,
        value: &Exact,
        other: &Exact,
        unit: Option<&str>,
    ) -> String {
        let rounded = |places| plain(value, places);
        let apart = |places: &u32| rounded(*places) != plain(other, *places) || value == other;
        let places = [2, 4, 8].into_iter().find(apart).unwrap_or(12);
        let text = rounded(places);
        let about = if rounded(30) == text { "" } else { "≈" };
        let text = match self.lang {
            Lang::Vi => vietnamese(&text),
            Lang::En => text,
        };
        match unit {
            Some(unit) => format!("{about}{text} {}", visible(unit)),
            None => format!("{about}{text}"),
        }
    }

    /// A share in per cent, one decimal; one that is not nothing is never told as 0.
    pub(crate) fn percent(&self, value: &Exact) -> String {
        let hundred = Exact::from_integer(100.into());
        let text = plain(&(value * hundred), 1);
        if text.trim_start_matches('-') == "0" && !value.is_zero() {
            return self.say("dưới 0,1 %", "below 0.1 %").to_string();
        }
        match self.lang {
            Lang::Vi => format!("{} %", vietnamese(&text)),
            Lang::En => format!("{text} %"),
        }
    }

    /// A period.
    pub(crate) fn period(&self, period: Period) -> String {
        match self.lang {
            Lang::Vi => period.vietnamese(),
            Lang::En => period.code(),
        }
    }

    /// A milestone from its code.
    pub(crate) fn by(&self, code: &str) -> String {
        match Period::parse(code) {
            Some(period) => self.period(period),
            None => undated(code).map_or_else(|| code.to_string(), |t| t.get(self.lang).into()),
        }
    }

    /// A day.
    pub(crate) fn date(&self, date: Date) -> String {
        self.period(Period::Day(date))
    }

    /// A remark.
    pub(crate) fn remark(&self, remark: &Remark) -> String {
        visible(match self.lang {
            Lang::Vi => &remark.vi,
            Lang::En => &remark.en,
        })
    }

    /// Agencies with their full names: `LĐTBXH (Sở Lao động …)`.
    pub(crate) fn agencies(&self, ids: &[AgencyId]) -> String {
        let named = ids.iter().map(|id| {
            let agency = self.model.agency(*id);
            let name = Some(agency.name.as_str());
            let name = name.filter(|name| !name.is_empty() && *name != agency.id);
            let of = self.namesake_of(*id);
            let about: Vec<&str> = name.into_iter().chain(of).collect();
            match about.is_empty() {
                true => visible(&agency.id),
                false => visible(&format!("{} ({})", agency.id, about.join(", "))),
            }
        });
        let all: Vec<String> = named.collect();
        if all.is_empty() {
            return self
                .say("Không nêu cơ quan chịu trách nhiệm", "No agency named")
                .to_string();
        }
        all.join(", ")
    }

    /// Who answers for a verdict now; of agencies that ended, and nobody took over, that.
    pub(crate) fn who_answers(&self, verdict: &Verdict) -> String {
        match verdict.answers_now.is_empty() && !verdict.lead.is_empty() {
            true => format!(
                "{} ({})",
                self.agencies(&verdict.lead),
                self.say("đã kết thúc, chưa rõ ai tiếp nhận", "ended, no successor")
            ),
            false => self.agencies(&verdict.answers_now),
        }
    }

    /// Whose agency it is, where another programme has one of the same code and name: its
    /// place, else its number.
    pub(super) fn namesake_of(&self, id: AgencyId) -> Option<&str> {
        let model = self.model;
        let own = model.agency(id);
        if own.standard || model.programmes.len() < 2 {
            return None;
        }
        let alike = |(at, one): (usize, &Agency)| {
            at != id.0 as usize && !one.standard && one.id == own.id && one.name == own.name
        };
        let mut all = model.agencies.iter().enumerate();
        all.any(alike).then_some(())?;
        let mut programmes = model.programmes.iter();
        let whose = programmes.find(|programme| programme.file == own.span.file)?;
        let names = [&whose.place, &whose.number, &whose.title];
        names.into_iter().flatten().map(String::as_str).next()
    }

    /// The unit of a verdict's figure.
    pub(crate) fn figure_unit(&self, verdict: &Verdict) -> Option<&str> {
        let indicator = self.model.indicator(verdict.indicator?);
        self.model.unit_name(indicator)
    }

    /// The unit of a verdict's shortfall: two percentages differ by points.
    pub(crate) fn shortfall_unit<'b>(&'b self, verdict: &'b Verdict) -> Option<&'b str> {
        let stated = verdict.unit.as_deref()?;
        let indicator = verdict.indicator.map(|id| self.model.indicator(id));
        let Some(own) = indicator.and_then(|of| of.unit) else {
            return Some(stated);
        };
        if verdict.shortfall().is_none() || self.model.units.get(own).name != stated {
            return Some(stated);
        }
        Some(self.of_difference(own))
    }

    /// The unit in which two figures of a verdict's indicator differ.
    pub(super) fn difference_unit(&self, verdict: &Verdict) -> Option<&str> {
        let own = self.model.indicator(verdict.indicator?).unit?;
        Some(self.of_difference(own))
    }

    fn of_difference(&self, own: UnitId) -> &str {
        let own = self.model.units.get(own);
        if !own.is_percentage() {
            return &own.name;
        }
        let points = self.model.units.all.iter().find(|unit| {
            unit.points && unit.factor == own.factor && unit.dimension == own.dimension
        });
        match points {
            Some(points) => &points.name,
            None if own.name == "%" => "điểm %",
            None => &own.name,
        }
    }

    /// A figure: `20,8 % (2016, sơ bộ)`.
    pub(crate) fn figure(&self, figure: &Figure, unit: Option<&str>) -> String {
        let value = match &figure.value {
            Actual::Number(value) => self.amount(value, unit),
            Actual::Level(level) => visible(level),
            Actual::Between(interval) => match unit {
                Some(unit) if !interval.text.ends_with('%') => {
                    format!("“{}” {}", visible(&interval.text), visible(unit))
                }
                _ => format!("“{}”", visible(&interval.text)),
            },
        };
        let mut about = vec![self.period(figure.period)];
        about.extend(self.about(figure));
        format!("{value} ({})", about.join(", "))
    }

    /// What is to be known of a figure beside its period: a standing that is not official,
    /// the day on which it was published, that it is computed.
    pub(crate) fn about(&self, figure: &Figure) -> Vec<String> {
        let standing = (figure.flag != Flag::Official).then(|| self.standing(figure.flag).into());
        let published = figure.release.known.map(|day| {
            let word = self.say("công bố", "published");
            format!("{word} {}", self.date(day))
        });
        let computed = self.say("tính theo công thức", "computed");
        let computed = figure.computed.then(|| computed.to_string());
        (standing.into_iter().chain(published).chain(computed)).collect()
    }

    /// How far a figure may be trusted, in words.
    pub(crate) fn standing(&self, flag: Flag) -> &'static str {
        let (vi, en) = flag.shown();
        self.say(vi, en)
    }

    /// A figure that another took the place of: `5,2 % (ước tính, công bố 15/12/2024)`.
    pub(crate) fn superseded(&self, old: &Superseded, unit: Option<&str>) -> String {
        let value = match old.value.exact() {
            Some(value) => self.amount(&value, unit),
            None => visible(&past(&old.value)),
        };
        let flag = self.standing(old.flag);
        let day = old.known.map_or(String::new(), |day| {
            format!(", {} {}", self.say("công bố", "published"), self.date(day))
        });
        format!("{value} ({flag}{day})")
    }

    /// A number with its unit.
    pub(crate) fn amount(&self, value: &Exact, unit: Option<&str>) -> String {
        match unit {
            Some(unit) => format!("{} {}", self.number(value), visible(unit)),
            None => self.number(value),
        }
    }

    /// The code of the indicator that the verdict's is a part of, or of the
    /// nearest whole that has one.
    pub(super) fn parent_code<'b>(&'b self, verdict: &Verdict) -> Option<&'b str> {
        let mut whole = self.model.indicator(verdict.indicator?).parent;
        // A part of a part of itself is an error of its own: no more steps than
        // there are indicators.
        for _ in 0..self.model.indicators.len() {
            let indicator = self.model.indicator(whole?);
            if let Some(code) = &indicator.code {
                return Some(code);
            }
            whole = indicator.parent;
        }
        None
    }

    /// A clause: its programme where there are several, its code (a part's: that
    /// of the whole) and name.
    pub(crate) fn clause(&self, verdict: &Verdict) -> String {
        let mut out = String::new();
        if self.model.programmes.len() > 1 {
            out.push_str(&format!("[{}] ", programme_name(self, verdict.programme)));
        }
        let code = verdict.code.as_deref();
        if let Some(code) = code.or_else(|| self.parent_code(verdict)) {
            out.push_str(code);
            out.push(' ');
        }
        out.push_str(&verdict.name);
        visible(&out)
    }
}

/// What a task without a day is asked for.
fn undated(code: &str) -> Option<Text> {
    let (vi, en) = match code {
        "ongoing" => ("thường xuyên", "ongoing"),
        "yearly" => ("hằng năm", "every year"),
        "quarterly" => ("hằng quý", "every quarter"),
        "monthly" => ("hằng tháng", "every month"),
        "on_event" => ("khi phát sinh", "when it arises"),
        "unstated" => ("không nêu thời hạn", "no date stated"),
        "unread" => ("chưa đọc được", "not understood"),
        _ => return None,
    };
    Some(Text { vi, en })
}

/// The shortest name of a programme: its number, title or file.
pub(crate) fn programme_name<'a>(scene: &Scene<'a>, index: usize) -> &'a str {
    let Some(programme) = scene.model.programmes.get(index) else {
        return "";
    };
    let number = programme.number.as_deref().or(programme.title.as_deref());
    number.unwrap_or_else(|| &scene.sources.file(programme.file).name)
}
