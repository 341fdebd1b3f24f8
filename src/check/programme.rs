//! A file's programme: its head, and its declarations in order.

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::finding::Finding;
use crate::finding::catalogue::names::{NO_PROGRAMME, SECOND_PROGRAMME};
use crate::model::programme::HeadSpans;
use crate::model::{Programme, Scope, Section, Vision};
use crate::source::FileId;
use crate::syntax::tree::{Attr, Attribute, FreeKind, Head, ListKind, Name, ScopeText, Tree};

impl Resolver {
    /// Resolves a file.
    pub fn programme(&mut self, tree: &Tree) {
        self.fresh();
        self.declare(tree, false);
        self.place_names(tree);
        let first = self.model.indicators.len() as u32;
        let mut programme = empty(tree.file);
        self.heading(tree, &mut programme);
        // Heads first, so that a name may be used before its declaration.
        let pending = self.collect(tree, &mut programme);
        programme.indicators = first..self.model.indicators.len() as u32;
        self.resolve_all(&pending, &programme);
        programme.relations = self.relations(tree);
        self.calendars(tree, Some(&programme));
        let mut fields: &[Name] = &[];
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Section(..) => {
                    fields = own_fields(&declaration.attributes).unwrap_or_default();
                }
                Head::Table(table) if table.rows.iter().any(|row| row.opens) => fields = &[],
                _ => {}
            }
            self.task_or_duty(declaration, fields, &mut programme);
        }
        self.amendments(tree, &mut programme);
        self.unread(tree, &pending, &mut programme);
        self.tests(tree, &mut programme);
        programme.agencies = std::mem::take(&mut self.used);
        programme.misnamed = std::mem::take(&mut self.misnamed);
        programme.named = self.named_agencies(tree);
        self.settle_agencies(&mut programme);
        self.model.programmes.push(programme);
    }

    /// Resolves what the heads collected say, each step for all before the next.
    pub(super) fn resolve_all(&mut self, pending: &[Pending], programme: &Programme) {
        self.issued = programme.date;
        for indicator in pending {
            self.resolve_indicator(indicator);
        }
        for indicator in pending {
            self.resolve_levels(indicator);
        }
        for indicator in pending {
            self.settle_given(indicator.id);
            self.criteria(indicator.id);
            self.late_criteria(indicator.id);
        }
        self.tell_of_flows();
        self.shares_of(pending);
        self.conditional_rings(pending);
        self.partitions(pending);
        self.scenarios(programme);
        for indicator in pending {
            self.resolve_formula(indicator);
        }
        self.cycles(pending);
    }

    fn heading(&mut self, tree: &Tree, programme: &mut Programme) {
        let mut seen = None;
        for declaration in &tree.declarations {
            let Head::Programme(title) = &declaration.head else {
                continue;
            };
            if let Some(first) = seen {
                let finding = Finding::new(&SECOND_PROGRAMME, declaration.span);
                self.report(finding.related(first, crate::check::declare::FIRST));
                continue;
            }
            seen = Some(declaration.span);
            programme.title = title.as_ref().map(|title| title.text.clone());
            programme.spans.title = Some(declaration.span);
            programme.spans.unread = declaration.attributes.iter().any(|a| a.attr.is_none());
            for attribute in &declaration.attributes {
                programme_attribute(programme, attribute);
            }
            programme.progress = self.method_of(&declaration.attributes);
        }
        let bad_head = tree
            .declarations
            .iter()
            .any(|d| matches!(&d.head, Head::Bad(bad) if bad.kind.is_some()));
        if let (None, false, Some(first)) = (seen, bad_head, tree.declarations.first()) {
            self.report(Finding::new(&NO_PROGRAMME, first.span));
        }
        for declaration in &tree.declarations {
            match &declaration.head {
                Head::Section(code, title) => programme.sections.push(Section {
                    code: code.as_ref().map(|code| code.text.clone()),
                    title: title.text.clone(),
                }),
                Head::Table(table) => {
                    let opens = table.rows.iter().filter(|row| row.opens);
                    programme.sections.extend(opens.map(|row| Section {
                        code: row.head.code.as_ref().map(|code| code.text.clone()),
                        title: (row.head.name.as_ref()).map_or(String::new(), |n| n.text.clone()),
                    }));
                }
                Head::Vision(year, text) => {
                    programme.visions.push(Vision {
                        year: *year,
                        text: text.text.clone(),
                        source: crate::check::tasks::source(&declaration.attributes),
                    });
                }
                _ => {}
            }
        }
    }
}

/// A file's programme of which nothing is known yet.
pub(super) fn empty(file: FileId) -> Programme {
    Programme {
        file,
        title: None,
        number: None,
        date: None,
        issuer: None,
        place: None,
        scenario: None,
        progress: None,
        scope: Scope::Programme,
        implements: Vec::new(),
        citations: Vec::new(),
        note: None,
        spans: HeadSpans::default(),
        unread: Default::default(),
        unread_uses: Default::default(),
        misnamed: Default::default(),
        milestones: Vec::new(),
        sections: Vec::new(),
        indicators: 0..0,
        agencies: Vec::new(),
        named: Vec::new(),
        tasks: Vec::new(),
        duties: Vec::new(),
        visions: Vec::new(),
        tests: Vec::new(),
        relations: Vec::new(),
    }
}

fn programme_attribute(programme: &mut Programme, attribute: &Attribute) {
    let texts = |names: &[Name]| {
        names
            .iter()
            .map(|name| name.text.clone())
            .collect::<Vec<_>>()
    };
    match &attribute.attr {
        Some(Attr::Free(FreeKind::Number, text)) => programme.number = Some(text.text.clone()),
        Some(Attr::Free(FreeKind::Issuer, text)) => programme.issuer = Some(text.text.clone()),
        Some(Attr::Free(FreeKind::Note, text)) => programme.note = Some(text.text.clone()),
        Some(Attr::Free(FreeKind::Place, text)) => {
            programme.place = Some(text.text.clone());
            programme.spans.place = Some(text.span);
        }
        Some(Attr::Issued(day)) => {
            programme.date = Some(*day);
            programme.spans.date = Some(attribute.span);
        }
        Some(Attr::Milestones(years)) => {
            programme.milestones = years.clone();
            programme.spans.milestones = Some(attribute.span);
        }
        Some(Attr::Scope(scope)) => programme.scope = scope_of(scope),
        Some(Attr::Free(FreeKind::Scenario, name)) => {
            programme.scenario = Some(name.text.clone());
        }
        Some(Attr::List(ListKind::Basis | ListKind::CarriesOut, names)) => {
            for text in texts(names) {
                if !programme.implements.contains(&text) {
                    programme.implements.push(text);
                }
            }
        }
        _ => {}
    }
}

/// The fields that a declaration's own line names, if it has one.
pub fn own_fields(attributes: &[Attribute]) -> Option<&[Name]> {
    attributes.iter().find_map(|a| match &a.attr {
        Some(Attr::List(ListKind::Fields, names)) => Some(names.as_slice()),
        _ => None,
    })
}

/// The scope that a line says.
pub fn scope_of(scope: &ScopeText) -> Scope {
    match scope {
        ScopeText::EachPlace => Scope::EachPlace,
        ScopeText::EachProvince => Scope::EachProvince,
        ScopeText::EachOf(kind) => Scope::EachOf(kind.text.clone()),
        ScopeText::Named(names) => {
            Scope::Named(names.iter().map(|name| name.text.clone()).collect())
        }
    }
}
