//! What an indicator is called in an answer: by its code and whole name the
//! first time, afterwards by the code alone, or by the beginning of its name.

use super::session::Session;
use crate::eval::Verdict;
use crate::model::{IndicatorId, Model};
use std::collections::BTreeMap;

/// The indicators an answer has named, and what each is called from then on.
pub(super) type Mentioned = BTreeMap<IndicatorId, String>;

/// A name of so many characters is never shortened.
const SHORT: usize = 40;

/// A shortened name keeps at least so many.
const KEPT: usize = 24;

impl Session {
    /// An indicator's code and name; shorter when the answer has named it before.
    pub(super) fn label(&self, id: IndicatorId) -> String {
        let name = || match self.code_of(id) {
            Some(code) => format!("{code} {}", self.model().full_name(id)),
            None => self.model().full_name(id),
        };
        if let Some(short) = self.mentioned.borrow().get(&id) {
            return short.clone();
        }
        let short = self.short(id);
        self.mentioned.borrow_mut().insert(id, short);
        name()
    }

    /// Nothing is named yet: another answer begins.
    pub(super) fn begin_answer(&self) {
        self.mentioned.borrow_mut().clear();
    }

    /// A commitment's clause: where there are several programmes, with its own.
    pub(super) fn clause(&self, verdict: &Verdict) -> String {
        let Some(id) = verdict.indicator else {
            return self.scene().clause(verdict);
        };
        match self.model().programmes.len() {
            0 | 1 => self.label(id),
            _ => format!(
                "[{}] {}",
                self.programme_called(verdict.programme),
                self.label(id)
            ),
        }
    }

    fn programme_called(&self, at: usize) -> String {
        let one = self.model().programmes.get(at);
        let name = one.and_then(|one| one.number.as_ref().or(one.title.as_ref()));
        name.cloned().unwrap_or_else(|| {
            one.map_or_else(String::new, |one| self.sources.file(one.file).name.clone())
        })
    }

    fn code_of(&self, id: IndicatorId) -> Option<&str> {
        self.model().indicator(id).code.as_deref()
    }

    /// The code; of a part without one, its whole's code and its own name; else
    /// as much of the name as no other indicator's begins with.
    pub(super) fn short(&self, id: IndicatorId) -> String {
        if let Some(code) = self.code_of(id) {
            return code.to_string();
        }
        if let Some(name) = part_called(self.model(), id) {
            return name;
        }
        let full = self.model().full_name(id);
        if full.chars().count() <= SHORT {
            return full;
        }
        let ends = full.match_indices(' ').map(|(at, _)| &full[..at]);
        let mut beginnings = ends.filter(|text| text.chars().count() >= KEPT);
        match beginnings.find(|text| !self.called.another_begins(self.model(), id, text)) {
            // A few characters are not worth a name cut off.
            Some(text) if text.chars().count() + 8 < full.chars().count() => format!("{text}…"),
            _ => full,
        }
    }
}

/// `9.3: Thành thị`, of a part whose whole has a code.
pub(super) fn part_called(model: &Model, id: IndicatorId) -> Option<String> {
    let indicator = model.indicator(id);
    let whole = model.indicator(indicator.parent?).code.as_deref()?;
    (indicator.code.is_none()).then(|| format!("{whole}: {}", indicator.name))
}
