//! The columns of a file with one figure a line.

use super::super::head::{self, HeadRecord, Narrows, ROLES, Role};
use super::super::issues::Record;
use super::super::layouts;
use super::super::long;
use super::super::period;
use super::super::spelling::{Meant, Spellings};
use super::super::table::meta;
use super::{Long, pointing};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Arg, Finding, Text};
use crate::model::Period;
use crate::source::text::key;
use crate::source::words::WORDS;

impl Long<'_, '_> {
    /// The columns of a long file from its header, and of a column without a known
    /// heading from what stands below.
    pub(super) fn columns(
        &self,
        records: &[HeadRecord],
        record: Record,
        findings: &mut Vec<Finding>,
    ) -> Result<long::Layout, Box<Finding>> {
        let headings = &records[self.header].fields;
        let below = records.get(self.header + 1..).unwrap_or(&[]);
        let mut columns = [None; ROLES];
        let (mut places, mut breakdowns) = (Vec::new(), Vec::new());
        let mut strange = Vec::new();
        // Columns that nobody knows: what they say narrows a row.
        let mut unknown: Vec<(usize, Narrows)> = Vec::new();
        let mut remarks: Vec<usize> = Vec::new();
        let (mut code, mut unit) = (None, String::new());
        let several = |wanted: Role| {
            let same = headings
                .iter()
                .filter(|other| head::role(other) == Some(wanted));
            same.count() == 2
        };
        for (at, heading) in headings.iter().enumerate() {
            let mut role = head::role(heading);
            if let (None, Some((bare, of))) =
                (role, layouts::unit_of_heading(heading, self.vocabulary))
                && let Some(found @ (Role::Value | Role::Indicator)) = head::role(bare)
            {
                role = Some(found);
                unit = of.to_string();
            }
            let role = role.or_else(|| role_below(below, at, self.known.spellings));
            match role {
                Some(Role::Place) => places.push(at),
                Some(Role::Breakdown) => breakdowns.push(at),
                // A code beside the name.
                Some(Role::Indicator)
                    if code.is_none() && head::is_code(heading) && several(Role::Indicator) =>
                {
                    code = Some(at);
                }
                Some(Role::Number | Role::Note | Role::Cause | Role::Remedy) => {
                    if role != Some(Role::Number) {
                        remarks.push(at);
                    }
                    columns[role.map_or(0, |role| role as usize)] = Some(at);
                }
                // A code beside the name: the name counts, or a code that is no running
                // number and that the programmes know more of.
                Some(Role::Indicator) if columns[Role::Indicator as usize].is_some() => {
                    let first = columns[Role::Indicator as usize].unwrap_or(at);
                    let (code, name) = match (is_code(&headings[first]), is_code(heading)) {
                        (true, false) => (first, at),
                        (false, true) => (at, first),
                        _ => return Err(repeated_column(record, heading)),
                    };
                    let known = |at: usize, is: &dyn Fn(&str) -> bool| {
                        let cells = below.iter().filter_map(|record| record.fields.get(at));
                        let known = cells.filter(|cell| self.known.vocabulary.knows(cell));
                        known.filter(|cell| is(cell)).count()
                    };
                    let coded = |cell: &str| !cell.bytes().all(|byte| byte.is_ascii_digit());
                    let by_code = known(code, &coded) > known(name, &|_| true);
                    let chosen = if by_code { code } else { name };
                    columns[Role::Indicator as usize] = Some(chosen);
                }
                Some(role) => {
                    if columns[role as usize].replace(at).is_some() {
                        return Err(repeated_column(record, heading));
                    }
                }
                None => {
                    if !heading.is_empty() {
                        strange.push(heading.as_str());
                    }
                    match head::narrows(heading, cells_of(below, at)) {
                        Some(how) => unknown.push((at, how)),
                        None => remarks.push(at),
                    }
                }
            }
        }
        if let Some(twice) = repeated(headings) {
            return Err(repeated_column(record, twice));
        }
        if columns[Role::Period as usize].is_none()
            && let Some(at) = period_below(headings, below, &unknown)
        {
            columns[Role::Period as usize] = Some(at);
            unknown.retain(|(other, _)| *other != at);
            strange.retain(|heading| *heading != headings[at]);
        }
        places.sort_by_key(|at| head::breadth(&headings[*at]));
        columns[Role::Place as usize] = places.first().copied();
        columns[Role::Breakdown as usize] = breakdowns.first().copied();
        let has = |role: Role| columns[role as usize].is_some();
        // Beside a place, `Code` is its code.
        strange.retain(|heading| !(has(Role::Place) && heading.eq_ignore_ascii_case("code")));
        unknown.retain(|(at, _)| !(has(Role::Place) && headings[*at].eq_ignore_ascii_case("code")));
        // What a column under a misspelt name says of its rows is not known until that is
        // mended; numbers say as much as words there.
        for (at, how) in &mut unknown {
            let near = head::nearest(&headings[*at]).filter(|(role, _)| !has(*role));
            let telling = |role| !matches!(role, Role::Number | Role::Note | Role::Source);
            if near.is_some_and(|(role, _)| telling(role)) {
                *how = Narrows::Numbers;
            }
        }
        let titled = self.titled(records);
        let tasks_only = has(Role::Task) && !has(Role::Indicator) && !has(Role::Value);
        let needed: &[Role] = match (tasks_only, &titled) {
            (true, _) => &[Role::Completed],
            (_, Some(_)) => &[Role::Period, Role::Value],
            _ => &[Role::Indicator, Role::Period, Role::Value],
        };
        let missing: Vec<Role> = needed.iter().copied().filter(|role| !has(*role)).collect();
        let mut meant = Vec::new();
        for heading in &strange {
            let near = head::nearest(heading).filter(|(role, _)| !has(*role));
            meant.extend(near.map(|(role, _)| role));
            findings.push(unknown_column(record, heading, near));
        }
        if missing.is_empty() {
            let about = self.about(records);
            if about.why.is_some() && !tasks_only {
                findings.push(not_results(record.file, records, &about.said));
            }
            let typed = |role: Role| {
                let at = columns[role as usize];
                at.map_or(Vec::new(), |at| headings[at].clone().into_bytes())
            };
            let of = |year: Option<i16>| year.and_then(|year| Period::Year(year).to_key());
            let owners = (headings.iter()).find(|heading| {
                head::is_of_owners(heading)
                    && !WORDS.reporter_headings.begins(&key(heading))
                    && about.flag.is_none()
            });
            if let Some(heading) = owners.filter(|_| !tasks_only) {
                let year = self.vocabulary.planned_from();
                let years = below.iter().filter_map(|record| {
                    let cell = record.fields.get(columns[Role::Period as usize]?)?;
                    Some(period::parse(cell).ok()?.0.year())
                });
                let unsaid = columns[Role::Flag as usize].is_none();
                if unsaid && let Some(first) = years.filter(|of| *of >= year).min() {
                    findings.push(
                        Finding::in_data(&kinds::PLAN_APPENDIX, pointing(record, heading))
                            .arg("heading", heading.as_str())
                            .arg(
                                "list",
                                Arg::Made(
                                    format!("năm {first} trở đi"),
                                    format!("{first} and later"),
                                ),
                            ),
                    );
                }
            }
            return Ok(long::Layout {
                planned_from: owners.map(|_| self.vocabulary.planned_from()),
                owners: owners.cloned().unwrap_or_default(),
                code,
                remarks,
                flag: about
                    .flag
                    .map(|(flag, year)| (meta::of_flag(flag), of(year))),
                delimiter: self.delimiter,
                width: headings.len(),
                behind: (self.delimiter == b',')
                    .then(|| behind_value(&columns))
                    .flatten(),
                dated: has(Role::Quarter) || has(Role::Month),
                header: (typed(Role::Indicator), typed(Role::Period)),
                unit: match unit.is_empty() {
                    true => self.unit_above(records),
                    false => unit,
                },
                beside: beside_places(headings, &places),
                about,
                open_sdg: is_open_sdg(headings, self.known.stem),
                titled: titled.filter(|_| !has(Role::Indicator)),
                columns,
                place_headings: places.iter().map(|at| headings[*at].clone()).collect(),
                spellings: self.spellings.clone(),
                places,
                breakdowns,
                unknown,
            });
        }
        if columns.iter().all(Option::is_none)
            && findings
                .iter()
                .all(|f| f.entry.code != kinds::MISSPELT_COLUMN.code)
        {
            return Err(Box::new(Finding::in_data(
                &kinds::UNKNOWN_LAYOUT,
                record.whole(),
            )));
        }
        Err(missing_columns(record, &missing, &meant))
    }

    /// What the lines above the header say of all rows.
    fn about(&self, records: &[HeadRecord]) -> layouts::About {
        let above = records[..self.header].iter();
        let lines =
            above.filter(|record| record.fields.iter().filter(|f| !f.is_empty()).count() < 4);
        let lines = lines.flat_map(|record| &record.fields).map(String::as_str);
        layouts::of_lines(lines, self.known)
    }

    /// The unit that a line above the header gives to all rows; empty where none does.
    fn unit_above(&self, records: &[HeadRecord]) -> String {
        let above = records[..self.header].iter().rev();
        let found = above
            .filter_map(|record| layouts::unit_of_cells(&record.fields, self.vocabulary))
            .next();
        found.unwrap_or_default().to_string()
    }

    /// The indicator, and its unit, that a title above the header or the file's name
    /// gives, for files without a column of indicators.
    fn titled(&self, records: &[HeadRecord]) -> Option<(String, String)> {
        let above = records[..self.header].iter().rev();
        let titles = above.filter_map(|record| record.fields.first());
        let stem = (self.header == 0 && self.known.stem_is_name()).then_some(self.known.stem);
        let found = (titles.map(String::as_str).chain(stem))
            .find_map(|title| layouts::label_in_title(title, self.vocabulary));
        if found.is_none() && self.header > 0 {
            // A title that names nothing is not overruled by the file's name.
            return None;
        }
        let dotted = || {
            // `indicator_3-2-1.csv`, `3-2-1.csv`.
            let name = self.known.stem.trim_start_matches("indicator_");
            let code = name.replace(['-', '_'], ".");
            if code == name {
                return None;
            }
            self.vocabulary
                .knows(&code)
                .then_some((code, String::new()))
        };
        found
            .map(|(label, unit)| (label.to_string(), unit.to_string()))
            .or_else(dotted)
    }
}

/// What stands in a column below the header.
fn cells_of(below: &[HeadRecord], at: usize) -> impl Iterator<Item = &[u8]> + Clone {
    let cells = below.iter().filter_map(move |record| record.fields.get(at));
    cells.map(|cell| cell.as_bytes())
}

/// The finding of a title that says that the figures below it are no results.
fn not_results(file: &str, records: &[HeadRecord], said: &str) -> Finding {
    let at = (records.iter()).find(|one| one.fields.first().is_some_and(|text| text == said));
    let title = Record {
        file,
        line: at.map_or(1, |record| record.line),
        bytes: said.as_bytes(),
    };
    Finding::in_data(&kinds::NOT_RESULTS, title.whole()).arg("title", said)
}

/// Whether a file is laid out as Open SDG sites publish: the year first, the value last,
/// and what tells such a site's files from others.
fn is_open_sdg(headings: &[String], stem: &str) -> bool {
    let is = |heading: Option<&String>, word: &str| heading.is_some_and(|one| key(one) == word);
    let told = |word: &str| headings.iter().any(|heading| key(heading) == word);
    is(headings.first(), "year")
        && is(headings.last(), "value")
        && (told("geocode") || told("units") || stem.starts_with("indicator_"))
}

/// The column behind the value, where it is of words that are told of nowhere else.
fn behind_value(columns: &[Option<usize>; ROLES]) -> Option<usize> {
    let next = columns[Role::Value as usize]? + 1;
    let words = [
        Role::Source,
        Role::Note,
        Role::Cause,
        Role::Remedy,
        Role::Verdict,
        Role::Unit,
    ];
    words
        .iter()
        .any(|role| columns[*role as usize] == Some(next))
        .then_some(next)
}

/// The columns of places whose headings say of no kind of place: beside a narrower one
/// they hold words that narrow it, `khu vực` = `Thành thị`.
fn beside_places(headings: &[String], places: &[usize]) -> Vec<usize> {
    let kinds = WORDS.narrow_places.keys().count();
    let plain = places.iter().copied();
    match places.len() {
        0 | 1 => Vec::new(),
        _ => plain
            .filter(|at| head::breadth(&headings[*at]) == kinds)
            .collect(),
    }
}

fn repeated_column(record: Record, heading: &str) -> Box<Finding> {
    let finding = Finding::in_data(&kinds::REPEATED_COLUMN, pointing(record, heading));
    Box::new(finding.arg("heading", heading))
}

/// Whether a heading is of codes: `mã`, `mã chỉ tiêu`.
fn is_code(heading: &str) -> bool {
    key(heading).split(' ').next() == Some(key("mã").as_str())
}

/// The column of periods where no heading is theirs: one that says of which period or year
/// a row is (`Kỳ báo cáo`), with a period in each cell.
fn period_below(
    headings: &[String],
    below: &[HeadRecord],
    unknown: &[(usize, Narrows)],
) -> Option<usize> {
    let is = |at: &usize| {
        let said = key(&headings[*at]);
        let named = WORDS.column_period.keys().any(|word| {
            let rest = said.strip_prefix(word);
            rest.is_some_and(|rest| rest.starts_with(' '))
        });
        let cells = below.iter().filter_map(|record| record.fields.get(*at));
        let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
        named && cells.peek().is_some() && cells.all(|cell| period::parse(cell).is_ok())
    };
    unknown.iter().map(|(at, _)| *at).find(is)
}

/// A heading that stands twice.
fn repeated(headings: &[String]) -> Option<&str> {
    let known = |heading: &&String| {
        head::role(heading).is_some_and(|role| {
            !matches!(
                role,
                Role::Number | Role::Note | Role::Cause | Role::Remedy | Role::Breakdown
            )
        })
    };
    (headings.iter().enumerate())
        .filter(|(_, heading)| known(heading))
        .find(|(at, heading)| {
            headings[..*at]
                .iter()
                .any(|other| key(other) == key(heading))
        })
        .map(|(_, heading)| heading.as_str())
}

/// The role of a column without a known heading, where what stands below is names of
/// places, or of sexes and ages: its rows are not of the whole.
fn role_below(below: &[HeadRecord], at: usize, spellings: &Spellings) -> Option<Role> {
    let cells: Vec<&str> = (below.iter())
        .filter_map(|record| record.fields.get(at))
        .map(String::as_str)
        .filter(|cell| !cell.is_empty())
        .collect();
    let share = |is: &dyn Fn(&str) -> bool| {
        let found = cells.iter().filter(|cell| is(cell)).count();
        found * 2 > cells.len()
    };
    if cells.is_empty() {
        return None;
    }
    let place = |cell: &str| matches!(spellings.read(cell), Meant::Named(_) | Meant::Read(_));
    if share(&place) {
        return Some(Role::Place);
    }
    let some_part = cells.iter().any(|cell| head::is_of_people(cell));
    let part = |cell: &str| head::is_of_people(cell) || head::is_total(cell);
    (some_part && share(&part)).then_some(Role::Breakdown)
}

/// What to do where a column is there under a misspelt name.
const MISSPELT_ONLY: Text = Text {
    vi: "cột có rồi nhưng tên chưa đúng: sửa tên như các lỗi CTR0608 chỉ ra, không phải thêm cột",
    en: "the column is there under a misspelt name: mend the names as CTR0608 says, add no column",
};
const MISSPELT_SOME: Text = Text {
    vi: "sửa các tên cột như lỗi CTR0608 chỉ ra; và thêm cột {rest} vào dòng đầu",
    en: "mend the names as CTR0608 says; and add the column {rest_english} to the first line",
};

/// The finding of missing columns; those of `meant` are there, misspelt.
fn missing_columns(record: Record, missing: &[Role], meant: &[Role]) -> Box<Finding> {
    let list = |roles: &[Role], pick: fn(Role) -> &'static str| {
        let names: Vec<String> = roles.iter().map(|r| format!("“{}”", pick(*r))).collect();
        names.join(", ")
    };
    let rest: Vec<Role> = (missing.iter().copied())
        .filter(|role| !meant.contains(role))
        .collect();
    let finding = Finding::in_data(&kinds::MISSING_COLUMN, record.whole())
        .arg("columns", list(missing, |role| role.headings().0))
        .arg("english", list(missing, |role| role.headings().1))
        .arg("rest", list(&rest, |role| role.headings().0))
        .arg("rest_english", list(&rest, |role| role.headings().1));
    Box::new(match rest.len() {
        0 => finding.help(MISSPELT_ONLY),
        left if left < missing.len() => finding.help(MISSPELT_SOME),
        _ => finding,
    })
}

fn unknown_column(record: Record, heading: &str, near: Option<(Role, &'static str)>) -> Finding {
    let entry = if near.is_some() {
        &kinds::MISSPELT_COLUMN
    } else {
        &kinds::UNKNOWN_COLUMN
    };
    Finding::in_data(entry, pointing(record, heading))
        .arg("heading", heading)
        .arg("nearest", near.map_or("", |(_, name)| name))
}
