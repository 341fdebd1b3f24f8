//! What levels and figures rest on and no clause says itself: units, places, scales,
//! what was planned, the days from which amendments hold. Compared as written.

use super::Diff;
use super::fields::about;
use crate::diff::{Kind, Value, What};
use crate::model::Programme;
use crate::source::Span;
use crate::source::text::key;
use std::collections::{HashMap, VecDeque};

/// The heads of declarations that are compared whole, with the lines below them.
const WHOLE: [&str; 4] = ["đơn vị", "địa bàn", "thang", "lịch công bố"];

/// Lines that are compared wherever they stand.
const LINES: [&str; 4] = ["hiệu lực", "kế hoạch", "dự toán", "tiến độ"];

/// A declaration, or a line, that is compared as written.
struct Declared {
    /// What it says: its words as keys, with one blank between any two.
    said: String,
    /// As typed, its lines in one.
    shown: String,
    span: Span,
}

impl Declared {
    /// Its first two words: what it declares.
    fn head(&self) -> String {
        let words = self.shown.split_whitespace().take(2);
        key(&words.collect::<Vec<_>>().join(" "))
    }
}

impl Diff<'_> {
    /// Reports declarations that are new, gone, or say something else.
    pub(super) fn declarations(&mut self) {
        let (olds, news) = (self.declared(self.old), self.declared(self.new));
        let mut left: HashMap<String, Vec<Declared>> = HashMap::new();
        for old in olds {
            left.entry(old.said.clone()).or_default().push(old);
        }
        let same = |new: &Declared| left.get_mut(&new.said).and_then(Vec::pop).is_none();
        let news: Vec<Declared> = news.into_iter().filter(same).collect();
        let mut olds: Vec<Declared> = left.into_values().flatten().collect();
        olds.sort_by_key(|old| old.span);
        // Those that are left go side by side where their first words are the same.
        let mut heads: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (at, old) in olds.iter().enumerate() {
            heads.entry(old.head()).or_default().push_back(at);
        }
        let mut taken = vec![false; olds.len()];
        for new in &news {
            let found = heads.get_mut(&new.head()).and_then(VecDeque::pop_front);
            if let Some(at) = found {
                taken[at] = true;
            }
            self.declaration(found.map(|at| &olds[at]), Some(new));
        }
        for (old, _) in olds.iter().zip(taken).filter(|(_, taken)| !taken) {
            self.declaration(Some(old), None);
        }
    }

    fn declaration(&mut self, old: Option<&Declared>, new: Option<&Declared>) {
        let text = |one: Option<&Declared>| one.map(|one| Value::Text(one.shown.clone()));
        let span = |one: Option<&Declared>| one.map(|one| one.span);
        let of = about(What::Programme, None, "khai báo");
        let values = (text(old), text(new));
        self.push(Kind::Changed, of, values, (span(old), span(new)), None);
    }

    /// The declarations of a file that are compared as written; blanks between words and
    /// comments say nothing.
    fn declared(&self, programme: &Programme) -> Vec<Declared> {
        let text = &self.sources.file(programme.file).text;
        let lexed = self.lexed(programme.file);
        let mut out: Vec<Declared> = Vec::new();
        let mut inside = false;
        for (line, typed) in self.lines_of(programme.file, 0..text.len() as u32) {
            let words = key(typed);
            let begins = |heads: &[&str]| heads.iter().any(|head| words.starts_with(&key(head)));
            if !line.indented {
                inside = begins(&WHOLE);
            }
            let lexemes = &lexed.lexemes[line.lexemes.clone()];
            let said = lexemes.iter().map(|one| {
                let word = text.get(one.start as usize..one.end as usize);
                key(word.unwrap_or_default())
            });
            let said = said.collect::<Vec<_>>().join(" ");
            let shown = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let span = lexed.span(line.lexemes.clone());
            match out.last_mut() {
                Some(known) if inside && line.indented => {
                    known.said.push_str(&format!("\n{said}"));
                    known.shown.push_str(&format!(" {shown}"));
                    known.span.end = span.end;
                }
                _ if inside && !line.indented || !inside && line.indented && begins(&LINES) => {
                    out.push(Declared { said, shown, span });
                }
                _ => {}
            }
        }
        out
    }
}
