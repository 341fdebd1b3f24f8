//! What stands beside a row's names: a wider place, a remark. Each text is asked once.

use super::super::issues::Record;
use super::super::layouts::{self, Alone, Known};
use super::super::nesting;
use super::super::period;
use super::super::spelling::Spellings;
use super::super::table::meta;
use super::{BETWEEN, Shard, unquoted};

/// So many lines that say of what rows are are kept; one is enough to tell.
const MOST_HEADS: usize = 20;

/// So many remarks are remembered.
const MOST_REMARKS: usize = 10_000;

impl Shard<'_> {
    /// Whether the wider place that a row names is not what its narrower one is within; of
    /// two names it is asked once.
    pub fn contradicts(
        &mut self,
        spellings: &Spellings,
        narrow: &[u8],
        wide: (&str, &[u8]),
    ) -> bool {
        self.scratch.clear();
        self.scratch.extend_from_slice(narrow);
        self.scratch.push(BETWEEN);
        self.scratch.extend_from_slice(wide.1);
        if let Some(known) = self.nested.get(self.scratch.as_slice()) {
            return *known;
        }
        let (narrow, named) = (unquoted(narrow), unquoted(wide.1));
        let model = self.vocabulary.model();
        let found = nesting::contradicts(spellings, model, &narrow, (wide.0, &named));
        self.nested.insert(self.scratch.as_slice().into(), found);
        found
    }

    /// Keeps a line of words that says of what rows are: a standing, a plan, a place, a
    /// part; and in a file whose title names the indicator, any other title.
    #[cold]
    pub fn note_head(&mut self, spellings: &Spellings, titled: bool, words: &[u8], record: Record) {
        let text = unquoted(words);
        let known = Known {
            vocabulary: self.vocabulary,
            spellings,
            stem: "",
            sheet: None,
        };
        if self.heads.len() < MOST_HEADS && layouts::heads_rows(&text, titled, known) {
            self.heads.push((text, record.excerpt(words)));
        }
    }

    /// Whether words are the name of a part, and of no indicator.
    pub fn is_part_alone(&self, words: &[u8]) -> bool {
        let said = unquoted(words);
        self.vocabulary.knows(&said) && self.vocabulary.is_only_part(&said)
    }

    /// The bits of a standing that is known, else of an official figure.
    pub fn plain_flag(&self, cell: &[u8]) -> u32 {
        let text = String::from_utf8_lossy(cell);
        period::flag(&text).map_or(0, meta::of_flag)
    }

    /// Whether a cell of remarks says that its row is of what is to be, of a part.
    pub fn remark_says(&mut self, cell: &[u8]) -> Alone {
        if let Some(known) = self.remarks.get(cell) {
            return *known;
        }
        let says = layouts::says_alone(cell, self.vocabulary);
        if self.remarks.len() < MOST_REMARKS {
            self.remarks.insert(cell.into(), says);
        }
        says
    }
}
