//! What twice as much costs. Every shape below grew with the square of its length, or
//! faster, at some time: `cargo bench --bench growth` reads, checks and evaluates each at
//! a length and at twice that, and fails where the second costs more than 2.6 times the
//! first. In `cargo test` each only runs, small.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench may fail, and reads its own processor time"
)]

use ctr::data::{self, Input};
use ctr::eval::{Options, evaluate};
use ctr::finding::Lang;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::{Scene, View, human, json};
use ctr::source::{SourceFile, Sources};
use std::fmt::Display;
use std::process::ExitCode;
use std::time::Duration;

/// Twice the length may cost so many times as much.
const MOST: f64 = 2.6;

/// What costs less is not weighed: starting weighs more.
const LEAST: Duration = Duration::from_millis(20);

const HEAD: &str =
    "chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2025\n  địa bàn: \"Lâm Đồng\"\n\n";
const ROWS: &str = "chỉ tiêu;kỳ;địa bàn;giá trị\n";

/// A programme and its figures of some length.
type Made = (String, String);

/// A name, the length at which it is measured, and what it is.
type Shape = (&'static str, usize, fn(usize) -> Made);

fn lines<T: Display>(count: usize, line: impl Fn(usize) -> T) -> String {
    (0..count).map(|i| format!("{}\n", line(i))).collect()
}

fn indicator(i: usize) -> String {
    format!(
        "chỉ tiêu {i} \"Số người làm việc ở nơi {i}\", người, càng cao càng tốt\n  đến 2025: 10"
    )
}

/// Each computed of the one before it, on two ways.
fn chain(count: usize, formula: impl Fn(usize) -> String) -> String {
    let rest = lines(count, |i| {
        let (own, of) = (i + 1, formula(i));
        format!("chỉ tiêu {own} \"C{own}\", người\n  công thức: {of}\n  đến 2025: ít nhất 3")
    });
    format!("{HEAD}{}\n{rest}", indicator(0))
}

fn places(count: usize) -> String {
    lines(count, |i| {
        format!("địa bàn \"Xã {i}\", xã, thuộc \"Lâm Đồng\"")
    })
}

const SHAPES: &[Shape] = &[
    ("indicators", 4_000, |n| {
        let rows = lines(n, |i| format!("{i};2025;;{i}"));
        (
            format!("{HEAD}{}", lines(n, indicator)),
            format!("{ROWS}{rows}"),
        )
    }),
    ("lines of places", 4_000, |n| {
        let levels = lines(n, |i| format!("  đến 2025 riêng \"Xã {i}\": {}", i + 2));
        let head =
            "chỉ tiêu 1 \"A\", người, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025: 1\n";
        let rows = lines(n, |i| format!("1;2025;Xã {i};{i}"));
        (
            format!("{HEAD}{}{head}{levels}", places(n)),
            format!("{ROWS}{rows}"),
        )
    }),
    ("a chain of sums", 1_000, |n| {
        let text = chain(n, |i| format!("[{i}] + [{i}]"));
        (text, format!("{ROWS}0;2025;;5\n"))
    }),
    ("a chain of years before", 250, |n| {
        let text = chain(n, |i| format!("kỳ trước([{i}]) + [{i}]"));
        (
            text,
            format!("{ROWS}{}", lines(76, |i| format!("0;{};;5", 1950 + i))),
        )
    }),
    ("a chain of units", 4_000, |n| {
        let units = lines(n, |i| format!("đơn vị u{} = 10 u{i}", i + 1));
        let of = format!("chỉ tiêu 1 \"A\", u{n}, càng cao càng tốt\n  đến 2025: 5\n");
        (
            format!("{HEAD}đơn vị u0\n{units}{of}"),
            format!("{ROWS}1;2025;;5\n"),
        )
    }),
    ("units backwards", 4_000, |n| {
        let units = lines(n, |i| format!("đơn vị v{} = 10 v{}", n - i, n - i - 1));
        let of = format!("chỉ tiêu 1 \"A\", v{n}, càng cao càng tốt\n  đến 2025: 5\n");
        (format!("{HEAD}{units}{of}"), format!("{ROWS}1;2025;;5\n"))
    }),
    ("base units", 8_000, |n| {
        let units = lines(n, |i| format!("đơn vị w{i}"));
        let of = "chỉ tiêu 1 \"A\", w0, càng cao càng tốt\n  đến 2025: 5\n";
        (format!("{HEAD}{units}{of}"), format!("{ROWS}1;2025;;5\n"))
    }),
    ("places that nobody declares", 16_000, |n| {
        let of = indicator(1).replacen('\n', "\n  phạm vi: từng xã\n", 1);
        let rows = lines(n, |i| format!("1;2025;Xã {i};{i}"));
        (format!("{HEAD}{of}\n"), format!("{ROWS}{rows}"))
    }),
    ("places that took in others", 2_000, |n| {
        let old = lines(n, |i| {
            format!(
                "địa bàn \"Xã cũ {i}\", xã, thuộc \"Lâm Đồng\"\n  kết thúc: 01/7/2025\n  tiếp nhận: \"Xã {i}\""
            )
        });
        let head =
            "chỉ tiêu 1 \"A\", người, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025: 1\n";
        let rows = lines(n, |i| format!("1;2025;Xã {i};{i}"));
        (
            format!("{HEAD}{}{old}{head}", places(n)),
            format!("{ROWS}{rows}"),
        )
    }),
    ("a chain of roll-ups", 50, |n| {
        let text = chain(n, |i| format!("tổng theo địa bàn([{i}]) + [{i}]"));
        let rows = lines(40, |i| format!("0;2025;Xã {i};{i}"));
        let text = text.replacen(HEAD, &format!("{HEAD}{}", places(40)), 1);
        (text, format!("{ROWS}{rows}0;2025;Lâm Đồng;5\n"))
    }),
    ("a long name", 8_000, |n| {
        let of = format!(
            "chỉ tiêu 1 \"{}\", người, càng cao càng tốt\n  đến 2025: 5\n",
            "Số người ".repeat(n)
        );
        (format!("{HEAD}{of}"), format!("{ROWS}1;2025;;4\n"))
    }),
    ("amendments", 2_000, |n| {
        let later = lines(n, |i| {
            let (day, month, year) = (1 + i % 28, 1 + i / 28 % 12, 2024 + i / 336);
            format!(
                "sửa đổi 1\n  theo: {i}/QĐ-MH\n  hiệu lực: {day}/{month}/{year}\n  đến 2025: {i}"
            )
        });
        (
            format!("{HEAD}{}\n{later}", indicator(1)),
            format!("{ROWS}1;2025;;5\n"),
        )
    }),
    ("criteria", 2_000, |n| {
        let all: Vec<String> = (0..n).map(|i| format!("[{i}]")).collect();
        let of = format!(
            "chỉ tiêu \"T\", hoàn thành\n  đến 2025: đạt cả {}\n",
            all.join(", ")
        );
        let rows = lines(n, |i| format!("{i};2025;;{i}"));
        (
            format!("{HEAD}{}{of}", lines(n, indicator)),
            format!("{ROWS}{rows}"),
        )
    }),
    ("labels that match nothing", 4_000, |n| {
        let rows = lines(n, |i| format!("Số người làm việc ở nới {i}z;2025;;{i}"));
        (
            format!("{HEAD}{}", lines(n.min(2_000), indicator)),
            format!("{ROWS}{rows}"),
        )
    }),
];

/// Checks, evaluates and writes it.
fn work((text, rows): &Made) -> usize {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("đo.ctr", text.clone()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "đo.csv".into(),
        size: None,
        reader: Box::new(std::io::Cursor::new(rows.clone().into_bytes())),
    };
    let day = jiff::civil::date(2026, 1, 31);
    let (data, more) = data::read(vec![input], &model, &mut |_| {});
    let notes = DataNotes::of(&model, &data, day);
    let evaluation = evaluate(&model, &data, &Options::new(day));
    let scene = Scene {
        model: &model,
        sources: &sources,
        evaluation: &evaluation,
        data: &notes,
        view: View::All,
        top: None,
        lang: Lang::Vi,
    };
    let mut out = Vec::new();
    json::write(&scene, &mut out).unwrap();
    human::write(&scene, &mut out).unwrap();
    findings.len() + more.len() + out.len()
}

/// Time on processors of all threads, where the system tells; else the clock's.
#[cfg(unix)]
fn spent() -> Duration {
    let told = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(told.tv_sec as u64, told.tv_nsec as u32)
}

#[cfg(not(unix))]
fn spent() -> Duration {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed()
}

/// The least of three of each, by turns.
fn costs(all: [Made; 2]) -> [Duration; 2] {
    let mut least = [Duration::MAX; 2];
    for _ in 0..3 {
        for (made, least) in all.iter().zip(&mut least) {
            let before = spent();
            std::hint::black_box(work(made));
            *least = spent().saturating_sub(before).min(*least);
        }
    }
    least
}

fn main() -> ExitCode {
    let measured = !cfg!(debug_assertions) && std::env::args().any(|word| word == "--bench");
    let mut steep = false;
    for (name, length, make) in SHAPES {
        if !measured {
            work(&make(length / 100));
            continue;
        }
        let [one, two] = costs([*length, length * 2].map(make));
        let ratio = two.as_secs_f64() / one.as_secs_f64().max(1e-9);
        let bad = ratio > MOST && two > LEAST;
        steep |= bad;
        let told = if bad {
            "  grows faster than its length"
        } else {
            ""
        };
        println!("{name:<28} {length:>6}: {one:>10.1?}  twice: {two:>10.1?}  {ratio:.2}{told}");
    }
    match steep {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    }
}
