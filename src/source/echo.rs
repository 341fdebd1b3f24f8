//! What a level repeats of its indicator's name: `giảm tỷ lệ hộ nghèo còn 2%` under `Tỷ lệ
//! hộ nghèo` says `giảm còn 2%`. Only words that stand in the name side by side and in its
//! order are an echo. A part of a list (`hộ nghèo` of `hộ nghèo, hộ cận nghèo`) is
//! something narrower, and what stands behind a `không` is the opposite.

use crate::source::text::{is_word_char, key};
use crate::source::words::WORDS;

/// Fewer syllables of a name than this are no echo of it.
const FEWEST: usize = 2;

/// A name, word by word.
#[derive(Clone, Debug, Default)]
pub struct Echo {
    pieces: Vec<String>,
}

/// The words, numbers and marks of a text, each as it is compared.
pub fn pieces(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut inside = false;
    for c in key(text).chars() {
        let inner = is_word_char(c) || c.is_ascii_digit();
        match out.last_mut() {
            Some(last) if inner && inside => last.push(c),
            _ if c == ' ' => {}
            _ => out.push(c.to_string()),
        }
        inside = inner;
    }
    out
}

/// Whether a piece joins the parts of a list.
fn joins(piece: &str) -> bool {
    WORDS.list_joins.has(piece) || [",", ";", "/", "-", "&", "+"].contains(&piece)
}

/// The pieces without those that a list's words are, at their beginning.
fn without(pieces: &[String], words: impl Iterator<Item = &'static str>) -> &[String] {
    let longest = words
        .map(|word| word.split(' ').collect::<Vec<_>>())
        .filter(|word| word.len() < pieces.len() && pieces.iter().zip(word).all(|(a, b)| a == b))
        .map(|word| word.len());
    &pieces[longest.max().unwrap_or(0)..]
}

impl Echo {
    /// Of a name.
    pub fn of(name: &str) -> Self {
        Self {
            pieces: pieces(name),
        }
    }

    /// Whether words only repeat the name, or a part of it that is whole: `số xã đạt chuẩn`
    /// of `Tỷ lệ xã đạt chuẩn nông thôn mới`.
    ///
    /// ```
    /// use ctr::source::echo::{Echo, pieces};
    /// let name = Echo::of("Tỷ lệ hộ nghèo, hộ cận nghèo có nhà ở chưa kiên cố");
    /// assert!(name.says(&pieces("số hộ nghèo, hộ cận nghèo")));
    /// assert!(!name.says(&pieces("hộ nghèo")));
    /// assert!(!name.says(&pieces("kiên cố")));
    /// ```
    pub fn says(&self, words: &[String]) -> bool {
        if self.has(words) {
            return true;
        }
        let mut rest = words;
        // `tổng số các xã …`
        for _ in 0..3 {
            rest = without(rest, WORDS.echo_heads.keys());
            for tail in WORDS.echo_tails.keys() {
                let tail: Vec<&str> = tail.split(' ').collect();
                let kept = rest.len().checked_sub(tail.len()).filter(|kept| *kept > 0);
                let ends = |kept: usize| rest[kept..].iter().zip(&tail).all(|(a, b)| a == b);
                if kept.is_some_and(|kept| ends(kept) && self.has(&rest[..kept])) {
                    return true;
                }
            }
            if self.has(rest) {
                return true;
            }
        }
        false
    }

    /// Whether pieces stand in the name side by side, as no part of a list and behind no
    /// word that turns them round.
    fn has(&self, words: &[String]) -> bool {
        let worded = words.iter().filter(|word| !joins(word)).count();
        if worded < FEWEST || words.len() > self.pieces.len() {
            return false;
        }
        let places = self.pieces.windows(words.len()).enumerate();
        let whole = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| self.pieces.get(at));
            let after = self.pieces.get(at + words.len());
            let turned = before.is_some_and(|word| WORDS.turning_words.has(word));
            !turned
                && ![before, after]
                    .into_iter()
                    .flatten()
                    .any(|word| joins(word))
        };
        places
            .filter(|(_, window)| *window == words)
            .any(|(at, _)| whole(at))
    }
}
