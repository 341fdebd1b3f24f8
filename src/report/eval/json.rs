//! `ctr eval --format json`: the contract `ctr.eval/1`.

use super::Scene;
use super::data::Account;
use super::method::{self, MethodOut};
use super::published::{self, CountsOut, PublishedOut};
use super::scores::{self, ScoresOut};
use super::words::programme_name;
use crate::data::interval::Bound;
use crate::data::known::Superseded;
use crate::data::{Spot, Value};
use crate::eval::amended;
use crate::eval::by_indicator::IndicatorCounts;
use crate::eval::conclusion::Awaiting;
use crate::eval::listing::Listing;
use crate::eval::verdict::STATUSES;
use crate::eval::verdict::{Actual, AgencyCounts, Figure, Pace, Read, Remark, Role};
use crate::eval::{Kind, Status, Verdict};
use crate::finding::place::span_spot;
use crate::model::AgencyId;
use crate::model::Flag;
use crate::model::number::{self, Exact, plain};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use std::cell::Cell;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    /// The day of knowledge, where it is not that of the evaluation.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<String>,
    commitments: Commitments<'a>,
    summary: Summary<'a>,
    data: Data<'a>,
    notes: Vec<Note<'a>>,
}

/// The commitments, serialized one after the other: there may be millions.
struct Commitments<'a> {
    scene: &'a Scene<'a>,
    /// Where they are not the evaluation's own; taken once.
    listing: Cell<Option<Listing<'a>>>,
}

impl Serialize for Commitments<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(None)?;
        let mut tell = |verdict: &Verdict| out.serialize_element(&commitment(self.scene, verdict));
        match self.listing.take() {
            Some(listing) => listing.each(&mut |verdict| tell(&verdict))?,
            None => (self.scene.evaluation.verdicts.iter()).try_for_each(tell)?,
        }
        out.end()
    }
}

#[derive(Serialize)]
struct Commitment<'a> {
    programme: &'a str,
    kind: &'static str,
    code: Option<&'a str>,
    parent_code: Option<&'a str>,
    name: &'a str,
    place: Option<&'a str>,
    by: &'a str,
    due: Option<String>,
    lead: Vec<&'a str>,
    answers_now: Vec<&'a str>,
    status: &'static str,
    required: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<&'a str>,
    actual: Option<String>,
    actual_exact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual_low: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual_high: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actual_text: Option<&'a str>,
    unit: Option<&'a str>,
    figure_unit: Option<&'a str>,
    period: Option<String>,
    satisfied: Option<bool>,
    flag: Option<&'static str>,
    source: Option<&'a str>,
    /// The day on which the figure became known, where some file says such days.
    #[serde(skip_serializing_if = "Option::is_none")]
    known: Option<Option<String>>,
    /// What the figure took the place of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    superseded: Vec<SupersededOut>,
    computed: Option<bool>,
    /// The figures of files on which it rests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    figures: Vec<ReadOut<'a>>,
    latest: Option<Latest<'a>>,
    /// By which day the figure is out, where that has not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    release: Option<ReleaseOut<'a>>,
    shortfall: Option<String>,
    shortfall_exact: Option<String>,
    relative: Option<String>,
    relative_exact: Option<String>,
    pace: Option<PaceOut<'a>>,
    method: Option<MethodOut>,
    plan_percent: Option<String>,
    completed: Option<String>,
    /// Whether the level to strive for is reached, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    stretch: Option<bool>,
    /// A level written as a number alone is beaten: `vượt kế hoạch`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    over_plan: bool,
    /// What documents say that it comes to, where some do.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<PublishedOut<'a>>,
    boundary: Option<BoundaryOut<'a>>,
    /// The level as adopted, where a later document changed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    adopted: Option<&'a str>,
    /// It asks less than the level adopted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    softened: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    amendments: Vec<AmendmentOut<'a>>,
    /// What whoever answers for it says: why, and what will be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<&'a str>,
    notes: Vec<Note<'a>>,
    span: Span,
}

/// A figure that the one judged took the place of.
#[derive(Serialize)]
struct SupersededOut {
    value: String,
    flag: &'static str,
    known: Option<String>,
    source: Option<String>,
}

/// What a later document made of a level; of one that took it back there is no text.
#[derive(Serialize)]
struct AmendmentOut<'a> {
    document: Option<&'a str>,
    from: Option<String>,
    text: Option<&'a str>,
    judged: bool,
}

#[derive(Serialize)]
struct BoundaryOut<'a> {
    place: &'a str,
    changed: String,
    with: &'a [String],
    into: Option<&'a str>,
    figure_on_new: bool,
}

#[derive(Serialize)]
struct Latest<'a> {
    actual: String,
    period: String,
    flag: &'static str,
    source: Option<&'a str>,
    satisfied: Option<bool>,
}

/// A figure of a file, and the cell in which it stands.
#[derive(Serialize)]
struct ReadOut<'a> {
    role: &'static str,
    indicator: &'a str,
    place: Option<&'a str>,
    period: String,
    value: String,
    flag: &'static str,
    source: Option<&'a str>,
    file: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    /// Of a sheet of a workbook, the file with it: `D7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
}

fn read_out<'a>(scene: &'a Scene, read: &'a Read) -> ReadOut<'a> {
    let indicator = scene.model.indicator(read.indicator);
    let (figure, spot) = (&read.figure, read.figure.spot.as_ref());
    ReadOut {
        role: role(read.role),
        indicator: indicator.code.as_deref().unwrap_or(&indicator.name),
        place: read.place.as_deref(),
        period: figure.period.code(),
        value: actual(&figure.value),
        flag: flag(figure.flag),
        source: figure.source.as_deref(),
        file: spot.map(|spot| &*spot.file),
        line: spot.map(|spot| spot.line),
        column: spot.and_then(|spot| spot.column),
        cell: spot.and_then(Spot::cell),
    }
}

/// What a figure is to a verdict.
fn role(role: Role) -> &'static str {
    match role {
        Role::Figure => "figure",
        Role::Input => "input",
        Role::Base => "base",
    }
}

#[derive(Serialize)]
struct PaceOut<'a> {
    needed: String,
    per: &'static str,
    years: String,
    towards: Option<Towards<'a>>,
}

#[derive(Serialize)]
struct Towards<'a> {
    by: &'a str,
    required: &'a str,
}

#[derive(Serialize)]
struct Note<'a> {
    vi: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct Span {
    file: String,
    line: u64,
    column: u64,
    end_line: u64,
    end_column: u64,
}

#[derive(Serialize)]
struct Summary<'a> {
    total: u64,
    by_status: ByStatus,
    by_agency: Vec<ByAgency<'a>>,
    indicators: IndicatorsOut,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    scores: Vec<ScoresOut<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<CountsOut>,
    /// Places of which there is no figure at all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_reported: Vec<SilentOut<'a>>,
}

#[derive(Serialize)]
struct SilentOut<'a> {
    programme: &'a str,
    places: &'a [String],
    of: usize,
}

/// Counted by indicator at the milestone due last.
#[derive(Serialize)]
struct IndicatorsOut {
    met: u64,
    exceeded: u64,
    unmet: u64,
    no_data: u64,
    #[serde(skip_serializing_if = "is_none")]
    awaiting_release: u64,
    not_due: u64,
    striven: StrivenOut,
}

#[derive(Serialize)]
struct StrivenOut {
    met: u64,
    unmet: u64,
    no_data: u64,
}

/// Counts by status, every key there.
struct ByStatus([u64; STATUSES]);

impl Serialize for ByStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (status, count) in Status::ALL.iter().zip(self.0) {
            map.serialize_entry(status.key(), &count)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct ByAgency<'a> {
    agency: Option<&'a str>,
    name: Option<&'a str>,
    by: &'a str,
    by_status: ByStatus,
    satisfied: u64,
    unsatisfied: u64,
    no_data: u64,
}

#[derive(Serialize)]
struct Data<'a> {
    observations: u64,
    used: u64,
    missing: u64,
    unmatched: Vec<Unmatched<'a>>,
    conflicts: Vec<Conflict<'a>>,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Unmatched<'a> {
    kind: &'static str,
    name: &'a str,
    indicator: Option<String>,
    rows: u64,
    nearest: Option<&'a str>,
}

#[derive(Serialize)]
struct Conflict<'a> {
    indicator: &'a str,
    breakdown: Option<&'a str>,
    place: Option<&'a str>,
    period: &'a str,
    values: Vec<ConflictValue<'a>>,
}

#[derive(Serialize)]
struct ConflictValue<'a> {
    value: &'a str,
    file: &'a str,
    line: u64,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    rows: u64,
    missing: u64,
    #[serde(skip_serializing_if = "is_none")]
    superseded: u64,
    #[serde(skip_serializing_if = "is_none")]
    undated: u64,
    #[serde(skip_serializing_if = "is_none")]
    unpublished: u64,
    decimal: &'static str,
}

fn is_none(count: &u64) -> bool {
    *count == 0
}

/// Writes the document.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    document(scene, None, out)
}

/// Writes the document with what is listed, each as soon as its verdict is there.
pub fn write_listing(scene: &Scene, listing: Listing<'_>, out: &mut dyn Write) -> io::Result<()> {
    document(scene, Some(listing), out)
}

fn document<'a>(
    scene: &'a Scene<'a>,
    listing: Option<Listing<'a>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let evaluation = scene.evaluation;
    let groups = evaluation.by_agency.iter();
    let account = scene.data.account(&evaluation.used_of);
    let document = Document {
        schema: "ctr.eval/1",
        as_of: evaluation.as_of.to_string(),
        known: scene.data.known.map(|day| day.to_string()),
        commitments: Commitments {
            scene,
            listing: Cell::new(listing),
        },
        summary: Summary {
            total: evaluation.by_status.iter().sum(),
            by_status: ByStatus(evaluation.by_status),
            by_agency: groups.map(|group| by_agency(scene, group)).collect(),
            indicators: indicators(&evaluation.indicators),
            scores: scores::json(scene),
            published: published::counts(scene),
            not_reported: (scene.data.silent.iter())
                .map(|one| SilentOut {
                    programme: programme_name(scene, one.programme),
                    places: &one.places,
                    of: one.of,
                })
                .collect(),
        },
        data: data(scene, &account),
        notes: evaluation.remarks.iter().map(note).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn indicators(counts: &IndicatorCounts) -> IndicatorsOut {
    IndicatorsOut {
        met: counts.met,
        exceeded: counts.exceeded,
        unmet: counts.unmet,
        no_data: counts.no_data,
        awaiting_release: counts.awaiting,
        not_due: counts.not_due,
        striven: StrivenOut {
            met: counts.striven.met,
            unmet: counts.striven.unmet,
            no_data: counts.striven.no_data,
        },
    }
}

fn commitment<'a>(scene: &'a Scene, verdict: &'a Verdict) -> Commitment<'a> {
    let figure = verdict.figure();
    let number = figure.and_then(|figure| match &figure.value {
        Actual::Number(value) => Some(value),
        Actual::Level(_) | Actual::Between(_) => None,
    });
    let interval = figure.and_then(|figure| match &figure.value {
        Actual::Between(interval) => Some(interval),
        _ => None,
    });
    let end = |bound: &Option<Bound>| bound.as_ref().map(|bound| decimal(&bound.at));
    let (adopted, amendments) = amendments(scene, verdict);
    Commitment {
        programme: programme_name(scene, verdict.programme),
        kind: kind(verdict.kind),
        code: verdict.code.as_deref(),
        parent_code: scene.parent_code(verdict),
        name: &verdict.name,
        place: verdict.place.as_deref(),
        by: &verdict.by,
        due: verdict.due.map(|day| day.to_string()),
        lead: ids(scene, &verdict.lead),
        answers_now: ids(scene, &verdict.answers_now),
        status: verdict.status().key(),
        required: &verdict.required,
        terms: verdict.terms.as_deref(),
        actual: figure.map(|figure| actual(&figure.value)),
        actual_exact: number.and_then(fraction),
        actual_low: interval.and_then(|interval| end(&interval.low)),
        actual_high: interval.and_then(|interval| end(&interval.high)),
        actual_text: interval.map(|interval| &*interval.text),
        unit: scene.shortfall_unit(verdict),
        figure_unit: scene.figure_unit(verdict),
        period: figure.map(|figure| figure.period.code()),
        satisfied: verdict.satisfied(),
        flag: figure.map(|figure| flag(figure.flag)),
        figures: verdict
            .read
            .iter()
            .map(|read| read_out(scene, read))
            .collect(),
        source: figure.and_then(|figure| figure.source.as_deref()),
        known: (scene.data.says_days).then(|| figure?.release.known.map(|day| day.to_string())),
        superseded: figure.map_or(Vec::new(), |figure| {
            figure.release.superseded.iter().map(superseded).collect()
        }),
        computed: figure.map(|figure| figure.computed),
        latest: verdict.latest().map(latest),
        release: verdict.awaiting().map(release),
        shortfall: verdict.shortfall().map(decimal),
        shortfall_exact: verdict.shortfall().and_then(fraction),
        relative: verdict.relative().map(decimal),
        relative_exact: verdict.relative().and_then(fraction),
        pace: verdict.pace().map(pace),
        method: method::of(verdict),
        plan_percent: verdict.plan_percent().map(decimal),
        completed: verdict.completed().map(|day| day.to_string()),
        stretch: verdict.stretch(),
        over_plan: verdict.over_plan(),
        published: published::json(verdict),
        boundary: verdict.boundary.as_ref().map(|boundary| BoundaryOut {
            place: &boundary.place,
            changed: boundary.changed.to_string(),
            with: &boundary.with,
            into: boundary.into.as_deref(),
            figure_on_new: boundary.figure_on_new,
        }),
        adopted,
        softened: amended::is_softened(scene.model, scene.evaluation, verdict),
        amendments,
        cause: verdict.cause(),
        remedy: verdict.remedy(),
        notes: verdict.notes.iter().map(note).collect(),
        span: span(scene, verdict),
    }
}

/// The level as adopted, and what later documents made of it by the day of the
/// evaluation.
fn amendments<'a>(
    scene: &Scene<'a>,
    verdict: &Verdict,
) -> (Option<&'a str>, Vec<AmendmentOut<'a>>) {
    if scene.evaluation.amended(verdict).is_none() {
        return (None, Vec::new());
    }
    let all = amended::of_verdict(scene.model, verdict, scene.evaluation.as_of);
    let adopted = all.iter().find(|step| step.from.is_none());
    let adopted = adopted.and_then(|step| step.text);
    let steps = all.into_iter().filter(|step| step.from.is_some());
    let steps = steps.map(|step| AmendmentOut {
        document: step.document,
        from: step.from.map(|day| day.to_string()),
        text: step.text,
        judged: step.judged,
    });
    (adopted, steps.collect())
}

fn superseded(old: &Superseded) -> SupersededOut {
    SupersededOut {
        value: past(&old.value),
        flag: flag(old.flag),
        known: old.known.map(|day| day.to_string()),
        source: old.source.as_deref().map(str::to_string),
    }
}

/// A superseded value: a decimal, or words.
pub(super) fn past(value: &Value) -> String {
    match value {
        Value::Word(word) => word.to_string(),
        Value::Between(interval) => interval.text.to_string(),
        Value::Number(_) | Value::Ratio(_) => {
            value.exact().map_or(String::new(), |value| decimal(&value))
        }
    }
}

fn note(remark: &Remark) -> Note<'_> {
    Note {
        vi: &remark.vi,
        en: &remark.en,
    }
}

fn span(scene: &Scene, verdict: &Verdict) -> Span {
    let spot = span_spot(verdict.span, scene.sources);
    Span {
        file: spot.file,
        line: spot.line,
        column: spot.column,
        end_line: spot.end_line,
        end_column: spot.end_column,
    }
}

#[derive(Serialize)]
struct ReleaseOut<'a> {
    /// The first day on which the figure is out.
    day: String,
    flag: Option<&'static str>,
    /// The day as the calendar has it.
    text: &'a str,
    calendar: &'a str,
    /// The documents that the calendar rests on.
    basis: &'a [String],
}

fn release(awaiting: &Awaiting) -> ReleaseOut<'_> {
    ReleaseOut {
        day: awaiting.day.to_string(),
        flag: awaiting.flag.map(flag),
        text: &awaiting.text,
        calendar: &awaiting.calendar,
        basis: &awaiting.basis,
    }
}

fn latest((figure, satisfied): (&Figure, Option<bool>)) -> Latest<'_> {
    Latest {
        actual: actual(&figure.value),
        period: figure.period.code(),
        flag: flag(figure.flag),
        source: figure.source.as_deref(),
        satisfied,
    }
}

fn pace(pace: &Pace) -> PaceOut<'_> {
    let towards = pace.towards.as_ref();
    PaceOut {
        needed: decimal(&pace.needed),
        per: "year",
        years: decimal(&pace.years),
        towards: towards.map(|(by, required)| Towards { by, required }),
    }
}

fn by_agency<'a>(scene: &'a Scene, group: &'a AgencyCounts) -> ByAgency<'a> {
    let agency = group.agency.map(|id| scene.model.agency(id));
    ByAgency {
        agency: agency.map(|agency| agency.id.as_str()),
        name: agency.map(|agency| agency.name.as_str()),
        by: &group.by,
        by_status: ByStatus(group.by_status),
        satisfied: group.satisfied,
        unsatisfied: group.unsatisfied,
        no_data: group.no_data,
    }
}

fn data<'a>(scene: &'a Scene, account: &'a Account) -> Data<'a> {
    let unmatched = scene.data.unmatched.iter().map(|(name, rows)| Unmatched {
        kind: "indicator",
        name,
        indicator: None,
        rows: *rows,
        nearest: None,
    });
    let asides = scene
        .data
        .asides
        .iter()
        .chain(&account.unasked)
        .map(|one| Unmatched {
            kind: one.kind.id(),
            name: &one.name,
            indicator: one.of.map(|id| scene.model.full_name(id)),
            rows: one.rows,
            nearest: one.nearest.as_deref(),
        });
    let conflicts = scene.data.conflicts.iter();
    let files = scene.data.files.iter();
    Data {
        observations: scene.evaluation.observations,
        used: account.used,
        missing: account.missing,
        unmatched: unmatched.chain(asides).collect(),
        conflicts: conflicts
            .map(|c| Conflict {
                indicator: &c.indicator,
                breakdown: c.breakdown.as_deref(),
                place: c.place.as_deref(),
                period: &c.period,
                values: (c.values.iter())
                    .map(|(value, file, line)| ConflictValue {
                        value,
                        file,
                        line: *line,
                    })
                    .collect(),
            })
            .collect(),
        files: files
            .map(|file| File {
                name: &file.name,
                rows: file.rows,
                missing: file.missing,
                superseded: file.superseded,
                undated: file.undated,
                unpublished: file.unpublished,
                decimal: file.decimal.key(),
            })
            .collect(),
    }
}

/// The name of a kind.
pub(crate) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Target => "target",
        Kind::Task => "task",
        Kind::Duty => "duty",
    }
}

/// The name of a flag.
pub(super) fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Official => "official",
        Flag::Preliminary => "preliminary",
        Flag::Estimate => "estimate",
    }
}

/// The ids of agencies.
pub(crate) fn ids<'a>(scene: &'a Scene, agencies: &[AgencyId]) -> Vec<&'a str> {
    let ids = agencies
        .iter()
        .map(|id| scene.model.agency(*id).id.as_str());
    ids.collect()
}

/// A figure's value: a decimal, or a level.
pub(super) fn actual(value: &Actual) -> String {
    match value {
        Actual::Number(value) => decimal(value),
        Actual::Level(level) => level.clone(),
        Actual::Between(interval) => interval.text.to_string(),
    }
}

/// A finite decimal whole; another rational to six places, and see
/// [`fraction`].
pub(super) fn decimal(value: &Exact) -> String {
    if divides(value, 6) || !divides(value, 40) {
        plain(value, 6)
    } else {
        plain(value, 40)
    }
}

/// `p/q`, of a number that is no finite decimal of 40 places.
fn fraction(value: &Exact) -> Option<String> {
    let finite = divides(value, 6) || divides(value, 40);
    (!finite).then(|| format!("{}/{}", value.numer(), value.denom()))
}

/// Whether so many places hold the number whole.
fn divides(value: &Exact, places: u32) -> bool {
    number::places(value).is_some_and(|needed| needed <= places)
}
