//! Reading observations.
//!
//! `cargo bench --bench observations` measures a tenth of the workload;
//! with `write DIR [MIX [tenth]]` it writes the whole of it, programme and data
//! (or a tenth), the levels as MIX asks: `plain`, `joined`, `days`, `changes`; with
//! `read FILE`, `fields FILE` it reads such a file once, with this library and
//! with the csv crate alone (what `time -v` can then watch).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a benchmark reads the clock and files of its own, and may fail"
)]

mod workload;

use ctr::data::{Input, read};
use ctr::eval::{List, Options};
use ctr::model::indicator::{Indicator, TimeKind};
use ctr::model::number::whole;
use ctr::model::{Measure, MethodId, Model, Scope, Unit, UnitId};
use ctr::source::{FileId, SourceFile, Sources, Span};
use std::fs::File;
use std::io::{BufWriter, Cursor, Read};
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["write", dir, ref rest @ ..] => {
            let word = rest.first().filter(|word| !word.starts_with('-'));
            let mix = word.map_or(Some(workload::Mix::Plain), |word| {
                workload::Mix::named(word)
            });
            let size = match rest.contains(&"tenth") {
                true => TENTH,
                false => workload::FULL,
            };
            match mix {
                Some(mix) => write(dir, size, mix),
                None => eprintln!("MIX: plain, joined, days, changes"),
            }
        }
        ["read", file, ..] => {
            let start = Instant::now();
            let rows = library(Box::new(File::open(file).unwrap()), workload::FULL);
            println!("ctr: {rows} figures, {:?}", start.elapsed());
        }
        ["fields", file, ..] => {
            let start = Instant::now();
            let fields = fields(File::open(file).unwrap());
            println!("csv: {fields} bytes of fields, {:?}", start.elapsed());
        }
        _ => divan::main(),
    }
}

fn write(dir: &str, size: workload::Size, mix: workload::Mix) {
    let dir = std::path::Path::new(dir);
    std::fs::write(dir.join("workload.ctr"), workload::programme(size, mix)).unwrap();
    let mut out = BufWriter::new(File::create(dir.join("workload.csv")).unwrap());
    workload::observations(size, &mut out).unwrap();
}

fn model(size: workload::Size) -> Model {
    let mut model = Model::default();
    model.units.add(Unit {
        name: "%".into(),
        factor: whole(1) / whole(100),
        dimension: Vec::new(),
        points: false,
    });
    model.indicators = (1..=size.indicators)
        .map(|i| Indicator {
            code: Some(i.to_string()),
            name: format!("Chỉ tiêu số {i}"),
            aliases: Vec::new(),
            measure: Measure::Quantity,
            unit: Some(UnitId(0)),
            scale: None,
            share: false,
            total: None,
            better: None,
            time: TimeKind::Stock,
            partition: false,
            share_of: None,
            progress: None,
            parent: None,
            lead: Vec::new(),
            fields: Vec::new(),
            section: None,
            scope: Scope::EachPlace,
            baseline: None,
            formula: None,
            targets: Vec::new(),
            source: None,
            note: None,
            leads: Vec::new(),
            since: None,
            unmeasured: None,
            unread: None,
            unread_base: None,
            refused: None,
            makes_concrete: Vec::new(),
            direct: Vec::new(),
            coordinate: Vec::new(),
            span: Span::new(FileId(0), 0, 0),
        })
        .collect();
    model
}

fn library(reader: Box<dyn Read + Send>, size: workload::Size) -> u64 {
    let input = Input {
        name: "workload.csv".into(),
        reader,
        size: None,
    };
    let (table, findings) = read(vec![input], &model(size), &mut |_| {});
    assert!(findings.is_empty());
    table.rows()
}

/// The csv crate merely reading every field.
fn fields(reader: impl Read) -> usize {
    let mut reader = csv::ReaderBuilder::new()
        .buffer_capacity(1 << 16)
        .from_reader(reader);
    let mut record = csv::ByteRecord::new();
    let mut bytes = 0;
    while reader.read_byte_record(&mut record).unwrap() {
        bytes += record.iter().map(<[u8]>::len).sum::<usize>();
    }
    bytes
}

/// Unoptimised the benchmark only runs as a test: a thousandth is enough.
const TENTH: workload::Size = workload::Size {
    communes: if cfg!(debug_assertions) { 11 } else { 1_100 },
    ..workload::FULL
};

fn tenth() -> Vec<u8> {
    let mut bytes = Vec::new();
    workload::observations(TENTH, &mut bytes).unwrap();
    bytes
}

#[divan::bench(sample_count = 10)]
fn table_of_550_000_rows(bencher: divan::Bencher) {
    bencher
        .with_inputs(tenth)
        .bench_values(|bytes| library(Box::new(Cursor::new(bytes)), TENTH));
}

#[divan::bench(sample_count = 10)]
fn csv_crate_reading_every_field(bencher: divan::Bencher) {
    bencher
        .with_inputs(tenth)
        .bench_values(|bytes| fields(Cursor::new(bytes)));
}

/// The progress of 110,000 series by each method.
#[divan::bench(
    sample_count = 5,
    args = [MethodId::Line, MethodId::Weather, MethodId::Cagr, MethodId::Escap]
)]
fn progress(bencher: divan::Bencher, method: MethodId) {
    let mut sources = Sources::default();
    let text = workload::programme(TENTH, workload::Mix::Plain);
    sources.add(SourceFile::new("workload.ctr", text));
    let (model, _) = ctr::check::programmes(&mut sources);
    let input = Input {
        name: "workload.csv".into(),
        reader: Box::new(Cursor::new(tenth())),
        size: None,
    };
    let (data, _) = read(vec![input], &model, &mut |_| {});
    let options = Options {
        list: List::None,
        method: Some(method),
        ..Options::new(jiff::civil::date(2025, 12, 31))
    };
    bencher.bench(|| ctr::eval::evaluate(&model, &data, &options));
}
