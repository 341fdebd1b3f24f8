//! Indicators as rows of a table, and rows as declarations of their own: only
//! where nothing is lost; what keeps its form is counted with the reason.

mod block;
mod cell;
mod table;

use super::Plan;
use crate::finding::Text;
use crate::source::FileId;
use crate::syntax::lexemes::{Lexed, lex};
use crate::syntax::parse::{group, parse_lexed};
use crate::syntax::scan::{Token, scan};
use crate::syntax::tree::{Declaration, Head};
use std::collections::BTreeMap;
use std::ops::Range;

/// How indicators are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Rows of a table.
    Table,
    /// A declaration each.
    Block,
}

/// Why an indicator keeps its form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Some line of it cannot be read.
    Unread,
    /// It holds a comment or a blank line.
    Comment,
    /// A table has no column for this attribute or option.
    NoColumn(String),
    /// A level is due at something that is no year.
    NotAYear(String),
    /// Its milestones do not follow the years, as a table's columns do.
    Order,
    /// In another form it would say something else.
    Otherwise,
    /// A level of words in quotes, which a cell would lose.
    QuotedLevel,
    /// A part has a code, and a part's row has none.
    PartWithCode,
    /// A name or a text that the other form cannot hold.
    Words(String),
    /// No neighbour has the same years, direction and fields.
    Alone,
}

impl Reason {
    /// In the reader's words.
    pub fn text(&self, english: bool) -> String {
        let (text, what) = match self {
            Reason::Unread => (UNREAD, ""),
            Reason::Comment => (COMMENT, ""),
            Reason::NoColumn(what) => (NO_COLUMN, what.as_str()),
            Reason::NotAYear(what) => (NOT_A_YEAR, what.as_str()),
            Reason::Order => (ORDER, ""),
            Reason::Otherwise => (OTHERWISE, ""),
            Reason::QuotedLevel => (QUOTED_LEVEL, ""),
            Reason::PartWithCode => (PART_WITH_CODE, ""),
            Reason::Words(what) => (WORDS, what.as_str()),
            Reason::Alone => (ALONE, ""),
        };
        let text = if english { text.en } else { text.vi };
        text.replace("{}", what)
    }
}

const UNREAD: Text = Text {
    vi: "có dòng không đọc được",
    en: "a line cannot be read",
};
const COMMENT: Text = Text {
    vi: "có bình luận hoặc dòng trống ở giữa",
    en: "a comment or a blank line stands inside",
};
const NO_COLUMN: Text = Text {
    vi: "bảng không có cột cho `{}`",
    en: "a table has no column for `{}`",
};
const NOT_A_YEAR: Text = Text {
    vi: "mốc `{}` không phải một năm",
    en: "the milestone `{}` is not a year",
};
const ORDER: Text = Text {
    vi: "các mốc không xếp theo năm",
    en: "the milestones do not follow the years",
};
const OTHERWISE: Text = Text {
    vi: "đổi dạng sẽ đổi điều tệp nói",
    en: "the other form would say something else",
};
const QUOTED_LEVEL: Text = Text {
    vi: "mức là chữ trong ngoặc kép",
    en: "a level is words in quotes",
};
const PART_WITH_CODE: Text = Text {
    vi: "có phần mang mã riêng",
    en: "a part has a code of its own",
};
const WORDS: Text = Text {
    vi: "dạng kia không viết được `{}`",
    en: "the other form cannot hold `{}`",
};
const ALONE: Text = Text {
    vi: "không có chỉ tiêu liền kề cùng các năm, cùng hướng, cùng lĩnh vực để ghép",
    en: "no neighbour has the same years, direction and fields of work",
};

/// A text with its indicators in another form.
#[derive(Debug, Default)]
pub struct Reshaped {
    /// The text, not yet formatted.
    pub text: String,
    /// How many indicators changed their form.
    pub changed: usize,
    /// How many did not, by reason.
    pub stayed: BTreeMap<Reason, usize>,
}

/// Writes the indicators of a programme in another form.
pub fn reshape(text: &str, shape: Shape) -> Reshaped {
    let lexed = lex(FileId(0), text);
    let source = Source {
        lexed: &lexed,
        text,
        plan: Plan::of(&lexed, text),
    };
    let (tree, _) = parse_lexed(&lexed, text);
    let (groups, _) = group(&lexed, text);
    let mut declarations = tree.declarations.iter().peekable();
    let mut out = Reshaped::default();
    let mut edits = Vec::new();
    let mut run = table::Run::default();
    for group in groups {
        let start = lexed.span(lexed.lines[group.lines.start].lexemes.clone());
        // The rows of a table of tasks are declarations of one group.
        while declarations
            .next_if(|d| d.span.start < start.start)
            .is_some()
        {}
        let declaration = declarations.next_if(|d| d.span.start == start.start);
        match (shape, declaration.map(|d| (d, &d.head))) {
            (Shape::Table, Some((declaration, Head::Indicator(head)))) => {
                match table::indicator(&source, head, declaration, &group.lines) {
                    Ok(row) => run.push(&source, row, &mut out, &mut edits),
                    Err(reason) => {
                        run.end(&mut out, &mut edits);
                        out.stay(reason, 1);
                    }
                }
            }
            (Shape::Block, Some((_, Head::Table(table)))) => {
                match block::blocks(&source, table, &group.lines) {
                    Ok(blocks) => {
                        out.changed += blocks.1;
                        edits.push((source.bytes(&group.lines), blocks.0));
                    }
                    Err(reason) => out.stay(reason, table.rows.len()),
                }
            }
            _ => run.end(&mut out, &mut edits),
        }
    }
    run.end(&mut out, &mut edits);
    out.text = edited(text, &edits);
    out
}

impl Reshaped {
    /// The same text, in the form it has: to change it would change what it says.
    pub fn unchanged(self) -> Self {
        let mut stayed = BTreeMap::new();
        let count = self.changed + self.stayed.values().sum::<usize>();
        stayed.insert(Reason::Otherwise, count);
        Reshaped {
            text: String::new(),
            changed: 0,
            stayed,
        }
    }

    fn stay(&mut self, reason: Reason, count: usize) {
        *self.stayed.entry(reason).or_default() += count;
    }
}

/// A place in the text and what comes there instead.
type Edit = (Range<usize>, String);

fn edited(text: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (place, new) in edits {
        out.push_str(&text[copied..place.start]);
        out.push_str(new);
        copied = place.end;
    }
    out.push_str(&text[copied..]);
    out
}

/// The text being reshaped.
struct Source<'a> {
    lexed: &'a Lexed,
    text: &'a str,
    plan: Plan,
}

impl Source<'_> {
    /// The bytes of these lines, from the first's start to the last's end.
    fn bytes(&self, lines: &Range<usize>) -> Range<usize> {
        let from = self.lexed.lines[lines.start].bytes.start as usize;
        let to = self.lexed.lines[lines.end - 1].bytes.end as usize;
        let line = &self.text[from..to];
        let marks = line.len() - line.trim_start_matches('\u{feff}').len();
        from + marks..to
    }

    /// Whether these lines can be taken apart: all read, and nothing between.
    fn whole(&self, lines: &Range<usize>) -> Result<(), Reason> {
        if !lines.clone().all(|line| self.plan.lines[line].readable) {
            return Err(Reason::Unread);
        }
        let tokens = scan(&self.text[self.bytes(lines)]);
        let ends = tokens.iter().filter(|(t, _)| *t == Token::Newline).count();
        let comment = tokens.iter().any(|(t, _)| *t == Token::Comment);
        if comment || ends + 1 != lines.len() {
            return Err(Reason::Comment);
        }
        Ok(())
    }

    fn slice(&self, span: crate::source::Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }

    /// Whether nothing but blanks stands between two places.
    fn only_blanks(&self, between: Range<usize>) -> bool {
        self.text[between].trim().is_empty()
    }
}

/// The keyword of an attribute, as it is spelt.
fn keyword(attr: &crate::syntax::tree::Attr) -> String {
    let code = crate::syntax::attributes::terminal(attr);
    let phrases = &crate::syntax::phrases::PHRASES;
    let phrase = phrases.code(code).and_then(|code| phrases.get(code));
    phrase.map_or(code, |phrase| phrase.text).to_string()
}

/// The attributes of a declaration that were read.
fn attributes(declaration: &Declaration) -> impl Iterator<Item = &crate::syntax::tree::Attr> {
    declaration
        .attributes
        .iter()
        .filter_map(|a| a.attr.as_ref())
}
