//! Relations in `ctr.export/1`.

use super::SpanOut;
use crate::model::{Op, Relation};
use crate::source::Sources;
use serde::Serialize;

/// What must hold between indicators.
#[derive(Serialize)]
pub(super) struct RelationOut<'a> {
    code: Option<&'a str>,
    title: &'a str,
    /// The years at which it holds; none: every milestone.
    milestones: &'a [i16],
    /// All of these hold.
    constraints: Vec<ConstraintOut<'a>>,
    source: Option<&'a str>,
    note: Option<&'a str>,
    span: SpanOut,
}

#[derive(Serialize)]
struct ConstraintOut<'a> {
    op: &'static str,
    text: &'a str,
    span: SpanOut,
}

/// The relations of a programme.
pub(super) fn relations<'a>(all: &'a [Relation], sources: &Sources) -> Vec<RelationOut<'a>> {
    let constraint = |constraint: &'a crate::model::relation::Constraint| ConstraintOut {
        op: match constraint.op {
            Op::Lt => "lt",
            Op::Le => "le",
            Op::Gt => "gt",
            Op::Ge => "ge",
            Op::Eq => "eq",
        },
        text: &constraint.text,
        span: SpanOut::new(constraint.span, sources),
    };
    let relation = |relation: &'a Relation| RelationOut {
        code: relation.code.as_deref(),
        title: &relation.title,
        milestones: &relation.milestones,
        constraints: relation.constraints.iter().map(constraint).collect(),
        source: relation.source.as_deref(),
        note: relation.note.as_deref(),
        span: SpanOut::new(relation.span, sources),
    };
    all.iter().map(relation).collect()
}
