//! The decimal mark of a file, by what its numbers tell of it.

use super::super::DecimalMark;
use super::super::issues::Issues;
use super::super::shard::{Evidence, Kind, Shard, marks};
use super::super::vocabulary::Meaning;
use crate::finding::catalogue::data as kinds;
use crate::finding::{At, Excerpt, Finding, Related, Text};
use std::collections::HashMap;

/// The decimal mark of a file; a finding where it cannot be told.
pub(super) fn decide(evidence: &Evidence, counted: u8, issues: &mut Issues) -> DecimalMark {
    match (&evidence.point, &evidence.comma, &evidence.maybe) {
        (Some(point), Some(comma), _) => {
            issues.add(&kinds::MIXED_DECIMALS, || mixed(point, comma));
            DecimalMark::Refused
        }
        (Some(_), None, _) => DecimalMark::Point,
        (None, Some(_), _) => DecimalMark::Comma,
        (None, None, Some(maybe)) => {
            issues.add(&kinds::AMBIGUOUS_DECIMALS, || ambiguous(maybe));
            DecimalMark::Refused
        }
        // Thousands alone, of what is counted one by one: the mark parts thousands.
        (None, None, None) => match counted & (marks::MAYBE_POINT | marks::MAYBE_COMMA) {
            0 => DecimalMark::NoEvidence,
            marks::MAYBE_POINT => DecimalMark::Comma,
            marks::MAYBE_COMMA => DecimalMark::Point,
            _ => {
                if let Some(maybe) = &evidence.counted {
                    issues.add(&kinds::AMBIGUOUS_DECIMALS, || ambiguous(maybe));
                }
                DecimalMark::Refused
            }
        },
    }
}

/// What the numbers of a file's kinds tell of the decimal mark.
pub(super) struct Marks {
    /// Of all that is counted one by one.
    pub counted: u8,
    /// Of each kind, from all readers.
    pub sure: HashMap<(String, String, String), u8>,
}

pub(super) fn kind_marks(shards: &[Shard]) -> Marks {
    let mut marks = Marks {
        counted: 0,
        sure: HashMap::new(),
    };
    for kind in shards.iter().flat_map(|shard| &shard.kinds) {
        let money = match &kind.meaning {
            Meaning::Series { targets, .. } => targets.iter().any(|target| target.money),
            _ => false,
        };
        if kind.counted && kind.used {
            marks.counted |= kind.marks;
        }
        if (kind.counted || money) && kind.used {
            *marks.sure.entry(names_of(kind)).or_default() |= kind.marks;
        }
    }
    marks
}

/// What tells kinds apart.
pub(super) fn names_of(kind: &Kind) -> (String, String, String) {
    (
        kind.label.clone(),
        kind.breakdown.clone(),
        kind.unit.clone(),
    )
}

/// Whether `16.000` may be thousands in a file of this mark.
pub(super) fn unsure(found: u8, decimal: DecimalMark) -> bool {
    match decimal {
        DecimalMark::Point => found & marks::POINT == 0 && found & marks::MAYBE_POINT != 0,
        DecimalMark::Comma => found & marks::COMMA == 0 && found & marks::MAYBE_COMMA != 0,
        DecimalMark::NoEvidence | DecimalMark::Refused => false,
    }
}

fn mixed(point: &Excerpt, comma: &Excerpt) -> Finding {
    let (first, second, text) = if point.line <= comma.line {
        let vi = "còn ở đây dấu phẩy là dấu thập phân";
        (
            point,
            comma,
            Text {
                vi,
                en: "while here the comma is the decimal mark",
            },
        )
    } else {
        let vi = "còn ở đây dấu chấm là dấu thập phân";
        (
            comma,
            point,
            Text {
                vi,
                en: "while here the point is the decimal mark",
            },
        )
    };
    let mut finding = Finding::in_data(&kinds::MIXED_DECIMALS, first.clone())
        .arg("point", marked(point))
        .arg("point_line", point.line as usize)
        .arg("comma", marked(comma))
        .arg("comma_line", comma.line as usize);
    finding.related.push(Related {
        at: At::Excerpt(second.clone()),
        text,
    });
    finding
}

fn ambiguous(maybe: &Excerpt) -> Finding {
    let text = marked(maybe);
    let plain: String = text.chars().filter(|c| !matches!(c, '.' | ',')).collect();
    let comma = text.replace('.', ",");
    Finding::in_data(&kinds::AMBIGUOUS_DECIMALS, maybe.clone())
        .arg("thousands", format!("{},0", text.replace(',', ".")))
        .arg("decimal", format!("{comma}0"))
        .arg("plain", plain)
        .arg("text", text)
}

/// The text an excerpt points at.
fn marked(excerpt: &Excerpt) -> String {
    excerpt.text[excerpt.start..excerpt.end].to_string()
}
