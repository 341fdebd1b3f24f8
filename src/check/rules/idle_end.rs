//! A range whose far end asks nothing of anybody.

use crate::finding::catalogue::commitments::IDLE_RANGE_END;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::Amount;
use crate::model::number::{hundred, vietnamese};
use crate::model::{Better, Condition, Indicator, Model, Programme, Target};
use num_traits::Zero;

const ANOTHER: Text = Text {
    vi: "đây cũng vậy",
    en: "and here",
};

const NATURAL: Text = Text {
    vi: "không con số nào vượt được đầu này; viết một đầu: `ít nhất …` hoặc `không quá …`",
    en: "no figure can pass this end; write the other one: `ít nhất …` or `không quá …`",
};

/// How many other ranges are pointed at.
const SHOWN: usize = 3;

/// A note at each range whose far end no figure can pass (100 % of a share, 0);
/// for all other ranges of a programme one note together.
pub fn check(model: &Model) -> Vec<Finding> {
    let mut out = Vec::new();
    for programme in &model.programmes {
        of_programme(model, programme, &mut out);
    }
    out
}

fn of_programme(model: &Model, programme: &Programme, out: &mut Vec<Finding>) {
    let mut plain: Vec<(&Target, Ends)> = Vec::new();
    for (_, indicator) in model.indicators_of(programme) {
        let mut said = None;
        for target in &indicator.targets {
            let Some(ends) = ends(indicator, &target.condition) else {
                continue;
            };
            // One line for two milestones is one range.
            if said.replace(target.span) == Some(target.span) {
                continue;
            }
            if ends.natural {
                out.push(finding(target, &ends, 1).help(NATURAL));
            } else {
                plain.push((target, ends));
            }
        }
    }
    if let Some(((target, ends), others)) = plain.split_first() {
        let first = finding(target, ends, plain.len());
        let others = others.iter().take(SHOWN);
        out.push(others.fold(first, |finding, (other, _)| {
            finding.related(other.span, ANOTHER)
        }));
    }
}

/// The two ends of a range of which one binds.
struct Ends<'m> {
    binds: &'m Amount,
    far: &'m Amount,
    /// No figure can pass the far one.
    natural: bool,
}

fn ends<'m>(indicator: &Indicator, condition: &'m Condition) -> Option<Ends<'m>> {
    match (condition, indicator.better?) {
        (Condition::Range { low, high }, Better::Higher) => Some(Ends {
            binds: low,
            far: high,
            natural: indicator.share && high.value >= hundred(),
        }),
        (Condition::Range { low, high }, Better::Lower) => Some(Ends {
            binds: high,
            far: low,
            natural: low.value.is_zero(),
        }),
        _ => None,
    }
}

fn finding(target: &Target, ends: &Ends, count: usize) -> Finding {
    let shown = |amount: &Amount| vietnamese(&amount.written.to_string());
    let more = match count {
        1 => Arg::Both("", ""),
        n if n <= SHOWN + 1 => Arg::Made(
            format!(" ({n} khoảng như vậy trong chương trình)"),
            format!(" ({n} ranges like it in the programme)"),
        ),
        // What is said is what is pointed at, and how many more there are.
        n => {
            let (marked, left) = (SHOWN + 1, n - SHOWN - 1);
            Arg::Made(
                format!(" ({marked} khoảng như vậy, và {left} khoảng nữa trong chương trình)"),
                format!(" ({marked} ranges like it, and {left} more in the programme)"),
            )
        }
    };
    Finding::new(&IDLE_RANGE_END, target.span)
        .arg("range", target.text.clone())
        .arg("binds", shown(ends.binds))
        .arg("far", shown(ends.far))
        .arg("more", more)
}
