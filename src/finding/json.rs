//! `ctr check --format json`: the contract `ctr.check/1`.

use crate::finding::place::{SHEET, Spot, sorted, span_spot, spot};
use crate::finding::sifted::{Aside, By, Sifted};
use crate::finding::{Finding, Lang, Text};
use crate::source::Sources;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    findings: Vec<Item<'a>>,
    suppressed: Vec<Suppressed<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    code: &'a str,
    name: &'a str,
    severity: &'a str,
    message: String,
    #[serde(flatten)]
    place: Place,
    label: String,
    related: Vec<Related>,
    help: String,
    fix: Option<Fix>,
}

/// A finding set aside, by whom and why.
#[derive(Serialize)]
struct Suppressed<'a> {
    #[serde(flatten)]
    item: Item<'a>,
    suppression: Suppression,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    reason: String,
    #[serde(flatten)]
    place: Place,
}

/// A span; all null where no file is concerned.
#[derive(Default, Serialize)]
struct Place {
    file: Option<String>,
    line: Option<u64>,
    column: Option<u64>,
    end_line: Option<u64>,
    end_column: Option<u64>,
    /// Of a workbook: its sheet, and the cell of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
}

impl From<Spot> for Place {
    fn from(spot: Spot) -> Self {
        let sheet = spot
            .file
            .split_once(SHEET)
            .map(|(_, sheet)| sheet.to_string());
        Place {
            sheet,
            cell: spot.cell,
            file: Some(spot.file),
            line: Some(spot.line),
            column: Some(spot.column),
            end_line: Some(spot.end_line),
            end_column: Some(spot.end_column),
        }
    }
}

#[derive(Serialize)]
struct Related {
    #[serde(flatten)]
    place: Place,
    message: String,
}

#[derive(Serialize)]
struct Fix {
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    #[serde(flatten)]
    place: Place,
    text: String,
}

/// Writes the document.
pub fn write(
    sifted: &Sifted,
    sources: &Sources,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = Document {
        schema: "ctr.check/1",
        findings: sorted(&sifted.findings)
            .into_iter()
            .map(|finding| item(finding, sources, lang))
            .collect(),
        suppressed: sifted
            .aside
            .iter()
            .map(|aside| suppressed(aside, sources, lang))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn suppressed<'a>(aside: &'a Aside, sources: &Sources, lang: Lang) -> Suppressed<'a> {
    let suppression = match &aside.by {
        By::Comment { reason, span } => Suppression {
            kind: "comment",
            reason: reason.clone(),
            place: span_spot(*span, sources).into(),
        },
        By::Baseline => Suppression {
            kind: "baseline",
            reason: IN_BASELINE.get(lang).to_string(),
            place: Place::default(),
        },
    };
    Suppressed {
        item: item(&aside.finding, sources, lang),
        suppression,
    }
}

/// Why a finding of the baseline does not count.
pub const IN_BASELINE: Text = Text {
    vi: "đã ghi trong mốc so sánh",
    en: "recorded in the baseline",
};

fn item<'a>(finding: &'a Finding, sources: &Sources, lang: Lang) -> Item<'a> {
    let place = finding.at.as_ref().map(|at| spot(at, sources));
    Item {
        code: finding.entry.code,
        name: finding.entry.name,
        severity: finding.severity.name(),
        message: finding.message(lang),
        place: place.map(Place::from).unwrap_or_default(),
        label: finding.label_text(lang),
        related: related(finding, sources, lang),
        help: finding.help_text(lang),
        fix: (!finding.fix.is_empty()).then(|| Fix {
            edits: edits(finding, sources),
        }),
    }
}

fn related(finding: &Finding, sources: &Sources, lang: Lang) -> Vec<Related> {
    let places = finding.related.iter().map(|related| Related {
        place: spot(&related.at, sources).into(),
        message: finding.fill(&related.text, lang),
    });
    places.collect()
}

fn edits(finding: &Finding, sources: &Sources) -> Vec<Edit> {
    let edits = finding.fix.iter().map(|edit| Edit {
        place: span_spot(edit.span, sources).into(),
        text: edit.text.clone(),
    });
    edits.collect()
}
