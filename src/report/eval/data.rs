//! What was read, as a report tells it.

use crate::data::aside::{Aside, AsideKind};
use crate::data::{DecimalMark, Observations};
use crate::finding::Text;
use crate::model::{Indicator, IndicatorId, Model};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// An observation file.
#[derive(Clone, Debug, Default)]
pub struct DataFile {
    /// Its name as typed.
    pub name: String,
    /// Rows or cells read.
    pub rows: u64,
    /// Of them, without a figure.
    pub missing: u64,
    /// Of them, states of tasks.
    pub tasks: u64,
    /// Of them, superseded by another figure of the same cell.
    pub superseded: u64,
    /// Of them, without a standing where others of the file have one: they count as official.
    pub unflagged: u64,
    /// Of them, without a day of publication beside others that have one.
    pub undated: u64,
    /// Some row gives a day of publication.
    pub says_days: bool,
    /// Not among them: rows published after the day of knowledge.
    pub unpublished: u64,
    /// How its numbers are read.
    pub decimal: Decimal,
}

/// How the numbers of a file are read, from its own evidence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Decimal {
    /// 1,2
    Comma,
    /// 1.2
    Point,
    /// There are whole numbers only.
    #[default]
    Whole,
    /// Mixed or ambiguous.
    Refused,
}

impl Decimal {
    /// The name in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Decimal::Comma => "comma",
            Decimal::Point => "point",
            Decimal::Whole => "whole",
            Decimal::Refused => "refused",
        }
    }

    /// As a report says it.
    pub fn text(self) -> Text {
        match self {
            Decimal::Comma => Text {
                vi: "dấu thập phân là dấu phẩy (1,2)",
                en: "decimal comma (1,2)",
            },
            Decimal::Point => Text {
                vi: "dấu thập phân là dấu chấm (1.2)",
                en: "decimal point (1.2)",
            },
            Decimal::Whole => Text {
                vi: "chỉ có số nguyên",
                en: "whole numbers only",
            },
            Decimal::Refused => Text {
                vi: "không rõ dấu thập phân, không dùng số nào",
                en: "decimal mark unclear, no number used",
            },
        }
    }
}

/// Two rows that disagree.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// Of which indicator.
    pub indicator: String,
    /// Of which breakdown.
    pub breakdown: Option<String>,
    /// Of which place.
    pub place: Option<String>,
    /// Of which period, by its code.
    pub period: String,
    /// The values, each with its file and line.
    pub values: [(String, String, u64); 2],
}

/// What was read.
#[derive(Clone, Debug, Default)]
pub struct DataNotes {
    /// The files.
    pub files: Vec<DataFile>,
    /// Labels that match nothing, with the rows that have them.
    pub unmatched: Vec<(String, u64)>,
    /// Rows of places and parts that nobody declares.
    pub asides: Vec<Aside>,
    /// How many rows of each indicator were read and set aside.
    pub aside_of: Vec<u64>,
    /// Rows that disagree.
    pub conflicts: Vec<Conflict>,
    /// The day of knowledge, where it is not that of the evaluation.
    pub known: Option<Date>,
    /// Rows of some file say when they became known.
    pub says_days: bool,
    /// Some row gives a cause or a remedy.
    pub says_reasons: bool,
    /// Figures on which commitments may rest on the day, by the indicator that owns them,
    /// and its name.
    pub ready: Vec<(IndicatorId, String, u64)>,
    /// The owner of each indicator's figures.
    pub owners: Vec<IndicatorId>,
    /// States of tasks that a programme has.
    pub tasks: u64,
}

/// What became of every figure that was read: it is used, named, or missing, and the
/// three make the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Figures that some commitment could use on the day, and states of its tasks.
    pub used: u64,
    /// Cells without a figure.
    pub missing: u64,
    /// Figures that nothing asks for on the day, by indicator; all others that are named
    /// are in [`DataNotes::unmatched`] and [`DataNotes::asides`].
    pub unasked: Vec<Aside>,
}

impl DataNotes {
    /// What became of every figure, where commitments used so many of each indicator's.
    pub fn account(&self, used_of: &BTreeMap<IndicatorId, u64>) -> Account {
        let mut of_owner: HashMap<IndicatorId, u64> = HashMap::new();
        for (id, figures) in used_of {
            let owner = self.owners.get(id.0 as usize).unwrap_or(id);
            *of_owner.entry(*owner).or_default() += figures;
        }
        let (mut used, mut unasked) = (self.tasks, Vec::new());
        for (owner, name, ready) in &self.ready {
            // Several programmes may use one figure.
            let own = of_owner.get(owner).copied().unwrap_or(0).min(*ready);
            used += own;
            if own < *ready {
                let left = (AsideKind::Unasked, name.clone(), ready - own);
                unasked.push(Aside::of_file(left));
            }
        }
        Account {
            used,
            missing: self.files.iter().map(|file| file.missing).sum(),
            unasked,
        }
    }

    /// How many rows of an indicator were read and set aside.
    pub fn rows_aside(&self, indicator: Option<IndicatorId>) -> u64 {
        let at = indicator.and_then(|id| self.aside_of.get(id.0 as usize));
        at.copied().unwrap_or(0)
    }

    /// Whether some file has several figures of a cell, or says when figures became known.
    pub fn has_versions(&self) -> bool {
        self.says_days || self.files.iter().any(|file| file.superseded > 0)
    }

    /// Whether some row gives a cause or a remedy.
    pub fn has_reasons(&self) -> bool {
        self.says_reasons
    }

    /// What was read, and what of it is of use on a day.
    pub fn of(model: &Model, observations: &Observations, day: Date) -> Self {
        let (later, later_of) = observations.later(day);
        let files = observations.files().iter().map(|file| DataFile {
            name: file.name.clone(),
            rows: file.rows,
            missing: file.missing,
            tasks: file.tasks,
            superseded: file.superseded,
            undated: file.undated,
            unflagged: file.unflagged,
            says_days: file.dated > 0 || file.unpublished > 0,
            unpublished: file.unpublished,
            decimal: match file.decimal {
                DecimalMark::Comma => Decimal::Comma,
                DecimalMark::Point => Decimal::Point,
                DecimalMark::NoEvidence => Decimal::Whole,
                DecimalMark::Refused => Decimal::Refused,
            },
        });
        let strangers = crate::eval::task::strangers(model, observations.tasks());
        let tasks = (observations.tasks().len() - strangers.len()) as u64;
        let ready = observations.ready(day).into_iter().map(|(owner, figures)| {
            let owner = IndicatorId(owner);
            (owner, model.full_name(owner), figures)
        });
        let owners = (0..model.indicators.len() as u32).map(IndicatorId);
        let mut asides: Vec<Aside> = observations.asides().iter().cloned().chain(later).collect();
        asides.extend(of_tasks(&strangers));
        let conflicts = observations.conflicts().iter().map(|conflict| Conflict {
            indicator: model.full_name(conflict.indicator),
            breakdown: conflict.breakdown.as_deref().map(str::to_string),
            place: observations
                .place_name(conflict.place)
                .map(|place| place.to_string()),
            period: conflict.period.code(),
            values: [conflict.one.clone(), conflict.other.clone()],
        });
        DataNotes {
            files: files.collect(),
            unmatched: observations.unmatched().to_vec(),
            asides,
            ready: ready.collect(),
            owners: owners
                .map(|id| IndicatorId(observations.owner(id)))
                .collect(),
            tasks,
            aside_of: (model.indicators.iter().enumerate())
                .map(|(at, indicator)| {
                    let id = IndicatorId(at as u32);
                    let later = later_of.get(&observations.owner(id)).copied();
                    observations.aside_of(id)
                        + later.unwrap_or(0)
                        + like_part(observations, indicator)
                })
                .collect(),
            conflicts: conflicts.collect(),
            known: observations.known().filter(|known| *known != day),
            says_days: observations.says_days(),
            says_reasons: observations.says_reasons(),
        }
    }
}

/// States of tasks that no programme has, by the task.
fn of_tasks(strangers: &[&str]) -> Vec<Aside> {
    let mut all: Vec<Aside> = Vec::new();
    for name in strangers {
        match all.iter_mut().find(|one| one.name == *name) {
            Some(known) => known.rows += 1,
            None => all.push(Aside::of_file((AsideKind::Task, name.to_string(), 1))),
        }
    }
    all
}

/// Rows that were set aside and are, by the name of their part, most like this one.
fn like_part(observations: &Observations, part: &Indicator) -> u64 {
    let Some(parent) = part.parent.map(|id| observations.owner(id)) else {
        return 0;
    };
    let of_parent = (observations.asides().iter()).filter(|one| {
        let same = one.of.map(|id| observations.owner(id)) == Some(parent);
        one.kind == AsideKind::Breakdown && same
    });
    let like = of_parent.filter(|one| one.nearest.as_deref() == Some(part.name.as_str()));
    like.map(|one| one.rows).sum()
}
