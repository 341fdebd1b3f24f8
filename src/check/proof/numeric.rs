//! A look in floating point at parts that are large: where a solution lies, or
//! which few rows contradict each other. It only proposes; exact arithmetic starts
//! from there and decides.

use crate::check::proof::linear::Var;
use crate::check::proof::system::{Row, Sense};
use crate::model::number::{Exact, ratio};
use foldhash::HashMap;
use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, Variable};
use num_traits::ToPrimitive;

/// Fewer rows are decided exactly at once.
const LARGE: usize = 60;

/// A multiplier below this is none.
const LEAST: f64 = 1e-7;

/// No figure of a look is beyond this.
const MOST: f64 = 1e12;

/// What a look shows.
pub enum Look {
    /// Figures near a solution.
    Near(HashMap<Var, Exact>),
    /// Rows, by index, that seem to contradict each other.
    Few(Vec<usize>),
}

/// Looks at rows, when there are many.
pub fn look(rows: &[&Row]) -> Option<Look> {
    if rows.len() < LARGE {
        return None;
    }
    match inside(rows) {
        Ok(figures) => Some(Look::Near(figures)),
        Err(Error::Infeasible) => against(rows).map(Look::Few),
        Err(_) => None,
    }
}

fn float(value: &Exact) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// Figures as far from every bound as can be, up to 1.
fn inside(rows: &[&Row]) -> Result<HashMap<Var, Exact>, Error> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let room = problem.add_var(1.0, (0.0, 1.0));
    let mut variables: HashMap<Var, Variable> = HashMap::default();
    for row in rows {
        for (var, _) in &row.linear.terms {
            let free = (f64::NEG_INFINITY, f64::INFINITY);
            variables
                .entry(*var)
                .or_insert_with(|| problem.add_var(0.0, free));
        }
    }
    for row in rows {
        let terms = row.linear.terms.iter();
        let mut terms: Vec<(Variable, f64)> = terms
            .map(|(var, factor)| (variables[var], float(factor)))
            .collect();
        let op = if row.sense == Sense::Eq {
            ComparisonOp::Eq
        } else {
            terms.push((room, -1.0));
            ComparisonOp::Ge
        };
        problem.add_constraint(terms.as_slice(), op, -float(&row.linear.constant));
    }
    let outcome = problem.solve()?;
    let Ok(solution) = outcome.into_solution() else {
        return Ok(HashMap::default());
    };
    let figures = variables.into_iter().filter_map(|(var, at)| {
        let value = solution.var_value(at);
        // Six decimal places: near is enough.
        (value.abs() < MOST).then(|| (var, ratio((value * 1e6).round() as i128, 6)))
    });
    Ok(figures.collect())
}

/// The rows of a sum that cannot be: their multipliers leave no figure and add the
/// constants up to -1, with as little weight as can be.
fn against(rows: &[&Row]) -> Option<Vec<usize>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let mut of: Vec<(Variable, usize, f64)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        of.push((problem.add_var(1.0, (0.0, f64::INFINITY)), at, 1.0));
        if row.sense == Sense::Eq {
            of.push((problem.add_var(1.0, (0.0, f64::INFINITY)), at, -1.0));
        }
    }
    let mut columns: HashMap<Var, Vec<(Variable, f64)>> = HashMap::default();
    let mut constants = Vec::new();
    for (variable, at, sign) in &of {
        for (var, factor) in &rows[*at].linear.terms {
            let column = columns.entry(*var).or_default();
            column.push((*variable, float(factor) * sign));
        }
        constants.push((*variable, float(&rows[*at].linear.constant) * sign));
    }
    let mut vars: Vec<Var> = columns.keys().copied().collect();
    vars.sort_unstable();
    for var in vars {
        problem.add_constraint(columns[&var].as_slice(), ComparisonOp::Eq, 0.0);
    }
    problem.add_constraint(constants.as_slice(), ComparisonOp::Eq, -1.0);
    let solution = problem.solve().ok()?.into_solution().ok()?;
    let mut some: Vec<usize> = (of.iter())
        .filter(|(variable, ..)| solution.var_value(*variable) > LEAST)
        .map(|(_, at, _)| *at)
        .collect();
    some.dedup();
    Some(some)
}
