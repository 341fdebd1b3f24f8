//! `so sánh`: which verdicts change, from what to what, through which formulas.

use super::session::{Answer, Session};
use super::stack::{Effect, Step};
use super::state::State;
use crate::eval::Verdict;
use crate::finding::Lang;
use crate::model::IndicatorId;
use std::sync::Arc;

/// A verdict that is another than before.
pub(super) struct Changed {
    before: Option<Verdict>,
    after: Option<Verdict>,
    /// From an assumption to the indicator judged.
    way: Vec<IndicatorId>,
}

impl Changed {
    /// Whether the status itself is another, not only the figure.
    fn turns(&self) -> bool {
        let status = |one: &Option<Verdict>| one.as_ref().map(|one| one.status());
        status(&self.before) != status(&self.after)
    }
}

impl Session {
    /// The verdicts on an indicator in a state.
    pub(super) fn verdicts_in<'s>(&'s self, state: &'s State, id: IndicatorId) -> &'s [Verdict] {
        state
            .account(id)
            .map_or_else(|| self.ledger.of(id), |account| &account.verdicts)
    }

    /// What differs between two states.
    pub(super) fn changes(&self, before: &State, after: &State) -> Vec<Changed> {
        let both = before.again.iter().chain(&after.again);
        let mut ids: Vec<IndicatorId> = both.map(|account| account.indicator).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut out = Vec::new();
        for id in ids {
            let (old, new) = (before.account(id), after.account(id));
            // What did not depend on the difference was not judged again.
            if old.zip(new).is_some_and(|(old, new)| Arc::ptr_eq(old, new)) {
                continue;
            }
            let old = self.verdicts_in(before, id);
            let new = self.verdicts_in(after, id);
            let same = |a: &Verdict, b: &Verdict| a.by == b.by && a.place == b.place;
            let find = |all: &[Verdict], one: &Verdict| {
                // A milestone may have several levels: first the one that says the same.
                let mut like = all.iter().filter(|x| same(x, one));
                let equal = like.clone().find(|x| self.brief(x) == self.brief(one));
                equal.or_else(|| like.next()).cloned()
            };
            let pairs = new.iter().map(|one| (find(old, one), Some(one.clone())));
            let gone = old.iter().filter(|one| find(new, one).is_none());
            let gone = gone.map(|one| (Some(one.clone()), None));
            for (before_one, after_one) in pairs.chain(gone) {
                let says = |one: &Option<Verdict>| one.as_ref().map(|one| self.brief(one));
                if says(&before_one) != says(&after_one) {
                    let changed = [&before.changed[..], &after.changed[..]].concat();
                    out.push(Changed {
                        way: self.ledger.graph().way(&changed, id).unwrap_or_default(),
                        before: before_one,
                        after: after_one,
                    });
                }
            }
        }
        out
    }

    /// `đạt 1,15 % (2025)`, with what is asked.
    fn brief(&self, verdict: &Verdict) -> String {
        let scene = self.scene();
        let figure = verdict
            .figure()
            .map(|figure| format!(" {}", scene.figure(figure, scene.figure_unit(verdict))));
        format!(
            "{}{}, {}",
            verdict.status().shown().get(self.lang),
            figure.unwrap_or_default(),
            verdict.required
        )
    }

    /// A verdict's status and figure.
    pub(super) fn stands(&self, verdict: &Verdict) -> String {
        let scene = self.scene();
        let mut out = verdict.status().shown().get(self.lang).to_string();
        if let Some(figure) = verdict.figure() {
            out.push_str(&format!(
                " {}",
                scene.figure(figure, scene.figure_unit(verdict))
            ));
        }
        out
    }

    /// Changes as they are told: those of the status, then the figures alone.
    pub(super) fn told(&self, changes: &[Changed]) -> String {
        if changes.is_empty() {
            return format!(
                "{}\n",
                self.say("không kết luận nào đổi", "no verdict changes")
            );
        }
        let turned = changes.iter().filter(|one| one.turns()).count();
        let rest = changes.len() - turned;
        let mut out = match (turned, self.lang) {
            (0, Lang::Vi) => format!("không kết luận nào đổi; {rest} kết luận có số hay mức khác"),
            (0, Lang::En) => format!("no verdict changes; {rest} have another figure or level"),
            (_, Lang::Vi) => format!("{turned} kết luận đổi"),
            (_, Lang::En) => format!("{turned} verdict(s) change"),
        };
        if rest > 0 && turned > 0 {
            out.push_str(&match self.lang {
                Lang::Vi => format!(", {rest} kết luận giữ nguyên nhưng số hay mức khác"),
                Lang::En => format!(", {rest} stay with another figure or level"),
            });
        }
        out.push_str(":\n");
        let mut ordered: Vec<&Changed> = changes.iter().collect();
        ordered.sort_by_key(|one| !one.turns());
        for one in ordered {
            out.push_str(&self.line_of(one));
        }
        out
    }

    fn line_of(&self, one: &Changed) -> String {
        let scene = self.scene();
        let Some(any) = one.after.as_ref().or(one.before.as_ref()) else {
            return String::new();
        };
        let none = || self.say("không có cam kết", "no commitment").to_string();
        let stands = |side: &Option<Verdict>| side.as_ref().map_or_else(none, |v| self.stands(v));
        let required = match (&one.before, &one.after) {
            (Some(a), Some(b)) if a.required != b.required => {
                format!("{} → {}", a.required, b.required)
            }
            _ => any.required.clone(),
        };
        let many = any.indicator.is_some_and(|id| self.many_places(id));
        let place = any.place.as_deref().filter(|_| many);
        let place = place.map_or(String::new(), |name| format!(", {name}"));
        let mut out = format!(
            "  {}{place}, {} {} ({required}): {} → {}\n",
            self.clause(any),
            self.say("đến", "by"),
            scene.by(&any.by),
            stands(&one.before),
            stands(&one.after)
        );
        if one.way.len() > 1 {
            let names: Vec<String> = one.way.iter().map(|id| self.label(*id)).collect();
            out.push_str(&format!(
                "    {} {}\n",
                self.say("qua:", "through:"),
                names.join(" → ")
            ));
        }
        out
    }

    /// `so sánh`, of everything assumed or of one scenario.
    pub(super) fn compare(&self, name: Option<&str>) -> Answer {
        let Some(name) = name else {
            if self.steps.is_empty() {
                let example = self.example_of("giả sử");
                return Err(self.refuse(
                    format!("chưa giả sử gì để so sánh; ví dụ gõ `{example}` trước"),
                    format!(
                        "nothing is assumed to compare with; type for instance `{example}` first"
                    ),
                ));
            }
            return Ok(self.told(&self.changes(&State::default(), &self.state)));
        };
        let start = self.start_of(name).ok_or_else(|| self.no_scenario(name))?;
        let begins = |step: &Arc<Step>| matches!(step.effect, Effect::Begin(_));
        let after = &self.steps[start + 1..];
        let end = after.iter().position(begins).unwrap_or(after.len());
        let before = self.state_of(&self.steps[..start]);
        let with = self.state_of(&self.steps[..start + 1 + end]);
        let head = match self.lang {
            Lang::Vi => format!("kịch bản “{name}”: "),
            Lang::En => format!("scenario “{name}”: "),
        };
        Ok(head + &self.told(&self.changes(&before, &with)))
    }
}
