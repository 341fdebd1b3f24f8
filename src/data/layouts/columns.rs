//! What each column of a table holds, from its heading and, where that does not tell,
//! from what stands below.

use super::pieces::Piece;
use super::{Known, Table};
use crate::data::head::{self, Narrows, Role};
use crate::data::heading::{self, Heading, Why};
use crate::data::interval;
use crate::data::number::{self, Reading};
use crate::data::period;
use crate::data::sheet::{Sheet, SheetRow};
use crate::data::spelling::Meant;
use crate::data::table::meta;
use crate::model::Period;
use crate::model::unit::text as units;
use crate::source::text::key;
use crate::source::words::WORDS;
use std::collections::HashSet;

/// Rows by which columns are judged.
const SAMPLE: usize = 400;

/// What a column holds.
#[derive(Clone, Debug)]
pub enum Column {
    /// What its role says.
    Role(Role),
    /// Words that say, row by row, what the figures are of.
    Words,
    /// Figures.
    Figures(Figures),
    /// Figures that are none of the year in the heading.
    Aside(Why),
    /// A column under a heading that nobody knows, or under none: what it says narrows a
    /// row.
    Unknown(Narrows),
    /// Nothing that is read.
    Other,
}

/// A column of figures.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The key of their period; none where a column of the row gives it.
    pub period: Option<u32>,
    /// The quarter or month of the row's year, as period words: `tháng 6`.
    pub within: Option<String>,
    /// The period is a school year, by the heading alone: two years that follow each
    /// other. Of what is not counted by those they are two years.
    pub school: bool,
    /// Bits of the flag in the heading.
    pub flag: u32,
    /// The unit in the heading.
    pub unit: String,
    /// What they are of, by the heading.
    pub piece: Option<Piece>,
    /// The place they are of, by the heading.
    pub place: Option<String>,
}

impl Figures {
    /// Of which nothing is said but by the row.
    pub fn plain() -> Self {
        Figures {
            period: None,
            within: None,
            school: false,
            flag: 0,
            unit: String::new(),
            piece: None,
            place: None,
        }
    }

    /// Of one period.
    fn of_period(period: u32) -> Self {
        Figures {
            period: Some(period),
            ..Figures::plain()
        }
    }
}

/// The columns of a table.
pub struct Columns {
    /// One a cell of the header.
    pub all: Vec<Column>,
    /// The place columns, the narrowest first.
    pub places: Vec<usize>,
    /// Their headings.
    pub texts: Vec<String>,
    /// The unit that a heading of names or values gives: `Chỉ tiêu (triệu đồng)`.
    pub unit: String,
}

impl Columns {
    /// Whether a column has this role.
    pub fn has(&self, wanted: Role) -> bool {
        self.at(wanted).is_some()
    }

    /// The first column of a role.
    pub fn at(&self, wanted: Role) -> Option<usize> {
        let is = |column: &Column| matches!(column, Column::Role(role) if *role == wanted);
        self.all.iter().position(is)
    }

    /// Every column of a role.
    pub fn each(&self, wanted: Role) -> impl Iterator<Item = usize> + '_ {
        let all = self.all.iter().enumerate();
        all.filter(move |(_, column)| matches!(column, Column::Role(role) if *role == wanted))
            .map(|(at, _)| at)
    }
}

/// The columns of a table.
pub fn of(sheet: &Sheet, table: &Table, known: Known) -> Columns {
    let typed = super::headings::of(sheet, table);
    let (mut texts, unit) = without_units(&typed, known);
    of_one_year(&mut texts, sheet, table, known);
    let below = Below::of(sheet, table);
    // Beside a column of years a heading or two with a year in its name is none of one.
    let of_year = texts.iter().filter(|text| is_year(text, known)).count();
    let dated = texts
        .iter()
        .any(|text| head::role(text) == Some(Role::Period));
    let years = of_year > if dated { texts.len() / 2 } else { 0 };
    let by_row = texts
        .iter()
        .any(|text| head::role(text) == Some(Role::Period));
    let mut all: Vec<Column> = (texts.iter().enumerate())
        .map(|(at, text)| first_look(at, text, &texts, years, by_row, &below, known))
        .collect();
    if !by_row && !years {
        of_places(&mut all, &texts, year_above(sheet, table), &below, known);
    }
    if names_changes(sheet, table, known) {
        changes_alone(&mut all, &texts);
    }
    label_columns(&mut all, &texts, &below, known);
    unknown_columns(&mut all, &texts, &below);
    let mut places: Vec<usize> = (0..all.len())
        .filter(|at| matches!(all[*at], Column::Role(Role::Place)))
        .collect();
    places.sort_by_key(|at| head::breadth(&texts[*at]));
    Columns {
        all,
        places,
        texts: typed,
        unit,
    }
}

/// The lines above a table.
fn above(sheet: &Sheet, table: &Table) -> Vec<String> {
    let lines = table.above.iter().chain(&table.titles);
    let lines = lines.filter_map(|at| sheet.row(*at));
    lines.flat_map(SheetRow::texts).collect()
}

/// The one year that the lines above a table give, as a period's key.
fn year_above(sheet: &Sheet, table: &Table) -> Option<u32> {
    let year = super::one_year(above(sheet, table).into_iter())?;
    Period::Year(year).to_key()
}

/// Puts the one year that the lines above give behind headings of what was planned and of
/// what came about, where no column says its period.
fn of_one_year(texts: &mut [String], sheet: &Sheet, table: &Table, known: Known) {
    let dated = |text: &String| is_year(text, known) || head::role(text) == Some(Role::Period);
    if texts.iter().any(dated) {
        return;
    }
    let lines = above(sheet, table).into_iter();
    let Some(year) = super::result_year(lines, known) else {
        return;
    };
    if !texts.iter().any(|text| super::is_result_of(text, year)) {
        return;
    }
    for text in texts.iter_mut() {
        let named = head::role(text).is_some_and(|role| role != Role::Value);
        let of_year = format!("{text} {year}");
        let aside = matches!(of_heading(&of_year, known), Heading::Aside(_));
        if !named && !text.is_empty() && (aside || super::is_result_of(text, year)) {
            *text = of_year;
        }
    }
}

/// Columns headed by places, where the table is of one year.
fn of_places(all: &mut [Column], texts: &[String], year: Option<u32>, below: &Below, known: Known) {
    let Some(year) = year else {
        return;
    };
    if !texts.iter().any(|text| place_of(text, known).is_some()) {
        return;
    }
    for (at, column) in all.iter_mut().enumerate() {
        let text = &texts[at];
        // Beside places a name is one that nobody declares.
        let named = || super::cross::is_name(text) && head::role(text).is_none();
        if matches!(column, Column::Other)
            && !below.has_words(at)
            && let Some(place) = place_of(text, known).or_else(|| named().then(|| text.clone()))
        {
            *column = Column::Figures(Figures {
                place: Some(place),
                ..Figures::of_period(year)
            });
        }
    }
}

/// Headings without the unit behind the name of a role, and the first such unit.
fn without_units(typed: &[String], known: Known) -> (Vec<String>, String) {
    let mut found = String::new();
    let bare =
        typed.iter().map(
            |text| match super::pieces::unit_of_heading(text, known.vocabulary) {
                Some((bare, unit)) if head::role(bare).is_some() => {
                    if found.is_empty() {
                        found = unit.to_string();
                    }
                    bare.to_string()
                }
                _ => text.clone(),
            },
        );
    (bare.collect(), found)
}

/// A table of nothing but changes from the year before (`2010 over 2009`) is of an
/// indicator that is such a change: each is the later year's.
fn changes_alone(all: &mut [Column], texts: &[String]) {
    let years: Vec<Option<i16>> = (all.iter().zip(texts))
        .map(|(column, text)| match column {
            Column::Aside(Why::Comparison) => heading::over_the_year_before(text),
            _ => None,
        })
        .collect();
    let others = (all.iter().zip(&years)).any(|(column, year)| {
        year.is_none() && matches!(column, Column::Aside(_) | Column::Figures(_))
    });
    if others {
        return;
    }
    for (column, year) in all.iter_mut().zip(years) {
        if let Some(period) = year.and_then(|year| Period::Year(year).to_key()) {
            *column = Column::Figures(Figures::of_period(period));
        }
    }
}

/// Whether what a table names, in its titles or else its rows, are changes: growths,
/// indices. Of anything else a column of changes is no figure.
fn names_changes(sheet: &Sheet, table: &Table, known: Known) -> bool {
    let text = |at: &usize| sheet.row(*at).map(|row| row.text(0));
    let titles: Vec<String> = table.titles.iter().filter_map(text).collect();
    let titled = titles
        .iter()
        .rev()
        .find_map(|title| super::label_in_title(title, known.vocabulary));
    let is_change = |label: &str| {
        let said = key(label);
        WORDS.comparison_headings.within(&said)
            || WORDS.growth_names.within(&said)
            || WORDS.index_names.within(&said)
    };
    if let Some((label, _)) = titled {
        return is_change(label);
    }
    let rows = sheet.rows(table.from).take_while(|(at, _)| *at < table.to);
    let mut labels = rows.flat_map(|(_, row)| row.texts()).filter(|cell| {
        super::label(cell, known.vocabulary).is_some() && cell.chars().any(char::is_alphabetic)
    });
    let stem = super::label(known.stem, known.vocabulary).is_none() || is_change(known.stem);
    stem && labels.all(|label| is_change(&label))
}

fn is_year(text: &str, known: Known) -> bool {
    !matches!(of_heading(text, known), Heading::Plain)
}

fn of_heading(text: &str, known: Known) -> Heading {
    let vocabulary = known.vocabulary;
    let is_known = |words: &str| {
        super::label(words, vocabulary).is_some() || super::pieces::is_part(vocabulary, words)
    };
    let is_unit = |unit: &str| unit == "%" || vocabulary.knows_unit(unit);
    match heading::read(text, &is_known, &is_unit) {
        // A row of units below the years.
        Heading::Of {
            period,
            flag,
            unit,
            rest,
        } if unit.is_empty() && !is_known(&rest) && is_unit(&rest) && !is_counted(&rest, known) => {
            Heading::Of {
                period,
                flag,
                unit: rest,
                rest: String::new(),
            }
        }
        heading => heading,
    }
}

/// Whether the name of a unit is that of what is counted, and of some kind of it: `Dân
/// số`, `Học sinh` are figures of their own, whatever stands for people.
fn is_counted(unit: &str, known: Known) -> bool {
    let model = known.vocabulary.model();
    let own = WORDS.counted_units.has(&key(unit));
    let of = |name: &str| units::measure(&model.units, name);
    let Some(measure) = of(unit).filter(|_| !own) else {
        return false;
    };
    let mut bases = WORDS.counted_units.words();
    bases.any(|base| of(base).is_some_and(|other| other == measure))
}

/// The place that words beside a year name.
pub fn place_of(rest: &str, known: Known) -> Option<String> {
    let own = || WORDS.place_own.has(&key(rest));
    match known.spellings.read(rest) {
        Meant::Named(_) | Meant::Read(_) => Some(rest.to_string()),
        Meant::Own if own() => Some(rest.to_string()),
        Meant::Unknown if is_a_place(rest) => Some(rest.to_string()),
        _ => None,
    }
}

/// Whether words beside a year are a kind of places and a name: `Xã A`, `Huyện Đức Trọng`.
fn is_a_place(rest: &str) -> bool {
    let said = key(rest);
    let name = head::after_kind(&said, &[&WORDS.commune_kinds, &WORDS.district_kinds]);
    let short = name.is_some_and(|name| name.split(' ').count() < 5);
    short && rest.trim().rsplit(' ').next().is_some_and(head::is_proper)
}

/// What a heading alone, with a look below, says of its column.
fn first_look(
    at: usize,
    text: &str,
    texts: &[String],
    years: bool,
    by_row: bool,
    below: &Below,
    known: Known,
) -> Column {
    if text.is_empty() {
        return Column::Other;
    }
    match of_heading(text, known) {
        Heading::Of {
            period,
            flag,
            unit,
            rest,
        } if (years || !by_row) && (at > 0 || !below.has_words(at)) => {
            let place = place_of(&rest, known);
            let named = !rest.is_empty() && place.is_none();
            return Column::Figures(Figures {
                flag: flag.map_or(0, meta::of_flag),
                unit,
                piece: named.then(|| Piece::of(&rest, known.vocabulary)),
                place,
                period: period.to_key(),
                ..Figures::plain()
            });
        }
        Heading::Aside(why) if (years || !by_row) && (at > 0 || !below.has_words(at)) => {
            return planned(text, known)
                .or_else(|| part_of_year(text, known))
                .or_else(|| several_years(text, known))
                .or_else(|| school_year(text, why))
                .unwrap_or(Column::Aside(why));
        }
        _ => {}
    }
    if let Some(role) = role_in(text, texts) {
        return match role {
            Role::Task | Role::Completed => Column::Other,
            Role::Value if by_row && !years => figures(None, None, text, known),
            Role::Value => Column::Other,
            // `Đơn vị` above places names the places.
            Role::Unit if below.share_of_places(at, known) > 0.5 => Column::Role(Role::Place),
            role => Column::Role(role),
        };
    }
    if by_row && !years {
        if let Some(place) = place_of(text, known).filter(|_| !below.has_words(at)) {
            return Column::Figures(Figures {
                place: Some(place),
                ..Figures::plain()
            });
        }
        if let Some(within) = within_year(text) {
            return figures(None, Some(within), "", known);
        }
        if super::label(text, known.vocabulary).is_some() || !below.has_words(at) {
            return figures(None, None, text, known);
        }
    }
    Column::Other
}

/// A column of two years that follow each other: of a school year, where its rows are of
/// what is counted by those.
fn school_year(text: &str, why: Why) -> Option<Column> {
    let (period, flag) = period::school_year(text).filter(|_| why == Why::SeveralYears)?;
    Some(Column::Figures(Figures {
        school: true,
        flag: flag.map_or(0, meta::of_flag),
        ..Figures::of_period(period.to_key()?)
    }))
}

/// A column of what was planned, where some level is a part of that: its figures are of
/// a part of their own, which stands for nothing else.
fn planned(text: &str, known: Known) -> Option<Column> {
    let is_unit = |unit: &str| unit == "%" || known.vocabulary.knows_unit(unit);
    let (plan, period, unit) = heading::planned(text, &is_unit)?;
    known.vocabulary.asks(plan).then(|| {
        Column::Figures(Figures {
            period: period.to_key(),
            unit,
            piece: Some(Piece::Part {
                text: plan.word().to_string(),
                unit: String::new(),
            }),
            ..Figures::plain()
        })
    })
}

/// A column of several years of which some level is.
fn several_years(text: &str, known: Known) -> Option<Column> {
    let (period, flag) = period::several_years(text)?;
    known.vocabulary.asks_years(period).then(|| {
        Column::Figures(Figures {
            period: period.to_key(),
            flag: flag.map_or(0, meta::of_flag),
            ..Figures::plain()
        })
    })
}

/// A column of a part of a year of which some level is.
fn part_of_year(text: &str, known: Known) -> Option<Column> {
    let is_unit = |unit: &str| unit == "%" || known.vocabulary.knows_unit(unit);
    let (period, flag, unit) = heading::part(text, &is_unit)?;
    known.vocabulary.asks_part(period).then(|| {
        Column::Figures(Figures {
            period: period.to_key(),
            flag: flag.map_or(0, meta::of_flag),
            unit,
            ..Figures::plain()
        })
    })
}

fn figures(period: Option<u32>, within: Option<String>, text: &str, known: Known) -> Column {
    let is_value = head::role(text) == Some(Role::Value);
    Column::Figures(Figures {
        period,
        within,
        school: false,
        flag: 0,
        unit: String::new(),
        piece: (!text.is_empty() && !is_value).then(|| Piece::of(text, known.vocabulary)),
        place: None,
    })
}

/// The role of a heading among others: `Code` beside `Entity` is the entity's.
fn role_in(text: &str, texts: &[String]) -> Option<Role> {
    let found = head::role(text);
    if found.is_none() && key(text) == "code" {
        let places = texts
            .iter()
            .any(|other| head::role(other) == Some(Role::Place));
        return places.then_some(Role::Number);
    }
    found
}

/// `Jan.`, `March`, `Tháng 6`, `Quý I`: a part of the year that the row gives.
fn within_year(text: &str) -> Option<String> {
    if let Some(month) = head::month(text) {
        return Some(format!("tháng {month}"));
    }
    let dated = format!("{text}/2000");
    let read = period::parse(&dated).ok();
    match read {
        Some((Period::Month(_, month), _)) => Some(format!("tháng {month}")),
        Some((Period::Quarter(_, quarter), _)) => Some(format!("quý {quarter}")),
        _ => None,
    }
}

/// Settles which columns of words say what a row is of: the first, where none does by
/// its heading; then those without which two rows would be of the same.
fn label_columns(all: &mut [Column], texts: &[String], below: &Below, known: Known) {
    let is_words = |all: &[Column], at: usize| {
        matches!(all[at], Column::Other) && !texts[at].is_empty() && below.has_words(at)
    };
    let labelled = |all: &[Column]| {
        all.iter().any(|column| {
            matches!(
                column,
                Column::Role(Role::Place | Role::Indicator | Role::Period | Role::Breakdown)
            )
        })
    };
    for at in 0..all.len() {
        if is_words(all, at) && (is_of_places(&texts[at]) || below.share_of_places(at, known) > 0.5)
        {
            let place = all
                .iter()
                .any(|column| matches!(column, Column::Role(Role::Place)));
            let mixed = below.share_of_places(at, known) < 0.999 && !is_of_places(&texts[at]);
            all[at] = match place || mixed {
                true => Column::Words,
                false => Column::Role(Role::Place),
            };
        }
    }
    // Sexes, ages and kinds of residence are parts, even one for the whole table.
    for at in 0..all.len() {
        if is_words(all, at) && below.is_of_people(at) {
            all[at] = Column::Role(Role::Breakdown);
        }
    }
    // What names indicators says what a row is of, even if it says so once.
    for at in 0..all.len() {
        if is_words(all, at) && below.names_indicator(at, known) {
            all[at] = Column::Words;
        }
    }
    let settled = all.iter().any(|column| matches!(column, Column::Words));
    if !labelled(all) && !settled {
        let first = (0..all.len()).find(|at| {
            is_words(all, *at)
                || matches!(all[*at], Column::Role(Role::Number | Role::Unit))
                    && below.has_words(*at)
        });
        if let Some(first) = first.or((!all.is_empty()).then_some(0))
            && !matches!(all[first], Column::Figures(_) | Column::Aside(_))
        {
            all[first] = Column::Words;
        }
    }
    let first_figures = all
        .iter()
        .position(|column| matches!(column, Column::Figures(_)));
    let dimensions: Vec<usize> = (0..first_figures.unwrap_or(all.len()))
        .filter(|at| is_words(all, *at))
        .collect();
    if !dimensions.is_empty() && below.repeats(all) {
        for at in dimensions {
            all[at] = Column::Words;
        }
    }
}

/// Columns of words under a heading that nobody knows, or under none, narrow their rows;
/// those of remarks do not.
fn unknown_columns(all: &mut [Column], texts: &[String], below: &Below) {
    let figures = |column: &Column| matches!(column, Column::Figures(_) | Column::Aside(_));
    let first = all.iter().position(figures).unwrap_or(all.len());
    for at in 0..all.len() {
        let heading = texts[at].as_str();
        let told = heading.is_empty() || head::role(heading).is_none();
        if !matches!(all[at], Column::Other) || !told {
            continue;
        }
        // Codes stand before the figures, under a heading.
        let coded = at < first && !heading.is_empty();
        let cells: Vec<&[u8]> = below.cells(at).filter(|_| coded).collect();
        let Some(how) = head::narrows(heading, cells.iter().copied()) else {
            continue;
        };
        if below
            .cells(at)
            .any(|cell| !head::narrows_nothing(cell, how))
        {
            all[at] = Column::Unknown(how);
        }
    }
}

/// The column of codes beside one of names.
pub fn code(columns: &Columns) -> Option<usize> {
    let several = columns.each(Role::Indicator).count() > 1;
    let mut all = columns.each(Role::Indicator);
    all.find(|at| several && head::is_code(&columns.texts[*at]))
}

/// The column that names what rows are of, by a role or by what stands in it.
pub fn names(columns: &Columns) -> Option<usize> {
    let words = |column: &Column| matches!(column, Column::Words);
    let code = code(columns);
    let of = columns.each(Role::Indicator).find(|at| Some(*at) != code);
    of.or_else(|| columns.all.iter().position(words))
}

/// A second column that says what rows are of, behind figures and before others: two
/// tables side by side, of which no row is one.
pub fn second_label(columns: &Columns) -> Option<usize> {
    let names = |at: usize| match &columns.all[at] {
        Column::Role(role @ (Role::Indicator | Role::Place)) => Some(*role),
        Column::Words | Column::Unknown(_) => Some(Role::Indicator),
        _ => None,
    };
    let figures = |at: usize| matches!(columns.all[at], Column::Figures(_) | Column::Aside(_));
    let first = (0..columns.all.len()).find(|at| names(*at).is_some())?;
    let between = (first..columns.all.len()).find(|at| figures(*at))?;
    let last = (between..columns.all.len()).rfind(|at| figures(*at))?;
    (between..last).find(|at| match &columns.all[*at] {
        // Places behind figures of indicators are the rows' own, in another order.
        Column::Role(role @ (Role::Indicator | Role::Place)) => {
            (first..between).any(|at| names(at) == Some(*role))
        }
        Column::Words => true,
        Column::Unknown(_) => {
            let said = key(&columns.texts[*at]);
            !said.is_empty() && columns.texts[..*at].iter().any(|text| key(text) == said)
        }
        _ => false,
    })
}

/// Whether a heading says that its column is of places.
fn is_of_places(heading: &str) -> bool {
    let spaced = heading.replace([',', '/', '(', ')', ';', '_', '-', '.'], " ");
    WORDS.place_headings.within(&key(&spaced))
}

/// Whether a cell is a figure, be it with a sign or words: `15,5%`, `ước 12,5`, `12.3 p`.
fn is_figure(cell: &[u8]) -> bool {
    matches!(number::read(cell), Reading::Fixed(..) | Reading::Wide(..))
        || number::percentage(cell).is_some()
        || number::flagged(cell).is_some()
        || std::str::from_utf8(cell).is_ok_and(|text| interval::read(text).is_some())
}

/// Some rows below a header.
struct Below<'s> {
    rows: Vec<SheetRow<'s>>,
}

impl<'s> Below<'s> {
    fn of(sheet: &'s Sheet, table: &Table) -> Self {
        let rows = sheet.rows(table.from).take_while(|(at, _)| *at < table.to);
        let filled = rows.filter(|(_, row)| row.filled() > 1);
        Below {
            rows: filled.map(|(_, row)| row).take(SAMPLE).collect(),
        }
    }

    fn cells(&self, at: usize) -> impl Iterator<Item = &'s [u8]> + '_ {
        let cells = self.rows.iter().map(move |row| row.cell(at));
        cells.filter(|cell| !number::is_missing(cell) && !number::says_missing(cell))
    }

    /// Whether most of what stands below is no number.
    fn has_words(&self, at: usize) -> bool {
        let (mut words, mut all) = (0, 0);
        for cell in self.cells(at) {
            all += 1;
            words += usize::from(!is_figure(cell));
        }
        words * 2 > all
    }

    /// Whether most words below are of sexes, ages, kinds of residence.
    fn is_of_people(&self, at: usize) -> bool {
        let names: HashSet<&[u8]> = self.cells(at).collect();
        let names: Vec<String> = names
            .iter()
            .map(|name| String::from_utf8_lossy(name).into_owned())
            .collect();
        let parts = names.iter().filter(|name| head::is_of_people(name)).count();
        let totals = names.iter().filter(|name| head::is_total(name)).count();
        parts > 0 && (parts + totals) * 2 > names.len()
    }

    /// Whether some word below is the name of an indicator.
    fn names_indicator(&self, at: usize, known: Known) -> bool {
        let names: HashSet<&[u8]> = self.cells(at).collect();
        let is =
            |name: &&[u8]| super::label(&String::from_utf8_lossy(name), known.vocabulary).is_some();
        names.iter().any(is)
    }

    /// How many of the words below are places, of all.
    fn share_of_places(&self, at: usize, known: Known) -> f64 {
        let names: HashSet<&[u8]> = self.cells(at).collect();
        let place = |name: &&&[u8]| {
            let name = String::from_utf8_lossy(name);
            matches!(
                known.spellings.read(&name),
                Meant::Named(_) | Meant::Read(_)
            )
        };
        names.iter().filter(place).count() as f64 / names.len().max(1) as f64
    }

    /// Whether two rows say the same in all columns that tell what they are of.
    fn repeats(&self, columns: &[Column]) -> bool {
        let telling = |at: &usize| {
            let column = &columns[*at];
            let role = |role: &Role| {
                !matches!(
                    role,
                    Role::Unit
                        | Role::Number
                        | Role::Source
                        | Role::Note
                        | Role::Cause
                        | Role::Remedy
                        | Role::Verdict
                )
            };
            matches!(column, Column::Words) || matches!(column, Column::Role(of) if role(of))
        };
        let telling: Vec<usize> = (0..columns.len()).filter(telling).collect();
        let mut seen = HashSet::new();
        (self.rows.iter()).any(|row| {
            let says: Vec<&[u8]> = telling.iter().map(|at| row.cell(*at)).collect();
            !seen.insert(says)
        })
    }
}
