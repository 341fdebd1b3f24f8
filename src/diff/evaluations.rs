//! Two evaluations (`ctr.eval/1`): which verdicts changed, and why.

use crate::diff::matching::{Identity, matched};
use crate::diff::{Change, Kind, Reason, Subject, Value, What, sorted};
use crate::eval::Status;
use crate::eval::remark::remark;
use crate::eval::verdict::Remark;
use crate::model::Period;
use crate::model::number::vietnamese;
use crate::source::text::key;
use serde::Deserialize;
use serde_json::error::Category;
use std::collections::BTreeMap;

/// What is read of an evaluation.
#[derive(Debug, Deserialize)]
pub struct Evaluation {
    /// `ctr.eval/1`.
    pub schema: String,
    /// The evaluation date.
    pub as_of: String,
    /// The verdicts listed.
    pub commitments: Vec<Commitment>,
    /// How many there are, listed or not.
    pub summary: Summary,
}

/// The counts of an evaluation.
#[derive(Debug, Deserialize)]
pub struct Summary {
    /// By the key of the status.
    pub by_status: BTreeMap<String, u64>,
}

/// One verdict.
#[derive(Debug, Deserialize)]
pub struct Commitment {
    programme: String,
    kind: String,
    code: Option<String>,
    name: String,
    place: Option<String>,
    by: String,
    #[serde(default)]
    due: Option<String>,
    #[serde(default)]
    answers_now: Vec<String>,
    status: String,
    required: String,
    #[serde(default)]
    terms: Option<String>,
    actual: Option<String>,
    #[serde(default)]
    figure_unit: Option<String>,
    period: Option<String>,
    #[serde(default)]
    flag: Option<String>,
    #[serde(default)]
    completed: Option<String>,
    #[serde(default)]
    softened: bool,
    #[serde(default)]
    known: Option<String>,
    #[serde(default)]
    amendments: Vec<Amendment>,
    #[serde(default)]
    boundary: Option<Boundary>,
    #[serde(default)]
    method: Option<serde_json::Value>,
}

/// What a later document made of a level.
#[derive(Debug, Deserialize, PartialEq)]
struct Amendment {
    document: Option<String>,
    from: Option<String>,
    #[serde(default)]
    judged: bool,
}

/// A change of the place's boundary.
#[derive(Debug, Deserialize)]
struct Boundary {
    #[serde(default)]
    figure_on_new: bool,
}

/// Why a text is no evaluation that can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bad {
    /// It is no JSON document of this form: how it breaks off, and on which line.
    Unreadable(Breach, usize),
    /// Another form, by its name.
    OtherSchema(String),
    /// It lists only some of its commitments: how many of how many.
    Partial(u64, u64),
    /// It holds a word that is no status.
    UnknownStatus(String),
}

/// How a text breaks off being an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breach {
    /// It ends too early.
    Short,
    /// It is no JSON.
    NoJson,
    /// It lacks something that an evaluation has, or has it otherwise.
    Otherwise,
}

/// Reads an evaluation.
pub fn read(text: &str) -> Result<Evaluation, Bad> {
    #[derive(Deserialize)]
    struct Form {
        schema: String,
    }
    let unreadable = |error: serde_json::Error| {
        let breach = match error.classify() {
            Category::Eof => Breach::Short,
            Category::Data => Breach::Otherwise,
            Category::Syntax | Category::Io => Breach::NoJson,
        };
        Bad::Unreadable(breach, error.line())
    };
    let text = text.trim_start_matches('\u{feff}');
    let form: Form = serde_json::from_str(text).map_err(unreadable)?;
    if form.schema != "ctr.eval/1" {
        return Err(Bad::OtherSchema(form.schema));
    }
    let evaluation: Evaluation = serde_json::from_str(text).map_err(unreadable)?;
    let all = (evaluation.summary.by_status.values()).fold(0u64, |sum, n| sum.saturating_add(*n));
    let listed = evaluation.commitments.len() as u64;
    if listed < all {
        return Err(Bad::Partial(listed, all));
    }
    match evaluation
        .commitments
        .iter()
        .find(|one| one.status().is_none())
    {
        Some(one) => Err(Bad::UnknownStatus(one.status.clone())),
        None => Ok(evaluation),
    }
}

impl Commitment {
    fn status(&self) -> Option<Status> {
        Status::ALL
            .into_iter()
            .find(|status| status.key() == self.status)
    }

    /// What it goes by; in a first round its programme counts too.
    fn identity(&self, with_programme: bool) -> Identity {
        let programme = if with_programme {
            key(&self.programme)
        } else {
            String::new()
        };
        let place = self.place.as_deref().map(key).unwrap_or_default();
        Identity {
            code: self.code.clone(),
            name: self.name.clone(),
            within: [&self.kind, &self.by, &place, &programme]
                .map(String::as_str)
                .join("\u{1f}"),
            // What is asked has its terms at its end.
            apart: vec![key(&self.required), self.told_apart()],
        }
    }

    /// The method of progress by which it was judged.
    fn method_name(&self) -> Option<&str> {
        let method = self.method.as_ref()?;
        method.get("id").or(method.get("name"))?.as_str()
    }

    /// Its terms: `theo Bộ Tài chính`, `riêng "Xã A"`.
    fn told_apart(&self) -> String {
        self.terms.as_deref().map(key).unwrap_or_default()
    }

    fn subject(&self) -> Subject {
        Subject {
            what: match self.kind.as_str() {
                "task" => What::Task,
                "duty" => What::Duty,
                _ => What::Target,
            },
            code: self.code.clone(),
            name: self.name.clone(),
            by: Some(self.by.clone()),
            place: self.place.clone(),
            terms: self.terms.clone(),
        }
    }

    /// The figure it rests on: `1,3 % (2024, sơ bộ)`.
    fn figure(&self) -> Option<Remark> {
        if let Some(day) = &self.completed {
            return Some(remark(
                format!("xong {}", shown(day)),
                format!("done {day}"),
            ));
        }
        let actual = self.actual.as_deref()?;
        let number = actual
            .trim_start_matches('-')
            .starts_with(|c: char| c.is_ascii_digit());
        let vi = if number {
            vietnamese(actual)
        } else {
            actual.to_string()
        };
        let unit = self.figure_unit.as_deref().filter(|_| number);
        let unit = unit.map_or(String::new(), |unit| format!(" {unit}"));
        let period = self.period.as_deref().unwrap_or("–");
        let flag = match self.flag.as_deref() {
            Some("preliminary") => (", sơ bộ", ", preliminary"),
            Some("estimate") => (", ước tính", ", estimate"),
            _ => ("", ""),
        };
        Some(remark(
            format!("{vi}{unit} ({}{})", shown(period), flag.0),
            format!("{actual}{unit} ({period}{})", flag.1),
        ))
    }
}

/// A period as a Vietnamese document writes it.
fn shown(code: &str) -> String {
    Period::parse(code).map_or_else(|| code.to_string(), Period::vietnamese)
}

/// What changed from one evaluation to another.
pub fn changes(old: &Evaluation, new: &Evaluation) -> Vec<Change> {
    let mut out = Vec::new();
    let found = pairs(&old.commitments, &new.commitments);
    for (now, other) in new.commitments.iter().zip(&found) {
        match other.map(|at| &old.commitments[at]) {
            Some(was) => one(old, new, was, now, &mut out),
            None => out.push(change(Kind::Appeared, now, None, now.status())),
        }
    }
    let kept: std::collections::HashSet<usize> = found.into_iter().flatten().collect();
    for (at, was) in old.commitments.iter().enumerate() {
        if !kept.contains(&at) {
            out.push(change(Kind::Gone, was, was.status(), None));
        }
    }
    sorted(out)
}

/// Counterparts: of one programme first, then whatever it is called.
fn pairs(old: &[Commitment], new: &[Commitment]) -> Vec<Option<usize>> {
    let names = |all: &[Commitment], with: bool| -> Vec<Identity> {
        all.iter().map(|one| one.identity(with)).collect()
    };
    let mut found = matched(&names(old, true), &names(new, true));
    let taken: std::collections::HashSet<usize> = found.iter().flatten().copied().collect();
    let free: Vec<usize> = (0..old.len()).filter(|at| !taken.contains(at)).collect();
    let open: Vec<usize> = (0..new.len()).filter(|at| found[*at].is_none()).collect();
    let olds: Vec<Identity> = free.iter().map(|at| old[*at].identity(false)).collect();
    let news: Vec<Identity> = open.iter().map(|at| new[*at].identity(false)).collect();
    for (slot, other) in open.iter().zip(matched(&olds, &news)) {
        found[*slot] = other.map(|at| free[at]);
    }
    found
}

fn change(kind: Kind, of: &Commitment, old: Option<Status>, new: Option<Status>) -> Change {
    Change {
        kind,
        of: of.subject(),
        old: old.map(Value::Status),
        new: new.map(Value::Status),
        reasons: Vec::new(),
        old_span: None,
        new_span: None,
    }
}

fn one(
    old: &Evaluation,
    new: &Evaluation,
    was: &Commitment,
    now: &Commitment,
    out: &mut Vec<Change>,
) {
    let kind = match (was.status(), now.status()) {
        (Some(one), Some(two)) if one != two => match (missed(one), missed(two)) {
            (false, true) => Some(Kind::Worse),
            // A figure that is lost makes nothing better.
            (true, false) if kept(two) => Some(Kind::Better),
            _ => Some(Kind::Verdict),
        },
        _ => None,
    };
    let reasons = reasons(old, new, was, now);
    let has = |key: &str| reasons.iter().any(|reason| reason.key.starts_with(key));
    // What another level made of it is no better.
    let kind = match kind {
        Some(Kind::Better) if has("required") && now.softened => Some(Kind::Softened),
        Some(Kind::Better) if has("required") => Some(Kind::Required),
        other => other,
    };
    let kind = kind.or_else(|| match (has("required"), has("figure")) {
        (true, _) => Some(Kind::Required),
        (false, true) => Some(Kind::Figure),
        _ => None,
    });
    if let Some(kind) = kind {
        let mut changed = change(kind, now, was.status(), now.status());
        changed.reasons = reasons;
        if changed.reasons.is_empty() {
            changed.reasons.push(Reason {
                key: "unknown",
                text: remark(
                    "hai bản đánh giá không cho thấy vì sao",
                    "the two evaluations do not show why",
                ),
            });
        }
        out.push(changed);
    }
    let agencies = |one: &Commitment| {
        let mut keys: Vec<String> = one.answers_now.iter().map(|id| key(id)).collect();
        keys.sort();
        keys
    };
    if agencies(was) != agencies(now) {
        let shown = |one: &Commitment| {
            let all = &one.answers_now;
            (!all.is_empty()).then(|| Value::Text(all.join(", ")))
        };
        out.push(Change {
            old: shown(was),
            new: shown(now),
            ..change(Kind::Agency, now, None, None)
        });
    }
    for (kind, one, two) in [
        (Kind::Renamed, Some(&was.name), Some(&now.name)),
        (Kind::Recoded, was.code.as_ref(), now.code.as_ref()),
    ] {
        if one.map(|text| key(text)) != two.map(|text| key(text)) {
            out.push(Change {
                old: one.cloned().map(Value::Text),
                new: two.cloned().map(Value::Text),
                ..change(kind, now, None, None)
            });
        }
    }
}

/// Whether a commitment is missed, or about to be.
fn missed(status: Status) -> bool {
    matches!(
        status,
        Status::Unmet | Status::Overdue | Status::OffTrack | Status::DoneLate
    )
}

/// Whether a commitment is kept, or will be by all that is known.
fn kept(status: Status) -> bool {
    matches!(
        status,
        Status::Met | Status::Exceeded | Status::MetEarly | Status::OnTrack | Status::Done
    )
}

/// How a figure of one period was revised, if it was.
fn revised(
    was: &Commitment,
    now: &Commitment,
) -> Option<(&'static str, &'static str, &'static str)> {
    let same_period = was.period.is_some() && was.period == now.period;
    if !same_period || was.actual == now.actual || was.actual.is_none() || now.actual.is_none() {
        return None;
    }
    let later = now.known.as_deref().filter(|_| was.known != now.known);
    Some(match (was.flag == now.flag, now.flag.as_deref(), later) {
        (false, Some("official"), _) => (
            "revised_official",
            "số chính thức thay số trước đó",
            "the official figure stands for the one before",
        ),
        (false, Some("preliminary"), _) => (
            "revised_preliminary",
            "số sơ bộ thay số trước đó",
            "the preliminary figure stands for the one before",
        ),
        (false, Some("estimate"), _) => (
            "revised_estimate",
            "số ước tính thay số trước đó",
            "the estimate stands for the one before",
        ),
        (_, _, Some(_)) => (
            "revised",
            "số công bố sau thay số trước đó",
            "a figure published later stands for the one before",
        ),
        _ => return None,
    })
}

/// What a document made of the level since, if one did.
fn amended(was: &Commitment, now: &Commitment) -> Option<Remark> {
    let changed = key(&was.required) != key(&now.required) || was.status != now.status;
    let new = now
        .amendments
        .iter()
        .rev()
        .find(|one| !was.amendments.contains(one));
    let step = new.filter(|_| changed)?;
    let document = step.document.as_deref().unwrap_or("–");
    let from = step.from.as_deref().unwrap_or("–");
    Some(remark(
        format!("mức được sửa đổi theo {document}, từ {}", shown(from)),
        format!("the level was amended by {document}, from {from}"),
    ))
}

/// All that differs between two verdicts and bears on them.
fn reasons(old: &Evaluation, new: &Evaluation, was: &Commitment, now: &Commitment) -> Vec<Reason> {
    let mut out = Vec::new();
    let mut tell = |key: &'static str, vi: String, en: String| {
        out.push(Reason {
            key,
            text: remark(vi, en),
        });
    };
    if key(&was.required) != key(&now.required) {
        tell(
            "required",
            format!("mức được giao: {} → {}", was.required, now.required),
            format!("the level asked: {} → {}", was.required, now.required),
        );
    }
    if let (Some(one), Some(two)) = (&was.figure_unit, &now.figure_unit)
        && key(one) != key(two)
    {
        tell(
            "unit",
            format!("đơn vị: {one} → {two}"),
            format!("the unit: {one} → {two}"),
        );
    }
    match (was.figure(), now.figure()) {
        (Some(one), Some(two)) if one != two => tell(
            "figure",
            format!("số liệu: {} → {}", one.vi, two.vi),
            format!("the figure: {} → {}", one.en, two.en),
        ),
        (None, Some(two)) => tell(
            "figure_found",
            format!("nay có số liệu: {}", two.vi),
            format!("there is a figure now: {}", two.en),
        ),
        (Some(one), None) => tell(
            "figure_lost",
            format!("không còn số liệu: {}", one.vi),
            format!("the figure is gone: {}", one.en),
        ),
        _ => {}
    }
    if let Some((key, vi, en)) = revised(was, now) {
        tell(key, vi.to_string(), en.to_string());
    }
    if let Some(text) = amended(was, now) {
        tell("amended", text.vi, text.en);
    }
    let on_new = |one: &Commitment| one.boundary.as_ref().is_some_and(|of| of.figure_on_new);
    match (on_new(was), on_new(now)) {
        (false, true) if was.actual.is_some() => tell(
            "boundary",
            "số liệu nay theo địa giới mới".into(),
            "the figure is of the new boundary now".into(),
        ),
        (true, false) if now.actual.is_some() => tell(
            "boundary",
            "số liệu nay theo địa giới cũ".into(),
            "the figure is of the old boundary now".into(),
        ),
        _ => {}
    }
    if let (Some(one), Some(two)) = (was.method_name(), now.method_name())
        && one != two
    {
        tell(
            "method",
            format!("cách đánh giá tiến độ: {one} → {two}"),
            format!("the method of progress: {one} → {two}"),
        );
    }
    let is_due = |one: &Commitment, on: &str| one.due.as_deref().is_some_and(|due| due <= on);
    match (is_due(was, &old.as_of), is_due(now, &new.as_of)) {
        (false, true) => {
            let due = now.due.as_deref().unwrap_or_default();
            tell(
                "fell_due",
                format!("đã đến hạn {}", shown(due)),
                format!("fell due on {due}"),
            );
        }
        (true, false) => {
            let due = now.due.as_deref().unwrap_or("–");
            tell(
                "no_longer_due",
                format!("chưa đến hạn {} vào ngày {}", shown(due), shown(&new.as_of)),
                format!("not due ({due}) on {}", new.as_of),
            );
        }
        _ => {}
    }
    // The straight line is told only where nothing plainer is.
    if out.is_empty() && was.status != now.status && was.method != now.method {
        out.push(Reason {
            key: "progress",
            text: remark(
                "mức phải có vào ngày đánh giá đã khác (đường thẳng)",
                "what the straight line asks for by the evaluation date is another",
            ),
        });
    }
    out
}
