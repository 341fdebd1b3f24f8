//! What narrows a target, without room taken by what is not said.

use crate::model::indicator::Terms;
use std::ops::Deref;

/// The [`Terms`] of a target. Most targets say nothing there: they hold for everybody,
/// whatever happens, and have no place in memory for it.
///
/// ```
/// use ctr::model::{indicator::Terms, narrowed::Narrowed};
/// let striven = Terms { strives: true, ..Terms::default() };
/// assert!(Narrowed::from(striven).strives && !Narrowed::default().strives);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Narrowed(Option<Box<Terms>>);

/// What a target that nothing narrows says.
static NOTHING: Terms = Terms {
    only: Vec::new(),
    except: Vec::new(),
    given: None,
    scenario: None,
    authority: None,
    stretch: None,
    strives: false,
    text: None,
};

impl Narrowed {
    /// The terms to be changed; none where nothing is said.
    pub fn said_mut(&mut self) -> Option<&mut Terms> {
        self.0.as_deref_mut()
    }
}

impl Deref for Narrowed {
    type Target = Terms;

    fn deref(&self) -> &Terms {
        self.0.as_deref().unwrap_or(&NOTHING)
    }
}

impl From<Terms> for Narrowed {
    fn from(terms: Terms) -> Self {
        Self((terms != NOTHING).then(|| Box::new(terms)))
    }
}

/// By what is said: terms from which the last word was taken are those of nothing.
impl PartialEq for Narrowed {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl PartialEq<Terms> for Narrowed {
    fn eq(&self, other: &Terms) -> bool {
        **self == *other
    }
}
