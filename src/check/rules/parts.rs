//! A whole and its parts: a part greater than its whole, and a mean level that
//! its parts' levels cannot make.

use crate::check::rules::level::{demanded, due, milestones};
use crate::check::rules::words::{Words, find};
use crate::finding::catalogue::commitments::{PART_OVER_WHOLE, WHOLE_OUTSIDE_PARTS};
use crate::finding::{Finding, Severity, Text};
use crate::model::{Better, By, Exact, Indicator, IndicatorId, Measure, Model, Target};
use crate::source::text::key;
use crate::source::words::WORDS;

const WHOLE: Text = Text {
    vi: "tổng thể: {whole}",
    en: "the whole: {whole}",
};

const PART: Text = Text {
    vi: "một phần của nó",
    en: "one of its parts",
};

/// What the names tell, looked up once.
struct Reading<'w> {
    words: &'w Words,
    means: Vec<(Vec<u32>, &'static str)>,
    splits: Vec<[Vec<u32>; 2]>,
}

/// Both checks, over every whole.
pub fn check(model: &Model, words: &Words) -> Vec<Finding> {
    let splits = WORDS.splits.keys().iter();
    let splits = splits.filter_map(|[one, two]| Some([words.phrase(one)?, words.phrase(two)?]));
    let reading = Reading {
        words,
        means: words.phrases(&WORDS.rate_names),
        splits: splits.collect(),
    };
    let mut out = Vec::new();
    for programme in &model.programmes {
        let all: Vec<_> = model.indicators_of(programme).collect();
        // Parts stand right after their whole.
        let groups = all.chunk_by(|_, next| next.1.parent.is_some());
        for group in groups.filter(|group| group.len() > 1) {
            let (whole, parts) = (&group[0], &group[1..]);
            reading.too_great(model, whole, parts, &mut out);
            reading.outside(whole, parts, &mut out);
        }
    }
    out
}

impl Reading<'_> {
    /// Whether figures of its parts add up: things that are counted.
    fn is_count(&self, model: &Model, (id, indicator): &(IndicatorId, &Indicator)) -> bool {
        let Some(unit) = indicator.unit.map(|unit| model.units.get(unit)) else {
            return false;
        };
        let [(base, 1)] = unit.dimension.as_slice() else {
            return false;
        };
        let base = model.units.bases.get(*base as usize);
        let of_time = base.is_none_or(|base| WORDS.time_units.has(&key(base)));
        let name = &self.words.of[id.0 as usize];
        let mean = self
            .means
            .iter()
            .any(|(word, _)| find(name, word).is_some());
        !of_time && !mean && !unit.name.contains('/')
    }

    fn too_great(
        &self,
        model: &Model,
        whole: &(IndicatorId, &Indicator),
        parts: &[(IndicatorId, &Indicator)],
        out: &mut Vec<Finding>,
    ) {
        if !self.is_count(model, whole) {
            return;
        }
        let own = whole.1;
        for part in parts.iter().filter(|part| self.is_count(model, part)) {
            let factor = match (part.1.unit, own.unit) {
                (Some(from), Some(to)) => model.units.conversion(from, to),
                _ => None,
            };
            let Some(factor) = factor else { continue };
            for (target, of_whole) in shared(own, part.1) {
                let levels = (level(part.1, target), level(own, of_whole));
                if let (Some(one), Some(all)) = levels
                    && one * &factor > all
                {
                    out.push(
                        Finding::new(&PART_OVER_WHOLE, target.span)
                            .arg("part", part.1.name.clone())
                            .arg("level", target.text.clone())
                            .arg("whole", of_whole.text.clone())
                            .arg("by", due(target.by))
                            .related(of_whole.span, WHOLE),
                    );
                }
            }
        }
    }

    /// Whether the parts are all there is, as far as their names tell.
    fn is_split(&self, parts: &[(IndicatorId, &Indicator)]) -> bool {
        let [one, two] = parts else { return false };
        let named = |part: &(IndicatorId, &Indicator), word: &[u32]| {
            find(&self.words.of[part.0.0 as usize], word).is_some()
        };
        self.splits
            .iter()
            .any(|[a, b]| (named(one, a) && named(two, b)) || (named(one, b) && named(two, a)))
    }

    fn outside(
        &self,
        whole: &(IndicatorId, &Indicator),
        parts: &[(IndicatorId, &Indicator)],
        out: &mut Vec<Finding>,
    ) {
        let (id, own) = whole;
        let name = &self.words.of[id.0 as usize];
        let mean = own.share || self.means.iter().any(|(w, _)| find(name, w).is_some());
        let alike =
            |p: &(IndicatorId, &Indicator)| p.1.unit == own.unit && p.1.better == own.better;
        if !mean || own.measure != Measure::Quantity || !parts.iter().all(alike) {
            return;
        }
        if !self.is_split(parts) {
            return;
        }
        for (_, of_whole) in milestones(own) {
            let at = |part: &Indicator| {
                let target = target_at(part, of_whole.by)?;
                Some((level(part, target)?, target.text.clone(), target.span))
            };
            let levels: Option<Vec<_>> = parts.iter().map(|(_, part)| at(part)).collect();
            let (Some(level), Some(levels)) = (level(own, of_whole), levels) else {
                continue;
            };
            let over = levels.iter().all(|(part, ..)| *part < level);
            let under = levels.iter().all(|(part, ..)| *part > level);
            if !over && !under {
                continue;
            }
            let shown: Vec<&str> = levels.iter().map(|(_, text, _)| text.as_str()).collect();
            let mut finding = Finding::new(&WHOLE_OUTSIDE_PARTS, of_whole.span)
                .arg("whole", of_whole.text.clone())
                .arg("by", due(of_whole.by))
                .arg("parts", shown.join("; "));
            for (_, _, span) in &levels {
                finding = finding.related(*span, PART);
            }
            // The parts do more than the whole asks: its level then asks nothing.
            if over == (own.better == Some(Better::Lower)) {
                finding.severity = Severity::Note;
                finding = finding.help(ASKS_NOTHING);
            }
            out.push(finding);
        }
    }
}

const ASKS_NOTHING: Text = Text {
    vi: "các phần đạt mức của mình thì mức của tổng thể tự khắc đạt; xem lại mức nào viết nhầm",
    en: "once the parts reach theirs the whole's level is reached by itself; see which was mistyped",
};

/// The targets of a whole and a part that fall due together, the part's first.
fn shared<'m>(
    whole: &'m Indicator,
    part: &'m Indicator,
) -> impl Iterator<Item = (&'m Target, &'m Target)> {
    milestones(part).filter_map(|(_, target)| Some((target, target_at(whole, target.by)?)))
}

fn target_at(indicator: &Indicator, by: By) -> Option<&Target> {
    milestones(indicator)
        .map(|(_, target)| target)
        .find(|target| target.by == by)
}

fn level(indicator: &Indicator, target: &Target) -> Option<Exact> {
    demanded(indicator.better, &target.condition).map(|bound| bound.value)
}
