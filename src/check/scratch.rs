//! One declaration more: what a question declares is read as if it stood at the end
//! of a programme that was read before, and leaves nothing behind.
//!
//! ```text
//! sources ─ready─▶ model, findings, Ready
//! Ready, text ─read─▶ the model with the text's indicators in it, what is wrong there
//! ```
//! What a text adds has ids beyond all that the programmes have, so that no id of
//! theirs is another while a question is read.

use crate::check::names::Names;
use crate::check::programme::empty;
use crate::check::resolver::{Resolver, place};
use crate::check::unknown::Reported;
use crate::check::unread::HeadUnread;
use crate::check::{proof, resolved, rules, sift, whole};
use crate::finding::Finding;
use crate::finding::catalogue::types::NO_SCENARIO_CHOSEN;
use crate::model::{AgencyId, FieldId, IndicatorId, Model, Programme, ScaleId, Target};
use crate::source::{FileId, Sources};
use crate::syntax::{self, tree::Tree};
use foldhash::HashSet;

/// Programmes that were read, with all that reading more of them asks for.
pub struct Ready {
    resolver: Resolver,
    ends: Vec<End>,
    /// The file that texts are said to be of; none of the run's.
    file: FileId,
}

/// What is known at the end of a file, besides the model.
#[derive(Default)]
struct End {
    scales: Names<ScaleId>,
    agencies: Names<AgencyId>,
    fields: Names<FieldId>,
    places: Names<usize>,
    indicators: Names<IndicatorId>,
    head: HeadUnread,
    in_doubt: HashSet<IndicatorId>,
}

/// What was read of a text, while it stands in the model.
pub struct Read<'a> {
    /// The programmes, with the text's indicators and units after all theirs.
    pub model: &'a Model,
    /// The first of the text's indicators.
    pub first: IndicatorId,
    /// What is wrong with the text, in the order of its bytes.
    pub findings: &'a [Finding],
    /// The file that the findings of the text are of.
    pub file: FileId,
}

/// Reads and checks as [`super::programmes`] does, and keeps what questions ask for.
pub fn ready(sources: &mut Sources) -> (Model, Vec<Finding>, Ready) {
    let files: Vec<FileId> = sources.iter().map(|(id, _)| id).collect();
    let mut ends = Vec::with_capacity(files.len());
    let mut resolver = resolved(sources, &mut |resolver| {
        let mut end = End::default();
        end.swap(resolver);
        ends.push(end);
    });
    // A question that names a unit that was lost is told that it is unknown.
    resolver.lost_names.clear();
    let mut copy = Resolver::default();
    copy.model = resolver.model.clone();
    copy.findings = std::mem::take(&mut resolver.findings);
    // Levels that contradict each other stand as written: questions are of them.
    let (model, findings, _) = whole(copy);
    let findings = sift::suppress(findings, sources, &files).findings;
    let file = FileId(sources.iter().count() as u32);
    let ready = Ready {
        resolver,
        ends,
        file,
    };
    (model, findings, ready)
}

impl Ready {
    /// Reads a text of declarations as if it stood at the end of a programme's file
    /// (by its index, in the order of files), and asks of it; nothing where there is
    /// no such programme.
    pub fn read<T>(
        &mut self,
        programme: usize,
        text: &str,
        ask: impl FnOnce(Read<'_>) -> T,
    ) -> Option<T> {
        let end = self.ends.get_mut(programme)?;
        end.swap(&mut self.resolver);
        let marks = Marks::of(&self.resolver);
        let (tree, findings) = syntax::parse(self.file, text);
        self.resolver.findings = findings;
        self.resolver.asked(&tree, programme);
        let told = ask(Read {
            model: &self.resolver.model,
            first: marks.first,
            findings: &self.resolver.findings,
            file: self.file,
        });
        marks.restore(&mut self.resolver);
        end.swap(&mut self.resolver);
        Some(told)
    }
}

impl End {
    /// Puts what is here into the resolver, and what is there here.
    fn swap(&mut self, resolver: &mut Resolver) {
        use std::mem::swap;
        swap(&mut self.scales, &mut resolver.scales.own);
        swap(&mut self.agencies, &mut resolver.agencies.own);
        swap(&mut self.fields, &mut resolver.fields.own);
        swap(&mut self.places, &mut resolver.places.own);
        swap(&mut self.indicators, &mut resolver.indicators);
        swap(&mut self.head, &mut resolver.head);
        swap(&mut self.in_doubt, &mut resolver.in_doubt);
    }
}

/// How much there was before a text was read.
struct Marks {
    first: IndicatorId,
    units: usize,
    names: usize,
}

impl Marks {
    fn of(resolver: &Resolver) -> Self {
        Self {
            first: IndicatorId(resolver.model.indicators.len() as u32),
            units: resolver.model.units.all.len(),
            names: resolver.indicators.kept(),
        }
    }

    fn restore(&self, resolver: &mut Resolver) {
        let model = &resolver.model;
        let added = (self.first.0..model.indicators.len() as u32).map(IndicatorId);
        let names: Vec<String> = added
            .flat_map(|id| {
                let one = model.indicator(id);
                let code = one.code.clone().into_iter();
                let full = [model.full_name(id)];
                code.chain(full).chain(one.aliases.clone())
            })
            .collect();
        let names = names.iter().map(String::as_str);
        (resolver.indicators).take_back(names, self.names, |id| id >= self.first);
        (resolver.model.indicators).truncate(self.first.0 as usize);
        resolver.model.units.truncate(self.units);
        resolver.unnamed.retain(|id, _| *id < self.first);
        resolver.in_doubt.retain(|id| *id < self.first);
        resolver.reported = Reported::default();
        resolver.findings = Vec::new();
    }
}

impl Resolver {
    /// Resolves the indicators of a text after those of a programme.
    fn asked(&mut self, tree: &Tree, of: usize) {
        self.reported = Reported::default();
        self.place_names(tree);
        let Some(whole) = self.model.programmes.get(of) else {
            return;
        };
        let mut programme = Programme {
            scope: whole.scope.clone(),
            scenario: whole.scenario.clone(),
            place: whole.place.clone(),
            date: whole.date,
            milestones: whole.milestones.clone(),
            ..empty(tree.file)
        };
        let first = self.model.indicators.len() as u32;
        let pending = self.collect(tree, &mut programme);
        programme.indicators = first..self.model.indicators.len() as u32;
        self.resolve_all(&pending, &programme);
        self.without_scenarios_of(of);
        self.unread_asked(tree, &pending, &mut programme);
        let more = self.of_levels(&programme, of);
        self.findings.extend(more);
        self.findings.sort_by_key(place);
    }

    /// That no scenario is chosen is told of the first level that is of one: where the
    /// programme has such a level, of that.
    fn without_scenarios_of(&mut self, of: usize) {
        let told = |finding: &Finding| finding.entry.code == NO_SCENARIO_CHOSEN.code;
        if !self.findings.iter().any(told) {
            return;
        }
        let mut all = self.model.indicators_of(&self.model.programmes[of]);
        let named = |target: &Target| target.terms.scenario.is_some();
        if all.any(|(_, indicator)| indicator.targets.iter().any(named)) {
            self.findings.retain(|finding| !told(finding));
        }
    }

    /// The errors of rules, and what contradicts itself, in the levels of a text.
    fn of_levels(&self, programme: &Programme, of: usize) -> Vec<Finding> {
        let mut targets = (self.model.indicators_of(programme))
            .flat_map(|(_, indicator)| &indicator.targets)
            .peekable();
        if targets.peek().is_none() {
            return Vec::new();
        }
        let mut findings = rules::of_lines(&self.model, programme);
        let alone = targets.all(|target| target.indicators().next().is_none());
        let proved = match alone {
            true => proof::of_file(&self.model, programme, programme.file),
            // With all that bears upon the others that it names.
            false => {
                let whole = &self.model.programmes[of];
                let whole = Programme {
                    indicators: whole.indicators.start..programme.indicators.end,
                    relations: whole.relations.clone(),
                    ..programme.clone()
                };
                proof::of_file(&self.model, &whole, programme.file)
            }
        };
        findings.extend(proved);
        findings
    }
}
