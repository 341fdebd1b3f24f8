//! Blocks to tables and back.

/// How indicators are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Rows of a table.
    Table,
    /// A declaration each.
    Block,
}
