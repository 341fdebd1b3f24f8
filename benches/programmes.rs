//! Reading and checking programmes: declarations of two targets and an agency
//! each, and formatting them; what starting costs; and shapes of programmes of which
//! the cost once grew with the square of their length. Beside it the physical limit:
//! what the lexer alone takes over the same text. `max alloc` is the most memory that
//! one run holds at a time.
#![allow(clippy::unwrap_used, missing_docs)]

use ctr::finding::Severity;
use ctr::source::{FileId, SourceFile, Sources};
use divan::AllocProfiler;
use divan::counter::{BytesCount, ItemsCount};
use std::fmt::Write;

/// Counts what is allocated, so that the peak is seen beside the time.
#[global_allocator]
static COUNTED: AllocProfiler = AllocProfiler::system();

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

const LENGTHS: &[usize] = if cfg!(debug_assertions) {
    &[50]
} else {
    &[500, 2_000, 8_000]
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

/// What every run of ctr pays first: the standard library, and nothing to check.
#[divan::bench(sample_count = 50)]
fn start() -> usize {
    let mut sources = Sources::default();
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(findings.is_empty());
    model.units.all.len()
}

/// What grows in a programme of one of [`SHAPES`].
type Shape = (&'static str, fn(usize) -> String);

/// A line a place, groups in groups, agencies that hand over one to the next, fields
/// that nobody declared, the levels of a scale, and what the proof goes through.
const SHAPES: &[Shape] = &[
    ("places", |count| {
        let places = lines(count, |i| format!("địa bàn \"Xã {i}\", xã"));
        let levels = lines(count, |i| format!("  đến 2025 riêng \"Xã {i}\": {}", i + 2));
        format!("{places}{INDICATOR}{levels}")
    }),
    ("groups", |count| {
        let groups = lines(count, |i| {
            let inner = i
                .checked_sub(1)
                .map_or("Xã".to_string(), |i| format!("Nhóm {i}"));
            format!("địa bàn \"Nhóm {i}\", nhóm\n  gồm: \"{inner}\"")
        });
        let levels = lines(count, |i| {
            format!("  đến 2025 riêng \"Nhóm {i}\": {}", i + 2)
        });
        format!("địa bàn \"Xã\", xã\n{groups}{INDICATOR}{levels}")
    }),
    ("handovers", |count| {
        let agencies = lines(count, |i| {
            let (ends, next) = (2025 + i / 300, i + 1);
            format!("cơ quan A{i} \"Cơ quan {i}\"\n  kết thúc: 01/3/{ends}\n  tiếp nhận: A{next}")
        });
        format!("{agencies}cơ quan A{count} \"Sau cùng\"\n{INDICATOR}  chủ trì: A0\n")
    }),
    ("fields", |count| {
        let field = |i| {
            format!(
                "{}  lĩnh vực: lĩnh vực {i}",
                INDICATOR.replace('1', &format!("{i}"))
            )
        };
        lines(count, field)
    }),
    ("scale", |count| {
        let levels: Vec<String> = (0..count).map(|i| format!("\"bậc {i}\"")).collect();
        format!("thang \"T\": {}\n{INDICATOR}", levels.join(" < "))
    }),
    // What the proof goes through: sums of sums, of this period and the one before;
    // parts that cannot add up; one sum that its parts exceed.
    ("sums", |count| chained(count, |i| format!("[{i}] + [{i}]"))),
    ("periods", |count| {
        chained(count, |i| format!("kỳ trước([{i}]) + [{i}]"))
    }),
    ("parts", |count| {
        let part = |i| format!("  trong đó \"P{i}\"\n    đến 2025: ít nhất 0,{}", i + 1);
        let parts = lines(count, part);
        format!("chỉ tiêu 1 \"A\", %, các phần cộng đủ\n{parts}")
    }),
    ("sum", |count| {
        // A formula has at most so many inputs.
        let count = count.min(900);
        let inputs: Vec<String> = (0..count).map(|i| format!("[{i}]")).collect();
        let levels = lines(count, |i| {
            format!("chỉ tiêu {i} \"A{i}\", người\n  đến 2025: ít nhất 10")
        });
        let (sum, most) = (inputs.join(" + "), count * 10 - 1);
        format!("{levels}chỉ tiêu \"T\", người\n  công thức: {sum}\n  đến 2025: không quá {most}\n")
    }),
];

/// Indicators each of which is worked out from the one before.
fn chained(count: usize, formula: impl Fn(usize) -> String) -> String {
    let first = "chỉ tiêu 0 \"A\", người\n  đến 2025: ít nhất 10\n";
    let others = lines(count, |i| {
        let (own, formula) = (i + 1, formula(i));
        format!("chỉ tiêu {own} \"C{own}\", người\n  công thức: {formula}\n  đến 2025: ít nhất 3")
    });
    format!("{first}{others}")
}

const INDICATOR: &str = "chỉ tiêu 1 \"Số người 1\", người, càng cao càng tốt\n";

fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(|i| line(i) + "\n").collect()
}

/// Four times as long is to cost about four times as much.
#[divan::bench(args = LENGTHS, consts = [0, 1, 2, 3, 4, 5, 6, 7, 8], sample_count = 3)]
fn shape<const SHAPE: usize>(bencher: divan::Bencher, count: usize) {
    let (_, text) = SHAPES[SHAPE];
    let text = format!(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2023\n{}",
        text(count)
    );
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("đo.ctr", text.clone()));
        ctr::check::programmes(&mut sources).1.len()
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
