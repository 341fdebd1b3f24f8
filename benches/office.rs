//! Workbooks in, and reports for offices out.
//!
//! The limits: a workbook of 100,000 rows in a second, and a report of 10,000 commitments
//! in a second each. Beside the reader stands calamine alone, which it is built on no more
//! than a CSV reader is on the csv crate: it gives cells, not figures. All figures are made
//! up: số liệu minh hoạ.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a benchmark may fail"
)]

use calamine::{Data, Reader, Xlsx};
use ctr::data::{Input, Observations, read};
use ctr::eval::{List, Options};
use ctr::finding::Lang;
use ctr::model::Model;
use ctr::report::eval::data::DataNotes;
use ctr::report::eval::office::docx::Letter;
use ctr::report::eval::office::{Report, docx, html, xlsx};
use ctr::report::eval::{Scene, View};
use ctr::source::{SourceFile, Sources};
use jiff::civil::date;
use std::io::Cursor;
use std::sync::LazyLock;

fn main() {
    divan::main();
}

/// Indicators, and places of each: as tests all of it is small.
const INDICATORS: usize = 100;
const PLACES: usize = if cfg!(debug_assertions) { 10 } else { 1_000 };
/// Of the reports, a tenth of the places.
const REPORTED: usize = PLACES / 10;

static PROGRAMME: LazyLock<(Sources, Model)> = LazyLock::new(|| {
    let mut text = String::from(
        "chương trình \"Thử\"\n  số hiệu: 1/KH-UBND\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2025\ncơ quan SYT \"Sở Y tế\"\n",
    );
    for n in 1..=INDICATORS {
        if n % 10 == 1 {
            text.push_str(&format!("mục {n} \"Nhóm {n}\"\n  chủ trì: SYT\n"));
        }
        text.push_str(&format!(
            "chỉ tiêu {n} \"Tỷ lệ thứ {n}\", %\n  phạm vi: từng địa bàn\n  đến 2025: ít nhất 50\n"
        ));
    }
    let mut sources = Sources::default();
    sources.add(SourceFile::new("thu.ctr", text));
    let (model, _) = ctr::check::programmes(&mut sources);
    (sources, model)
});

/// The rows: which indicator, which place, the figure.
fn rows(places: usize) -> impl Iterator<Item = (usize, String, f64)> {
    (0..places).flat_map(|place| {
        (1..=INDICATORS).map(move |n| {
            let figure = ((place * 31 + n * 17) % 1000) as f64 / 10.0;
            (n, format!("Xã {place}"), figure)
        })
    })
}

static WORKBOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (at, head) in ["chỉ tiêu", "kỳ", "địa bàn", "giá trị"].iter().enumerate() {
        sheet.write_string(0, at as u16, *head).unwrap();
    }
    for (at, (n, place, figure)) in rows(PLACES).enumerate() {
        let row = at as u32 + 1;
        sheet.write_string(row, 0, n.to_string()).unwrap();
        sheet.write_number(row, 1, 2025.0).unwrap();
        sheet.write_string(row, 2, place).unwrap();
        sheet.write_number(row, 3, figure).unwrap();
    }
    book.save_to_buffer().unwrap()
});

fn figures(name: &str, bytes: Vec<u8>) -> Observations {
    let input = Input {
        name: name.into(),
        size: Some(bytes.len() as u64),
        reader: Box::new(Cursor::new(bytes)),
    };
    let (observations, findings) = read(vec![input], &PROGRAMME.1, &mut |_| {});
    assert!(!findings.iter().any(ctr::data::unusable));
    observations
}

#[divan::bench]
fn workbook_of_100_000_rows(bencher: divan::Bencher) {
    let bytes = WORKBOOK.clone();
    bencher.bench(|| figures("thu.xlsx", bytes.clone()));
}

#[divan::bench]
fn calamine_alone(bencher: divan::Bencher) {
    let bytes = WORKBOOK.clone();
    bencher.bench(|| {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let cells = sheet.used_cells();
        cells
            .filter(|(.., cell)| matches!(cell, Data::Float(_)))
            .count()
    });
}

/// Makes a report of 10,000 commitments in some form.
fn report(bencher: divan::Bencher, write: impl Fn(&Report) -> Vec<u8> + Sync) {
    let mut csv = String::from("chỉ tiêu;kỳ;địa bàn;giá trị\n");
    for (n, place, figure) in rows(REPORTED) {
        let figure = figure.to_string().replace('.', ",");
        csv.push_str(&format!("{n};2025;{place};{figure}\n"));
    }
    let observations = figures("thu.csv", csv.into_bytes());
    let (sources, model) = &*PROGRAMME;
    let options = Options {
        list: List::All,
        ..Options::new(date(2025, 12, 31))
    };
    let evaluation = ctr::eval::evaluate(model, &observations, &options);
    let notes = DataNotes::of(model, &observations, options.as_of);
    let scene = Scene {
        model,
        sources,
        evaluation: &evaluation,
        data: &notes,
        view: View::All,
        top: None,
        lang: Lang::Vi,
    };
    bencher.bench_local(|| write(&Report::of(&scene, &observations)));
}

#[divan::bench]
fn page_of_10_000_commitments(bencher: divan::Bencher) {
    report(bencher, |report| {
        let mut out = Vec::new();
        html::write(report, &mut out).unwrap();
        out
    });
}

#[divan::bench]
fn workbook_of_10_000_commitments(bencher: divan::Bencher) {
    report(bencher, |report| {
        let mut out = Vec::new();
        xlsx::write(report, &mut out).unwrap();
        out
    });
}

#[divan::bench]
fn document_of_10_000_commitments(bencher: divan::Bencher) {
    report(bencher, |report| {
        let mut out = Vec::new();
        docx::write(report, &Letter::default(), &mut out).unwrap();
        out
    });
}
