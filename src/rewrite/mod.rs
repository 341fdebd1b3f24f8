//! A programme's text written again: formatted, and held to say what it said.
//!
//! The formatter promises that the lexemes stay; here that promise is checked
//! where it counts, in the resolved model, before anybody writes the file.

mod same;

use crate::source::tone::Style;
use crate::syntax::format::shape::{Reshaped, Shape, reshape};
use crate::syntax::format::{Formatted, format_as};
pub use same::difference;

/// What came of writing a text again.
#[derive(Debug)]
pub enum Rewritten {
    /// It is as it should be already.
    Alike,
    /// The new text, which says the same.
    Anew(String),
    /// The new text would say something else: what, as far as is known.
    Otherwise(String),
}

/// A text written again.
#[derive(Debug)]
pub struct Outcome {
    /// The text.
    pub result: Rewritten,
    /// How many lines could not be read and were left as they are.
    pub left: usize,
    /// How many indicators changed their form, and why others did not, where
    /// another form was asked for.
    pub reshaped: Option<Reshaped>,
}

/// Formats a programme's text, its indicators in the form asked for.
pub fn rewrite(text: &str, shape: Option<Shape>) -> Outcome {
    rewrite_as(text, shape, None)
}

/// The same, with the tone marks of names, texts and comments too in one style. The
/// lines end as most of the text's do.
pub fn rewrite_as(text: &str, shape: Option<Shape>, tones: Option<Style>) -> Outcome {
    let windows = text.matches("\r\n").count();
    if 2 * windows <= text.matches('\n').count() {
        return rewritten(text, shape, tones);
    }
    let plain = text.replace("\r\n", "\n");
    let outcome = rewritten(&plain, shape, tones);
    let new = match outcome.result {
        Rewritten::Otherwise(what) => {
            return Outcome {
                result: Rewritten::Otherwise(what),
                ..outcome
            };
        }
        Rewritten::Alike => plain,
        Rewritten::Anew(new) => new,
    };
    let new = new.replace('\n', "\r\n");
    Outcome {
        result: match new == text {
            true => Rewritten::Alike,
            false => Rewritten::Anew(new),
        },
        ..outcome
    }
}

fn rewritten(text: &str, shape: Option<Shape>, tones: Option<Style>) -> Outcome {
    // A file of blanks alone stays: an empty one is no programme any more.
    if text.trim().is_empty() {
        return Outcome {
            result: Rewritten::Alike,
            left: 0,
            reshaped: None,
        };
    }
    let Some(shape) = shape else {
        return formatted(text, text, tones);
    };
    let reshaped = reshape(text, shape);
    let outcome = formatted(text, &reshaped.text, tones);
    match outcome.result {
        Rewritten::Otherwise(_) if reshaped.changed > 0 => Outcome {
            reshaped: Some(reshaped.unchanged()),
            ..formatted(text, text, tones)
        },
        _ => Outcome {
            reshaped: Some(reshaped),
            ..outcome
        },
    }
}

/// `new` formatted, held against the text it stands for.
fn formatted(text: &str, new: &str, tones: Option<Style>) -> Outcome {
    let Formatted { text: new, left } = format_as(new, tones);
    let result = if new == text {
        Rewritten::Alike
    } else {
        match difference(text, &new) {
            None => Rewritten::Anew(new),
            Some(what) => Rewritten::Otherwise(what),
        }
    };
    Outcome {
        result,
        left,
        reshaped: None,
    }
}
