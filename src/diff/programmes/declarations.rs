//! What levels and figures rest on and no clause says itself: units, places, scales,
//! what was planned, the days from which amendments hold. Compared as written.

use super::Diff;
use super::fields::about;
use crate::diff::{Kind, Value, What};
use crate::model::Programme;
use crate::source::Span;
use crate::source::text::key;
use std::collections::HashMap;

/// The heads of declarations that are compared whole, with the lines below them.
const WHOLE: [&str; 4] = ["đơn vị", "địa bàn", "thang", "lịch công bố"];

/// Lines that are compared wherever they stand.
const LINES: [&str; 4] = ["hiệu lực", "kế hoạch", "dự toán", "tiến độ"];

impl Diff<'_> {
    /// Reports declarations that are new, gone, or say something else.
    pub(super) fn declarations(&mut self) {
        let (old, new) = (self.declared(self.old), self.declared(self.new));
        let mut left: HashMap<String, Vec<Span>> = HashMap::new();
        for (text, span) in &old {
            left.entry(text.clone()).or_default().push(*span);
        }
        let mut news = Vec::new();
        for (text, span) in new {
            match left.get_mut(&text).and_then(Vec::pop) {
                Some(_) => {}
                None => news.push(span),
            }
        }
        let mut olds: Vec<Span> = left.into_values().flatten().collect();
        olds.sort();
        // Those that are left go side by side where their first words are the same.
        for new in news {
            let head = |span: Span| self.head(span);
            let other = olds.iter().position(|old| head(*old) == head(new));
            let old = other.map(|at| olds.remove(at));
            self.declaration(old, Some(new));
        }
        for old in olds {
            self.declaration(Some(old), None);
        }
    }

    fn declaration(&mut self, old: Option<Span>, new: Option<Span>) {
        let text = |span: Option<Span>| {
            let text = span.map(|span| self.lines_between(span, span));
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            text.map(|text| Value::Text(words(text)))
        };
        let of = about(What::Programme, None, "khai báo");
        let values = (text(old), text(new));
        self.push(Kind::Changed, of, values, (old, new), None);
    }

    /// Its first two words.
    fn head(&self, span: Span) -> String {
        let words = self.lines_between(span, span).split_whitespace();
        key(&words.take(2).collect::<Vec<_>>().join(" "))
    }

    /// The declarations of a file that are compared as written, each with where it stands;
    /// blanks and comments say nothing.
    fn declared(&self, programme: &Programme) -> Vec<(String, Span)> {
        let text = &self.sources.file(programme.file).text;
        let mut out: Vec<(String, Span)> = Vec::new();
        let (mut start, mut inside) = (0, false);
        for line in text.split_inclusive('\n') {
            let said = line.split(" #").next().unwrap_or_default();
            let margin = said.starts_with(|c: char| c.is_alphabetic());
            let (words, end) = (key(said), start + said.trim_end().len());
            let span = Span::new(programme.file, start as u32, end as u32);
            let begins = |heads: &[&str]| heads.iter().any(|head| words.starts_with(&key(head)));
            if margin {
                inside = begins(&WHOLE);
            }
            let blank = words.is_empty() || words.starts_with('#');
            match out.last_mut() {
                Some((known, all)) if inside && !margin && !blank => {
                    known.push_str(&words.replace(' ', ""));
                    all.end = end as u32;
                }
                _ if !blank && (margin && inside || !margin && !inside && begins(&LINES)) => {
                    out.push((words.replace(' ', ""), span));
                }
                _ => {}
            }
            start += line.len();
        }
        out
    }
}
