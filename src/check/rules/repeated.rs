//! The same commitment twice, with one level or with two.
//!
//! Two indicators are taken for one where their names have the same words but for
//! those that say nothing (`theo quy định`), or differ in one word by a mark or a
//! letter and have the same levels. A name that is another's with a qualification
//! put in (`… do thiên tai …`) is a special case of it: all of the general one
//! (100 %) has the special one in it.
//!
//! Every look-up is by hash: a few for each word of a name.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::check::rules::level::{demanded, due, milestones};
use crate::check::rules::words::{Words, find};
use crate::finding::catalogue::commitments::{CONFLICTING_COMMITMENTS, REPEATED_COMMITMENT};
use crate::finding::{Finding, Text};
use crate::model::number::hundred;
use crate::model::{Better, Indicator, IndicatorId, Measure, Model, Target};
use crate::source::text::{key, unaccented};
use crate::source::words::WORDS;
use foldhash::{HashMap, HashSet};
use std::hash::BuildHasher;

/// What a name that is put into another must leave of it, in words.
const LEAST_WORDS: usize = 5;

const FIRST: Text = Text {
    vi: "`{first}`: {level}",
    en: "`{first}`: {level}",
};

/// An indicator, with the words of its name that count.
struct Named<'m> {
    id: IndicatorId,
    indicator: &'m Indicator,
    words: Vec<u32>,
}

/// Notes for commitments said twice, warnings for those that disagree.
pub fn check(model: &Model, words: &Words) -> Vec<Finding> {
    let fillers = words.phrases(&WORDS.fillers);
    let qualifiers = words.phrases(&WORDS.qualifiers);
    let share = words.phrase(&key("tỷ lệ"));
    let mut out = Vec::new();
    for programme in &model.programmes {
        let all: Vec<Named> = model
            .indicators_of(programme)
            .filter(|(_, indicator)| !indicator.targets.is_empty())
            .map(|(id, indicator)| Named {
                id,
                indicator,
                words: counting(model, words, id, &fillers),
            })
            .collect();
        let mut found = Found {
            model,
            told: HashSet::default(),
            out: &mut out,
        };
        found.same_words(&all);
        found.one_word_apart(&all, words);
        found.special_cases(&all, &qualifiers);
        found.in_words(&all, share.as_deref());
    }
    out
}

/// The words of an indicator's full name without those that say nothing.
fn counting(
    model: &Model,
    words: &Words,
    id: IndicatorId,
    fillers: &[(Vec<u32>, &'static str)],
) -> Vec<u32> {
    let mut name = match model.indicator(id).parent {
        Some(whole) => words.of[whole.0 as usize].clone(),
        None => Vec::new(),
    };
    name.extend(&words.of[id.0 as usize]);
    for (filler, _) in fillers {
        while let Some(at) = find(&name, filler) {
            name.drain(at..at + filler.len());
        }
    }
    name
}

/// The pairs found so far; a pair is told of once.
struct Found<'m, 'o> {
    model: &'m Model,
    told: HashSet<(IndicatorId, IndicatorId)>,
    out: &'o mut Vec<Finding>,
}

impl<'m> Found<'m, '_> {
    fn same_words(&mut self, all: &[Named<'m>]) {
        let mut seen: HashMap<&[u32], usize> = HashMap::default();
        for (i, named) in all.iter().enumerate() {
            match seen.get(named.words.as_slice()) {
                Some(&first) => self.pair(&all[first], named, Pair::One),
                None => {
                    seen.insert(&named.words, i);
                }
            }
        }
    }

    /// Names with one word that a slip makes of another, and the same levels.
    fn one_word_apart(&mut self, all: &[Named<'m>], words: &Words) {
        let mut seen = Gaps::default();
        for (i, named) in all.iter().enumerate() {
            if named.words.len() < LEAST_WORDS {
                continue;
            }
            for at in 0..named.words.len() {
                let first = seen.first(all, i, at);
                let (word, other) = (named.words[at], all[first].words[at]);
                if first != i && is_slip(words.word(word), words.word(other)) {
                    self.pair(&all[first], named, Pair::Like);
                }
            }
        }
    }

    /// Names that are another's, of a share that has to be 100 %, with a
    /// qualification put in.
    fn special_cases(&mut self, all: &[Named<'m>], qualifiers: &[(Vec<u32>, &'static str)]) {
        let mut general: HashMap<&[u32], &Named> = HashMap::default();
        for named in all.iter().filter(|named| asks_for_all(named.indicator)) {
            if named.words.len() >= LEAST_WORDS {
                general.insert(&named.words, named);
            }
        }
        if general.is_empty() {
            return;
        }
        for named in all.iter().filter(|named| named.indicator.share) {
            let name = &named.words;
            for start in 1..name.len() {
                if !qualifiers
                    .iter()
                    .any(|(word, _)| name[start..].starts_with(word))
                {
                    continue;
                }
                for end in start + 2..=name.len() {
                    let without = [&name[..start], &name[end..]].concat();
                    if let Some(whole) = general.get(without.as_slice()) {
                        self.pair(whole, named, Pair::Special);
                    }
                }
            }
        }
    }

    /// A yes/no commitment of the words of one that has a number.
    fn in_words(&mut self, all: &[Named<'m>], share: Option<&[u32]>) {
        let set = |named: &Named| {
            let mut words = named.words.clone();
            if let Some(share) = share.filter(|share| named.words.starts_with(share)) {
                words.drain(..share.len());
            }
            words.sort_unstable();
            words.dedup();
            words
        };
        let of = |measure| all.iter().filter(move |n| n.indicator.measure == measure);
        if of(Measure::Completion).next().is_none() {
            return;
        }
        let numbers: HashMap<Vec<u32>, &Named> = of(Measure::Quantity)
            .map(|named| (set(named), named))
            .collect();
        for named in of(Measure::Completion) {
            let words = set(named);
            let Some(first) = numbers.get(&words).filter(|_| words.len() >= LEAST_WORDS) else {
                continue;
            };
            let said = named.indicator.targets.first().filter(|t| measurable(t));
            if let (Some(one), Some(two)) = (first.indicator.targets.last(), said) {
                let finding = Finding::new(&REPEATED_COMMITMENT, two.span);
                self.tell(finding, first, named, one, two, Pair::InWords);
            }
        }
    }

    fn pair(&mut self, one: &Named<'m>, two: &Named<'m>, pair: Pair) {
        let related = |a: &Named, b: &Named| a.indicator.parent == Some(b.id);
        let comparable = match (one.indicator.unit, two.indicator.unit) {
            (Some(a), Some(b)) => a == b,
            (a, b) => a == b && one.indicator.scale == two.indicator.scale,
        };
        // A special case may stand as a part of the general one.
        if !comparable
            || one.indicator.measure != two.indicator.measure
            || (pair != Pair::Special && (related(one, two) || related(two, one)))
        {
            return;
        }
        let (mut equal, mut apart) = (None, None);
        for (_, second) in milestones(two.indicator) {
            let first = milestones(one.indicator).find(|(_, first)| first.by == second.by);
            let Some((_, first)) = first else { continue };
            if measurable(first) && measurable(second) {
                let same = same_level(one.indicator, two.indicator, first, second);
                let slot = if same { &mut equal } else { &mut apart };
                slot.get_or_insert((first, second));
            }
        }
        match (apart, equal) {
            (Some((first, second)), _) if pair.may_conflict(one, first, two, second) => {
                let finding = Finding::new(&CONFLICTING_COMMITMENTS, second.span);
                self.tell(finding, one, two, first, second, pair);
            }
            (None, Some((first, second))) => {
                let finding = Finding::new(&REPEATED_COMMITMENT, second.span);
                self.tell(finding, one, two, first, second, pair);
            }
            _ => {}
        }
    }

    fn tell(
        &mut self,
        finding: Finding,
        one: &Named,
        two: &Named,
        first: &Target,
        second: &Target,
        pair: Pair,
    ) {
        let ids = (one.id.min(two.id), one.id.max(two.id));
        if one.id == two.id || !self.told.insert(ids) {
            return;
        }
        self.out.push(
            finding
                .arg("name", called(self.model, two.id))
                .arg("first", called(self.model, one.id))
                .arg("level", first.text.clone())
                .arg("other", second.text.clone())
                .arg("by", due(second.by))
                .arg("how", pair.text())
                .related(first.span, FIRST),
        );
    }
}

/// Names by their words but for one.
#[derive(Default)]
struct Gaps {
    hasher: foldhash::fast::RandomState,
    /// By the hash of such words and how many others before them had the same.
    seen: HashMap<(u64, u32), usize>,
}

impl Gaps {
    /// The first name that has the words of name `i` but for the one at `at`: often
    /// itself.
    fn first(&mut self, all: &[Named], i: usize, at: usize) -> usize {
        let gap = |of: usize| (all[of].words.get(..at), all[of].words.get(at + 1..));
        let hash = self.hasher.hash_one((at, gap(i)));
        for others in 0.. {
            let first = *self.seen.entry((hash, others)).or_insert(i);
            if gap(first) == gap(i) {
                return first;
            }
        }
        i
    }
}

/// How two names go together.
#[derive(Clone, Copy, PartialEq)]
enum Pair {
    One,
    Like,
    Special,
    InWords,
}

impl Pair {
    fn text(self) -> Text {
        match self {
            Pair::One => Text {
                vi: "hai tên cùng một nội dung",
                en: "the two names say the same",
            },
            Pair::Like => Text {
                vi: "hai tên chỉ khác nhau một chữ",
                en: "the two names differ by one word's spelling",
            },
            Pair::InWords => Text {
                vi: "nhắc bằng lời điều đã có con số",
                en: "in words, what has a number there",
            },
            Pair::Special => Text {
                vi: "chỉ tiêu này là trường hợp riêng của chỉ tiêu kia",
                en: "this one is a special case of the other",
            },
        }
    }

    /// Whether two levels that differ are at odds: names that are merely alike
    /// may be of two things, and a special case is at odds only when it asks for
    /// less than the 100 % asked for of all.
    fn may_conflict(self, one: &Named, first: &Target, two: &Named, second: &Target) -> bool {
        let level = |named: &Named, target: &Target| {
            demanded(named.indicator.better, &target.condition).map(|bound| bound.value)
        };
        match self {
            Pair::One => true,
            Pair::Like | Pair::InWords => false,
            Pair::Special => {
                level(one, first) == Some(hundred())
                    && level(two, second).is_some_and(|level| level < hundred())
            }
        }
    }
}

/// The name with its code, which tells two alike apart.
fn called(model: &Model, id: IndicatorId) -> String {
    let name = model.full_name(id);
    match &model.indicator(id).code {
        Some(code) => format!("{code} {name}"),
        None => name,
    }
}

fn asks_for_all(indicator: &Indicator) -> bool {
    let full = |(_, target): (_, &Target)| {
        demanded(indicator.better, &target.condition).is_some_and(|b| b.value == hundred())
    };
    indicator.share && indicator.better == Some(Better::Higher) && milestones(indicator).any(full)
}

fn measurable(target: &Target) -> bool {
    target.condition.is_judged()
}

fn same_level(one: &Indicator, two: &Indicator, first: &Target, second: &Target) -> bool {
    if one.measure != Measure::Quantity || first.condition == second.condition {
        return first.condition == second.condition;
    }
    let level = |indicator: &Indicator, target: &Target| {
        demanded(indicator.better, &target.condition).map(|bound| bound.value)
    };
    let (a, b) = (level(one, first), level(two, second));
    // What has no level of its own (a change, a multiple) is not held against one.
    a.is_none() || b.is_none() || a == b
}

/// Whether a slip makes one word of the other: its marks, or a letter of four.
fn is_slip(one: &str, other: &str) -> bool {
    let digits = |word: &str| word.chars().any(|c| c.is_ascii_digit());
    if digits(one) || digits(other) {
        return false;
    }
    let (a, b) = (unaccented(one), unaccented(other));
    a == b || (a.len().min(b.len()) >= 4 && strsim::osa_distance(&a, &b) == 1)
}
