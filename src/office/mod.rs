//! Workbooks that are sent out: a template to be filled comes back as figures.

pub mod annotate;
pub mod template;
