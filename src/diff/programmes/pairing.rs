//! Which targets of two counterparts go together, the most alike first. Those that may go
//! together are found by what they have in common, so that many cost their number.

use super::Diff;
use super::narrowing::Case;
use crate::model::{By, Indicator, Target};
use crate::source::text::key;
use std::collections::{HashMap, HashSet, VecDeque};

/// A target, with what it goes by.
struct Told<'t> {
    target: &'t Target,
    written: String,
    case: Case,
}

/// How alike two must be; each asks for less than the one before.
#[derive(Clone, Copy)]
enum Round {
    /// Of one milestone, one case and one text.
    Text,
    /// Of one milestone and one case.
    Case,
    /// Of one milestone and one text, in cases that may be one.
    Level,
    /// Of one milestone, in cases that may be one.
    Milestone,
}

/// Of which places those are that may be one case.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Places {
    /// All, whatever their places.
    Whatever,
    /// Of no places in particular.
    General,
    /// Of this one, and others perhaps.
    Named(String),
}

/// What two targets of a round have in common.
type Key = (By, Option<String>, Option<Case>, Places);

impl Round {
    const ALL: [Round; 4] = [Round::Text, Round::Case, Round::Level, Round::Milestone];

    /// Under what a target is found.
    fn filed(self, one: &Told<'_>) -> Vec<Key> {
        let (by, written, case, _) = self.common(one);
        let places = match self {
            Round::Text | Round::Case => Vec::new(),
            Round::Level | Round::Milestone => match one.case.only.is_empty() {
                true => vec![Places::General],
                false => one.case.only.iter().cloned().map(Places::Named).collect(),
            },
        };
        let all = places.into_iter().chain([Places::Whatever]);
        all.map(|places| (by, written.clone(), case.clone(), places))
            .collect()
    }

    /// Under what its counterpart is sought: one of no places in particular goes with all.
    fn sought(self, one: &Told<'_>) -> Vec<Key> {
        let (by, written, case, whatever) = self.common(one);
        if case.is_some() || one.case.only.is_empty() {
            return vec![(by, written, case, whatever)];
        }
        let named = one.case.only.iter().cloned().map(Places::Named);
        let all = named.chain([Places::General]);
        all.map(|places| (by, written.clone(), None, places))
            .collect()
    }

    fn common(self, one: &Told<'_>) -> Key {
        let written = match self {
            Round::Text | Round::Level => Some(one.written.clone()),
            Round::Case | Round::Milestone => None,
        };
        let case = match self {
            Round::Text | Round::Case => Some(one.case.clone()),
            Round::Level | Round::Milestone => None,
        };
        (one.target.by, written, case, Places::Whatever)
    }
}

/// The targets of one side that are not taken yet, by what they are found under.
struct Filed {
    all: HashMap<Key, VecDeque<usize>>,
    taken: HashSet<usize>,
}

impl Filed {
    /// Takes the first of those under these keys that fits.
    fn take(&mut self, keys: &[Key], fits: &dyn Fn(usize) -> bool) -> Option<usize> {
        let mut first: Option<usize> = None;
        for key in keys {
            let Some(under) = self.all.get_mut(key) else {
                continue;
            };
            while under.front().is_some_and(|at| self.taken.contains(at)) {
                under.pop_front();
            }
            let mut free = under.iter().filter(|at| !self.taken.contains(at));
            let found = free.find(|at| fits(**at)).copied();
            first = first.into_iter().chain(found).min();
        }
        self.taken.extend(first);
        first
    }
}

impl Diff<'_> {
    /// Takes from both those that go together, the most alike first.
    pub(super) fn side_by_side(
        &self,
        old: &Indicator,
        new: &Indicator,
        (olds, news): (&mut Vec<usize>, &mut Vec<usize>),
    ) -> Vec<(usize, usize)> {
        let (was, is) = (told(old, olds), told(new, news));
        let mut pairs = Vec::new();
        for round in Round::ALL {
            let mut filed = filed(round, olds, &was);
            news.retain(|at| {
                let one = &is[at];
                let fits = |other: usize| self.goes(round, &was[&other], one);
                let found = filed.take(&round.sought(one), &fits);
                pairs.extend(found.map(|found| (found, *at)));
                found.is_none()
            });
            olds.retain(|at| !filed.taken.contains(at));
        }
        pairs
    }

    /// For each of some targets the first of others that is of its case; one may be so of
    /// several.
    pub(super) fn of_one_case(
        &self,
        (one, some): (&Indicator, &[usize]),
        (other, others): (&Indicator, &[usize]),
    ) -> Vec<Option<usize>> {
        let (some_told, others_told) = (told(one, some), told(other, others));
        let mut filed = filed(Round::Case, others, &others_told);
        let found = some.iter().map(|at| {
            let one = &some_told[at];
            let fits = |other: usize| self.goes(Round::Case, one, &others_told[&other]);
            let found = filed.take(&Round::Case.sought(one), &fits);
            filed.taken.clear();
            found
        });
        found.collect()
    }

    /// Whether two that are found under one key go together.
    fn goes(&self, round: Round, was: &Told<'_>, is: &Told<'_>) -> bool {
        match round {
            Round::Text | Round::Case => self.same_given(&was.target.terms, &is.target.terms),
            Round::Level | Round::Milestone => was.case.pairable(&is.case),
        }
    }
}

fn told<'t>(indicator: &'t Indicator, all: &[usize]) -> HashMap<usize, Told<'t>> {
    let all = all.iter().map(|at| {
        let target = &indicator.targets[*at];
        let told = Told {
            target,
            written: written(target),
            case: Case::of(&target.terms),
        };
        (*at, told)
    });
    all.collect()
}

fn filed(round: Round, all: &[usize], told: &HashMap<usize, Told<'_>>) -> Filed {
    let mut filed = Filed {
        all: HashMap::new(),
        taken: HashSet::new(),
    };
    for at in all {
        for key in round.filed(&told[at]) {
            filed.all.entry(key).or_default().push_back(*at);
        }
    }
    filed
}

/// A level as written; blanks say nothing: `0,5-1` and `0,5 - 1` are one text.
pub(super) fn written(target: &Target) -> String {
    key(&target.text).replace(' ', "")
}
