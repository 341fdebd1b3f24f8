//! Two programmes: the commitments of the one laid beside those of the other.
//!
//! A level is held against the one before it as a province's is against its
//! parent's (`eval::cascade`): the direction is taken into account, and what
//! cannot be compared is said, with why.

mod declarations;
mod fields;
mod levels;
mod narrowing;
mod pairing;
mod unsettled;
mod works;

use crate::check::sift::{comment_at, comments, lines};
use crate::diff::matching::{Identity, matched};
use crate::diff::{Change, Kind, Reason, Subject, Text2, Value, What, sorted};
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::indicator::Step;
use crate::model::number::{plain, vietnamese};
use crate::model::{
    AgencyId, Better, By, Indicator, IndicatorId, Model, Period, Programme, Scope, Target,
};
use crate::source::text::key;
use crate::source::{FileId, Sources, Span};
use crate::syntax::lexemes::{Lexed, Line, lex};
use fields::{about, list};
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::Range;
use works::role_of;

/// What changed from the programme at `old` to the one at `new`; `sources` are their
/// files.
pub fn changes(model: &Model, sources: &Sources, old: usize, new: usize) -> Vec<Change> {
    let (old, new) = (&model.programmes[old], &model.programmes[new]);
    let lexed = |one: &Programme| lex(one.file, &sources.file(one.file).text);
    let mut diff = Diff {
        model,
        sources,
        old,
        new,
        lexed: [lexed(old), lexed(new)],
        same: HashMap::new(),
        out: Vec::new(),
    };
    let pairs = diff.pairs();
    let kept = pairs.iter().filter_map(|(old, new)| old.zip(*new));
    diff.same = kept.collect();
    diff.document();
    diff.indicators(pairs);
    diff.tasks();
    diff.duties();
    diff.relations();
    diff.declared_agencies();
    diff.visions();
    diff.tests();
    diff.suppressions();
    diff.declarations();
    sorted(diff.out)
}

/// What a change of the document as a whole is of.
pub(super) fn about_programme() -> Subject {
    about(What::Programme, None, "chương trình")
}

struct Diff<'m> {
    model: &'m Model,
    sources: &'m Sources,
    old: &'m Programme,
    new: &'m Programme,
    /// Their texts, as the parser has them.
    lexed: [Lexed; 2],
    /// What the old indicators are among the new.
    same: HashMap<IndicatorId, IndicatorId>,
    out: Vec<Change>,
}

/// Where two things stand.
type Spans = (Option<Span>, Option<Span>);

fn text(text: impl Into<String>) -> Option<Value> {
    Some(Value::Text(text.into()))
}

impl Diff<'_> {
    fn push(
        &mut self,
        kind: Kind,
        of: Subject,
        (old, new): (Option<Value>, Option<Value>),
        (old_span, new_span): Spans,
        why: impl IntoIterator<Item = Reason>,
    ) {
        self.out.push(Change {
            kind,
            of,
            old,
            new,
            reasons: why.into_iter().collect(),
            old_span,
            new_span,
        });
    }

    fn document(&mut self) {
        let lists = list;
        let years = |all: &[i16]| {
            let all: Vec<String> = all.iter().map(i16::to_string).collect();
            lists(&all)
        };
        let day = |day: Option<Date>| day.map(|day| Period::Day(day).vietnamese());
        let (old, new) = (self.old, self.new);
        let fields = [
            ("tên", old.title.clone(), new.title.clone()),
            ("số hiệu", old.number.clone(), new.number.clone()),
            ("ban hành", day(old.date), day(new.date)),
            ("cơ quan ban hành", old.issuer.clone(), new.issuer.clone()),
            ("căn cứ", lists(&old.implements), lists(&new.implements)),
            ("địa bàn", old.place.clone(), new.place.clone()),
            ("mốc", years(&old.milestones), years(&new.milestones)),
            ("phạm vi", scope(&old.scope), scope(&new.scope)),
            ("kịch bản", old.scenario.clone(), new.scenario.clone()),
        ];
        for (name, old, new) in fields {
            if old.as_deref().map(key) != new.as_deref().map(key) {
                let of = about(What::Programme, None, name);
                let values = (old.map(Value::Text), new.map(Value::Text));
                // Which levels count, and of which place, rests on these.
                let kind = match name {
                    "địa bàn" | "phạm vi" | "kịch bản" => Kind::Scope,
                    _ => Kind::Document,
                };
                self.push(kind, of, values, (None, None), None);
            }
        }
    }

    // ── indicators ──

    fn indicators(&mut self, pairs: Vec<(Option<IndicatorId>, Option<IndicatorId>)>) {
        for (old, new) in pairs {
            match (old, new) {
                (Some(old), Some(new)) => self.indicator(old, new),
                (Some(old), None) => self.all_targets(Kind::Gone, old),
                (None, Some(new)) => self.all_targets(Kind::Appeared, new),
                (None, None) => {}
            }
        }
    }

    /// Old and new indicators side by side, in the order of the new, those that
    /// went last. A part is sought among the parts of its whole's counterpart.
    fn pairs(&self) -> Vec<(Option<IndicatorId>, Option<IndicatorId>)> {
        let olds: Vec<IndicatorId> = self.model.indicators_of(self.old).map(|(i, _)| i).collect();
        let news: Vec<IndicatorId> = self.model.indicators_of(self.new).map(|(i, _)| i).collect();
        let wholes = |ids: &[IndicatorId], depth: usize| -> Vec<IndicatorId> {
            let of_depth = ids.iter().filter(|id| self.depth(**id) == depth);
            of_depth.copied().collect()
        };
        let deepest = (olds.iter().chain(&news)).map(|id| self.depth(*id)).max();
        let mut counterpart: HashMap<IndicatorId, IndicatorId> = HashMap::new();
        for depth in 0..=deepest.unwrap_or(0) {
            let (old, new) = (wholes(&olds, depth), wholes(&news, depth));
            let old_names: Vec<Identity> = old
                .iter()
                .map(|id| self.identity(*id, self.model.indicator(*id).parent))
                .collect();
            let new_names: Vec<Identity> = new
                .iter()
                .map(|id| {
                    let parent = self.model.indicator(*id).parent;
                    let within = parent.map(|p| counterpart.get(&p).copied().unwrap_or(p));
                    self.identity(*id, within)
                })
                .collect();
            for (found, id) in matched(&old_names, &new_names).into_iter().zip(&new) {
                if let Some(at) = found {
                    counterpart.insert(*id, old[at]);
                }
            }
        }
        let mut out: Vec<_> = (news.iter())
            .map(|id| (counterpart.get(id).copied(), Some(*id)))
            .collect();
        let kept: std::collections::HashSet<IndicatorId> = counterpart.into_values().collect();
        out.extend((olds.into_iter().filter(|id| !kept.contains(id))).map(|id| (Some(id), None)));
        out
    }

    fn depth(&self, id: IndicatorId) -> usize {
        let parent = |id: &IndicatorId| self.model.indicator(*id).parent;
        std::iter::successors(parent(&id), parent).take(100).count()
    }

    fn identity(&self, id: IndicatorId, within: Option<IndicatorId>) -> Identity {
        let indicator = self.model.indicator(id);
        Identity {
            code: indicator.code.clone(),
            name: indicator.name.clone(),
            within: within.map_or(String::new(), |id| id.0.to_string()),
            apart: Vec::new(),
        }
    }

    fn subject(&self, id: IndicatorId, by: Option<By>) -> Subject {
        let indicator = self.model.indicator(id);
        Subject {
            what: What::Target,
            code: indicator.code.clone(),
            name: self.model.full_name(id),
            by: by.map(code_of),
            place: None,
            terms: None,
        }
    }

    /// The commitments that an indicator is, all gone or all new.
    fn all_targets(&mut self, kind: Kind, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        for target in lasting(indicator).map(|at| &indicator.targets[at]) {
            self.one_target(kind, id, target);
        }
    }

    fn one_target(&mut self, kind: Kind, id: IndicatorId, target: &Target) {
        let level = text(&target.text);
        let (values, spans) = match kind {
            Kind::Gone => ((level, None), (Some(target.span), None)),
            _ => ((None, level), (None, Some(target.span))),
        };
        let mut of = self.subject(id, Some(target.by));
        of.terms.clone_from(&target.terms.text);
        self.push(kind, of, values, spans, None);
    }

    fn indicator(&mut self, old_id: IndicatorId, new_id: IndicatorId) {
        let (old, new) = (self.model.indicator(old_id), self.model.indicator(new_id));
        let of = self.subject(new_id, None);
        let spans = (Some(old.span), Some(new.span));
        let measure = |one: &Indicator| match one.scale {
            Some(scale) => Some(self.model.scales[scale.0 as usize].name.clone()),
            None => self.model.unit_name(one).map(str::to_string),
        };
        let baseline = |one: &Indicator| {
            let baseline = one.baseline.as_ref()?;
            let value = vietnamese(&plain(&baseline.value, 12));
            Some(format!("{value} ({})", baseline.year))
        };
        let commits = !old.targets.is_empty() || !new.targets.is_empty();
        self.named(&of, (&old.code, &new.code), (&old.name, &new.name), spans);
        self.differ(Kind::Unit, &of, (measure(old), measure(new)), spans);
        self.differ(Kind::Baseline, &of, (baseline(old), baseline(new)), spans);
        self.agencies(&of, None, (&old.lead, &new.lead), spans);
        self.agencies(&of, Some("direct"), (&old.direct, &new.direct), spans);
        let others = (&old.coordinate[..], &new.coordinate[..]);
        self.agencies(&of, Some("coordinate"), others, spans);
        if commits {
            self.differ(
                Kind::Scope,
                &of,
                (scope(&old.scope), scope(&new.scope)),
                spans,
            );
            // Of a line that was not understood it is not known.
            let read = |one: &Indicator| {
                let unread = |target: &Target| target.condition.unread().is_some();
                one.unread.is_none() && !one.targets.iter().any(unread)
            };
            if read(old) && read(new) && old.better != new.better {
                let values = (old.better.map(way), new.better.map(way));
                self.push(Kind::Direction, of, values, spans, None);
            }
        }
        self.rest_of_indicator(old_id, new_id);
        self.targets(old_id, new_id);
    }

    fn lexed(&self, file: FileId) -> &Lexed {
        match file == self.old.file {
            true => &self.lexed[0],
            false => &self.lexed[1],
        }
    }

    /// The lines of a file that say something and begin within these bytes, each with its
    /// text as typed: no blanks around it, no comment behind it.
    fn lines_of(
        &self,
        file: FileId,
        within: Range<u32>,
    ) -> impl Iterator<Item = (&Line, &str)> + '_ {
        let (lexed, text) = (self.lexed(file), &self.sources.file(file).text);
        let first = lexed
            .lines
            .partition_point(|line| line.bytes.end <= within.start);
        let lines = lexed.lines[first..].iter();
        let lines = lines.take_while(move |line| line.bytes.start < within.end);
        lines.map(move |line| {
            let span = lexed.span(line.lexemes.clone());
            let (start, end) = (span.start as usize, span.end as usize);
            (line, text.get(start..end).unwrap_or_default())
        })
    }

    /// Suppressions that were added, or taken away.
    fn suppressions(&mut self) {
        let (olds, news) = (self.suppressed(self.old), self.suppressed(self.new));
        let of = about(What::Programme, None, "chú thích bỏ qua");
        let mut left: HashMap<(String, String), Vec<(String, Span)>> = HashMap::new();
        for (text, line, span) in olds.into_iter().rev() {
            let known = left.entry((key(&text), line)).or_default();
            known.push((text, span));
        }
        for (text, line, span) in news {
            if left
                .get_mut(&(key(&text), line))
                .and_then(Vec::pop)
                .is_some()
            {
                continue;
            }
            let (values, spans) = ((None, Some(Value::Text(text))), (None, Some(span)));
            self.push(Kind::Suppressed, of.clone(), values, spans, None);
        }
        let mut left: Vec<(String, Span)> = left.into_values().flatten().collect();
        left.sort_by_key(|(_, span)| *span);
        for (text, span) in left {
            let (values, spans) = ((Some(Value::Text(text)), None), (Some(span), None));
            self.push(Kind::Suppressed, of.clone(), values, spans, None);
        }
    }

    /// Each suppression: its text, the line it speaks of, as a key, and where it stands.
    fn suppressed(&self, programme: &Programme) -> Vec<(String, String, Span)> {
        let file = self.sources.file(programme.file);
        let lines: Vec<&str> = lines(&file.text).collect();
        let all = comments(programme.file, file).into_iter();
        let all = all.map(|one| {
            let (start, end) = (one.span.start as usize, one.span.end as usize);
            let text = file.text.get(start..end).unwrap_or_default();
            let text = text.trim_start_matches('#').trim().to_string();
            // One that moves to another line speaks of something else.
            let line = lines.get((one.line as usize).saturating_sub(1)).copied();
            let line = line.unwrap_or_default();
            let said = &line[..comment_at(line).unwrap_or(line.len())];
            (text, key(said), one.span)
        });
        all.collect()
    }

    // ── what all have ──

    fn named(
        &mut self,
        of: &Subject,
        codes: (&Option<String>, &Option<String>),
        names: (&str, &str),
        spans: Spans,
    ) {
        self.differ(Kind::Recoded, of, (codes.0.clone(), codes.1.clone()), spans);
        let names = (Some(names.0.to_string()), Some(names.1.to_string()));
        self.differ(Kind::Renamed, of, names, spans);
    }

    /// Reports two texts that are not one.
    fn differ(
        &mut self,
        kind: Kind,
        of: &Subject,
        (old, new): (Option<String>, Option<String>),
        spans: Spans,
    ) {
        if old.as_deref().map(key) != new.as_deref().map(key) {
            let values = (old.map(Value::Text), new.map(Value::Text));
            self.push(kind, of.clone(), values, spans, None);
        }
    }

    /// Reports agencies that are not the same, whatever their order.
    fn agencies(
        &mut self,
        of: &Subject,
        role: Option<&'static str>,
        (old, new): (&[AgencyId], &[AgencyId]),
        spans: Spans,
    ) {
        let ids = |all: &[AgencyId]| -> Vec<String> {
            let ids = all.iter().map(|id| self.model.agency(*id).id.clone());
            ids.collect()
        };
        let sorted = |all: &[String]| {
            let mut keys: Vec<String> = all.iter().map(|id| key(id)).collect();
            keys.sort();
            keys
        };
        let (old, new) = (ids(old), ids(new));
        if sorted(&old) != sorted(&new) {
            let shown = |all: Vec<String>| (!all.is_empty()).then(|| Value::Text(all.join(", ")));
            let why = role.map(|role| reason("role", role_of(role)));
            self.push(
                Kind::Agency,
                of.clone(),
                (shown(old), shown(new)),
                spans,
                why,
            );
        }
    }
}

/// The targets that no later document has ended.
fn lasting(indicator: &Indicator) -> impl Iterator<Item = usize> + '_ {
    (0..indicator.targets.len()).filter(|&at| indicator.targets[at].force.until.is_none())
}

fn reason(key: &'static str, text: Remark) -> Reason {
    Reason { key, text }
}

/// The words of the cascade, said of a programme and the one before it.
fn of_programmes(note: Remark) -> Remark {
    Remark {
        vi: (note.vi.replace("mức cấp trên", "mức cũ"))
            .replace("cấp trên: ", "bản cũ: ")
            .replace("ở đây: ", "bản mới: "),
        en: (note.en.replace("the parent's level", "the old level"))
            .replace("the parent: ", "the old one: ")
            .replace("here: ", "the new one: "),
        refutes: false,
    }
}

/// As the language writes it.
fn way_in_words(better: Better) -> &'static str {
    match better {
        Better::Higher => "càng cao càng tốt",
        Better::Lower => "càng thấp càng tốt",
        Better::Within => "trong một khoảng",
    }
}

fn way(better: Better) -> Value {
    match better {
        Better::Higher => Value::Said(
            "higher",
            Text2 {
                vi: "càng cao càng tốt",
                en: "higher is better",
            },
        ),
        Better::Lower => Value::Said(
            "lower",
            Text2 {
                vi: "càng thấp càng tốt",
                en: "lower is better",
            },
        ),
        Better::Within => Value::Said(
            "within",
            Text2 {
                vi: "trong một khoảng",
                en: "within a range",
            },
        ),
    }
}

fn scope(scope: &Scope) -> Option<String> {
    match scope {
        Scope::Programme => None,
        Scope::EachPlace => Some("từng địa bàn".to_string()),
        Scope::EachProvince => Some("từng tỉnh".to_string()),
        Scope::EachOf(kind) => Some(format!("từng {kind}")),
        Scope::Named(names) => Some(names.join(", ")),
    }
}

/// A milestone's code.
fn code_of(by: By) -> String {
    match by {
        By::End(period) => period.code(),
        By::Yearly(Some((first, last))) => format!("yearly {first}-{last}"),
        By::Yearly(None) => "yearly".to_string(),
        By::Every(step, years) => {
            let step = match step {
                Step::Quarter => "quarterly",
                Step::Month => "monthly",
            };
            match years {
                Some((first, last)) => format!("{step} {first}-{last}"),
                None => step.to_string(),
            }
        }
        By::From(year) => format!("yearly {year}-"),
        By::After(year) => format!("after {year}"),
        By::Always => "always".to_string(),
        By::Unstated | By::Relative(_) => "unstated".to_string(),
    }
}

fn end_of(by: By) -> Option<Date> {
    match by {
        By::End(period) => Some(period.end()),
        By::Yearly(Some((_, last))) => Some(Period::Year(last).end()),
        _ => None,
    }
}

fn later(old: Option<Date>, new: Option<Date>) -> Option<Reason> {
    let (old, new) = old.zip(new)?;
    match old.cmp(&new) {
        std::cmp::Ordering::Less => Some(reason("later", remark("muộn hơn", "later"))),
        std::cmp::Ordering::Greater => Some(reason("earlier", remark("sớm hơn", "earlier"))),
        std::cmp::Ordering::Equal => None,
    }
}
