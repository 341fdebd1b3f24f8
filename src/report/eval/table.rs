//! `ctr eval --table`: in the place of the report one table. `places`: the places down,
//! the levels across, what each place comes to at each. `agencies`: the agencies of each
//! place, each commitment under one of them.

use super::Scene;
use super::block::{Block, Table};
use super::csv::passed_on;
use super::json::{actual, ids};
use super::summary::count;
use super::words::programme_name;
use super::{View, excel, human, md};
use crate::eval::places::{Gazetteer, Order, order};
use crate::eval::verdict::{Actual, STATUSES};
use crate::eval::{Kind, Status, Verdict, amended};
use crate::finding::wrap::visible;
use crate::model::{AgencyId, Model};
use crate::source::text::{collation_key, key};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{self, Write};

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// Places by levels.
    Places,
    /// Places by agencies.
    Agencies,
}

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Tables for a terminal.
    Human,
    /// Tables for a document.
    Md,
    /// Rows for other programs: keys of statuses, decimals with a dot.
    Csv,
    /// A sheet for Excel set to Vietnamese.
    Excel,
}

/// So many levels stand beside each other in a table that people read.
const ACROSS: usize = 5;

/// The most rows of one table.
const ROWS: usize = 500;

/// Whether it is that of a target that has come due.
fn is_due(status: Status) -> bool {
    let judged = status.is_good() || status == Status::Unmet || status.is_unknown();
    judged || status == Status::NotApplicable
}

/// What is gathered from the verdicts, one after the other.
pub struct Gathered<'a> {
    scene: &'a Scene<'a>,
    across: Across,
    gazetteer: Gazetteer,
    /// What the documents that others carry out call their indicators, by code and name.
    parents: HashMap<String, String>,
    levels: HashMap<LevelKey, Level>,
    cells: BTreeMap<(Order, String), HashMap<LevelKey, Vec<Cell>>>,
    owners: BTreeMap<OwnerKey, [u64; STATUSES]>,
}

/// A level of programmes: what it is of, its milestone, for whom it is.
type LevelKey = (String, String, Option<String>);

/// A place and the agency that answers.
type OwnerKey = (Order, String, bool, Vec<u32>, Option<AgencyId>);

struct Level {
    /// Where its first clause stands.
    at: (usize, u32),
    name: String,
    due: Option<Date>,
    by: String,
    unit: Option<String>,
    /// What all ask, where they ask the same.
    required: Option<String>,
    terms: Option<String>,
}

struct Cell {
    programme: usize,
    status: Status,
    actual: Option<Actual>,
    required: String,
    /// The level asks less than the one adopted.
    softened: bool,
}

impl<'a> Gathered<'a> {
    /// Nothing yet.
    pub fn new(scene: &'a Scene<'a>, across: Across) -> Self {
        Gathered {
            scene,
            across,
            gazetteer: Gazetteer::new(scene.model),
            parents: parents(scene.model),
            levels: HashMap::new(),
            cells: BTreeMap::new(),
            owners: BTreeMap::new(),
        }
    }

    /// Takes a verdict in.
    pub fn add(&mut self, verdict: &Verdict) {
        match self.across {
            Across::Places => self.level(verdict),
            Across::Agencies => self.owner(verdict),
        }
    }

    fn place(&self, verdict: &Verdict) -> (Order, String) {
        let own = self.scene.model.programmes[verdict.programme]
            .place
            .as_deref();
        let name = verdict.place.as_deref().or(own);
        let order = order(self.scene.model, &self.gazetteer, name);
        (order, name.unwrap_or_default().to_string())
    }

    fn level(&mut self, verdict: &Verdict) {
        let due = is_due(verdict.status());
        let shown = verdict.kind == Kind::Target && (due || self.scene.view == View::All);
        let Some(id) = verdict.indicator.filter(|_| shown) else {
            return;
        };
        let model = self.scene.model;
        let indicator = model.indicator(id);
        // What makes an indicator of the parent concrete is that indicator, whatever it
        // is called here.
        let name = match indicator.makes_concrete.as_slice() {
            [one] => self.parents.get(&key(one)).unwrap_or(one).clone(),
            _ => verdict.name.clone(),
        };
        let terms = verdict.terms.clone();
        let of = (key(&name), verdict.by.clone(), terms.as_deref().map(key));
        let at = (verdict.programme, verdict.span.start);
        let level = self.levels.entry(of.clone()).or_insert_with(|| Level {
            at,
            name: verdict.name.clone(),
            due: verdict.due,
            by: verdict.by.clone(),
            unit: model.unit_name(indicator).map(str::to_string),
            required: Some(verdict.required.clone()),
            terms,
        });
        level.at = level.at.min(at);
        if level.required.as_ref() != Some(&verdict.required) {
            level.required = None;
        }
        let figure = verdict.figure().map(|figure| figure.value.clone());
        let place = self.place(verdict);
        let cells = self.cells.entry(place).or_default();
        cells.entry(of).or_default().push(Cell {
            programme: verdict.programme,
            status: verdict.status(),
            actual: figure,
            required: bare(verdict).to_string(),
            softened: amended::is_softened(model, self.scene.evaluation, verdict),
        });
    }

    fn owner(&mut self, verdict: &Verdict) {
        let now = verdict
            .answers_now
            .first()
            .or(verdict.lead.first())
            .copied();
        let (order, place) = self.place(verdict);
        let name = now.map(|id| collation_key(&self.scene.model.agency(id).id).0);
        let of = (order, place, now.is_none(), name.unwrap_or_default(), now);
        self.owners.entry(of).or_insert([0; STATUSES])[verdict.status() as usize] += 1;
    }

    /// Writes the table.
    pub fn write(&self, form: Form, out: &mut dyn Write) -> io::Result<()> {
        let table = match self.across {
            Across::Places => self.by_level(form),
            Across::Agencies => self.by_agency(form),
        };
        match form {
            Form::Csv => rows(&table, ::csv::Writer::from_writer(out)),
            Form::Excel => excel::sheet(&table.header, &table.rows, out),
            Form::Human => human::write_blocks(self.blocks(table), out),
            Form::Md => md::write_blocks(self.blocks(table), out),
        }
    }

    /// The levels in the order of the documents and of their days.
    fn columns(&self) -> Vec<(&LevelKey, &Level)> {
        let mut out: Vec<_> = self.levels.iter().collect();
        out.sort_by_key(|(of, level)| (level.at.0, level.at.1, level.due, *of));
        out
    }

    fn by_level(&self, form: Form) -> Table {
        let columns = self.columns();
        let heads = columns.iter().map(|(_, level)| self.head(level));
        let place = self.scene.say("Địa bàn", "Place").to_string();
        let mut table = Table::new(std::iter::once(place).chain(heads));
        for ((_, name), cells) in &self.cells {
            let mut row = vec![self.named(name)];
            row.extend(columns.iter().map(|(of, level)| {
                let cells = cells.get(*of).map_or(&[][..], Vec::as_slice);
                let shown = cells
                    .iter()
                    .map(|cell| self.cell(cell, level, cells.len() > 1, form));
                shown.collect::<Vec<_>>().join("; ")
            }));
            table.rows.push(row);
        }
        if !matches!(form, Form::Csv) && self.cells.len() > 1 {
            let mut row = vec![
                self.scene
                    .say("Số nơi đạt", "Places that meet it")
                    .to_string(),
            ];
            row.extend(columns.iter().map(|(of, _)| self.met(of)));
            table.rows.push(row);
        }
        table
    }

    fn named(&self, place: &str) -> String {
        match place {
            "" => self.scene.say("(không nêu)", "(none)").to_string(),
            place => visible(place),
        }
    }

    /// `Tỷ lệ hộ nghèo (%), 2025: không quá 5`.
    fn head(&self, level: &Level) -> String {
        let unit = level
            .unit
            .as_ref()
            .map_or(String::new(), |unit| format!(" ({unit})"));
        // What is asked of all has its terms beside it.
        let terms = level.terms.as_ref().filter(|_| level.required.is_none());
        let terms = terms.map_or(String::new(), |terms| format!(", {terms}"));
        let required = level
            .required
            .as_ref()
            .map_or(String::new(), |text| format!(": {text}"));
        let by = self.scene.by(&level.by);
        visible(&format!("{}{unit}, {by}{terms}{required}", level.name))
    }

    /// `không đạt 89,3`; with what is asked where that is not the same everywhere, and with
    /// the programme where the place has several.
    fn cell(&self, cell: &Cell, level: &Level, several: bool, form: Form) -> String {
        let status = match form {
            Form::Csv => cell.status.key(),
            _ => cell.status.shown().get(self.scene.lang),
        };
        let mut out = String::new();
        if several {
            out.push_str(&format!(
                "[{}] ",
                programme_name(self.scene, cell.programme)
            ));
        }
        out.push_str(status);
        if let Some(value) = &cell.actual {
            let shown = match (form, value) {
                (Form::Csv, value) => actual(value),
                (_, Actual::Number(number)) => self.scene.number(number),
                (_, Actual::Level(level)) => level.clone(),
                (_, Actual::Between(interval)) => interval.text.to_string(),
            };
            out.push_str(&format!(" {shown}"));
        }
        if level.required.is_none() && form != Form::Csv {
            let word = self.scene.say("cần", "asked");
            out.push_str(&format!(" ({word} {})", cell.required));
        }
        if cell.softened {
            out.push_str(match form {
                Form::Csv => " softened",
                _ => self.scene.say(" (mức đã nới lỏng)", " (softened)"),
            });
        }
        visible(&out)
    }

    /// Of how many places that are due a level is met.
    fn met(&self, of: &LevelKey) -> String {
        // The country is the sum of its places, not one of them.
        let places = self.cells.iter().filter(|((order, _), _)| order.0 != 1);
        let cells = places.filter_map(|(_, row)| row.get(of)).flatten();
        let (mut met, mut all) = (0, 0);
        for cell in cells.filter(|cell| is_due(cell.status)) {
            all += u64::from(cell.status != Status::NotApplicable);
            met += u64::from(cell.status.is_good());
        }
        match all {
            0 => String::new(),
            _ => format!("{}/{}", count(self.scene, met), count(self.scene, all)),
        }
    }

    fn by_agency(&self, form: Form) -> Table {
        let scene = self.scene;
        let heads = [
            scene.say("Địa bàn", "Place"),
            scene.say("Cơ quan", "Agency"),
            scene.say("Tên đầy đủ", "Full name"),
            scene.say("Cam kết", "Commitments"),
        ];
        let statuses = Status::ALL.iter().map(|status| match form {
            Form::Csv => status.key(),
            _ => status.shown().get(scene.lang),
        });
        let mut table = Table::new(heads.into_iter().chain(statuses));
        table.right = (3..table.header.len()).collect();
        table.whole = Some(2);
        let number = |n: u64| match (form, n) {
            (Form::Csv | Form::Excel, n) => n.to_string(),
            (_, 0) => String::new(),
            (_, n) => count(scene, n),
        };
        let mut sums = [0; STATUSES];
        for ((_, place, _, _, id), counts) in &self.owners {
            let nobody = scene.say("(không nêu)", "(none)");
            let (code, name) = id.map_or((nobody, ""), |id| {
                let agency = scene.model.agency(id);
                (ids(scene, &[id])[0], agency.name.as_str())
            });
            let mut row = vec![self.named(place), visible(code), visible(name)];
            row.push(number(counts.iter().sum()));
            row.extend(counts.iter().map(|n| number(*n)));
            for (sum, n) in sums.iter_mut().zip(counts) {
                *sum += n;
            }
            table.rows.push(row);
        }
        if !matches!(form, Form::Csv) {
            let all = scene.say("tất cả", "all").to_string();
            let mut row = vec![all, String::new(), String::new(), number(sums.iter().sum())];
            row.extend(sums.iter().map(|n| number(*n)));
            table.rows.push(row);
            for (at, sum) in sums.iter().enumerate().rev() {
                if *sum == 0 {
                    table.drop_column(4 + at);
                }
            }
        }
        // On a screen the place tells whose agency it is, unless it has two of one code.
        let alike = |pair: &[Vec<String>]| pair[0][..2] == pair[1][..2];
        if form == Form::Human && !table.rows.windows(2).any(alike) {
            table.drop_column(2);
        }
        table
    }

    /// The table for people: what it is of, and no more columns than a page holds.
    fn blocks(&self, table: Table) -> Vec<Block> {
        let scene = self.scene;
        let day = scene.date(scene.evaluation.as_of);
        let word = scene.say("Tính đến hết ngày", "As of the end of");
        let mut out = vec![Block::Line(format!("{word} {day}"))];
        if self.across == Across::Agencies {
            let once = scene.say(
                "Mỗi cam kết tính một lần: cho cơ quan nêu đầu tiên trong số nay chịu trách nhiệm.",
                "Each commitment is counted once: under the first of those that answer now.",
            );
            out.push(Block::Line(once.to_string()));
            out.extend(chunked(table).map(Block::Table));
            return out;
        }
        if table.header.len() == 1 {
            let none = scene.say(
                "Chưa có mục tiêu nào đến hạn; thêm `--list all` để thấy mọi mốc.",
                "No target is due yet; add `--list all` to see every milestone.",
            );
            out.push(Block::Line(none.to_string()));
            return out;
        }
        for from in (1..table.header.len()).step_by(ACROSS) {
            let until = (from + ACROSS).min(table.header.len());
            let part = |cells: &[String]| {
                let mut own = vec![cells[0].clone()];
                own.extend_from_slice(&cells[from..until]);
                own
            };
            let mut own = Table::new(part(&table.header));
            own.rows = table.rows.iter().map(|row| part(row)).collect();
            out.extend(chunked(own).map(Block::Table));
        }
        out
    }
}

/// What is asked without its terms, which the heading of its column has.
fn bare(verdict: &Verdict) -> &str {
    let terms = verdict.terms.as_ref().map(|terms| format!(" ({terms})"));
    let bare = terms.and_then(|terms| verdict.required.strip_suffix(&terms));
    bare.unwrap_or(&verdict.required)
}

/// The indicators of the documents that others carry out: by code and by every name.
fn parents(model: &Model) -> HashMap<String, String> {
    let carried_out = model.programmes.iter().flat_map(|one| &one.implements);
    let carried_out: HashSet<String> = carried_out.map(|number| key(number)).collect();
    let mut out = HashMap::new();
    for parent in &model.programmes {
        let number = parent.number.as_deref().map(key);
        if !number.is_some_and(|number| carried_out.contains(&number)) {
            continue;
        }
        for (id, indicator) in model.indicators_of(parent) {
            let full = model.full_name(id);
            let names = indicator
                .code
                .iter()
                .chain(&indicator.aliases)
                .chain([&full]);
            for name in names {
                out.entry(key(name)).or_insert_with(|| full.clone());
            }
        }
    }
    out
}

/// A table in pieces that a screen can lay out.
fn chunked(table: Table) -> impl Iterator<Item = Table> {
    let Table {
        header,
        rows,
        right,
        whole,
        ..
    } = table;
    let pieces: Vec<Vec<Vec<String>>> = rows.chunks(ROWS).map(<[_]>::to_vec).collect();
    pieces.into_iter().map(move |rows| Table {
        header: header.clone(),
        rows,
        right: right.clone(),
        whole,
        ..Table::default()
    })
}

fn rows(table: &Table, mut out: ::csv::Writer<&mut dyn Write>) -> io::Result<()> {
    out.write_record(&table.header).map_err(passed_on)?;
    for row in &table.rows {
        out.write_record(row).map_err(passed_on)?;
    }
    out.flush()
}
