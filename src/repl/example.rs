//! Examples from the programme that is loaded, so that they can be typed as they are.

use super::command::WORDS;
use super::session::{Refused, Session};
use crate::model::{By, IndicatorId, Measure};

impl Session {
    /// The first indicator with a target, a number rather than words.
    fn example_id(&self) -> Option<IndicatorId> {
        let model = self.model();
        let programme = model.programmes.get(self.at_hand())?;
        let all = || {
            model
                .indicators_of(programme)
                .filter(|(_, one)| !one.targets.is_empty())
        };
        // What has no unit may have a target in words, which no figure is assumed of.
        let number = all().find(|(_, one)| one.measure == Measure::Quantity && one.unit.is_some());
        let any = number.or_else(|| all().next());
        any.or_else(|| model.indicators_of(programme).next())
            .map(|(id, _)| id)
    }

    /// An indicator as it can be typed: its code, else its name in brackets.
    pub(super) fn example(&self) -> String {
        let Some(id) = self.example_id() else {
            return "2.1".to_string();
        };
        match &self.model().indicator(id).code {
            Some(code) => code.clone(),
            None => format!("[{}]", self.model().full_name(id)),
        }
    }

    /// `4.1 đến 2030`.
    pub(super) fn example_by(&self) -> String {
        let id = self.example_id();
        let targets = id.map(|id| &self.model().indicator(id).targets);
        let mut ends = targets
            .into_iter()
            .flatten()
            .filter_map(|one| match one.by {
                By::End(period) => Some(period.vietnamese()),
                _ => None,
            });
        let by = ends.next_back().unwrap_or_else(|| "2030".to_string());
        format!("{} đến {by}", self.example())
    }

    /// A command that needs a file's name.
    pub(super) fn no_file(&self, words: &str) -> Refused {
        let example = known(words);
        self.refuse(
            format!("thiếu tên tệp; viết như `{example}`"),
            format!("a file is missing; write as in `{example}`"),
        )
    }

    /// An example of a command: of what is loaded, where a name of it stands there.
    pub(super) fn example_of(&self, words: &str) -> String {
        let rest = match words {
            "giả sử" => format!("{} giảm 10%", self.example()),
            "giả sử mục tiêu" => {
                let id = self.example_id();
                let text = id.and_then(|id| self.model().indicator(id).targets.last());
                let text = text.map_or("ít nhất 35", |one| one.text.as_str());
                format!("{}: {text}", self.example_by())
            }
            "cần gì để đạt" => self.example_by(),
            "vì sao" => self.example(),
            "cơ quan" => {
                let programme = self.model().programmes.get(self.at_hand());
                let led = programme.and_then(|one| one.agencies.first());
                match led.map(|id| self.model().agency(*id)) {
                    Some(one) if !one.id.is_empty() => one.id.clone(),
                    Some(one) => format!("\"{}\"", one.name),
                    None => return known(words),
                }
            }
            "chương trình" => {
                let one = self.model().programmes.get(self.at_hand());
                let number = one.and_then(|one| one.number.clone());
                match number.or_else(|| one.and_then(|one| one.title.clone())) {
                    Some(name) => format!("\"{name}\""),
                    None => return known(words),
                }
            }
            _ => return known(words),
        };
        format!("{words} {rest}")
    }
}

/// The example of the command's own help.
fn known(words: &str) -> String {
    let word = WORDS.iter().find(|word| word.words == words);
    word.map_or(words, |word| word.example).to_string()
}
