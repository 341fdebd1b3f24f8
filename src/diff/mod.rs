//! What changed between two programmes, or between two evaluations.
//!
//! ```text
//! matching     which commitment of the one is which of the other
//! programmes   levels softened and hardened, deadlines, agencies, words
//! evaluations  verdicts that changed, and why
//! review       which files of two revisions are one programme
//! turned       how many turned, by cause
//! ```
//!
//! Nothing here reads files or prints.

pub mod evaluations;
mod matching;
pub mod programmes;
pub mod review;
pub mod turned;

use crate::eval::Status;
use crate::eval::verdict::Remark;
use crate::finding::Text;
use crate::source::Span;

/// What kind of change; the order is that of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A verdict that was not missed and now is.
    Worse,
    /// A verdict that was missed and now is kept.
    Better,
    /// Another verdict.
    Verdict,
    /// A level that asks for less.
    Softened,
    /// A commitment that is no more.
    Gone,
    /// A level that asks for more.
    Hardened,
    /// A commitment that was not there.
    Appeared,
    /// A level that cannot be compared with the one before.
    Changed,
    /// Another milestone, or another time.
    Deadline,
    /// Another agency.
    Agency,
    /// Another unit.
    Unit,
    /// The other way is better now, or it was not known before.
    Direction,
    /// For other places.
    Scope,
    /// Computed otherwise.
    Formula,
    /// Findings are suppressed that were not, or no longer.
    Suppressed,
    /// Another starting figure.
    Baseline,
    /// Other words for the same level.
    Reworded,
    /// The same clause by another name.
    Renamed,
    /// The same clause by another code.
    Recoded,
    /// The document itself: its number, its date…
    Document,
    /// Something else that a declaration says.
    Other,
    /// The same verdict, on another figure.
    Figure,
    /// The same verdict, of another level.
    Required,
}

impl Kind {
    /// All, in the order of reports.
    pub const ALL: [Kind; 23] = [
        Kind::Worse,
        Kind::Better,
        Kind::Verdict,
        Kind::Softened,
        Kind::Gone,
        Kind::Hardened,
        Kind::Appeared,
        Kind::Changed,
        Kind::Deadline,
        Kind::Agency,
        Kind::Unit,
        Kind::Direction,
        Kind::Scope,
        Kind::Formula,
        Kind::Suppressed,
        Kind::Baseline,
        Kind::Reworded,
        Kind::Renamed,
        Kind::Recoded,
        Kind::Document,
        Kind::Other,
        Kind::Figure,
        Kind::Required,
    ];

    /// The key in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Softened => "softened",
            Kind::Gone => "gone",
            Kind::Hardened => "hardened",
            Kind::Appeared => "appeared",
            Kind::Changed => "changed",
            Kind::Deadline => "deadline",
            Kind::Agency => "agency",
            Kind::Unit => "unit",
            Kind::Direction => "direction",
            Kind::Scope => "scope",
            Kind::Formula => "formula",
            Kind::Suppressed => "suppressed",
            Kind::Other => "other",
            Kind::Baseline => "baseline",
            Kind::Reworded => "reworded",
            Kind::Renamed => "renamed",
            Kind::Recoded => "recoded",
            Kind::Document => "document",
            Kind::Worse => "worse",
            Kind::Better => "better",
            Kind::Verdict => "verdict",
            Kind::Figure => "figure",
            Kind::Required => "required",
        }
    }

    /// As shown to people.
    pub fn shown(self) -> Text {
        let (vi, en) = match self {
            Kind::Softened => ("mức nới lỏng", "levels softened"),
            Kind::Gone => ("không còn", "gone"),
            Kind::Hardened => ("mức siết chặt", "levels hardened"),
            Kind::Appeared => ("mới có", "new"),
            Kind::Changed => ("mức đổi, không so được", "levels changed, not comparable"),
            Kind::Deadline => ("đổi thời hạn", "other deadline"),
            Kind::Agency => ("đổi cơ quan", "other agency"),
            Kind::Unit => ("đổi đơn vị", "other unit"),
            Kind::Direction => ("đổi hướng", "other direction"),
            Kind::Scope => ("đổi phạm vi", "other places"),
            Kind::Formula => ("đổi cách tính", "computed otherwise"),
            Kind::Suppressed => ("đổi chỗ bỏ qua", "other suppressions"),
            Kind::Other => ("đổi điều khác", "something else"),
            Kind::Baseline => ("đổi hiện trạng", "other baseline"),
            Kind::Reworded => ("viết lại, mức như cũ", "reworded, the same level"),
            Kind::Renamed => ("đổi tên", "renamed"),
            Kind::Recoded => ("đổi mã", "another code"),
            Kind::Document => ("đổi ở văn bản", "the document"),
            Kind::Worse => ("xấu đi", "worse"),
            Kind::Better => ("tốt lên", "better"),
            Kind::Verdict => ("kết quả khác", "another verdict"),
            Kind::Figure => (
                "kết quả như cũ, con số khác",
                "the same verdict, another figure",
            ),
            Kind::Required => (
                "kết quả như cũ, mức khác",
                "the same verdict, another level",
            ),
        };
        Text { vi, en }
    }
}

/// Of what kind of commitment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum What {
    /// The document.
    Programme,
    /// A level of an indicator.
    Target,
    /// A task.
    Task,
    /// A report.
    Duty,
    /// An agency.
    Agency,
    /// What must hold between indicators.
    Relation,
    /// A test.
    Test,
}

impl What {
    /// Whether reports say beside a name that it is no commitment but this.
    pub fn shown(self) -> Option<Text> {
        let (vi, en) = match self {
            What::Agency => ("cơ quan", "agency"),
            What::Relation => ("ràng buộc", "relation"),
            What::Test => ("kiểm thử", "test"),
            What::Programme | What::Target | What::Task | What::Duty => return None,
        };
        Some(Text { vi, en })
    }

    /// The key in the JSON form.
    pub fn key(self) -> &'static str {
        match self {
            What::Programme => "programme",
            What::Target => "target",
            What::Task => "task",
            What::Duty => "duty",
            What::Agency => "agency",
            What::Relation => "relation",
            What::Test => "test",
        }
    }
}

/// The commitment that changed, as the newer one has it where it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Of what kind.
    pub what: What,
    /// Its code.
    pub code: Option<String>,
    /// Its name.
    pub name: String,
    /// Its milestone, where one is concerned.
    pub by: Option<String>,
    /// Its place.
    pub place: Option<String>,
    /// What tells it from others at its milestone: `theo Bộ Tài chính`.
    pub terms: Option<String>,
}

/// What stood there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// As written.
    Text(String),
    /// A milestone by its code.
    By(String),
    /// A verdict.
    Status(Status),
    /// Said in the reader's language; its key in the JSON form.
    Said(&'static str, Text2),
}

/// A text in both languages that can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text2 {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// Why a verdict changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Its key in the JSON form.
    pub key: &'static str,
    /// In words.
    pub text: Remark,
}

/// One change.
#[derive(Clone, Debug)]
pub struct Change {
    /// What kind.
    pub kind: Kind,
    /// Of what.
    pub of: Subject,
    /// What stood there.
    pub old: Option<Value>,
    /// What stands there.
    pub new: Option<Value>,
    /// Why, or what a reader must know.
    pub reasons: Vec<Reason>,
    /// Where it stood.
    pub old_span: Option<Span>,
    /// Where it stands.
    pub new_span: Option<Span>,
}

/// The changes by kind, else as they came: the order of the documents.
fn sorted(mut changes: Vec<Change>) -> Vec<Change> {
    changes.sort_by_key(|change| change.kind);
    changes
}
