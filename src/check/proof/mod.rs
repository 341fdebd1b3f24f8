//! Can everything a programme commits to hold together?
//!
//! ```text
//! targets, relations, formulas, parts, natural bounds ─collect─▶ rows over figures
//! rows ─solve─▶ connected parts, each decided exactly: by carrying bounds along
//!              where that is enough, else by the simplex
//!      ─▶ a contradiction: clauses none of which can be spared, with multipliers
//!      ─▶ or a witness: one set of figures in which everything holds
//! ```
//! A figure is one of an indicator at a period. Every answer is checked in exact
//! rationals before it is given ([`simplex::contradicts`], [`system::Row::holds`]);
//! floating point only ever proposes. What is not linear takes no part, and is
//! counted by its reason.

mod alone;
pub mod bounds;
mod collect;
mod conditions;
mod explain;
mod formulas;
pub mod linear;
mod natural;
mod numeric;
mod periods;
mod room;
pub mod simplex;
pub mod solve;
pub mod system;
pub mod witness;

use crate::finding::Finding;
use crate::model::number::Exact;
use crate::model::{Model, Programme};
use crate::source::{FileId, Span};
use alone::Alone;
use foldhash::HashMap;
use linear::Var;
use solve::Asked;
use system::{Outside, Source, System};

/// What is proved of a programme.
#[derive(Debug)]
pub struct Proof {
    /// What must hold.
    pub system: System,
    /// What cannot hold together.
    pub contradictions: Vec<solve::Contradiction>,
    /// Figures in which everything holds that takes part in the proof; none where
    /// something contradicts itself or was not decided.
    pub witness: Option<Vec<witness::Figure>>,
    /// What takes no part, why and where.
    pub outside: Vec<(Outside, Span)>,
    /// Of that, the clauses of rows that could not be decided together.
    pub undecided: Vec<Span>,
}

/// Proves what can be proved of a programme, with a witness where nothing contradicts.
pub fn prove(model: &Model, programme: &Programme) -> Proof {
    let (mut proof, figures) = contradictions(collect::system(model, programme), Asked::Figures);
    let figures = figures.filter(|_| proof.contradictions.is_empty());
    proof.witness = figures.and_then(|figures| witness::of(model, &proof.system, figures));
    proof
}

/// What contradicts itself in a system; and the figures found, when all of it was
/// decided and they were asked for.
fn contradictions(system: System, asked: Asked) -> (Proof, Option<HashMap<Var, Exact>>) {
    let found = solve::decide(&system, asked);
    let mut outside = system.outside.clone();
    let undecided = found.undecided.iter();
    let mut undecided: Vec<Span> = undecided
        .map(|c| system.clauses[*c as usize].span)
        .collect();
    undecided.sort_by_key(|span| (span.file, span.start));
    undecided.dedup();
    outside.extend(undecided.iter().map(|span| (Outside::TooLarge, *span)));
    outside.sort_by_key(|(why, span)| (span.start, *why));
    outside.dedup();
    let proof = Proof {
        system,
        contradictions: found.contradictions,
        witness: None,
        outside,
        undecided,
    };
    let decided = found.undecided.is_empty();
    (proof, decided.then_some(found.figures))
}

/// What must hold together in each programme: of equal systems the same is proved.
pub fn systems(model: &Model) -> Vec<System> {
    let programmes = model.programmes.iter();
    programmes.map(|p| collect::system(model, p)).collect()
}

/// What the proof says, and where the clauses stand that it is about.
pub struct Told {
    /// As it is shown.
    pub finding: Finding,
    /// Where each clause stands: all of them, where the finding only counts some.
    pub clauses: Vec<Span>,
}

/// What is told of every programme.
pub fn told(model: &Model) -> Vec<Told> {
    let mut out = Vec::new();
    let alone = Alone::new(model);
    for programme in &model.programmes {
        // No finding shows a witness, which takes as long as the rest.
        let (proof, _) = contradictions(collect::tied(model, programme, &alone), Asked::Whether);
        out.extend(proof.contradictions.iter().map(|found| {
            Told {
                finding: explain::contradiction(model, &proof, found),
                clauses: (found.clauses.iter())
                    .map(|clause| proof.system.clauses[*clause as usize].span)
                    .collect(),
            }
        }));
        // Who states relations asks for the proof, and is told what it leaves out; that
        // something was too large to be decided everybody is told.
        let left_out = match programme.relations.is_empty() {
            true => explain::undecided(&proof),
            false => explain::outside(&proof.outside),
        };
        out.extend(left_out.into_iter().map(|finding| Told {
            finding,
            clauses: Vec::new(),
        }));
    }
    out
}

/// What contradicts itself by no other commitments than those in `file`.
pub fn of_file(model: &Model, programme: &Programme, file: FileId) -> Vec<Finding> {
    let (proof, _) = contradictions(collect::system(model, programme), Asked::Whether);
    let own = |found: &&solve::Contradiction| {
        let clauses = found.clauses.iter();
        let mut targets = clauses
            .map(|clause| &proof.system.clauses[*clause as usize])
            .filter(|clause| clause.source == Source::Target)
            .peekable();
        targets.peek().is_some() && targets.all(|clause| clause.span.file == file)
    };
    let found = proof.contradictions.iter().filter(own);
    found
        .map(|one| explain::contradiction(model, &proof, one))
        .collect()
}
