//! How far a figure may be trusted.

/// The standing of a figure, the firmest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// chính thức
    #[default]
    Official,
    /// sơ bộ
    Preliminary,
    /// ước tính
    Estimate,
}
