//! Indicators: heads collected first, then every line of them resolved.

use crate::check::cases::Cases;
use crate::check::declare::FIRST;
use crate::check::direction_of_name::Says;
use crate::check::names::nearest_arg;
use crate::check::programme::{own_fields, scope_of};
use crate::check::resolver::Resolver;
use crate::check::tasks::source;
use crate::finding::catalogue::names::{
    DUPLICATE_CODE, DUPLICATE_NAME, UNKNOWN_SCALE, UNKNOWN_UNIT,
};
use crate::finding::catalogue::syntax::UNEXPECTED_TEXT;
use crate::finding::catalogue::types::{
    LEVELS_OF_SEVERAL_MILESTONES, TWO_FIGURES_OF_ONE_YEAR, TWO_LEVELS_AT_ONE_MILESTONE,
};
use crate::finding::{Arg, Entry, Finding};
use crate::model::condition::{Op, Plan};
use crate::model::indicator::{Baseline, Step, TimeKind};
use crate::model::unit::text as units;
use crate::model::{
    Better, By, Condition, Indicator, IndicatorId, Measure, Programme, ScaleId, Target,
};
use crate::source::words::WORDS;
use crate::source::{Span, text::key};
use crate::syntax::tree::Lost;
use crate::syntax::tree::{
    Attr, Attribute, Cond, CondKind, FreeKind, Head, IndicatorHead, ListKind, Name, Opt, Quantity,
    Table, TargetLine, Tree,
};

/// An indicator whose lines wait to be resolved.
pub struct Pending<'t> {
    /// Which.
    pub id: IndicatorId,
    /// Its lines, without its parts'.
    pub attributes: &'t [Attribute],
    pub(super) head: &'t IndicatorHead,
    /// Who leads unless its own lines say so.
    lead: &'t [Name],
    /// The field of work unless its own lines say so.
    fields: &'t [Name],
    /// The unit unless its own lines say so.
    unit: Option<&'t Name>,
    /// Which way is better unless its own lines say so.
    pub(super) better: Option<Better>,
}

impl Pending<'_> {
    /// Where it says of what it is a share (tính trên).
    pub fn share_line(&self) -> Option<Span> {
        let line = |a: &&Attribute| matches!(a.attr, Some(Attr::ShareOf(_)));
        self.attributes.iter().find(line).map(|line| line.span)
    }
}

/// What to do with a level that is there already.
const SAID_AGAIN: crate::finding::Text = crate::finding::Text {
    vi: "cùng một mức ghi hai lần: bỏ một dòng; là mức của hai phần (nam, nữ; thành thị, nông thôn…) thì mỗi phần một dòng `trong đó \"tên phần\"` với mức ở dưới",
    en: "one level said twice: drop a line; where they are of two parts (men, women; town, country…) give each part a line `trong đó \"its name\"` with its level below",
};

impl Resolver {
    /// Takes in every indicator's head, in order, parts after their whole.
    pub fn collect<'t>(&mut self, tree: &'t Tree, programme: &mut Programme) -> Vec<Pending<'t>> {
        let count = count(tree);
        let mut pending = Vec::with_capacity(count);
        // One file has all there are, or one of many has a few of them.
        match self.model.indicators.is_empty() {
            true => self.model.indicators.reserve_exact(count),
            false => self.model.indicators.reserve(count),
        }
        // A code and a name each.
        self.indicators.reserve(2 * count);
        let mut section: Option<usize> = None;
        let mut lead: &[Name] = &[];
        let mut fields: &[Name] = &[];
        let mut progress = programme.progress;
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Section(..) => {
                    section = Some(section.map_or(0, |i| i + 1));
                    progress = self
                        .method_of(&declaration.attributes)
                        .or(programme.progress);
                    lead = section_lead(&declaration.attributes);
                    fields = own_fields(&declaration.attributes).unwrap_or_default();
                }
                Head::Indicator(head) => {
                    let (own, parts) = split_parts(&declaration.attributes);
                    let whole = self.add(head, None, section, declaration.span, programme);
                    let progress = self.method_of(own).or(progress);
                    self.at(whole).progress = progress;
                    pending.push(Pending {
                        id: whole,
                        attributes: own,
                        head,
                        lead,
                        fields,
                        unit: None,
                        better: None,
                    });
                    for (head, span, attributes) in parts {
                        let id = self.add(head, Some(whole), section, span, programme);
                        self.at(id).progress = self.method_of(attributes).or(progress);
                        pending.push(Pending {
                            id,
                            attributes,
                            head,
                            lead: &[],
                            fields: &[],
                            unit: None,
                            better: None,
                        });
                    }
                }
                Head::Table(table) => {
                    let or = |own: &'t Vec<Name>, outer: &'t [Name]| match own.is_empty() {
                        true => outer,
                        false => own,
                    };
                    let own = (or(&table.lead, lead), or(&table.fields, fields));
                    let first = pending.len();
                    let opened = self.collect_rows(table, section, own, programme, &mut pending);
                    for row in pending.iter().skip(first) {
                        self.at(row.id).progress = progress;
                    }
                    if let Some((at, leads)) = opened {
                        section = Some(at);
                        progress = programme.progress;
                        (lead, fields) = (leads, &[]);
                    }
                }
                _ => {}
            }
        }
        pending
    }

    /// Takes in a table's rows; gives the section that its last opening row opened,
    /// and who leads there.
    fn collect_rows<'t>(
        &mut self,
        table: &'t Table,
        section: Option<usize>,
        (lead, fields): (&'t [Name], &'t [Name]),
        programme: &mut Programme,
        pending: &mut Vec<Pending<'t>>,
    ) -> Option<(usize, &'t [Name])> {
        let mut whole = None;
        let mut opened: Option<(usize, &[Name])> = None;
        for row in &table.rows {
            let Some(span) = row.span else { continue };
            if row.opens {
                let at = opened.map_or(section, |(at, _)| Some(at));
                let at = at.map_or(0, |at| at + 1);
                opened = Some((at, section_lead(&row.attributes)));
                whole = None;
                continue;
            }
            let section = opened.map_or(section, |(at, _)| Some(at));
            let lead = (opened.map(|(_, lead)| lead))
                .filter(|lead| !lead.is_empty())
                .unwrap_or(lead);
            let parent = if row.part { whole } else { None };
            let id = self.add(&row.head, parent, section, span, programme);
            if parent.is_none() {
                whole = Some(id);
            }
            let (lead, fields): (&[Name], &[Name]) = match parent {
                None => (lead, fields),
                Some(_) => (&[], &[]),
            };
            self.rows.insert(id);
            if table.unread {
                programme.unread.insert(id);
            }
            let unit = if parent.is_none() {
                table.unit.as_ref()
            } else {
                None
            };
            pending.push(Pending {
                id,
                attributes: &row.attributes,
                head: &row.head,
                lead,
                fields,
                unit,
                better: table.better,
            });
        }
        opened
    }

    /// Adds an indicator that only its head is known of.
    fn add(
        &mut self,
        head: &IndicatorHead,
        parent: Option<IndicatorId>,
        section: Option<usize>,
        span: Span,
        programme: &Programme,
    ) -> IndicatorId {
        let id = self.nameless(head, span, programme);
        let indicator = self.at(id);
        (indicator.parent, indicator.section) = (parent, section);
        if let Some(code) = &head.code {
            self.name_indicator(&code.text, id, &DUPLICATE_CODE, code);
        }
        if let Some(name) = &head.name {
            let full = self.model.full_name(id);
            self.name_indicator(&full, id, &DUPLICATE_NAME, name);
        }
        id
    }

    /// Adds an indicator that no name leads to.
    pub(super) fn nameless(
        &mut self,
        head: &IndicatorHead,
        span: Span,
        programme: &Programme,
    ) -> IndicatorId {
        let id = IndicatorId(self.model.indicators.len() as u32);
        let name = head
            .name
            .as_ref()
            .map(|name| name.text.clone())
            .unwrap_or_default();
        self.model.indicators.push(Indicator {
            code: head.code.as_ref().map(|code| code.text.clone()),
            name,
            aliases: Vec::new(),
            measure: Measure::Quantity,
            unit: None,
            scale: None,
            share: false,
            total: None,
            better: None,
            time: TimeKind::Stock,
            partition: false,
            share_of: None,
            progress: None,
            parent: None,
            lead: Vec::new(),
            direct: Vec::new(),
            coordinate: Vec::new(),
            fields: Vec::new(),
            section: None,
            scope: programme.scope.clone(),
            baseline: None,
            formula: None,
            targets: Vec::new(),
            source: None,
            note: None,
            unmeasured: None,
            unread: None,
            unread_base: None,
            refused: None,
            makes_concrete: Vec::new(),
            leads: Vec::new(),
            since: None,
            span,
        });
        id
    }

    fn name_indicator(&mut self, name: &str, id: IndicatorId, entry: &'static Entry, at: &Name) {
        if let Some(first) = self
            .indicators
            .insert(name, id)
            .filter(|first| *first != id)
        {
            let first = self.model.indicator(first).span;
            let finding = Finding::new(entry, at.span).arg("name", format!("`{}`", at.text));
            self.report(finding.related(first, FIRST));
        }
    }

    /// Resolves an indicator's options and lines; its whole was resolved before.
    pub fn resolve_indicator(&mut self, pending: &Pending) {
        self.inherit(pending.id);
        if let Some(unit) = pending.unit {
            self.set_unit(pending.id, unit);
        }
        if pending.better.is_some() {
            self.at(pending.id).better = pending.better;
        }
        for (option, _) in &pending.head.options {
            if !self.names_scale(pending, option) {
                self.option(pending.id, option);
            }
        }
        if !pending.lead.is_empty() {
            self.set_lead(pending.id, pending.lead);
        }
        let fields = own_fields(pending.attributes).unwrap_or(pending.fields);
        if !fields.is_empty() {
            let fields = self.fields(fields);
            self.at(pending.id).fields = fields;
        }
        let formula = |line: &Attribute| matches!(line.attr, Some(Attr::Formula(_)));
        match pending.attributes.iter().any(formula) {
            true => self.computed.insert(pending.id),
            false => self.computed.remove(&pending.id),
        };
        for attribute in pending.attributes {
            self.attribute(pending.id, attribute);
        }
        let indicator = self.at(pending.id);
        indicator.source = source(pending.attributes);
        self.settle_measure(pending);
        self.settle_time(pending);
        self.settle_method(pending.id, pending.attributes);
    }

    /// Takes in who leads; a name that is not known is no missing one.
    fn set_lead(&mut self, id: IndicatorId, names: &[Name]) {
        let lead = self.agencies(names);
        if lead.is_empty() && !names.is_empty() {
            self.misnamed.insert(id);
        } else {
            self.misnamed.remove(&id);
        }
        self.at(id).lead = lead;
    }

    /// Resolves an indicator's levels, when all indicators are known for what
    /// they measure; its whole's were resolved before.
    pub fn resolve_levels(&mut self, pending: &Pending) {
        self.inherit_direction(pending.id);
        self.direction_by_name(pending.id);
        // A target is large, and a vector that grows takes room for four.
        let levels = pending.attributes.iter().map(|line| match &line.attr {
            Some(Attr::Target(line)) => line.times.len(),
            _ => 0,
        });
        self.at(pending.id).targets.reserve_exact(levels.sum());
        let mut cases = Cases::default();
        for attribute in pending.attributes {
            self.target(pending.id, attribute, &mut cases);
        }
        self.unmeasured(pending.id);
        self.settle_direction(pending.id);
    }

    /// A commitment in words that names no time is one all the same.
    fn unmeasured(&mut self, id: IndicatorId) {
        let indicator = self.at(id);
        if let Some(reason) = indicator
            .unmeasured
            .clone()
            .filter(|_| indicator.targets.is_empty())
        {
            indicator.targets.push(Target {
                force: Default::default(),
                by: By::Unstated,
                condition: Condition::Unmeasured { reason },
                text: indicator.name.clone(),
                terms: Default::default(),
                span: indicator.span,
            });
        }
    }

    /// The indicator of this id, to be changed.
    pub fn at(&mut self, id: IndicatorId) -> &mut Indicator {
        &mut self.model.indicators[id.0 as usize]
    }

    /// A part starts from its whole: who leads, unit, direction, scope, time.
    fn inherit(&mut self, id: IndicatorId) {
        let Some(parent) = self.model.indicator(id).parent else {
            return;
        };
        if let Some(code) = self.unnamed.get(&parent).copied() {
            self.unnamed.insert(id, code);
        }
        let whole = self.model.indicator(parent).clone();
        let part = self.at(id);
        part.lead = whole.lead;
        part.fields = whole.fields;
        part.unit = whole.unit;
        part.scale = whole.scale;
        part.measure = whole.measure;
        part.better = whole.better;
        part.time = whole.time;
        part.scope = whole.scope;
    }

    /// A part in its whole's unit takes the direction that its levels tell.
    fn inherit_direction(&mut self, id: IndicatorId) {
        let indicator = self.model.indicator(id);
        let Some(parent) = indicator.parent else {
            return;
        };
        let whole = self.model.indicator(parent);
        if indicator.better.is_none() && whole.unit == indicator.unit {
            let better = whole.better;
            self.at(id).better = better;
        }
    }

    fn set_unit(&mut self, id: IndicatorId, name: &Name) {
        if let Some(unit) = self.unit(name) {
            let indicator = self.at(id);
            // A part in another unit does not take its whole's direction.
            if indicator.parent.is_some() && indicator.unit != Some(unit) {
                indicator.better = None;
            }
            indicator.unit = Some(unit);
            indicator.measure = Measure::Quantity;
            self.unnamed.remove(&id);
        } else {
            self.unnamed.insert(id, UNKNOWN_UNIT.code);
        }
    }

    /// Whether a row's unit that nobody knows only says what its words are levels
    /// of (`Mức độ`): no unit is missing; that its levels are words is told.
    fn names_scale(&mut self, pending: &Pending, option: &Opt) -> bool {
        let Opt::Unit(name) = option else {
            return false;
        };
        let is_words = |line: &TargetLine| {
            let kind = line.condition.as_ref().map(|cond| &cond.kind);
            matches!(
                kind,
                Some(CondKind::Words(_) | CondKind::Worded(..) | CondKind::Complete)
            )
        };
        let mut levels = pending.attributes.iter().filter_map(|a| match &a.attr {
            Some(Attr::Target(line)) => Some(line),
            _ => None,
        });
        let first = levels.next();
        self.rows.contains(&pending.id)
            && first.is_some_and(|line| is_words(line))
            && levels.all(|line| is_words(line))
            && units::find(&mut self.model.units, &name.text).is_none()
    }

    fn option(&mut self, id: IndicatorId, option: &Opt) {
        match option {
            Opt::Unit(name) => self.set_unit(id, name),
            Opt::Scale(name) => {
                let scale = self.scale(name);
                if scale.is_none() {
                    self.unnamed.insert(id, UNKNOWN_SCALE.code);
                }
                let indicator = self.at(id);
                indicator.scale = scale;
                if indicator.unit.is_none() {
                    indicator.measure = Measure::Level;
                }
            }
            Opt::Completion => self.at(id).measure = Measure::Completion,
            Opt::Better(better) => self.at(id).better = Some(*better),
            Opt::Cumulative(year) => {
                self.at(id).time = TimeKind::CumulativeSince(year.unwrap_or_default());
            }
            Opt::Flow => self.at(id).time = TimeKind::Flow,
            Opt::Stock => self.at(id).time = TimeKind::Stock,
            Opt::Mean => self.at(id).time = TimeKind::Mean,
            Opt::Partition => self.at(id).partition = true,
        }
    }

    fn scale(&mut self, name: &Name) -> Option<ScaleId> {
        let found = self.scales.get(&name.text);
        let lost = found.is_none() && self.lost_names.contains(&key(&name.text));
        if found.is_none() && !lost && !self.again(&UNKNOWN_SCALE, name) {
            let nearest = self.scales.nearest(&name.text);
            let finding = Finding::new(&UNKNOWN_SCALE, name.span)
                .arg("name", format!("\"{}\"", name.text))
                .arg("nearest", nearest_arg(nearest));
            self.tell(name, None, finding);
        }
        found
    }

    fn attribute(&mut self, id: IndicatorId, attribute: &Attribute) {
        match &attribute.attr {
            Some(Attr::List(ListKind::Lead, names)) => {
                self.group_in_lead(names);
                self.set_lead(id, names);
            }
            Some(Attr::List(ListKind::Coordinate, names)) => {
                self.at(id).coordinate = self.agencies(names);
            }
            Some(Attr::List(ListKind::Direct, names)) => {
                self.at(id).direct = self.agencies(names);
            }
            Some(Attr::List(ListKind::DataNames, names)) => {
                for name in names {
                    self.at(id).aliases.push(name.text.clone());
                    self.indicators.insert(&name.text, id);
                }
            }
            Some(Attr::Free(FreeKind::Unit, name)) => self.set_unit(id, name),
            Some(Attr::Free(FreeKind::Unmeasured, reason)) => {
                self.at(id).unmeasured = Some(reason.text.clone());
            }
            Some(Attr::List(ListKind::MakesConcrete, names)) => {
                self.at(id).makes_concrete = names.iter().map(|name| name.text.clone()).collect();
            }
            Some(Attr::Free(FreeKind::Note, text)) => self.at(id).note = Some(text.text.clone()),
            Some(Attr::Scope(scope)) => self.at(id).scope = scope_of(scope),
            Some(Attr::ShareOf(name)) => {
                let of = self.indicator(name);
                self.at(id).share_of = of;
            }
            _ => {}
        }
    }

    /// What follows from unit and name together: shares, baselines.
    fn settle_measure(&mut self, pending: &Pending) {
        let indicator = self.model.indicator(pending.id);
        let percent = indicator
            .unit
            .is_some_and(|unit| self.model.units.get(unit).is_percent());
        let named = |id: IndicatorId| {
            let name = key(&self.model.indicator(id).name);
            WORDS.share_names.begins(&name) && !WORDS.share_growths.within(&name)
        };
        let share = percent && (named(pending.id) || indicator.parent.is_some_and(named));
        self.at(pending.id).share = share;
        self.one_figure_a_year(pending.attributes);
        for attribute in pending.attributes {
            let lost = match &attribute.attr {
                Some(Attr::Baseline(year, quantity)) => {
                    let amount = self.amount(pending.id, quantity);
                    let baseline = amount.map(|amount| Baseline {
                        year: *year,
                        value: amount.value,
                        span: attribute.span,
                    });
                    let lost = baseline.is_none();
                    self.at(pending.id).baseline = baseline;
                    lost
                }
                _ => matches!(attribute.lost, Some(Lost::Baseline(_))),
            };
            if lost {
                self.at(pending.id).unread_base = Some(UNEXPECTED_TEXT.code);
            }
            if let Some(Attr::Planned(plan, year, quantity)) = &attribute.attr
                && let Some(amount) = self.amount(pending.id, quantity)
            {
                self.planned.push((pending.id, *plan, *year, amount));
            }
        }
    }

    /// Reports a starting or planned figure of a year that has another above.
    fn one_figure_a_year(&mut self, lines: &[Attribute]) {
        let figures = lines.iter().filter_map(|line| match &line.attr {
            Some(Attr::Baseline(year, figure)) => Some((None, *year, &**figure, line.span)),
            Some(Attr::Planned(plan, year, figure)) => {
                Some((Some(*plan), *year, figure, line.span))
            }
            _ => None,
        });
        let mut seen: Vec<(Option<Plan>, i16, &Quantity, Span)> = Vec::new();
        for (plan, year, figure, span) in figures {
            let first = seen.iter().find(|(p, y, ..)| (*p, *y) == (plan, year));
            let unit = |of: &Quantity| of.unit.as_ref().map(|unit| key(&unit.text));
            let alike =
                |of: &Quantity| of.number.value == figure.number.value && unit(of) == unit(figure);
            match first {
                Some((_, _, other, at)) if !alike(other) => {
                    let finding = Finding::new(&TWO_FIGURES_OF_ONE_YEAR, span)
                        .arg("year", year.to_string())
                        .related(*at, FIRST);
                    self.report(finding);
                }
                Some(_) => {}
                None => seen.push((plan, year, figure, span)),
            }
        }
    }

    /// Reports levels that are as many as their milestones and of one comparison, so that
    /// each is of one of them: `đến 2025 và 2030: còn 5% và 3%`.
    fn several_in_order(&mut self, line: &TargetLine) -> bool {
        let Some(Cond {
            kind: CondKind::All(levels),
            span,
        }) = &line.condition
        else {
            return false;
        };
        let first = levels.first().and_then(compared);
        let follows =
            |level: &Cond| compared(level).is_some_and(|op| op.is_none() || Some(op) == first);
        let many = line.times.len();
        if many < 2 || many != levels.len() || !levels.iter().all(follows) {
            return false;
        }
        let finding = Finding::new(&LEVELS_OF_SEVERAL_MILESTONES, *span)
            .arg("levels", line.text.text.clone())
            .arg("lines", lines_of_each(line));
        self.report(finding);
        true
    }

    fn target(&mut self, id: IndicatorId, attribute: &Attribute, cases: &mut Cases) {
        let Some(Attr::Target(line)) = &attribute.attr else {
            return;
        };
        let Some(condition) = &line.condition else {
            return;
        };
        if self.several_in_order(line) {
            return;
        }
        let own = self.in_own_words(id, condition);
        let condition = own.as_ref().unwrap_or(condition);
        let yearly = self.over_its_years(id, &line.times, condition);
        let (times, condition) = match &yearly {
            Some((times, condition)) => (times.as_slice(), condition),
            None => (line.times.as_slice(), condition),
        };
        let times = self.times(id, times);
        let (condition, terms) = (self.condition(id, condition), self.terms(id, line));
        let (Some(mut condition), Some(mut terms)) = (condition, terms) else {
            return;
        };
        self.weaken(id, &mut condition, Says::of(line));
        if let Some(stretch) = (terms.said_mut()).and_then(|said| said.stretch.as_mut()) {
            self.weaken(id, stretch, Says::of(line));
        }
        let given = terms.given.iter().flat_map(|given| &given.condition);
        for condition in std::iter::once(&condition)
            .chain(terms.stretch.as_deref())
            .chain(given)
        {
            for (by, at) in &times {
                self.late_base(condition, *by, *at);
            }
        }
        let mut said = false;
        for (by, at) in &times {
            let indicator = self.model.indicator(id);
            if let Some(first) = cases.first(&indicator.targets, *by, &terms) {
                if std::mem::replace(&mut said, true) {
                    continue;
                }
                let finding = Finding::new(&TWO_LEVELS_AT_ONE_MILESTONE, *at)
                    .arg("by", by_text(*by))
                    .related(first.span, FIRST);
                let again = first.condition == condition;
                self.report(if again {
                    finding.help(SAID_AGAIN)
                } else {
                    finding
                });
                continue;
            }
            let target = Target {
                force: Default::default(),
                by: *by,
                condition: condition.clone(),
                text: line.text.text.clone(),
                terms: terms.clone(),
                span: attribute.span,
            };
            self.at(id).targets.push(target);
        }
    }
}

/// The comparison of a level that is a number and nothing else.
fn compared(level: &Cond) -> Option<Option<Op>> {
    match &level.kind {
        CondKind::Compare(op, _) => Some(*op),
        CondKind::Toward(_, inner) => compared(inner),
        _ => None,
    }
}

/// A line of levels as lines of one level each: `đến 2025: còn 5%`, `đến 2030: còn 3%`.
fn lines_of_each(line: &TargetLine) -> String {
    let text = line.text.text.as_str();
    let first = text.split(|c: char| c.is_ascii_digit()).next();
    let first = first.unwrap_or_default();
    let levels = text.split(" và ").map(|level| {
        let bare = level.starts_with(|c: char| c.is_ascii_digit());
        format!("{}{level}", if bare { first } else { "" })
    });
    let times = line.times.iter().map(|(by, _)| match by {
        By::End(period) => period.vietnamese(),
        _ => "…".to_string(),
    });
    let lines = times.zip(levels);
    let lines: Vec<String> = lines
        .map(|(by, level)| format!("`đến {by}: {level}`"))
        .collect();
    lines.join("; ")
}

/// A milestone for a message.
pub fn by_text(by: By) -> Arg {
    match by {
        By::End(period) => Arg::Made(period.vietnamese(), period.code()),
        By::Yearly(_) => Arg::Both("hằng năm", "every year"),
        By::Every(Step::Quarter, _) => Arg::Both("hằng quý", "every quarter"),
        By::Every(Step::Month, _) => Arg::Both("hằng tháng", "every month"),
        By::From(year) => Arg::Made(format!("từ năm {year}"), format!("from {year} on")),
        By::After(year) => Arg::Made(format!("sau năm {year}"), format!("after {year}")),
        By::Always => Arg::Both("thường xuyên", "at all times"),
        By::Unstated | By::Relative(_) => Arg::Both("không nêu", "unstated"),
    }
}

fn section_lead(attributes: &[Attribute]) -> &[Name] {
    let lead = attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::List(ListKind::Lead, names)) => Some(names.as_slice()),
            _ => None,
        });
    lead.unwrap_or(&[])
}

/// How many indicators and parts a file has at most.
fn count(tree: &Tree) -> usize {
    let part = |a: &&Attribute| matches!(a.attr, Some(Attr::Part(_)));
    let of = tree.declarations.iter().map(|one| match &one.head {
        Head::Indicator(_) => 1 + one.attributes.iter().filter(part).count(),
        Head::Table(table) => table.rows.len(),
        _ => 0,
    });
    of.sum()
}

type PartLines<'t> = (&'t IndicatorHead, Span, &'t [Attribute]);

/// An indicator's own lines, and each part's head and lines.
fn split_parts(attributes: &[Attribute]) -> (&[Attribute], Vec<PartLines<'_>>) {
    let starts: Vec<(usize, &IndicatorHead)> = attributes
        .iter()
        .enumerate()
        .filter_map(|(i, attribute)| match &attribute.attr {
            Some(Attr::Part(head)) => Some((i, &**head)),
            _ => None,
        })
        .collect();
    let own = starts.first().map_or(attributes.len(), |(i, _)| *i);
    let ends = starts
        .iter()
        .skip(1)
        .map(|(i, _)| *i)
        .chain([attributes.len()]);
    let parts = starts
        .iter()
        .zip(ends)
        .map(|(&(i, head), end)| (head, attributes[i].span, &attributes[i + 1..end]));
    (&attributes[..own], parts.collect())
}
