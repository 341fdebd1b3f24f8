//! What if: scenarios a second over a programme of 100 indicators, 30 of them
//! formulas; beside a whole evaluation, and the same formulas compiled into
//! the program in floating point. And questions of each kind to a session, over
//! 100 and 5,000 indicators, with nothing assumed and on top of a deep stack.
//!
//!     cargo bench --bench whatif

use ctr::data::{self, Input, Observations, PlaceId, Value};
use ctr::eval::scenario::{Assumed, Ledger, Overlay};
use ctr::eval::{Options, evaluate_figures};
use ctr::finding::{Finding, Lang, Severity};
use ctr::model::Flag;
use ctr::model::number::whole;
use ctr::model::{IndicatorId, Model, Period};
use ctr::repl::{Disk, Session};
use ctr::source::{SourceFile, Sources};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use std::path::{Path, PathBuf};

fn main() {
    divan::main();
}

/// Observed indicators, then formulas over them.
const OBSERVED: usize = 70;
const COMPUTED: usize = 30;

fn programme() -> String {
    programme_of(OBSERVED, COMPUTED)
}

fn programme_of(observed: usize, computed: usize) -> String {
    let mut out =
        String::from("chương trình \"Đo\"\n  ban hành: ngày 02/01/2021\n  mốc: 2025, 2030\n\n");
    for i in 0..observed {
        out.push_str(&format!(
            "chỉ tiêu {} \"Số {i}\", người, càng cao càng tốt\n  đến 2025: {}\n  đến 2030: {}\n\n",
            i + 1,
            500 + i,
            900 + i
        ));
    }
    for i in 0..computed {
        let (a, b, c) = (i * 2, i * 2 + 1, (i * 2 + 7) % observed);
        out.push_str(&format!(
            "chỉ tiêu {} \"Tỷ số {i}\", %, càng cao càng tốt\n  công thức: [Số {a}] / ([Số {b}] + [Số {c}])\n  đến 2025: 50\n  đến 2030: 70\n\n",
            observed + i + 1
        ));
    }
    out
}

fn figures() -> String {
    figures_of(OBSERVED)
}

fn figures_of(observed: usize) -> String {
    let mut out = String::from("chỉ tiêu,năm,giá trị\n");
    for i in 0..observed {
        for year in 2021..=2025 {
            out.push_str(&format!(
                "{},{year},{}\n",
                i + 1,
                400 + i as i32 * 3 + (year - 2020) * 10
            ));
        }
    }
    out
}

fn prepared() -> (Model, Observations, Options) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("do.ctr", programme()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    // What the check says of its head and its leads, which it has not, is not counted.
    let wrong = findings.iter().find(|f| f.severity == Severity::Error);
    assert!(wrong.is_none(), "{wrong:?}");
    let input = Input {
        name: "do.csv".into(),
        size: None,
        reader: Box::new(std::io::Cursor::new(figures().into_bytes())),
    };
    let (data, _) = data::read(vec![input], &model, &mut |_| {});
    (model, data, Options::new(jiff::civil::date(2025, 12, 31)))
}

fn assumed(at: usize) -> Assumed {
    Assumed {
        indicator: IndicatorId((at % OBSERVED) as u32),
        place: PlaceId::NONE,
        period: Period::Year(2025),
        value: Value::Ratio(whole(300 + (at * 37 % 900) as i64)),
        flag: Flag::Estimate,
        source: None,
    }
}

/// One assumed figure: what depends on it is judged again.
#[divan::bench]
fn scenario(bencher: Bencher) {
    let (model, data, options) = prepared();
    let ledger = Ledger::new(&model, &data, &options);
    let mut at = 0;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        at += 1;
        let one = assumed(at);
        let overlay = Overlay::new(&data, std::slice::from_ref(&one));
        black_box(ledger.again(&model, &overlay, &options, &[one.indicator]))
    });
}

/// The same by a whole evaluation.
#[divan::bench]
fn whole_evaluation(bencher: Bencher) {
    let (model, data, options) = prepared();
    let mut at = 0;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        at += 1;
        let overlay = Overlay::new(&data, &[assumed(at)]);
        black_box(evaluate_figures(&model, &overlay, &options))
    });
}

/// All thirty formulas and all comparisons in floating point, compiled.
#[divan::bench]
fn compiled(bencher: Bencher) {
    let mut at = 0usize;
    let mut figures: Vec<f64> = (0..OBSERVED).map(|i| (450 + i * 3) as f64).collect();
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        at += 1;
        let which = at % OBSERVED;
        let before = std::mem::replace(&mut figures[which], (300 + at * 37 % 900) as f64);
        let mut met = 0u32;
        for (i, figure) in figures.iter().enumerate() {
            met += u32::from(*figure >= (500 + i) as f64) + u32::from(*figure >= (900 + i) as f64);
        }
        for i in 0..COMPUTED {
            let (a, b, c) = (i * 2, i * 2 + 1, (i * 2 + 7) % OBSERVED);
            let share = figures[a] / (figures[b] + figures[c]);
            met += u32::from(share >= 0.5) + u32::from(share >= 0.7);
        }
        figures[which] = before;
        black_box(met)
    });
}

/// Indicators of the sessions asked.
const SIZES: [usize; 2] = [100, 5_000];

/// Assumptions beneath the questions of a deep stack.
const DEEP: usize = 1_000;

/// A programme and its figures, in memory.
struct Memory {
    programme: String,
    figures: String,
}

impl Disk for Memory {
    fn programmes(&mut self, _: &[PathBuf]) -> (Sources, Vec<Finding>) {
        let mut sources = Sources::default();
        sources.add(SourceFile::new("do.ctr", self.programme.clone()));
        (sources, Vec::new())
    }
    fn observations(&mut self, _: &[PathBuf]) -> (Vec<Input>, Vec<Finding>) {
        let input = Input {
            name: "do.csv".into(),
            size: None,
            reader: Box::new(std::io::Cursor::new(self.figures.clone().into_bytes())),
        };
        (vec![input], Vec::new())
    }
    fn read(&mut self, _: &Path) -> Result<String, Box<Finding>> {
        Ok(String::new())
    }
    fn write(&mut self, _: &Path, _: &str) -> Result<(), Box<Finding>> {
        Ok(())
    }
}

/// A session over so many indicators, seven of ten observed.
fn session(indicators: usize) -> (Session, Memory) {
    let observed = indicators * 7 / 10;
    let mut disk = Memory {
        programme: programme_of(observed, indicators - observed),
        figures: figures_of(observed),
    };
    let mut session = Session::new(Lang::Vi, jiff::civil::date(2025, 12, 31));
    let told = session.load(&["do.ctr".into()], &["do.csv".into()], &mut disk);
    assert!(told.is_ok(), "{told:?}");
    (session, disk)
}

/// A question of each kind; `n` counts them.
fn question(kind: &str, n: usize) -> String {
    let code = n % OBSERVED + 1;
    match kind {
        "expression" => format!("[{code}] + [Số {}]", (n + 1) % OBSERVED),
        "quantity" => format!("[{code}] + {n} nghìn người"),
        "unknown name" => format!("[{code}] + [Sồ {n}]"),
        "target" => format!("giả sử mục tiêu {code} đến 2030: ít nhất {n}"),
        "figure" => format!("giả sử {code} = {n}"),
        "indicator" => format!("[Số {}]", n % OBSERVED),
        "why" => format!("vì sao {code}"),
        "needed" => format!("cần gì để đạt {code}"),
        _ => format!("điều gì {n}"),
    }
}

const KINDS: [&str; 9] = [
    "expression",
    "quantity",
    "unknown name",
    "target",
    "figure",
    "indicator",
    "why",
    "needed",
    "not understood",
];

/// A question and, where it assumed something, taking it back.
#[divan::bench(args = KINDS, consts = SIZES)]
fn asked<const N: usize>(bencher: Bencher, kind: &str) {
    let (mut session, mut disk) = session(N);
    let mut n = 0;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        n += 1;
        let reply = session.run(&question(kind, n), &mut disk);
        if matches!(kind, "target" | "figure") {
            black_box(session.run("bỏ", &mut disk));
        }
        black_box(reply)
    });
}

/// The same where a thousand things are assumed already.
#[divan::bench(args = KINDS, sample_count = 20)]
fn asked_on_a_deep_stack(bencher: Bencher, kind: &str) {
    let (mut session, mut disk) = session(SIZES[0]);
    for n in 0..DEEP {
        session.run(&question("figure", n), &mut disk);
    }
    let mut n = 0;
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| {
        n += 1;
        let reply = session.run(&question(kind, n), &mut disk);
        if matches!(kind, "target" | "figure") {
            black_box(session.run("bỏ", &mut disk));
        }
        black_box(reply)
    });
}

/// A thousand assumptions one upon another.
#[divan::bench(args = ["figure", "target"], sample_count = 10)]
fn stacked(bencher: Bencher, kind: &str) {
    let (empty, mut disk) = session(SIZES[0]);
    bencher.counter(ItemsCount::new(DEEP)).bench_local(|| {
        let mut session = empty.clone();
        for n in 0..DEEP {
            black_box(session.run(&question(kind, n), &mut disk));
        }
    });
}
