//! A kind of finding, explained: what it says, why it matters, what to do, and
//! an example with its mend.

use crate::finding::catalogue;
use crate::finding::screen::word;
use crate::finding::wrap::{hanging, unfilled, wrap};
use crate::finding::{Entry, Lang, Text};
use std::fmt::Write;

const WIDTH: usize = 96;

/// What the example of an entry makes the checker say.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The message, filled in.
    pub message: String,
    /// What to do, filled in.
    pub help: String,
    /// The finding as the screen has it.
    pub screen: String,
}

/// One kind of finding; `heard` where its example is a programme.
pub fn entry(entry: &Entry, heard: Option<&Heard>, lang: Lang) -> String {
    let say = |vi: &'static str, en: &'static str| Text { vi, en }.get(lang);
    let severity = word(entry.severity).get(lang).to_lowercase();
    let mut out = format!("{} {} ({severity})\n\n", entry.code, entry.name);
    let message = heard.map_or(entry.message.get(lang), |heard| &heard.message);
    paragraph(&mut out, "", message);
    paragraph(&mut out, say("Vì sao: ", "Why: "), entry.why.get(lang));
    let help = heard.map_or(entry.help.get(lang), |heard| &heard.help);
    paragraph(&mut out, say("Cách sửa: ", "What to do: "), help);
    example(&mut out, say("Ví dụ sai:", "Wrong:"), entry.wrong);
    if let Some(heard) = heard {
        let _ = writeln!(out, "{}\n{}", say("ctr sẽ báo:", "ctr says:"), heard.screen);
    }
    example(&mut out, say("Sửa lại:", "Mended:"), entry.mend);
    out
}

/// All kinds by group, a line or two each.
pub fn list(lang: Lang) -> String {
    let mut out = String::new();
    let mut group = None;
    for entry in catalogue::all() {
        let title = entry.class.title().get(lang);
        if group != Some(title) {
            let gap = if group.is_none() { "" } else { "\n" };
            group = Some(title);
            let _ = writeln!(out, "{gap}{title}");
        }
        let message = unfilled(entry.message.get(lang));
        let head = format!("  {}  {:<26}", entry.code, entry.name);
        let _ = writeln!(out, "{}", hanging(&head, &message, WIDTH));
    }
    let _ = writeln!(
        out,
        "\n{}",
        Text {
            vi: "`ctr explain MÃ` để xem từng mã, với ví dụ và cách sửa.",
            en: "`ctr explain CODE` tells about one, with an example and its mend.",
        }
        .get(lang)
    );
    out
}

fn paragraph(out: &mut String, head: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let text = format!("{head}{}", sentence(&unfilled(text)));
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
        let line = format!("    {line}");
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out.push('\n');
}

/// With a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(char::to_uppercase).into_iter().flatten();
    let text: String = first.chain(chars).collect();
    match text.chars().last() {
        Some('.' | '!' | '?' | ':' | '…') | None => text,
        Some(_) => format!("{text}."),
    }
}
