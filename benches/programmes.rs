//! Reading and checking programmes: declarations of two targets and an agency
//! each, and formatting them. Beside it the physical limit: what the lexer alone
//! takes over the same text.
#![allow(clippy::unwrap_used, missing_docs)]

use ctr::finding::Severity;
use ctr::source::{FileId, SourceFile, Sources};
use divan::counter::{BytesCount, ItemsCount};
use std::fmt::Write;

fn main() {
    divan::main();
}

/// A programme of `count` indicators.
fn programme(count: usize) -> String {
    let mut text = String::from(
        "chương trình \"Kế hoạch đo tốc độ\"\n  số hiệu: 01/KH-UBND\n  mốc: 2025, 2030\n",
    );
    for agency in 0..20 {
        writeln!(text, "cơ quan CQ{agency} \"Cơ quan số {agency}\"").unwrap();
    }
    for i in 0..count {
        writeln!(
            text,
            "\nchỉ tiêu {}.{} \"Tỷ lệ dân số tham gia hoạt động số {i}\", %\n  đến 2025: ít nhất {},5\n  \
             đến 2030: ít nhất {}\n  chủ trì: CQ{}",
            i / 100 + 1,
            i % 100 + 1,
            50 + i % 40,
            60 + i % 40,
            i % 20
        )
        .unwrap();
    }
    text
}

/// Indicators of a programme. Unoptimised the benchmark only runs as a test.
const CHECKED: &[usize] = if cfg!(debug_assertions) {
    &[20, 200]
} else {
    &[20, 1_000, 10_000, 100_000]
};
const FORMATTED: &[usize] = if cfg!(debug_assertions) {
    &[200]
} else {
    &[1_000, 100_000]
};

#[divan::bench(args = CHECKED, sample_count = 5)]
fn check(bencher: divan::Bencher, count: usize) {
    let text = programme(count);
    bencher
        .counter(ItemsCount::new(count))
        .with_inputs(|| {
            let mut sources = Sources::default();
            sources.add(SourceFile::new("đo.ctr", text.clone()));
            sources
        })
        .bench_values(|mut sources| {
            let (model, findings) = ctr::check::programmes(&mut sources);
            // Notes on its head, which is no real programme's, are not counted.
            assert!(findings.iter().all(|f| f.severity != Severity::Error));
            assert_eq!(model.indicators.len(), count);
            (model, sources)
        });
}

/// As a hurried author leaves it: every line is to be spaced anew.
fn untidy(count: usize) -> String {
    programme(count)
        .replace(": ", " :  ")
        .replace("\n  ", "\r\n\t")
        .replace("đến", "Đến")
}

/// Formatting alone.
#[divan::bench(args = FORMATTED, sample_count = 5)]
fn format(bencher: divan::Bencher, count: usize) {
    let text = untidy(count);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| ctr::syntax::format::format(&text).text.len());
}

/// Formatting, and holding the new text against the old: what `ctr fmt` does.
#[divan::bench(args = FORMATTED, sample_count = 5)]
fn format_and_hold(bencher: divan::Bencher, count: usize) {
    let text = untidy(count);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| ctr::rewrite::rewrite(&text, None));
}

#[divan::bench(args = [10_000], sample_count = 5)]
fn parse_alone(bencher: divan::Bencher, count: usize) {
    let text = programme(count);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| ctr::syntax::parse(FileId(0), &text).0.declarations.len());
}

#[divan::bench(args = [10_000], sample_count = 5)]
fn lexer_alone(bencher: divan::Bencher, count: usize) {
    let text = programme(count);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| ctr::syntax::scan::scan(&text).len());
}
