//! Checking programmes with relations, proof included: 10,000 indicators and 3,000
//! relations, in small groups or all connected; consistent, or with one
//! contradiction among them.
#![allow(clippy::unwrap_used, missing_docs)]

use ctr::source::{SourceFile, Sources};
use divan::counter::ItemsCount;
use std::fmt::Write;

fn main() {
    divan::main();
}

/// Unoptimised the benchmark only runs as a test, once: a fiftieth is enough.
const SHRUNK: usize = if cfg!(debug_assertions) { 50 } else { 1 };
const INDICATORS: usize = 10_000 / SHRUNK;
const RELATIONS: usize = 3_000 / SHRUNK;

/// How relations join indicators.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Three at a time.
    Groups,
    /// Each with the next: one long chain of sums.
    Chain,
    /// Over the whole programme, as if at random.
    Web,
}

/// The level of an indicator, in per cent.
fn level(i: usize) -> usize {
    1 + i * 7 % 30
}

fn programme(shape: Shape, contradiction: bool) -> String {
    let mut text = String::from("chương trình \"Kế hoạch đo tốc độ\"\n  mốc: 2025, 2030\n");
    for i in 0..INDICATORS {
        let (near, far) = (level(i), level(i) + 1);
        writeln!(
            text,
            "\nchỉ tiêu {i} \"Tỷ lệ dân số tham gia hoạt động số {i}\", %\n  đến 2025: ít nhất {near},5\n  \
             đến 2030: ít nhất {far}"
        )
        .unwrap();
    }
    for i in 0..RELATIONS {
        let of = match shape {
            Shape::Groups => [3 * i, 3 * i + 1, 3 * i + 2],
            Shape::Chain => [i, i + 1, i + 2],
            Shape::Web => [i, i * 37 % RELATIONS, i * 101 % (INDICATORS / 2)],
        };
        let least: usize = of.iter().map(|i| level(*i) + 1).sum();
        let wrong = contradiction && i == RELATIONS / 2;
        let most = if wrong { least - 1 } else { least };
        let op = if i % 3 == 0 && !wrong { "=" } else { "<=" };
        // Sums just as large as the levels, or a little larger.
        let most = most + if op == "=" || wrong { 0 } else { i % 5 };
        let [a, b, c] = of;
        writeln!(
            text,
            "\nràng buộc \"Số {i}\"\n  [{a}] + [{b}] + [{c}] {op} {most}%"
        )
        .unwrap();
    }
    text
}

#[divan::bench(
    args = [
        (Shape::Groups, false), (Shape::Chain, false), (Shape::Web, false),
        (Shape::Groups, true), (Shape::Chain, true), (Shape::Web, true),
    ],
    sample_count = 3
)]
fn check(bencher: divan::Bencher, (shape, contradiction): (Shape, bool)) {
    let text = programme(shape, contradiction);
    bencher
        .counter(ItemsCount::new(INDICATORS))
        .with_inputs(|| {
            let mut sources = Sources::default();
            sources.add(SourceFile::new("đo.ctr", text.clone()));
            sources
        })
        .bench_values(|mut sources| {
            let (model, findings) = ctr::check::programmes(&mut sources);
            // What the check says of other things is not counted.
            let found = findings.iter().filter(|f| f.entry.code == "CTR0580");
            assert_eq!(found.count(), usize::from(contradiction), "{shape:?}");
            assert_eq!(model.indicators.len(), INDICATORS);
            (model, sources)
        });
}
