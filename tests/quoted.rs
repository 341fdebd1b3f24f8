//! A hundred levels as public documents have them: how many are accepted in their own
//! words, each with the meaning that the table says, and what the others are offered.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test may fail"
)]

#[path = "wordings/meaning.rs"]
#[allow(dead_code, reason = "shared with the tests of wordings")]
mod meaning;

use ctr::finding::{Lang, Severity};
use meaning::{asked, export};

const LEVELS: &str = include_str!("quoted/levels.txt");

/// So many are accepted at least.
const FLOOR: usize = 72;

/// A row of the table.
struct Quoted<'t> {
    indicator: &'t str,
    line: &'t str,
    /// What it means, or `!` and what it is refused with.
    means: String,
}

fn quoted() -> Vec<Quoted<'static>> {
    let rows = LEVELS
        .lines()
        .filter(|row| !row.is_empty() && !row.starts_with('#'));
    let all = rows.map(|row| {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [indicator, line, means] = cells[..] else {
            panic!("{row}")
        };
        let means = means.replace(" ¦ ", " | ");
        Quoted {
            indicator,
            line,
            means,
        }
    });
    all.collect()
}

/// A programme of one indicator with this line; `{2020: 12}` before it is where it stood.
fn programme(indicator: &str, line: &str) -> String {
    let (before, line) = match line.strip_prefix('{').and_then(|l| l.split_once("} ")) {
        Some((before, line)) => (format!("  hiện trạng {before}\n"), line),
        None => (String::new(), line),
    };
    format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2015\n  địa bàn: \"Huế\"\nchỉ tiêu 1 {indicator}\n{before}  {line}\n"
    )
}

/// What a line asks, and the errors told of it.
fn read(indicator: &str, line: &str) -> (String, Vec<String>) {
    let (json, findings) = export(&programme(indicator, line));
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    let told = errors.map(|f| {
        let (message, help) = (f.message(Lang::Vi), f.help_text(Lang::Vi));
        format!("{} {message} / {help}", f.entry.code)
    });
    (asked(&json), told.collect())
}

impl Quoted<'_> {
    /// Whether it is to be refused.
    fn refused(&self) -> bool {
        self.means.starts_with('!')
    }

    /// What is wrong with how it is read, if anything.
    fn problem(&self) -> Option<String> {
        let (asks, errors) = read(self.indicator, self.line);
        let right = match self.means.strip_prefix('!') {
            Some(refused) => {
                let (code, offers) = refused.split_once(' ').unwrap();
                let told = errors.iter().find(|e| e.starts_with(code));
                let offered =
                    |told: &&String| offers.split(" · ").all(|offer| told.contains(offer));
                told.filter(offered).is_some() && asks.contains("unread")
            }
            None => asks == self.means && errors.is_empty(),
        };
        (!right).then(|| format!("{}: {asks}, not {} {errors:#?}", self.line, self.means))
    }
}

#[test]
fn nine_of_ten_quoted_levels_are_accepted_in_their_own_words() {
    let all = quoted();
    let problems: Vec<String> = all.iter().filter_map(Quoted::problem).collect();
    let accepted = all.iter().filter(|one| !one.refused()).count();
    println!(
        "{} levels, {accepted} to be accepted, {} problems",
        all.len(),
        problems.len()
    );
    let read = all
        .iter()
        .filter(|one| !one.refused() && one.problem().is_none());
    let read = read.count();
    assert!(
        all.len() >= 100 && read >= FLOOR,
        "{read} of {}: {problems:#?}",
        all.len()
    );
}
