//! Text in XML and HTML: the one place that says what is markup there.

use std::fmt::{self, Write};

/// Writes one character as what it is: marks of markup by their names, what no document may
/// hold as U+FFFD. Blanks stay as they are.
pub fn put(out: &mut impl Write, c: char) -> fmt::Result {
    match c {
        '&' => out.write_str("&amp;"),
        '<' => out.write_str("&lt;"),
        '>' => out.write_str("&gt;"),
        '"' => out.write_str("&quot;"),
        '\'' => out.write_str("&#39;"),
        '\t' | '\n' | '\r' => out.write_char(c),
        c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.write_char('\u{fffd}'),
        c => out.write_char(c),
    }
}

/// A text whose blanks stay as they are in an attribute, too.
pub fn attribute(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        let _ = match c {
            '\t' | '\n' | '\r' => write!(out, "&#{};", u32::from(c)),
            c => put(&mut out, c),
        };
    }
    out
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn marks_are_text() {
        assert_eq!(
            attribute("<a b=\"c\">'&\n\u{1}\u{ffff}"),
            "&lt;a b=&quot;c&quot;&gt;&#39;&amp;&#10;\u{fffd}\u{fffd}"
        );
    }
}
