//! What is asked by its name: an indicator, an agency, an expression, the whole.
#![warn(clippy::wildcard_enum_match_arm)]

use super::pieces::{bare, pieces};
use super::session::{Answer, Refused, Session};
use super::why::in_unit;
use crate::eval::places::Site;
use crate::eval::scenario::Overlay;
use crate::eval::scenario::ledger::Account;
use crate::eval::{List, Options, evaluate_figures};
use crate::eval::{Status, Verdict};
use crate::finding::Lang;
use crate::model::unit::Dimension;
use crate::model::{AgencyId, Formula, IndicatorId};
use crate::report::eval::{View, human};
use crate::source::text::key;
use crate::source::text::unaccented;
use crate::source::words::WORDS;

/// So many lines of one kind, then a count.
const SHOWN: usize = 40;

impl Session {
    /// An indicator, an agency, or an expression.
    pub(super) fn ask(&self, typed: &str) -> Answer {
        let one = matches!(pieces(typed).as_slice(), [one] if !one.is_quoted());
        let named = self.indicators_called(bare(typed));
        if let [id] = named.as_slice() {
            return Ok(self.indicator_shown(*id));
        }
        let agencies = self.agencies_called(typed);
        if named.is_empty() && !agencies.is_empty() {
            return self.agency_shown(&agencies);
        }
        // 4.1 năm 2030
        if let Ok(asked) = self.asked("vì sao", typed)
            && asked.by.is_some()
            && let [id] = self.indicators_called(bare(&asked.subject)).as_slice()
        {
            return Ok(self.indicator_shown(*id));
        }
        let code = one
            && typed
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | '[' | ']'));
        let bracket = one && typed.starts_with('[');
        if !named.is_empty() || bracket || code && typed.contains('.') && !is_number(typed) {
            return self.indicator(typed).map(|id| self.indicator_shown(id));
        }
        let expression = typed.contains(|c: char| c.is_ascii_digit() || "[(+*/=<>".contains(c));
        if !expression || begins_as_talk(typed) {
            return Err(self.not_understood(typed));
        }
        self.evaluated(typed)
            .map_err(|why| self.codes_meant(typed, why))
    }

    /// Adds how a code is written in an expression, where codes were written bare.
    fn codes_meant(&self, typed: &str, why: Refused) -> Refused {
        let all = pieces(typed);
        let code = all.iter().map(super::pieces::Piece::bare).find(|text| {
            text.starts_with(|c: char| c.is_ascii_digit())
                && text.contains('.')
                && !self.indicators_called(text).is_empty()
        });
        let talk = unaccented(typed).starts_with("neu ");
        let Some(code) = code.filter(|_| !typed.contains('[') && !talk) else {
            return why;
        };
        let hint = match self.lang {
            Lang::Vi => format!("{code} là mã của một chỉ tiêu: trong phép tính viết `[{code}]`"),
            Lang::En => format!("{code} is an indicator's code: in an expression write `[{code}]`"),
        };
        Refused(format!("{hint}\n{}", why.0))
    }

    /// An indicator: what it is, its levels and verdicts, its figures.
    fn indicator_shown(&self, id: IndicatorId) -> String {
        let indicator = self.model().indicator(id);
        let unit = self.model().unit_name(indicator);
        let mut out = self.label(id);
        if let Some(unit) = unit {
            out.push_str(&format!(", {unit}"));
        }
        out.push('\n');
        if let Some(formula) = &indicator.formula {
            let head = self.say("công thức", "formula");
            out.push_str(&format!("  {head}: {}\n", self.written(formula)));
        }
        let verdicts = self.verdicts_in(&self.state, id);
        for verdict in verdicts.iter().take(SHOWN) {
            out.push_str(&self.verdict_line(verdict, self.many_places(id)));
        }
        out.push_str(&self.left(verdicts.len()));
        out.push_str(&self.figures(id));
        out
    }

    fn left(&self, all: usize) -> String {
        match (all.saturating_sub(SHOWN), self.lang) {
            (0, _) => String::new(),
            (more, Lang::Vi) => format!("  … và {more} dòng nữa\n"),
            (more, Lang::En) => format!("  … and {more} more\n"),
        }
    }

    fn verdict_line(&self, verdict: &Verdict, place: bool) -> String {
        let scene = self.scene();
        let place = verdict.place.as_deref().filter(|_| place);
        let place = place.map_or(String::new(), |name| format!("{name}, "));
        let mut out = format!(
            "  {place}{} {} ({}): {}",
            self.say("đến", "by"),
            scene.by(&verdict.by),
            verdict.required,
            self.stands(verdict)
        );
        if let Some(shortfall) = verdict
            .shortfall()
            .filter(|_| verdict.status() == Status::Unmet)
        {
            let short = scene.amount(shortfall, scene.shortfall_unit(verdict));
            out.push_str(&format!(", {} {short}", self.say("thiếu", "short by")));
        }
        out.push('\n');
        out
    }

    /// The observed figures, by period.
    fn figures(&self, id: IndicatorId) -> String {
        self.reading(|reader| {
            let Ok(site) = self.site_for(reader, id, None) else {
                return String::new();
            };
            let unit = self.model().unit_name(self.model().indicator(id));
            let series = reader.series(id, &site);
            let shown = series.iter().filter_map(|point| point.figure());
            let shown: Vec<String> = shown
                .map(|figure| self.scene().figure(&figure, unit))
                .collect();
            if shown.is_empty() {
                return String::new();
            }
            format!(
                "  {}: {}\n",
                self.say("số liệu", "figures"),
                shown.join("; ")
            )
        })
    }

    /// All indicators, a line each.
    pub(super) fn list(&self) -> String {
        let model = self.model();
        let mut out = String::new();
        for programme in &model.programmes {
            if model.programmes.len() > 1 {
                let title = programme.number.as_deref().or(programme.title.as_deref());
                out.push_str(&format!("{}\n", title.unwrap_or_default()));
            }
            for (id, indicator) in model.indicators_of(programme) {
                let unit = model.unit_name(indicator).map(|unit| format!(", {unit}"));
                out.push_str(&format!(
                    "  {}{}\n",
                    self.label(id),
                    unit.unwrap_or_default()
                ));
            }
        }
        out
    }

    /// The agencies that the programmes name.
    pub(super) fn agencies(&self) -> String {
        let model = self.model();
        let mut seen: Vec<AgencyId> = Vec::new();
        for id in model.programmes.iter().flat_map(|one| &one.agencies) {
            if !seen.contains(id) {
                seen.push(*id);
            }
        }
        if seen.is_empty() {
            return format!(
                "{}\n",
                self.say(
                    "chương trình không nêu cơ quan nào",
                    "the programme names no agency"
                )
            );
        }
        let scene = self.scene();
        let lines = seen
            .iter()
            .map(|id| format!("  {}\n", scene.agencies(&[*id])));
        lines.collect()
    }

    /// An agency by name.
    pub(super) fn agency(&self, name: &str) -> Answer {
        match self.agencies_called(name).as_slice() {
            [] => Err(self.refuse(
                format!("không có cơ quan nào tên là `{name}`; gõ `cơ quan` để xem các cơ quan"),
                format!("no agency is called `{name}`; `cơ quan` lists them"),
            )),
            found => self.agency_shown(found),
        }
    }

    /// What an agency answers for, by whichever programme.
    fn agency_shown(&self, ids: &[AgencyId]) -> Answer {
        let scene = self.scene();
        let again: Vec<_> = (self.state.again.iter())
            .map(|account| Account::clone(account))
            .collect();
        let all = self.ledger.verdicts(self.model(), &again);
        let own = |verdict: &&Verdict| {
            (verdict.answers_now.iter().chain(&verdict.lead)).any(|id| ids.contains(id))
        };
        let own: Vec<&Verdict> = all.iter().filter(own).collect();
        let (first, model) = (&ids[..ids.len().min(1)], self.model());
        let mut out = format!("{}\n", scene.agencies(first));
        if let Some(ends) = ids.iter().find_map(|id| model.agency(*id).ends) {
            let day = scene.date(ends);
            let mut now: Vec<AgencyId> = Vec::new();
            for id in own.iter().flat_map(|verdict| &verdict.answers_now) {
                if !ids.contains(id) && !now.contains(id) {
                    now.push(*id);
                }
            }
            let now = match now.is_empty() {
                true => String::new(),
                false => format!(
                    "; {} {}",
                    self.say("nay trả lời:", "now answering:"),
                    scene.agencies(&now)
                ),
            };
            out.push_str(&format!(
                "  {} {day}{now}\n",
                self.say("kết thúc từ", "ended on")
            ));
        }
        for verdict in own.iter().take(SHOWN) {
            out.push_str(&format!(
                "  {}, {} {} ({}): {}\n",
                self.clause(verdict),
                self.say("đến", "by"),
                scene.by(&verdict.by),
                verdict.required,
                self.stands(verdict)
            ));
        }
        out.push_str(&self.left(own.len()));
        if own.is_empty() {
            out.push_str(self.say(
                "  không chịu trách nhiệm cam kết nào\n",
                "  answers for no commitment\n",
            ));
        }
        Ok(out)
    }

    /// The whole evaluation in short, as `ctr eval --list none` has it.
    pub(super) fn summary(&self) -> Answer {
        let overlay = Overlay::new(&*self.data, &self.state.assumed);
        let options = Options {
            list: List::None,
            ..self.options()
        };
        let evaluation = evaluate_figures(self.model(), &overlay, &options);
        let scene = self.scene_of(&evaluation, View::None);
        let mut out = Vec::new();
        if human::write(&scene, &mut out).is_err() {
            return Ok(String::new());
        }
        let mut text = String::from_utf8_lossy(&out).into_owned();
        if !self.steps.is_empty() {
            let count = self.steps.len();
            text.push_str(&match self.lang {
                Lang::Vi => format!("(có {count} dòng giả sử; gõ `kịch bản` để xem)\n"),
                Lang::En => format!("({count} assumptions are in it; `kịch bản` lists them)\n"),
            });
        }
        Ok(text)
    }

    /// An expression's value, with its unit.
    fn evaluated(&self, typed: &str) -> Answer {
        // `nếu … thì … khác …` is an expression; without `khác` it is a question.
        let plain = unaccented(typed);
        if plain.starts_with("neu ") && !plain.contains(" khac ") {
            return Err(self.not_understood(typed));
        }
        let expression = self.expression(typed)?;
        let formula = &expression.formula;
        let inputs: Vec<_> = formula.inputs().collect();
        let found = self.reading(|reader| {
            let site = match inputs.first() {
                Some(first) => self.site_for(reader, *first, None)?,
                // Numbers alone are of no place.
                None => nowhere(),
            };
            let like = super::suppose::last_year(self.as_of());
            Ok(reader.latest_by(formula, &site, self.as_of(), like))
        })?;
        let point = found.map_err(|why| {
            let told: Vec<String> = why.iter().map(|one| self.scene().remark(one)).collect();
            super::session::Refused(told.join("; "))
        })?;
        let base = point.number.clone().unwrap_or_default();
        let (value, unit) = match &expression.unit {
            // Of several quantities added up: the unit of the first.
            Some((unit, factor)) if !matches!(formula, Formula::Number(_)) => {
                (in_unit(&base, factor), Some(unit.clone()))
            }
            _ => self.best_unit(&base, formula, expression.dimension.as_ref()),
        };
        let scene = self.scene();
        let shown = scene.amount(&value, unit.as_deref());
        let period = match inputs.is_empty() {
            true => String::new(),
            false => format!(" ({})", scene.period(point.period)),
        };
        let mut out = format!("{} = {shown}{period}\n", expression.text);
        // A pure number is often meant as a percentage.
        if unit.is_none()
            && expression.dimension.as_ref().is_some_and(Vec::is_empty)
            && !inputs.is_empty()
        {
            let percent = scene.number(&(&base * crate::model::number::hundred()));
            out = format!("{} = {shown} = {percent} %{period}\n", expression.text);
        }
        Ok(out)
    }

    /// A number of base units in a unit people use: that of an indicator read,
    /// else the plainest of the dimension.
    fn best_unit(
        &self,
        base: &crate::model::number::Exact,
        formula: &Formula,
        dimension: Option<&Dimension>,
    ) -> (crate::model::number::Exact, Option<String>) {
        let units = &self.model().units.all;
        let Some(dimension) = dimension.filter(|dimension| !dimension.is_empty()) else {
            // One indicator alone keeps its unit.
            if let Formula::Indicator(id) = formula
                && let Some(unit) = self.model().indicator(*id).unit
            {
                let unit = self.model().units.get(unit);
                return (in_unit(base, &unit.factor), Some(unit.name.clone()));
            }
            return (base.clone(), None);
        };
        let inputs: Vec<_> = formula.inputs().collect();
        let of_input = inputs
            .iter()
            .filter_map(|id| self.model().indicator(*id).unit);
        let mut of_input = of_input.map(|unit| self.model().units.get(unit));
        let fits = |unit: &&crate::model::unit::Unit| unit.dimension == *dimension && !unit.points;
        let plain = num_traits::One::one();
        let chosen = of_input
            .find(fits)
            .or_else(|| units.iter().filter(fits).find(|unit| unit.factor == plain))
            .or_else(|| units.iter().find(fits));
        match chosen {
            Some(unit) => (in_unit(base, &unit.factor), Some(unit.name.clone())),
            None => (base.clone(), Some(self.bases(dimension))),
        }
    }

    /// A dimension by its base units: `người/hộ`.
    fn bases(&self, dimension: &Dimension) -> String {
        let name = |id: u32| {
            let known = self.declared().units.bases.get(id as usize);
            known.map_or("?", String::as_str).to_string()
        };
        let side = |up: bool| -> Vec<String> {
            let powers = dimension.iter().filter(|(_, n)| (*n > 0) == up);
            powers
                .flat_map(|(id, n)| vec![name(*id); n.unsigned_abs().into()])
                .collect()
        };
        let (above, below) = (side(true).join("·"), side(false).join("/"));
        let above = if above.is_empty() {
            "1".to_string()
        } else {
            above
        };
        if below.is_empty() {
            above
        } else {
            format!("{above}/{below}")
        }
    }
}

/// Where what asks for no figure is evaluated.
fn nowhere() -> Site {
    Site {
        name: None,
        rows: None,
        unnamed: true,
        breakdown: None,
        old: Vec::new(),
        changed: None,
        apart: false,
    }
}

/// Whether a text of digits and dots is a number of thousands.
fn is_number(text: &str) -> bool {
    let digits = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    digits
        && matches!(
            crate::model::written::read(text),
            crate::model::written::Written::Right(_)
        )
}

/// Whether a line begins with a word that no expression begins with.
fn begins_as_talk(typed: &str) -> bool {
    let plain = unaccented(typed.trim());
    let first = plain
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or("");
    !first.is_empty() && !WORDS.expression_words.has(&key(first))
}
