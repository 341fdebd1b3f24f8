//! Whatever changes of a programme in what an export shows of it, a review tells, and not
//! as other words for the same: whole programmes over the grammar, each with one thing said
//! otherwise.
//!
//! `CTR_GENERATED=2000` asks for more of them.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail; a long run is asked for by the environment"
)]

#[path = "support/held/reads.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod reads;
#[path = "support/whole/mod.rs"]
mod whole;

use ctr::diff::{Kind, programmes};
use ctr::source::{SourceFile, Sources};
use reads::{checked, difference, placeless};
use serde_json::Value;
use whole::{Dice, mutated, programme};

/// What the export says in other words, or of what nothing rests on.
const BESIDE: [&str; 8] = [
    // As written: other words for the same are told as that.
    "text",
    "terms",
    "bare",
    "file",
    // Whom no clause names.
    "agencies",
    // Found from what is compared.
    "milestones",
    "committed",
    "measurable",
];

/// The export without what is said beside, and without the order of its lists.
fn meant(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map
                .into_iter()
                .filter(|(key, _)| !BESIDE.contains(&key.as_str()));
            Value::Object(kept.map(|(key, one)| (key, meant(one))).collect())
        }
        Value::Array(all) => {
            let mut all: Vec<Value> = all.into_iter().map(meant).collect();
            all.sort_by_key(ToString::to_string);
            Value::Array(all)
        }
        // Capitals say nothing.
        Value::String(text) => Value::String(text.to_lowercase()),
        other => other,
    }
}

fn exported(text: &str) -> Value {
    meant(placeless(checked(&[text.to_string()]).export))
}

/// The kinds of changes from a text to another.
fn told(old: &str, new: &str) -> Vec<Kind> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("cu.ctr", old));
    sources.add(SourceFile::new("moi.ctr", new));
    let (model, _) = ctr::check::programmes(&mut sources);
    let changes = programmes::changes(&model, &sources, 0, 1);
    changes.into_iter().map(|change| change.kind).collect()
}

/// Words that are put for others, wherever they stand.
const WORDS: [(&str, &str); 16] = [
    ("ít nhất", "không quá"),
    ("không quá", "dưới"),
    ("trên", "ít nhất"),
    ("dưới", "không quá"),
    ("phấn đấu ", ""),
    ("khoảng ", ""),
    (" và ", " hoặc "),
    (", trong kỳ", ""),
    (", càng cao càng tốt", ", càng thấp càng tốt"),
    (" mỗi năm", ""),
    ("phối hợp:", "chỉ đạo:"),
    ("chủ trì:", "phối hợp:"),
    ("trước ", "chậm nhất "),
    ("riêng ", "trừ "),
    (" + ", " - "),
    ("hằng năm", "hằng quý"),
];

/// Lines that a declaration may have besides.
const LINES: [&str; 6] = [
    "  ghi chú: \"khác\"",
    "  nguồn: \"mục 9\"",
    "  phối hợp: UBND",
    "  chỉ đạo: UBND",
    "  tên khác: \"Tên khác hẳn\"",
    "  hiện trạng 2019: 3",
];

/// The text with one thing said otherwise.
fn edited(dice: &mut Dice, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_string).collect();
    let at = dice.below(lines.len());
    match dice.below(7) {
        0 => drop(lines.remove(at)),
        1 => {
            let line = lines[at].clone();
            lines.insert(at, line);
        }
        2 => {
            // A digit of a number, or of a year.
            let digits: Vec<usize> = (lines[at].match_indices(|c: char| c.is_ascii_digit()))
                .map(|(at, _)| at)
                .collect();
            if !digits.is_empty() {
                let digit = digits[dice.below(digits.len())];
                let other = (b'0' + dice.below(10) as u8) as char;
                lines[at].replace_range(digit..=digit, &other.to_string());
            }
        }
        3 => {
            let (old, new) = WORDS[dice.below(WORDS.len())];
            let all: Vec<usize> = (0..lines.len())
                .filter(|at| lines[*at].contains(old))
                .collect();
            if !all.is_empty() {
                let at = all[dice.below(all.len())];
                lines[at] = lines[at].replacen(old, new, 1);
            }
        }
        4 => lines.insert(at, dice.of(&LINES).to_string()),
        5 => {
            let extra = dice.of(&[
                ": phấn đấu ",
                " riêng \"Xã 1\": ",
                " trừ \"Xã 2\": ",
                " theo \"B\": ",
            ]);
            if lines[at].trim_start().starts_with("đến ") {
                lines[at] = lines[at].replacen(": ", extra, 1);
            }
        }
        _ => return mutated(dice, text),
    }
    lines.join("\n") + "\n"
}

/// What a review of a seed's edits keeps silent about.
/// Also how many of them an export shows, without an error.
fn untold(seed: u64) -> (usize, Vec<String>) {
    let text = programme(seed).text;
    let before = exported(&text);
    let mut dice = Dice::new(seed);
    let (mut seen, mut out) = (0, Vec::new());
    for _ in 0..12 {
        let other = edited(&mut dice, &text);
        let after = checked(std::slice::from_ref(&other));
        let wrong = after.wrong[0];
        let Some(shown) = difference(&before, &meant(placeless(after.export))) else {
            continue;
        };
        let kinds = told(&text, &other);
        seen += usize::from(!wrong);
        // What has errors is told as that, and the review fails.
        if wrong || kinds.iter().any(|kind| *kind != Kind::Reworded) {
            continue;
        }
        let lines = text
            .lines()
            .filter(|line| !other.lines().any(|other| other == *line));
        let news = other
            .lines()
            .filter(|line| !text.lines().any(|other| other == *line));
        out.push(format!(
            "seed {seed}: {kinds:?}\n{shown}\nwas: {:#?}\nis: {:#?}",
            lines.collect::<Vec<_>>(),
            news.collect::<Vec<_>>()
        ));
    }
    (seen, out)
}

#[test]
fn whatever_an_export_shows_a_review_tells() {
    let asked = std::env::var("CTR_GENERATED").ok();
    let count = asked.and_then(|count| count.parse().ok()).unwrap_or(15);
    let work = std::thread::Builder::new().stack_size(256 << 20);
    let all = move || (0..count).map(untold).collect::<Vec<_>>();
    let all = work.spawn(all).expect("a thread").join().expect("ended");
    let seen: usize = all.iter().map(|(seen, _)| seen).sum();
    assert!(
        seen >= count as usize,
        "only {seen} edits are seen in an export"
    );
    let untold: Vec<String> = all.into_iter().flat_map(|(_, untold)| untold).collect();
    let shown = untold.iter().take(30).cloned().collect::<Vec<_>>();
    assert!(
        untold.is_empty(),
        "{}:\n{}",
        untold.len(),
        shown.join("\n\n")
    );
}
