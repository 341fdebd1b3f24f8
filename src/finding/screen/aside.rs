//! What is said, after the count, of findings set aside.

use super::paint;
use crate::finding::concise::line;
use crate::finding::sifted::{By, Sifted};
use crate::finding::wrap::{hanging, visible};
use crate::finding::{Lang, Severity};
use crate::model::number::vietnamese;
use crate::source::Sources;
use std::fmt::Write;

use super::{Look, WIDTH};

/// The errors that are suppressed, each with its reason, and how many findings of
/// each severity are set aside by what; empty where none is.
pub fn aside(sifted: &Sifted, sources: &Sources, look: Look) -> String {
    let mut out = String::new();
    if sifted.findings.is_empty() && !sifted.aside.is_empty() {
        // Not "nothing wrong": something is, and is known.
        out.push_str(match look.lang {
            Lang::Vi => "Không có phát hiện nào phải tính.\n",
            Lang::En => "No finding counts.\n",
        });
    }
    for one in sifted.suppressed_errors() {
        let By::Comment { reason, .. } = &one.by else {
            continue;
        };
        let head = match look.lang {
            Lang::Vi => "Lỗi được bỏ qua:",
            Lang::En => "Error suppressed:",
        };
        let why = match look.lang {
            Lang::Vi => "Lý do",
            Lang::En => "Reason",
        };
        let said = line(&one.finding, sources, look.lang);
        let text = format!("{said}. {why}: {reason}");
        let text = hanging(head, &visible(&text), WIDTH);
        let _ = writeln!(
            out,
            "{}",
            text.replacen(head, &paint(head, "1;31", look.colour), 1)
        );
    }
    let comments = sifted.aside.iter().filter(|a| a.by != By::Baseline);
    let comments: Vec<Severity> = comments.map(|a| a.finding.severity).collect();
    let known = sifted.aside.len() - comments.len();
    if !comments.is_empty() {
        let errors = comments.iter().filter(|s| **s == Severity::Error).count();
        let (n, errors) = (number(comments.len(), look), number(errors, look));
        let _ = match look.lang {
            Lang::Vi => writeln!(
                out,
                "Bỏ qua có lý do, ngay trong tệp: {n} (trong đó {errors} lỗi)."
            ),
            Lang::En => writeln!(
                out,
                "Suppressed in the files, with reasons: {n} ({errors} of them errors)."
            ),
        };
    }
    if known > 0 {
        let n = number(known, look);
        let files = sifted.baselines.join(", ");
        let _ = match look.lang {
            Lang::Vi => writeln!(out, "Đã ghi trong mốc so sánh {files}, không tính: {n}."),
            Lang::En => writeln!(out, "Recorded in the baseline {files}, not counted: {n}."),
        };
    }
    out
}

fn number(n: usize, look: Look) -> String {
    match look.lang {
        Lang::Vi => vietnamese(&n.to_string()),
        Lang::En => n.to_string(),
    }
}
