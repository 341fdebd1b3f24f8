//! Findings as people see them: the line, an arrow under what was typed, the
//! advice. The only module that knows ariadne.
//!
//! Ariadne is handed only the lines pointed at, in NFC and made visible, as a
//! page of their own: so arrows stand under decomposed text too, a line of
//! 200 MB costs what its window costs, and a finding in line five million of an
//! observation file needs no file. What ariadne numbers 1, 2… is renumbered
//! afterwards. Its own header, `Help:` and `Note:` are English: ours are not.

mod aside;
mod page;

use crate::finding::place::{SHEET, Spot, sorted, spot};
use crate::finding::wrap::{hanging, visible};
use crate::finding::{At, Finding, Lang, Severity, Text};
use crate::model::number::vietnamese;
use crate::source::Sources;
use ariadne::{Color, Config, IndexType, Label, Report, ReportKind};
use page::Pages;
use std::collections::BTreeMap;
use std::fmt::Write;

pub use aside::aside;

/// The widest a hint gets.
const WIDTH: usize = 100;

/// How screens look.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    /// The language of messages.
    pub lang: Lang,
    /// Whether to colour.
    pub colour: bool,
}

/// All findings in order, a blank line after each, and the count at the end. Where
/// something must be mended the notes stand behind it, a line each: `ctr explain` has
/// the rest of what they say.
pub fn screens(findings: &[Finding], sources: &Sources, look: Look) -> String {
    screens_capped(findings, sources, look, usize::MAX)
}

/// [`screens`], of each kind no more than `most`; how many more there are of
/// each is said before the count.
pub fn screens_capped(findings: &[Finding], sources: &Sources, look: Look, most: usize) -> String {
    let mut out = String::new();
    let mut told: BTreeMap<&str, (&Finding, usize)> = BTreeMap::new();
    let note = |finding: &&Finding| finding.severity == Severity::Note;
    let graver = findings.iter().any(|finding| !note(&finding));
    let (notes, others): (Vec<_>, Vec<_>) =
        (sorted(findings).into_iter()).partition(|finding| graver && note(finding));
    let listed = others.iter().map(|finding| (*finding, false));
    for (finding, brief) in listed.chain(notes.iter().map(|finding| (*finding, true))) {
        let (_, times) = told.entry(finding.entry.code).or_insert((finding, 0));
        *times += 1;
        match (*times <= most, brief) {
            (false, _) => {}
            (true, true) => out.push_str(&brief_line(finding, sources, look)),
            (true, false) => {
                out.push_str(&screen(finding, sources, look, *times == 1));
                out.push('\n');
            }
        }
    }
    if !notes.is_empty() {
        out.push('\n');
    }
    for (code, (first, times)) in told {
        if times > most {
            out.push_str(&more(code, first, times - most, look.lang));
        }
    }
    out.push_str(&count(findings, look.lang));
    out.push('\n');
    out
}

/// What a finding says, on a line with its place.
fn brief_line(finding: &Finding, sources: &Sources, look: Look) -> String {
    let place = finding.at.as_ref().map(|at| short(&spot(at, sources)));
    let place = place.map_or(String::new(), |place| format!(" ({place})"));
    let head = head(finding, look.lang);
    let text = format!("{}{place}", visible(&finding.message(look.lang)));
    let line = hanging(&format!("{head}:"), &text, WIDTH);
    let colour = colour_of(finding.severity);
    format!(
        "{}\n",
        line.replacen(&head, &paint(&head, colour, look.colour), 1)
    )
}

/// `… và 480 lỗi CTR0203 nữa`.
fn more(code: &str, of: &Finding, n: usize, lang: Lang) -> String {
    let word = word(of.severity).get(lang).to_lowercase();
    match lang {
        Lang::Vi => format!(
            "… và {} {word} {code} nữa (`ctr check --format json` hiện đủ)\n\n",
            vietnamese(&n.to_string())
        ),
        Lang::En => {
            let plural = if n > 1 { "s" } else { "" };
            format!("… and {n} more {word}{plural} {code} (`ctr check --format json` has all)\n\n")
        }
    }
}

/// One finding; with `why` also why it matters.
pub fn screen(finding: &Finding, sources: &Sources, look: Look, why: bool) -> String {
    let mut out = header(finding, look);
    out.push_str(&body(finding, sources, look));
    let advice = [
        (
            Text {
                vi: "Gợi ý:",
                en: "Help:",
            },
            advice_beside_fix(finding, look.lang),
        ),
        (
            Text {
                vi: "Sửa:",
                en: "Fix:",
            },
            fix(finding, sources, look.lang),
        ),
        (
            Text {
                vi: "Ghi chú:",
                en: "Note:",
            },
            if why {
                finding.fill(&finding.entry.why, look.lang)
            } else {
                String::new()
            },
        ),
    ];
    for (head, text) in advice {
        if !text.is_empty() {
            let line = hanging(
                &format!("  {}", head.get(look.lang)),
                &visible(&text),
                WIDTH,
            );
            let head = head.get(look.lang);
            out.push_str(&line.replacen(head, &paint(head, "36", look.colour), 1));
            out.push('\n');
        }
    }
    out
}

/// The help, unless it only says again what the correction below it says.
fn advice_beside_fix(finding: &Finding, lang: Lang) -> String {
    let help = finding.help_text(lang);
    let said = |text: &str| {
        let bare = help.replace('`', "");
        bare == format!("viết {text}") || bare == format!("write {text}")
    };
    match finding.fix.as_slice() {
        [edit] if said(&edit.text) => String::new(),
        _ => help,
    }
}

/// `2 lỗi, 1 cảnh báo`.
pub fn count(findings: &[Finding], lang: Lang) -> String {
    let kinds = [
        (
            Severity::Error,
            Text {
                vi: "lỗi",
                en: "error",
            },
        ),
        (
            Severity::Warning,
            Text {
                vi: "cảnh báo",
                en: "warning",
            },
        ),
        (
            Severity::Note,
            Text {
                vi: "ghi chú",
                en: "note",
            },
        ),
    ];
    let parts: Vec<String> = kinds
        .iter()
        .filter_map(|(severity, word)| {
            let n = findings.iter().filter(|f| f.severity == *severity).count();
            let plural = if lang == Lang::En && n > 1 { "s" } else { "" };
            (n > 0).then(|| format!("{n} {}{plural}", word.get(lang)))
        })
        .collect();
    if parts.is_empty() {
        let none = Text {
            vi: "Không thấy gì sai.",
            en: "Nothing wrong.",
        };
        return none.get(lang).to_string();
    }
    parts.join(", ")
}

/// What a severity is called.
pub fn word(severity: Severity) -> Text {
    match severity {
        Severity::Error => Text {
            vi: "Lỗi",
            en: "Error",
        },
        Severity::Warning => Text {
            vi: "Cảnh báo",
            en: "Warning",
        },
        Severity::Note => Text {
            vi: "Ghi chú",
            en: "Note",
        },
    }
}

fn header(finding: &Finding, look: Look) -> String {
    let head = paint(
        &head(finding, look.lang),
        colour_of(finding.severity),
        look.colour,
    );
    format!("{head}: {}\n", visible(&finding.message(look.lang)))
}

/// `Lỗi[CTR0101]`.
fn head(finding: &Finding, lang: Lang) -> String {
    format!(
        "{}[{}]",
        word(finding.severity).get(lang),
        finding.entry.code
    )
}

fn colour_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;34",
    }
}

fn paint(text: &str, code: &str, colour: bool) -> String {
    if colour {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_string()
    }
}

/// `cũ → mới`, one edit a line; the same at several places once, with how many.
fn fix(finding: &Finding, sources: &Sources, lang: Lang) -> String {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for edit in &finding.fix {
        let old = sources.slice(edit.span);
        let line = match (old.trim().is_empty(), edit.text.trim().is_empty()) {
            (true, _) => format!("+ {}", edit.text.trim()),
            (_, true) => format!("- {}", old.trim()),
            _ => format!("{old} → {}", edit.text),
        };
        match lines.last_mut().filter(|(last, _)| *last == line) {
            Some((_, times)) => *times += 1,
            None => lines.push((line, 1)),
        }
    }
    let places = Text {
        vi: "chỗ",
        en: "places",
    };
    let mut out = String::new();
    for (line, times) in lines {
        let _ = match times {
            1 => writeln!(out, "{line}"),
            _ => writeln!(out, "{line} ({times} {})", places.get(lang)),
        };
    }
    out
}

/// The lines pointed at, drawn.
fn body(finding: &Finding, sources: &Sources, look: Look) -> String {
    let Some(at) = &finding.at else {
        return String::new();
    };
    let main = spot(at, sources);
    if matches!(at, At::Excerpt(e) if e.line == 0) {
        return format!("  ── {}\n", visible(&main.file));
    }
    let mut pages = Pages::default();
    let label = visible(&finding.label_text(look.lang));
    pages.add(at, main, label, true, sources);
    for other in &finding.related {
        if matches!(&other.at, At::Excerpt(e) if e.line == 0) {
            continue;
        }
        let text = visible(&finding.fill(&other.text, look.lang));
        pages.add(&other.at, spot(&other.at, sources), text, false, sources);
    }
    pages.lay_out();
    let drawn = draw(&mut pages, finding.severity, look);
    pages.renumber(&drawn)
}

fn draw(pages: &mut Pages, severity: Severity, look: Look) -> String {
    let colour = match severity {
        Severity::Error => Color::Red,
        Severity::Warning => Color::Yellow,
        Severity::Note => Color::Blue,
    };
    let labels: Vec<Label<(usize, std::ops::Range<usize>)>> = pages
        .marks()
        .map(|(mark, range)| {
            let colour = if mark.main { colour } else { Color::Cyan };
            let label = Label::new((mark.page, range)).with_color(colour);
            if mark.text.is_empty() {
                label
            } else {
                label.with_message(&mark.text)
            }
        })
        .collect();
    let config = Config::new()
        .with_color(look.colour)
        .with_index_type(IndexType::Char);
    let mut bytes = Vec::new();
    let written = Report::build(ReportKind::Error, pages.main())
        .with_config(config)
        .with_labels(labels)
        .finish()
        .write(&mut *pages, &mut bytes);
    let text = String::from_utf8(bytes).unwrap_or_default();
    match written {
        Ok(()) if !look.colour => plain(&text),
        Ok(()) => text,
        Err(_) => String::new(),
    }
}

/// Without any colour that leaked.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\u{1b}[") {
        out.push_str(&rest[..at]);
        let after = &rest[at + 2..];
        rest = after.find('m').map_or("", |end| &after[end + 1..]);
    }
    out.push_str(rest);
    out
}

/// `file:line:column`, for lists without a screen.
pub fn short(spot: &Spot) -> String {
    match &spot.cell {
        Some(cell) => format!("{}{SHEET}{cell}", visible(&spot.file)),
        None => format!("{}:{}:{}", visible(&spot.file), spot.line, spot.column),
    }
}
