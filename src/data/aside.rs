//! Rows that were read and are not used: of a place nobody declares, of a part the
//! indicator does not have. They are counted and named, with the nearest name.

mod told;

use super::BLANK_PLACE;
use super::issues::Issues;
use super::merge::Names;
use super::places::PlaceTable;
use super::shard::{Kind, Row};
use super::table::meta;
use super::tiles;
use super::vocabulary::Meaning;
use crate::finding::catalogue::data as kinds;
use crate::finding::{Excerpt, Finding, Text};
use crate::model::condition::Plan;
use crate::model::formula::Over;
use crate::model::indicator::TimeKind;
use crate::model::place::PlaceKind;
use crate::model::{IndicatorId, Model, Period, Scope};
use crate::source::nearest::likeness;
use crate::source::text::{key, unaccented};
use crate::source::words::WORDS;
use std::collections::{BTreeMap, HashMap, HashSet};
pub use told::tell_read;
use told::{question, tell_no_level, tell_others, tell_parts, tell_periods, word};

/// Why rows are not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AsideKind {
    /// No indicator has the name.
    Indicator,
    /// Nobody declares the place.
    Place,
    /// The indicator has no such part.
    Breakdown,
    /// A column that is not read says what they are of.
    Column,
    /// The heading is no period of a figure.
    Period,
    /// The period ends after the day of the evaluation.
    Later,
    /// They were published after the day of knowledge.
    Unpublished,
    /// A later or more official figure took their place.
    Superseded,
    /// The standing says that they are no results.
    Standing,
    /// They cannot be read; the name is the finding's code.
    Unreadable,
    /// The decimal mark of the file, by its name, cannot be told.
    Decimal,
    /// The indicator has no level, and nothing is computed from it.
    NoLevel,
    /// Several rows give one figure different values.
    Conflict,
    /// They say again what another row says.
    Duplicate,
    /// They cannot be.
    Impossible,
    /// What they are may be read in two ways: per cents or fractions, units or thousands.
    Unclear,
    /// No commitment asks for them on the day of the evaluation.
    Unasked,
    /// A state of a task that no programme has.
    Task,
}

impl AsideKind {
    /// What is not known, for a report.
    pub fn name(self) -> Text {
        let (vi, en) = match self {
            AsideKind::Indicator => ("chỉ tiêu", "indicator"),
            AsideKind::Place => ("địa bàn", "place"),
            AsideKind::Breakdown => ("phân tổ", "breakdown"),
            AsideKind::Column => ("cột", "column"),
            AsideKind::Period => ("kỳ", "period"),
            AsideKind::Unpublished => (
                "công bố sau ngày biết số liệu",
                "published after the day of knowledge",
            ),
            AsideKind::Later => ("kỳ sau ngày đánh giá", "period after the evaluation"),
            AsideKind::Standing => ("trạng thái", "standing"),
            AsideKind::Unreadable => ("không đọc được, lỗi", "not readable, finding"),
            AsideKind::Decimal => ("không rõ dấu thập phân của", "decimal mark unclear of"),
            AsideKind::NoLevel => ("chỉ tiêu không có mức", "indicator without a level"),
            AsideKind::Conflict => ("mâu thuẫn, chỉ tiêu", "in conflict, indicator"),
            AsideKind::Duplicate => ("ghi lặp lại, chỉ tiêu", "said again, indicator"),
            AsideKind::Superseded => ("đã có số thay, chỉ tiêu", "superseded, indicator"),
            AsideKind::Impossible => ("không thể có, chỉ tiêu", "cannot be, indicator"),
            AsideKind::Unclear => ("chưa rõ nghĩa, chỉ tiêu", "unclear, indicator"),
            AsideKind::Unasked => (
                "không cam kết nào hỏi đến, chỉ tiêu",
                "asked for by no commitment, indicator",
            ),
            AsideKind::Task => ("nhiệm vụ", "task"),
        };
        Text { vi, en }
    }

    /// Its name in the JSON form.
    pub fn id(self) -> &'static str {
        match self {
            AsideKind::Indicator => "indicator",
            AsideKind::Place => "place",
            AsideKind::Breakdown => "breakdown",
            AsideKind::Column => "column",
            AsideKind::Period => "period",
            AsideKind::Later => "later",
            AsideKind::Unpublished => "unpublished",
            AsideKind::Superseded => "superseded",
            AsideKind::Standing => "standing",
            AsideKind::Unreadable => "unreadable",
            AsideKind::Decimal => "decimal_mark",
            AsideKind::NoLevel => "no_level",
            AsideKind::Conflict => "conflict",
            AsideKind::Duplicate => "duplicate",
            AsideKind::Impossible => "impossible",
            AsideKind::Unclear => "unclear",
            AsideKind::Unasked => "unasked",
            AsideKind::Task => "task",
        }
    }
}

/// Rows that were set aside for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Why.
    pub kind: AsideKind,
    /// The name as the file has it.
    pub name: String,
    /// Of which indicator, where the name is a part's.
    pub of: Option<IndicatorId>,
    /// How many rows.
    pub rows: u64,
    /// The name that it is nearest to.
    pub nearest: Option<String>,
}

impl Aside {
    /// Of a column or row that is not used.
    pub fn of_file((kind, name, rows): (AsideKind, String, u64)) -> Self {
        Aside {
            kind,
            name,
            of: None,
            rows,
            nearest: None,
        }
    }
}

/// Names of places for which the nearest is sought; a look at each costs time.
const SOUGHT: usize = 40;

/// So many names are told of in one message.
const TOLD: usize = 6;

/// What the programmes ask of places and parts.
#[derive(Debug, Default)]
pub struct Asked {
    /// Owners that are judged at each place that has figures.
    each_place: HashSet<u32>,
    /// Owners judged at the places of some kinds alone, with the keys of the names of
    /// those that are declared.
    of_kinds: HashMap<u32, HashSet<String>>,
    /// Owners whose undeclared parts are rolled up.
    each_part: HashSet<u32>,
    /// Owners judged at the place of a programme that names none: any may be its own.
    any_place: HashSet<u32>,
    /// The places that programmes, their levels and groups name, by key.
    places: HashSet<String>,
    /// Owners of which figures are held against what was planned, and the word for it.
    planned: HashSet<(u32, &'static str)>,
    /// Owners with levels of a part of a year, and its months.
    parts_of_years: HashSet<(u32, (i8, i8))>,
    periods_of_years: HashSet<(u32, (i16, i16))>,
    /// Owners that programmes of several places share: a row of theirs without a place is
    /// nobody knows whose.
    shared: HashSet<u32>,
    /// Owners read at places only to be rolled up: of places that are declared.
    rolled: HashSet<u32>,
    /// Owners of which a formula goes over places or parts.
    gathered: HashSet<u32>,
    /// What each owner adds up over places.
    sums: HashMap<u32, Vec<u32>>,
    /// Owners whose year is the sum of its parts, whatever those are.
    flows: HashSet<u32>,
    /// Of each owner with declared parts, their names.
    parts: HashMap<u32, Vec<String>>,
    /// Owners that have levels, or that something is computed from or held against.
    read: HashSet<u32>,
}

impl Asked {
    /// By these programmes; `owners` as in the vocabulary.
    pub fn new(model: &Model, owners: &[u32]) -> Self {
        let owner = |id: IndicatorId| owners.get(id.0 as usize).copied().unwrap_or(id.0);
        let mut asked = Asked::default();
        let each = |scope: &Scope| matches!(scope, Scope::EachPlace);
        let mut each_place = Vec::new();
        let mut rolled = Vec::new();
        let somewhere = model.indicators.iter().any(|one| each(&one.scope));
        for (at, indicator) in model.indicators.iter().enumerate() {
            // Provinces and communes are not told from other places here.
            let kind = matches!(indicator.scope, Scope::EachProvince | Scope::EachOf(_));
            // What only formulas read may be read at each place too.
            if each(&indicator.scope) || kind || somewhere && indicator.targets.is_empty() {
                each_place.push(IndicatorId(at as u32));
            }
            let own = owner(IndicatorId(at as u32));
            let formula = indicator.formula.iter();
            let conditions = indicator
                .targets
                .iter()
                .flat_map(|target| target.conditions());
            let plans = conditions.flat_map(|(_, condition)| condition.plans());
            asked.planned.extend(plans.map(|plan| (own, plan.word())));
            // What it is computed from, and held against, is of the same months.
            let inputs = indicator
                .formula
                .iter()
                .flat_map(|formula| formula.inputs());
            let others = indicator
                .targets
                .iter()
                .flat_map(|target| target.indicators());
            let read: Vec<u32> = inputs.chain(others).map(owner).chain([own]).collect();
            for months in indicator.parts_of_years() {
                (asked.parts_of_years).extend(read.iter().map(|of| (*of, months)));
            }
            for years in indicator.periods_of_years() {
                (asked.periods_of_years).extend(read.iter().map(|of| (*of, years)));
            }
            for (over, of) in formula.clone().flat_map(|one| one.roll_ups()) {
                let inputs = formula.clone().flat_map(|one| one.inputs());
                asked.gathered.extend(inputs.map(owner));
                match over {
                    Over::Breakdowns => {
                        asked.each_part.insert(owner(of));
                    }
                    // Weights are read where what they weigh is.
                    Over::Places => {
                        rolled.extend(formula.clone().flat_map(|f| f.inputs()));
                        asked.sums.entry(own).or_default().push(owner(of));
                    }
                }
            }
            if indicator.time == TimeKind::Flow {
                asked.flows.insert(own);
            }
            if let Some(parent) = indicator.parent {
                let names = asked.parts.entry(owner(parent)).or_default();
                names.push(indicator.name.clone());
            }
        }
        asked.read = self::read(model, &owner);
        let read: Vec<IndicatorId> = each_place.iter().chain(&rolled).copied().collect();
        asked.of_kinds = of_kinds(model, &owner, &read);
        asked.at_each_place(model, &owner, each_place);
        let scoped = asked.each_place.clone();
        asked.at_each_place(model, &owner, rolled);
        asked.rolled = asked.each_place.difference(&scoped).copied().collect();
        asked.shared = shared(model, &owner);
        asked.places = asked_places(model);
        asked.each_part.retain(|of| !asked.parts.contains_key(of));
        for programme in model.programmes.iter().filter(|one| one.place.is_none()) {
            let own = model.indicators_of(programme);
            let own = own.filter(|(_, one)| one.scope == Scope::Programme);
            asked.any_place.extend(own.map(|(id, _)| owner(id)));
        }
        if model.programmes.is_empty() {
            asked.any_place.extend(owners);
        }
        asked
    }

    /// Whether a formula goes over the places or parts of an owner.
    pub fn is_gathered(&self, owner: u32) -> bool {
        self.gathered.contains(&owner)
    }

    /// What an owner adds up over places.
    pub fn adds_up(&self, owner: u32) -> &[u32] {
        self.sums.get(&owner).map_or(&[], Vec::as_slice)
    }

    /// Whether programmes of several places share an owner's figures.
    pub fn is_of_several_places(&self, owner: u32) -> bool {
        self.shared.contains(&owner)
    }

    /// Whether the figures of an owner at a place that is none of its kinds are of no use.
    fn is_of_no_kind(&self, owner: u32, place: Option<&str>) -> bool {
        let kinds = self
            .of_kinds
            .get(&owner)
            .filter(|_| !self.any_place.contains(&owner));
        kinds.is_some_and(|names| {
            place.is_some_and(|name| {
                let name = key(name);
                !names.contains(&name) && !self.places.contains(&name)
            })
        })
    }

    /// Takes note of what is asked at each place, and of what that in turn rests on.
    fn at_each_place(
        &mut self,
        model: &Model,
        owner: &dyn Fn(IndicatorId) -> u32,
        mut left: Vec<IndicatorId>,
    ) {
        let mut seen = HashSet::new();
        while let Some(id) = left.pop() {
            if seen.insert(id)
                && let Some(indicator) = model.indicators.get(id.0 as usize)
            {
                self.each_place.insert(owner(id));
                left.extend(indicator.formula.iter().flat_map(|one| one.inputs()));
                let levels = indicator.targets.iter().map(|target| &target.condition);
                left.extend(levels.flat_map(|level| level.indicators()));
            }
        }
    }

    /// Whether nothing rests on the figures of an owner.
    fn is_unread(&self, owner: u32) -> bool {
        !self.read.is_empty() && !self.read.contains(&owner)
    }

    fn uses_part(&self, owner: u32, part: &str) -> bool {
        match Plan::is_named(part) {
            true => self
                .planned
                .iter()
                .any(|(of, word)| *of == owner && *word == part),
            false => self.each_part.contains(&owner),
        }
    }

    fn uses_place(&self, owner: u32) -> bool {
        self.any_place.contains(&owner) || self.each_place.contains(&owner)
    }

    /// Whether figures of an owner at a place are asked for; no name is the
    /// programme's own place.
    pub fn asks(&self, owner: u32, place: Option<&str>) -> bool {
        self.uses_place(owner) || place.is_none_or(|name| self.places.contains(&key(name)))
    }

    /// The declared part most like a name that is none.
    fn nearest_part(&self, owner: u32, name: &str) -> Option<String> {
        let parts = self.parts.get(&owner)?;
        let wanted = key(name);
        let pairs = WORDS.part_spellings.keys();
        let same = |part: &&String| {
            let part = key(part);
            pairs
                .iter()
                .any(|[a, b]| (*a == wanted && *b == part) || (*b == wanted && *a == part))
        };
        if let Some(part) = parts.iter().find(same) {
            return Some(part.clone());
        }
        let bare = unaccented(name);
        let scored = parts
            .iter()
            .filter_map(|part| Some((likeness(&bare, part)?, part)));
        let best = scored.max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))?;
        Some(best.1.clone())
    }
}

/// The owners that are judged at the own places of several programmes, not the same.
fn shared(model: &Model, owner: &dyn Fn(IndicatorId) -> u32) -> HashSet<u32> {
    let mut own: HashMap<u32, HashSet<String>> = HashMap::new();
    for programme in &model.programmes {
        let Some(place) = &programme.place else {
            continue;
        };
        for (id, _) in model
            .indicators_of(programme)
            .filter(|(_, one)| one.scope == Scope::Programme)
        {
            own.entry(owner(id)).or_default().insert(key(place));
        }
    }
    let several = own.into_iter().filter(|(_, places)| places.len() > 1);
    several.map(|(owner, _)| owner).collect()
}

/// The owners that have levels, or that a formula, a condition, a relation, parts that
/// add up, or the roll-up of their whole reads. What could not be read of a programme may
/// be a level.
fn read(model: &Model, owner: &dyn Fn(IndicatorId) -> u32) -> HashSet<u32> {
    let mut found = HashSet::new();
    for (at, indicator) in model.indicators.iter().enumerate() {
        let own = IndicatorId(at as u32);
        if !indicator.targets.is_empty() || indicator.unread.is_some() || indicator.partition {
            found.insert(owner(own));
        }
        let others = (indicator.targets.iter()).flat_map(|target| target.indicators());
        let inputs = indicator.formula.iter().flat_map(|one| one.inputs());
        found.extend(others.chain(inputs).map(owner));
        // Parts that some formula rolls up.
        let rolled = indicator.formula.iter().flat_map(|one| one.roll_ups());
        let wholes: Vec<IndicatorId> = rolled
            .filter(|(over, _)| *over == Over::Breakdowns)
            .map(|(_, of)| of)
            .collect();
        if !wholes.is_empty() {
            let parts = model.indicators.iter().enumerate();
            let parts = parts.filter(|(_, one)| one.parent.is_some_and(|of| wholes.contains(&of)));
            found.extend(parts.map(|(at, _)| owner(IndicatorId(at as u32))));
        }
        // Parts whose whole adds them up, or rolls them up.
        let of_whole = indicator.parent.map(|id| model.indicator(id));
        if of_whole.is_some_and(|whole| whole.partition || whole.formula.is_some()) {
            found.insert(owner(own));
        }
    }
    let relations = model.programmes.iter().flat_map(|one| &one.relations);
    for constraint in relations.flat_map(|relation| &relation.constraints) {
        let sides = constraint.left.inputs().chain(constraint.right.inputs());
        found.extend(sides.map(owner));
    }
    found
}

/// The owners judged at the places of some kinds alone (`từng xã`), and those places:
/// none that a sum over places or a level at each place reads too; `summed`: what is read
/// at each place.
fn of_kinds(
    model: &Model,
    owner: &dyn Fn(IndicatorId) -> u32,
    read: &[IndicatorId],
) -> HashMap<u32, HashSet<String>> {
    let mut found: HashMap<u32, HashSet<String>> = HashMap::new();
    let mut others = HashSet::new();
    for (at, indicator) in model.indicators.iter().enumerate() {
        let id = IndicatorId(at as u32);
        let kind = match &indicator.scope {
            Scope::EachProvince => None,
            Scope::EachOf(kind) => Some(key(kind)),
            Scope::EachPlace => {
                others.insert(owner(id));
                continue;
            }
            Scope::Programme | Scope::Named(_) => continue,
        };
        let of_kind = model.places.all.iter().filter(|place| match &kind {
            None => place.kind == PlaceKind::Province,
            Some(kind) => place
                .kind_name
                .as_deref()
                .is_some_and(|name| key(name) == *kind),
        });
        let names =
            of_kind.flat_map(|place| std::iter::once(&place.name).chain(&place.old_boundary));
        let own = found.entry(owner(id)).or_default();
        own.extend(names.map(|name| key(name)));
    }
    // What formulas read at each place is read elsewhere too.
    for id in read {
        let kind = model.indicators.get(id.0 as usize);
        let direct =
            kind.is_some_and(|one| matches!(one.scope, Scope::EachProvince | Scope::EachOf(_)));
        if !direct {
            others.insert(owner(*id));
        }
    }
    let formulas = model.indicators.iter().flat_map(|one| &one.formula);
    for formula in formulas {
        let sums = formula
            .roll_ups()
            .any(|(over, _)| matches!(over, Over::Places));
        if sums {
            others.extend(formula.inputs().map(owner));
        }
    }
    found.retain(|of, _| !others.contains(of));
    found
}

/// The places that programmes name, with those that a group of them is made of and the
/// names of their old boundaries, by key.
fn asked_places(model: &Model) -> HashSet<String> {
    let mut declared: HashMap<String, usize> = HashMap::new();
    for (at, place) in model.places.all.iter().enumerate() {
        for name in std::iter::once(&place.name).chain(&place.aliases) {
            declared.entry(key(name)).or_insert(at);
        }
    }
    let mut asked = HashSet::new();
    let mut left: Vec<String> = super::spelling::named(model).map(str::to_string).collect();
    while let Some(name) = left.pop() {
        let place = declared.get(&key(&name)).map(|at| &model.places.all[*at]);
        let name = place.map_or(name.as_str(), |place| place.name.as_str());
        if asked.insert(key(name))
            && let Some(place) = place
        {
            left.extend(place.members.iter().chain(&place.old_boundary).cloned());
        }
    }
    asked
}

/// Rows of one file that are set aside.
#[derive(Default)]
pub struct Asides {
    /// Rows of each unknown place by its id.
    places: HashMap<u32, u64>,
    /// Rows of each known place that no programme asks for.
    others: HashMap<u32, u64>,
    /// Rows of each undeclared part, by owner.
    parts: BTreeMap<u32, Vec<(String, u64, Excerpt)>>,
    /// Rows of parts of a year that are nobody's, by the period.
    periods: BTreeMap<String, (u64, Excerpt)>,
    /// Rows of each indicator that nothing rests on.
    no_level: BTreeMap<u32, (u64, Excerpt)>,
    /// The reader met parts of a year.
    pub months: bool,
    /// Rows set aside by owner.
    pub by_owner: HashMap<u32, u64>,
}

/// Rows of a kind with a figure that are not accounted for yet.
fn open(kind: &mut Kind) -> impl Iterator<Item = &mut Row> {
    let words = kind.word_rows.iter_mut().map(|word| &mut word.row);
    let rows = kind.rows.iter_mut().chain(words);
    rows.filter(|row| row.meta & (meta::MISSING | meta::ASIDE) == 0)
}

/// Accounts for all that is open of a kind; how many rows there are.
pub fn close(kind: &mut Kind) -> u64 {
    let mut count = 0;
    for row in open(kind) {
        row.meta |= meta::ASIDE;
        count += 1;
    }
    count
}

/// Accounts for all that is open of a kind, of which nobody knows what it says: none of a
/// lesser standing takes its place. How many rows there are.
pub fn lose(kind: &mut Kind) -> u64 {
    let mut count = 0;
    for row in open(kind) {
        row.meta = row.meta & !meta::SPILLED | meta::LOST;
        count += 1;
    }
    count
}

/// Whether some row of a kind has a figure and is not accounted for.
fn is_open(kind: &mut Kind) -> bool {
    open(kind).next().is_some()
}

/// What to do about cells of places that are blank.
const WRITE_THE_PLACE: Text = Text {
    vi: "ghi tên địa bàn vào ô trống: ô gộp thì chép tên xuống từng hàng, số của chương trình thì ghi địa bàn của chương trình",
    en: "write the place into the blank cells: copy a merged cell's name down to each row, or give the programme's own place",
};

impl Asides {
    /// Takes note of the rows of a kind that are of no use, and marks them so; `names`:
    /// what the shard's numbers mean.
    pub fn note(&mut self, kind: &mut Kind, names: &Names, table: &PlaceTable, asked: &Asked) {
        let Meaning::Series { targets, .. } = &kind.meaning else {
            return;
        };
        let Some(target) = targets.first() else {
            return;
        };
        let owner = target.owner;
        if let Some(part) = &target.breakdown
            && !asked.uses_part(owner, part)
        {
            let part = part.clone();
            self.note_part(kind, owner, part);
            return;
        }
        if asked.is_unread(owner) && is_open(kind) {
            let rows = close(kind);
            let known = self.no_level.entry(owner);
            let known = known.or_insert_with(|| (0, kind.first.clone()));
            known.0 += rows;
            if kind.first.line < known.1.line {
                known.1 = kind.first.clone();
            }
            *self.by_owner.entry(owner).or_default() += rows;
            return;
        }
        if self.months || !asked.parts_of_years.is_empty() || !asked.periods_of_years.is_empty() {
            self.note_parts_of_years(owner, kind, asked);
        }
        self.note_places(kind, owner, names, table, asked);
    }

    /// Takes note of the rows of a part that nobody declares.
    fn note_part(&mut self, kind: &mut Kind, owner: u32, part: String) {
        let count = close(kind);
        if count == 0 {
            return;
        }
        let known = self.parts.entry(owner).or_default();
        let spelled = key(&part);
        match known.iter_mut().find(|(name, ..)| key(name) == spelled) {
            Some((_, rows, first)) => {
                *rows += count;
                if kind.first.line < first.line {
                    *first = kind.first.clone();
                }
            }
            None => known.push((part, count, kind.first.clone())),
        }
        *self.by_owner.entry(owner).or_default() += count;
    }

    /// Takes note of the rows of places that nobody asks for, or nobody knows.
    fn note_places(
        &mut self,
        kind: &mut Kind,
        owner: u32,
        names: &Names,
        table: &PlaceTable,
        asked: &Asked,
    ) {
        let places = &names.places;
        let any = asked.uses_place(owner) && !asked.of_kinds.contains_key(&owner);
        let rolled = asked.rolled.contains(&owner) && !asked.any_place.contains(&owner);
        let shared = asked.shared.contains(&owner);
        if any && names.no_place.is_empty() && !rolled && !shared {
            return;
        }
        let unused = |(at, id): (usize, &u32)| {
            let name = table.name(*id).map(|name| &**name);
            names.no_place.get(at) == Some(&true)
                || shared && *id == 0
                || rolled && !table.is_known(*id)
                || !any && (!asked.asks(owner, name) || asked.is_of_no_kind(owner, name))
        };
        let unused: Vec<bool> = places.iter().enumerate().map(unused).collect();
        if !unused.contains(&true) {
            return;
        }
        for row in open(kind) {
            let at = row.place as usize;
            if unused.get(at).copied().unwrap_or(false) {
                row.meta |= meta::ASIDE;
                let id = places.get(at).copied().unwrap_or(0);
                let of = match table.is_known(id) {
                    true => &mut self.others,
                    false => &mut self.places,
                };
                *of.entry(id).or_default() += 1;
                *self.by_owner.entry(owner).or_default() += 1;
            }
        }
    }

    /// Takes note of the figures of parts of a year, and of several years, of which the
    /// indicator has no level.
    fn note_parts_of_years(&mut self, owner: u32, kind: &mut Kind, asked: &Asked) {
        let first = kind.first.clone();
        let odd = |key| Period::is_months_key(key) || Period::is_years_key(key);
        let flow = asked.flows.contains(&owner);
        let whole = match flow && open(kind).any(|row| Period::is_months_key(row.period)) {
            true => {
                tiles::of_years(open(kind).map(|row| (row.place, Period::from_key(row.period))))
            }
            false => HashSet::new(),
        };
        for row in open(kind).filter(|row| odd(row.period)) {
            if whole.contains(&(row.place, row.period)) {
                continue;
            }
            let period = Period::from_key(row.period);
            let own = match period {
                Period::Months(_, first, last) => {
                    asked.parts_of_years.contains(&(owner, (first, last)))
                }
                Period::Years(first, last) => {
                    asked.periods_of_years.contains(&(owner, (first, last)))
                }
                _ => true,
            };
            if !own {
                row.meta |= meta::ASIDE;
                let known = self.periods.entry(period.vietnamese());
                known.or_insert_with(|| (0, first.clone())).0 += 1;
                *self.by_owner.entry(owner).or_default() += 1;
            }
        }
    }

    /// Tells of them; `first`: the line on which each place is met first.
    pub fn tell(
        self,
        file: &str,
        first: &HashMap<u32, (u64, String)>,
        table: &PlaceTable,
        asked: &Asked,
        model: &Model,
        issues: &mut Issues,
    ) -> Vec<Aside> {
        let mut out = Vec::new();
        let mut places: Vec<(u64, u32, u64)> = (self.places.iter())
            .map(|(id, rows)| (first.get(id).map_or(0, |(line, _)| *line), *id, *rows))
            .collect();
        places.sort_unstable();
        for (at, (line, id, rows)) in places.into_iter().enumerate() {
            let name = table
                .name(id)
                .map_or(String::new(), |name| name.to_string());
            let nearest = (at < SOUGHT)
                .then(|| {
                    (table.spellings().slip(&name)).or_else(|| table.spellings().nearest(&name))
                })
                .flatten();
            let spelt = first
                .get(&id)
                .map_or(name.as_str(), |(_, cell)| cell.as_str());
            issues.add(&kinds::UNKNOWN_PLACE, || {
                let finding = Finding::in_data(&kinds::UNKNOWN_PLACE, word(file, line, spelt))
                    .arg("place", name.as_str())
                    .arg("rows", rows as usize)
                    .arg("nearest", question(nearest.as_deref()));
                match name == BLANK_PLACE {
                    true => finding.help(WRITE_THE_PLACE),
                    false if told::is_of_sheet(file, &name) => finding.help(told::SHEET_HELP),
                    false => finding,
                }
            });
            out.push(Aside {
                kind: AsideKind::Place,
                name,
                of: None,
                rows,
                nearest: nearest.map(|name| name.to_string()),
            });
        }
        out.extend(tell_others(file, &self.others, first, table, issues));
        tell_periods(&self.periods, issues);
        let periods = self.periods.into_iter();
        out.extend(
            periods.map(|(name, (rows, _))| Aside::of_file((AsideKind::Period, name, rows))),
        );
        out.extend(tell_no_level(self.no_level, model, issues));
        for (owner, mut parts) in self.parts {
            parts.sort_by(|a, b| (a.2.line, &a.0).cmp(&(b.2.line, &b.0)));
            out.extend(tell_parts(owner, &parts, asked, model, issues));
        }
        out
    }
}

/// What rows without a place are called, where programmes of several places share them.
const NO_PLACE: &str = "(không ghi địa bàn)";
