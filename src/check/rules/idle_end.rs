//! A range whose far end asks nothing of anybody.
#![warn(clippy::wildcard_enum_match_arm)]

use crate::finding::catalogue::commitments::IDLE_RANGE_END;
use crate::finding::{Arg, Finding, Text};
use crate::model::condition::Amount;
use crate::model::number::{hundred, vietnamese};
use crate::model::{Better, Condition, Indicator, Model, Programme, Role, Target};
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
            let ranges = ranges(indicator, target);
            // One line for two milestones is one range.
            if ranges.is_empty() || said.replace(target.span) == Some(target.span) {
                continue;
            }
            for ends in ranges {
                if ends.natural {
                    out.push(finding(target, &ends, 1).help(NATURAL));
                } else {
                    plain.push((target, ends));
                }
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
    /// As written, or by its two numbers where it is one part of several.
    range: String,
}

/// The ranges of which one end binds, wherever they stand in what a target asks. What
/// is only striven for binds nobody at either end; of what must be so (nếu) both count.
fn ranges<'m>(indicator: &'m Indicator, target: &'m Target) -> Vec<Ends<'m>> {
    let mut out = Vec::new();
    for (role, condition) in target.conditions() {
        match role {
            Role::Asked => {}
            Role::Given(_) | Role::Stretch => continue,
        }
        // A sum of shares can pass 100.
        let sum = condition.walk().any(Condition::is_sum);
        for part in condition.walk() {
            let Some(mut ends) = ends(indicator, part) else {
                continue;
            };
            ends.natural &= !sum;
            if std::ptr::eq(part, condition.kept()) {
                ends.range = target.text.clone();
            }
            out.push(ends);
        }
    }
    out
}

fn ends<'m>(indicator: &Indicator, condition: &'m Condition) -> Option<Ends<'m>> {
    let (low, high) = condition.range()?;
    let range = format!("{} - {}", shown(low), shown(high));
    match indicator.better? {
        Better::Higher => Some(Ends {
            binds: low,
            far: high,
            natural: indicator.share && high.value >= hundred(),
            range,
        }),
        Better::Lower => Some(Ends {
            binds: high,
            far: low,
            natural: low.value.is_zero(),
            range,
        }),
        Better::Within => None,
    }
}

fn shown(amount: &Amount) -> String {
    vietnamese(&amount.written.to_string())
}

fn finding(target: &Target, ends: &Ends, count: usize) -> Finding {
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
        .arg("range", ends.range.clone())
        .arg("binds", shown(ends.binds))
        .arg("far", shown(ends.far))
        .arg("more", more)
}
