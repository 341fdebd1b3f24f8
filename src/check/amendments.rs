//! Amendments (sửa đổi): what a later document makes of a clause, from a day on.
//! The clause as it was stays; the evaluation takes what was in force on its day.

use crate::check::citations::day_behind;
use crate::check::indicators::by_text;
use crate::check::names::nearest_arg;
use crate::check::resolver::Resolver;
use crate::check::rules::level::{least, most};
use crate::finding::catalogue::names::UNKNOWN_CLAUSE;
use crate::finding::catalogue::types::{
    AMENDED_AFTER_DUE, AMENDS_NO_LEVEL, BACKDATED_AMENDMENT, NO_EFFECTIVE_DATE,
    TURNED_BY_AMENDMENT, TWO_AMENDMENTS_ONE_DAY,
};
use crate::finding::{Arg, Finding, Severity, Text};
use crate::model::indicator::{Force, Terms};
use crate::model::narrowed::Narrowed;
use crate::model::programme::TaskChange;
use crate::model::{By, IndicatorId, Period, Programme, Target};
use crate::source::Span;
use crate::source::text::key;
use crate::syntax::tree::{
    Attr, Attribute, Declaration, FreeKind, Head, ListKind, Name, TargetLine, Tree,
};
use foldhash::HashMap;
use jiff::civil::Date;

/// Of what a later document takes back: everything of an indicator, or one clause.
struct TakenBack {
    of: IndicatorId,
    clause: Option<(By, Narrowed)>,
    since: Date,
    /// The line, and the declaration that it is in.
    span: Span,
    within: Span,
}

/// A line of an amendment.
struct Line<'a> {
    id: IndicatorId,
    since: Date,
    within: Span,
    span: Span,
    document: Option<&'a str>,
}

impl Resolver {
    /// Takes in a file's amendments, in the order of their days.
    pub fn amendments(&mut self, tree: &Tree, programme: &mut Programme) {
        let mut all = Vec::new();
        for declaration in &tree.declarations {
            let Head::Amendment(of) = &declaration.head else {
                continue;
            };
            match effective(&declaration.attributes, self.issued) {
                Some(since) => {
                    self.backdated(declaration, since);
                    all.push((since, of, declaration));
                }
                None => self.report(Finding::new(&NO_EFFECTIVE_DATE, declaration.span)),
            }
        }
        all.sort_by_key(|(since, ..)| *since);
        // The first task of each code or title.
        let mut tasks: HashMap<String, usize> = HashMap::default();
        if !all.is_empty() {
            for (at, task) in programme.tasks.iter().enumerate() {
                for name in task.code.iter().chain([&task.title]) {
                    tasks.entry(key(name)).or_insert(at);
                }
            }
        }
        let mut taken_back = Vec::new();
        for (since, of, declaration) in all {
            let task = tasks.get(&key(&of.text)).copied();
            match (self.indicators.get(&of.text), task) {
                (Some(id), _) => self.amend_indicator(id, since, declaration, &mut taken_back),
                (None, Some(at)) => {
                    let change = self.task_change(since, declaration);
                    programme.tasks[at].changes.push(change);
                }
                (None, None) => {
                    let named = |name: &str| key(name) == key(&of.text);
                    let duty = programme.duties.iter().position(|duty| {
                        named(&duty.title) || duty.code.as_deref().is_some_and(named)
                    });
                    match duty {
                        Some(at) => {
                            let change = self.task_change(since, declaration);
                            programme.duties[at].changes.push(change);
                        }
                        None => self.unknown_clause(of),
                    }
                }
            }
        }
    }

    /// An amendment that is said to hold from before its document or the programme.
    fn backdated(&mut self, of: &Declaration, since: Date) {
        let said = of.attributes.iter().find_map(|line| match line.attr {
            Some(Attr::Effective(day)) => Some((day, line.span)),
            _ => None,
        });
        let Some((said, span)) = said.filter(|(said, _)| *said < since) else {
            return;
        };
        let own = issued(&of.attributes) == Some(since);
        let what = match own {
            true => Arg::Both("văn bản sửa đổi", "its document"),
            false => Arg::Both("chương trình", "the programme"),
        };
        let finding = Finding::new(&BACKDATED_AMENDMENT, span)
            .arg("day", date(said))
            .arg("what", what)
            .arg("issued", date(since));
        let by_number = own && document(&of.attributes).is_some_and(|text| !text.contains("ngày"));
        self.report(match by_number {
            true => finding.labelled(BY_ITS_NUMBER),
            false => finding,
        });
    }

    fn unknown_clause(&mut self, of: &Name) {
        let nearest = self.indicators.nearest(&of.text).map(str::to_string);
        let finding = Finding::new(&UNKNOWN_CLAUSE, of.span)
            .arg("name", format!("`{}`", of.text))
            .arg("nearest", nearest_arg(nearest.as_deref()));
        self.report(finding);
    }

    fn amend_indicator(
        &mut self,
        id: IndicatorId,
        since: Date,
        declaration: &Declaration,
        taken_back: &mut Vec<TakenBack>,
    ) {
        let document = document(&declaration.attributes);
        let line = |span: Span| Line {
            id,
            since,
            within: declaration.span,
            span,
            document: document.as_deref(),
        };
        // What is taken back as a whole may be set anew by the same document.
        let of_all = |attribute: &&Attribute| matches!(attribute.attr, Some(Attr::Withdrawn));
        for attribute in declaration.attributes.iter().filter(of_all) {
            self.take_back(&line(attribute.span), None, taken_back);
            // With the whole its parts go.
            for part in self.parts_in_force(id) {
                let of_part = Line {
                    id: part,
                    ..line(attribute.span)
                };
                self.take_back(&of_part, None, taken_back);
            }
        }
        for attribute in &declaration.attributes {
            match &attribute.attr {
                Some(Attr::List(ListKind::Lead, names)) => {
                    let lead = self.agencies(names);
                    self.at(id).leads.push((since, lead));
                }
                Some(Attr::Target(target)) => {
                    self.amend_level(&line(attribute.span), target, taken_back);
                }
                _ => {}
            }
        }
    }

    /// The parts of an indicator, and theirs, of which levels are in force.
    fn parts_in_force(&self, whole: IndicatorId) -> Vec<IndicatorId> {
        let mut all = vec![whole];
        let mut out = Vec::new();
        // A part is declared behind its whole.
        for at in whole.0 + 1..self.model.indicators.len() as u32 {
            let id = IndicatorId(at);
            let indicator = self.model.indicator(id);
            if !indicator.parent.is_some_and(|parent| all.contains(&parent)) {
                continue;
            }
            all.push(id);
            if indicator
                .targets
                .iter()
                .any(|target| target.force.until.is_none())
            {
                out.push(id);
            }
        }
        out
    }

    fn amend_level(
        &mut self,
        line: &Line<'_>,
        target: &TargetLine,
        taken_back: &mut Vec<TakenBack>,
    ) {
        let (id, span) = (line.id, line.span);
        let times = self.times(id, &target.times);
        let Some(mut terms) = self.terms(id, target) else {
            return;
        };
        let text = target.text.text.as_str();
        if let Some(said) = terms.said_mut() {
            let stretch = said.stretch.take();
            said.stretch =
                stretch.map(|stretch| Box::new(self.settled(id, *stretch, target, span)));
            if let Some(given) = &mut said.given {
                self.given_settled(given, span, true);
            }
        }
        if target.condition.is_none() && !takes_back(target) {
            return self.leaves_as_is(target, span);
        }
        let own = (target.condition.as_ref()).and_then(|cond| self.in_own_words(id, cond));
        let condition = match own.as_ref().or(target.condition.as_ref()) {
            Some(_) if takes_back(target) => None,
            Some(condition) => match self.condition(id, condition) {
                Some(condition) => Some(self.settled(id, condition, target, span)),
                None => return,
            },
            None => None,
        };
        for (by, _) in &times {
            // `đến 31/12/2025` sets anew what was written as `đến 2025`.
            let by = &(self.model.indicator(id).due_alike(*by, &terms)).unwrap_or(*by);
            let Some(condition) = condition.clone() else {
                self.take_back(line, Some((*by, terms.clone())), taken_back);
                continue;
            };
            let new = Target {
                force: Force {
                    since: Some(line.since),
                    until: None,
                    document: line.document.map(Box::from),
                    ended_by: None,
                },
                by: *by,
                condition,
                text: text.to_string(),
                terms: terms.clone(),
                span,
            };
            self.set_anew(line, new, taken_back);
        }
    }

    /// A dash at a milestone: the level there stays as it was, which is told.
    fn leaves_as_is(&mut self, target: &TargetLine, span: Span) {
        let (vi, en) = (
            "mốc này không đổi; bỏ mức thì viết `bãi bỏ`",
            "nothing changes at this milestone; `bãi bỏ` abolishes",
        );
        self.read_as(span, &target.text.text, vi.to_string(), en.to_string());
    }

    /// A level that stands for the one in force at its milestone.
    fn set_anew(&mut self, line: &Line<'_>, new: Target, taken_back: &[TakenBack]) {
        let targets = &self.model.indicator(line.id).targets;
        let open = |old: &&Target| old.force.until.is_none() && old.force.since == Some(line.since);
        let other = (targets.iter().filter(open))
            .find(|old| old.by == new.by && new.terms.same_case(&old.terms));
        if let Some(other) = other.filter(|other| other.condition != new.condition) {
            let (text, span) = (other.text.clone(), other.span);
            self.one_day(line, new.by, (&text, span), &new.text);
        }
        let gone = taken_back.iter().find(|gone| {
            let of = gone.clause.as_ref();
            gone.of == line.id
                && gone.since == line.since
                && gone.within != line.within
                && of.is_none_or(|(by, terms)| *by == new.by && terms.same_case(&new.terms))
        });
        match gone {
            Some(gone) => self.one_day(line, new.by, (TAKEN_BACK, gone.span), &new.text),
            None => self.tell_of(line, &new),
        }
        self.close(line.id, Some((new.by, &new.terms)), line.since);
        self.at(line.id).targets.push(new);
    }

    /// Ends the targets in force at a milestone and of one case, or all.
    fn take_back(
        &mut self,
        line: &Line<'_>,
        clause: Option<(By, Narrowed)>,
        taken_back: &mut Vec<TakenBack>,
    ) {
        let of = |old: &Target| {
            (clause.as_ref()).is_none_or(|(by, terms)| *by == old.by && terms.same_case(&old.terms))
        };
        let targets = &self.model.indicator(line.id).targets;
        let open = || (targets.iter()).filter(|old| of(old) && old.force.until.is_none());
        let set = open().find(|old| {
            let within = line.within.start <= old.span.start && old.span.end <= line.within.end;
            old.force.since == Some(line.since) && !within
        });
        let conflict = set.map(|set| (set.by, set.text.clone(), set.span));
        let due = open().find(|old| was_due(old.by, line.since));
        let due = due.map(|old| (old.by, old.text.clone(), old.span));
        let nothing = open().next().is_none();
        if let Some((by, text, span)) = conflict {
            self.one_day(line, by, (&text, span), TAKEN_BACK);
        } else if let Some((by, text, span)) = due {
            self.after_due(line, by, Some((text, span)));
        } else if nothing {
            let at = clause.as_ref().map(|(by, _)| *by);
            self.of_no_level(line, at, true);
        }
        for target in &mut self.at(line.id).targets {
            let kept = target.force.since == Some(line.since);
            if of(target) && target.force.until.is_none() && !kept {
                target.force.until = Some(line.since);
                target.force.ended_by = line.document.map(Box::from);
            }
        }
        taken_back.push(TakenBack {
            of: line.id,
            clause,
            since: line.since,
            span: line.span,
            within: line.within,
        });
    }

    /// Tells of a new level what is to be looked at again.
    fn tell_of(&mut self, line: &Line<'_>, new: &Target) {
        let targets = &self.model.indicator(line.id).targets;
        let old = targets.iter().find(|old| {
            old.force.until.is_none() && old.by == new.by && new.terms.same_case(&old.terms)
        });
        let old = old.map(|old| (old.text.clone(), old.span, turned(old, new)));
        if was_due(new.by, line.since) {
            self.after_due(
                line,
                new.by,
                old.clone().map(|(text, span, _)| (text, span)),
            );
        } else if old.is_none() {
            match self.model.indicator(line.id).replaced_by(new) {
                Some(replaced) => {
                    let (was, by) = (replaced.text.clone(), by_text(replaced.by));
                    self.in_place_of(line, new, was, by);
                }
                None => self.of_no_level(line, Some(new.by), false),
            }
        }
        if let Some((text, span, true)) = old {
            let finding = Finding::new(&TURNED_BY_AMENDMENT, line.span)
                .arg("name", self.model.full_name(line.id))
                .arg("by", by_text(new.by))
                .arg("first", text)
                .arg("second", new.text.clone())
                .related(span, BEFORE);
            self.report(finding);
        }
    }

    /// Notes that a new level stands for one of another form where both fall due.
    fn in_place_of(&mut self, line: &Line<'_>, new: &Target, was: String, by: Arg) {
        let (vi, en) = match by {
            Arg::Both(vi, en) => (vi.to_string(), en.to_string()),
            Arg::Made(vi, en) => (vi, en),
            Arg::Text(text) => (text.clone(), text),
            Arg::Count(many) => (many.to_string(), many.to_string()),
        };
        self.read_as(
            line.span,
            &new.text,
            format!("thay “{was}” ({vi}) ở nơi cả hai cùng đến hạn; các mốc khác của mức ấy giữ nguyên"),
            format!("in the place of “{was}” ({en}) where both fall due; at its other milestones that stays"),
        );
    }

    /// Two documents of one day make different things of one level.
    fn one_day(&mut self, line: &Line<'_>, by: By, first: (&str, Span), second: &str) {
        let mut said = [first.0, second];
        // Which stands first in the file means nothing.
        said.sort_unstable();
        let finding = Finding::new(&TWO_AMENDMENTS_ONE_DAY, line.span)
            .arg("name", self.model.full_name(line.id))
            .arg("day", date(line.since))
            .arg("by", by_text(by))
            .arg("first", format!("“{}”", said[0]))
            .arg("second", format!("“{}”", said[1]))
            .related(first.1, OTHER);
        self.report(finding);
    }

    fn after_due(&mut self, line: &Line<'_>, by: By, old: Option<(String, Span)>) {
        let level = match &old {
            Some((text, _)) => Arg::Made(format!("“{text}”"), format!("“{text}”")),
            None => Arg::Both("khi đó chưa có mức nào", "there was none"),
        };
        let finding = Finding::new(&AMENDED_AFTER_DUE, line.span)
            .arg("name", self.model.full_name(line.id))
            .arg("day", date(line.since))
            .arg("by", by_text(by))
            .arg("level", level);
        let finding = match old {
            Some((_, span)) => finding.related(span, BEFORE),
            None => finding,
        };
        self.report(finding);
    }

    fn of_no_level(&mut self, line: &Line<'_>, by: Option<By>, taken_back: bool) {
        let what = match taken_back {
            true => Arg::Both("không có gì để bãi bỏ", "there is nothing to abolish"),
            false => Arg::Both("đây là một cam kết thêm", "this is a commitment more"),
        };
        let any = Arg::Both("nào", "any milestone");
        let mut finding = Finding::new(&AMENDS_NO_LEVEL, line.span)
            .arg("name", self.model.full_name(line.id))
            .arg("by", by.map_or(any, by_text))
            .arg("what", what);
        if taken_back {
            finding.severity = Severity::Warning;
        }
        self.report(finding);
    }

    /// Ends the targets in force at a milestone and of one case, or all, from a day.
    fn close(&mut self, id: IndicatorId, of: Option<(By, &Terms)>, from: Date) {
        let all = self.at(id).targets.iter_mut();
        for target in all.filter(|one| one.force.until.is_none()) {
            let ends =
                of.is_none_or(|(by, terms)| by == target.by && terms.same_case(&target.terms));
            if ends {
                target.force.until = Some(from);
            }
        }
    }

    fn task_change(&mut self, since: Date, declaration: &Declaration) -> TaskChange {
        let mut change = TaskChange {
            since,
            document: document(&declaration.attributes),
            lead: None,
            due: None,
            withdrawn: false,
        };
        for attribute in &declaration.attributes {
            match &attribute.attr {
                Some(Attr::Withdrawn) => change.withdrawn = true,
                Some(Attr::List(ListKind::Lead | ListKind::CarriesOut, names)) => {
                    change.lead = Some(self.agencies(names));
                }
                Some(Attr::When(_, due, text)) => {
                    change.due = Some((due.clone(), text.text.clone()))
                }
                _ => {}
            }
        }
        change
    }
}

/// From which day an amendment is in force: as it says, but not from before its document
/// or the programme was issued.
pub(super) fn effective(attributes: &[Attribute], programme: Option<Date>) -> Option<Date> {
    let said = attributes
        .iter()
        .find_map(|attribute| match attribute.attr {
            Some(Attr::Effective(day)) => Some(day),
            _ => None,
        })?;
    let issued = issued(attributes).into_iter().chain(programme);
    Some(issued.fold(said, Date::max))
}

/// The day of the amending document, where it is written beside its number: `20/QĐ-UBND
/// ngày 15/3/2025`; else the first day on which it can be of, by the year in its number.
fn issued(attributes: &[Attribute]) -> Option<Date> {
    let text = document(attributes)?;
    let day = text.find("ngày").and_then(|at| day_behind(&text[at..]));
    day.or_else(|| year_in_number(&text).and_then(|year| Date::new(year, 1, 1).ok()))
}

/// The year in a document's number: 2025 of `02/2025/QĐ-UBND`.
fn year_in_number(text: &str) -> Option<i16> {
    let parts: Vec<&str> = text.split('/').collect();
    let mut years = parts.windows(3).filter_map(|around| {
        let counted = around[0].ends_with(|c: char| c.is_ascii_digit());
        let named = around[2].starts_with(char::is_uppercase);
        let year = (around[1].len() == 4).then(|| around[1].parse().ok())?;
        year.filter(|_| counted && named)
    });
    years.find(|year| (1945..=2200).contains(year))
}

/// Whether a line of an amendment takes a level back: `đến 2027: bãi bỏ`.
pub(super) fn takes_back(line: &TargetLine) -> bool {
    key(&line.text.text) == key(TAKEN_BACK)
}

const TAKEN_BACK: &str = "bãi bỏ";

const BY_ITS_NUMBER: Text = Text {
    vi: "số hiệu của văn bản có năm sau ngày này: sớm nhất là ngày đầu năm ấy",
    en: "the document's number has a later year: it is of its first day at the earliest",
};

const BEFORE: Text = Text {
    vi: "mức trước đó ở đây",
    en: "the level before stands here",
};

const OTHER: Text = Text {
    vi: "dòng kia ở đây",
    en: "the other stands here",
};

/// Whether a milestone was over before a day.
fn was_due(by: By, day: Date) -> bool {
    by.deadline().is_some_and(|deadline| deadline < day)
}

/// Whether one is a floor and the other a ceiling.
fn turned(old: &Target, new: &Target) -> bool {
    let ends = |target: &Target| {
        let (low, high) = (least(&target.condition), most(&target.condition));
        (low.is_some(), high.is_some())
    };
    matches!(
        (ends(old), ends(new)),
        ((true, false), (false, true)) | ((false, true), (true, false))
    )
}

fn date(day: Date) -> Arg {
    let day = Period::Day(day);
    Arg::Made(day.vietnamese(), day.code())
}

fn document(attributes: &[Attribute]) -> Option<String> {
    attributes
        .iter()
        .find_map(|attribute| match &attribute.attr {
            Some(Attr::Free(FreeKind::Document, text)) => Some(text.text.clone()),
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::year_in_number;

    #[test]
    fn a_number_may_have_its_year() {
        for (text, year) in [
            ("02/2025/QĐ-UBND", Some(2025)),
            ("Nghị quyết số 57/2024/NQ-HĐND", Some(2024)),
            ("20/QĐ-UBND", None),
            ("20/QĐ-UBND ngày 15/3/2025", None),
            ("giai đoạn 2021/2025/2030", None),
        ] {
            assert_eq!(year_in_number(text), year, "{text}");
        }
    }
}
