//! Words by which documents and reports head a column of a year: `Mục tiêu đến năm
//! 2025`, `Thực hiện năm 2024`.

use crate::source::text::key;
use crate::source::words::WORDS;

/// What a word says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It is of what is to be.
    Goal,
    /// It is of what was.
    Actual,
    /// Neither.
    Plain,
}

/// What a word, as a key, says; none where it is no word of such headings.
pub fn says(word: &str) -> Option<Says> {
    let lists = [
        (&WORDS.goal_headings, Says::Goal),
        (&WORDS.actual_headings, Says::Actual),
        (&WORDS.plain_headings, Says::Plain),
    ];
    let known = lists.into_iter().find(|(words, _)| words.has(word));
    known.map(|(_, says)| says)
}

/// Whether words head a column of what is to be, and nothing else.
pub fn is_goal(words: &str) -> bool {
    let typed = key(words);
    let all: Option<Vec<Says>> = typed.split_whitespace().map(says).collect();
    all.is_some_and(|all| all.contains(&Says::Goal))
}
