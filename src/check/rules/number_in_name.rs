//! A name that ends in a level which its conditions repeat or contradict.

use crate::check::rules::level::{due, least, milestones, most};
use crate::finding::catalogue::commitments::NUMBER_IN_NAME;
use crate::finding::{Finding, Severity, Text};
use crate::model::number::exact;
use crate::model::written::{Written, read};
use crate::model::{By, Exact, Indicator, Model, Target};
use crate::source::text::key;
use crate::source::words::WORDS;

const LEVEL: Text = Text {
    vi: "dòng này ghi {level}",
    en: "this line says {level}",
};

const SAME: Text = Text {
    vi: "bỏ con số khỏi tên: mức đã có ở dòng của nó, và sửa mức thì tên không theo kịp",
    en: "take the number out of the name: the level has its line, and the name would lag behind it",
};

/// A warning where the name's level is another than the target's, a note where
/// it is the same. Only a level at the very end of a name is one: in `Tỷ lệ xã
/// có trên 95% hộ dùng nước sạch` the number says which communes are counted.
pub fn check(model: &Model) -> Vec<Finding> {
    let indicators = model.programmes.iter().flat_map(|p| model.indicators_of(p));
    let found = indicators.filter_map(|(_, indicator)| of_indicator(model, indicator));
    found.collect()
}

fn of_indicator(model: &Model, indicator: &Indicator) -> Option<Finding> {
    if !indicator.name.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let unit = model.unit_name(indicator)?;
    let named = level_at_end(&indicator.name, unit)?;
    let meant = |by: By| match (named.year, by) {
        (None, _) => true,
        (Some(year), By::End(period)) => period.year() == year,
        _ => false,
    };
    let level = |target: &Target| {
        let ends = [least(&target.condition), most(&target.condition)];
        let ends: Vec<Exact> = ends
            .into_iter()
            .flatten()
            .map(|bound| bound.value)
            .collect();
        (!ends.is_empty()).then_some(ends)
    };
    let same = |target: &Target| level(target).is_some_and(|ends| ends.contains(&named.value));
    let said = milestones(indicator).map(|(_, target)| target);
    let all: Vec<&Target> = said.filter(|target| meant(target.by)).collect();
    let repeats = all.iter().find(|target| same(target));
    let target = repeats.or_else(|| all.iter().find(|target| level(target).is_some()))?;
    let mut finding = Finding::new(&NUMBER_IN_NAME, indicator.span)
        .arg("number", named.text)
        .arg("level", target.text.clone())
        .arg("by", due(target.by))
        .related(target.span, LEVEL);
    if repeats.is_some() {
        finding.severity = Severity::Note;
        finding = finding.help(SAME);
    }
    Some(finding)
}

/// A level in a name: the number, its words, and the year if one follows.
struct NamedLevel {
    value: Exact,
    text: String,
    year: Option<i16>,
}

/// `… đạt trên 95%`, `… dưới 5% vào năm 2030`.
fn level_at_end(name: &str, unit: &str) -> Option<NamedLevel> {
    let (name, year) = without_year(name);
    let (unit, name) = (key(unit), name.trim_end_matches([')', ' ', '.']));
    let digits = name.rfind(|c: char| c.is_ascii_digit())?;
    let start = name[..digits]
        .rfind(|c: char| !c.is_ascii_digit() && c != ',' && c != '.')
        .map_or(0, |at| {
            at + name[at..].chars().next().map_or(1, char::len_utf8)
        });
    if key(&name[digits + 1..]) != unit {
        return None;
    }
    let number = &name[start..=digits];
    let value = match read(number) {
        Written::Right(number) => exact(number),
        _ => return None,
    };
    let before = name[..start].trim_end();
    let word = before.rsplit([' ', '(']).next()?;
    if !WORDS.level_words.has(&key(word)) {
        return None;
    }
    let from = before.len() - word.len();
    Some(NamedLevel {
        value,
        text: name[from..].to_string(),
        year,
    })
}

/// A name without the `đến năm 2030` at its end, and the year.
fn without_year(name: &str) -> (&str, Option<i16>) {
    let name = name.trim_end_matches([')', ' ', '.']);
    let Some((rest, last)) = name.rsplit_once(' ') else {
        return (name, None);
    };
    let year = last.parse().ok().filter(|year| (1990..2101).contains(year));
    let Some(year) = year else {
        return (name, None);
    };
    let mut rest = rest;
    while let Some((before, word)) = rest.rsplit_once(' ') {
        if !WORDS.year_words.has(&key(word)) {
            break;
        }
        rest = before;
    }
    (rest.trim_end_matches([' ', ',', '(']), Some(year))
}
