//! Which label in a file means which indicator.

use super::head;
use super::known::{self, Day};
use crate::model::condition::Plan;
use crate::model::number::{Exact, whole};
use crate::model::unit::text as units;
use crate::model::{Indicator, IndicatorId, Measure, Model, Period, UnitId, nature};
use crate::source::nearest::likeness;
use crate::source::text::{key, unaccented};
use crate::source::words::WORDS;
use jiff::civil::Date;
use num_traits::One;
use std::collections::{HashMap, HashSet};

/// A series that rows of a label belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// The indicator whose column holds it.
    pub owner: u32,
    /// The breakdown that no part of the indicator stands for.
    pub breakdown: Option<String>,
    /// What turns the file's unit into the indicator's; `None` is one.
    pub factor: Option<Exact>,
    /// The file's unit counts things one by one: its figures have no decimals.
    pub counted: bool,
    /// The file's unit is of money, of which `15.000` is rarely fifteen.
    pub money: bool,
}

/// What a label means.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// Figures of these series (of one, unless units differ between programmes).
    Series {
        /// Where the figures go.
        targets: Vec<Target>,
        /// Whether words may be figures: levels, "hoàn thành".
        words: bool,
        /// Whether numbers are.
        numbers: bool,
    },
    /// No indicator has this label.
    Unknown,
    /// Several indicators have it; their names.
    Ambiguous(Vec<String>),
    /// The unit is not declared.
    UnknownUnit {
        /// The indicator's own unit.
        own: String,
    },
    /// The unit measures something else.
    OtherMeasure {
        /// The indicator's own unit.
        own: String,
    },
    /// A power of ten stands beside a unit that has none.
    OtherMultiple {
        /// The unit, as the row or else the indicator has it.
        own: String,
    },
    /// Programmes give the indicator in different units and the row gives none.
    UnitNeeded(Vec<String>),
}

/// How well a name answers a label; the best kind that answers counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Alias,
    Code,
    Bare,
}

/// The power of ten that a cell of SDMX gives: `3`, `3: Thousands`, `Thousands`.
pub fn power(cell: &str) -> Option<i32> {
    let said = cell.split_once(':').map_or(cell, |(code, _)| code).trim();
    if let Ok(power) = said.parse::<i32>() {
        return (-18..=18).contains(&power).then_some(power);
    }
    let said = key(said);
    let known = WORDS.multiples.keys().iter();
    let found = known.into_iter().find(|[word, _]| *word == said);
    found.and_then(|[_, power]| power.parse().ok())
}

/// All labels of a model.
pub struct Vocabulary<'m> {
    model: &'m Model,
    names: HashMap<String, Vec<(Rank, u32)>>,
    parts: HashMap<u32, Vec<u32>>,
    part_names: HashSet<String>,
    owners: Vec<u32>,
    full: Vec<String>,
    /// What was planned is a base of some level.
    plans: Vec<Plan>,
    /// Parts of a year of which some level is, by their months.
    parts_of_years: HashSet<(i8, i8)>,
    /// Periods of several years of which some level is.
    periods_of_years: HashSet<(i16, i16)>,
    /// The day of knowledge; 0 where everything is known.
    known: Day,
}

impl<'m> Vocabulary<'m> {
    /// The labels of `model`.
    pub fn new(model: &'m Model) -> Self {
        let mut vocabulary = Vocabulary {
            model,
            names: HashMap::new(),
            parts: HashMap::new(),
            part_names: HashSet::new(),
            owners: Vec::with_capacity(model.indicators.len()),
            full: Vec::with_capacity(model.indicators.len()),
            plans: Vec::new(),
            parts_of_years: HashSet::new(),
            periods_of_years: HashSet::new(),
            known: 0,
        };
        let asked = model.indicators.iter().flat_map(Indicator::parts_of_years);
        vocabulary.parts_of_years.extend(asked);
        let asked = model
            .indicators
            .iter()
            .flat_map(Indicator::periods_of_years);
        vocabulary.periods_of_years.extend(asked);
        let targets = model.indicators.iter().flat_map(|one| &one.targets);
        let conditions = targets.flat_map(|target| target.conditions());
        for plan in conditions.flat_map(|(_, condition)| condition.plans()) {
            if !vocabulary.plans.contains(&plan) {
                vocabulary.plans.push(plan);
            }
        }
        let mut first: HashMap<(String, Option<UnitId>, u8), u32> = HashMap::new();
        for i in 0..model.indicators.len() as u32 {
            vocabulary.add(i, &mut first);
        }
        vocabulary
    }

    /// Rows published after this day are not read.
    pub fn known_by(mut self, day: Option<Date>) -> Self {
        // A day that no row can have is before or after all of them.
        let end = |day: Date| known::of_date(day).unwrap_or(u16::from(day.year() < 1971));
        self.known = day.map_or(0, end);
        self
    }

    /// Whether a row of this day is not known yet.
    pub fn is_later(&self, day: Day) -> bool {
        self.known > 0 && day > self.known
    }

    fn add(&mut self, i: u32, first: &mut HashMap<(String, Option<UnitId>, u8), u32>) {
        let indicator = self.model.indicator(IndicatorId(i));
        let full = key(&self.model.full_name(IndicatorId(i)));
        let same = (full.clone(), indicator.unit, indicator.measure as u8);
        self.owners.push(*first.entry(same).or_insert(i));
        self.name(full.clone(), Rank::Name, i);
        self.full.push(full);
        for alias in &indicator.aliases {
            self.name(key(alias), Rank::Alias, i);
        }
        if let Some(code) = &indicator.code {
            self.name(key(code), Rank::Code, i);
        }
        if let Some(parent) = indicator.parent {
            self.parts.entry(parent.0).or_default().push(i);
            self.name(key(&indicator.name), Rank::Bare, i);
            let names = std::iter::once(&indicator.name).chain(&indicator.aliases);
            self.part_names.extend(names.map(|name| key(name)));
        }
    }

    fn name(&mut self, label: String, rank: Rank, i: u32) {
        if !label.is_empty() {
            self.names.entry(label).or_default().push((rank, i));
        }
    }

    /// The indicator whose columns hold the figures of `indicator`: programmes
    /// that give one name in one unit share them.
    pub fn owners(&self) -> &[u32] {
        &self.owners
    }

    /// What was declared.
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// The first year of which a plan of these programmes may set levels: that in which
    /// the earliest of them was issued; every year where one does not say.
    pub fn planned_from(&self) -> i16 {
        let issued = self.model.programmes.iter().map(|one| one.date);
        let years = issued.map(|day| day.map_or(i16::MIN, |day| day.year()));
        years.min().unwrap_or(i16::MIN)
    }

    /// Whether words, as their keys, stand beside each other in a label of the programmes.
    pub fn says(&self, words: &[String]) -> bool {
        let said = format!(" {} ", words.join(" "));
        (self.names.keys()).any(|name| format!(" {name} ").contains(&said))
    }

    /// Whether some indicator has this label.
    pub fn knows(&self, label: &str) -> bool {
        self.names.contains_key(&key(label))
    }

    /// The label of a row that has a code and a name. Where both are known they must be of
    /// one indicator, and a known code beside another name is not enough: the error is
    /// then what to call the row.
    pub fn coded(&self, code: &str, name: &str) -> Result<String, String> {
        let (code, name) = (code.trim(), name.trim());
        let label = super::layouts::label(name, self).map(|(label, _)| label);
        let owners = |label: &str| -> Vec<u32> {
            let found = self.find(label).unwrap_or_default();
            found.iter().map(|&i| self.owners[i as usize]).collect()
        };
        if name.is_empty() || code.is_empty() || !self.knows(code) {
            return Ok(if name.is_empty() { code } else { name }.to_string());
        }
        let own = owners(code);
        let same = match label {
            Some(label) => owners(label).iter().any(|owner| own.contains(owner)),
            // The name without its marks.
            None => own.iter().any(|&owner| {
                let indicator = self.model.indicator(IndicatorId(owner));
                unaccented(&indicator.name) == unaccented(name)
            }),
        };
        match same {
            true => Ok(label.map_or(code, |_| name).to_string()),
            false => Err(format!("{code} {name}")),
        }
    }

    /// Whether a label is the bare name of parts, and of no indicator.
    pub fn is_only_part(&self, label: &str) -> bool {
        let known = self.names.get(&key(label));
        known.is_some_and(|all| all.iter().all(|(rank, _)| *rank == Rank::Bare))
    }

    /// Whether some indicator has a part of this name, as a key.
    pub fn is_part(&self, part: &str) -> bool {
        self.part_names.contains(part)
    }

    /// Whether the column of what was planned is a base of some level.
    pub fn asks(&self, plan: Plan) -> bool {
        self.plans.contains(&plan)
    }

    /// Whether some level is of this period of several years.
    pub fn asks_years(&self, period: Period) -> bool {
        match period {
            Period::Years(first, last) => self.periods_of_years.contains(&(first, last)),
            _ => false,
        }
    }

    /// Whether some level is of this part of a year.
    pub fn asks_part(&self, period: Period) -> bool {
        match period {
            Period::Months(_, first, last) => self.parts_of_years.contains(&(first, last)),
            _ => false,
        }
    }

    /// Whether some level is of a part of a year.
    pub fn asks_parts(&self) -> bool {
        !self.parts_of_years.is_empty()
    }

    /// Whether a unit of this name is declared.
    pub fn knows_unit(&self, unit: &str) -> bool {
        units::measure(&self.model.units, unit).is_some()
    }

    /// The unit that a cell means, where it is none by its own name: a usual way to write
    /// one, a code of SDMX or Eurostat: `Percentage (%)`, `PT`.
    fn unit_meant<'t>(&self, unit: &'t str) -> &'t str {
        if unit.trim().is_empty() || self.knows_unit(unit) {
            return unit;
        }
        let paired = |typed: &str| {
            let said = key(typed);
            let pairs = WORDS.data_units.keys().iter();
            pairs
                .into_iter()
                .find(|[spelt, _]| *spelt == said)
                .map(|[_, unit]| *unit)
        };
        let inner = || {
            let (before, inner) = unit.trim().strip_suffix(')')?.split_once('(')?;
            let meant = paired(before)?;
            (key(inner) == meant || paired(inner) == Some(meant)).then_some(meant)
        };
        match paired(unit).or_else(inner) {
            Some(meant) if self.knows_unit(meant) => meant,
            _ => unit,
        }
    }

    /// The unit of a row whose label or heading says one, or anything else, in brackets, and
    /// whose own column of units says one too: that of the column where they agree, else
    /// both, which are no unit that anybody declares (`Số bác sĩ (nữ)` in người).
    pub fn unit_beside(&self, said: &str, column: &str) -> String {
        let (said, column) = (said.trim(), column.trim());
        if said.is_empty() || column.is_empty() || key(said) == key(column) {
            return if column.is_empty() { said } else { column }.to_string();
        }
        let measured = |unit| units::measure(&self.model.units, self.unit_meant(unit));
        let agree = measured(said).zip(measured(column));
        if agree.is_some_and(|(a, b)| a == b) {
            return column.to_string();
        }
        format!("({said}) {column}")
    }

    /// What a row of this label, breakdown and unit means.
    pub fn meaning(&self, label: &str, breakdown: &str, unit: &str) -> Meaning {
        let unit = self.unit_meant(unit);
        let found = match self.find(label) {
            Ok(found) => found,
            Err(meaning) => return meaning,
        };
        let part = key(breakdown);
        if part.is_empty() {
            return self.series(&found, None, unit);
        }
        let parts: Vec<u32> = found
            .iter()
            .filter_map(|whole| self.parts.get(whole))
            .flatten()
            .copied()
            .filter(|&i| self.is_called(i, &part))
            .collect();
        match parts.is_empty() {
            false => self.series(&parts, None, unit),
            // A part that a programme calls so stands before the word for everything.
            true if head::is_total(breakdown) => self.series(&found, None, unit),
            true => self.series(&found, Some(breakdown), unit),
        }
    }

    fn is_called(&self, i: u32, part: &str) -> bool {
        let indicator = self.model.indicator(IndicatorId(i));
        key(&indicator.name) == *part
            || indicator.aliases.iter().any(|alias| key(alias) == *part)
            || indicator
                .code
                .as_ref()
                .is_some_and(|code| key(code) == *part)
    }

    /// The indicators of a label, all of one full name.
    fn find(&self, label: &str) -> Result<Vec<u32>, Meaning> {
        let Some(all) = self.names.get(&key(label)) else {
            return Err(Meaning::Unknown);
        };
        let best = all.iter().map(|(rank, _)| *rank).min();
        let found: Vec<u32> = all
            .iter()
            .filter(|(rank, _)| Some(*rank) == best)
            .map(|(_, i)| *i)
            .collect();
        let mut names: Vec<u32> = found.clone();
        names.sort_by_key(|&i| &self.full[i as usize]);
        names.dedup_by_key(|i| &self.full[*i as usize]);
        if names.len() > 1 {
            names.sort_unstable();
            let names = names.iter().map(|&i| self.model.full_name(IndicatorId(i)));
            return Err(Meaning::Ambiguous(names.collect()));
        }
        Ok(found)
    }

    fn series(&self, found: &[u32], breakdown: Option<&str>, unit: &str) -> Meaning {
        let mut owners: Vec<u32> = found.iter().map(|&i| self.owners[i as usize]).collect();
        owners.sort_unstable();
        owners.dedup();
        let mut targets = Vec::new();
        let (mut words, mut numbers) = (false, false);
        let mut refused = None;
        let mut own_units = Vec::new();
        for owner in owners {
            let indicator = self.model.indicator(IndicatorId(owner));
            numbers |= indicator.measure == Measure::Quantity;
            words |= indicator.measure != Measure::Quantity || indicator.scale.is_some();
            own_units.push(self.model.unit_name(indicator).unwrap_or("").to_string());
            match self.factor(indicator.unit, indicator.measure, unit) {
                Ok(factor) => targets.push(Target {
                    owner,
                    breakdown: breakdown.map(str::to_string),
                    counted: self.counted(indicator, unit),
                    money: self.is_of_money(indicator, unit),
                    factor,
                }),
                Err(meaning) => refused = Some(meaning),
            }
        }
        own_units.sort();
        own_units.dedup();
        if unit.trim().is_empty() && own_units.len() > 1 && numbers {
            return Meaning::UnitNeeded(own_units);
        }
        match refused {
            Some(meaning) if targets.is_empty() => meaning,
            _ => Meaning::Series {
                targets,
                words,
                numbers,
            },
        }
    }

    fn factor(
        &self,
        own: Option<UnitId>,
        measure: Measure,
        unit: &str,
    ) -> Result<Option<Exact>, Meaning> {
        let wanted = key(unit);
        if wanted.is_empty() || measure != Measure::Quantity {
            return Ok(None);
        }
        let own_name = own.map_or(String::new(), |id| self.model.units.get(id).name.clone());
        if key(&own_name) == wanted {
            return Ok(None);
        }
        let Ok(factor) = units::conversion(&self.model.units, unit, own) else {
            return Err(Meaning::UnknownUnit { own: own_name });
        };
        match factor {
            Some(factor) if factor.is_one() => Ok(None),
            Some(factor) => Ok(Some(factor)),
            None => Err(Meaning::OtherMeasure { own: own_name }),
        }
    }

    /// Whether a unit is another measure's name of the same: figures of the label in it
    /// are converted.
    pub fn converts(&self, label: &str, unit: &str) -> bool {
        match self.meaning(label, "", unit) {
            Meaning::Series { targets, .. } => targets.iter().any(|target| target.factor.is_some()),
            _ => false,
        }
    }

    /// What a row means whose figures are to be taken times a power of ten, not the
    /// zeroth: of the unit without a multiplier of its own. Beside `nghìn người` 3 says
    /// thousands again or thousands of them, and a per cent has no thousands: neither is
    /// read.
    pub fn times(&self, label: &str, breakdown: &str, unit: &str, power: i32) -> Meaning {
        let unit = self.unit_meant(unit);
        let Meaning::Series {
            targets,
            words,
            numbers,
        } = self.meaning(label, breakdown, unit)
        else {
            return self.meaning(label, breakdown, unit);
        };
        let mut scaled = Vec::new();
        for target in targets {
            let indicator = self.model.indicator(IndicatorId(target.owner));
            let own = self.model.unit_name(indicator).unwrap_or("");
            let typed = !key(unit).is_empty();
            let named = if typed { unit.trim() } else { own };
            let base = units::without_multiplier(&self.model.units, named);
            let measured = units::measure(&self.model.units, base);
            let amount = measured.is_some_and(|(_, of, points)| !of.is_empty() && !points);
            let factor = units::conversion(&self.model.units, base, indicator.unit);
            let (true, Ok(Some(factor))) = (amount && !(typed && base != named), factor) else {
                return Meaning::OtherMultiple { own: named.into() };
            };
            scaled.push(Target {
                factor: Some(factor * whole(10).pow(power)).filter(|factor| !factor.is_one()),
                counted: false,
                ..target
            });
        }
        Meaning::Series {
            targets: scaled,
            words,
            numbers,
        }
    }

    /// Whether figures of these series are of school years, by the name.
    pub fn is_of_schools(&self, meaning: &Meaning) -> bool {
        let Meaning::Series { targets, .. } = meaning else {
            return false;
        };
        let mut names = (targets.iter()).map(|one| self.model.full_name(IndicatorId(one.owner)));
        names.any(|name| WORDS.school_names.within(&key(&name)))
    }

    /// Whether a row's figures are amounts of money.
    fn is_of_money(&self, indicator: &Indicator, unit: &str) -> bool {
        let own = self.model.unit_name(indicator).unwrap_or("");
        let unit = if key(unit).is_empty() { own } else { unit };
        super::layouts::is_of_money(unit)
    }

    /// Whether a row's unit counts an indicator's things one by one.
    fn counted(&self, indicator: &Indicator, unit: &str) -> bool {
        let typed = (!key(unit).is_empty()).then(|| self.model.units.by_key.get(&key(unit)));
        let unit = match typed {
            Some(unit) => unit.copied(),
            None => indicator.unit,
        };
        unit.is_some_and(|unit| nature::is_whole(self.model, indicator, unit))
    }

    /// The indicator of a code that spreadsheets write otherwise: 05.1, 5.1., 5.100.
    fn nearest_code(&self, label: &str) -> Option<String> {
        let parts = |code: &str, end: &[char]| -> Vec<String> {
            let parts = code.trim().trim_end_matches('.').split('.');
            let parts = parts.map(|part| part.trim_start_matches('0').trim_end_matches(end));
            parts.map(str::to_string).collect()
        };
        // The same but for zeros before; then but for zeros after too.
        [&[][..], &['0']].iter().find_map(|end| {
            let wanted = parts(label, end);
            let same = |code: &&str| parts(code, end) == wanted;
            (self.model.indicators.iter()).find_map(|indicator| {
                let code = indicator.code.as_deref().filter(same)?;
                Some(format!("{code} {}", indicator.name))
            })
        })
    }

    /// The name nearest to a label that matches none.
    pub fn nearest(&self, label: &str) -> Option<String> {
        if label.starts_with(|c: char| c.is_ascii_digit()) {
            return self.nearest_code(label);
        }
        let wanted = unaccented(label);
        let mut best: Option<(f64, String)> = None;
        for (i, indicator) in self.model.indicators.iter().enumerate() {
            let full = self.model.full_name(IndicatorId(i as u32));
            for name in std::iter::once(&full).chain(&indicator.aliases) {
                if let Some(likeness) = likeness(&wanted, name)
                    && best.as_ref().is_none_or(|(other, _)| likeness > *other)
                {
                    best = Some((likeness, name.clone()));
                }
            }
        }
        best.map(|(_, name)| name)
    }
}
