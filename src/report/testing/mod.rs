//! `ctr test`: how the tests went, one small file an output form.

pub mod concise;
pub mod human;
pub mod json;
pub mod junit;

use crate::eval::verdict::{Actual, Figure};
use crate::eval::{Kind, Status, Verdict};
use crate::finding::{Finding, Lang, Text};
use crate::model::Flag;
use crate::model::number::{Exact, plain, vietnamese};
use crate::model::test::{Expectation, Subject};
use crate::model::{Model, Period, Programme};
use crate::source::Sources;
use crate::testing::{Checked, Ending, Outcome};

/// What a report is made of.
pub struct Scene<'a> {
    /// What was declared.
    pub model: &'a Model,
    /// The files.
    pub sources: &'a Sources,
    /// How the tests went.
    pub outcomes: &'a [Outcome<'a>],
    /// What is wrong in the files: what rests on it is not computed.
    pub errors: &'a [Finding],
    /// How many expectations were written by `--update`.
    pub updated: usize,
    /// The language.
    pub lang: Lang,
}

impl Scene<'_> {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.lang)
    }

    fn file(&self, outcome: &Outcome<'_>) -> &str {
        &self.sources.file(outcome.test.span.file).name
    }

    fn count(&self, result: Ending) -> usize {
        self.outcomes
            .iter()
            .filter(|one| one.result == result)
            .count()
    }

    fn number(&self, value: &Exact) -> String {
        let text = plain(value, 6);
        let about = if plain(value, 30) == text { "" } else { "≈" };
        match self.lang {
            Lang::Vi => format!("{about}{}", vietnamese(&text)),
            Lang::En => format!("{about}{text}"),
        }
    }

    fn period(&self, period: Period) -> String {
        match self.lang {
            Lang::Vi => period.vietnamese(),
            Lang::En => period.code(),
        }
    }

    fn status(&self, status: Status) -> &'static str {
        status.shown().get(self.lang)
    }

    /// A status, and what is missing.
    fn answer(&self, status: Status, missing: Option<String>) -> String {
        match missing {
            Some(missing) => {
                format!(
                    "{}, {} {missing}",
                    self.status(status),
                    self.say("thiếu", "short by")
                )
            }
            None => self.status(status).to_string(),
        }
    }

    fn expected(&self, expectation: &Expectation) -> String {
        let missing = expectation.shortfall.as_ref().map(|one| {
            let written = one.written.normalize().to_string();
            match self.lang {
                Lang::Vi => vietnamese(&written),
                Lang::En => written,
            }
        });
        self.answer(expectation.status, missing)
    }

    /// What is said of a commitment; the shortfall where one was expected.
    fn got(&self, verdict: &Verdict, told: bool) -> String {
        let missing = verdict.shortfall().filter(|_| told);
        self.answer(
            verdict.status(),
            missing.map(|missing| self.number(missing)),
        )
    }

    /// `[2.1] Tỷ lệ thất nghiệp chung, đến 2025 (Lâm Đồng)`
    fn commitment(&self, expectation: &Expectation, programme: &Programme) -> String {
        let mut out = named(self.model, programme, expectation.of);
        if let Some(period) = expectation.period {
            let until = self.say("đến", "by");
            out.push_str(&format!(", {until} {}", self.period(period)));
        }
        if let Some(place) = &expectation.place {
            out.push_str(&format!(" ({place})"));
        }
        let terms = &expectation.terms;
        let authority = (terms.authority.iter()).map(|name| format!(" theo {name}"));
        let given = (terms.given.iter()).map(|id| format!(" nếu [{}]", self.model.full_name(*id)));
        authority.chain(given).for_each(|term| out.push_str(&term));
        out
    }

    /// A figure with its unit and period.
    fn figure(&self, figure: &Figure, verdict: &Verdict) -> String {
        let unit = verdict.indicator.and_then(|id| {
            let indicator = self.model.indicator(id);
            self.model.unit_name(indicator)
        });
        let value = match &figure.value {
            Actual::Number(number) => {
                let unit = unit.map_or(String::new(), |unit| format!(" {unit}"));
                self.number(number) + &unit
            }
            Actual::Level(level) => level.clone(),
            Actual::Between(interval) => interval.text.to_string(),
        };
        let flag = match figure.flag {
            Flag::Official => "",
            Flag::Preliminary => self.say(", sơ bộ", ", preliminary"),
            Flag::Estimate => self.say(", ước tính", ", estimate"),
        };
        format!("{value} ({}{flag})", self.period(figure.period))
    }

    /// Why a commitment has the status it has, a line each: what it asks for, on
    /// which figure it was judged, and what the evaluator remarks.
    fn why(&self, verdict: &Verdict) -> Vec<(&'static str, String)> {
        let mut out = Vec::new();
        if !verdict.required.is_empty() {
            let asked = match verdict.kind {
                Kind::Target => self.say("được giao", "asked"),
                Kind::Task | Kind::Duty => self.say("thời hạn", "time"),
            };
            out.push((asked, verdict.required.clone()));
        }
        if let Some(figure) = verdict.figure() {
            out.push((self.say("số liệu", "figure"), self.figure(figure, verdict)));
        }
        if let Some(day) = verdict.completed() {
            let day = self.period(Period::Day(day));
            out.push((self.say("xong ngày", "done on"), day));
        }
        if let Some(due) = verdict.due {
            let due = self.period(Period::Day(due));
            out.push((self.say("hạn", "due"), due));
        }
        for remark in &verdict.notes {
            let text = match self.lang {
                Lang::Vi => &remark.vi,
                Lang::En => &remark.en,
            };
            out.push((self.say("ghi chú", "note"), text.clone()));
        }
        out
    }

    /// Of an expectation that does not hold: what was got, in words.
    fn answered(&self, checked: &Checked, expectation: &Expectation) -> String {
        match checked.found.as_slice() {
            [] => self
                .say(
                    "không có cam kết nào như vậy vào ngày ấy",
                    "there is no such commitment on that day",
                )
                .to_string(),
            [verdict] => self.got(verdict, expectation.shortfall.is_some()),
            several => {
                let places: Vec<&str> = several.iter().filter_map(|v| v.place.as_deref()).collect();
                let one_place = places.iter().all(|place| Some(place) == places.first());
                if one_place && several.iter().any(|v| v.terms.is_some()) {
                    let say = self.say(
                        "nhiều cam kết ở mốc ấy, cần nêu rõ `theo` ai hoặc `nếu` gì",
                        "several commitments at that milestone; say `theo` whom, or `nếu` what",
                    );
                    let asked: Vec<&str> = several.iter().map(|v| v.required.as_str()).collect();
                    return format!("{say}: {}", asked.join("; "));
                }
                let say = self.say(
                    "nhiều cam kết, cần nêu rõ `tại` nơi nào hoặc mốc nào",
                    "several commitments; say `tại` which place, or which milestone",
                );
                match places.is_empty() {
                    true => say.to_string(),
                    false => format!("{say}: {}", places.join(", ")),
                }
            }
        }
    }
}

/// `[2.1] Tỷ lệ thất nghiệp chung`, `III.2.a Bàn giao hồ sơ`
fn named(model: &Model, programme: &Programme, of: Subject) -> String {
    let (code, name) = match of {
        Subject::Indicator(id) => (model.indicator(id).code.clone(), model.full_name(id)),
        Subject::Task(at) => {
            let task = &programme.tasks[at];
            (task.code.clone(), task.title.clone())
        }
        Subject::Duty(at) => (None, programme.duties[at].title.clone()),
    };
    match code {
        Some(code) => format!("[{code}] {name}"),
        None => name,
    }
}
