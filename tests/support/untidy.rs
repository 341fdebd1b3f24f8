//! Programmes of the repository as a hurried author would leave them.
#![allow(
    clippy::disallowed_methods,
    reason = "a long run is asked for by the environment"
)]

use super::files::folder;
use ctr::syntax::scan::scan;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// How many cases a property is tried on.
pub fn cases() -> u32 {
    let asked = std::env::var("PROPTEST_CASES").ok();
    asked.and_then(|n| n.parse().ok()).unwrap_or(100)
}

/// Every programme of the repository.
pub fn programmes() -> Vec<(String, String)> {
    [
        folder("examples", "ctr"),
        folder("seeds", "ctr"),
        folder("lang/std", "ctr"),
    ]
    .concat()
}

/// What a slip of the hand puts in or takes away.
const SLIPS: [&str; 30] = [
    " ",
    "\t",
    "\u{a0}",
    "\n",
    "\r\n",
    "\n\n\n\n",
    "#",
    " # lời ",
    "\"",
    "“",
    "”",
    "«",
    "[",
    "]",
    "|",
    ":",
    ",",
    ";",
    "-",
    "–",
    "≥",
    "(",
    ")",
    "/",
    "1.2",
    "đến",
    "Hoà",
    "hòa",
    "\u{200b}",
    "\u{ad}",
];

/// Some declarations of the repository's programmes.
pub fn passages() -> &'static [String] {
    static PASSAGES: LazyLock<Vec<String>> = LazyLock::new(cut);
    &PASSAGES
}

fn cut() -> Vec<String> {
    let mut out = Vec::new();
    for (_, text) in programmes() {
        let starts: Vec<usize> = std::iter::once(0)
            .chain(text.match_indices("\n\n").map(|(at, _)| at + 2))
            .collect();
        let ends = starts
            .iter()
            .skip(3)
            .step_by(3)
            .copied()
            .chain([text.len()]);
        out.extend(
            starts
                .iter()
                .step_by(3)
                .zip(ends)
                .map(|(&from, to)| text[from..to].to_string()),
        );
    }
    out
}

/// One slip: a token taken away, doubled, spelt or joined otherwise, or something
/// put in before it.
pub fn slip(text: &mut String, at: usize, what: usize) {
    let ends: Vec<(usize, usize)> = scan(text)
        .iter()
        .scan(0, |start, (_, end)| {
            let from = std::mem::replace(start, *end as usize);
            Some((from, *end as usize))
        })
        .collect();
    if ends.is_empty() {
        return;
    }
    let (from, to) = ends[at % ends.len()];
    let token = text[from..to].to_string();
    match what {
        0 | 1 => text.replace_range(from..to, ""),
        2 => text.replace_range(from..to, &token.to_uppercase()),
        3 => text.replace_range(from..to, &token.nfd().collect::<String>()),
        4 => text.replace_range(from..to, &token.replace(' ', "\t")),
        5 => text.insert_str(to, &token),
        n => text.insert_str(from, SLIPS[(n - 6) % SLIPS.len()]),
    }
}
