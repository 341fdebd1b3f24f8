//! The standard library (`lang/std`) as the program holds it: what reading its files
//! yields, written out as the constants of `standard/table.rs` by a test, so that no
//! run reads them again. Its texts stay at hand for the findings that point into them.

#[rustfmt::skip]
mod table;
#[cfg(test)]
mod tests;

use crate::check::names::Names;
use crate::check::resolver::Resolver;
use crate::model::number::whole;
use crate::model::place::{Place, PlaceKind};
use crate::model::release::{Calendar, Of, Rule, Step};
use crate::model::{Agency, AgencyId, FieldId, Flag, Successor, Unit, UnitId};
use crate::source::{FileId, SourceFile, Sources, Span};
use jiff::civil::{Date, date};

/// The files, in the order in which they are read.
const FILES: [(&str, &str); 4] = [
    (
        "lang/std/don-vi.ctr",
        include_str!("../../lang/std/don-vi.ctr"),
    ),
    (
        "lang/std/dia-ban.ctr",
        include_str!("../../lang/std/dia-ban.ctr"),
    ),
    (
        "lang/std/co-quan.ctr",
        include_str!("../../lang/std/co-quan.ctr"),
    ),
    (
        "lang/std/lich-cong-bo.ctr",
        include_str!("../../lang/std/lich-cong-bo.ctr"),
    ),
];

/// What the files declare.
struct Table {
    /// Names of base dimensions.
    bases: &'static [&'static str],
    units: &'static [FixedUnit],
    places: &'static [FixedPlace],
    agencies: &'static [FixedAgency],
    calendars: &'static [FixedCalendar],
    /// Fields of work.
    fields: &'static [&'static str],
    unit_names: FixedNames,
    place_names: FixedNames,
    agency_names: FixedNames,
    field_names: FixedNames,
}

/// Names in the order declared: its key, the name as shown, what it stands for.
type FixedNames = &'static [(&'static str, &'static str, u32)];

/// Year, month and day.
type Day = (i16, i8, i8);

struct FixedUnit {
    name: &'static str,
    key: &'static str,
    /// Above and below the line.
    factor: (i64, i64),
    dimension: &'static [(u32, i8)],
    points: bool,
}

struct FixedPlace {
    name: &'static str,
    aliases: &'static [&'static str],
    /// Names it bore before a day.
    former: &'static [(&'static str, Day)],
    kind: PlaceKind,
    kind_name: Option<&'static str>,
    members: &'static [&'static str],
    within: Option<usize>,
    ends: Option<Day>,
    into: Option<usize>,
    old_boundary: &'static [&'static str],
}

struct FixedAgency {
    id: &'static str,
    name: &'static str,
    ends: Option<Day>,
    /// Who took over, from when, and of which fields.
    successors: &'static [(u32, Option<Day>, &'static [u32])],
    /// In which of [`FILES`], from which byte to before which.
    span: (u32, u32, u32),
}

struct FixedCalendar {
    name: &'static str,
    /// Words of names, as keys.
    of: &'static [&'static str],
    basis: &'static [&'static str],
    since: Option<Day>,
    until: Option<Day>,
    rules: &'static [FixedRule],
    span: (u32, u32, u32),
}

struct FixedRule {
    step: Step,
    flag: Option<Flag>,
    /// Day, month, and how many years or months after.
    day: (i8, Option<i8>, i8),
    text: &'static str,
    span: (u32, u32, u32),
}

/// Adds the library's files to `sources`.
pub fn files(sources: &mut Sources) -> Vec<FileId> {
    let add = |(name, text)| sources.add(SourceFile::new(name, text));
    FILES.map(add).to_vec()
}

impl Resolver {
    /// One that knows the standard library, whose files are these.
    pub fn of_standard(files: &[FileId]) -> Self {
        let table = &table::TABLE;
        let mut resolver = Self::default();
        let model = &mut resolver.model;
        model.units.bases = owned(table.bases);
        model.units.by_key.reserve(table.units.len());
        for unit in table.units {
            model.units.add_keyed(unit.key.to_string(), unit.made());
        }
        model.places.all = table.places.iter().map(FixedPlace::made).collect();
        model.agencies = (table.agencies.iter().map(|one| one.made(files))).collect();
        model.calendars = (table.calendars.iter().map(|one| one.made(files))).collect();
        model.fields = owned(table.fields);
        resolver.unit_names = Names::fixed(table.unit_names, UnitId);
        resolver.places.standard = Names::fixed(table.place_names, |at| at as usize);
        resolver.agencies.standard = Names::fixed(table.agency_names, AgencyId);
        resolver.fields.standard = Names::fixed(table.field_names, FieldId);
        resolver
    }
}

impl FixedUnit {
    fn made(&self) -> Unit {
        let (above, below) = self.factor;
        Unit {
            name: self.name.to_string(),
            factor: whole(above) / whole(below),
            dimension: self.dimension.to_vec(),
            points: self.points,
        }
    }
}

impl FixedPlace {
    fn made(&self) -> Place {
        Place {
            name: self.name.to_string(),
            aliases: owned(self.aliases),
            former: (self
                .former
                .iter()
                .map(|(name, until)| (name.to_string(), day(*until))))
            .collect(),
            kind: self.kind,
            kind_name: self.kind_name.map(str::to_string),
            members: owned(self.members),
            within: self.within,
            ends: self.ends.map(day),
            into: self.into,
            old_boundary: owned(self.old_boundary),
            declared_in: None,
        }
    }
}

impl FixedAgency {
    fn made(&self, files: &[FileId]) -> Agency {
        let successor = |(agency, from, fields): &(u32, Option<Day>, &[u32])| Successor {
            agency: AgencyId(*agency),
            from: from.map(day),
            fields: fields.iter().map(|field| FieldId(*field)).collect(),
        };
        let (file, start, end) = self.span;
        Agency {
            id: self.id.to_string(),
            name: self.name.to_string(),
            ends: self.ends.map(day),
            successors: self.successors.iter().map(successor).collect(),
            standard: true,
            span: Span::new(files[file as usize], start, end),
        }
    }
}

impl FixedCalendar {
    fn made(&self, files: &[FileId]) -> Calendar {
        Calendar {
            name: self.name.to_string(),
            programme: None,
            of: (self.of.iter().map(|words| Of::Words(words.to_string()))).collect(),
            basis: owned(self.basis),
            since: self.since.map(day),
            until: self.until.map(day),
            rules: self.rules.iter().map(|one| one.made(files)).collect(),
            span: place(self.span, files),
        }
    }
}

impl FixedRule {
    fn made(&self, files: &[FileId]) -> Rule {
        let (day, month, after) = self.day;
        Rule {
            step: self.step,
            flag: self.flag,
            day,
            month,
            after,
            text: self.text.to_string(),
            span: place(self.span, files),
        }
    }
}

fn place((file, start, end): (u32, u32, u32), files: &[FileId]) -> Span {
    Span::new(files[file as usize], start, end)
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| text.to_string()).collect()
}

fn day((year, month, day): Day) -> Date {
    date(year, month, day)
}
