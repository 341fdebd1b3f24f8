//! What must hold of every programme, whatever it says.
#![allow(dead_code, reason = "each test takes what it needs")]

pub mod census;
pub mod listing;
pub mod own_tests;
pub mod places;
pub mod reads;
pub mod said;
pub mod torn;
pub mod verdicts;
pub mod witness;
