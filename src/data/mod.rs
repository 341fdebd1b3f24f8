//! Observations: the table and the readers that fill it.
