//! What if: other figures laid over the observations, and only what depends on
//! them judged again.
//!
//! ```text
//! overlay      assumed figures before the observed ones, as one table of figures
//! graph        which indicators read which, by formula or by comparison
//! ledger       the verdicts as they are, indicator by indicator; those that change
//! ```
//!
//! Nothing is computed here in a way of its own: an assumed figure is read,
//! computed with and judged by the same code as an observed one.

pub mod graph;
pub mod ledger;
pub mod overlay;

pub use graph::Graph;
pub use ledger::Ledger;
pub use overlay::{Assumed, Overlay};
