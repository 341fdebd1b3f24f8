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

impl Flag {
    /// Its name, in Vietnamese and in English.
    pub fn shown(self) -> (&'static str, &'static str) {
        match self {
            Flag::Official => ("chính thức", "official"),
            Flag::Preliminary => ("sơ bộ", "preliminary"),
            Flag::Estimate => ("ước tính", "estimated"),
        }
    }
}
