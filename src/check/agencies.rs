//! Agencies: when they ended, who took over which field of work, and what a
//! programme inherits of the standard library's facts.
//!
//! A programme that declares an agency by the full name it has in the standard
//! library, and says nothing of its end, has the library's facts for it; a line
//! `kết thúc` or `tiếp nhận` of its own replaces all of them. Those who took over
//! are the programme's own agencies where it declares them.

use crate::check::declare::listed;
use crate::check::resolver::Resolver;
use crate::finding::catalogue::names::{
    DUPLICATE_AGENCY, FIELD_NEEDED, HANDOVER_WITHOUT_END, NO_SUCCESSOR, UNKNOWN_FIELD,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::{Agency, AgencyId, FieldId, Programme, Successor};
use crate::source::Span;
use crate::source::text::collation_key;
use crate::syntax::tree::{Attr, Attribute, Head, ListKind, Name, Tree};
use foldhash::{HashMap, HashSet};

/// The most fields of work that a finding names.
const MOST_FIELDS: usize = 30;

/// Other clauses that a finding points at besides the first.
const MOST_RELATED: usize = 4;

/// Another clause with the same finding.
const ALSO: Text = Text {
    vi: "cả ở đây",
    en: "here too",
};

impl Resolver {
    /// Takes in an agency's names.
    pub fn declare_agency(&mut self, id: &Name, name: Option<&Name>, standard: bool, span: Span) {
        let number = AgencyId(self.model.agencies.len() as u32);
        if let Some(first) = self.agencies.own.insert(&id.text, number) {
            let first = self.model.agency(first).span;
            self.duplicate(&DUPLICATE_AGENCY, id, Some(first));
            return;
        }
        let name = name.unwrap_or(id);
        self.model.agencies.push(Agency {
            id: id.text.clone(),
            name: name.text.clone(),
            ends: None,
            successors: Vec::new(),
            standard,
            span,
        });
        // A clause may also give the full name.
        self.names_agency(name, number);
        if !standard {
            self.uses(number);
        }
    }

    /// Takes in an agency's end and who took over.
    pub fn agency_ends(&mut self, id: &Name, attributes: &[Attribute]) {
        let Some(agency) = self.agencies.get(&id.text) else {
            return;
        };
        for name in listed(attributes, ListKind::Fields) {
            self.declare_field(name);
        }
        for name in listed(attributes, ListKind::OtherNames) {
            self.names_agency(name, agency);
        }
        let ends = attributes.iter().find_map(|a| match a.attr {
            Some(Attr::Ends(day)) => Some(day),
            _ => None,
        });
        self.model.agencies[agency.0 as usize].ends = ends;
        self.known_fields = None;
        for attribute in attributes {
            let Some(Attr::Successors { fields, to, from }) = &attribute.attr else {
                continue;
            };
            let fields: Vec<FieldId> = fields.iter().map(|f| self.declare_field(f)).collect();
            if ends.is_none() && (from.is_none() || fields.is_empty()) {
                let finding = Finding::new(&HANDOVER_WITHOUT_END, attribute.span);
                self.report(finding.arg("name", format!("`{}`", id.text)));
            }
            for to in self.agencies(to) {
                let successor = Successor {
                    agency: to,
                    from: *from,
                    fields: fields.clone(),
                };
                self.model.agencies[agency.0 as usize]
                    .successors
                    .push(successor);
            }
        }
    }

    /// The field of this name, a new one unless it is known.
    fn declare_field(&mut self, name: &Name) -> FieldId {
        self.fields.get(&name.text).unwrap_or_else(|| {
            let id = FieldId(self.model.fields.len() as u32);
            self.model.fields.push(name.text.clone());
            self.fields.own.insert(&name.text, id);
            id
        })
    }

    /// The fields that a clause names; unknown ones are reported.
    pub fn fields(&mut self, names: &[Name]) -> Vec<FieldId> {
        let mut out = Vec::with_capacity(names.len());
        for name in names {
            // One that was unknown before counts as known since.
            if !self.again(&UNKNOWN_FIELD, name) && self.fields.get(&name.text).is_none() {
                let nearest = (self.seeks_nearest())
                    .then(|| self.fields.nearest(&name.text).map(str::to_string))
                    .flatten();
                let known = self.fields_shown();
                self.unknown_name(&UNKNOWN_FIELD, name, nearest, |finding| {
                    finding.arg("known", known)
                });
            }
            // An unknown one is still one: what is said of it is said once.
            let id = self.declare_field(name);
            if !out.contains(&id) {
                out.push(id);
            }
        }
        out
    }

    /// [`Resolver::known_fields`]: nothing that clauses say changes them, agencies did.
    fn fields_shown(&mut self) -> Arg {
        match &self.known_fields {
            Some(known) => known.clone(),
            None => self.known_fields.insert(self.known_fields()).clone(),
        }
    }

    /// The fields there are, the programme's own first: `a`, `b`, …
    fn known_fields(&self) -> Arg {
        // One that was unknown before is none of them.
        let named = |name: &&str| !self.is_reported(&UNKNOWN_FIELD, name);
        let mut known: Vec<&str> = self.fields.own.shown().filter(named).collect();
        let mut standard: Vec<&str> = (self.fields.standard.shown())
            .filter(|name| self.fields.own.get(name).is_none())
            .collect();
        known.sort_by_cached_key(|name| collation_key(name));
        standard.sort_by_cached_key(|name| collation_key(name));
        known.extend(standard);
        let left = known.len().saturating_sub(MOST_FIELDS);
        known.truncate(MOST_FIELDS);
        let known: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
        let known = known.join(", ");
        match left {
            0 => Arg::Text(known),
            left => Arg::Made(
                format!("{known} và {left} lĩnh vực nữa"),
                format!("{known} and {left} more"),
            ),
        }
    }

    /// Gives the programme's agencies the standard library's facts.
    pub fn inherit_agencies(&mut self, tree: &Tree) {
        for declaration in &tree.declarations {
            let Head::Agency(id, _) = &declaration.head else {
                continue;
            };
            let says = |a: &Attribute| {
                matches!(a.attr, Some(Attr::Ends(_) | Attr::Successors { .. }) | None)
            };
            if declaration.attributes.iter().any(says) {
                continue;
            }
            let Some(own) = self.agencies.own.get(&id.text) else {
                continue;
            };
            let name = &self.model.agency(own).name;
            let Some(standard) = self.agencies.standard.get(name) else {
                continue;
            };
            let (_, successors) = self.own_successors(standard);
            let ends = self.model.agency(standard).ends;
            let own = &mut self.model.agencies[own.0 as usize];
            own.ends = ends;
            own.successors = successors;
        }
        self.localise();
    }

    /// The successors of a standard agency, the programme's own where it declares
    /// them, and whether it declares any.
    fn own_successors(&self, standard: AgencyId) -> (bool, Vec<Successor>) {
        let mut any = false;
        let mut successors = self.model.agency(standard).successors.clone();
        for successor in &mut successors {
            let name = &self.model.agency(successor.agency).name;
            if let Some(own) = self.agencies.own.get(name) {
                successor.agency = own;
                any = true;
            }
        }
        (any, successors)
    }

    /// Standard agencies that the programme may use without declaring them, whose
    /// successors it does declare.
    fn localise(&mut self) {
        let standard = self.model.agencies.iter().take_while(|a| a.standard);
        for at in 0..standard.count() {
            let (any, successors) = self.own_successors(AgencyId(at as u32));
            let agency = &self.model.agencies[at];
            let names = [agency.id.clone(), agency.name.clone()];
            let declared = names
                .iter()
                .any(|name| self.agencies.own.get(name).is_some());
            if !any || declared {
                continue;
            }
            let copy = Agency {
                successors,
                ..agency.clone()
            };
            let id = AgencyId(self.model.agencies.len() as u32);
            self.model.agencies.push(copy);
            for name in names {
                self.agencies.own.insert(&name, id);
            }
        }
    }

    /// The agencies that clauses and headings name, in whatever part.
    pub fn named_agencies(&self, tree: &Tree) -> Vec<AgencyId> {
        const PARTS: [ListKind; 7] = [
            ListKind::Lead,
            ListKind::CarriesOut,
            ListKind::Coordinate,
            ListKind::Direct,
            ListKind::Advise,
            ListKind::Supervise,
            ListKind::To,
        ];
        let mut names: Vec<&Name> = Vec::new();
        for declaration in &tree.declarations {
            let mut lines: Vec<&[Attribute]> = vec![&declaration.attributes];
            match &declaration.head {
                // What a programme carries out is a document.
                Head::Programme(_) => continue,
                Head::Table(table) => {
                    names.extend(&table.lead);
                    lines.extend(table.rows.iter().map(|row| row.attributes.as_slice()));
                }
                _ => {}
            }
            for attributes in lines {
                names.extend(PARTS.iter().flat_map(|part| listed(attributes, *part)));
            }
        }
        let found = names.into_iter().filter_map(|n| self.agencies.get(&n.text));
        let mut found: Vec<AgencyId> = found.collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Names those who took over among the programme's agencies, and reports
    /// clauses of which it cannot be told who answers for them.
    pub fn settle_agencies(&mut self, programme: &mut Programme) {
        let mut known: HashSet<AgencyId> = programme.agencies.iter().copied().collect();
        let mut at = 0;
        while let Some(id) = programme.agencies.get(at) {
            for successor in &self.model.agency(*id).successors {
                if known.insert(successor.agency) {
                    programme.agencies.push(successor.agency);
                }
            }
            at += 1;
        }
        let led = self.led_without_field(programme);
        let followed = self.followed();
        for id in programme.agencies.clone() {
            let agency = self.model.agency(id).clone();
            if agency.ends.is_none() {
                continue;
            }
            let led = led.get(&id).map_or(&[][..], Vec::as_slice);
            if !followed.contains(&id) {
                let at = if agency.standard {
                    led.first().copied()
                } else {
                    Some(agency.span)
                };
                if let Some(at) = at {
                    let finding = Finding::new(&NO_SUCCESSOR, at);
                    self.report(finding.arg("name", format!("`{}`", agency.id)));
                }
                continue;
            }
            let first = agency.successors.first().map(|s| s.agency);
            let several = agency.successors.iter().any(|s| !s.fields.is_empty())
                && agency.successors.iter().any(|s| Some(s.agency) != first);
            if let (true, Some(first)) = (several, led.first()) {
                let mut finding = Finding::new(&FIELD_NEEDED, *first)
                    .arg("name", format!("`{}`", agency.id))
                    .arg("count", led.len());
                for span in led.iter().skip(1).take(MOST_RELATED) {
                    finding = finding.related(*span, ALSO);
                }
                self.report(finding);
            }
        }
    }

    /// The agencies of which somebody is left: themselves, who took over from them, or
    /// took over from those who did.
    fn followed(&self) -> HashSet<AgencyId> {
        let agencies = || (0..).map(AgencyId).zip(&self.model.agencies);
        let mut before: HashMap<AgencyId, Vec<AgencyId>> = HashMap::default();
        for (id, agency) in agencies() {
            for successor in &agency.successors {
                before.entry(successor.agency).or_default().push(id);
            }
        }
        let left = agencies().filter(|(_, agency)| agency.ends.is_none());
        let mut waiting: Vec<AgencyId> = left.map(|(id, _)| id).collect();
        let mut followed: HashSet<AgencyId> = waiting.iter().copied().collect();
        while let Some(id) = waiting.pop() {
            let handed = before.get(&id).into_iter().flatten();
            waiting.extend(handed.filter(|id| followed.insert(**id)));
        }
        followed
    }

    /// The clauses that say no field of work, by who leads them.
    fn led_without_field(&self, programme: &Programme) -> HashMap<AgencyId, Vec<Span>> {
        let indicators = (self.model.indicators_of(programme))
            .filter(|(_, i)| !i.targets.is_empty() && i.parent.is_none())
            .map(|(_, i)| (&i.lead, &i.fields, i.span));
        let tasks = programme.tasks.iter().map(|t| (&t.lead, &t.fields, t.span));
        let duties = programme.duties.iter().map(|d| (&d.by, &d.fields, d.span));
        let all = indicators.chain(tasks).chain(duties);
        let mut led: HashMap<AgencyId, Vec<Span>> = HashMap::default();
        for (lead, _, span) in all.filter(|(_, fields, _)| fields.is_empty()) {
            for id in lead {
                let clauses = led.entry(*id).or_default();
                // Whoever is named twice in a clause leads it once.
                if clauses.last() != Some(&span) {
                    clauses.push(span);
                }
            }
        }
        led
    }
}
