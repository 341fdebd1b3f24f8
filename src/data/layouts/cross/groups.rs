//! The heads of groups of rows within a table: a place, a part, a standing that the rows
//! below are of.

use super::super::narrowing::{Says, is_level, place_alone, says};
use super::super::pieces::{
    Piece, is_only_unit, is_part, label_in_title, part_name, unbulleted, unit_of_table,
    without_lead,
};
use super::super::titles::About;
use super::super::{Known, columns, label, titles};
use super::{Column, Cross, Said, Stranger};
use crate::data::head::{self, Role};
use crate::data::number;
use crate::data::shard::Shard;
use crate::data::sheet::SheetRow;
use crate::data::spelling::Meant;
use crate::data::vocabulary::Meaning;
use crate::finding::Excerpt;
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;

/// Words of a head of rows that gives a standing: `Thực hiện năm 2025`.
const MOST_STANDING: usize = 4;

/// Letters of a head of rows that says something: `B.`, `II` and `(1)` only number.
const FEWEST_LETTERS: usize = 4;

/// Whether words alone between rows may be the title of those below: no note, no mere
/// number, no lead to parts, no bare name of a place (`Đam Rông`).
pub fn is_title(cell: &str, known: Known) -> bool {
    let said = key(unbulleted(cell));
    let bare = said.trim_end_matches([':', ' ']);
    let note = head::is_note(cell) || cell.starts_with(['*', '(']);
    let lead = WORDS.part_leads.has(bare) || WORDS.part_intros.has(bare);
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let places = WORDS.plural_words.begins(bare) && WORDS.place_headings.within(bare)
        || WORDS.region_kinds.begins(bare);
    let short = bare.split(' ').count() <= MOST_STANDING;
    let standing = WORDS.result_headings.begins(bare) && short || head::is_total(cell);
    letters >= FEWEST_LETTERS
        && !(note || lead || places || standing || titles::is_dateline(bare) || goes_on(bare))
        && (is_opener(cell) || !is_name(cell))
        && !known.vocabulary.model().indicators.is_empty()
}

/// Whether words lead to parts of what stands above: `Chia theo giới tính`.
fn is_lead(cell: &str) -> bool {
    let said = key(unbulleted(cell));
    WORDS.part_leads.begins(&said) || without_lead(cell).is_some()
}

/// Whether words begin as the name of a figure does, behind a number perhaps: `B. Tỷ lệ`.
fn is_opener(cell: &str) -> bool {
    let said = key(unbulleted(cell));
    let said = match said.split_once(' ') {
        Some((number, rest)) if number.ends_with(['.', ')', '/']) => rest,
        _ => &said,
    };
    WORDS.share_names.begins(said)
        || WORDS.sum_names.begins(said)
        || WORDS.figure_openers.begins(said)
}

/// Whether every word begins with a capital and some has small letters: a proper name.
pub fn is_name(cell: &str) -> bool {
    let letters = |word: &str| word.chars().find(|c| c.is_alphabetic());
    let mut words = cell.split([' ', '-', '–']).filter_map(letters);
    let small = cell.chars().any(char::is_lowercase);
    small && words.all(char::is_uppercase)
}

/// Whether words only say that a table goes on: `Tiếp theo`.
fn goes_on(words: &str) -> bool {
    let said = key(words);
    let on = said.strip_prefix(&key("tiếp"));
    on.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// How sections are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbering {
    /// `I`, `IV.`
    Roman,
    /// `A`, `b)`
    Letter,
}

impl Numbering {
    fn of(number: &str) -> Option<Self> {
        let bare = number.trim().trim_matches(['.', ')', '(', '/', ' ']);
        if !bare.is_empty() && bare.chars().all(|c| "IVX".contains(c)) {
            return Some(Numbering::Roman);
        }
        let letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
        letter.then_some(Numbering::Letter)
    }
}

impl Cross<'_> {
    /// Takes note of what the head of a group of rows says of them: a place, a part, that
    /// they are of what is to be. Other words leave it as it is.
    pub(super) fn note_group(&mut self, cell: &str, at: Excerpt) {
        let own = match self.known.spellings.read(cell) {
            Meant::Own | Meant::Total => true,
            Meant::Named(name) | Meant::Read(name) => self.known.spellings.is_own(&name),
            Meant::Unknown => false,
        };
        if own {
            self.group.place = None;
            return;
        }
        let known = label(unbulleted(cell), self.known.vocabulary);
        let known = known.or_else(|| label_in_title(cell, self.known.vocabulary));
        if let Some((label, unit)) = known
            && !self.known.vocabulary.is_only_part(label)
        {
            // `Số hộ nghèo (tiếp theo)`.
            let unit = if goes_on(unit) { "" } else { unit };
            let named = (label.to_string(), unit.to_string());
            self.strange = None;
            // Where the title names the indicator, this is the title of the rows below.
            if self.named.is_some() {
                self.named = Some(named.clone());
            }
            self.last = Some(named);
            return;
        }
        let said = key(cell);
        if WORDS.result_headings.begins(&said) {
            (self.group.why, self.group.said) = (None, String::new());
        } else if head::is_total(cell) {
            self.group.part = None;
        }
        let about = self.of_head(cell);
        if about.why.is_some() {
            (self.group.why, self.group.said) = (about.why, about.said);
        }
        let placed = about.place.is_some();
        if placed {
            self.group.place = about.place;
        }
        // `Trong đó: hộ dân tộc thiểu số` under a title that names the indicator.
        let own = about.part.as_deref() == Some(cell.trim()) && is_lead(cell);
        let titled = self.named.is_some() || self.names_columns();
        if about.part.is_some() && !(own && titled && is_title(cell, self.known)) {
            self.group.part = about.part;
        } else if about.why.is_none() && !placed && self.is_strange(cell) {
            self.group.part = Some(cell.trim().to_string());
        } else if about.why.is_none() && !placed && is_title(cell, self.known) {
            let leads = is_lead(cell);
            let title = cell.trim().to_string();
            if !leads {
                self.last = Some((title.clone(), String::new()));
            }
            self.strange = Some(self.strangers.len());
            self.strangers.push(Stranger {
                title,
                at,
                leads,
                rows: 0,
            });
        }
    }

    /// Whether a line between rows that name their own indicators is of nobody knows what:
    /// no title of a section, and no name of a figure that this row lacks.
    fn is_strange(&self, cell: &str) -> bool {
        let named = is_opener(cell) || is_lead(cell) || head::is_total(cell) || goes_on(cell);
        self.names_own() && !named && says(cell, self.known) == Says::Unknown
    }

    /// Whether rows name their own indicators, and no places.
    fn names_own(&self) -> bool {
        self.named.is_none() && !self.columns.has(Role::Place) && !self.names_columns()
    }

    /// What the head of a group of rows says of them: as a title, and where the rows name
    /// their indicators a level of places (`Tuyến xã`) or a bare name (`Cao Lộc`) too.
    fn of_head(&self, cell: &str) -> About {
        let mut about = titles::of_line(cell, self.known);
        if !about.is_empty() || !self.names_own() {
            return about;
        }
        if is_level(cell) {
            about.part = Some(cell.trim().to_string());
        } else {
            about.place = place_alone(cell, self.known);
        }
        about
    }

    /// Whether a row is below a title that names nothing known and does not name its
    /// indicator itself: its figures are nobody knows whose, and are counted.
    pub(super) fn is_strangers(&mut self, row: SheetRow, said: &Said, shard: &mut Shard) -> bool {
        let Some(at) = self.strange else {
            return false;
        };
        let stranger = &self.strangers[at];
        let label = said.pieces.iter().find_map(|piece| match piece {
            Piece::Indicator { label, .. } => Some(label),
            Piece::Part { .. } | Piece::Total { .. } => None,
        });
        let is_part = |piece: &Piece| matches!(piece, Piece::Part { .. });
        let below = match label {
            // A row with a name of its own is known, or named, by that.
            Some(label) => *label == stranger.title,
            None => {
                let named = self.named.is_some() || self.names_columns();
                named && !(stranger.leads && said.pieces.iter().any(is_part))
            }
        };
        if !below {
            return false;
        }
        let figures = self.columns.all.iter().enumerate().filter(|(at, column)| {
            matches!(column, Column::Figures(_)) && !number::is_missing(row.cell(*at))
        });
        let count = figures.count() as u64;
        if count > 0
            && let Some((label, _)) = self.named.clone()
        {
            let kind = shard.kind(label.as_bytes(), b"", b"", row.record());
            shard.kinds[kind].aside += count;
        }
        self.strangers[at].rows += count;
        true
    }

    /// Whether a row without figures heads a group: a place, a part, a standing of those
    /// below, with a number before it perhaps.
    pub(super) fn heads_group(&mut self, row: SheetRow) -> bool {
        let figures = self.columns.all.iter().enumerate().any(|(at, column)| {
            matches!(column, Column::Figures(_) | Column::Aside(_)) && !row.cell(at).is_empty()
        });
        if row.is_alone() && self.rows_name_places() && is_opener(&row.text(0)) {
            let excerpt = row.record().excerpt(row.cell(0));
            self.note_group(&row.text(0), excerpt);
            return true;
        }
        let Some(at) = columns::names(&self.columns).filter(|_| !figures) else {
            return false;
        };
        let text = row.text(at);
        let excerpt = row.record().excerpt(row.cell(at));
        let others = (0..row.width()).filter(|other| *other != at && !row.cell(*other).is_empty());
        let others: Vec<String> = others.map(|other| row.text(other)).collect();
        let numbered = |text: &String| !text.bytes().any(|b| b.is_ascii_digit());
        let head = at == 0 || !others.is_empty() && others.iter().all(numbered);
        let few = others.len() < 2;
        let vocabulary = self.known.vocabulary;
        if others.is_empty()
            && let Some(unit) = unit_of_table(&text, vocabulary)
            && is_only_unit(&text, unit)
        {
            self.unit_over.clear();
            self.unit = unit.to_string();
            return true;
        }
        let known = label(unbulleted(&text), vocabulary);
        let known = known.is_some_and(|(label, _)| !vocabulary.is_only_part(label));
        if text.is_empty() || !few || known {
            return false;
        }
        // A row with a unit behind its name is an indicator's without a figure.
        let behind = (at + 1..row.width()).any(|other| !row.cell(other).is_empty());
        let about = match behind {
            true => titles::of_line(&text, self.known),
            false => self.of_head(&text),
        };
        let number = others.first().map_or("", |number| number.as_str());
        let numbering = Numbering::of(number);
        // A row with a running number and nothing known of its name is an indicator's
        // without a figure.
        let counted = number.starts_with(|c: char| c.is_ascii_digit());
        let year = titles::year_said(&text).is_some_and(|year| self.is_other_year(year));
        let strange =
            !behind && !counted && !self.is_part_of_last(&text) && (year || self.is_strange(&text));
        // A part without a figure is one of the row above it where that is of a part too, or
        // its indicator has that part; no level of places is.
        let level = is_level(&text) && !is_part(vocabulary, text.trim());
        let own = !head && !level && self.is_part_of_last(&text);
        let part = about.part.is_some() && !own && (head || level || !behind);
        // `I. Trong đó`, and one above which there is nothing that has parts.
        let lead = !behind && is_lead(&text) && (numbering.is_some() || self.last.is_none());
        let says = about.why.is_some() || about.place.is_some() || part || strange || lead;
        if says {
            self.note_group(&text, excerpt);
            if (lead || year) && self.names_own() && self.group.part.is_none() {
                self.group.part = Some(text.trim().to_string());
            }
            self.numbered = numbering;
        } else if !behind && numbering.is_some() && numbering == self.numbered {
            // The next section is another's.
            (self.group, self.numbered) = (About::default(), None);
        }
        says
    }

    /// Whether the figures are of another year than this: those of the last year are.
    fn is_other_year(&self, year: i16) -> bool {
        let of = |column: &Column| match column {
            Column::Figures(figures) => {
                Some(figures.period.map(|key| Period::from_key(key).year()))
            }
            _ => None,
        };
        let last = self.columns.all.iter().filter_map(of).max();
        last.is_some_and(|last| last != Some(year))
    }

    /// Whether words are a part of the indicator of the row above, which is of another part
    /// itself or has that part by its programme.
    fn is_part_of_last(&self, text: &str) -> bool {
        let Some((label, _)) = &self.last else {
            return false;
        };
        let vocabulary = self.known.vocabulary;
        let Some(part) = part_name(text, vocabulary) else {
            return false;
        };
        let declared = match vocabulary.meaning(label, part, "") {
            Meaning::Series { targets, .. } => targets.iter().all(|one| one.breakdown.is_none()),
            _ => false,
        };
        self.of_last.is_some() || declared
    }

    /// Whether headings name indicators.
    fn names_columns(&self) -> bool {
        let is = |piece: &Option<Piece>| matches!(piece, Some(Piece::Indicator { .. }));
        let mut all = self.columns.all.iter();
        all.any(|column| matches!(column, Column::Figures(figures) if is(&figures.piece)))
    }

    /// Whether rows are of places, and the title names their indicator.
    fn rows_name_places(&self) -> bool {
        self.named.is_some() && self.columns.has(Role::Place)
    }

    /// The place of a row that names none: the title's, or nobody knows which where a
    /// group's head, or the column of places, names another.
    pub(super) fn place_unsaid(&self) -> String {
        let unknown = |name: &&String| self.known.spellings.read(name) == Meant::Unknown;
        if let Some(name) = self.group.place.as_ref().filter(unknown) {
            return name.clone();
        }
        match (
            self.group.place.as_ref().or(self.beside.as_ref()),
            &self.place,
        ) {
            (Some(_), _) => crate::data::BLANK_PLACE.to_string(),
            (None, Some(place)) => place.clone(),
            (None, None) => String::new(),
        }
    }
}
