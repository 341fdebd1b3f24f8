//! What if: scenarios a second over a programme of 100 indicators, 30 of them
//! formulas; beside a whole evaluation, and the same formulas compiled into
//! the program in floating point.
//!
//!     cargo bench --bench whatif

use ctr::data::{self, Input, Observations, PlaceId, Value};
use ctr::eval::scenario::{Assumed, Ledger, Overlay};
use ctr::eval::{Options, evaluate_figures};
use ctr::finding::Severity;
use ctr::model::Flag;
use ctr::model::number::whole;
use ctr::model::{IndicatorId, Model, Period};
use ctr::source::{SourceFile, Sources};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// Observed indicators, then formulas over them.
const OBSERVED: usize = 70;
const COMPUTED: usize = 30;

fn programme() -> String {
    let mut out =
        String::from("chương trình \"Đo\"\n  ban hành: ngày 02/01/2021\n  mốc: 2025, 2030\n\n");
    for i in 0..OBSERVED {
        out.push_str(&format!(
            "chỉ tiêu {} \"Số {i}\", người, càng cao càng tốt\n  đến 2025: {}\n  đến 2030: {}\n\n",
            i + 1,
            500 + i,
            900 + i
        ));
    }
    for i in 0..COMPUTED {
        let (a, b, c) = (i * 2, i * 2 + 1, (i * 2 + 7) % OBSERVED);
        out.push_str(&format!(
            "chỉ tiêu {} \"Tỷ số {i}\", %, càng cao càng tốt\n  công thức: [Số {a}] / ([Số {b}] + [Số {c}])\n  đến 2025: 50\n  đến 2030: 70\n\n",
            OBSERVED + i + 1
        ));
    }
    out
}

fn figures() -> String {
    let mut out = String::from("chỉ tiêu,năm,giá trị\n");
    for i in 0..OBSERVED {
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
