//! No file is too bad: whatever is done to a programme or to its figures, the run
//! ends, and soon, and every finding can be shown.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::disallowed_methods, reason = "a test reads files of its own")]
mod files;

use ctr::syntax::scan::scan;
use files::{everything, folder};
use proptest::prelude::*;
use std::sync::LazyLock;

/// Programmes with their figures; the long ones in pieces.
static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let figures = folder("examples", "csv");
    let of = |name: &str| {
        let own = figures.iter().find(|(other, _)| other == name);
        own.map_or(String::new(), |(_, text)| text.clone())
    };
    let mut all: Vec<_> = folder("examples", "ctr")
        .into_iter()
        .map(|(name, text)| (text, of(&name)))
        .collect();
    let seed = &folder("seeds", "ctr")[0].1;
    let lines: Vec<&str> = seed.lines().collect();
    for piece in lines.chunks(60) {
        all.push((piece.join("\n"), of("lam-dong-so-lieu-minh-hoa")));
    }
    all
});

/// Pieces that a slip of the hand, or a bad copy, puts into a text.
const PIECES: [&str; 44] = [
    "",
    " ",
    "\t",
    "\n",
    "\r",
    "\"",
    "“",
    "[",
    "]",
    "(",
    ")",
    "|",
    ",",
    ";",
    ":",
    "-",
    "–",
    "=",
    "<",
    "%",
    "/",
    "#",
    "0",
    "2025",
    "1.2",
    "1,234.5",
    "99999999999999999999999999999999",
    "31/4/2025",
    "\u{0}",
    "\u{301}",
    "\u{feff}",
    "\u{a0}",
    "а",
    "ð",
    "đến",
    "trong đó",
    "chỉ tiêu",
    "từ",
    "tăng",
    "nếu",
    "công thức:",
    "hoàn thành",
    "\n  đến 2025: ",
    "\nchỉ tiêu \"x\"",
];

/// Does one thing to a text: takes a token away, doubles it, swaps it with the
/// next, or puts a piece before it or in its stead.
fn spoil(text: &str, at: usize, how: u8, piece: usize) -> String {
    let tokens = scan(text);
    if tokens.is_empty() {
        return PIECES[piece % PIECES.len()].to_string();
    }
    let i = at % tokens.len();
    let start = if i == 0 { 0 } else { tokens[i - 1].1 as usize };
    let end = tokens[i].1 as usize;
    let next = tokens.get(i + 1).map_or(end, |t| t.1 as usize);
    let piece = PIECES[piece % PIECES.len()];
    let (before, token, after) = (&text[..start], &text[start..end], &text[end..]);
    match how % 6 {
        0 => [before, after].concat(),
        1 => [before, token, token, after].concat(),
        2 => [before, &text[end..next], token, &text[next..]].concat(),
        3 => [before, piece, token, after].concat(),
        4 => [before, piece, after].concat(),
        _ => before.to_string(),
    }
}

fn cases() -> u32 {
    std::env::var("CTR_CASES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(150)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases()) })]

    #[test]
    fn spoilt_programmes(file: usize, slips in prop::collection::vec((any::<usize>(), any::<u8>(), any::<usize>()), 1..6)) {
        let (programme, figures) = &FILES[file % FILES.len()];
        let mut text = programme.clone();
        for (at, how, piece) in slips {
            text = spoil(&text, at, how, piece);
        }
        everything(&text, figures.as_bytes());
    }

    #[test]
    fn spoilt_figures(file: usize, slips in prop::collection::vec((any::<usize>(), any::<u8>(), any::<usize>()), 1..6)) {
        let (programme, figures) = &FILES[file % FILES.len()];
        let mut text = figures.clone();
        for (at, how, piece) in slips {
            text = spoil(&text, at, how, piece);
        }
        everything(programme, text.as_bytes());
    }

    #[test]
    fn bytes_of_any_kind(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        everything(&String::from_utf8_lossy(&bytes), &bytes);
    }

    #[test]
    fn words_in_any_order(words in prop::collection::vec((0usize..PIECES.len(), 0usize..400), 0..80)) {
        let phrases = &ctr::syntax::phrases::PHRASES.all;
        let mut text = String::new();
        for (piece, phrase) in words {
            text += PIECES[piece];
            text.push(' ');
            text += phrases.get(phrase % (phrases.len() * 2)).map_or("\n", |p| p.text);
            text.push(' ');
        }
        everything(&text, text.as_bytes());
    }
}
