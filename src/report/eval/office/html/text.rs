//! Text on a page.

use crate::finding::markup;
use crate::report::eval::json::decimal;
use crate::report::eval::office::{Report, Shown, Tone};
use std::fmt::{self, Display};

/// A text that stays one: marks of HTML are written as what they are.
pub(super) struct Esc<'a>(&'a str);

/// See [`Esc`].
pub(super) fn esc(text: &str) -> Esc<'_> {
    Esc(text)
}

impl Display for Esc<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| markup::put(out, c))
    }
}

/// The class of a tone.
pub(super) fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "ok",
        Tone::Best => "best",
        Tone::Bad => "bad",
        Tone::Warn => "warn",
        Tone::Unknown => "nd",
        Tone::Quiet => "quiet",
    }
}

impl Report {
    /// A status as a mark and a word, of its colour.
    pub(super) fn status(&self, status: crate::eval::Status) -> String {
        let tone = Tone::of(status);
        format!(
            "<span class=\"st {}\"><span aria-hidden=\"true\">{}</span> {}</span>",
            class(tone),
            tone.mark(),
            self.word(status),
        )
    }
}

/// A value in words, with the number that it is for programs.
pub(super) fn data(shown: &Shown, text: &str) -> String {
    match &shown.number {
        Some(number) => format!("<data value=\"{}\">{}</data>", decimal(number), esc(text)),
        None => esc(text).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::esc;

    #[test]
    fn marks_are_text() {
        let text = "<script>alert('&\"')</script>\u{ffff}";
        assert_eq!(
            esc(text).to_string(),
            "&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;\u{fffd}"
        );
    }
}
