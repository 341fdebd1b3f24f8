//! What declarations say besides levels, deadlines and agencies in charge. Each is taken
//! apart field by field, so that one that is new must be placed here.

use super::{Diff, Spans};
use crate::diff::matching::{Identity, matched};
use crate::diff::{Kind, Subject, Value, What};
use crate::model::indicator::{Indicator, TimeKind};
use crate::model::number::{plain, vietnamese};
use crate::model::relation::Relation;
use crate::model::test::Test;
use crate::model::{Agency, AgencyId, Chosen, FieldId, Formula, IndicatorId, Period, Vision};
use crate::source::text::key;
use jiff::civil::Date;
use std::collections::HashMap;

/// What something is called, and its text.
pub(super) type Field = (&'static str, Option<String>);

/// Digits of numbers in formulas.
const DIGITS: u32 = 12;

impl Diff<'_> {
    /// What two indicators say besides what is compared by itself.
    pub(super) fn rest_of_indicator(&mut self, old: IndicatorId, new: IndicatorId) {
        let of = self.subject(new, None);
        let spans = self.spans_of(old, new);
        let formula = |id| self.formula(self.model.indicator(id));
        self.differ(Kind::Formula, &of, (formula(old), formula(new)), spans);
        let time = |id| said_time(self.model.indicator(id).time);
        self.differ(Kind::Formula, &of, (time(old), time(new)), spans);
        let judged = |id| self.judged_by(self.model.indicator(id));
        for ((name, old), (_, new)) in judged(old).into_iter().zip(judged(new)) {
            let said = |text: Option<String>| text.map(|text| format!("{name}: {text}"));
            self.differ(Kind::Formula, &of, (said(old), said(new)), spans);
        }
        let leads = |id| self.dated_leads(&self.model.indicator(id).leads);
        self.differ(Kind::Agency, &of, (leads(old), leads(new)), spans);
        let fields = |id| self.fields_of(self.model.indicator(id));
        let (old, new) = (fields(old), fields(new));
        self.others(&of, old, new, spans);
    }

    fn spans_of(&self, old: IndicatorId, new: IndicatorId) -> Spans {
        let span = |id| Some(self.model.indicator(id).span);
        (span(old), span(new))
    }

    /// A formula as written, its indicators by their names.
    fn formula(&self, indicator: &Indicator) -> Option<String> {
        let formula = indicator.formula.as_ref().or(indicator.refused.as_ref());
        formula.map(|formula| self.written(formula))
    }

    /// As written; an old indicator goes by the name it has now.
    fn written(&self, formula: &Formula) -> String {
        let name = |id| self.name_now(id);
        formula.written(&name, &|number| vietnamese(&plain(number, DIGITS)))
    }

    /// What an indicator is called in the newer programme, where it is there.
    pub(super) fn name_now(&self, id: IndicatorId) -> String {
        self.model.full_name(*self.same.get(&id).unwrap_or(&id))
    }

    /// The title of the section that an indicator stands in.
    fn section_of(&self, indicator: &Indicator) -> Option<String> {
        let mut programmes = [self.new, self.old].into_iter();
        let file = indicator.span.file;
        let programme = programmes.find(|programme| programme.file == file)?;
        let section = programme.sections.get(indicator.section?)?;
        let code = section.code.iter().map(String::as_str);
        Some(
            code.chain([section.title.as_str()])
                .collect::<Vec<_>>()
                .join(" "),
        )
    }

    /// What verdicts on an indicator rest on besides its levels and formula.
    fn judged_by(&self, indicator: &Indicator) -> Vec<Field> {
        let yes = |holds: bool, text: &str| holds.then(|| text.to_string());
        vec![
            ("không đo được", indicator.unmeasured.clone()),
            ("tỷ trọng", yes(indicator.share, "không quá 100 %")),
            ("tổng số", indicator.total.map(|total| total.to_string())),
            ("các phần", yes(indicator.partition, "cộng lại bằng cả")),
            ("tính trên", indicator.share_of.map(|id| self.name_now(id))),
            ("từ ngày", indicator.since.map(day)),
        ]
    }

    fn fields_of(&self, indicator: &Indicator) -> Vec<Field> {
        let Indicator {
            aliases,
            fields,
            source,
            note,
            makes_concrete,
            progress,
            // See `judged_by`.
            share: _,
            total: _,
            partition: _,
            share_of: _,
            unmeasured: _,
            since: _,
            // Compared by themselves, or found from what is.
            better: _,
            code: _,
            name: _,
            measure: _,
            unit: _,
            scale: _,
            time: _,
            parent: _,
            lead: _,
            direct: _,
            coordinate: _,
            leads: _,
            section: _,
            scope: _,
            baseline: _,
            formula: _,
            refused: _,
            targets: _,
            unread: _,
            unread_base: _,
            span: _,
        } = indicator;
        // That of what commits to nothing decides nothing by itself.
        let idle = indicator.targets.is_empty() && indicator.unread.is_none();
        let way = indicator.better.filter(|_| idle).map(super::way_in_words);
        vec![
            ("tên khác", list(aliases)),
            ("hướng", way.map(str::to_string)),
            ("mục", self.section_of(indicator)),
            ("lĩnh vực", self.names_of_fields(fields)),
            ("nguồn", source.clone()),
            ("ghi chú", note.clone()),
            ("cụ thể hoá", list(makes_concrete)),
            (
                "tiến độ",
                progress
                    .and_then(Chosen::method)
                    .map(|m| m.vietnamese().to_string()),
            ),
        ]
    }

    fn dated_leads(&self, leads: &[(Date, Vec<AgencyId>)]) -> Option<String> {
        let leads = leads.iter();
        let leads = leads.map(|(since, who)| format!("{} từ {}", self.ids(who), day(*since)));
        let leads: Vec<String> = leads.collect();
        list(&leads)
    }

    pub(super) fn ids(&self, agencies: &[AgencyId]) -> String {
        let ids = agencies.iter().map(|id| self.model.agency(*id).id.as_str());
        ids.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn names_of_fields(&self, fields: &[FieldId]) -> Option<String> {
        let names = fields.iter().map(|id| self.model.field(*id).to_string());
        list(&names.collect::<Vec<_>>())
    }

    /// Reports each field that says something else.
    pub(super) fn others(&mut self, of: &Subject, old: Vec<Field>, new: Vec<Field>, spans: Spans) {
        for ((name, old), (_, new)) in old.into_iter().zip(new) {
            if old.as_deref().map(key) != new.as_deref().map(key) {
                let named = |text: String| Value::Text(format!("{name}: {text}"));
                let values = (old.map(named), new.map(named));
                self.push(Kind::Other, of.clone(), values, spans, None);
            }
        }
    }

    /// The agencies that both files know by one short name: what they are called, when
    /// they end, who takes over.
    pub(super) fn declared_agencies(&mut self) {
        let (olds, news) = (&self.old.agencies, &self.new.agencies);
        let mut known: HashMap<String, &Agency> = HashMap::new();
        for old in olds.iter().map(|id| self.model.agency(*id)) {
            known.entry(key(&old.id)).or_insert(old);
        }
        for new in news {
            let new = self.model.agency(*new);
            let Some(&old) = known.get(&key(&new.id)) else {
                continue;
            };
            let of = about(What::Agency, Some(&new.id), &new.name);
            let own = |agency: &Agency| (!agency.standard).then_some(agency.span);
            let spans = (own(old), own(new));
            let names = (Some(old.name.clone()), Some(new.name.clone()));
            self.differ(Kind::Agency, &of, names, spans);
            let ends = |agency: &Agency| agency.ends.map(|end| format!("kết thúc {}", day(end)));
            self.differ(Kind::Agency, &of, (ends(old), ends(new)), spans);
            let heirs = (self.heirs(old), self.heirs(new));
            self.differ(Kind::Agency, &of, heirs, spans);
        }
    }

    fn heirs(&self, agency: &Agency) -> Option<String> {
        let heirs = agency.successors.iter().map(|heir| {
            let mut text = self.model.agency(heir.agency).id.clone();
            if let Some(from) = heir.from.or(agency.ends) {
                text += &format!(" từ {}", day(from));
            }
            match self.names_of_fields(&heir.fields) {
                Some(fields) => format!("{text} ({fields})"),
                None => text,
            }
        });
        let heirs = list(&heirs.collect::<Vec<_>>())?;
        Some(format!("tiếp nhận: {heirs}"))
    }

    /// What must hold between indicators.
    pub(super) fn relations(&mut self) {
        let (olds, news) = (&self.old.relations, &self.new.relations);
        let name = |one: &Relation| identity(one.code.as_deref(), &one.title);
        let text = |one: &Relation| {
            let years: Vec<String> = one.milestones.iter().map(i16::to_string).collect();
            let all = one.constraints.iter().map(|one| one.text.clone());
            list(&all.chain(years).collect::<Vec<_>>())
        };
        let others =
            |one: &Relation| vec![("nguồn", one.source.clone()), ("ghi chú", one.note.clone())];
        let found = matched(&names(olds, name), &names(news, name));
        for (new, old) in news.iter().zip(&found) {
            let of = about(What::Relation, new.code.as_deref(), &new.title);
            match old.map(|at| &olds[at]) {
                Some(old) => {
                    let spans = (Some(old.span), Some(new.span));
                    let codes = (&old.code, &new.code);
                    self.named(&of, codes, (&old.title, &new.title), spans);
                    if key_of(text(old)) != key_of(text(new)) {
                        self.differ(Kind::Formula, &of, (text(old), text(new)), spans);
                    } else {
                        // The same words may name others by now.
                        let values = (self.sides(old), self.sides(new));
                        self.differ(Kind::Formula, &of, values, spans);
                    }
                    self.others(&of, others(old), others(new), spans);
                }
                None => {
                    let values = (None, text(new).map(Value::Text));
                    self.push(Kind::Appeared, of, values, (None, Some(new.span)), None);
                }
            }
        }
        for old in super::works::gone(olds, &found) {
            let of = about(What::Relation, old.code.as_deref(), &old.title);
            let values = (text(old).map(Value::Text), None);
            self.push(Kind::Gone, of, values, (Some(old.span), None), None);
        }
    }

    /// What must hold, its indicators by their names.
    fn sides(&self, relation: &Relation) -> Option<String> {
        let sides = relation.constraints.iter().map(|one| {
            let sides = (Box::new(one.left.clone()), Box::new(one.right.clone()));
            self.written(&Formula::Compare(one.op, sides.0, sides.1))
        });
        list(&sides.collect::<Vec<_>>())
    }

    /// Tests that are gone, new, or say something else.
    pub(super) fn tests(&mut self) {
        let (olds, news) = (&self.old.tests, &self.new.tests);
        let name = |one: &Test| identity(None, &one.name);
        let found = matched(&names(olds, name), &names(news, name));
        for (new, old) in news.iter().zip(&found) {
            let of = about(What::Test, None, &new.name);
            match old.map(|at| &olds[at]) {
                Some(old) => {
                    let spans = (Some(old.span), Some(new.span));
                    let texts = (self.said_by(old), self.said_by(new));
                    self.differ(Kind::Other, &of, (Some(texts.0), Some(texts.1)), spans);
                }
                None => {
                    let span = (None, Some(new.span));
                    self.push(Kind::Appeared, of, (None, None), span, None);
                }
            }
        }
        for old in super::works::gone(olds, &found) {
            let of = about(What::Test, None, &old.name);
            self.push(Kind::Gone, of, (None, None), (Some(old.span), None), None);
        }
    }

    /// How much a test gives and expects, and what of it is another.
    fn said_by(&self, test: &Test) -> String {
        let within = test.span.start..test.last_line.end;
        let lines = self.lines_of(test.span.file, within);
        let lines = lines.map(|(_, shown)| shown).skip(1);
        lines.collect::<Vec<_>>().join("; ")
    }

    /// Visions, by their years.
    pub(super) fn visions(&mut self) {
        let text = |all: &[Vision]| {
            let all = all.iter();
            let all = all.map(|one| {
                let source = one.source.as_ref().map(|source| format!(" ({source})"));
                format!(
                    "{}: {}{}",
                    one.year,
                    one.text.trim(),
                    source.unwrap_or_default()
                )
            });
            list(&all.collect::<Vec<_>>())
        };
        let (old, new) = (text(&self.old.visions), text(&self.new.visions));
        let of = about(What::Programme, None, "tầm nhìn");
        self.differ(Kind::Document, &of, (old, new), (None, None));
    }
}

fn key_of(text: Option<String>) -> Option<String> {
    text.as_deref().map(key)
}

fn names<T>(all: &[T], name: impl Fn(&T) -> Identity) -> Vec<Identity> {
    all.iter().map(name).collect()
}

fn identity(code: Option<&str>, name: &str) -> Identity {
    Identity {
        code: code.map(str::to_string),
        name: name.to_string(),
        within: String::new(),
        apart: Vec::new(),
    }
}

/// What a change is of, where it is of no milestone.
pub(super) fn about(what: What, code: Option<&str>, name: &str) -> Subject {
    Subject {
        what,
        code: code.map(str::to_string),
        name: name.to_string(),
        by: None,
        place: None,
        terms: None,
    }
}

pub(super) fn list(all: &[String]) -> Option<String> {
    (!all.is_empty()).then(|| all.join(", "))
}

pub(super) fn day(day: Date) -> String {
    Period::Day(day).vietnamese()
}

/// How figures relate to time, in the words of the language.
fn said_time(time: TimeKind) -> Option<String> {
    match time {
        TimeKind::Stock => None,
        TimeKind::Flow => Some("trong kỳ".to_string()),
        TimeKind::Mean => Some("bình quân các kỳ".to_string()),
        TimeKind::Rate => Some("số của riêng từng kỳ".to_string()),
        TimeKind::CumulativeSince(year) => Some(format!("luỹ kế từ {year}")),
    }
}
