//! Words by which documents and reports head a column of a year: `Mục tiêu đến năm
//! 2025`, `Thực hiện năm 2024`.

use crate::source::text::key;
use std::sync::LazyLock;

/// Words of a column of what is to be.
const GOAL: &str = "mục tiêu chỉ tiêu kế hoạch kh phấn đấu giao";
/// Words of a column of what was.
const ACTUAL: &str = "hiện trạng thực hiện thực trạng thực tế th kết quả số liệu ước";
/// Words that say nothing of which it is.
const PLAIN: &str = "đến hết cuối cả năm mức đạt tính";

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

static WORDS: LazyLock<Vec<(String, Says)>> = LazyLock::new(|| {
    let words = [
        (GOAL, Says::Goal),
        (ACTUAL, Says::Actual),
        (PLAIN, Says::Plain),
    ];
    let keys = |(words, says): (&'static str, Says)| words.split(' ').map(move |w| (key(w), says));
    words.into_iter().flat_map(keys).collect()
});

/// What a word, as a key, says; none where it is no word of such headings.
pub fn says(word: &str) -> Option<Says> {
    let known = WORDS.iter().find(|(known, _)| known == word);
    known.map(|(_, says)| *says)
}

/// Whether words head a column of what is to be, and nothing else.
pub fn is_goal(words: &str) -> bool {
    let typed = key(words);
    let all: Option<Vec<Says>> = typed.split_whitespace().map(says).collect();
    all.is_some_and(|all| all.contains(&Says::Goal))
}
