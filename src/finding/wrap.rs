//! Text made fit for a terminal: nothing that moves its cursor, lines no wider
//! than asked.

use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthStr;

/// The text in NFC with every character that would act on the terminal, or that
/// cannot be seen, replaced by a visible mark. Line ends stay.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfc() {
        match c {
            '\n' => out.push('\n'),
            c => push_visible(&mut out, c),
        }
    }
    out
}

/// Appends `c` as it can be shown on one line.
pub fn push_visible(out: &mut String, c: char) {
    match c {
        '\t' => out.push_str("    "),
        '\u{feff}' => {}
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' => {
            out.push('\u{fffd}');
        }
        c if c.is_control() => out.push('\u{fffd}'),
        c => out.push(c),
    }
}

/// The text broken at blanks into lines at most `width` columns wide; a word
/// wider than that stays whole.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split(' ') {
            let wide = word.width();
            if !line.is_empty() && used + 1 + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += wide;
        }
        lines.push(line);
    }
    lines
}

/// `head` and `text` beside it, wrapped to `width` columns, later lines under
/// the first.
pub fn hanging(head: &str, text: &str, width: usize) -> String {
    let indent = head.width() + 1;
    let mut out = String::from(head);
    for (i, line) in wrap(text, width.saturating_sub(indent).max(20))
        .iter()
        .enumerate()
    {
        if i > 0 {
            out.push('\n');
            out.push_str(&" ".repeat(indent - 1));
        }
        out.push(' ');
        out.push_str(line);
    }
    out
}

/// A text whose arguments are not known yet: `{file}` is shown as `…`.
pub fn unfilled(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((_, after)) => {
                out.push('…');
                rest = after;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}
