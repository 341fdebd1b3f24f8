//! Names that nobody declared: told once a file each, with every place that has it.

use crate::check::names::nearest_arg;
use crate::check::resolver::Resolver;
use crate::finding::{Arg, At, Entry, Finding, Related, Text};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::tree::Name;
use foldhash::{HashMap, HashSet, HashSetExt};

/// So many other places are pointed at; the rest is counted.
const MOST_RELATED: usize = 4;

const ALSO: Text = Text {
    vi: "cả ở đây",
    en: "here too",
};

const ALSO_MORE: Text = Text {
    vi: "cả ở đây, và {more} chỗ nữa",
    en: "here too, and in {more} more places",
};

/// The unknown names of a file, by what they are unknown as and by key.
#[derive(Default)]
pub struct Reported(HashMap<(&'static str, String), Told>);

/// Where a name was told of, and where it was met.
struct Told {
    /// Index of its finding.
    finding: usize,
    /// Every place that has it: a clause may be resolved more than once.
    met: HashSet<Span>,
    /// What to write instead, where that is known.
    instead: Option<String>,
}

impl Reported {
    /// How many names.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Resolver {
    /// Reports an unknown name, once a file.
    pub fn unknown(&mut self, entry: &'static Entry, name: &Name, nearest: Option<String>) {
        self.unknown_name(entry, name, nearest, |finding| finding);
    }

    /// Whether this name was reported as unknown.
    pub fn is_reported(&self, entry: &Entry, name: &str) -> bool {
        self.reported.0.contains_key(&(entry.code, key(name)))
    }

    /// Reports an unknown name, once a file, with what else the finding has to say.
    pub fn unknown_name(
        &mut self,
        entry: &'static Entry,
        name: &Name,
        nearest: Option<String>,
        more: impl FnOnce(Finding) -> Finding,
    ) {
        if self.again(entry, name) {
            return;
        }
        let finding = Finding::new(entry, name.span)
            .arg("name", format!("`{}`", name.text))
            .arg("nearest", nearest_arg(nearest.as_deref()));
        let finding = match &nearest {
            Some(nearest) => finding.fix(name.span, quoted_if_needed(name, nearest)),
            None => finding,
        };
        self.tell(name, nearest, more(finding));
    }

    /// Reports an unknown name by a finding of its own; later ones are added to it,
    /// with `instead` in their place.
    pub fn tell(&mut self, name: &Name, instead: Option<String>, finding: Finding) {
        let mut met = HashSet::new();
        met.insert(name.span);
        let told = Told {
            finding: self.findings.len(),
            met,
            instead,
        };
        let code = finding.entry.code;
        self.reported.0.insert((code, key(&name.text)), told);
        self.report(finding);
    }

    /// Whether this name was reported before; this place is then added to the
    /// finding, and to its correction.
    pub fn again(&mut self, entry: &Entry, name: &Name) -> bool {
        if self.reported.0.is_empty() {
            return false;
        }
        let Some(told) = self.reported.0.get_mut(&(entry.code, key(&name.text))) else {
            return false;
        };
        let Some(finding) = self.findings.get_mut(told.finding) else {
            return false;
        };
        if !told.met.insert(name.span) {
            return true;
        }
        let others = told.met.len() - 1;
        if others <= MOST_RELATED {
            finding.related.push(Related {
                at: At::Span(name.span),
                text: ALSO,
            });
        } else if let Some(last) = finding.related.last_mut() {
            last.text = ALSO_MORE;
            finding.args.retain(|(name, _)| *name != "more");
            let more = Arg::Count((others - MOST_RELATED) as u64);
            finding.args.push(("more", more));
        }
        if let Some(instead) = &told.instead {
            finding.fix.push(crate::finding::Edit {
                span: name.span,
                text: quoted_if_needed(name, instead),
            });
        }
        true
    }
}

/// A name replaced keeps its quotes.
pub(super) fn quoted_if_needed(name: &Name, nearest: &str) -> String {
    let typed = (name.span.end - name.span.start) as usize;
    if typed > name.text.len() {
        format!("\"{nearest}\"")
    } else {
        nearest.to_string()
    }
}
