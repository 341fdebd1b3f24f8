//! Units, scales, places and tables of which the declaration was not understood:
//! what they mean is not known, nor what names them.

use super::faults::Faults;
use crate::check::place_names::members;
use crate::check::resolver::Resolver;
use crate::model::indicator::Terms;
use crate::model::{Condition, Formula, IndicatorId, Programme, Scope, Target, Unread};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::attributes::{DeclarationKind, terminal};
use crate::syntax::tree::{
    Attr, Attribute, BadHead, Cond, CondKind, Declaration, Head, ListKind, Lost, Name, Opt,
    Quantity, ScopeText, TargetLine, Tree, UnitValue,
};
use foldhash::{HashMap, HashSet};
use std::collections::BTreeSet;

/// Names, as they are compared, whose declarations are unread, and the code of why.
type Unknown = HashMap<String, &'static str>;

/// A place of which the declaration was not understood.
pub(super) struct BadPlace {
    /// Its name.
    name: String,
    /// What kind it is of, where that was read (`xã`).
    kind: Option<String>,
    /// Which places it stands for is not known: it is a group, or may be one.
    group: bool,
    /// Whether even that it is a place is a guess.
    guessed: bool,
    code: &'static str,
}

/// Adds to the faults every place where a unit or a scale, or a group of places,
/// is named of which the declaration is unread; gives the places.
pub(super) fn settle(tree: &Tree, faults: &mut Faults) -> Vec<BadPlace> {
    let (units, named) = bad_units(tree, faults);
    let scales = bad_scales(tree, faults);
    let places = bad_places(tree, faults);
    let mut groups: Unknown = HashMap::default();
    for place in places.iter().filter(|place| place.group) {
        groups.insert(key(&place.name), place.code);
    }
    if units.is_empty() && scales.is_empty() && groups.is_empty() {
        return places;
    }
    let mut found: Vec<(Span, &'static str)> = Vec::new();
    names(tree, &mut |kind, name| {
        let (of, typed) = match kind {
            Kind::Unit => (&units, unit_in(&named, &units, &name.text)),
            Kind::Scale => (&scales, key(&name.text)),
            Kind::Place => (&groups, key(&name.text)),
        };
        found.extend(of.get(&typed).map(|code| (name.span, *code)));
    });
    for (span, code) in found {
        faults.add(span, code);
    }
    places
}

/// The names of units, as they are compared, and of how many words they are.
#[derive(Default)]
struct UnitNames {
    all: HashSet<String>,
    words: BTreeSet<usize>,
}

impl UnitNames {
    fn add(&mut self, name: &str) {
        let name = key(name);
        self.words.insert(name.matches(' ').count() + 1);
        self.all.insert(name);
    }

    /// The names that a unit is said in: `rổ` of `nghìn rổ/xã`.
    fn within<'u>(&self, whole: &'u str) -> impl Iterator<Item = &'u str> {
        let parts = whole.split('/');
        let ends = parts.flat_map(|part| {
            let ends = |words: &usize| {
                let starts = part.rmatch_indices(' ').map(|(at, _)| at + 1).chain([0]);
                starts.clone().nth(words - 1).map(|at| &part[at..])
            };
            self.words.iter().rev().filter_map(ends).collect::<Vec<_>>()
        });
        ends.filter(|name| self.all.contains(*name))
    }
}

/// The unread unit that a unit is said in.
fn unit_in(named: &UnitNames, units: &Unknown, text: &str) -> String {
    let whole = key(text);
    let found = named.within(&whole).find(|name| units.contains_key(*name));
    found.map(str::to_string).unwrap_or(whole)
}

/// The names that a unit's declaration gives it.
fn names_of(declaration: &Declaration) -> impl Iterator<Item = &Name> {
    let own = match &declaration.head {
        Head::Unit(name, _) => Some(name),
        _ => None,
    };
    own.into_iter()
        .chain(listed(declaration, ListKind::OtherNames))
}

/// The units of which the declaration is unread, or is said in one that is; and the names
/// of all.
fn bad_units(tree: &Tree, faults: &Faults) -> (Unknown, UnitNames) {
    let units = || (tree.declarations.iter()).filter(|one| matches!(one.head, Head::Unit(..)));
    let (mut names, mut bad) = (UnitNames::default(), Unknown::default());
    let mut waiting: Vec<(String, &'static str)> = Vec::new();
    for declaration in units() {
        names_of(declaration).for_each(|name| names.add(&name.text));
        if let Some(code) = declaration_fault(declaration, faults) {
            waiting.extend(names_of(declaration).map(|name| (key(&name.text), code)));
        }
    }
    bad.extend(waiting.iter().cloned());
    if waiting.is_empty() {
        return (bad, names);
    }
    // Those that are said in each.
    let mut rest: HashMap<String, Vec<&Declaration>> = HashMap::default();
    for declaration in units() {
        let Head::Unit(_, Some(value)) = &declaration.head else {
            continue;
        };
        let of = UnitValue::of(value).map(|of| key(&of.text));
        for name in of.iter().flat_map(|of| names.within(of)) {
            rest.entry(name.to_string()).or_default().push(declaration);
        }
    }
    while let Some((name, code)) = waiting.pop() {
        let said_in_it = rest.get(&name).into_iter().flatten();
        for other in said_in_it.flat_map(|one| names_of(one)) {
            let other = key(&other.text);
            if !bad.contains_key(&other) {
                bad.insert(other.clone(), code);
                waiting.push((other, code));
            }
        }
    }
    (bad, names)
}

fn bad_scales(tree: &Tree, faults: &Faults) -> Unknown {
    let mut bad: Unknown = HashMap::default();
    for declaration in &tree.declarations {
        if let Head::Scale(name, levels) = &declaration.head {
            let twice = levels.iter().find_map(|l| faults.of_one_name(l.span));
            if let Some(code) = faults.within(declaration.span).or(twice) {
                bad.insert(key(&name.text), code);
            }
        }
    }
    bad
}

fn bad_places(tree: &Tree, faults: &Faults) -> Vec<BadPlace> {
    let mut bad = Vec::new();
    for declaration in &tree.declarations {
        match &declaration.head {
            Head::Place(name, kinds, _) => {
                let Some(code) = declaration_fault(declaration, faults) else {
                    continue;
                };
                let kind = kinds.first().map(|kind| key(&kind.text));
                let lines = &declaration.attributes;
                let group = kind.as_deref() == Some(&key("nhóm"))
                    || members(lines).next().is_some()
                    || lines.iter().any(|line| line.attr.is_none());
                bad.push(BadPlace {
                    name: name.text.clone(),
                    kind,
                    group,
                    guessed: false,
                    code,
                });
            }
            Head::Bad(BadHead {
                kind: kind @ (None | Some(DeclarationKind::Place)),
                text: Some(text),
            }) => bad.push(BadPlace {
                name: text.text.clone(),
                kind: None,
                group: true,
                guessed: kind.is_none(),
                code: faults.code(declaration.span),
            }),
            _ => {}
        }
    }
    bad
}

/// What is wrong with a declaration whose lines are all of what it declares.
fn declaration_fault(declaration: &Declaration, faults: &Faults) -> Option<&'static str> {
    let remark = |attr: &Attr| matches!(terminal(attr), "NGUON" | "GHI_CHU");
    let of_line = |line: &Attribute| match (&line.attr, &line.lost) {
        (Some(attr), _) if remark(attr) => None,
        (None, Some(Lost::Aside)) => None,
        _ => (line.attr.is_none())
            .then(|| faults.code(line.span))
            .or_else(|| faults.within(line.span)),
    };
    let head = faults.within(declaration.span);
    head.or_else(|| declaration.attributes.iter().find_map(of_line))
}

fn listed(declaration: &Declaration, kind: ListKind) -> impl Iterator<Item = &Name> {
    crate::check::declare::listed(&declaration.attributes, kind)
}

/// What a name in a line is of.
enum Kind {
    Unit,
    Scale,
    Place,
}

/// Shows `see` every unit, scale and place that a file's indicators name.
fn names<'t>(tree: &'t Tree, see: &mut impl FnMut(Kind, &'t Name)) {
    for declaration in &tree.declarations {
        match &declaration.head {
            Head::Indicator(head) => options(&head.options, see),
            Head::Table(table) => {
                table.unit.iter().for_each(|unit| see(Kind::Unit, unit));
                for row in &table.rows {
                    options(&row.head.options, see);
                    row.attributes.iter().for_each(|line| of_line(line, see));
                }
            }
            _ => {}
        }
        let own = !matches!(declaration.head, Head::Place(..));
        let lines = declaration.attributes.iter().filter(|_| own);
        lines.for_each(|line| of_line(line, see));
    }
}

fn options<'t>(options: &'t [(Opt, Span)], see: &mut impl FnMut(Kind, &'t Name)) {
    for (option, _) in options {
        match option {
            Opt::Unit(name) => see(Kind::Unit, name),
            Opt::Scale(name) => see(Kind::Scale, name),
            _ => {}
        }
    }
}

fn of_line<'t>(line: &'t Attribute, see: &mut impl FnMut(Kind, &'t Name)) {
    match (&line.attr, &line.lost) {
        (Some(Attr::Part(head)), _) => options(&head.options, see),
        (Some(Attr::Free(crate::syntax::tree::FreeKind::Unit, name)), _) => see(Kind::Unit, name),
        (Some(Attr::Free(crate::syntax::tree::FreeKind::Place, name)), _) => see(Kind::Place, name),
        (Some(Attr::Scope(ScopeText::Named(names))), _) => {
            names.iter().for_each(|name| see(Kind::Place, name));
        }
        (Some(Attr::Baseline(_, quantity)), _) => {
            quantity.unit.iter().for_each(|unit| see(Kind::Unit, unit));
        }
        (Some(Attr::Target(line)), _) | (None, Some(Lost::Target(line))) => of_target(line, see),
        _ => {}
    }
}

fn of_target<'t>(line: &'t TargetLine, see: &mut impl FnMut(Kind, &'t Name)) {
    let places = line.terms().only.iter().chain(&line.terms().except);
    places.for_each(|place| see(Kind::Place, place));
    for part in line.conditions().flat_map(Cond::walk) {
        let units = quantities(part).into_iter().flatten();
        units.for_each(|quantity| quantity.unit.iter().for_each(|unit| see(Kind::Unit, unit)));
    }
}

/// The numbers with units that a condition states itself.
fn quantities(part: &Cond) -> [Option<&Quantity>; 2] {
    match &part.kind {
        CondKind::Compare(_, one) | CondKind::OutOf(_, one, _) => [Some(one), None],
        CondKind::Range(ends) => [Some(&ends.0), Some(&ends.1)],
        CondKind::Approx(one, tolerance) => [Some(one), tolerance.as_deref()],
        CondKind::Change { low, high, .. } => [Some(low), high.as_deref()],
        CondKind::Words(_)
        | CondKind::Complete
        | CondKind::Maintain(_)
        | CondKind::OfPlan(..)
        | CondKind::Steady
        | CondKind::Worded(..)
        | CondKind::Toward(..)
        | CondKind::Multiple(..)
        | CondKind::Rank(_)
        | CondKind::OverTime(..)
        | CondKind::Several(..)
        | CondKind::Reached(..)
        | CondKind::Versus(..)
        | CondKind::All(_)
        | CondKind::Any(_) => [None, None],
    }
}

impl Resolver {
    /// Makes what indicators ask of a place unread where the place is: the row of
    /// that place for each level, and all levels beside one that names a group.
    pub(super) fn unread_places(&mut self, bad: &[BadPlace], programme: &mut Programme) {
        for at in programme.indicators.clone() {
            let id = IndicatorId(at);
            for place in bad {
                match place.group && self.names_place(id, &place.name) {
                    true => self.unread_general(id, place.code, &[]),
                    false => self.unread_at(id, place, programme),
                }
                // It may be a part of what is added up.
                if self.rolls_up(id) {
                    let why = Unread::Place(place.name.clone(), place.code);
                    self.at(id).unread.get_or_insert(why);
                }
            }
        }
    }

    /// Whether an indicator is made of what several places have.
    fn rolls_up(&self, id: IndicatorId) -> bool {
        let formula = self.model.indicator(id).formula.as_ref();
        formula.is_some_and(|formula| {
            (formula.walk())
                .any(|part| matches!(part, Formula::RollUp { .. } | Formula::AtEach(..)))
        })
    }

    /// Whether a line of an indicator names a place.
    fn names_place(&self, id: IndicatorId, name: &str) -> bool {
        let wanted = key(name);
        let is_it = |names: &[String]| names.iter().any(|name| key(name) == wanted);
        let indicator = self.model.indicator(id);
        let scope = matches!(&indicator.scope, Scope::Named(names) if is_it(names));
        let mut terms = indicator.targets.iter().map(|target| &target.terms);
        scope || terms.any(|terms| is_it(&terms.only) || is_it(&terms.except))
    }

    /// Each level that may be for a place has an unread row there.
    fn unread_at(&mut self, id: IndicatorId, place: &BadPlace, programme: &Programme) {
        let named = self.names_place(id, &place.name);
        let own = (programme.place.as_deref()).is_some_and(|own| key(own) == key(&place.name));
        let indicator = self.model.indicator(id);
        let of_scope = match &indicator.scope {
            Scope::EachOf(kind) => {
                let kinds = place.kind.as_ref();
                !place.guessed && kinds.is_none_or(|of| *of == key(kind))
            }
            Scope::Programme => own,
            Scope::Named(_) => named,
            Scope::EachPlace | Scope::EachProvince => false,
        };
        if !of_scope && !named {
            return;
        }
        let wanted = key(&place.name);
        let general = |target: &&Target| {
            let only = &target.terms.only;
            (of_scope && only.is_empty()) || only.iter().any(|name| key(name) == wanted)
        };
        let mut rows: Vec<Target> = indicator.targets.iter().filter(general).cloned().collect();
        for row in &mut rows {
            let terms = Terms {
                only: vec![place.name.clone()],
                except: Vec::new(),
                given: None,
                stretch: None,
                ..Terms::clone(&row.terms)
            };
            row.terms = terms.into();
            row.condition = Condition::Unread(Unread::Place(place.name.clone(), place.code));
        }
        let targets = &mut self.at(id).targets;
        targets.retain(|target| target.terms.only.len() != 1 || !general(&target));
        targets.extend(rows);
    }

    /// Makes the rows of tables of which the head was not understood unread.
    pub(super) fn unread_tables(&mut self, tree: &Tree, faults: &Faults, programme: &Programme) {
        let mut bad: HashMap<u32, &'static str> = HashMap::default();
        for declaration in &tree.declarations {
            if let Head::Table(table) = &declaration.head
                && let Some(code) = faults.within(declaration.span)
            {
                let rows = table.rows.iter().filter_map(|row| row.span);
                bad.extend(rows.map(|span| (span.start, code)));
            }
        }
        for at in programme.indicators.clone().filter(|_| !bad.is_empty()) {
            let indicator = self.at(IndicatorId(at));
            if let Some(code) = bad.get(&indicator.span.start) {
                indicator.unread.get_or_insert(Unread::Declaration(code));
            }
        }
    }
}
