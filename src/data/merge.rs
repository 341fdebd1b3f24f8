//! Joins what the readers of a file gathered, decides its decimal mark, and
//! hands its rows on, series by series.

mod decimal;

use super::aside::{self, Aside, AsideKind, Asides, Asked};
use super::interner::Interner;
use super::interval::Typed;
use super::issues::{Issues, SHOWN, whole_file};
use super::judged::{self, Judged};
use super::known::Day;
use super::one_or_each::OneOrEach;
use super::places::PlaceTable;
use super::shard::{Evidence, Kind, Published, Row, Shard, Sure, WordRow, unquoted};
use super::spelling::Meant;
use super::table::meta;
use super::template::Sent;
use super::vocabulary::{Meaning, Vocabulary};
use super::{BLANK_PLACE, DecimalMark, FileSummary, Reason, Spot, TaskState};
use crate::finding::catalogue::data as kinds;
use crate::finding::{Excerpt, Finding};
use crate::model::IndicatorId;
use crate::model::number::Exact;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use decimal::{decide, kind_marks, names_of, unsure};

/// Rows of one series from one reader, with what their numbers mean.
pub struct Chunk {
    /// Index of the file.
    pub file: u32,
    /// Rows with numbers or without a figure.
    pub rows: Vec<Row>,
    /// When each of `rows` became known; shorter where the rest say nothing of it.
    pub days: Vec<Day>,
    /// Which field of its line each of `rows` is, from 1; 0: not known.
    pub fields: OneOrEach,
    /// Rows with words.
    pub words: Vec<WordRow>,
    /// What the reader's numbers for names mean in the table.
    pub names: Arc<Names>,
    /// Into the indicator's unit.
    pub factor: Option<Exact>,
    /// `16.000` in it may be thousands, though the file's point is a decimal mark: what
    /// it counts has no decimals, and no other number of it has either.
    pub thousands: bool,
    /// What says the unit of its figures.
    pub sure: Sure,
    /// The label, for messages.
    pub label: Arc<str>,
}

/// Where figures come from.
pub struct Source {
    /// In the table's numbering.
    pub id: u32,
    /// As the rows name it; none where they do not and it is their file.
    pub named: Option<Arc<str>>,
}

/// A reader's numbering in the table's.
pub struct Names {
    /// Places.
    pub places: Vec<u32>,
    /// Of them those that nobody knows, or that are another's name but for a slip: their
    /// rows make no figure. Empty where there are none.
    pub no_place: Vec<bool>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Numbers that do not fit.
    pub spill: Vec<Exact>,
    /// Figures in words that say an interval.
    pub intervals: Vec<Typed>,
    /// The file's decimal mark.
    pub decimal: DecimalMark,
}

/// Key of a series: the owner and the breakdown.
pub type SeriesKey = (u32, Option<Arc<str>>);

/// Everything read so far.
#[derive(Default)]
pub struct Gathered {
    /// Rows by series.
    pub series: BTreeMap<SeriesKey, Vec<Chunk>>,
    /// Places.
    pub places: PlaceTable,
    /// Sources.
    pub sources: Vec<Arc<str>>,
    source_ids: HashMap<Arc<str>, u32>,
    breakdowns: HashMap<String, Arc<str>>,
    unmatched_at: HashMap<String, usize>,
    /// Task states.
    pub tasks: Vec<TaskState>,
    /// Files.
    pub files: Vec<FileSummary>,
    /// Unmatched labels.
    pub unmatched: Vec<(String, u64)>,
    /// Rows of unknown places and parts.
    pub asides: Vec<Aside>,
    aside_at: HashMap<(AsideKind, String, Option<IndicatorId>), usize>,
    /// Of them, how many of each owner.
    pub aside_of: HashMap<u32, u64>,
    /// How places of each file were read that are spelt otherwise, in both languages.
    pub readings: Vec<(String, String)>,
    /// What the programmes ask of places and parts.
    pub asked: Asked,
    /// What is said of figures, by owner, place and period.
    pub reasons: Reasons,
    /// What documents say that figures come to.
    pub(super) judged: Judged,
    /// Templates that came back.
    pub sent: Vec<Sent>,
    /// Rows without a figure that can be read.
    pub blanks: Blanks,
}

/// Where rows without a figure that can be read stand, by owner and breakdown: place and
/// period. Only of what formulas go over: such a row says that there is a part.
pub type Blanks = BTreeMap<SeriesKey, BTreeSet<(u32, u32)>>;

/// What rows say of figures, by owner, place and period.
pub type Reasons = BTreeMap<(u32, u32, u32), Reason>;

/// The places of a file.
#[derive(Default)]
struct FilePlaces {
    /// The line of each place's first row, and its cell there.
    first: HashMap<u32, (u64, String)>,
    /// Some place is a province other than the programmes' own.
    provinces: bool,
    /// What an empty cell of places means, where others name another province than the
    /// programme's own: merged cells leave such. The order of rows says nothing of it.
    blank: Option<u32>,
    /// The places that make no figure.
    none: HashSet<u32>,
}

impl Gathered {
    /// Nothing yet, but the declared places and what is asked.
    pub fn new(places: PlaceTable, asked: Asked) -> Self {
        Gathered {
            places,
            asked,
            ..Gathered::default()
        }
    }

    /// Takes over what was read of a file; the findings of the file.
    pub fn add(
        &mut self,
        mut summary: FileSummary,
        shards: Vec<Shard>,
        vocabulary: &Vocabulary,
    ) -> Vec<Finding> {
        let file = self.files.len() as u32;
        let mut issues = Issues::default();
        let mut evidence = Evidence::default();
        for shard in &shards {
            summary.rows += shard.count + shard.tasks.len() as u64;
            summary.tasks += shard.tasks.len() as u64;
            earlier(&mut evidence.point, &shard.evidence.point);
            earlier(&mut evidence.comma, &shard.evidence.comma);
            earlier(&mut evidence.maybe, &shard.evidence.maybe);
            earlier(&mut evidence.counted, &shard.evidence.counted);
        }
        let marks = kind_marks(&shards);
        summary.decimal = decide(&evidence, marks.counted, &mut issues);
        let mut places = self.add_names(&summary.name, &shards, &mut issues);
        self.unclear_blank(&shards, &mut places);
        let title = shards.iter().find_map(|shard| shard.title.as_deref());
        let own = self.own_source(&summary, title);
        self.tell_notes(&shards, &mut issues);
        let mut tasks = Vec::new();
        let mut labels = Labels::new();
        let mut asides = Asides::default();
        let mut later = Vec::new();
        let file_name: Arc<str> = Arc::from(summary.name.as_str());
        let refused = summary.decimal == DecimalMark::Refused;
        let between = self.line_between(&shards, &mut issues);
        for mut shard in shards {
            let spill = std::mem::take(&mut shard.spill);
            let intervals = std::mem::take(&mut shard.intervals);
            let names = self.names(&shard, &places, (spill, intervals), own, summary.decimal);
            asides.months = shard.months;
            issues.merge(shard.issues);
            let columns = shard.asides.into_iter();
            let unread = shard.unread.into_iter();
            let unread =
                unread.map(|(entry, rows)| (AsideKind::Unreadable, entry.code.to_string(), rows));
            self.set_aside(columns.chain(unread).map(Aside::of_file).collect());
            later.push(shard.published);
            tasks.extend(shard.tasks);
            self.take_reasons(&shard.kinds, shard.reasons, &names);
            self.take_judged(&shard.kinds, shard.judged, &names, &file_name);
            for mut kind in shard.kinds {
                if let Meaning::Series { .. } = kind.meaning {
                    summary.missing += kind.missing;
                    if between {
                        let code = kinds::LINE_BETWEEN.code.to_string();
                        let rows = aside::lose(&mut kind);
                        if let Meaning::Series { targets, .. } = &kind.meaning {
                            for target in targets {
                                *self.aside_of.entry(target.owner).or_default() += rows;
                            }
                        }
                        self.set_aside(vec![Aside::of_file((AsideKind::Unreadable, code, rows))]);
                        self.add_kind(file, kind, &names, 0);
                    } else if refused {
                        let rows = aside::lose(&mut kind);
                        let name = (AsideKind::Decimal, summary.name.clone(), rows);
                        self.set_aside(vec![Aside::of_file(name)]);
                        self.add_kind(file, kind, &names, 0);
                    } else {
                        asides.note(&mut kind, &names, &self.places, &self.asked);
                        if kind.aside > 0
                            && let Meaning::Series { targets, .. } = &kind.meaning
                        {
                            for target in targets {
                                *self.aside_of.entry(target.owner).or_default() += kind.aside;
                            }
                        }
                        let sure = marks.sure.get(&names_of(&kind)).copied().unwrap_or(0);
                        self.add_kind(file, kind, &names, sure);
                    }
                } else {
                    summary.missing += kind.missing;
                    if kind.count > kind.missing {
                        note_label(&mut labels, kind);
                    }
                }
            }
        }
        tasks.sort_by_key(|(line, _)| *line);
        self.tasks.extend(tasks.into_iter().map(|(_, mut task)| {
            if let Some(published) = &mut task.published {
                published.spot.file = file_name.clone();
            }
            task
        }));
        self.report_labels(labels, vocabulary, &mut issues, &mut summary);
        self.unpublished(later, vocabulary, &mut summary);
        let name = summary.name.clone();
        for (owner, rows) in &asides.by_owner {
            *self.aside_of.entry(*owner).or_default() += rows;
        }
        let model = vocabulary.model();
        let told = asides.tell(
            &name,
            &places.first,
            &self.places,
            &self.asked,
            model,
            &mut issues,
        );
        self.set_aside(told);
        self.files.push(summary);
        issues.finish(|entry, left| more(&name, entry, left))
    }

    /// Takes over what is said of figures of indicators as a whole.
    fn take_reasons(
        &mut self,
        kinds: &[Kind],
        reasons: Vec<(usize, (u32, u32), Reason)>,
        names: &Names,
    ) {
        for (kind, (place, period), reason) in reasons {
            let Meaning::Series { targets, .. } = &kinds[kind].meaning else {
                continue;
            };
            let Some(place) = names.places.get(place as usize) else {
                continue;
            };
            for target in targets.iter().filter(|one| one.breakdown.is_none()) {
                let key = (target.owner, *place, period);
                self.reasons.entry(key).or_default().add(&reason);
            }
        }
    }

    /// Takes over what documents say that figures of indicators as a whole come to.
    fn take_judged(
        &mut self,
        kinds: &[Kind],
        all: Vec<judged::Met>,
        names: &Names,
        file: &Arc<str>,
    ) {
        for one in all {
            let (place, period) = one.of;
            let Meaning::Series { targets, .. } = &kinds[one.kind].meaning else {
                continue;
            };
            let Some(place) = names.places.get(place as usize) else {
                continue;
            };
            let source = names.sources.get(one.source as usize);
            let published = judged::Published {
                said: one.said,
                text: one.text,
                source: source.and_then(|source| source.named.clone()),
                spot: Spot {
                    file: file.clone(),
                    line: u32::try_from(one.line).unwrap_or(u32::MAX),
                    column: Some(one.column),
                    decimals: None,
                },
            };
            for target in targets.iter().filter(|one| one.breakdown.is_none()) {
                let key = (target.owner, *place, period);
                self.judged.entry(key).or_default().push(published.clone());
            }
        }
    }

    /// Counts the rows that give no day, and those that are not known yet.
    fn unpublished(
        &mut self,
        all: Vec<Published>,
        vocabulary: &Vocabulary,
        summary: &mut FileSummary,
    ) {
        if all.iter().any(|one| one.dated > 0 || !one.later.is_empty()) {
            summary.undated = all.iter().map(|one| one.undated).sum();
        }
        if all.iter().any(|one| one.flagged) {
            summary.unflagged = all.iter().map(|one| one.unflagged).sum();
        }
        summary.dated = all.iter().map(|one| one.dated).sum();
        let mut later: BTreeMap<String, u64> = BTreeMap::new();
        for (label, (rows, _)) in all.into_iter().flat_map(|one| one.later) {
            *later.entry(unquoted(&label)).or_default() += rows;
        }
        for (label, rows) in later {
            summary.unpublished += rows;
            if let Meaning::Series { targets, .. } = vocabulary.meaning(&label, "", "") {
                for target in &targets {
                    *self.aside_of.entry(target.owner).or_default() += rows;
                }
            }
            self.set_aside(vec![Aside::of_file((AsideKind::Unpublished, label, rows))]);
        }
    }

    /// Whether a line of words between the rows of a file says of what some of them are:
    /// nobody knows which.
    fn line_between(&self, shards: &[Shard], issues: &mut Issues) -> bool {
        let last = shards.iter().map(|shard| shard.last).max().unwrap_or(0);
        let heads = shards.iter().flat_map(|shard| &shard.heads);
        let between = heads.filter(|(_, at)| at.line < last);
        let Some((title, at)) = between.min_by_key(|(_, at)| at.line) else {
            return false;
        };
        issues.add(&kinds::LINE_BETWEEN, || {
            Finding::in_data(&kinds::LINE_BETWEEN, at.clone()).arg("title", title.as_str())
        });
        true
    }

    /// Tells of lines that are no figures.
    fn tell_notes(&self, shards: &[Shard], issues: &mut Issues) {
        let mut first = None;
        shards
            .iter()
            .for_each(|shard| earlier(&mut first, &shard.notes.first));
        let count: u64 = shards.iter().map(|shard| shard.notes.count).sum();
        if let Some(first) = first {
            issues.add(&kinds::NO_FIGURES, || {
                Finding::in_data(&kinds::NO_FIGURES, first).arg("rows", count as usize)
            });
        }
    }

    /// Adds rows of one name to those of other files.
    fn set_aside(&mut self, told: Vec<Aside>) {
        for one in told.into_iter().filter(|one| one.rows > 0) {
            match self.aside_at.entry((one.kind, one.name.clone(), one.of)) {
                Entry::Occupied(known) => self.asides[*known.get()].rows += one.rows,
                Entry::Vacant(slot) => {
                    slot.insert(self.asides.len());
                    self.asides.push(one);
                }
            }
        }
    }

    /// Numbers places and sources in the order of the file's lines, whichever
    /// reader met them first; tells which places were spelt otherwise.
    fn add_names(&mut self, file: &str, shards: &[Shard], issues: &mut Issues) -> FilePlaces {
        let cells = in_order(shards.iter().map(|shard| &shard.places));
        let mut out = FilePlaces::default();
        if cells.iter().any(|(_, cell)| self.is_total(cell)) {
            out.provinces = cells.iter().any(|(_, cell)| self.is_other_province(cell));
        }
        let mut read: Vec<(u64, String, Meant)> = Vec::new();
        let blank = shards.iter().filter_map(|shard| shard.blank_place).min();
        let mut under = false;
        for (line, cell) in cells {
            let cell = unquoted(cell);
            let (id, meant) = self.places.read(&cell, out.provinces);
            let other = match &meant {
                Meant::Named(name) | Meant::Read(name) => {
                    self.places.spellings().other_province(name)
                }
                Meant::Own | Meant::Total | Meant::Unknown => false,
            };
            under |= other;
            if cell == BLANK_PLACE {
                out.none.insert(id);
                out.blank = Some(id);
            }
            if !matches!(meant, Meant::Own | Meant::Total) {
                out.first.entry(id).or_insert((line, cell.clone()));
            }
            if meant == Meant::Unknown {
                if self.places.spellings().slip(&cell).is_some() {
                    out.none.insert(id);
                }
                continue;
            }
            if matches!(meant, Meant::Read(_) | Meant::Own)
                && read.iter().all(|(_, known, _)| *known != cell)
            {
                read.push((line, cell, meant));
            }
        }
        if let (true, Some(line)) = (under, blank) {
            let whole = shards.iter().any(|shard| shard.blank_is_country);
            let country = self.places.spellings().country().filter(|_| whole);
            let unknown = country.is_none();
            let cell = country.unwrap_or(BLANK_PLACE).to_string();
            let (id, _) = self.places.read(&cell, out.provinces);
            out.first.entry(id).or_insert((line, cell));
            out.blank = Some(id);
            out.none.extend(unknown.then_some(id));
        }
        if let Some((vi, en)) = aside::tell_read(file, &read, issues) {
            self.readings
                .push((format!("{file}: {vi}"), format!("{file}: {en}")));
        }
        for (_, cell) in in_order(shards.iter().map(|shard| &shard.sources)) {
            self.source(&unquoted(cell));
        }
        out
    }

    /// Whether nobody knows of what place the rows without one are, where others are of a
    /// place that is not the programme's own: a total of several places says of the same
    /// indicators and periods as they do; what has none in common with them may as well
    /// be theirs, as merged cells leave it. The order of rows says nothing of it.
    fn unclear_blank(&mut self, shards: &[Shard], out: &mut FilePlaces) {
        let blank = shards.iter().filter_map(|shard| shard.blank_place).min();
        let (Some(line), None, true) = (blank, out.blank, self.places.spellings().has_own()) else {
            return;
        };
        let (mut unnamed, mut others) = (HashSet::new(), HashSet::new());
        for shard in shards {
            let other: Vec<bool> = (shard.places.iter())
                .map(|(cell, _)| {
                    let (id, _) = self.places.read(&unquoted(cell), out.provinces);
                    let name = self.places.name(id);
                    name.is_some_and(|name| !self.places.spellings().is_own(name))
                })
                .collect();
            for kind in &shard.kinds {
                let Meaning::Series { targets, .. } = &kind.meaning else {
                    continue;
                };
                let of = targets
                    .first()
                    .map(|one| (one.owner, one.breakdown.as_deref()));
                let words = kind.word_rows.iter().map(|word| &word.row);
                for row in kind.rows.iter().chain(words) {
                    match row.place {
                        0 => {
                            // The total of a sum says of the same as what is added up.
                            let summed = of.filter(|(_, part)| part.is_none());
                            let inputs = summed.map_or(&[][..], |(of, _)| self.asked.adds_up(of));
                            unnamed.extend(inputs.iter().map(|of| (Some((*of, None)), row.period)));
                            unnamed.insert((of, row.period))
                        }
                        at if other.get(at as usize) == Some(&true) => {
                            others.insert((of, row.period))
                        }
                        _ => false,
                    };
                }
            }
        }
        if !unnamed.is_empty() && !others.is_empty() && unnamed.is_disjoint(&others) {
            let cell = BLANK_PLACE.to_string();
            let (id, _) = self.places.read(&cell, out.provinces);
            out.first.entry(id).or_insert((line, cell));
            out.blank = Some(id);
            out.none.insert(id);
        }
    }

    fn is_total(&self, cell: &[u8]) -> bool {
        cell.len() < 32 && self.places.spellings().read(&unquoted(cell)) == Meant::Total
    }

    fn is_other_province(&self, cell: &[u8]) -> bool {
        let spellings = self.places.spellings();
        match spellings.read(&unquoted(cell)) {
            Meant::Named(name) | Meant::Read(name) => spellings.other_province(&name),
            Meant::Own | Meant::Total | Meant::Unknown => false,
        }
    }

    fn source(&mut self, name: &str) -> u32 {
        if let Some(&id) = self.source_ids.get(name) {
            return id;
        }
        let name: Arc<str> = Arc::from(name);
        self.sources.push(name.clone());
        let id = self.sources.len() as u32;
        self.source_ids.insert(name, id);
        id
    }

    /// The source of figures that name none: their file, and the title of a
    /// table.
    fn own_source(&mut self, summary: &FileSummary, title: Option<&str>) -> u32 {
        match title.map(str::trim).filter(|title| !title.is_empty()) {
            Some(title) => self.source(&format!("{}: {title}", summary.name)),
            None => self.source(&summary.name),
        }
    }

    fn names(
        &mut self,
        shard: &Shard,
        file: &FilePlaces,
        (spill, intervals): (Vec<Exact>, Vec<Typed>),
        own: u32,
        decimal: DecimalMark,
    ) -> Arc<Names> {
        let places = shard.places.iter();
        let places = places.map(|(cell, _)| self.places.read(&unquoted(cell), file.provinces).0);
        let mut places: Vec<u32> = places.collect();
        if let (Some(blank), Some(none)) = (file.blank, places.first_mut()) {
            *none = blank;
        }
        let no_place = match file.none.is_empty() {
            true => Vec::new(),
            false => places.iter().map(|id| file.none.contains(id)).collect(),
        };
        let sources = shard.sources.iter().enumerate();
        let sources = sources.map(|(i, (cell, _))| match i {
            0 => Source {
                id: own,
                named: None,
            },
            _ => {
                let name = unquoted(cell);
                let id = self.source(&name);
                let named = Some(Arc::from(name));
                Source { id, named }
            }
        });
        Arc::new(Names {
            places,
            no_place,
            sources: sources.collect(),
            spill,
            intervals,
            decimal,
        })
    }

    fn add_kind(&mut self, file: u32, kind: Kind, names: &Arc<Names>, marks: u8) {
        let Meaning::Series { mut targets, .. } = kind.meaning else {
            return;
        };
        let label: Arc<str> = Arc::from(kind.label);
        let (mut rows, mut days, mut words) = (kind.rows, kind.days, kind.word_rows);
        let mut fields = kind.fields;
        let shared =
            matches!(targets.as_slice(), [one, ..] if self.asked.is_of_several_places(one.owner));
        if !names.no_place.is_empty() || shared {
            let none = |place: u32| names.no_place.get(place as usize) == Some(&true);
            let unplaced = |place: u32| shared && names.places.get(place as usize) == Some(&0);
            let known = |row: &Row| !none(row.place) && !unplaced(row.place);
            if !days.is_empty() {
                days.resize(rows.len(), 0);
                let mut kept = rows.iter().map(known);
                days.retain(|_| kept.next().unwrap_or(false));
            }
            fields.retain(rows.iter().map(known));
            rows.retain(known);
            words.retain(|word| known(&word.row));
        }
        while let Some(target) = targets.pop() {
            let breakdown = target.breakdown.map(|name| self.breakdown(&name));
            let last = targets.is_empty();
            if self.asked.is_gathered(target.owner) {
                let blank = rows.iter().filter(|row| row.meta & meta::MISSING != 0);
                let mut blank = blank
                    .map(|row| (names.places[row.place as usize], row.period))
                    .peekable();
                if blank.peek().is_some() {
                    let key = (target.owner, breakdown.clone());
                    self.blanks.entry(key).or_default().extend(blank);
                }
            }
            let chunk = Chunk {
                file,
                rows: if last {
                    std::mem::take(&mut rows)
                } else {
                    rows.clone()
                },
                days: if last {
                    std::mem::take(&mut days)
                } else {
                    days.clone()
                },
                fields: fields.clone(),
                words: if last {
                    std::mem::take(&mut words)
                } else {
                    words.clone()
                },
                names: names.clone(),
                thousands: (target.counted || target.money) && unsure(marks, names.decimal),
                factor: target.factor,
                sure: kind.sure,
                label: label.clone(),
            };
            let series = self.series.entry((target.owner, breakdown)).or_default();
            series.push(chunk);
            // A row counts once, however many series it is of.
            let all = rows
                .iter_mut()
                .chain(words.iter_mut().map(|word| &mut word.row));
            all.for_each(|row| row.meta |= meta::ASIDE);
        }
    }

    /// One spelling for a breakdown.
    fn breakdown(&mut self, name: &str) -> Arc<str> {
        let spelled = crate::source::text::key(name);
        let tidy = || Arc::from(name.split_whitespace().collect::<Vec<_>>().join(" "));
        self.breakdowns.entry(spelled).or_insert_with(tidy).clone()
    }

    fn report_labels(
        &mut self,
        labels: Labels,
        vocabulary: &Vocabulary,
        issues: &mut Issues,
        summary: &mut FileSummary,
    ) {
        let mut labels: Vec<_> = labels.into_iter().collect();
        labels.sort_by(|((a, _), one), ((b, _), other)| {
            (one.first.line, a).cmp(&(other.first.line, b))
        });
        let mut sought = 0;
        for ((label, unit), unread) in labels {
            let rows = unread.rows;
            summary.unmatched += rows;
            let (entry, detail) = match unread.meaning {
                Meaning::Unknown => {
                    sought += 1;
                    let near = (sought <= SOUGHT).then(|| vocabulary.nearest(&label));
                    match near.flatten() {
                        Some(name) => (&kinds::UNMATCHED_NEAR, name),
                        None => (&kinds::UNMATCHED_LABEL, String::new()),
                    }
                }
                Meaning::Ambiguous(names) => (&kinds::AMBIGUOUS_LABEL, quoted_list(&names)),
                Meaning::UnknownUnit { own } => (&kinds::UNKNOWN_UNIT, own),
                Meaning::OtherMeasure { own } => (&kinds::OTHER_MEASURE, own),
                Meaning::OtherMultiple { own } => (&kinds::OTHER_MULTIPLE, own),
                Meaning::UnitNeeded(units) => (&kinds::UNIT_NEEDED, quoted_list(&units)),
                Meaning::Series { .. } => continue,
            };
            issues.add(entry, || {
                Finding::in_data(entry, unread.first)
                    .arg("label", label.as_str())
                    .arg("detail", detail)
                    .arg("unit", unit)
                    .arg("rows", rows as usize)
            });
            match self.unmatched_at.get(&label) {
                Some(&at) => self.unmatched[at].1 += rows,
                None => {
                    self.unmatched_at
                        .insert(label.clone(), self.unmatched.len());
                    self.unmatched.push((label, rows));
                }
            }
        }
    }
}

/// Labels of a file for which the nearest name is sought: it costs a look at
/// every name of the programmes, and no more findings are shown anyway.
const SOUGHT: usize = 2 * SHOWN;

/// Rows of a label and unit that have no series.
struct Unread {
    meaning: Meaning,
    rows: u64,
    first: Excerpt,
}

/// Labels without a series, by label and unit.
type Labels = HashMap<(String, String), Unread>;

/// Adds a kind without a series to the labels to report, its rows to those of
/// the same label and unit.
fn note_label(labels: &mut Labels, kind: Kind) {
    match labels.entry((kind.label, kind.unit)) {
        Entry::Vacant(slot) => {
            slot.insert(Unread {
                meaning: kind.meaning,
                rows: kind.count - kind.missing,
                first: kind.first,
            });
        }
        Entry::Occupied(slot) => {
            let known = slot.into_mut();
            known.rows += kind.count - kind.missing;
            if kind.first.line < known.first.line {
                (known.meaning, known.first) = (kind.meaning, kind.first);
            }
        }
    }
}

fn quoted_list(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    names.join(", ")
}

/// The names of several readers, each with its line, in the order of their first lines.
fn in_order<'a>(all: impl Iterator<Item = &'a Interner>) -> Vec<(u64, &'a [u8])> {
    let mut cells: Vec<(u64, &[u8])> = all
        .flat_map(|names| names.iter().skip(1))
        .map(|(cell, line)| (line, cell))
        .collect();
    // Several readers may know one name, each from its own first line.
    cells.sort();
    cells
}

fn earlier(slot: &mut Option<Excerpt>, other: &Option<Excerpt>) {
    if let Some(other) = other
        && slot.as_ref().is_none_or(|own| other.line < own.line)
    {
        *slot = Some(other.clone());
    }
}

/// The closing count of findings that are not shown.
pub fn more(file: &str, entry: &'static crate::finding::Entry, left: u64) -> Finding {
    let mut finding = Finding::in_data(&kinds::MORE, whole_file(file))
        .arg("count", left as usize)
        .arg("code", entry.code);
    finding.severity = entry.severity;
    finding
}
