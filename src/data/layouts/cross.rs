//! A table that spreads figures over columns: years, indicators, parts or months across;
//! places, indicators, parts or years down.

mod appendix;
mod groups;
mod left;
mod named;

pub use groups::{is_name, is_title};

use super::columns::{self, Column, Columns, Figures};
use super::pieces::{
    Piece, is_only_unit, is_part, part_name, unbulleted, unit_of_table, without_lead,
};
use super::titles::About;
use super::{Known, Table, label, same, titles};
use crate::data::Layout;
use crate::data::head::{self, Role};
use crate::data::heading::Why;
use crate::data::nesting;
use crate::data::number;
use crate::data::shard::{Seen, Shard, Standing};
use crate::data::sheet::{Sheet, SheetRow};
use crate::data::spelling::Meant;
use crate::finding::catalogue::data as kinds;
use crate::finding::{Excerpt, Finding, Text};
use crate::source::text::key;
use crate::source::words::WORDS;
use named::{nothing_named, title, unit_above};
use std::collections::HashMap;

/// So many columns that are set aside for one reason are told of one by one.
const ONE_BY_ONE: usize = 3;

/// Reads a table into a shard.
pub fn read(
    sheet: &Sheet,
    table: &Table,
    known: Known,
    shard: &mut Shard,
) -> Result<Layout, Box<Finding>> {
    let mut columns = columns::of(sheet, table, known);
    if let (Some(at), Some(header)) = (columns::second_label(&columns), sheet.row(table.header)) {
        let heading = columns.texts[at].clone();
        let excerpt = header.record().excerpt(header.cell(at));
        return Err(Box::new(
            Finding::in_data(&kinds::REPEATED_COLUMN, excerpt)
                .arg("heading", heading)
                .labelled(SIDE_BY_SIDE),
        ));
    }
    let mut about = titles::about(sheet, table, known);
    if let Some(at) = columns::names(&columns) {
        about.add(titles::of_heading(&columns.texts[at], known));
    }
    if let Some(why) = about.why {
        titles::set_aside(&mut columns, why, about.year);
    }
    titles::set_other_years(&mut columns, &about.years);
    if let Some(flag) = about.flag {
        titles::take_flag(&mut columns, flag);
    }
    appendix::set_aside(sheet, table, known, &mut columns, shard);
    let title = title(sheet, table, known);
    let layout = layout(&columns);
    // A title that names nothing is not overruled by the file's name.
    let untitled = title.text.is_none();
    let stem =
        super::label(known.stem, known.vocabulary).filter(|_| untitled && known.stem_is_name());
    let mut cross = Cross {
        known,
        columns,
        named: title
            .named
            .or(stem.map(|(l, u)| (l.to_string(), u.to_string()))),
        seen: HashMap::new(),
        asides: HashMap::new(),
        placeless: HashMap::new(),
        unit: String::new(),
        place: about.place,
        part: about.part,
        beside: None,
        group: About::default(),
        numbered: None,
        last: None,
        of_last: None,
        unit_over: String::new(),
        strange: None,
        strangers: Vec::new(),
        published: about.published.unwrap_or_default(),
    };
    cross.unit = match cross.columns.unit.as_str() {
        "" => unit_above(sheet, table, known),
        unit => unit.to_string(),
    };
    cross.beside = cross.other_province(sheet, table);
    if shard.title.is_none() {
        shard.title = title.text.clone();
    }
    if cross.named.is_none()
        && !cross.columns.has(Role::Indicator)
        && !cross.finds_indicator(sheet, table)
    {
        return Err(nothing_named(sheet, table, title.text.as_deref()));
    }
    cross.tell_columns(sheet, table, shard);
    let head = sheet.row(table.header);
    for (at, row) in sheet.rows(table.from) {
        if at >= table.to {
            break;
        }
        if row.filled() > 0 && head.is_none_or(|head| !same(head, row)) {
            cross.row(row, shard);
        }
    }
    cross.close(sheet, table, shard);
    Ok(layout)
}

/// Two tables side by side.
const SIDE_BY_SIDE: Text = Text {
    vi: "cột tên thứ hai: hai bảng đặt cạnh nhau; tách ra, bảng nọ dưới bảng kia",
    en: "a second column of names: two tables side by side; set one below the other",
};

fn layout(columns: &Columns) -> Layout {
    if columns.has(Role::Period) {
        Layout::ColumnPerIndicator
    } else if columns.has(Role::Indicator) {
        Layout::IndicatorsDown
    } else if columns.has(Role::Place) {
        Layout::PlacesDown
    } else {
        Layout::IndicatorsDown
    }
}

/// Tells of a column that is not read.
fn tell_column(header: SheetRow, at: usize, heading: String, why: Option<Why>, shard: &mut Shard) {
    shard.issues.add(&kinds::UNKNOWN_COLUMN, || {
        let excerpt = header.record().excerpt(header.cell(at));
        let finding = Finding::in_data(&kinds::UNKNOWN_COLUMN, excerpt).arg("heading", heading);
        match why {
            Some(why) => finding.help(why.text()),
            None => finding,
        }
    });
}

/// A table being read.
struct Cross<'k> {
    known: Known<'k>,
    columns: Columns,
    /// Label and unit that the title, or the file's name, gives.
    named: Option<(String, String)>,
    /// How often the words of a row were met, where they are no indicator's.
    seen: HashMap<String, u32>,
    /// Figures in columns that are not read, by column.
    asides: HashMap<usize, u64>,
    /// Figures of rows whose year is no period: `Total`.
    placeless: HashMap<String, u64>,
    /// The unit that a line above the table gives.
    unit: String,
    /// The place that the title names, where it is not the programme's own.
    place: Option<String>,
    /// Another province that a column of places names: an empty cell there may be of it,
    /// as merged cells leave it. The order of rows says nothing of it.
    beside: Option<String>,
    /// The part that the title names.
    part: Option<String>,
    /// What the head of a group of rows says of them.
    group: About,
    /// How that head was numbered.
    numbered: Option<groups::Numbering>,
    /// Label and unit of the indicator whose row was read last, as typed where nobody
    /// knows it: rows of parts below are its own.
    last: Option<(String, String)>,
    /// The row before was of this part of that indicator.
    of_last: Option<String>,
    /// The last unit that a column of units gave: a merged cell leaves those below blank.
    unit_over: String,
    /// Which of the `strangers` stands above the rows at hand.
    strange: Option<usize>,
    /// Titles between rows that name nothing known, where they stand, and how many figures
    /// below them are nobody knows whose.
    strangers: Vec<Stranger>,
    /// The day of publication that a line above the table gives.
    published: String,
}

/// A title between rows that names nothing known.
struct Stranger {
    title: String,
    /// Where it stands.
    at: Excerpt,
    /// It leads to parts: rows below that are parts are not of it.
    leads: bool,
    /// Figures below it.
    rows: u64,
}

/// What the words of a row say.
struct Said {
    pieces: Vec<Piece>,
    place: Vec<u8>,
    /// Rows before it that say the same.
    again: u32,
}

impl Cross<'_> {
    /// Whether a heading or a row's label names an indicator.
    fn finds_indicator(&self, sheet: &Sheet, table: &Table) -> bool {
        let is = |piece: &Piece| matches!(piece, Piece::Indicator { .. });
        let across = (self.columns.all.iter()).any(|column| {
            matches!(column, Column::Figures(Figures { piece: Some(piece), .. }) if is(piece))
        });
        let words: Vec<usize> = self.words().collect();
        let number = self.columns.at(Role::Number);
        across
            || (sheet.rows(table.from).take_while(|(at, _)| *at < table.to)).any(|(_, row)| {
                let by_words = words
                    .iter()
                    .any(|at| label(&row.text(*at), self.known.vocabulary).is_some());
                by_words || number.is_some_and(|at| self.is_code(&row.text(at)))
            })
    }

    /// Whether words of a row say of which indicator or part it is.
    fn names_rows(&self) -> bool {
        self.words().next().is_some()
            || self.columns.has(Role::Indicator)
            || self.columns.has(Role::Breakdown)
    }

    fn words(&self) -> impl Iterator<Item = usize> + '_ {
        let all = self.columns.all.iter().enumerate();
        all.filter(|(_, column)| matches!(column, Column::Words))
            .map(|(at, _)| at)
    }

    /// Whether a column of words is the one that names what rows are of.
    fn is_names(&self, at: usize) -> bool {
        columns::names(&self.columns) == Some(at)
    }

    /// Tells which columns are not read.
    fn tell_columns(&self, sheet: &Sheet, table: &Table, shard: &mut Shard) {
        let Some(header) = sheet.row(table.header) else {
            return;
        };
        let mut told: Vec<(usize, Option<Why>)> = Vec::new();
        for (at, column) in self.columns.all.iter().enumerate() {
            match column {
                Column::Other | Column::Unknown(_) if !self.columns.texts[at].is_empty() => {
                    told.push((at, None))
                }
                Column::Aside(Why::Appendix) => {}
                Column::Aside(why) => told.push((at, Some(*why))),
                _ => {}
            }
        }
        for (i, (at, why)) in told.iter().enumerate() {
            let alike = |(_, other): &&(usize, Option<Why>)| other == why;
            let of_one = told.iter().filter(alike).count();
            if why.is_some() && of_one > ONE_BY_ONE && told[..i].iter().any(|one| alike(&one)) {
                continue;
            }
            let mut heading = self.columns.texts[*at].clone();
            if why.is_some() && of_one > ONE_BY_ONE {
                let last = told.iter().rfind(alike).map_or(*at, |(at, _)| *at);
                heading = format!("{heading} … {} ({of_one})", self.columns.texts[last]);
            }
            tell_column(header, *at, heading, *why, shard);
        }
        for (at, column) in self.columns.all.iter().enumerate() {
            if let Column::Figures(Figures {
                piece: Some(Piece::Indicator { label, unit }),
                ..
            }) = column
            {
                // A heading is pointed at where it stands.
                let kind = shard.kind(label.as_bytes(), b"", unit.as_bytes(), header.record());
                shard.kinds[kind].first = header.record().excerpt(header.cell(at));
            }
            if let Column::Figures(Figures {
                piece: Some(Piece::Part { text, unit }),
                ..
            }) = column
                && self.named.is_none()
                && !self.names_rows()
            {
                let kind = shard.kind(text.as_bytes(), b"", unit.as_bytes(), header.record());
                shard.kinds[kind].first = header.record().excerpt(header.cell(at));
            }
        }
    }

    /// Whether a running number is the code of an indicator all the same: `4.10`.
    fn is_code(&self, number: &str) -> bool {
        number.contains(['.', '-', '_']) && self.known.vocabulary.knows(number)
    }

    fn row<'s>(&mut self, row: SheetRow<'s>, shard: &mut Shard) {
        let width = self.columns.all.len();
        let filled = (1..row.width()).any(|at| !row.cell(at).is_empty());
        if !filled && row.width() < width.max(2) || row.is_alone() && width > 2 {
            // A footnote, the heading of a group of rows, or the unit of those below.
            self.unit_over.clear();
            let alone = row.texts().into_iter().find(|cell| !cell.is_empty());
            if let Some(cell) = alone {
                let unit = unit_of_table(&cell, self.known.vocabulary);
                if let Some(unit) = unit {
                    self.unit = unit.to_string();
                }
                // `Tỷ lệ hộ cận nghèo (%)` is more than a unit.
                if unit.is_none_or(|unit| !is_only_unit(&cell, unit)) {
                    let at = (0..row.width()).find(|at| !row.cell(*at).is_empty());
                    let excerpt = row.record().excerpt(row.cell(at.unwrap_or(0)));
                    self.note_group(&cell, excerpt);
                }
            }
            return;
        }
        if self.heads_group(row) {
            return;
        }
        let overfull = (width..row.width()).any(|at| !row.cell(at).is_empty());
        if row.width() < width || overfull {
            if shard.is_note((0..row.width()).map(|at| row.cell(at)), row.record()) {
                return;
            }
            shard.unread(&kinds::RAGGED_ROW, 1);
            shard.issues.add(&kinds::RAGGED_ROW, || {
                Finding::in_data(&kinds::RAGGED_ROW, row.record().whole())
                    .arg("found", row.width())
                    .arg("expected", width)
            });
            return;
        }
        let said = self.said(row);
        self.of_last = said.pieces.iter().find_map(|piece| match piece {
            Piece::Part { text, .. } => Some(text.clone()),
            Piece::Indicator { .. } | Piece::Total { .. } => None,
        });
        if self.is_strangers(row, &said, shard) {
            return;
        }
        if let Some(at) = self.columns.at(Role::Unit)
            && !row.cell(at).is_empty()
        {
            self.unit_over = row.text(at);
        }
        let places = &self.columns.places;
        let blank = !places.is_empty() && places.iter().all(|at| row.cell(*at).is_empty());
        if blank && said.place.is_empty() && shard.blank_place.is_none() {
            shard.blank_place = Some(row.record().line);
        }
        let columns = std::mem::take(&mut self.columns.all);
        self.figures(row, &columns, &said, shard);
        self.columns.all = columns;
    }

    /// A province other than the programme's own that a column of places names.
    fn other_province(&self, sheet: &Sheet, table: &Table) -> Option<String> {
        let rows = sheet.rows(table.from).take_while(|(at, _)| *at < table.to);
        let mut cells =
            rows.flat_map(|(_, row)| self.columns.places.iter().map(move |at| row.text(*at)));
        let spellings = self.known.spellings;
        cells.find(|cell| match spellings.read(cell) {
            Meant::Named(name) | Meant::Read(name) => spellings.other_province(&name),
            _ => false,
        })
    }

    /// What the words of a row say.
    fn said(&mut self, row: SheetRow) -> Said {
        let mut pieces = Vec::new();
        let name = columns::names(&self.columns).filter(|_| self.columns.has(Role::Indicator));
        if let Some(at) = name {
            let own = self.coded(row, row.text(at));
            let number = self
                .columns
                .at(Role::Number)
                .map_or(String::new(), |at| row.text(at));
            match self.part_of_last(&own) {
                Some((label, unit, part)) => {
                    pieces.push(Piece::Indicator { label, unit });
                    pieces.push(part);
                }
                None => {
                    let (label, unit) = self.indicator(own, number);
                    self.last = Some((label.clone(), unit.clone()));
                    pieces.push(Piece::Indicator { label, unit });
                }
            }
        }
        let over = [&self.part, &self.group.part];
        let goal = self.group.why.map(|_| &self.group.said);
        for text in over.into_iter().flatten().chain(goal) {
            pieces.push(Piece::Part {
                text: text.clone(),
                unit: String::new(),
            });
        }
        let place = self.columns.places.iter().map(|at| row.cell(*at));
        let mut place: Vec<u8> = place
            .into_iter()
            .find(|cell| !cell.is_empty())
            .unwrap_or(b"")
            .to_vec();
        let breakdowns = self.columns.each(Role::Breakdown).collect::<Vec<_>>();
        let narrower = self.narrower(row, &place);
        let words = self.words().collect::<Vec<_>>();
        let mut told = String::from_utf8_lossy(&place).into_owned();
        let mut words_of = Vec::new();
        for at in words.into_iter().chain(breakdowns) {
            let cell = row.text(at);
            let piece = match cell.is_empty() {
                true => continue,
                false => Piece::of(&cell, self.known.vocabulary),
            };
            // `CẢ NƯỚC` is a place before it is everything.
            if !matches!(piece, Piece::Indicator { .. })
                && place.is_empty()
                && matches!(
                    self.known.spellings.read(&cell),
                    Meant::Named(_) | Meant::Read(_)
                )
            {
                place = row.cell(at).to_vec();
                continue;
            }
            told.push('\u{1f}');
            told.push_str(&key(&cell));
            if !self.columns.has(Role::Indicator) && self.named.is_none() {
                match (&piece, self.part_of_last(&cell)) {
                    (_, Some((label, unit, part))) => {
                        words_of.push(Piece::Indicator { label, unit });
                        words_of.push(part);
                        continue;
                    }
                    (Piece::Indicator { label, unit }, None) => {
                        self.last = Some((label.clone(), unit.clone()));
                    }
                    (Piece::Part { text, unit }, None) if self.is_names(at) => {
                        self.last = Some((text.clone(), unit.clone()));
                    }
                    _ => {}
                }
            }
            words_of.push(piece);
        }
        for cell in narrower {
            let piece = match Piece::of(&cell, self.known.vocabulary) {
                // `Rate (%)`: the unit, and no part.
                Piece::Part { text, unit } if WORDS.measure_words.has(&key(&text)) => {
                    Piece::Total { unit }
                }
                piece => {
                    told.push('\u{1f}');
                    told.push_str(&key(&cell));
                    piece
                }
            };
            words_of.push(piece);
        }
        // A part named in a column of places: `Thành thị` under the provinces.
        let typed = String::from_utf8_lossy(&place).into_owned();
        let part = unbulleted(&typed);
        if is_part(self.known.vocabulary, part)
            && matches!(self.known.spellings.read(&typed), Meant::Unknown)
        {
            place.clear();
            words_of.push(Piece::of(part, self.known.vocabulary));
        }
        let parts = words_of
            .iter()
            .any(|piece| matches!(piece, Piece::Part { .. }));
        pieces.extend(words_of);
        let mut again = 0;
        if parts {
            for at in [Role::Period, Role::Quarter, Role::Month]
                .iter()
                .filter_map(|r| self.columns.at(*r))
            {
                told.push('\u{1f}');
                told.push_str(&row.text(at));
            }
            let met = self.seen.entry(told).or_default();
            again = *met;
            *met += 1;
        }
        let wider = [&self.place, &self.group.place].into_iter().flatten();
        let wider = wider.map(|name| ("", name.clone()));
        let columns = (self.columns.places.iter())
            .map(|at| (self.columns.texts[*at].as_str(), row.text(*at)));
        let own = String::from_utf8_lossy(&place).into_owned();
        let other = wider.chain(columns).find(|(heading, wide)| {
            let model = self.known.vocabulary.model();
            nesting::contradicts(self.known.spellings, model, &own, (heading, wide))
        });
        if let Some((_, wide)) = other {
            place = nesting::elsewhere(&own, &wide).into_bytes();
        }
        if place.is_empty() {
            place = self.place_unsaid().into_bytes();
        }
        Said {
            pieces,
            place,
            again,
        }
    }

    /// The name of a row beside which its code stands: what both say.
    fn coded(&self, row: SheetRow, name: String) -> String {
        match columns::code(&self.columns) {
            Some(at) => (self.known.vocabulary)
                .coded(&row.text(at), &name)
                .unwrap_or_else(|other| other),
            None => name,
        }
    }

    /// The indicator that a row names.
    fn indicator(&self, own: String, number: String) -> (String, String) {
        let bare = unbulleted(&own);
        let led = || without_lead(bare).and_then(|rest| label(rest, self.known.vocabulary));
        match label(bare, self.known.vocabulary).or_else(led) {
            Some((label, unit)) => (label.to_string(), unit.to_string()),
            None if self.is_code(&number) => (number, String::new()),
            None => (own, String::new()),
        }
    }

    /// The indicator above a row whose name is only a part's, and that part: `Nữ`, `- Nông
    /// thôn`, `Trong đó: Nữ`.
    fn part_of_last(&self, own: &str) -> Option<(String, String, Piece)> {
        let vocabulary = self.known.vocabulary;
        let (label, unit) = self.last.clone()?;
        if super::label(unbulleted(own), vocabulary)
            .is_some_and(|(label, _)| !vocabulary.is_only_part(label))
        {
            return None;
        }
        let part = part_name(own, vocabulary)?;
        Some((label, unit, Piece::of(part, vocabulary).into_part(part)))
    }

    /// What columns that nobody knows, and places beside the row's own, say of a row.
    fn narrower(&self, row: SheetRow, place: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        for (at, column) in self.columns.all.iter().enumerate() {
            let narrows = match column {
                Column::Unknown(how) => !head::narrows_nothing(row.cell(at), *how),
                // A remark narrows nothing, but where it is that its row is a plan's.
                Column::Other | Column::Role(Role::Note | Role::Cause | Role::Remedy) => {
                    titles::says_alone(row.cell(at), self.known.vocabulary)
                        != titles::Alone::Nothing
                }
                _ => false,
            };
            if narrows {
                out.push(row.text(at));
            }
        }
        let places = &self.columns.places;
        let kinds = WORDS.narrow_places.keys().count();
        for at in places.iter().filter(|_| places.len() > 1) {
            let plain = head::breadth(&self.columns.texts[*at]) == kinds;
            let cell = row.text(*at);
            let same = cell.is_empty() || cell.as_bytes() == place;
            if plain && !same && !head::is_whole_place(&cell) {
                out.push(cell);
            }
        }
        out
    }

    fn figures(&mut self, row: SheetRow, columns: &[Column], said: &Said, shard: &mut Shard) {
        let record = row.record();
        let role = |wanted: Role| -> &[u8] {
            let is = |column: &Column| matches!(column, Column::Role(role) if *role == wanted);
            columns.iter().position(is).map_or(b"", |at| row.cell(at))
        };
        for (at, column) in columns.iter().enumerate() {
            if matches!(column, Column::Aside(_)) && !number::is_missing(row.cell(at)) {
                *self.asides.entry(at).or_default() += 1;
                let (label, part, unit) = self.of(&Figures::plain(), said, role(Role::Unit), row);
                let kind = shard.kind(label.as_bytes(), part.as_bytes(), unit.as_bytes(), record);
                shard.kinds[kind].aside += 1;
            }
        }
        self.nameless(row, columns);
        let dated = columns
            .iter()
            .any(|c| matches!(c, Column::Role(Role::Period)));
        let year = String::from_utf8_lossy(role(Role::Period)).into_owned();
        if dated && head::is_total(&year) {
            let figures = (columns.iter().enumerate()).filter(|(at, c)| {
                matches!(c, Column::Figures(_)) && !number::is_missing(row.cell(*at))
            });
            *self.placeless.entry(year).or_default() += figures.count() as u64;
            return;
        }
        let within = head::within(role(Role::Quarter), role(Role::Month));
        let standing = role(Role::Flag);
        let title = std::mem::take(&mut self.published);
        let published = match role(Role::Published) {
            b"" => title.as_bytes(),
            own => own,
        };
        shard.unpublish();
        let mut seen = Seen::Known;
        if !title.is_empty()
            || columns
                .iter()
                .any(|c| matches!(c, Column::Role(Role::Published)))
        {
            seen = shard.publish(published, record);
        }
        self.published.clone_from(&title);
        if let Seen::Later(_) = seen {
            return self.unpublished(row, columns, said, seen, shard);
        }
        let source = match role(Role::Source) {
            b"" => 0,
            source => shard.source(source, record),
        };
        let of_row = shard.place(&said.place, record);
        let reason = [role(Role::Cause), role(Role::Remedy)];
        let mut latest: Option<(bool, u32, usize, u32)> = None;
        let mut judged: Option<(bool, u32, usize, u32)> = None;
        for (at, column) in columns.iter().enumerate() {
            let Column::Figures(figures) = column else {
                continue;
            };
            shard.field = at as u32 + 1;
            let place = match &figures.place {
                Some(place) => shard.place(place.as_bytes(), record),
                None => of_row,
            };
            let (label, part, unit) = self.of(figures, said, role(Role::Unit), row);
            let names = [label.as_bytes(), part.as_bytes(), unit.as_bytes()];
            let Some(kind) = shard.kind_times(names, role(Role::Multiple), record) else {
                continue;
            };
            let (period, said_flag) = match figures.period {
                Some(period) => (period, figures.flag),
                None => {
                    let part = figures.within.as_deref().or(within.as_deref());
                    let read = match part {
                        Some(part) => shard.period(format!("{part}/{year}").as_bytes(), record),
                        None => shard.period_of(kind, year.as_bytes(), record),
                    };
                    match read {
                        Ok(found) => found,
                        Err(_) if seen == Seen::Unclear => return,
                        Err(entry) => {
                            // Told of by its period, with the other figures of the row.
                            shard.kinds[kind].aside += 1;
                            let rest = columns.iter().enumerate().skip(at);
                            let figures = rest.filter(|(at, column)| {
                                matches!(column, Column::Figures(_))
                                    && !number::is_missing(row.cell(*at))
                            });
                            shard.unread(entry, figures.count() as u64);
                            return;
                        }
                    }
                }
            };
            if figures.school && !shard.kinds[kind].school {
                if !number::is_missing(row.cell(at)) {
                    *self.asides.entry(at).or_default() += 1;
                    shard.kinds[kind].aside += 1;
                }
                continue;
            }
            let (cell, value) = ((place, period), row.cell(at));
            if seen == Seen::Unclear {
                let bits = match standing {
                    b"" => said_flag,
                    standing => shard.plain_flag(standing),
                };
                shard.unclear(kind, cell, value, bits, record);
                continue;
            }
            let flag = match standing {
                b"" => Standing::Of(said_flag),
                standing => shard.flag(kind, standing, record),
            };
            let bits = match flag {
                Standing::Of(flag) => flag | source,
                Standing::NoResult => continue,
                Standing::Unknown(bits) => {
                    shard.unclear(kind, cell, value, bits, record);
                    continue;
                }
            };
            let figure = !number::is_missing(value);
            if figure && !shard.fits_day(period, bits, published, record) {
                shard.not_used(kind);
                shard.block(kind, place, period, bits, record);
                continue;
            }
            // Of a row without any figure a verdict is of its last period.
            if judged.is_none_or(|(had, known, ..)| (had, known) < (figure, period)) {
                judged = Some((figure, period, kind, place));
            }
            if latest.is_none_or(|(had, known, ..)| figure && (!had || known < period)) {
                latest = Some((figure, period, kind, place));
            }
            shard.figure(kind, place, period, value, bits, record);
        }
        // What a row says of several periods is said of the last that has a figure.
        if let Some((_, period, kind, place)) = latest {
            shard.reason(kind, (place, period), reason);
        }
        let verdict = |column: &Column| matches!(column, Column::Role(Role::Verdict));
        if let (Some((_, period, kind, place)), Some(at)) =
            (judged, columns.iter().position(verdict))
        {
            let verdict = (at, row.cell(at));
            shard.judge((kind, (place, period)), verdict, source, record);
        }
    }

    /// The indicator, the part and the unit of a cell.
    fn of(
        &self,
        figures: &Figures,
        said: &Said,
        unit: &[u8],
        row: SheetRow,
    ) -> (String, String, String) {
        let pieces = || said.pieces.iter().chain(&figures.piece);
        let chosen = pieces().position(|piece| matches!(piece, Piece::Indicator { .. }));
        let mut parts: Vec<&str> = Vec::new();
        let mut units: Vec<&str> = vec![&figures.unit];
        let (mut label, mut own_unit) = ("", "");
        for (at, piece) in pieces().enumerate() {
            match piece {
                Piece::Indicator { label: name, unit } if Some(at) == chosen => {
                    (label, own_unit) = (name, unit);
                }
                Piece::Indicator { label: name, unit } => {
                    parts.push(name);
                    units.push(unit);
                }
                Piece::Part { text, unit } => {
                    parts.push(text);
                    units.push(unit);
                }
                Piece::Total { unit } => units.push(unit),
            }
        }
        if chosen.is_none()
            && let Some((name, unit)) = &self.named
        {
            (label, own_unit) = (name, unit);
        }
        units.push(own_unit);
        let beside = units.clone();
        let over = self.unit_over.as_str();
        let merged = !over.is_empty() && self.known.vocabulary.converts(label, over);
        units.push(if merged { over } else { "" });
        units.push(&self.unit);
        let vocabulary = self.known.vocabulary;
        let unit = match std::str::from_utf8(unit) {
            Ok(column) if !column.is_empty() => {
                beside.into_iter().fold(column.to_string(), |all, said| {
                    vocabulary.unit_beside(said, &all)
                })
            }
            _ => (units.into_iter())
                .find(|unit| !unit.is_empty())
                .unwrap_or("")
                .to_string(),
        };
        let mut part = parts.join(", ");
        if label.is_empty() {
            // Nobody's: named by its own words.
            return (std::mem::take(&mut part), String::new(), unit);
        }
        if said.again > 0 && !is_part(self.known.vocabulary, &part) {
            // Rows of one name under several headings are not one row.
            part = format!("{part} (dòng {})", row.record().line);
        }
        (label.to_string(), part, unit)
    }
}
