//! What a workbook that is sent out to be filled asks, and what it says of itself when it
//! comes back. Which rows it has, and the digest of what they ask, are reckoned here for
//! whoever writes it and whoever reads it.

use crate::model::indicator::Scope;
use crate::model::{AgencyId, IndicatorId, Model, Period, Programme};
use crate::source::text::key;
use std::collections::HashMap;

/// The sheet that only programs see.
pub const SHEET: &str = "_ctr";

/// The sheet to be filled.
pub const FORM: &str = "Biểu";

/// The sheet that says how.
pub const GUIDE: &str = "Hướng dẫn";

/// What the first cell of [`SHEET`] says.
pub const MARK: &str = "ctr.template/1";

/// The heading of the figures.
pub const VALUE: &str = "Giá trị";

/// The headings of what the form itself says, which is no figure.
pub const LEVEL: &str = "Căn cứ (mức phải đạt)";

/// See [`LEVEL`].
pub const KNOWN: &str = "Ghi chú (số đã có gần nhất)";

/// The headings of the form, those of locked cells first.
pub const HEADINGS: [&str; 12] = [
    "Mã",
    "Chỉ tiêu",
    "Đơn vị",
    "Kỳ",
    LEVEL,
    KNOWN,
    VALUE,
    "Trạng thái",
    "Nguồn",
    "Ngày công bố",
    "Nguyên nhân",
    "Giải pháp",
];

/// How many cells of a row are locked: those before the figure.
pub const LOCKED: usize = 6;

/// How many of them say of what the figure is: code, name, unit, period.
pub const IDENTITY: usize = 4;

/// A figure that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Of which indicator.
    pub id: IndicatorId,
    /// Of which period.
    pub period: Period,
    /// The levels that it is held against, as written.
    pub level: String,
}

/// A row that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The code of the indicator, or its name where it has none.
    pub called: String,
    /// Of which period.
    pub period: Period,
    /// Its locked cells.
    pub cells: [String; LOCKED],
}

impl Asked {
    /// What it is called among the rows of a year: its period is said where it is another.
    pub fn label(&self, year: &str) -> String {
        match self.period.code() == year {
            true => self.called.clone(),
            false => format!("{} ({})", self.called, self.period.vietnamese()),
        }
    }
}

/// What a workbook says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marker {
    /// The number of the programme, else its title.
    pub programme: String,
    /// The digest of what its rows asked when it was made.
    pub digest: String,
    /// The short name of the agency; empty for all of them.
    pub agency: String,
    /// The year that it asks of.
    pub period: String,
    /// Its rows.
    pub rows: Vec<Asked>,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It has a figure.
    Filled,
    /// It has none.
    Empty,
    /// It has one, but the code, name, unit or period beside it is not as it went out.
    Changed,
    /// It did not come back.
    Gone,
}

/// A workbook that came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The file.
    pub file: String,
    /// What it says of itself.
    pub marker: Marker,
    /// What became of each of its rows.
    pub came: Vec<Came>,
}

impl Marker {
    /// What a workbook of a programme says of itself; `known` is the remark beside each row.
    pub fn of(
        model: &Model,
        programme: &Programme,
        agency: Option<AgencyId>,
        year: i16,
        rows: &[(Row, String)],
    ) -> Self {
        let agency = agency.map(|id| model.agencies[id.0 as usize].id.clone());
        let ids: Vec<IndicatorId> = rows.iter().map(|(row, _)| row.id).collect();
        let asked = rows.iter().map(|(row, known)| {
            let [code, name, unit, period, level] = cells(model, row);
            Asked {
                called: id_of(model, row.id),
                period: row.period,
                cells: [code, name, unit, period, level, known.clone()],
            }
        });
        Marker {
            programme: called(programme),
            digest: digest(model, &ids),
            agency: agency.unwrap_or_default(),
            period: year.to_string(),
            rows: asked.collect(),
        }
    }

    /// Its cells, row by row; the last row is a digest of all others.
    pub fn cells(&self) -> Vec<Vec<String>> {
        let head = [
            (MARK, self.programme.as_str()),
            ("digest", &self.digest),
            ("agency", &self.agency),
            ("period", &self.period),
        ];
        let head = head.map(|(key, value)| vec![key.to_string(), value.to_string()]);
        let rows = self.rows.iter().map(|row| {
            let own = [&"row".to_string(), &row.called, &row.period.code()].map(String::clone);
            own.into_iter().chain(row.cells.clone()).collect()
        });
        let mut all: Vec<Vec<String>> = head.into_iter().chain(rows).collect();
        all.push(vec!["seal".to_string(), seal(&all)]);
        all
    }

    /// Of such cells; none where they are none of these, or not as they were made.
    pub fn read(cells: impl Iterator<Item = Vec<String>>) -> Option<Self> {
        let mut all: Vec<Vec<String>> = cells.collect();
        let last = all.pop()?;
        if last.first()? != "seal" || *last.get(1)? != seal(&all) {
            return None;
        }
        let mut out = Marker::default();
        for (at, row) in all.into_iter().enumerate() {
            let mut row = row.into_iter();
            let (key, value) = (row.next()?, row.next().unwrap_or_default());
            match (at, key.as_str()) {
                (0, MARK) => out.programme = value,
                (0, _) => return None,
                (_, "digest") => out.digest = value,
                (_, "agency") => out.agency = value,
                (_, "period") => out.period = value,
                (_, "row") => {
                    let period = Period::parse(&row.next()?)?;
                    out.rows.push(Asked {
                        called: value,
                        period,
                        cells: std::array::from_fn(|_| row.next().unwrap_or_default()),
                    });
                }
                _ => return None,
            }
        }
        (!out.digest.is_empty() && !out.rows.is_empty()).then_some(out)
    }

    /// The programme of a run that it is of.
    pub fn programme<'m>(&self, model: &'m Model) -> Option<&'m Programme> {
        let own = key(&self.programme);
        model.programmes.iter().find(|one| key(&called(one)) == own)
    }

    /// Whether the programme asks of its rows what it asked when it was made.
    pub fn is_fresh(&self, model: &Model) -> bool {
        let Some(programme) = self.programme(model) else {
            return false;
        };
        let named = named(model, programme);
        let rows = self.rows.iter();
        let rows: Option<Vec<IndicatorId>> = rows
            .map(|row| named.get(&key(&row.called)).copied())
            .collect();
        rows.is_some_and(|rows| digest(model, &rows) == self.digest)
    }
}

/// A text as cells are held against each other: however its blanks are.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A digest of cells.
fn seal(rows: &[Vec<String>]) -> String {
    let mut hash = Hash::default();
    for row in rows {
        let filled = row.iter().rposition(|cell| !plain(cell).is_empty());
        for cell in &row[..filled.map_or(0, |at| at + 1)] {
            hash.add(&plain(cell));
        }
        hash.add("\n");
    }
    hash.text()
}

/// The hash of Fowler, Noll and Vo: it tells changes, and keeps nobody out.
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Hash(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}

/// What a programme is called: its number, else its title.
fn called(programme: &Programme) -> String {
    let name = programme.number.as_ref().or(programme.title.as_ref());
    name.cloned().unwrap_or_default()
}

/// What an indicator is called by: its code, else its full name.
pub fn id_of(model: &Model, id: IndicatorId) -> String {
    let indicator = model.indicator(id);
    let code = indicator.code.clone();
    code.unwrap_or_else(|| model.full_name(id))
}

/// What stands in the locked cells that say what is asked: code, name, unit, period, level.
fn cells(model: &Model, row: &Row) -> [String; 5] {
    let indicator = model.indicator(row.id);
    let name = match indicator.code {
        Some(_) => model.full_name(row.id),
        None => id_of(model, row.id),
    };
    [
        indicator.code.clone().unwrap_or_default(),
        name,
        model.unit_name(indicator).unwrap_or_default().to_string(),
        row.period.vietnamese(),
        row.level.clone(),
    ]
}

/// The indicators of a programme by what they are called; the first one of a name.
pub fn named(model: &Model, programme: &Programme) -> HashMap<String, IndicatorId> {
    let all = programme.indicators.clone().map(IndicatorId);
    // Of two with one key the last one stays.
    let named = all.rev().map(|id| (key(&id_of(model, id)), id));
    named.collect()
}

/// The indicators of a programme of which whoever answers reports a figure of the
/// programme's own place in a year: not what is computed, not what is judged place by
/// place, and not what was taken back before any level of it was due.
pub fn asked(model: &Model, programme: &Programme, year: i16) -> Vec<IndicatorId> {
    let end = Period::Year(year).end();
    let all = programme.indicators.clone().map(IndicatorId);
    all.filter(|id| {
        let indicator = model.indicator(*id);
        let mut targets = indicator.targets.iter();
        let stands = targets.any(|one| one.force.judges(one.by.deadline(), end));
        let own = indicator.formula.is_none() && indicator.scope == Scope::Programme;
        own && (stands || indicator.targets.is_empty())
    })
    .collect()
}

/// A digest of what rows ask: names, units, levels, however their blanks are: `ctr fmt`
/// changes nothing that is asked.
fn digest(model: &Model, rows: &[IndicatorId]) -> String {
    let mut hash = Hash::default();
    for id in rows {
        let indicator = model.indicator(*id);
        hash.add(&id_of(model, *id));
        hash.add(&model.full_name(*id));
        hash.add(model.unit_name(indicator).unwrap_or_default());
        for target in &indicator.targets {
            hash.add(&format!("{:?}", target.by));
            hash.add(&target.text.split_whitespace().collect::<String>());
        }
    }
    hash.text()
}
