//! Two revisions of a folder of programmes: which file of the one is which of the other,
//! and which changes somebody who answers for the programmes must see.

use crate::diff::matching::{Identity, matched};
use crate::diff::programmes::about_programme;
use crate::diff::{Change, Kind, Reason, Value};
use crate::eval::verdict::Remark;
use crate::model::Programme;
use crate::source::text::key;

/// What a file of a revision goes by.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its path in the repository.
    pub path: String,
    /// The number of its programme.
    pub number: Option<String>,
    /// The title of its programme.
    pub title: Option<String>,
}

/// What a file goes by in a round of matching; none: it takes no part.
type Name<'n> = dyn Fn(&Known) -> Option<Identity> + 'n;

/// Which files are one programme: of one number and title, wherever they lie; then of one
/// path, and of one number or one title. The new ones in their order, those that went last.
///
/// ```
/// use ctr::diff::review::{Known, paired};
///
/// let file = |path: &str, number: &str| Known {
///     path: path.to_string(),
///     number: Some(number.to_string()),
///     title: Some("Kế hoạch".to_string()),
/// };
/// let old = [file("a.ctr", "1/KH-UBND"), file("b.ctr", "2/KH-UBND")];
/// let new = [file("b.ctr", "2/KH-UBND"), file("cu/a.ctr", "1/KH-UBND")];
/// assert_eq!(paired(&old, &new), [(Some(1), Some(0)), (Some(0), Some(1))]);
/// ```
pub fn paired(old: &[Known], new: &[Known]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut found = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    let both = |one: &Known| {
        Some(identity(
            &one.number.clone()?,
            &one.title.clone()?,
            &one.path,
        ))
    };
    let path = |one: &Known| Some(identity("", &one.path, ""));
    let number = |one: &Known| Some(identity(one.number.as_deref()?, "", &one.path));
    let title = |one: &Known| Some(identity("", one.title.as_deref()?, &one.path));
    let rounds: [&Name; 4] = [&both, &path, &number, &title];
    for name in rounds {
        let left = |all: &[Known], done: &dyn Fn(usize) -> bool| -> Vec<(usize, Identity)> {
            let open = (0..all.len()).filter(|at| !done(*at));
            open.filter_map(|at| Some((at, name(&all[at])?))).collect()
        };
        let olds = left(old, &|at| taken[at]);
        let news = left(new, &|at| found[at].is_some());
        let names = |all: &[(usize, Identity)]| -> Vec<Identity> {
            all.iter().map(|(_, name)| name.clone()).collect()
        };
        for (pair, (at, _)) in matched(&names(&olds), &names(&news)).iter().zip(&news) {
            if let Some((other, _)) = pair.map(|pair| &olds[pair]) {
                found[*at] = Some(*other);
                taken[*other] = true;
            }
        }
    }
    let pairs = found.iter().enumerate().map(|(at, old)| (*old, Some(at)));
    let gone = (0..old.len()).filter(|at| !taken[*at]);
    pairs.chain(gone.map(|at| (Some(at), None))).collect()
}

/// One name, and where it lies to tell apart those that have it.
fn identity(number: &str, title: &str, path: &str) -> Identity {
    Identity {
        code: None,
        name: format!("{}\n{}", key(number), key(title)),
        within: String::new(),
        apart: vec![path.to_string()],
    }
}

/// A programme that is there in one of the revisions alone.
pub fn whole(kind: Kind, programme: &Programme, commitments: usize) -> Change {
    let text = programme
        .number
        .clone()
        .or(programme.title.clone())
        .unwrap_or_default();
    let value = Some(Value::Text(text));
    let span = programme.spans.title;
    let gone = kind == Kind::Gone;
    let count = Remark {
        vi: format!("{commitments} cam kết"),
        en: format!("{commitments} commitments"),
        refutes: false,
    };
    Change {
        kind,
        of: about_programme(),
        old: value.clone().filter(|_| gone),
        new: value.filter(|_| !gone),
        reasons: vec![Reason {
            key: "commitments",
            text: count,
        }],
        old_span: span.filter(|_| gone),
        new_span: span.filter(|_| !gone),
    }
}

/// A group of changes that `--deny` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Levels that ask for less, or that cannot be compared: a turned direction, another
    /// way of computing, other places, another start; declarations that levels rest on.
    Loosened,
    /// Commitments and programmes that are gone.
    Removed,
    /// Who answers for what.
    Owner,
    /// Other deadlines, but for those that are earlier.
    Deadline,
    /// Verdicts that are worse, or another.
    Verdict,
    /// Findings suppressed that were not.
    Suppressed,
    /// Any change.
    Any,
}

impl Group {
    /// All with their names on the command line.
    pub const ALL: [(&'static str, Group); 7] = [
        ("loosened", Group::Loosened),
        ("removed", Group::Removed),
        ("owner", Group::Owner),
        ("deadline", Group::Deadline),
        ("verdict", Group::Verdict),
        ("suppressed", Group::Suppressed),
        ("any", Group::Any),
    ];

    /// Whether a change is of the group.
    pub fn has(self, change: &Change) -> bool {
        match self {
            Group::Loosened => matches!(
                change.kind,
                Kind::Softened
                    | Kind::Changed
                    | Kind::Direction
                    | Kind::Scope
                    | Kind::Formula
                    | Kind::Baseline
            ),
            Group::Removed => change.kind == Kind::Gone,
            Group::Owner => change.kind == Kind::Agency,
            Group::Deadline => {
                let earlier = |one: &Reason| one.key == "earlier";
                change.kind == Kind::Deadline && !change.reasons.iter().any(earlier)
            }
            Group::Verdict => matches!(change.kind, Kind::Worse | Kind::Verdict),
            Group::Suppressed => change.kind == Kind::Suppressed && change.new.is_some(),
            Group::Any => true,
        }
    }
}
