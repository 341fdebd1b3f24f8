//! Calendars of publication (lịch công bố): of which figures, and the days.

use crate::check::resolver::Resolver;
use crate::finding::catalogue::calendars::{
    CALENDAR_OF_NOTHING, CALENDARS_DISAGREE, NO_RELEASE_DAY, RELEASED_TOO_EARLY,
};
use crate::finding::{Arg, Finding, Text};
use crate::model::release::{Calendar, Of, Rule, Step};
use crate::model::{Flag, Model, Programme};
use crate::source::Span;
use crate::source::text::{key, stands_in};
use crate::source::words::WORDS;
use crate::syntax::lower::release::small;
use crate::syntax::tree::{Attr, Attribute, Head, ListKind, Name, ReleaseText, Tree};
use jiff::civil::{Date, date};
use std::collections::HashMap;

/// Any leap year: each month has all its days.
const LEAP: i16 = 2024;

const EARLIER: Text = Text {
    vi: "ở đây là ngày khác",
    en: "here it is another day",
};

impl Resolver {
    /// Takes in the calendars of a file; the standard library's have no programme.
    pub(super) fn calendars(&mut self, tree: &Tree, programme: Option<&Programme>) {
        let named = programme.map(|own| Named::of(&self.model, own));
        let mut known: HashMap<Alike, Vec<Rule>> = HashMap::new();
        for declaration in &tree.declarations {
            let Head::Calendar(name) = &declaration.head else {
                continue;
            };
            let attributes = &declaration.attributes;
            let rules: Vec<Rule> = (attributes.iter())
                .filter_map(|line| match &line.attr {
                    Some(Attr::Release(text)) => self.release(text, line.span),
                    _ => None,
                })
                .collect();
            let basis = listed(attributes, ListKind::Basis);
            let basis: Vec<String> = basis.iter().map(|name| name.text.clone()).collect();
            let calendar = Calendar {
                name: name.text.clone(),
                programme: programme.map(|_| self.model.programmes.len()),
                of: self.calendar_of(attributes, named.as_ref()),
                since: since(attributes).or_else(|| year_after(&basis)),
                until: (attributes.iter()).find_map(|line| match line.attr {
                    Some(Attr::Ends(day)) => Some(day),
                    _ => None,
                }),
                basis,
                rules,
                span: declaration.span,
            };
            let tried = |line: &Attribute| matches!(line.attr, None | Some(Attr::Release(_)));
            if !attributes.iter().any(tried) {
                let finding = Finding::new(&CALENDAR_OF_NOTHING, declaration.span)
                    .arg("name", format!("“{}”", name.text))
                    .arg(
                        "why",
                        Arg::Both("không có dòng `công bố` nào", "it has no `công bố` line"),
                    );
                self.report(finding);
            }
            let alike = (calendar.of.clone(), calendar.since);
            self.held_against_others(known.entry(alike).or_default(), &calendar.rules);
            self.model.calendars.push(calendar);
        }
    }

    /// Of which figures: an indicator by code or name, words of names, fields of work.
    fn calendar_of(&mut self, attributes: &[Attribute], named: Option<&Named>) -> Vec<Of> {
        let mut out = Vec::new();
        for name in listed(attributes, ListKind::DataNames) {
            if let Some(id) = self.indicators.get(&name.text) {
                out.push(Of::Indicator(id));
                continue;
            }
            let words = key(&name.text);
            if named.is_some_and(|named| !named.has(&words)) {
                self.of_nothing(name);
            }
            out.push(Of::Words(words));
        }
        let fields = listed(attributes, ListKind::Fields);
        let fields: Vec<Name> = fields.into_iter().cloned().collect();
        if !fields.is_empty() {
            out.extend(self.fields(&fields).into_iter().map(Of::Field));
        }
        // What is named and not known is no calendar of everything.
        let names = |line: &Attribute| {
            let lists = [ListKind::DataNames, ListKind::Fields];
            matches!(&line.attr, Some(Attr::List(kind, _)) if lists.contains(kind))
        };
        if out.is_empty()
            && attributes
                .iter()
                .any(|line| line.attr.is_none() || names(line))
        {
            out.push(Of::Nothing);
        }
        out
    }

    fn of_nothing(&mut self, name: &Name) {
        let finding = Finding::new(&CALENDAR_OF_NOTHING, name.span)
            .arg("name", format!("“{}”", name.text))
            .arg(
                "why",
                Arg::Both(
                    "không chỉ tiêu nào của tệp có tên ấy",
                    "no indicator of the file is called so",
                ),
            );
        self.report(finding);
    }

    fn release(&mut self, text: &ReleaseText, span: Span) -> Option<Rule> {
        let rule = self.read_release(text, span)?;
        let period = rule.step.example(LEAP);
        let early = rule.flag != Some(Flag::Estimate);
        if early && rule.on(period).is_some_and(|day| day <= period.end()) {
            let finding = Finding::new(&RELEASED_TOO_EARLY, text.text.span)
                .arg("day", format!("`{}`", text.text.text))
                .arg("step", rule.step.vietnamese());
            self.report(finding);
            return None;
        }
        Some(rule)
    }

    fn read_release(&mut self, text: &ReleaseText, span: Span) -> Option<Rule> {
        let day = small(&text.day).filter(|day| (1..=31).contains(day));
        let month = text.month.as_ref();
        let month = month.map(|month| small(month).filter(|month| (1..=12).contains(month)));
        let flag = match &text.flag {
            Some(name) => Some(self.standing_of(name)?),
            None => None,
        };
        let after = after(text);
        let fits = match text.step {
            Step::First(months) => (1..12).contains(&months),
            Step::Year | Step::Quarter | Step::Month => true,
        };
        let real = |month: i8| day.is_some_and(|day| Date::new(LEAP, month, day).is_ok());
        let (Some(day), Some(after), true) = (day, after, fits && month.flatten().is_none_or(real))
        else {
            return self.no_day(text);
        };
        if month == Some(None) {
            return self.no_day(text);
        }
        Some(Rule {
            step: text.step,
            flag,
            day,
            month: month.flatten(),
            after,
            text: text.text.text.clone(),
            span,
        })
    }

    fn no_day(&mut self, text: &ReleaseText) -> Option<Rule> {
        let finding = Finding::new(&NO_RELEASE_DAY, text.text.span);
        self.report(finding.arg("day", format!("`{}`", text.text.text)));
        None
    }

    /// Tells of lines that give one kind of figure another day than those of calendars
    /// before, of the same figures from the same day on; adds them to those.
    fn held_against_others(&mut self, known: &mut Vec<Rule>, rules: &[Rule]) {
        for rule in rules {
            let alike = |one: &&Rule| one.step == rule.step && one.flag == rule.flag;
            match known.iter().find(alike) {
                Some(one) if one.on(one.step.example(LEAP)) != rule.on(rule.step.example(LEAP)) => {
                    let finding = Finding::new(&CALENDARS_DISAGREE, rule.span)
                        .arg("step", rule.step.vietnamese())
                        .arg("one", format!("`{}`", one.text))
                        .arg("other", format!("`{}`", rule.text));
                    self.report(finding.related(one.span, EARLIER));
                }
                Some(_) => {}
                // So many as there are kinds of figures.
                None => known.push(rule.clone()),
            }
        }
    }
}

/// Of which figures a calendar is, and from which day on.
type Alike = (Vec<Of>, Option<Date>);

/// What the indicators of a programme are called, to be found by their words.
struct Named {
    names: Vec<String>,
    /// By each word the names that have it.
    by_word: HashMap<String, Vec<usize>>,
}

impl Named {
    fn of(model: &Model, programme: &Programme) -> Self {
        let names = model.indicators_of(programme).flat_map(|(_, indicator)| {
            let names = std::iter::once(&indicator.name).chain(&indicator.aliases);
            names.map(|name| key(name))
        });
        let names: Vec<String> = names.collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, name) in names.iter().enumerate() {
            for word in name.split(' ') {
                by_word.entry(word.to_string()).or_default().push(at);
            }
        }
        Self { names, by_word }
    }

    /// Whether these words stand in some name: sought where the rarest of them does.
    fn has(&self, words: &str) -> bool {
        let none = Vec::new();
        let whole = |word| self.by_word.get(word).unwrap_or(&none);
        let inner = words.split(' ').map(whole);
        match inner.min_by_key(|at| at.len()) {
            Some(rarest) => rarest.iter().any(|at| stands_in(&self.names[*at], words)),
            None => false,
        }
    }
}

/// How many years, or months where no month is named, after the period's own; none where
/// the words say nothing that is known, or years and months are mixed up.
fn after(text: &ReleaseText) -> Option<i8> {
    let Some(words) = &text.after else {
        // A day alone is of a month after the period; a month alone of the period's year.
        return text.month.is_some().then_some(0);
    };
    let words = key(&words.text);
    let of = |list: &'static crate::source::words::Pairs| {
        let found = list.keys().iter().find(|[said, _]| *said == words);
        found.and_then(|[_, count]| count.parse().ok())
    };
    match text.month {
        Some(_) => of(&WORDS.years_after),
        None => of(&WORDS.months_after),
    }
}

fn listed(attributes: &[Attribute], wanted: ListKind) -> Vec<&Name> {
    let lists = attributes.iter().filter_map(|line| match &line.attr {
        Some(Attr::List(kind, names)) if *kind == wanted => Some(names),
        _ => None,
    });
    lists.flatten().collect()
}

fn since(attributes: &[Attribute]) -> Option<Date> {
    attributes.iter().find_map(|line| match line.attr {
        Some(Attr::Effective(day)) => Some(day),
        _ => None,
    })
}

/// The first day of the year after the latest of the documents' years: where no day is
/// written from which a rule holds, it is known to hold only then.
fn year_after(basis: &[String]) -> Option<Date> {
    let years = basis.iter().flat_map(|document| {
        let parts = document.split(|c: char| !c.is_ascii_digit());
        parts
            .filter(|part| part.len() == 4)
            .filter_map(|part| part.parse::<i16>().ok())
    });
    let latest = years.filter(|year| (1900..=2200).contains(year)).max()?;
    Some(date(latest + 1, 1, 1))
}
