//! A level weaker than that of the document carried out, with no reason given.

use crate::eval::cascade::{Cascade, Line, Relation, cascade, inferred};
use crate::finding::catalogue::documents::WEAKER_THAN_PARENT;
use crate::finding::{Arg, Finding, Text};
use crate::model::Model;

const PARENT: Text = Text {
    vi: "mức của {document}",
    en: "the level of {document}",
};

/// A warning for each level that is weaker, unless a remark (ghi chú) stands
/// beside it. A programme whose parent is not loaded has nothing to be held against.
pub fn check(model: &Model) -> Vec<Finding> {
    let cascades = cascade(model);
    cascades
        .iter()
        .flat_map(|cascade| of(model, cascade))
        .collect()
}

fn of(model: &Model, cascade: &Cascade) -> Vec<Finding> {
    let number = model.programmes[cascade.parent].number.as_deref();
    let number = number.unwrap_or_default();
    let weaker = cascade
        .lines
        .iter()
        .filter(|line| line.relation == Relation::Weaker);
    weaker
        .filter_map(|line| {
            let id = line.child?;
            let child = model.indicator(id);
            if child.note.is_some() {
                return None;
            }
            let target = child.targets.get(line.child_target?)?;
            let parent = &model.indicator(line.parent).targets[line.parent_target];
            Some(
                Finding::new(&WEAKER_THAN_PARENT, target.span)
                    .arg("name", format!("`{}`", model.full_name(id)))
                    .arg("level", target.text.clone())
                    .arg("parent", parent.text.clone())
                    .arg("document", document(model, cascade, line, number))
                    .related(parent.span, PARENT),
            )
        })
        .collect()
}

/// The parent document, and that its level is not its own words where that was said.
fn document(model: &Model, cascade: &Cascade, line: &Line, number: &str) -> Arg {
    match inferred(model, cascade.parent, line.parent) {
        None => number.to_string().into(),
        Some(_) => Arg::Made(
            format!("{number} (mức ấy được suy ra, không chép từ nguyên văn)"),
            format!("{number} (that level was inferred, it is not the document's own words)"),
        ),
    }
}
