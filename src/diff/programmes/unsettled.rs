//! Why two levels cannot be held against each other though their texts may be the same:
//! what one of them is read by changed, so that it is not understood any more, or is now.

use super::{Diff, reason, way_in_words};
use crate::diff::Reason;
use crate::eval::judge::unread;
use crate::eval::remark::remark;
use crate::model::condition::Unread;
use crate::model::{Better, Indicator, Target};
use rust_decimal::Decimal;
use std::cmp::Ordering;

impl Diff<'_> {
    /// What was understood of one of two levels and not of the other, and which way was
    /// better of each; nothing where both were understood alike.
    pub(super) fn unsettled(
        &self,
        (one, was): (&Indicator, &Target),
        (two, is): (&Indicator, &Target),
    ) -> Vec<Reason> {
        let mut out = Vec::new();
        let whys = [was, is].map(|target| target.condition.unread());
        match whys {
            [None, None] if one.better == two.better => return out,
            [None, None] => {}
            [None, Some(why)] => out.push(said("no_longer_read", ("nay", "now"), why)),
            [Some(why), None] => out.push(said("read_now", ("trước", "before"), why)),
            [Some(old), Some(new)] => {
                out.push(said("was_unread", ("trước", "before"), old));
                out.push(said("still_unread", ("nay", "now"), new));
            }
        }
        if one.better != two.better {
            let [(was, was_en), (is, is_en)] = [one.better, two.better].map(way);
            out.push(reason(
                "direction",
                remark(
                    format!("hướng: {was} → {is}"),
                    format!("direction: {was_en} → {is_en}"),
                ),
            ));
        }
        if self.same_unit(one, two) {
            out.extend(may_be_less(one.better.or(two.better), was, is));
        }
        out
    }
}

/// `trước: …`, `nay: …`.
fn said(key: &'static str, (vi, en): (&str, &str), why: &Unread) -> Reason {
    let text = unread(why);
    reason(
        key,
        remark(format!("{vi}: {}", text.vi), format!("{en}: {}", text.en)),
    )
}

fn way(better: Option<Better>) -> (&'static str, &'static str) {
    match better {
        None => ("không rõ", "not known"),
        Some(better) => {
            let en = match better {
                Better::Higher => "higher is better",
                Better::Lower => "lower is better",
                Better::Within => "within a range",
            };
            (way_in_words(better), en)
        }
    }
}

/// That a bare number asks for less than the one before by the way that is known to be
/// better of one of them: the turn itself may be how it was softened.
fn may_be_less(better: Option<Better>, was: &Target, is: &Target) -> Option<Reason> {
    let (old, new) = bare(&was.text).zip(bare(&is.text))?;
    let less = match better? {
        Better::Higher => Ordering::Less,
        Better::Lower => Ordering::Greater,
        Better::Within => return None,
    };
    let words = way(better);
    (new.cmp(&old) == less).then(|| {
        reason(
            "may_be_softened",
            remark(
                format!("có thể là nới lỏng: nếu {} thì mức này dễ hơn", words.0),
                format!("it may be softened: if {}, it asks for less", words.1),
            ),
        )
    })
}

/// The number that a level is without any word: `66`, `1.000,5`, `66 %`.
fn bare(text: &str) -> Option<Decimal> {
    let digits = text.trim_end_matches(['%', ' ']).trim();
    let plain = digits.replace('.', "").replace(',', ".");
    let number = plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    plain.parse().ok().filter(|_| number)
}
