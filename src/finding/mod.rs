//! Findings: what is wrong, as data. What a finding says is in its entry of the
//! [`catalogue`]; how it looks is for the forms beside this file.

pub mod alone;
pub mod catalogue;
pub mod class;
pub mod concise;
pub mod costs;
pub mod github;
pub mod json;
pub mod junit;
pub mod markup;
pub mod place;
pub mod sarif;
pub mod screen;
pub mod sifted;
pub mod wrap;

use crate::source::Span;
pub use crate::source::lang::{Lang, Text};
pub use class::{Class, Sample};
pub use costs::Costs;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Likely a mistake; the file is still used.
    Warning,
    /// Cannot stand.
    Error,
}

impl Severity {
    /// The name in the JSON forms.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// What a catalogue file declares about one kind of finding.
#[derive(Debug)]
pub struct Entry {
    /// Stable code, `CTR0301`.
    pub code: &'static str,
    /// Stable name, `unknown-unit`.
    pub name: &'static str,
    /// How bad it is unless a rule says otherwise.
    pub severity: Severity,
    /// What it is about.
    pub class: Class,
    /// What is not known where it is made as an error.
    pub costs: Costs,
    /// What happened, in one sentence without a full stop.
    pub message: Text,
    /// What stands at the place pointed at.
    pub label: Text,
    /// Why it matters.
    pub why: Text,
    /// What to do.
    pub help: Text,
    /// What the two examples are.
    pub sample: Sample,
    /// A small input that has this finding.
    pub wrong: &'static str,
    /// The same input, mended.
    pub mend: &'static str,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// The reader's own words, or a name.
    Text(String),
    /// A text that itself has two languages.
    Both(&'static str, &'static str),
    /// A text made in both languages: Vietnamese, English.
    Made(String, String),
    /// How many.
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_string())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Count(n as u64)
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Arg::Both(text.vi, text.en)
    }
}

/// A line of a file that is not kept whole in memory (observations).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Excerpt {
    /// The file's name as typed.
    pub file: String,
    /// Line number, from 1; 0 when the whole file is meant.
    pub line: u64,
    /// The line's text, cut to something readable.
    pub text: String,
    /// First byte of `text` pointed at.
    pub start: usize,
    /// One past the last byte pointed at.
    pub end: usize,
    /// Of a sheet of a workbook: the column of the cell pointed at, from 1.
    pub column: Option<u32>,
}

/// Where a finding points.
#[derive(Clone, Debug, PartialEq)]
pub enum At {
    /// Into a programme.
    Span(Span),
    /// Into an observation file.
    Excerpt(Excerpt),
}

/// A second place that takes part in the finding.
#[derive(Clone, Debug)]
pub struct Related {
    /// Where.
    pub at: At,
    /// What that place is; filled with the finding's arguments.
    pub text: Text,
}

/// A correction: replace `span` by `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// By what.
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind.
    pub entry: &'static Entry,
    /// How bad.
    pub severity: Severity,
    /// Where; `None` when no file is concerned.
    pub at: Option<At>,
    /// The values of the `{…}` in the entry's texts.
    pub args: Vec<(&'static str, Arg)>,
    /// The other places.
    pub related: Vec<Related>,
    /// Said instead of the entry's own label.
    pub label: Option<Text>,
    /// Said instead of the entry's own help.
    pub help: Option<Text>,
    /// A correction that was tried and works.
    pub fix: Vec<Edit>,
}

impl Finding {
    /// A finding of this kind at `span`.
    pub fn new(entry: &'static Entry, span: Span) -> Self {
        Self::somewhere(entry, Some(At::Span(span)))
    }

    /// A finding of this kind in an observation file.
    pub fn in_data(entry: &'static Entry, excerpt: Excerpt) -> Self {
        Self::somewhere(entry, Some(At::Excerpt(excerpt)))
    }

    /// A finding that points nowhere or wherever `at` says.
    pub fn somewhere(entry: &'static Entry, at: Option<At>) -> Self {
        Self {
            entry,
            severity: entry.severity,
            at,
            args: Vec::new(),
            related: Vec::new(),
            label: None,
            help: None,
            fix: Vec::new(),
        }
    }

    /// With the argument `{name}`.
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// With another place, said to be `text`.
    pub fn related(mut self, span: Span, text: Text) -> Self {
        self.related.push(Related {
            at: At::Span(span),
            text,
        });
        self
    }

    /// With a label of its own.
    pub fn labelled(mut self, text: Text) -> Self {
        self.label = Some(text);
        self
    }

    /// With advice of its own.
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(text);
        self
    }

    /// With a correction.
    pub fn fix(mut self, span: Span, text: impl Into<String>) -> Self {
        self.fix.push(Edit {
            span,
            text: text.into(),
        });
        self
    }

    /// The message in `lang`.
    pub fn message(&self, lang: Lang) -> String {
        self.fill(&self.entry.message, lang)
    }

    /// What stands at the place pointed at.
    pub fn label_text(&self, lang: Lang) -> String {
        self.fill(self.label.as_ref().unwrap_or(&self.entry.label), lang)
    }

    /// What to do; empty when there is nothing to advise.
    pub fn help_text(&self, lang: Lang) -> String {
        self.fill(self.help.as_ref().unwrap_or(&self.entry.help), lang)
    }

    /// `text` in `lang` with the arguments filled in.
    pub fn fill(&self, text: &Text, lang: Lang) -> String {
        let mut rest = text.get(lang);
        let mut out = String::with_capacity(rest.len() + 32);
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            let after = &rest[open + 1..];
            let Some(close) = after.find('}') else { break };
            match self.args.iter().find(|(name, _)| *name == &after[..close]) {
                Some((_, Arg::Text(text))) => out.push_str(text),
                Some((_, Arg::Both(vi, en))) => out.push_str(Text { vi, en }.get(lang)),
                Some((_, Arg::Made(vi, en))) => {
                    out.push_str(if lang == Lang::Vi { vi } else { en })
                }
                Some((_, Arg::Count(n))) => out.push_str(&n.to_string()),
                None => {
                    // The texts of the catalogue are ours: what they ask for is given.
                    let asked = &rest[open..open + close + 2];
                    debug_assert!(false, "{} lacks {asked}", self.entry.code);
                    out.push_str(asked);
                }
            }
            rest = &after[close + 1..];
        }
        out.push_str(rest);
        out
    }
}
