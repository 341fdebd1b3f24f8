//! Whether two texts are one programme: the same export but for places and
//! spelling, and the same findings.

use crate::check::proof::system::System;
use crate::check::{self, proof};
use crate::finding::catalogue::style::MIXED_TONE_MARKS;
use crate::finding::{Class, Finding, Lang, Severity};
use crate::report::export;
use crate::source::{SourceFile, Sources};
use crate::syntax::format::normal;

/// What one text says: its export, its findings, and what its programmes ask for.
struct Said {
    export: Vec<u8>,
    findings: Vec<String>,
    systems: Vec<System>,
}

/// The first thing that the two texts say differently.
pub fn difference(old: &str, new: &str) -> Option<String> {
    let (mut first, mut second) = both(|text| said(text, false), old, new);
    // Of equal systems the same is proved; proving is most of the work.
    if first.systems != second.systems {
        (first, second) = both(|text| said(text, true), old, new);
    }
    let systems = [&mut first, &mut second].map(|said| std::mem::take(&mut said.systems));
    forget(systems);
    let finding = || {
        let both = first.findings.iter().zip(&second.findings);
        let unlike = both.filter(|(old, new)| old != new);
        let extra = first.findings.len().min(second.findings.len());
        let mut rest = first.findings[extra..]
            .iter()
            .chain(&second.findings[extra..]);
        unlike
            .map(|(old, _)| old.clone())
            .next()
            .or_else(|| rest.next().cloned())
    };
    exports(&first.export, &second.export).or_else(finding)
}

/// Does the same with two texts, at a time.
fn both<T: Send>(work: impl Fn(&str) -> T + Sync, old: &str, new: &str) -> (T, T) {
    std::thread::scope(|scope| {
        let first = scope.spawn(|| work(old));
        let second = work(new);
        (first.join().unwrap_or_else(|_| work(old)), second)
    })
}

fn said(text: &str, proved: bool) -> Said {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("", text));
    let (model, findings) = match proved {
        true => check::written(&mut sources),
        false => check::unproved(&mut sources),
    };
    let systems = match proved {
        true => Vec::new(),
        false => proof::systems(&model),
    };
    let mut export = Vec::with_capacity(text.len() * 4);
    // Writing to memory does not fail.
    let _ = export::write_compact(&model, &sources, &mut export);
    let mut findings: Vec<String> = findings.iter().filter_map(told).collect();
    // Their order follows that of the lines.
    findings.sort();
    forget(model);
    Said {
        export,
        findings,
        systems,
    }
}

/// Taking a large model apart takes longer than comparing it; one of a file is
/// made a few times in a run and no more.
fn forget<T>(large: T) {
    std::mem::forget(large);
}

/// What a finding says; that tone marks are mixed is what formatting mends.
fn told(finding: &Finding) -> Option<String> {
    // What an auditor notes may go by the form: one line for two milestones.
    let noted = finding.entry.class == Class::Audit && finding.severity == Severity::Note;
    if noted || finding.entry.code == MIXED_TONE_MARKS.code {
        return None;
    }
    let code = finding.entry.code;
    Some(format!("{code} {}", normal(&finding.message(Lang::Vi))))
}

/// The first place at which two exports differ.
fn exports(old: &[u8], new: &[u8]) -> Option<String> {
    let (mut old, mut new) = (Pieces::new(old), Pieces::new(new));
    loop {
        match (old.next(), new.next()) {
            (None, None) => return None,
            (Some(a), Some(b)) if a == b || alike(a, b) => {}
            (a, b) => {
                let shown = |piece: Option<&[u8]>| {
                    String::from_utf8_lossy(piece.unwrap_or(b"")).into_owned()
                };
                return Some(format!("{} / {}", shown(a), shown(b)));
            }
        }
    }
}

/// Whether two JSON strings are one text.
fn alike(a: &[u8], b: &[u8]) -> bool {
    let text = |piece: &[u8]| serde_json::from_slice::<String>(piece).ok();
    match (text(a), text(b)) {
        (Some(a), Some(b)) => normal(&a) == normal(&b),
        _ => false,
    }
}

/// The pieces of a JSON document: strings, and what stands between them; places
/// are passed over.
struct Pieces<'a> {
    rest: &'a [u8],
}

impl<'a> Pieces<'a> {
    fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    fn piece(&mut self) -> Option<&'a [u8]> {
        let end = match self.rest.first()? {
            b'"' => string_end(self.rest),
            _ => memchr::memchr(b'"', self.rest).unwrap_or(self.rest.len()),
        };
        let (piece, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(piece)
    }
}

/// One past the quote that ends a JSON string.
fn string_end(text: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = memchr::memchr2(b'"', b'\\', text.get(at..).unwrap_or(b"")) {
        at += found;
        if text[at] == b'"' {
            return at + 1;
        }
        at += 2;
    }
    text.len()
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let mut piece = self.piece()?;
        while piece == b"\"span\"" {
            let end = memchr::memchr(b'}', self.rest).map_or(self.rest.len(), |at| at + 1);
            self.rest = &self.rest[end..];
            piece = self.piece()?;
        }
        Some(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "chương trình \"K\"\n  mốc: 2025\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  đến 2025: dưới 1,05\n";

    #[test]
    fn spelling_and_places_are_no_difference() {
        let new = OLD
            .replace("dưới 1,05", "<1,05")
            .replace("đến 2025", "\n  Đến  2025 ");
        let finding = difference(OLD, &new).expect("another word is another text");
        assert!(finding.contains("dưới 1,05"), "{finding}");
        let new = OLD
            .replace("Tỷ", "Tỉ")
            .replace("đến 2025", "\n  Đến  2025 ");
        assert_eq!(difference(OLD, &new), None);
    }

    #[test]
    fn every_fact_and_finding_is_held() {
        for (a, b) in [
            ("1,05", "1,5"),
            ("2025: dưới", "2030: dưới"),
            ("nghèo", "ngheo"),
            ("thấp", "cao"),
            ("%", "người"),
            ("  mốc: 2025\n", ""),
            ("chỉ tiêu 1", "chỉ tiêu 1\nchỉ tiêu 1"),
            ("dưới 1,05", "dưới 1,05\n  chủ trì: KHÔNG CÓ AI"),
        ] {
            let new = OLD.replace(a, b);
            assert!(difference(OLD, &new).is_some(), "{a} / {b}");
        }
    }

    fn systems(text: &str) -> Vec<System> {
        said(text, false).systems
    }

    #[test]
    fn what_is_asked_for_is_the_same_wherever_it_stands() {
        let again = OLD.replace("  đến", "\n\n  # mức\n    Đến");
        assert!(systems(OLD) == systems(&again));
        for (a, b) in [
            ("1,05", "1,06"),
            ("dưới", "không quá"),
            ("2025: dưới", "2030: dưới"),
            (", %,", ", người,"),
        ] {
            let new = OLD.replace(a, b);
            assert!(systems(OLD) != systems(&new), "{a} / {b}");
        }
    }

    #[test]
    fn what_contradicts_itself_is_told_once_systems_differ() {
        let text = format!("{OLD}ràng buộc \"Mức\"\n  [1] >= 50%\n");
        let told = |proved| {
            let findings = said(&text, proved).findings;
            findings.iter().any(|f| f.starts_with("CTR0580"))
        };
        assert!(told(true) && !told(false));
    }
}
