//! The typed programme: what was declared, with every name resolved.
//!
//! Nothing here knows of text, files or screens.

pub mod agency;
pub mod calendar;
pub mod condition;
pub mod document;
pub mod formula;
pub mod indicator;
pub mod nature;
pub mod number;
pub mod place;
pub mod programme;
pub mod relation;
pub mod test;
pub mod unit;

pub use agency::{Agency, AgencyId, FieldId, Successor};
pub use calendar::Period;
pub use condition::{Condition, Direction, Op, Unread};
pub use formula::Formula;
pub use indicator::{Better, By, Indicator, IndicatorId, Measure, Scale, ScaleId, Scope, Target};
pub use number::Exact;
pub use place::Places;
pub use programme::{Due, Duty, Model, Programme, Section, Task, Vision};
pub use relation::Relation;
pub use unit::{Unit, UnitId, Units};
