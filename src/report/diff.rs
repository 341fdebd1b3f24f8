//! `ctr diff`: what changed, for people and as `ctr.diff/1`.

use super::eval::block::{Block, Table};
use crate::diff::turned::{Turned, called, turned};
use crate::diff::{Change, Kind, Reason, Subject, Value, What};
use crate::eval::Status;
use crate::finding::place::span_spot;
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::model::Period;
use crate::source::{Sources, Span};
use serde::Serialize;
use std::io::{self, Write};

/// One side of a comparison.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Side {
    /// The file's name as typed.
    pub file: String,
    /// Of a programme: its title.
    pub title: Option<String>,
    /// Of a programme: its number.
    pub number: Option<String>,
    /// Of an evaluation: its date.
    pub as_of: Option<String>,
}

/// What a report is made of.
pub struct Scene<'a> {
    /// Whether evaluations are compared; else programmes.
    pub evaluations: bool,
    /// The older one.
    pub old: Side,
    /// The newer one.
    pub new: Side,
    /// What changed.
    pub changes: &'a [Change],
    /// The programmes' files.
    pub sources: &'a Sources,
    /// The language.
    pub lang: Lang,
}

impl Scene<'_> {
    fn say(&self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.lang)
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Change> {
        self.changes
            .iter()
            .filter(move |change| change.kind == kind)
    }

    /// The report for people.
    pub fn blocks(&self) -> Vec<Block> {
        let beside = self.say("so với", "beside");
        let title = format!("{} {beside} {}", self.side(&self.new), self.side(&self.old));
        let mut out = vec![Block::Heading(1, title)];
        if self.changes.is_empty() {
            let same = self.say("Không có gì thay đổi.", "Nothing has changed.");
            out.push(Block::Line(same.to_string()));
            return out;
        }
        let counts: Vec<String> = Kind::ALL
            .iter()
            .map(|kind| (kind.shown().get(self.lang), self.of_kind(*kind).count()))
            .filter(|(_, n)| *n > 0)
            .map(|(name, n)| format!("{name}: {n}"))
            .collect();
        out.push(Block::Line(counts.join(" · ")));
        for turned in turned(self.changes) {
            out.push(Block::Line(self.turned(&turned)));
        }
        for kind in Kind::ALL {
            if self.of_kind(kind).next().is_some() {
                out.push(Block::Heading(3, capital(kind.shown().get(self.lang))));
                out.push(Block::Table(self.table(kind)));
            }
        }
        out
    }

    /// `3 chỉ tiêu từ đạt sang không đạt: số chính thức`.
    fn turned(&self, turned: &Turned) -> String {
        let what = match turned.what {
            What::Task => self.say("nhiệm vụ", "tasks"),
            What::Duty => self.say("báo cáo", "reports"),
            // What has no verdict turns none.
            What::Target | What::Programme | What::Agency | What::Relation | What::Test => {
                self.say("chỉ tiêu", "indicators")
            }
        };
        let more = match turned.commitments == turned.subjects {
            true => String::new(),
            false => {
                let word = self.say("cam kết", "commitments");
                format!(" ({} {word})", turned.commitments)
            }
        };
        let status = |status: Status| status.shown().get(self.lang);
        let (from, to) = (status(turned.from), status(turned.to));
        let causes: Vec<&str> = (turned.causes.iter())
            .map(|cause| called(cause).get(self.lang))
            .collect();
        let causes = match causes.is_empty() {
            true => self.say("lý do khác", "another reason").to_string(),
            false => causes.join(", "),
        };
        let turn = [self.say("từ", "from"), self.say("sang", "to")];
        format!(
            "{} {what}{more} {} {from} {} {to}: {causes}",
            turned.subjects, turn[0], turn[1]
        )
    }

    fn side(&self, side: &Side) -> String {
        let shown = side.number.as_ref().or(side.as_of.as_ref());
        match shown {
            Some(shown) if side.as_of.is_some() => {
                format!("{} ({})", side.file, Words(self.lang).by(shown))
            }
            Some(shown) => visible(&format!("{} ({shown})", side.file)),
            None => visible(&side.file),
        }
    }

    fn table(&self, kind: Kind) -> Table {
        let words = Words(self.lang);
        let mut table = Table::new([
            self.say("Cam kết", "Commitment"),
            self.say("Mốc", "By"),
            self.say("Địa bàn", "Place"),
            self.say("Trước", "Before"),
            self.say("Nay", "Now"),
            self.say("Ghi chú", "Remark"),
        ]);
        for change in self.of_kind(kind) {
            let value = |value: &Option<Value>| {
                value
                    .as_ref()
                    .map_or("–".to_string(), |value| words.value(value))
            };
            let by = change.of.by.as_deref();
            table.rows.push(vec![
                words.called(&change.of),
                by.map_or(String::new(), |by| words.by(by)),
                visible(change.of.place.as_deref().unwrap_or_default()),
                value(&change.old),
                value(&change.new),
                words.reasons(change),
            ]);
        }
        let silent = |at: usize| match at {
            3 => kind == Kind::Appeared,
            4 => kind == Kind::Gone,
            _ => table.is_blank(at),
        };
        let drop: Vec<usize> = [5, 4, 3, 2, 1]
            .into_iter()
            .filter(|at| silent(*at))
            .collect();
        for at in drop {
            table.drop_column(at);
        }
        table
    }
}

/// The words of a change, in a language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub Lang);

impl Words {
    fn say(self, vi: &'static str, en: &'static str) -> &'static str {
        Text { vi, en }.get(self.0)
    }

    /// What the change is of.
    pub(super) fn called(self, of: &Subject) -> String {
        let called = match &of.code {
            Some(code) => format!("{code} {}", of.name),
            None => of.name.clone(),
        };
        let called = match of.what.shown() {
            Some(kind) => format!("{} {called}", kind.get(self.0)),
            None => called,
        };
        visible(&match &of.terms {
            Some(terms) => format!("{called} ({terms})"),
            None => called,
        })
    }

    pub(super) fn reason(self, reason: &Reason) -> &str {
        match self.0 {
            Lang::Vi => &reason.text.vi,
            Lang::En => &reason.text.en,
        }
    }

    /// All reasons, in a row.
    pub(super) fn reasons(self, change: &Change) -> String {
        let reasons: Vec<&str> = change.reasons.iter().map(|one| self.reason(one)).collect();
        visible(&reasons.join("; "))
    }

    pub(super) fn value(self, value: &Value) -> String {
        match value {
            Value::Text(text) if text.is_empty() => "–".to_string(),
            Value::Text(text) => visible(text),
            Value::By(code) => self.by(code),
            Value::Status(status) => status.shown().get(self.0).to_string(),
            Value::Said(_, text) => match self.0 {
                Lang::Vi => text.vi.to_string(),
                Lang::En => text.en.to_string(),
            },
        }
    }

    /// A milestone from its code.
    pub(super) fn by(self, code: &str) -> String {
        if let Some(years) = code.strip_prefix("yearly ") {
            return format!("{} {years}", self.say("hằng năm", "every year"));
        }
        match (Period::parse(code), code) {
            (Some(period), _) if self.0 == Lang::Vi => period.vietnamese(),
            (None, "yearly") => self.say("hằng năm", "every year").to_string(),
            (None, "always" | "ongoing") => self.say("thường xuyên", "always").to_string(),
            (None, "unstated") => "–".to_string(),
            _ => code.to_string(),
        }
    }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(rest).collect()
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    of: &'static str,
    old: &'a Side,
    new: &'a Side,
    summary: serde_json::Map<String, serde_json::Value>,
    /// Of evaluations: the verdicts that turned, by cause.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    turned: Vec<TurnedOut>,
    changes: Vec<ChangeOut<'a>>,
}

/// Verdicts that turned, of one set of causes, as programs read them.
#[derive(Serialize)]
struct TurnedOut {
    what: &'static str,
    from: &'static str,
    to: &'static str,
    causes: Vec<&'static str>,
    subjects: u64,
    commitments: u64,
}

/// A change as programs read it.
#[derive(Serialize)]
pub(super) struct ChangeOut<'a> {
    kind: &'static str,
    what: &'static str,
    code: Option<&'a str>,
    name: &'a str,
    by: Option<&'a str>,
    place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    terms: Option<&'a str>,
    old: Option<&'a str>,
    new: Option<&'a str>,
    reasons: Vec<ReasonOut<'a>>,
    old_line: Option<u64>,
    new_line: Option<u64>,
}

#[derive(Serialize)]
struct ReasonOut<'a> {
    key: &'a str,
    vi: &'a str,
    en: &'a str,
}

/// Writes `ctr.diff/1`.
pub fn json(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    let counts = Kind::ALL
        .iter()
        .map(|kind| (kind, scene.of_kind(*kind).count()));
    let document = Document {
        schema: "ctr.diff/1",
        of: if scene.evaluations {
            "evaluations"
        } else {
            "programmes"
        },
        old: &scene.old,
        new: &scene.new,
        summary: counts
            .filter(|(_, n)| *n > 0)
            .map(|(kind, n)| (kind.key().to_string(), n.into()))
            .collect(),
        turned: (turned(scene.changes).into_iter())
            .map(|one| TurnedOut {
                what: one.what.key(),
                from: one.from.key(),
                to: one.to.key(),
                causes: one.causes,
                subjects: one.subjects,
                commitments: one.commitments,
            })
            .collect(),
        changes: (scene.changes.iter())
            .map(|one| change(scene.sources, one))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// A change as programs read it; `sources` hold its spans.
pub(super) fn change<'a>(sources: &Sources, change: &'a Change) -> ChangeOut<'a> {
    let line = |span: Option<Span>| span.map(|span| span_spot(span, sources).line);
    ChangeOut {
        kind: change.kind.key(),
        what: change.of.what.key(),
        code: change.of.code.as_deref(),
        name: &change.of.name,
        by: change.of.by.as_deref(),
        place: change.of.place.as_deref(),
        terms: change.of.terms.as_deref(),
        old: change.old.as_ref().map(key),
        new: change.new.as_ref().map(key),
        reasons: (change.reasons.iter())
            .map(|one| ReasonOut {
                key: one.key,
                vi: &one.text.vi,
                en: &one.text.en,
            })
            .collect(),
        old_line: line(change.old_span),
        new_line: line(change.new_span),
    }
}

/// The value as programs read it.
fn key(value: &Value) -> &str {
    match value {
        Value::Text(text) | Value::By(text) => text,
        Value::Status(status) => status.key(),
        Value::Said(key, _) => key,
    }
}
