//! A kind of finding, explained: what it says, why it matters, what to do, and
//! an example with its mend.

use crate::finding::catalogue;
use crate::finding::screen::word;
use crate::finding::wrap::wrap;
use crate::finding::{Entry, Lang, Text};
use std::fmt::Write;

const WIDTH: usize = 96;

/// One kind of finding.
pub fn entry(entry: &Entry, lang: Lang) -> String {
    let mut out = format!(
        "{} {} ({})\n\n",
        entry.code,
        entry.name,
        word(entry.severity).get(lang).to_lowercase()
    );
    paragraph(&mut out, "", entry.message.get(lang));
    let (why, help) = (
        Text {
            vi: "Vì sao: ",
            en: "Why: ",
        },
        Text {
            vi: "Cách sửa: ",
            en: "What to do: ",
        },
    );
    paragraph(&mut out, why.get(lang), entry.why.get(lang));
    paragraph(&mut out, help.get(lang), entry.help.get(lang));
    let (wrong, mend) = (
        Text {
            vi: "Ví dụ sai:",
            en: "Wrong:",
        },
        Text {
            vi: "Sửa lại:",
            en: "Mended:",
        },
    );
    example(&mut out, wrong.get(lang), entry.wrong);
    example(&mut out, mend.get(lang), entry.mend);
    out
}

/// All kinds, a line each.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    for entry in catalogue::all() {
        let message = shown(entry.message.get(lang));
        let _ = writeln!(out, "{}  {:<26} {message}", entry.code, entry.name);
    }
    out
}

fn paragraph(out: &mut String, head: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let text = format!("{head}{}", sentence(&shown(text)));
    for line in wrap(&text, WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');
}

fn example(out: &mut String, head: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let _ = writeln!(out, "{head}");
    for line in text.trim_end().lines() {
        let _ = writeln!(out, "    {}", line.trim_end());
    }
    out.push('\n');
}

fn sentence(text: &str) -> String {
    match text.chars().last() {
        Some('.' | '!' | '?' | ':') | None => text.to_string(),
        Some(_) => format!("{text}."),
    }
}

/// A text whose arguments are not known yet: `{file}` is shown as `…`.
fn shown(text: &str) -> String {
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
