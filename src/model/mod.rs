//! The typed programme: what was declared, with every name resolved.
//!
//! Nothing here knows of files, screens or what is made of it.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod agency;
pub mod calendar;
pub mod condition;
pub mod document;
pub mod flag;
pub mod formula;
pub mod indicator;
pub mod method;
pub mod narrowed;
pub mod nature;
pub mod number;
pub mod parts;
pub mod place;
pub mod programme;
pub mod relation;
pub mod release;
pub mod status;
mod superseded;
pub mod test;
pub mod unit;
pub mod written;

pub use agency::{Agency, AgencyId, FieldId, Successor};
pub use calendar::Period;
pub use condition::{Condition, Direction, Op, Unread};
pub use flag::Flag;
pub use formula::Formula;
pub use indicator::{
    Better, By, Indicator, IndicatorId, Measure, Role, Scale, ScaleId, Scope, Target,
};
pub use method::{Chosen, MethodId};
pub use number::Exact;
pub use place::Places;
pub use programme::{Due, Duty, Model, Programme, Section, Task, Vision};
pub use relation::Relation;
pub use status::Status;
pub use unit::{Unit, UnitId, Units};
