//! A file that spells one phrase with i and with y (tỷ lệ, tỉ lệ).

use crate::finding::Finding;
use crate::finding::Text;
use crate::finding::catalogue::commitments::TWO_SPELLINGS;
use crate::source::text::{key, nfc};
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

/// The phrases of a file with such syllables.
pub struct Spellings<'t> {
    file: FileId,
    text: &'t str,
    phrases: HashMap<String, Vec<Spelt>>,
    /// The syllable before, where it ends, and its spelling.
    before: Option<(usize, usize, Option<bool>)>,
    /// Whether a comment began on this line.
    aside: bool,
}

impl<'t> Spellings<'t> {
    /// Of a file of which no syllable was taken in yet.
    pub fn new(file: FileId, text: &'t str) -> Self {
        Self {
            file,
            text,
            phrases: HashMap::default(),
            before: None,
            aside: false,
        }
    }

    /// Takes the next syllable of the file in, which starts at a byte. A phrase is two
    /// syllables parted by blanks alone, on one line, outside a comment.
    pub fn add(&mut self, start: usize, syllable: &str) {
        let last = self.before.map_or(0, |(_, last, _)| last);
        let between = &self.text[last..start];
        let parted = between != " " && self.is_parted(between);
        let end = start + syllable.len();
        let spelt = if self.aside { None } else { spelt(syllable) };
        if let Some((first, last, spelt_before)) = self.before
            && !parted
            && !self.aside
            && (spelt.is_some() || spelt_before.is_some())
        {
            let pair = [(first, last, spelt_before), (start, end, spelt)];
            for (which, (from, to, y)) in pair.into_iter().enumerate() {
                let Some(y) = y else {
                    continue;
                };
                let (one, two) = (&self.text[first..last], syllable);
                let phrase = format!("{which}{} {}", key(one), key(two));
                let span = Span::new(self.file, from as u32, to as u32);
                let found = self.phrases.entry(phrase).or_default();
                found.push(Spelt { span, y });
            }
        }
        self.before = Some((start, end, spelt));
    }

    /// Whether what stands between two syllables parts them; notes where a comment
    /// begins and ends.
    fn is_parted(&mut self, between: &str) -> bool {
        let mut parted = false;
        for c in between.chars() {
            match c {
                '\n' => (self.aside, parted) = (false, true),
                '#' => (self.aside, parted) = (true, true),
                c => parted |= !c.is_whitespace(),
            }
        }
        parted
    }

    /// A note a syllable, at the first of the rarer spelling, with the edits that make
    /// its phrases spelt as most of them are. A phrase is two syllables: `ty` and `ti`
    /// alone may be two words (công ty, ti vi), `tỷ lệ` and `tỉ lệ` are not. Names are
    /// one whichever way they are spelt, so that the edits change no meaning.
    pub fn findings(self) -> Vec<Finding> {
        let (text, phrases) = (self.text, self.phrases);
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
}

fn shown<'t>(text: &'t str, spelt: &Spelt) -> &'t str {
    &text[spelt.span.start as usize..spelt.span.end as usize]
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
