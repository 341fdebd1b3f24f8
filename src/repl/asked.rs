//! What `cần gì để đạt` and `vì sao` are asked of: an indicator, a milestone, a place.

use super::pieces::{Piece, bare, pieces};
use super::session::{Refused, Session, last_words};
use super::suppose::{period, place_of};
use crate::eval::places::Site;
use crate::eval::reader::Reader;
use crate::eval::target::{Clause, clauses};
use crate::model::{IndicatorId, Period};

/// What is asked of.
#[derive(Default)]
pub(super) struct Asked {
    pub subject: String,
    pub by: Option<Period>,
    pub place: Option<String>,
}

impl Session {
    /// Takes `4.1 đến 2030 tại "…"` apart; where only a milestone can stand,
    /// `năm 2030` and `2030` are one too.
    pub(super) fn asked(&self, command: &str, typed: &str) -> Result<Asked, Refused> {
        let all = pieces(typed);
        let mut asked = Asked::default();
        // A name may have such words of its own.
        if !self.indicators_called(bare(typed)).is_empty() {
            asked.subject = typed.trim().to_string();
            return Ok(asked);
        }
        let mut end = all.len();
        for (at, piece) in all.iter().enumerate().skip(1) {
            let next = all.get(at + 1).map(Piece::bare);
            let plain = piece.plain();
            match (plain.as_str(), next) {
                ("den", Some(_)) => {
                    // đến hết năm 2030, đến cuối năm 2030
                    let ends = |piece: &&Piece| matches!(piece.plain().as_str(), "het" | "cuoi");
                    let skipped = all[at + 1..].iter().take_while(ends).count();
                    let text = last_words(typed, &all[at + 1 + skipped..], "tai");
                    let Some(by) = period(&text) else {
                        return Err(self.no_milestone(&text));
                    };
                    asked.by = Some(by);
                    end = end.min(at);
                }
                ("tai", Some(_)) => {
                    asked.place = Some(place_of(&all[at + 1], &all[at + 1..]).0);
                    end = end.min(at);
                }
                ("nam" | "quy" | "thang" | "ngay", Some(next)) if asked.by.is_none() => {
                    if let Some(by) = period(&format!("{} {next}", piece.bare())) {
                        asked.by = Some(by);
                        end = end.min(at);
                    }
                }
                _ if !piece.is_quoted() && asked.by.is_none() => {
                    if let Some(by @ Period::Year(1900..=2200)) = period(piece.bare()) {
                        asked.by = Some(by);
                        end = end.min(at);
                    }
                }
                _ => {}
            }
        }
        let (Some(first), Some(last)) = (all.first(), all[..end].last()) else {
            let example = self.example();
            return Err(self.refuse(
                format!("thiếu chỉ tiêu; ví dụ `{command} {example}`"),
                format!("an indicator is missing; as in `{command} {example}`"),
            ));
        };
        asked.subject = typed[first.start..last.end()].to_string();
        Ok(asked)
    }

    fn no_milestone(&self, text: &str) -> Refused {
        self.refuse(
            format!("`{text}` không phải một mốc; viết như `đến 2030`"),
            format!("`{text}` is no milestone; write as in `đến 2030`"),
        )
    }

    /// An indicator's clauses, those of the milestone asked for.
    pub(super) fn clauses_asked<'m>(
        &'m self,
        reader: &Reader<'_>,
        id: IndicatorId,
        site: &Site,
        by: Option<Period>,
    ) -> Result<Vec<Clause<'m>>, Refused> {
        let first = reader.series(id, site);
        let first = first.first().map(|point| point.period.year());
        let mut all = clauses(self.model(), self.owner(id), id, first, self.as_of());
        let known: Vec<Period> = all.iter().filter_map(|one| one.period).collect();
        if let Some(by) = by {
            all.retain(|one| one.period.is_some_and(|p| p.end() == by.end()));
            if all.is_empty() {
                return Err(self.nothing_by(id, by, &known));
            }
        }
        Ok(all)
    }

    fn nothing_by(&self, id: IndicatorId, by: Period, known: &[Period]) -> Refused {
        let (scene, name) = (self.scene(), self.label(id));
        let mut known: Vec<String> = known.iter().map(|p| scene.period(*p)).collect();
        known.dedup();
        let (by, list) = (scene.period(by), known.join(", "));
        match known.is_empty() {
            true => self.nothing_asked(id),
            false => self.refuse(
                format!("`{name}` không đặt mức cho {by}; các mốc có mức: {list}"),
                format!("`{name}` has no level for {by}; there is one for: {list}"),
            ),
        }
    }

    /// An indicator without any target.
    pub(super) fn nothing_asked(&self, id: IndicatorId) -> Refused {
        let name = self.label(id);
        self.refuse(
            format!("`{name}` không đặt mức nào nên không có gì phải đạt"),
            format!("`{name}` has no target, so there is nothing to meet"),
        )
    }

    /// `4.1 tại "…"`: the indicator, the milestone and the place.
    pub(super) fn subject(&self, typed: &str) -> Result<(IndicatorId, Asked), Refused> {
        let asked = self.asked("vì sao", typed)?;
        Ok((self.indicator(&asked.subject)?, asked))
    }
}
