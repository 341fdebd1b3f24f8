//! The names of places that a file uses: near-misses, names said twice, places
//! inside themselves, groups of nobody.

use crate::check::resolver::Resolver;
use crate::check::rings::{rings, shown};
use crate::finding::catalogue::names::{MISSPELT_PLACE, NAMED_TWICE, PLACE_RING, UNKNOWN_PLACE};
use crate::finding::catalogue::types::FOR_NO_PLACE;
use crate::finding::{Arg, Finding, Text};
use crate::source::Span;
use crate::source::nearest::is_slip;
use crate::source::text::key;
use crate::syntax::tree::{
    Attr, Attribute, Cond, CondKind, FreeKind, Head, ListKind, Name, ScopeText, Tree,
};
use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

/// Unknown places of a file for which a near one is sought.
const MOST_SOUGHT: usize = 300;

/// Words of fewer letters differ too easily to be a slip of one another.
const SHORTEST: usize = 4;

const IN_THE_RING: Text = Text {
    vi: "cũng nằm trong vòng",
    en: "is in the ring too",
};

impl Resolver {
    /// Checks the places that a file names.
    pub fn place_names(&mut self, tree: &Tree) {
        let lists = lists(tree);
        for list in &lists {
            self.named_twice(list);
        }
        let mut sought: HashSet<String> = HashSet::new();
        for name in lists.iter().flat_map(|list| list.iter().copied()) {
            if self.places.get(&name.text).is_none() && !may_be_place(name) {
                self.unknown(&UNKNOWN_PLACE, name, None);
                continue;
            }
            if self.places.get(&name.text).is_some() || self.again(&MISSPELT_PLACE, name) {
                continue;
            }
            if sought.len() < MOST_SOUGHT && sought.insert(key(&name.text)) {
                self.misspelt(name);
            }
        }
        self.place_rings(tree);
        self.place_wholes(tree);
        self.empty_groups(tree);
    }

    fn named_twice(&mut self, list: &[&Name]) {
        let mut seen: HashMap<Result<usize, String>, Span> = HashMap::new();
        for name in list {
            let place = self.places.get(&name.text);
            let identity = place.ok_or_else(|| key(&name.text));
            if let Some(first) = seen.get(&identity) {
                let finding = Finding::new(&NAMED_TWICE, name.span)
                    .arg("name", format!("\"{}\"", name.text))
                    .related(*first, crate::check::declare::FIRST);
                self.report(finding);
            } else {
                seen.insert(identity, name.span);
            }
        }
    }

    fn misspelt(&mut self, name: &Name) {
        let typed = key(&name.text);
        let near = |known: &str| is_slip(&typed, known, SHORTEST);
        let layers = [&self.places.own, &self.places.standard];
        let nearest = layers.into_iter().find_map(|names| names.find(near));
        let Some(nearest) = nearest.map(str::to_string) else {
            return;
        };
        let quoted = format!("\"{}\"", name.text);
        self.unknown_name(&MISSPELT_PLACE, name, Some(nearest), |finding| {
            finding.arg("quoted", quoted)
        });
    }

    /// Reports places that are parts of themselves, by `thuộc` and `gồm` together.
    fn place_rings(&mut self, tree: &Tree) {
        // What each place is a part of.
        let mut wholes: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut at: HashMap<usize, (Span, &str)> = HashMap::new();
        let mut starts = Vec::new();
        for declaration in &tree.declarations {
            let Head::Place(name, _, within) = &declaration.head else {
                continue;
            };
            let Some(place) = self.places.get(&name.text) else {
                continue;
            };
            at.entry(place).or_insert((declaration.span, &name.text));
            starts.push(place);
            if let Some(whole) = within.as_ref().and_then(|name| self.places.get(&name.text)) {
                wholes.entry(place).or_default().push(whole);
            }
            for member in members(&declaration.attributes) {
                if let Some(member) = self.places.get(&member.text) {
                    wholes.entry(member).or_default().push(place);
                }
            }
        }
        for ring in rings(&starts, |place| {
            wholes.get(&place).cloned().unwrap_or_default()
        }) {
            let name = |place| at.get(&place).map_or("?", |(_, name)| *name).to_string();
            let spans: Vec<Span> = (ring.iter())
                .filter_map(|place| Some(at.get(place)?.0))
                .collect();
            let Some((first, rest)) = spans.split_first() else {
                continue;
            };
            let mut finding = Finding::new(&PLACE_RING, *first).arg("path", shown(&ring, name));
            for span in rest.iter().take(7) {
                finding = finding.related(*span, IN_THE_RING);
            }
            self.report(finding);
            // Which of them is part of which is not known: each is itself.
            for at in ring {
                if let Some(place) = self.model.places.all.get_mut(at) {
                    place.members.clear();
                    place.within = None;
                }
            }
        }
    }

    /// Reports groups (nhóm) that name nobody.
    fn empty_groups(&mut self, tree: &Tree) {
        for declaration in &tree.declarations {
            let Head::Place(name, kinds, _) = &declaration.head else {
                continue;
            };
            let group = kinds
                .first()
                .is_some_and(|kind| key(&kind.text) == key("nhóm"));
            // A line that could not be read was reported.
            let unread = declaration
                .attributes
                .iter()
                .any(|line| line.attr.is_none());
            if !group || unread || members(&declaration.attributes).next().is_some() {
                continue;
            }
            let finding = Finding::new(&FOR_NO_PLACE, declaration.span)
                .arg(
                    "what",
                    Arg::Made(
                        format!("nhóm \"{}\"", name.text),
                        format!("the group \"{}\"", name.text),
                    ),
                )
                .labelled(Text {
                    vi: "nhóm chưa có dòng `gồm`",
                    en: "the group has no line `gồm`",
                })
                .help(Text {
                    vi: "thêm vào dưới nó: gồm: \"tên địa bàn\", \"tên địa bàn\"",
                    en: "add beneath it: gồm: \"a place\", \"a place\"",
                });
            self.report(finding);
        }
    }
}

/// Whether some words that name no known place may name one all the same: a name has
/// a capital. `12`, `toàn tỉnh`, `"các xã nghèo"` are none.
fn may_be_place(name: &Name) -> bool {
    name.text.chars().any(char::is_uppercase)
}

pub(super) fn members(attributes: &[Attribute]) -> impl Iterator<Item = &Name> {
    crate::check::declare::listed(attributes, ListKind::Members)
}

/// Every list of places of a file, in order.
fn lists(tree: &Tree) -> Vec<Vec<&Name>> {
    let mut out = Vec::new();
    for declaration in &tree.declarations {
        if let Head::Place(_, _, Some(within)) = &declaration.head {
            out.push(vec![within]);
        }
        if let Head::Table(table) = &declaration.head {
            for row in &table.rows {
                row.attributes
                    .iter()
                    .for_each(|line| of_line(line, &mut out));
            }
        }
        (declaration.attributes.iter()).for_each(|line| of_line(line, &mut out));
    }
    out
}

fn of_line<'t>(line: &'t Attribute, out: &mut Vec<Vec<&'t Name>>) {
    match &line.attr {
        Some(Attr::List(ListKind::Members, names)) | Some(Attr::Scope(ScopeText::Named(names))) => {
            out.push(names.iter().collect())
        }
        Some(Attr::Free(FreeKind::Place, name)) => out.push(vec![name]),
        Some(Attr::Target(target)) => {
            for names in [&target.terms().only, &target.terms().except] {
                if !names.is_empty() {
                    out.push(names.iter().collect());
                }
            }
            let parts = target.conditions().flat_map(Cond::walk);
            out.extend(parts.filter_map(|part| match &part.kind {
                CondKind::Versus(_, Some(_), Some(place), _) => Some(vec![place]),
                _ => None,
            }));
        }
        _ => {}
    }
}
