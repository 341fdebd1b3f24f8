//! What documents say that figures come to: `đạt`, `vượt`, `không đạt`.
//!
//! A published verdict is an input beside a figure. It is told beside the verdict that is
//! computed and never stands for it.

use super::Spot;
use super::number;
use crate::source::text::key;
use crate::source::words::WORDS;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a published verdict comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// `đạt`, `hoàn thành`; also `đạt và vượt`, which leaves open which of the two.
    Met,
    /// `vượt`, `vượt kế hoạch`.
    Exceeded,
    /// `không đạt`, `chưa hoàn thành`.
    Unmet,
}

impl Said {
    /// The status of the JSON form that it would be.
    pub fn key(self) -> &'static str {
        match self {
            Said::Met => "met",
            Said::Exceeded => "exceeded",
            Said::Unmet => "unmet",
        }
    }

    /// In Vietnamese and English.
    pub fn shown(self) -> (&'static str, &'static str) {
        match self {
            Said::Met => ("đạt", "met"),
            Said::Exceeded => ("vượt", "exceeded"),
            Said::Unmet => ("không đạt", "unmet"),
        }
    }
}

/// A verdict that a document gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// What it comes to.
    pub said: Said,
    /// As typed.
    pub text: Arc<str>,
    /// The document, as the row's source says; none where the row names none.
    pub source: Option<Arc<str>>,
    /// In which cell of which file it stands; of a sheet the file has its name.
    pub spot: Spot,
}

/// Published verdicts by owner, place and period, in the order of their files.
pub(super) type Judged = BTreeMap<(u32, u32, u32), Vec<Published>>;

/// A published verdict as a reader of rows met it.
pub(super) struct Met {
    /// Whose, in the reader's numbering.
    pub kind: usize,
    /// Place and period, in the reader's numbering.
    pub of: (u32, u32),
    /// What it comes to.
    pub said: Said,
    /// As typed.
    pub text: Arc<str>,
    /// The number of its source; 0 where the row names none.
    pub source: u32,
    /// The line.
    pub line: u64,
    /// Which field of it, from 1.
    pub column: u32,
}

/// What a cell says; `Err` where it is no verdict, `Ok(None)` where there is none.
pub(super) fn read(cell: &[u8]) -> Result<Option<Said>, ()> {
    if number::is_missing(cell) {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(cell);
    let bare = text.trim().trim_end_matches(['.', ';', '!', '*', ' ']);
    let whole = named(bare);
    if whole.is_ok() {
        return whole;
    }
    // `Vượt (102,5% kế hoạch)`: what stands in brackets behind explains it.
    let before = bare.strip_suffix(')').and_then(|rest| rest.split_once('('));
    if let Some((before, inside)) = before
        && !inside.contains(['(', ')'])
        && named(&format!("{} {inside}", before.trim())).is_err()
        && named(inside).is_err()
    {
        return named(before.trim());
    }
    Err(())
}

/// What words say that are nothing else.
fn named(text: &str) -> Result<Option<Said>, ()> {
    let said = key(text);
    let lists = [
        (&WORDS.published_met, Some(Said::Met)),
        (&WORDS.published_exceeded, Some(Said::Exceeded)),
        (&WORDS.published_unmet, Some(Said::Unmet)),
        (&WORDS.published_none, None),
    ];
    let found = lists.into_iter().find(|(list, _)| list.has(&said));
    found.map(|(_, said)| said).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::{Said, read};

    #[test]
    fn words_of_documents() {
        let of = |text: &str| read(text.as_bytes());
        assert_eq!(of("Đạt"), Ok(Some(Said::Met)));
        assert_eq!(of("HOÀN THÀNH."), Ok(Some(Said::Met)));
        assert_eq!(of("vượt kế hoạch"), Ok(Some(Said::Exceeded)));
        assert_eq!(of("Vượt (102,5% kế hoạch)"), Ok(Some(Said::Exceeded)));
        assert_eq!(of("Không  đạt"), Ok(Some(Said::Unmet)));
        assert_eq!(of("chưa hoàn thành"), Ok(Some(Said::Unmet)));
        for none in ["", "-", "…", "chưa đánh giá"] {
            assert_eq!(of(none), Ok(None), "{none}");
        }
        // Neither a wish nor half of a verdict is one.
        for other in [
            "có khả năng đạt",
            "tốt",
            "hoàn thành 95%",
            "đạt (không đạt)",
            "đạt (chưa",
            "102,5",
            "không",
        ] {
            assert_eq!(of(other), Err(()), "{other}");
        }
    }
}
