//! Relations (ràng buộc): sides resolved like formulas, their units held against
//! each other.

use crate::check::resolver::Resolver;
use crate::check::tasks::{note, source};
use crate::finding::Finding;
use crate::finding::catalogue::proof::{EMPTY_RELATION, RELATION_UNITS};
use crate::model::relation::{Constraint, Relation};
use crate::syntax::tree::{Attr, Attribute, Head, Tree};

impl Resolver {
    /// The relations of a file.
    pub fn relations(&mut self, tree: &Tree) -> Vec<Relation> {
        let mut out = Vec::new();
        for declaration in &tree.declarations {
            let Head::Relation(code, title) = &declaration.head else {
                continue;
            };
            let attributes = &declaration.attributes;
            let constraints = attributes
                .iter()
                .filter_map(|line| self.constraint(line))
                .collect();
            // A line that could not be read was reported.
            let says = |a: &Attribute| matches!(a.attr, None | Some(Attr::Constraint(..)));
            if !attributes.iter().any(says) {
                let finding = Finding::new(&EMPTY_RELATION, declaration.span);
                self.report(finding.arg("name", format!("“{}”", title.text)));
            }
            out.push(Relation {
                code: code.as_ref().map(|code| code.text.clone()),
                title: title.text.clone(),
                milestones: milestones(attributes),
                constraints,
                source: source(attributes),
                note: note(attributes),
                span: declaration.span,
            });
        }
        out
    }

    fn constraint(&mut self, line: &Attribute) -> Option<Constraint> {
        let Some(Attr::Constraint(op, sides, text)) = &line.attr else {
            return None;
        };
        let converted = self.converted_sides(&sides.0, &sides.1);
        let (left, right) = (
            self.formula(&converted.left),
            self.formula(&converted.right),
        );
        let ((left, of_left), (right, of_right)) = (left?, right?);
        if let (Some(a), Some(b)) = (&of_left, &of_right)
            && a != b
        {
            let finding = Finding::new(&RELATION_UNITS, line.span)
                .arg("left", self.shown(a))
                .arg("right", self.shown(b));
            self.report(finding);
            return None;
        }
        let sound = converted.doubts.is_empty();
        for finding in converted.notes.into_iter().chain(converted.doubts) {
            self.report(finding);
        }
        sound.then(|| Constraint {
            op: *op,
            left,
            right,
            text: text.text.clone(),
            span: line.span,
        })
    }
}

fn milestones(attributes: &[Attribute]) -> Vec<i16> {
    let years = attributes.iter().find_map(|line| match &line.attr {
        Some(Attr::Milestones(years)) => Some(years.clone()),
        _ => None,
    });
    years.unwrap_or_default()
}
