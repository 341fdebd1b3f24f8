//! Every figure shown, with the cell in which it stands.

use super::Report;
use crate::data::Spot;
use crate::eval::verdict::{Actual, Figure};
use crate::finding::place::SHEET;
use crate::finding::wrap::visible;
use crate::model::{Flag, IndicatorId, Period};
use crate::report::eval::Scene;
use crate::report::eval::json::actual;
use std::collections::HashMap;
use std::sync::Arc;

/// A figure, and where it stands.
#[derive(Clone, Debug)]
pub struct Source {
    /// Of which indicator: its code and name.
    pub name: String,
    /// Of which place, where that is known.
    pub place: Option<String>,
    /// Of which period, as written.
    pub when: String,
    /// The value with its unit.
    pub text: String,
    /// How far it may be trusted.
    pub flag: Flag,
    /// Where it comes from, as its row says.
    pub stated: Option<String>,
    /// The file.
    pub file: Option<String>,
    /// The line of a file, the row of a sheet; from 1.
    pub line: Option<u32>,
    /// The field, from 1.
    pub column: Option<u32>,
    /// Of a sheet of a workbook, the cell: `D7`.
    pub cell: Option<String>,
}

/// A figure is one where it stands in one cell; one of no file, where all else is alike.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Cell(IndicatorId, Arc<str>, u32, Option<u32>),
    Other(IndicatorId, Option<Arc<str>>, Period, String),
}

/// The sources of a report as it is made.
#[derive(Default)]
pub(super) struct Register {
    pub(super) all: Vec<Source>,
    known: HashMap<Key, usize>,
}

/// A figure to be noted.
pub(super) struct Noted<'a> {
    pub id: IndicatorId,
    pub place: Option<&'a Arc<str>>,
    pub value: &'a Actual,
    pub period: Period,
    pub flag: Flag,
    pub stated: Option<&'a str>,
    pub spot: Option<&'a Spot>,
}

impl<'a> Noted<'a> {
    /// A figure of an evaluation; none of one that is computed, for no file has it.
    pub(super) fn of(
        id: IndicatorId,
        place: Option<&'a Arc<str>>,
        figure: &'a Figure,
    ) -> Option<Noted<'a>> {
        (!figure.computed).then_some(Noted {
            id,
            place,
            value: &figure.value,
            period: figure.period,
            flag: figure.flag,
            stated: figure.source.as_deref(),
            spot: figure.spot.as_ref(),
        })
    }
}

impl Register {
    /// The number of a figure, counted from 0.
    pub(super) fn note(&mut self, scene: &Scene, noted: &Noted) -> usize {
        let key = match noted.spot {
            Some(spot) => Key::Cell(noted.id, spot.file.clone(), spot.line, spot.column),
            None => Key::Other(
                noted.id,
                noted.place.cloned(),
                noted.period,
                actual(noted.value),
            ),
        };
        if let Some(&known) = self.known.get(&key) {
            return known;
        }
        self.known.insert(key, self.all.len());
        self.all.push(source(scene, noted));
        self.all.len() - 1
    }
}

fn source(scene: &Scene, noted: &Noted) -> Source {
    let indicator = scene.model.indicator(noted.id);
    let name = scene.model.full_name(noted.id);
    let name = match &indicator.code {
        Some(code) => format!("{code} {name}"),
        None => name,
    };
    let unit = scene.model.unit_name(indicator);
    Source {
        name: visible(&name),
        place: noted.place.map(|place| visible(place)),
        when: scene.period(noted.period),
        text: super::entry::value(scene, noted.value, unit),
        flag: noted.flag,
        // Where the row says nothing its file stands for it, which is told beside.
        stated: (noted.stated)
            .filter(|stated| noted.spot.is_none_or(|spot| *spot.file != **stated))
            .map(visible),
        file: noted.spot.map(|spot| visible(&spot.file)),
        line: noted.spot.map(|spot| spot.line),
        column: noted.spot.and_then(|spot| spot.column),
        cell: noted.spot.and_then(Spot::cell),
    }
}

impl Source {
    /// `so-lieu.csv dòng 12, cột 5`, `bieu.xlsx › Biểu 02 › D7`
    pub(super) fn whole_cell(&self, report: &Report) -> String {
        let mut out = self.file.clone().unwrap_or_default();
        if let Some(cell) = &self.cell {
            return format!("{out}{SHEET}{cell}");
        }
        if let Some(line) = self.line {
            out += &format!(" {} {line}", report.say("dòng", "row"));
        }
        if let Some(column) = self.column {
            out += &format!(", {} {column}", report.say("cột", "column"));
        }
        out
    }

    /// `Cục Thống kê; so-lieu.csv dòng 12, cột 5`
    pub(super) fn words(&self, report: &Report) -> String {
        let cell = self.whole_cell(report);
        match &self.stated {
            Some(stated) if cell.is_empty() => stated.clone(),
            Some(stated) => format!("{stated}; {cell}"),
            None => cell,
        }
    }
}
