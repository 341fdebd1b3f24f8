//! Tasks and reporting duties.

use crate::check::declare::FIRST;
use crate::check::programme::own_fields;
use crate::check::resolver::Resolver;
use crate::finding::Finding;
use crate::finding::catalogue::names::DUPLICATE_CODE;
use crate::model::{AgencyId, Due, Duty, Programme, Task};
use crate::syntax::tree::{Attr, Attribute, Declaration, FreeKind, Head, ListKind, Name};

impl Resolver {
    /// Takes in a task or a duty; its section's field of work
    /// holds unless it says one itself.
    pub fn task_or_duty(
        &mut self,
        declaration: &Declaration,
        fields: &[Name],
        programme: &mut Programme,
    ) {
        let attributes = &declaration.attributes;
        let fields = own_fields(attributes).unwrap_or(fields);
        match &declaration.head {
            Head::Task(code, title) => {
                let first = code
                    .as_ref()
                    .and_then(|code| self.task_codes.insert(&code.text, declaration.span));
                if let (Some(code), Some(first)) = (code, first) {
                    let finding = Finding::new(&DUPLICATE_CODE, code.span)
                        .arg("name", format!("`{}`", code.text));
                    self.findings.push(finding.related(first, FIRST));
                }
                let (due, due_text) = due(attributes);
                for attribute in attributes {
                    if let Some(Attr::List(ListKind::Lead, names)) = &attribute.attr {
                        self.group_in_lead(names);
                    }
                }
                let lead = self.listed(attributes, &[ListKind::Lead, ListKind::CarriesOut]);
                // Named apart only where others lead.
                let carry_out = self.listed(attributes, &[ListKind::CarriesOut]);
                let carry_out = if carry_out == lead {
                    Vec::new()
                } else {
                    carry_out
                };
                let task = Task {
                    code: code.as_ref().map(|code| code.text.clone()),
                    title: title.text.clone(),
                    direct: self.listed(attributes, &[ListKind::Direct]),
                    lead,
                    carry_out,
                    advise: self.listed(attributes, &[ListKind::Advise]),
                    coordinate: self.listed(attributes, &[ListKind::Coordinate]),
                    supervise: self.listed(attributes, &[ListKind::Supervise]),
                    fields: self.fields(fields),
                    due,
                    due_text,
                    source: source(attributes),
                    changes: Vec::new(),
                    note: note(attributes),
                    span: declaration.span,
                };
                programme.tasks.push(task);
            }
            Head::Duty(code, title) => {
                let (due, due_text) = due(attributes);
                let duty = Duty {
                    code: code.as_ref().map(|code| code.text.clone()),
                    title: title.text.clone(),
                    by: self.listed(attributes, &[ListKind::CarriesOut, ListKind::Lead]),
                    direct: self.listed(attributes, &[ListKind::Direct]),
                    advise: self.listed(attributes, &[ListKind::Advise]),
                    coordinate: self.listed(attributes, &[ListKind::Coordinate]),
                    to: self.listed(attributes, &[ListKind::To]),
                    fields: self.fields(fields),
                    due,
                    due_text,
                    source: source(attributes),
                    note: note(attributes),
                    changes: Vec::new(),
                    span: declaration.span,
                };
                programme.duties.push(duty);
            }
            _ => {}
        }
    }

    /// The agencies of the first of these attributes that is there.
    fn listed(&mut self, attributes: &[Attribute], kinds: &[ListKind]) -> Vec<AgencyId> {
        for kind in kinds {
            for attribute in attributes {
                if let Some(Attr::List(found, names)) = &attribute.attr
                    && found == kind
                {
                    return self.agencies(names);
                }
            }
        }
        Vec::new()
    }
}

fn due(attributes: &[Attribute]) -> (Due, String) {
    let when = attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::When(_, due, text)) => Some((due.clone(), text.text.clone())),
            _ => None,
        });
    when.unwrap_or((Due::Unstated, String::new()))
}

/// The source line's text.
pub fn source(attributes: &[Attribute]) -> Option<String> {
    free(attributes, FreeKind::Source)
}

/// The remark's text.
pub fn note(attributes: &[Attribute]) -> Option<String> {
    free(attributes, FreeKind::Note)
}

fn free(attributes: &[Attribute], kind: FreeKind) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::Free(found, text)) if *found == kind => Some(text.text.clone()),
            _ => None,
        })
}
