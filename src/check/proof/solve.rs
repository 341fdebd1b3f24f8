//! Whether rows can hold together: taken apart into what is connected, each part
//! decided on its own, a contradiction cut down to clauses none of which can be
//! spared.

use crate::check::proof::bounds;
use crate::check::proof::linear::Var;
use crate::check::proof::numeric::{self, Look};
use crate::check::proof::room;
use crate::check::proof::simplex::{self, Found};
use crate::check::proof::system::{Choice, ClauseId, Row, Source, System};
use crate::model::number::Exact;
use foldhash::{HashMap, HashSet};

/// So many alternatives together are tried.
const MOST_WAYS: usize = 64;

/// So many contradictions of connected figures are reported.
const MOST_CONTRADICTIONS: usize = 20;

/// So many rows that bounds do not settle are decided together.
const MOST_TOGETHER: usize = 20_000;

/// So many where their numbers have very many digits.
const MOST_TOGETHER_LONG: usize = 1_500;

/// So many pivots are made before a part is left undecided.
const MOST_PIVOTS: usize = 50_000;

/// So much work is done to spare clauses of one contradiction: figures in rows that
/// bounds decide, and rows times rows that the simplex does.
const MOST_SPARING: usize = 1_000_000;

/// Of more clauses than this several at a time are tried to be spared.
const MANY: usize = 64;

/// Rows that are connected by the figures they have in common.
#[derive(Debug, Default)]
pub struct Part<'s> {
    rows: Vec<&'s Row>,
    choices: Vec<&'s Choice>,
}

/// Rows that cannot all hold, with multipliers under which they add up to what
/// cannot be.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The rows and their multipliers.
    pub rows: Vec<(Row, Exact)>,
}

/// Clauses that cannot all hold, none of which can be spared.
#[derive(Clone, Debug)]
pub struct Contradiction {
    /// The clauses, in order.
    pub clauses: Vec<ClauseId>,
    /// Why: one sum, or one for each way that alternatives leave.
    pub sums: Vec<Sum>,
    /// Whether each clause was tried to be spared; where that was too much work, some
    /// may be more than is needed.
    pub least: bool,
}

/// What is known of a part.
pub enum Verdict {
    /// Figures that satisfy everything.
    Consistent(HashMap<Var, Exact>),
    /// Nothing does.
    Contradictory(Vec<Sum>),
    /// Too much to compute.
    TooLarge,
}

/// What is known of a system.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What cannot be.
    pub contradictions: Vec<Contradiction>,
    /// Figures of the parts that can.
    pub figures: HashMap<Var, Exact>,
    /// Clauses of parts that were too large.
    pub undecided: Vec<ClauseId>,
}

/// Decides a system. Where only whether it can hold is asked, lone bounds that leave
/// their figure room give no figures.
pub fn decide(system: &System, asked: Asked) -> Outcome {
    let mut out = Outcome::default();
    for part in parts(system) {
        let settled = asked == Asked::Whether && part.choices.is_empty() && room::left(&part.rows);
        if !settled {
            settle(system, part, asked, &mut out);
        }
    }
    out
}

/// Decides one part, with what contradicts itself taken out one after another.
fn settle(system: &System, mut part: Part<'_>, asked: Asked, out: &mut Outcome) {
    for _ in 0..MOST_CONTRADICTIONS {
        let mut left = usize::MAX;
        match verdict(&part, asked, &mut left) {
            Verdict::Consistent(figures) => {
                out.figures.extend(figures);
                return;
            }
            Verdict::TooLarge => {
                out.undecided
                    .extend(part.rows.iter().map(|row| row.clauses[0]));
                return;
            }
            Verdict::Contradictory(sums) => {
                let found = minimal(system, &part, sums);
                let source = |c: &ClauseId| system.clauses[*c as usize].source;
                let any_target = (found.clauses.iter()).any(|c| source(c) == Source::Target);
                let spared = |c: &ClauseId| {
                    found.clauses.binary_search(c).is_ok()
                        && (source(c) == Source::Target || !any_target && !source(c).is_natural())
                };
                part = part.without(|clause| spared(&clause));
                out.contradictions.push(found);
            }
        }
    }
}

impl<'s> Part<'s> {
    /// The part without the rows that follow from some clauses.
    fn without(&self, gone: impl Fn(ClauseId) -> bool) -> Part<'s> {
        let stays = |row: &&&Row| !row.clauses.iter().any(|c| gone(*c));
        Part {
            rows: self.rows.iter().filter(stays).copied().collect(),
            choices: (self.choices.iter())
                .filter(|choice| {
                    let rows = choice.branches.iter().flatten();
                    !rows.flat_map(|row| &row.clauses).any(|c| gone(*c))
                })
                .copied()
                .collect(),
        }
    }

    /// The rows that follow from some clauses and from what holds by nature, as far
    /// as that matters: a natural bound of a figure that no other row has contradicts
    /// nothing, whatever stands beside it.
    fn only(&self, system: &System, kept: &HashSet<ClauseId>) -> Part<'s> {
        let natural = |c: &ClauseId| system.clauses[*c as usize].source.is_natural();
        let is_bound = |row: &Row| row.linear.single().is_some() && row.clauses.iter().all(natural);
        let mut rest = self.without(|c| !natural(&c) && !kept.contains(&c));
        let in_choices = rest
            .choices
            .iter()
            .flat_map(|c| c.branches.iter().flatten());
        let figures: HashSet<Var> = (rest.rows.iter().copied())
            .filter(|row| !is_bound(row))
            .chain(in_choices)
            .flat_map(|row| row.linear.terms.iter().map(|(var, _)| *var))
            .collect();
        let occurs = |row: &Row| row.linear.terms.iter().any(|(v, _)| figures.contains(v));
        rest.rows.retain(|row| !is_bound(row) || occurs(row));
        rest
    }
}

/// What is asked of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Figures that people would choose, where there are any.
    Figures,
    /// Only whether there are any.
    Whether,
}

/// Decides a part, whatever alternatives it leaves; takes what that costs from `left`.
fn verdict(part: &Part<'_>, asked: Asked, left: &mut usize) -> Verdict {
    let ways = (part.choices.iter()).try_fold(1usize, |ways, choice| {
        let ways = ways.checked_mul(choice.branches.len())?;
        (ways <= MOST_WAYS).then_some(ways)
    });
    let Some(ways) = ways else {
        return Verdict::TooLarge;
    };
    let mut sums = Vec::new();
    for way in 0..ways {
        let mut rows = part.rows.clone();
        let mut rest = way;
        for choice in &part.choices {
            rows.extend(&choice.branches[rest % choice.branches.len()]);
            rest /= choice.branches.len();
        }
        match solved(&rows, asked, left) {
            Found::Figures(figures) => return Verdict::Consistent(figures),
            Found::TooLarge => return Verdict::TooLarge,
            Found::Contradiction(multipliers) => {
                let rows = multipliers
                    .into_iter()
                    .map(|(at, by)| (rows[at].clone(), by));
                sums.push(Sum {
                    rows: rows.collect(),
                });
            }
        }
    }
    Verdict::Contradictory(sums)
}

/// Fewer rows than this the simplex decides sooner than bounds are carried.
const WORTH_CARRYING: usize = 24;

/// Decides rows; what is found is checked exactly, whoever proposed it.
fn solved(rows: &[&Row], asked: Asked, left: &mut usize) -> Found {
    let terms: usize = rows.iter().map(|row| row.linear.terms.len()).sum();
    *left = left.saturating_sub(terms);
    let carried = (rows.len() >= WORTH_CARRYING).then(|| bounds::settle(rows));
    let found = match carried.flatten() {
        Some(found @ Found::Contradiction(_)) => found,
        Some(found @ Found::Figures(_)) if asked == Asked::Whether => found,
        Some(Found::TooLarge) if rows.len() > MOST_TOGETHER_LONG => Found::TooLarge,
        Some(found @ Found::Figures(_)) if rows.len() > MOST_TOGETHER => found,
        _ if rows.len() > MOST_TOGETHER => Found::TooLarge,
        _ => {
            *left = left.saturating_sub(rows.len() * rows.len());
            solved_together(rows)
        }
    };
    let right = match &found {
        Found::Figures(figures) => {
            let value = |var: Var| figures.get(&var).cloned().unwrap_or_default();
            rows.iter().all(|row| row.holds(value))
        }
        Found::Contradiction(multipliers) => simplex::contradicts(rows, multipliers),
        Found::TooLarge => true,
    };
    debug_assert!(right, "an answer that does not check: {found:?}");
    if right { found } else { Found::TooLarge }
}

/// Decides rows that bounds alone do not settle.
fn solved_together(rows: &[&Row]) -> Found {
    match numeric::look(rows) {
        Some(Look::Near(figures)) => simplex::solve(rows, &figures, MOST_PIVOTS),
        Some(Look::Few(some)) => among(rows, &some),
        None => simplex::solve(rows, &HashMap::default(), MOST_PIVOTS),
    }
}

/// Decides rows of which these few may already contradict each other.
fn among(rows: &[&Row], some: &[usize]) -> Found {
    let few: Vec<&Row> = some.iter().map(|at| rows[*at]).collect();
    match simplex::solve(&few, &HashMap::default(), MOST_PIVOTS) {
        Found::Contradiction(multipliers) => {
            let multipliers = multipliers.into_iter().map(|(at, by)| (some[at], by));
            Found::Contradiction(multipliers.collect())
        }
        _ => simplex::solve(rows, &HashMap::default(), MOST_PIVOTS),
    }
}

/// Takes away one clause after another as long as the rest still contradicts. What
/// holds by nature stays: nobody can take it away. Of very many, and after very much
/// work, the rest stay too, and the contradiction says so.
fn minimal(system: &System, part: &Part<'_>, sums: Vec<Sum>) -> Contradiction {
    let mut found = Contradiction {
        clauses: needed(&sums),
        sums,
        least: true,
    };
    // The clauses of the sums are enough; the part is not gone through again.
    let mut near = part.only(system, &found.clauses.iter().copied().collect());
    let mut left = MOST_SPARING;
    let many = found.clauses.len() > MANY;
    let (mut next, mut step) = (0, 1);
    while let Some((tried, after)) = some_of(system, &found.clauses, next, step) {
        if left == 0 {
            found.least = false;
            break;
        }
        let gone = |c: &ClauseId| tried.binary_search(c).is_ok();
        let kept = found.clauses.iter().copied().filter(|c| !gone(c)).collect();
        let rest = near.only(system, &kept);
        match verdict(&rest, Asked::Whether, &mut left) {
            Verdict::Contradictory(sums) => {
                found.clauses = needed(&sums);
                found.sums = sums;
                near = rest;
                step = if many { step * 2 } else { 1 };
            }
            Verdict::Consistent(_) | Verdict::TooLarge if tried.len() > 1 => step = tried.len() / 2,
            Verdict::Consistent(_) | Verdict::TooLarge => next = after,
        }
    }
    found
}

/// The next clauses, at most so many, that might be spared, and the clause after them;
/// clauses and what is returned are in order.
fn some_of(
    system: &System,
    clauses: &[ClauseId],
    next: ClauseId,
    most: usize,
) -> Option<(Vec<ClauseId>, ClauseId)> {
    let natural = |c: &ClauseId| system.clauses[*c as usize].source.is_natural();
    let from = clauses.partition_point(|c| *c < next);
    let some = clauses[from..].iter().copied().filter(|c| !natural(c));
    let some: Vec<ClauseId> = some.take(most).collect();
    let last = *some.last()?;
    Some((some, last + 1))
}

/// The clauses that sums are of, in order.
fn needed(sums: &[Sum]) -> Vec<ClauseId> {
    let rows = sums.iter().flat_map(|sum| &sum.rows);
    let mut clauses: Vec<ClauseId> = rows.flat_map(|(row, _)| row.clauses.clone()).collect();
    clauses.sort_unstable();
    clauses.dedup();
    clauses
}

/// What is connected.
fn parts(system: &System) -> Vec<Part<'_>> {
    let mut group: Vec<Var> = (0..system.figures.len() as Var).collect();
    let rows_of = |choice: &'_ Choice| -> Vec<Var> {
        let rows = choice.branches.iter().flatten();
        rows.flat_map(|row| row.linear.terms.iter().map(|(var, _)| *var))
            .collect()
    };
    for row in &system.rows {
        join(&mut group, row.linear.terms.iter().map(|(var, _)| *var));
    }
    for choice in &system.choices {
        join(&mut group, rows_of(choice).into_iter());
    }
    let mut out: Vec<Part<'_>> = Vec::new();
    let mut place: HashMap<Var, usize> = HashMap::default();
    let mut at = |group: &mut Vec<Var>, var: Option<Var>, out: &mut Vec<Part<'_>>| {
        let next = out.len();
        let at = match var {
            Some(var) => *place.entry(find(group, var)).or_insert(next),
            None => next,
        };
        if at == next {
            out.push(Part::default());
        }
        at
    };
    for row in &system.rows {
        let at = at(&mut group, row.linear.terms.first().map(|t| t.0), &mut out);
        out[at].rows.push(row);
    }
    for choice in &system.choices {
        let at = at(&mut group, rows_of(choice).first().copied(), &mut out);
        out[at].choices.push(choice);
    }
    out
}

fn find(group: &mut [Var], var: Var) -> Var {
    let mut at = var;
    while group[at as usize] != at {
        group[at as usize] = group[group[at as usize] as usize];
        at = group[at as usize];
    }
    at
}

fn join(group: &mut [Var], mut vars: impl Iterator<Item = Var>) {
    let Some(first) = vars.next() else { return };
    let root = find(group, first);
    for var in vars {
        let other = find(group, var);
        group[other as usize] = root;
    }
}
