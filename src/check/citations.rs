//! The document numbers that a file's text gives: `42-NQ/TW`, `6121/KH-UBND`,
//! `111/2024/QH15`, each with the day written beside it.

use crate::model::document::{Citation, Role};
use crate::source::{Span, text::is_word_char};
use crate::syntax::tree::{Attr, Attribute, FreeKind, Head, ListKind, Name, Table, Tree};
use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

/// How many characters behind a number are looked at for its day.
const BEHIND: usize = 48;

/// Every document number in the names and texts of `tree`, in the order of lines.
pub fn of(tree: &Tree, text: &str) -> Vec<Citation> {
    let mut finder = Finder {
        text,
        found: Vec::new(),
    };
    for declaration in &tree.declarations {
        finder.head(&declaration.head);
        let programme = matches!(declaration.head, Head::Programme(_));
        finder.attributes(&declaration.attributes, programme);
    }
    finder.found
}

struct Finder<'t> {
    text: &'t str,
    found: Vec<Citation>,
}

impl Finder<'_> {
    fn head(&mut self, head: &Head) {
        match head {
            Head::Programme(Some(title)) => self.inside(title, Role::Title),
            Head::Section(_, name) | Head::Task(_, name) | Head::Duty(_, name) => {
                self.inside(name, Role::Text)
            }
            Head::Vision(_, text) => self.inside(text, Role::Text),
            Head::Indicator(head) => {
                if let Some(name) = &head.name {
                    self.inside(name, Role::Text)
                }
            }
            Head::Table(table) => self.table(table),
            _ => {}
        }
    }

    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            if let Some(name) = &row.head.name {
                self.inside(name, Role::Text);
            }
            self.attributes(&row.attributes, false);
        }
    }

    fn attributes(&mut self, attributes: &[Attribute], programme: bool) {
        for attribute in attributes {
            match &attribute.attr {
                Some(Attr::Free(FreeKind::Number, name)) if programme => {
                    self.whole(name, Role::Own)
                }
                Some(Attr::Free(FreeKind::Document, name)) => self.whole(name, Role::Amending),
                Some(Attr::List(ListKind::Basis | ListKind::CarriesOut, names)) if programme => {
                    for name in names {
                        self.whole(name, Role::Basis);
                    }
                }
                Some(Attr::Free(
                    FreeKind::Source | FreeKind::Note | FreeKind::Unmeasured,
                    name,
                )) => self.inside(name, Role::Text),
                Some(Attr::Part(head)) => {
                    if let Some(name) = &head.name {
                        self.inside(name, Role::Text)
                    }
                }
                _ => {}
            }
        }
    }

    /// A slot that is for a number: the number in it, else all of it.
    fn whole(&mut self, name: &Name, role: Role) {
        let before = self.found.len();
        self.inside(name, role);
        if self.found.len() == before && name.text.starts_with(|c: char| c.is_ascii_digit()) {
            self.found.push(Citation {
                number: name.text.clone(),
                date: None,
                role,
                span: name.span,
            });
        }
    }

    /// The numbers inside a text.
    fn inside(&mut self, name: &Name, role: Role) {
        let (start, end) = (name.span.start as usize, name.span.end as usize);
        let Some(typed) = self.text.get(start..end) else {
            return;
        };
        for (from, to) in numbers(typed) {
            let number = &typed[from..to];
            self.found.push(Citation {
                number: number.nfc().collect(),
                date: day_behind(&typed[to..]),
                role,
                span: Span::new(name.span.file, (start + from) as u32, (start + to) as u32),
            });
        }
    }
}

/// Where the document numbers of `text` start and end.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let in_number = |c: char| c.is_ascii_digit() || is_divider(c) || is_word_char(c);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !in_number(c) {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next, c)) = chars.next_if(|(_, c)| in_number(*c)) {
            end = next + c.len_utf8();
        }
        let run = text[at..end].trim_end_matches(is_divider);
        if c.is_ascii_digit() && is_number(run) {
            out.push((at, at + run.len()));
        }
    }
    out
}

fn is_divider(c: char) -> bool {
    matches!(c, '-' | '/' | '–' | '‐' | '‑')
}

/// Digits, perhaps a year, then the kind of document and who issued it: two
/// groups that open with a capital, or one behind a year (`111/2024/QH15`).
fn is_number(run: &str) -> bool {
    let mut groups = run.split(is_divider);
    let digits = |group: &str, most| {
        (1..=most).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit())
    };
    if !groups.next().is_some_and(|first| digits(first, 5)) {
        return false;
    }
    let rest: Vec<&str> = groups.collect();
    let (year, letters) = match rest.split_first() {
        Some((first, rest)) if digits(first, 4) => (first.len() == 4, rest),
        _ => (false, rest.as_slice()),
    };
    let named = |group: &&str| group.chars().count() >= 2 && group.starts_with(char::is_uppercase);
    letters.iter().all(named) && letters.len() >= if year { 1 } else { 2 }
}

/// The day right behind a number: `ngày 24/11/2023`, `, ngày 24 tháng 11 năm 2023`.
pub(super) fn day_behind(rest: &str) -> Option<Date> {
    let rest: String = rest.chars().take(BEHIND).nfc().collect();
    let rest = rest.trim_start_matches([' ', ',', '\u{a0}']);
    let rest = rest.strip_prefix("ban hành ").unwrap_or(rest);
    let mut numbers = rest.strip_prefix("ngày")?.trim_start();
    let mut parts = [0i16; 3];
    for (at, part) in parts.iter_mut().enumerate() {
        let end = numbers
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(numbers.len());
        *part = numbers[..end].parse().ok()?;
        let between = ["tháng", "năm"].get(at).copied().unwrap_or_default();
        numbers = numbers[end..].trim_start();
        numbers = match numbers.strip_prefix(['/', '-', '.']) {
            Some(rest) => rest,
            None => numbers.strip_prefix(between)?,
        };
        numbers = numbers.trim_start();
    }
    Date::new(
        parts[2],
        parts[1].try_into().ok()?,
        parts[0].try_into().ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn numbers_and_what_only_looks_like_one() {
        let found =
            |text| -> Vec<&str> { numbers(text).iter().map(|(a, b)| &text[*a..*b]).collect() };
        for (text, expected) in [
            ("Nghị quyết số 42-NQ/TW, ngày", vec!["42-NQ/TW"]),
            ("68/NQ-CP; 78-CTr/TU.", vec!["68/NQ-CP", "78-CTr/TU"]),
            (
                "Luật 111/2024/QH15 và 704-KL/TU-",
                vec!["111/2024/QH15", "704-KL/TU"],
            ),
            (
                "từ 24/11/2023, 2021-2025, 1/10.000 dân, 10-15 m²/người",
                vec![],
            ),
            ("dòng 85-87, II.2-A/B, 5-TH, 12/QĐ", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn the_day_beside_a_number() {
        let day = Some(date(2023, 11, 24));
        for text in [
            " ngày 24/11/2023",
            ", ngày 24 tháng 11 năm 2023 của",
            " ban hành ngày 24-11-2023.",
        ] {
            assert_eq!(day_behind(text), day, "{text}");
        }
        for text in [" của Ban", " ngày 31/4/2023", " ngày mai", ""] {
            assert_eq!(day_behind(text), None, "{text}");
        }
    }
}
