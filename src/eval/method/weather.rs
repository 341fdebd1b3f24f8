//! The projection (phép chiếu): where five more years like the last five would lead.
//!
//! a = (y_t − y_{t−5})/5, the mean of the five changes, and no regression; of four or
//! five figures (last − first)/years. Where the level is met, due, or holds for every
//! year, level and trend decide: met and not worsening sun, met and worsening cloud, not
//! met and improving clouds, else storm. Else P = y + a(τ − t) is held against T: without
//! an improvement storm; s = (T − P)/(T − y) below 5 % sun, to 20 % cloud, above clouds.

use super::directed;
use crate::model::number::{Exact, whole};
use num_traits::{Signed, Zero};

/// A picture of the weather: the better first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// nắng
    Sun,
    /// ít mây
    Cloud,
    /// nhiều mây
    Clouds,
    /// dông
    Storm,
}

impl Symbol {
    /// Its key in the public forms.
    pub fn key(self) -> &'static str {
        match self {
            Symbol::Sun => "sun",
            Symbol::Cloud => "cloud",
            Symbol::Clouds => "clouds",
            Symbol::Storm => "storm",
        }
    }

    /// Whether the way leads where it should.
    pub fn is_on_track(self) -> bool {
        self <= Symbol::Cloud
    }
}

/// What the weather is told from.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Yearly figures of the last year and of those up to five before it, by year.
    pub figures: &'a [(i16, Exact)],
    /// T.
    pub target: &'a Exact,
    /// Whether higher is better.
    pub rising: bool,
    /// Whether the last figure does what is asked, a strict target strictly.
    pub met: bool,
    /// τ − t in years; none where the limit holds for every year.
    pub ahead: Option<&'a Exact>,
}

/// The weather, with all it was told from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weather {
    /// The picture.
    pub symbol: Symbol,
    /// a: the mean change a year.
    pub change: Exact,
    /// By level and trend; else by projection.
    pub by_trend: bool,
    /// P, of a projection.
    pub projected: Option<Exact>,
    /// s, of a projection that improves and has something left to go.
    pub share: Option<Exact>,
    /// How many figures there were: fewer than six is told.
    pub figures: usize,
}

/// The fewest figures a trend is told from.
pub const FEWEST: usize = 4;

/// The weather; none of too few figures.
pub fn weather(asked: &Asked<'_>) -> Option<Weather> {
    let (first, last) = (asked.figures.first()?, asked.figures.last()?);
    let years = i64::from(last.0) - i64::from(first.0);
    if asked.figures.len() < FEWEST || years <= 0 {
        return None;
    }
    let change = (&last.1 - &first.1) / whole(years);
    let better = directed(change.clone(), asked.rising);
    let ahead = asked.ahead.filter(|ahead| ahead.is_positive());
    let mut out = Weather {
        symbol: Symbol::Storm,
        change,
        by_trend: true,
        projected: None,
        share: None,
        figures: asked.figures.len(),
    };
    let Some(ahead) = ahead.filter(|_| !asked.met) else {
        out.symbol = match (asked.met, better.is_negative(), better.is_positive()) {
            (true, false, _) => Symbol::Sun,
            (true, true, _) => Symbol::Cloud,
            (false, _, true) => Symbol::Clouds,
            (false, _, false) => Symbol::Storm,
        };
        return Some(out);
    };
    let y = &last.1;
    let projected = y + &out.change * ahead;
    let left = asked.target - y;
    out.by_trend = false;
    if better.is_positive() {
        (out.symbol, out.share) = match left.is_zero() {
            // A strict target at its own level: any improvement passes it.
            true => (Symbol::Sun, None),
            false => {
                let share = (asked.target - &projected) / left;
                (picture(&share), Some(share))
            }
        };
    }
    out.projected = Some(projected);
    Some(out)
}

/// The picture of what a projection leaves undone, as a part of what is left to do.
fn picture(share: &Exact) -> Symbol {
    let percent = |n: i64| Exact::new(n.into(), 100.into());
    if share < &percent(5) {
        Symbol::Sun
    } else if share <= &percent(20) {
        Symbol::Cloud
    } else {
        Symbol::Clouds
    }
}
