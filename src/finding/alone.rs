//! A finding on a line that stands alone, without the text it points at: the message, with
//! the clause it stands in where the message does not name that.

use crate::finding::{At, Costs, Finding, Lang, Text};
use crate::source::text::key;
use crate::source::{Sources, Span};

/// So far up a declaration's first line is sought, in bytes: findings are many, and a
/// table may be long.
const FAR: usize = 4_000;

/// So many of the other clauses of a contradiction are named.
const MOST: usize = 4;

const WITH: Text = Text {
    vi: "cùng",
    en: "with",
};

/// The message, and of what it is.
pub fn said(finding: &Finding, sources: &Sources, lang: Lang) -> String {
    let mut message = finding.message(lang);
    let Some(At::Span(span)) = finding.at else {
        return message;
    };
    let costs = finding.entry.costs;
    if let Some(clause) = clause(span, sources) {
        // What costs nothing and points at a clause's beginning may be of many.
        let of_many = costs == Costs::Nothing && clause.begins;
        if !of_many && !clause.is_named_in(&message) {
            message = format!("{}: {message}", clause.text);
        }
    }
    if costs == Costs::Levels {
        message += &others(finding, sources, lang);
    }
    message
}

/// The other clauses that a contradiction is of.
fn others(finding: &Finding, sources: &Sources, lang: Lang) -> String {
    let others = finding.related.iter().filter_map(|other| {
        let At::Span(span) = other.at else {
            return None;
        };
        let clause = clause(span, sources)?;
        let file = sources.file(span.file);
        let line = file.position(span.start).line;
        Some(format!("{} ({}:{line})", clause.text, file.name))
    });
    let others: Vec<String> = others.collect();
    let more = if others.len() > MOST { ", …" } else { "" };
    match others.is_empty() {
        true => String::new(),
        false => {
            let shown = others[..others.len().min(MOST)].join(", ");
            format!("; {} {shown}{more}", WITH.get(lang))
        }
    }
}

/// The clause that a place is in.
struct Clause {
    /// `chỉ tiêu 2.1 "Tỷ lệ thất nghiệp"`; of a row of a table its first cells.
    text: String,
    /// The place is its beginning.
    begins: bool,
}

impl Clause {
    /// Whether a message gives its code or its name.
    fn is_named_in(&self, message: &str) -> bool {
        let quoted = self.text.split('"').skip(1).step_by(2);
        let name = quoted.last();
        let number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
        let code = self.text.split_whitespace().find(number);
        let message = key(message);
        let said = |one: &str| {
            let one = key(one);
            ["`", "“", "\""]
                .iter()
                .any(|mark| message.contains(&format!("{mark}{one}")))
        };
        name.is_some_and(said) || code.is_some_and(said)
    }
}

fn clause(span: Span, sources: &Sources) -> Option<Clause> {
    let text = sources.file(span.file).text.as_str();
    let at = span.start as usize;
    let start = text.get(..at)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let first = text.get(start..at)?.trim().is_empty();
    if let Some(cells) = row(line) {
        let begins = first;
        return Some(Clause {
            text: cells,
            begins,
        });
    }
    let begins = first && !line.starts_with(char::is_whitespace);
    head(text, start).map(|text| Clause { text, begins })
}

/// The first two cells of a row that say something.
fn row(line: &str) -> Option<String> {
    let cells = line.split(['|', '\t']).map(str::trim);
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).take(3).collect();
    // A name may hold a bar; a row has cells.
    let is_row = cells.len() == 3 && !line.contains('"');
    is_row.then(|| cells[..2].join(" "))
}

/// The declaration that the line at `start` is of, up to the end of its name, with the
/// part (trong đó) where it is of one.
fn head(text: &str, start: usize) -> Option<String> {
    let mut from = start.saturating_sub(FAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let own = text.get(start..)?.lines().next()?;
    let above = text.get(from..start)?.lines().rev();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let (mut out, mut depth) = (Vec::new(), usize::MAX);
    for line in std::iter::once(own).chain(above) {
        let said = line.trim().trim_start_matches('\u{feff}');
        if said.is_empty() || said.starts_with('#') || indent(line) >= depth {
            continue;
        }
        depth = indent(line);
        if depth == 0 || key(said).starts_with(&key("trong đó")) {
            let end = said.match_indices('"').nth(1);
            let end = end.map_or(said.len(), |(at, _)| at + 1);
            out.push(said.get(..end)?.to_string());
        }
        if depth == 0 {
            break;
        }
    }
    // The file is the programme.
    let whole = out.last().filter(|_| depth == 0)?;
    if key(whole).starts_with(&key("chương trình")) {
        return None;
    }
    out.reverse();
    Some(out.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceFile;

    const TEXT: &str = "chương trình \"K\"\n  ban hành: x\n\nchỉ tiêu 1 \"A\", %\n  # lời\n  đến 2025: 5\n  \
                        trong đó \"B\"\n    đến 2025: 6\n\nbảng chỉ tiêu\n  1.2 | C | 7 | 8\n";

    fn of(piece: &str) -> Option<(String, bool)> {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("a.ctr", TEXT));
        let start = TEXT.find(piece).expect("there") as u32;
        let found = clause(Span::new(file, start, start + 1), &sources);
        found.map(|clause| (clause.text, clause.begins))
    }

    #[test]
    fn a_place_is_of_its_clause() {
        let some = |text: &str, begins| Some((text.to_string(), begins));
        assert_eq!(of("ban hành"), None);
        assert_eq!(of("chỉ tiêu 1"), some("chỉ tiêu 1 \"A\"", true));
        assert_eq!(of("đến 2025: 5"), some("chỉ tiêu 1 \"A\"", false));
        assert_eq!(
            of("đến 2025: 6"),
            some("chỉ tiêu 1 \"A\", trong đó \"B\"", false)
        );
        assert_eq!(of("1.2 |"), some("1.2 C", true));
        assert_eq!(of("8\n"), some("1.2 C", false));
    }

    #[test]
    fn a_clause_is_named_by_its_code_or_name() {
        let text = "chỉ tiêu 1.2 \"Tỷ lệ\"".to_string();
        let clause = Clause { text, begins: true };
        for named in ["`1.2` thiếu", "`Tỷ lệ` thiếu", "“tỷ lệ” thiếu"] {
            assert!(clause.is_named_in(named), "{named}");
        }
        assert!(!clause.is_named_in("tỷ lệ 120% vượt quá 1.2"));
    }
}
