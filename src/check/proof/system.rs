//! What must hold together: figures, clauses, and the rows they make.

use crate::check::proof::linear::{Linear, Var};
use crate::model::number::Exact;
use crate::model::{IndicatorId, Op, Period};
use crate::source::Span;
use foldhash::{HashMap, HashSet};
use num_traits::{One, Signed, Zero};

/// A figure that is sought: of an indicator, a period, elsewhere than at the
/// programme's place when a place is named.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Figure {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which period.
    pub period: Period,
    /// Elsewhere.
    pub place: Option<String>,
}

/// Index into [`System::clauses`].
pub type ClauseId = u32;

/// Where a row is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// A milestone line.
    Target,
    /// A declared starting figure.
    Baseline,
    /// A line of a relation.
    Relation,
    /// A formula.
    Formula,
    /// A part is not more than its whole.
    Part,
    /// Parts add up to their whole.
    Partition,
    /// A period's sum, or mean, is that of the periods it is made of.
    Periods,
    /// A share is from 0 to 100 %.
    Share,
    /// A count is not below 0.
    Count,
}

impl Source {
    /// Whether it is so by nature, without anybody's having written it.
    pub fn is_natural(self) -> bool {
        matches!(self, Source::Share | Source::Count)
    }
}

/// A clause of the programme, or what its indicators are by nature.
#[derive(Clone, Debug)]
pub struct Clause {
    /// What it is.
    pub source: Source,
    /// Where it stands.
    pub span: Span,
}

/// How a row's expression stands to 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// At least 0.
    Ge,
    /// Above 0.
    Gt,
    /// 0.
    Eq,
}

/// A linear expression that must stand to 0 as its sense says.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The expression.
    pub linear: Linear,
    /// How it stands to 0.
    pub sense: Sense,
    /// The clauses it follows from; the first one is the one it says.
    pub clauses: Vec<ClauseId>,
}

impl Row {
    /// `left` `op` `right`.
    pub fn new(left: &Linear, op: Op, right: &Linear, clauses: Vec<ClauseId>) -> Row {
        let (linear, sense) = match op {
            Op::Ge => (left.minus(right), Sense::Ge),
            Op::Gt => (left.minus(right), Sense::Gt),
            Op::Le => (right.minus(left), Sense::Ge),
            Op::Lt => (right.minus(left), Sense::Gt),
            Op::Eq => (left.minus(right), Sense::Eq),
        };
        Row {
            linear: linear.scaled(),
            sense,
            clauses,
        }
    }

    /// Whether it holds of these figures.
    pub fn holds(&self, value: impl Fn(Var) -> Exact) -> bool {
        self.admits(&self.linear.value(value))
    }

    /// Whether its expression may have this value.
    pub fn admits(&self, value: &Exact) -> bool {
        match self.sense {
            Sense::Ge => !value.is_negative(),
            Sense::Gt => value.is_positive(),
            Sense::Eq => value.is_zero(),
        }
    }
}

/// Rows of which all of one branch must hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The clause that leaves the choice.
    pub clause: ClauseId,
    /// Its branches.
    pub branches: Vec<Vec<Row>>,
}

/// A figure that is the quotient of two expressions, the second above 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotient {
    /// Above.
    pub above: Linear,
    /// Below.
    pub below: Linear,
    /// The formula, and what fixed the factors in it.
    pub clauses: Vec<ClauseId>,
}

/// Why a clause takes no part in the proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outside {
    /// Products or quotients of figures none of which is fixed; functions that
    /// are not linear.
    NotLinear,
    /// Holds only for some places, or joins figures of different places.
    Places,
    /// Holds only if something else does.
    Conditional,
    /// Several years, several indicators, or a base that is not known.
    Form,
    /// Too many alternatives together, or too much to compute.
    TooLarge,
}

/// Everything that must hold together in a programme. Two are equal when they ask for
/// the same, wherever it stands.
#[derive(Debug, Default)]
pub struct System {
    /// The figures.
    pub figures: Vec<Figure>,
    /// Their indices.
    pub index: HashMap<Figure, Var>,
    /// The clauses.
    pub clauses: Vec<Clause>,
    /// Their indices: a line of a programme is one clause, however often it is used.
    pub clause_index: HashMap<(Source, Span), ClauseId>,
    /// What must hold.
    pub rows: Vec<Row>,
    /// What must hold in one of several ways.
    pub choices: Vec<Choice>,
    /// Figures that are quotients of others.
    pub quotients: HashMap<Var, Quotient>,
    /// Figures that a clause fixes.
    pub fixed: HashMap<Var, (Exact, Vec<ClauseId>)>,
    /// What takes no part, and where.
    pub outside: Vec<(Outside, Span)>,
    /// Indicators that are states and are observed: one figure a day, whatever the
    /// period that ends on it is called, as the evaluation reads them.
    pub states: HashSet<IndicatorId>,
}

impl System {
    /// The index of a figure.
    pub fn var(&mut self, mut figure: Figure) -> Var {
        if self.states.contains(&figure.indicator) {
            figure.period = figure.period.of_its_last_day();
        }
        if let Some(var) = self.index.get(&figure) {
            return *var;
        }
        let var = self.figures.len() as Var;
        self.index.insert(figure.clone(), var);
        self.figures.push(figure);
        var
    }

    /// The figure of a period at the programme's place.
    pub fn of(&mut self, indicator: IndicatorId, period: Period) -> Linear {
        let var = self.var(Figure {
            indicator,
            period,
            place: None,
        });
        Linear::figure(var, Exact::one())
    }

    /// Adds a clause.
    pub fn clause(&mut self, source: Source, span: Span) -> ClauseId {
        let next = self.clauses.len() as ClauseId;
        let id = *self.clause_index.entry((source, span)).or_insert(next);
        if id == next {
            self.clauses.push(Clause { source, span });
        }
        id
    }

    /// A figure that a clause fixes is put in as a number; the clauses that did
    /// are added to `clauses`.
    pub fn with_fixed(
        &self,
        linear: &Linear,
        clauses: &mut Vec<ClauseId>,
        which: impl Fn(Var) -> bool,
    ) -> Linear {
        let mut out = Linear::number(linear.constant.clone());
        for (var, factor) in &linear.terms {
            match self.fixed.get(var).filter(|_| which(*var)) {
                Some((value, by)) => {
                    out.constant += factor * value;
                    for clause in by {
                        if !clauses.contains(clause) {
                            clauses.push(*clause);
                        }
                    }
                }
                None => out.terms.push((*var, factor.clone())),
            }
        }
        out
    }
}

impl PartialEq for System {
    fn eq(&self, other: &Self) -> bool {
        let sources = |system: &Self| -> Vec<Source> {
            system.clauses.iter().map(|clause| clause.source).collect()
        };
        self.figures == other.figures
            && self.rows == other.rows
            && self.choices == other.choices
            && self.quotients == other.quotients
            && sources(self) == sources(other)
            && self.left_out() == other.left_out()
    }
}

impl System {
    /// Why something takes no part, once for each clause and reason.
    fn left_out(&self) -> Vec<Outside> {
        let mut outside = self.outside.clone();
        outside.sort_by_key(|(why, span)| (span.start, *why));
        outside.dedup();
        outside.into_iter().map(|(why, _)| why).collect()
    }
}
