//! Levels of two counterparts: which is which, and what each asks now. Each target is
//! compared in all that it says: the level, what is striven for beyond it, and what
//! narrows it (`narrowing`).

use super::narrowing::{Narrowing, pairable};
use super::pairing::written;
use super::{Diff, Spans, code_of, end_of, lasting, later, of_programmes, reason, text};
use crate::diff::{Kind, Reason, Value};
use crate::eval::cascade::{Relation, exactly};
use crate::eval::remark::remark;
use crate::model::{Condition, Indicator, IndicatorId, Target};
use crate::source::text::key;

/// A target: of which indicator, and which of its targets.
type At = (IndicatorId, usize);

impl Diff<'_> {
    /// Levels at one milestone are held against each other; where one alone is
    /// left on each side, its milestone was moved.
    pub(super) fn targets(&mut self, old_id: IndicatorId, new_id: IndicatorId) {
        let (old, new) = (self.model.indicator(old_id), self.model.indicator(new_id));
        let mut olds: Vec<usize> = lasting(old).collect();
        let mut news: Vec<usize> = lasting(new).collect();
        let mut pairs = self.side_by_side(old, new, (&mut olds, &mut news));
        pairs.sort_by_key(|(_, at)| *at);
        for (other, at) in pairs {
            self.level((old_id, other), (new_id, at));
        }
        if let ([other], [at]) = (&olds[..], &news[..])
            && pairable(&old.targets[*other].terms, &new.targets[*at].terms)
        {
            self.moved((old_id, *other), (new_id, *at));
            (olds, news) = (Vec::new(), Vec::new());
        }
        for at in news {
            // A level of a later document, or of a case, may stand instead of another.
            let target = &new.targets[at];
            let stands_instead = target.force.since.is_some() || !target.terms.is_general();
            let kind = match stands_instead && !old.targets.is_empty() {
                true => Kind::Changed,
                false => Kind::Appeared,
            };
            self.one_target(kind, new_id, target);
        }
        for at in olds {
            self.one_target(Kind::Gone, old_id, &old.targets[at]);
        }
        self.ended(old_id, new_id);
    }

    /// What later documents ended was judged until then: each is held against what stood
    /// in its place, ended already or not yet.
    fn ended(&mut self, old_id: IndicatorId, new_id: IndicatorId) {
        let (old, new) = (self.model.indicator(old_id), self.model.indicator(new_id));
        let ended = |one: &Indicator| -> Vec<usize> {
            let all = 0..one.targets.len();
            all.filter(|at| one.targets[*at].force.until.is_some())
                .collect()
        };
        let (mut olds, mut news) = (ended(old), ended(new));
        let mut pairs = self.side_by_side(old, new, (&mut olds, &mut news));
        let (lasts, now) = (
            lasting(old).collect::<Vec<_>>(),
            lasting(new).collect::<Vec<_>>(),
        );
        let before = self.of_one_case((new, &news), (old, &lasts));
        pairs.extend(
            before
                .iter()
                .zip(&news)
                .filter_map(|(old, at)| Some(((*old)?, *at))),
        );
        let after = self.of_one_case((old, &olds), (new, &now));
        pairs.extend(
            olds.iter()
                .zip(&after)
                .filter_map(|(old, at)| Some((*old, (*at)?))),
        );
        for (other, at) in pairs {
            self.level((old_id, other), (new_id, at));
        }
        for at in left(&news, &before) {
            self.one_target(Kind::Appeared, new_id, &new.targets[at]);
        }
        for at in left(&olds, &after) {
            self.one_target(Kind::Gone, old_id, &old.targets[at]);
        }
    }

    /// A level whose milestone was moved.
    fn moved(&mut self, old: At, new: At) {
        let (was, is) = (self.target(old), self.target(new));
        let spans = (Some(was.span), Some(is.span));
        let by = |target: &Target| Some(Value::By(code_of(target.by)));
        let why = later(end_of(was.by), end_of(is.by));
        let (values, of) = ((by(was), by(is)), self.subject(new.0, None));
        self.push(Kind::Deadline, of, values, spans, why);
        self.level(old, new);
    }

    fn target(&self, (id, at): At) -> &Target {
        &self.model.indicator(id).targets[at]
    }

    /// What changed of a target: what it asks, what it strives for, what narrows it. One
    /// that says the same in other words is told as that.
    fn level(&mut self, old: At, new: At) {
        let asked = self.asked(old, new);
        let striven = self.striven_for(old, new);
        let narrowing = self.narrowing(&self.target(old).terms, &self.target(new).terms);
        let spans: Spans = (Some(self.target(old).span), Some(self.target(new).span));
        let mut of = self.subject(new.0, Some(self.target(new).by));
        let narrowed = narrowing_kind(&narrowing);
        let levels = self.shown(old, new, false);
        if let Some(kind) = narrowed {
            let reasons = narrowing.iter().map(|one| reason(one.key(), one.told()));
            self.push(kind, of.clone(), self.shown(old, new, true), spans, reasons);
        } else {
            of.terms.clone_from(&self.target(new).terms.text);
        }
        let nothing = asked.is_none() && striven.is_none() && narrowed.is_none();
        for (kind, reasons) in [asked, striven].into_iter().flatten() {
            self.push(kind, of.clone(), levels.clone(), spans, reasons);
        }
        let by = |target: &Target| {
            let document = target.force.document.as_deref();
            document.map(|document| format!("theo: {document}"))
        };
        let documents = (by(self.target(old)), by(self.target(new)));
        if self.target(old).force.since.is_some() && self.target(new).force.since.is_some() {
            self.differ(Kind::Other, &of, documents, spans);
        }
        let (was, is) = (self.target(old), self.target(new));
        let terms = |target: &Target| target.terms.text.as_deref().map(key);
        let reworded = written(was) != written(is) || terms(was) != terms(is);
        if nothing && reworded {
            let values = self.shown(old, new, terms(was) != terms(is));
            self.push(Kind::Reworded, of, values, spans, None);
        }
    }

    /// How what is asked changed; none where it did not.
    fn asked(&self, old: At, new: At) -> Option<(Kind, Vec<Reason>)> {
        let (one, two) = (self.model.indicator(old.0), self.model.indicator(new.0));
        let (was, is) = (self.target(old), self.target(new));
        let condition = self.mapped(&was.condition);
        let same_text = written(was) == written(is);
        let same_names = (condition.indicators()).eq(is.condition.indicators());
        // A line that was understood may now stand in what was not; of two that were not
        // only the texts can be compared.
        let read = [&condition, &is.condition].map(|one| one.unread().is_none());
        let same_words = same_text && same_names && self.same_scale(one, two);
        let alike = read[0] == read[1]
            && self.same_unit(one, two)
            && one.better == two.better
            && (read[0] && condition == is.condition || same_words);
        let (relation, note) = match alike {
            true => (Relation::Equal, None),
            false => exactly(self.model, (old.0, &condition), (new.0, &is.condition)),
        };
        let unsettled = match relation {
            Relation::NotComparable => self.unsettled((one, was), (two, is)),
            _ => Vec::new(),
        };
        // That their forms differ says nothing where one of them was not understood.
        let note = note.filter(|_| unsettled.is_empty());
        let mut reasons: Vec<Reason> = note
            .map(|note| reason("comparison", of_programmes(note)))
            .into_iter()
            .chain(unsettled)
            .collect();
        if same_text && !same_names {
            let other = remark(
                "chỉ tiêu được nhắc đến là chỉ tiêu khác",
                "it names another indicator",
            );
            reasons.push(reason("names_another", other));
        }
        let kind = match relation {
            Relation::Weaker => Some(Kind::Softened),
            Relation::Stronger => Some(Kind::Hardened),
            Relation::NotComparable | Relation::Absent => Some(Kind::Changed),
            Relation::Equal if same_text && !same_names => Some(Kind::Changed),
            Relation::Equal => None,
        };
        let kind = match (was.terms.strives, is.terms.strives) {
            (false, true) => {
                let only = remark("nay chỉ phấn đấu", "it is only striven for now");
                reasons.push(reason("strives", only));
                Some(Kind::Softened)
            }
            (true, false) => {
                let firm = remark("không còn chỉ là phấn đấu", "no longer only striven for");
                reasons.push(reason("no_longer_strives", firm));
                kind.or(Some(Kind::Hardened))
            }
            (true, true) | (false, false) => kind,
        };
        kind.map(|kind| (kind, reasons))
    }

    /// How the level beyond the one asked for (phấn đấu) changed; none where it did not.
    fn striven_for(&self, old: At, new: At) -> Option<(Kind, Vec<Reason>)> {
        let (was, is) = (&self.target(old).terms, &self.target(new).terms);
        let (kind, key, text) = match (&was.stretch, &is.stretch) {
            (None, None) => return None,
            (None, Some(_)) => (
                Kind::Hardened,
                "stretch_added",
                remark("thêm mức phấn đấu", "a stretch level is new"),
            ),
            (Some(_), None) => (
                Kind::Softened,
                "stretch_dropped",
                remark("bỏ mức phấn đấu", "the stretch level is gone"),
            ),
            (Some(was), Some(is)) => {
                let was = self.mapped(was);
                let (one, two) = (self.model.indicator(old.0), self.model.indicator(new.0));
                if was == **is && self.same_unit(one, two) {
                    return None;
                }
                let (relation, _) = exactly(self.model, (old.0, &was), (new.0, is));
                let (kind, vi, en) = match relation {
                    Relation::Equal => return None,
                    Relation::Weaker => (
                        Kind::Softened,
                        "hạ mức phấn đấu",
                        "the stretch level asks for less",
                    ),
                    Relation::Stronger => (
                        Kind::Hardened,
                        "nâng mức phấn đấu",
                        "the stretch level asks for more",
                    ),
                    Relation::NotComparable | Relation::Absent => {
                        (Kind::Changed, "mức phấn đấu khác", "another stretch level")
                    }
                };
                (kind, "stretch", remark(vi, en))
            }
        };
        Some((kind, vec![reason(key, text)]))
    }

    /// A condition of an old target with the counterparts of the indicators it names.
    pub(super) fn mapped(&self, condition: &Condition) -> Condition {
        let mut out = condition.clone();
        for id in condition.indicators() {
            if let Some(new) = self.same.get(&id) {
                out.rename(id, *new);
            }
        }
        out
    }

    pub(super) fn same_unit(&self, one: &Indicator, two: &Indicator) -> bool {
        let units = (one.unit.zip(two.unit)).and_then(|(a, b)| self.model.units.conversion(a, b));
        match (one.unit, two.unit) {
            (None, None) => true,
            _ => units == Some(crate::model::number::whole(1)),
        }
    }

    /// Both levels as written, with what narrows them where that is told. A level says
    /// nothing without its unit where that changed.
    fn shown(&self, old: At, new: At, narrowed: bool) -> (Option<Value>, Option<Value>) {
        let (one, two) = (self.model.indicator(old.0), self.model.indicator(new.0));
        let same_unit = self.same_unit(one, two);
        let of = |indicator: &Indicator, target: &Target| {
            let mut out = target.text.clone();
            if !same_unit {
                out += &format!(" ({})", self.model.unit_name(indicator).unwrap_or("–"));
            }
            match &target.terms.text {
                Some(terms) if narrowed => format!("{terms}: {out}"),
                _ => out,
            }
        };
        let (was, is) = (self.target(old), self.target(new));
        (text(of(one, was)), text(of(two, is)))
    }

    fn same_scale(&self, one: &Indicator, two: &Indicator) -> bool {
        let levels = |one: &Indicator| {
            let scale = &self.model.scales[one.scale?.0 as usize];
            let keys = scale.levels.iter().map(|level| key(level));
            Some(keys.collect::<Vec<_>>())
        };
        levels(one) == levels(two)
    }
}

/// Those for which nothing was found.
fn left(all: &[usize], found: &[Option<usize>]) -> Vec<usize> {
    let pairs = all.iter().zip(found);
    let left = pairs.filter(|(_, found)| found.is_none());
    left.map(|(at, _)| *at).collect()
}

/// What a change of what narrows a target is: asked of fewer, or less often, is softened.
fn narrowing_kind(all: &[Narrowing]) -> Option<Kind> {
    let any = |is: &dyn Fn(&Narrowing) -> bool| all.iter().any(is);
    match () {
        () if all.is_empty() => None,
        () if any(&Narrowing::narrows) => Some(Kind::Softened),
        () if any(&|one| !one.widens()) => Some(Kind::Scope),
        () => Some(Kind::Hardened),
    }
}
