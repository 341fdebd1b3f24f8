//! Names to what they name, without marks too where that is one thing only.

use super::pieces::bare;
use super::session::{Refused, Session};
use crate::finding::Lang;
use crate::model::{AgencyId, IndicatorId};
use crate::source::text::{key, unaccented};

/// So many names that are near are told.
const MOST_NAMED: usize = 4;

impl Session {
    /// The indicator of a code or name: of the programme at hand, else of any.
    pub(super) fn indicator(&self, typed: &str) -> Result<IndicatorId, Refused> {
        let typed = bare(typed);
        let found = self.indicators_called(typed);
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(self.no_indicator(typed)),
            several => {
                let named = several.iter().take(5).map(|id| {
                    let code = self.model().indicator(*id).code.clone();
                    format!(
                        "{} {}",
                        code.unwrap_or_default(),
                        self.model().full_name(*id)
                    )
                });
                let list = named
                    .map(|name| name.trim().to_string())
                    .collect::<Vec<_>>();
                Err(self.refuse(
                    format!(
                        "`{typed}` là tên của {} chỉ tiêu: {}; hãy gõ mã hoặc tên đầy đủ",
                        several.len(),
                        list.join("; ")
                    ),
                    format!(
                        "`{typed}` names {} indicators: {}; type a code or the full name",
                        several.len(),
                        list.join("; ")
                    ),
                ))
            }
        }
    }

    /// All indicators that a text names, by the best way that finds any; those of the
    /// programme at hand first.
    pub(super) fn indicators_called(&self, typed: &str) -> Vec<IndicatorId> {
        let mut order: Vec<usize> = (0..self.model().programmes.len()).collect();
        order.sort_by_key(|at| *at != self.at_hand());
        match self.called.indicators(typed, &order) {
            [] => self.indicators_begun(typed),
            found => found.to_vec(),
        }
    }

    /// Those whose names begin as in a name that an answer has cut off (`…`).
    fn indicators_begun(&self, typed: &str) -> Vec<IndicatorId> {
        let Some(begins) = typed.trim().strip_suffix('…') else {
            return Vec::new();
        };
        let begins = key(begins);
        let all = (0..self.model().indicators.len()).map(|at| IndicatorId(at as u32));
        all.filter(|id| key(&self.model().full_name(*id)).starts_with(&begins))
            .collect()
    }

    /// The indicators in whose names a text stands, with or without marks, as they
    /// can be typed.
    pub(super) fn with_words(&self, typed: &str) -> Option<String> {
        let wanted = unaccented(bare(typed));
        if wanted.chars().count() < 3 || !wanted.contains(char::is_alphabetic) {
            return None;
        }
        let found: Vec<String> = (self.called.with_words(self.model(), &wanted))
            .map(|id| match &self.model().indicator(id).code {
                Some(code) => format!("`{code}` ({})", self.model().full_name(id)),
                None => format!("`[{}]`", self.model().full_name(id)),
            })
            .collect();
        let more = found.len().saturating_sub(MOST_NAMED);
        let list = found[..found.len() - more].join(self.say(" hay ", " or "));
        match more {
            _ if found.is_empty() => None,
            0 => Some(list),
            _ => Some(format!("{list}, …")),
        }
    }

    fn no_indicator(&self, typed: &str) -> Refused {
        // A code typed with a comma; part of a name.
        let dotted = typed.replace(',', ".");
        let coded = (dotted != typed && !self.indicators_called(&dotted).is_empty())
            .then(|| format!("`{dotted}`"));
        let nearest = || {
            self.called
                .nearest(self.model(), typed)
                .map(|near| format!("`{near}`"))
        };
        let near = coded.or_else(|| self.with_words(typed)).or_else(nearest);
        let (vi, en) = match near {
            Some(near) => (
                format!("; có phải ý bạn là {near}?"),
                format!("; did you mean {near}?"),
            ),
            None => (
                "; gõ `chỉ tiêu` để xem các chỉ tiêu".to_string(),
                "; `chỉ tiêu` lists the indicators".to_string(),
            ),
        };
        self.refuse(
            format!("không có chỉ tiêu nào mã hay tên là `{typed}`{vi}"),
            format!("no indicator has the code or name `{typed}`{en}"),
        )
    }

    /// The agencies of a short or full name: each programme has its own of it, and
    /// those the programmes name come before the standard library's.
    pub(super) fn agencies_called(&self, typed: &str) -> Vec<AgencyId> {
        let typed = bare(typed);
        let model = self.model();
        let used = model.programmes.iter().flat_map(|one| one.agencies.iter());
        let used: Vec<AgencyId> = used.copied().collect();
        let all = (0..model.agencies.len()).map(|at| AgencyId(at as u32));
        let all: Vec<AgencyId> = all.collect();
        let (wanted, plain) = (key(typed), unaccented(typed));
        let exactly = |name: &str| key(name) == wanted;
        let almost = |name: &str| unaccented(name) == plain;
        let ways: [&dyn Fn(&str) -> bool; 2] = [&exactly, &almost];
        for among in [&used, &all] {
            for is in ways {
                let called = |id: &&AgencyId| {
                    let agency = model.agency(**id);
                    is(&agency.id) || is(&agency.name)
                };
                let found: Vec<AgencyId> = among.iter().filter(called).copied().collect();
                if !found.is_empty() {
                    return found;
                }
            }
        }
        Vec::new()
    }

    /// A refusal in the session's language.
    pub(super) fn refuse(&self, vi: impl Into<String>, en: impl Into<String>) -> Refused {
        Refused(match self.lang {
            Lang::Vi => vi.into(),
            Lang::En => en.into(),
        })
    }
}
