//! A file that spells one phrase with i and with y (tỷ lệ, tỉ lệ).

use crate::finding::Finding;
use crate::finding::Text;
use crate::finding::catalogue::commitments::TWO_SPELLINGS;
use crate::source::text::{key, nfc};
use crate::source::tone::syllables;
use crate::source::{FileId, Span};
use foldhash::HashMap;
use std::collections::BTreeMap;

const OTHER: Text = Text {
    vi: "ở đây là `{other}`",
    en: "`{other}` here",
};

/// A syllable that can be spelt in two ways, in its phrase.
struct Spelt {
    span: Span,
    y: bool,
}

/// A note a syllable, at the first of the rarer spelling, with the edits that make
/// its phrases spelt as most of them are. A phrase is two syllables: `ty` and `ti` alone
/// may be two words (công ty, ti vi), `tỷ lệ` and `tỉ lệ` are not. Names are one
/// whichever way they are spelt, so that the edits change no meaning.
pub fn check(file: FileId, text: &str) -> Vec<Finding> {
    let mut phrases: HashMap<String, Vec<Spelt>> = HashMap::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let said = line.split('#').next().unwrap_or(line);
        of_line(file, at, said, &mut phrases);
        at += line.len();
    }
    // The phrases of one syllable that are spelt in two ways, together.
    let mut syllables: BTreeMap<String, BTreeMap<u32, Spelt>> = BTreeMap::new();
    for found in phrases.into_values() {
        let both = [true, false].map(|y| found.iter().any(|spelt| spelt.y == y));
        if both == [true, true] {
            let syllable = key(shown(text, &found[0]));
            let all = syllables.entry(syllable).or_default();
            all.extend(found.into_iter().map(|spelt| (spelt.span.start, spelt)));
        }
    }
    let found = syllables.values().filter_map(|found| finding(text, found));
    found.collect()
}

fn shown<'t>(text: &'t str, spelt: &Spelt) -> &'t str {
    &text[spelt.span.start as usize..spelt.span.end as usize]
}

fn of_line(file: FileId, at: usize, line: &str, phrases: &mut HashMap<String, Vec<Spelt>>) {
    let mut before: Option<(usize, usize, Option<bool>)> = None;
    for (start, syllable) in syllables(line) {
        let (end, spelt) = (start + syllable.len(), spelt(syllable));
        // Only a blank may part the two syllables of a phrase.
        if let Some((first, last, spelt_before)) = before
            && (spelt.is_some() || spelt_before.is_some())
            && line[last..start].trim().is_empty()
        {
            let pair = [(first, last, spelt_before), (start, end, spelt)];
            for (which, (from, to, y)) in pair.into_iter().enumerate() {
                let Some(y) = y else {
                    continue;
                };
                let phrase = format!(
                    "{which}{} {}",
                    key(&line[first..last]),
                    key(&line[start..end])
                );
                let span = Span::new(file, (at + from) as u32, (at + to) as u32);
                phrases.entry(phrase).or_default().push(Spelt { span, y });
            }
        }
        before = Some((start, end, spelt));
    }
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether it ends in y (or in i) where both are the same sound; none elsewhere.
fn spelt(syllable: &str) -> Option<bool> {
    let first = syllable.as_bytes().first()?.to_ascii_lowercase();
    if !b"hklmstv".contains(&first) || syllable.len() > 8 {
        return None;
    }
    let mut letters = syllable.chars().skip(1);
    let second = match (letters.next()?, letters.next()) {
        (second, None) => second,
        // Marks written apart from their letter.
        (_, Some(third)) if is_mark(third) => {
            let shown = nfc(syllable);
            let mut letters = shown.chars().skip(1);
            let second = letters.next()?;
            if letters.next().is_some() {
                return None;
            }
            second
        }
        _ => return None,
    };
    if "yỳýỷỹỵYỲÝỶỸỴ".contains(second) {
        return Some(true);
    }
    "iìíỉĩịIÌÍỈĨỊ".contains(second).then_some(false)
}

fn finding(text: &str, found: &BTreeMap<u32, Spelt>) -> Option<Finding> {
    let of = |y: bool| found.values().filter(move |spelt| spelt.y == y);
    let rare = of(true).count() < of(false).count();
    let (first, other) = (of(rare).next()?, of(!rare).next()?);
    let mut finding = Finding::new(&TWO_SPELLINGS, first.span)
        .arg("this", shown(text, first))
        .arg("other", shown(text, other))
        .arg("count", of(rare).count())
        .related(other.span, OTHER);
    for spelt in of(rare) {
        finding = finding.fix(spelt.span, respelt(shown(text, spelt), !rare)?);
    }
    Some(finding)
}

/// The syllable with the other letter under the same mark.
fn respelt(syllable: &str, y: bool) -> Option<String> {
    const Y: &str = "yỳýỷỹỵYỲÝỶỸỴ";
    const I: &str = "iìíỉĩịIÌÍỈĨỊ";
    let (from, to) = if y { (I, Y) } else { (Y, I) };
    let shown = nfc(syllable);
    let mut letters = shown.chars();
    let (first, last) = (letters.next()?, letters.next()?);
    let at = from.chars().position(|c| c == last)?;
    Some(format!("{first}{}", to.chars().nth(at)?))
}
