//! Whether an assumed figure is one that the indicator can have.

use super::session::{Refused, Session};

use crate::data::Value;
use crate::data::possible::Possible;
use crate::eval::judge::completion;
use crate::eval::reader::Point;
use crate::finding::Lang;
use crate::model::number::Exact;
use crate::model::{IndicatorId, Measure};
use crate::source::text::{key, unaccented};
use std::sync::Arc;

impl Session {
    /// A word as the scale declares it; refused when it is none of its levels.
    pub(super) fn word_that_fits(&self, id: IndicatorId, word: &str) -> Result<Value, Refused> {
        let indicator = self.model().indicator(id);
        let scale = (indicator.scale).and_then(|id| self.model().scales.get(id.0 as usize));
        let Some(scale) = scale else {
            return match completion(word) {
                None if indicator.measure == Measure::Completion => Err(self.refuse(
                    format!("`{word}` không nói là đã hoàn thành hay chưa; viết `= hoàn thành` hay `= chưa hoàn thành`"),
                    format!("`{word}` does not say whether it is completed; write `= hoàn thành` or `= chưa hoàn thành`"),
                )),
                _ => Ok(Value::Word(Arc::from(word))),
            };
        };
        let same = |level: &&String| key(level) == key(word);
        let plain = |level: &&String| unaccented(level) == unaccented(word);
        let levels = &scale.levels;
        match levels
            .iter()
            .find(same)
            .or_else(|| levels.iter().find(plain))
        {
            Some(level) => Ok(Value::Word(Arc::from(level.as_str()))),
            None => Err(self.no_level(id, word, levels)),
        }
    }

    fn no_level(&self, id: IndicatorId, word: &str, levels: &[String]) -> Refused {
        let list: Vec<String> = levels.iter().map(|one| format!("“{one}”")).collect();
        let (list, name) = (list.join(" < "), self.label(id));
        let like = levels.last().map_or("", String::as_str);
        self.refuse(
            format!("`{word}` không phải một mức của “{name}”; các mức, từ thấp đến cao: {list}; viết như `= \"{like}\"`"),
            format!("`{word}` is no level of “{name}”; its levels, from the lowest: {list}; write as in `= \"{like}\"`"),
        )
    }

    /// What is said of a number where words are needed.
    pub(super) fn words_instead(&self, id: IndicatorId) -> Refused {
        let name = self.model().full_name(id);
        let indicator = self.model().indicator(id);
        let scale = (indicator.scale).and_then(|id| self.model().scales.get(id.0 as usize));
        let like = match scale.and_then(|scale| scale.levels.last()) {
            Some(level) => format!("= \"{level}\""),
            None => "= hoàn thành".to_string(),
        };
        self.refuse(
            format!("“{name}” là mức bằng chữ; viết như `{like}`"),
            format!("“{name}” has levels in words; write as in `{like}`"),
        )
    }

    /// Refuses a figure with decimals of what is counted one by one, as data are. What a
    /// change comes to (`tăng 10%`) may have some.
    pub(super) fn whole_where_counted(
        &self,
        id: IndicatorId,
        value: &Exact,
    ) -> Result<(), Refused> {
        let possible = Possible::of(self.model(), id.0);
        if possible.is_told(value) {
            return Ok(());
        }
        let unit = self.model().unit_name(self.model().indicator(id));
        let shown = self.scene().amount(value, unit);
        let (name, why) = (self.model().full_name(id), possible.why_reported());
        Err(self.refuse(
            format!("“{name}” không thể là {shown}: {}", why.vi),
            format!("“{name}” cannot be {shown}: {}", why.en),
        ))
    }

    /// What cannot be in data cannot be assumed, unless the figure already was so.
    pub(super) fn number_that_fits(
        &self,
        id: IndicatorId,
        value: Exact,
        now: Option<&Point>,
    ) -> Result<Value, Refused> {
        let indicator = self.model().indicator(id);
        let (scene, unit) = (self.scene(), self.model().unit_name(indicator));
        let was = now.and_then(|point| point.number.as_ref());
        let shown = scene.amount(&value, unit);
        let name = self.model().full_name(id);
        let before = was.map_or(String::new(), |was| match self.lang {
            Lang::Vi => format!(" (số trước đó: {})", scene.amount(was, unit)),
            Lang::En => format!(" (the figure before: {})", scene.amount(was, unit)),
        });
        let possible = Possible::of(self.model(), id.0);
        if !possible.exact(&value) && was.is_none_or(|was| possible.exact(was)) {
            let why = possible.why();
            return Err(self.refuse(
                format!("“{name}” không thể là {shown}{before}: {}", why.vi),
                format!("“{name}” cannot be {shown}{before}: {}", why.en),
            ));
        }
        Ok(Value::Ratio(value))
    }
}
