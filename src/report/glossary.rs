//! A word of the language or of a report, explained: a status, a keyword, a unit.

use crate::eval::Status;
use crate::finding::catalogue::line_with;
use crate::finding::wrap::wrap;
use crate::finding::{Lang, Text};
use crate::model::Units;
use crate::model::number::{plain, vietnamese};
use crate::model::unit::text::measure;
use crate::report::eval::method::formula;
use crate::source::text::{key, unaccented};
use crate::syntax::phrases::{ColumnName, PHRASES, Phrase, Role};
use std::fmt::Write;
use terms::{TERMS, Term};

pub mod terms;

const WIDTH: usize = 96;

/// Everything that `word` is, in the words of `lang`; none when it is nothing.
pub fn term(word: &str, units: &Units, lang: Lang) -> Option<String> {
    let word = word.trim_matches(['`', '"', ' ']);
    let typed = key(word);
    let found = explained(word, units, lang, &|name| key(name) == typed);
    // Typed without marks, where nothing is written so.
    found.or_else(|| {
        let plain = unaccented(word);
        let bare = plain == word.to_lowercase();
        explained(word, units, lang, &|name| bare && unaccented(name) == plain)
    })
}

fn explained(word: &str, units: &Units, lang: Lang, same: &dyn Fn(&str) -> bool) -> Option<String> {
    let mut out = String::new();
    for status in Status::ALL {
        let shown = status.shown();
        if status.key() == word || same(shown.vi) || same(shown.en) {
            out += &self::status(status, lang);
        }
    }
    for phrase in PHRASES.all {
        if same(phrase.text) || phrase.also.iter().any(|other| same(other)) {
            out += &keyword(phrase, lang);
        }
    }
    for term in TERMS {
        let mut names = term.names.0.iter().chain(term.names.1);
        if names.any(|name| same(name)) {
            out += &meaning(term, lang);
        }
    }
    for column in PHRASES.columns {
        if column.names.iter().any(|name| same(name)) {
            out += &self::column(column, lang);
        }
    }
    out += &unit(word, units, lang).unwrap_or_default();
    (!out.is_empty()).then_some(out)
}

/// What may be asked of besides codes, for completion and suggestions.
pub fn words() -> impl Iterator<Item = &'static str> {
    let statuses = Status::ALL
        .into_iter()
        .flat_map(|s| [s.key(), s.shown().vi]);
    let columns = PHRASES.columns.iter().flat_map(|column| column.names);
    let terms = TERMS
        .iter()
        .filter_map(|term| term.names.0.first().copied());
    (statuses.chain(terms))
        .chain(PHRASES.all.iter().map(|phrase| phrase.text))
        .chain(columns.copied())
}

fn paragraph(out: &mut String, text: &str) {
    for line in wrap(text, WIDTH) {
        let _ = writeln!(out, "{line}");
    }
    out.push('\n');
}

fn status(status: Status, lang: Lang) -> String {
    let kind = Text {
        vi: "kết quả đánh giá",
        en: "a status",
    };
    let mut out = format!(
        "{} ({}, {})\n\n",
        status.shown().get(lang),
        kind.get(lang),
        status.key()
    );
    paragraph(&mut out, status.when().get(lang));
    if matches!(status, Status::OnTrack | Status::OffTrack) {
        let head = Text {
            vi: "Công thức",
            en: "The formula",
        };
        let formula = formula("straight_line").get(lang);
        paragraph(&mut out, &format!("{}: {formula}", head.get(lang)));
    }
    out
}

fn meaning(term: &Term, lang: Lang) -> String {
    let kind = Text {
        vi: "từ của báo cáo",
        en: "a word of reports",
    };
    let names = match lang {
        Lang::Vi => term.names.0,
        Lang::En => term.names.1,
    };
    let name = names.first().copied().unwrap_or_default();
    let mut out = format!("{name} ({})\n\n", kind.get(lang));
    paragraph(&mut out, term.meaning.get(lang));
    out
}

fn column(column: &ColumnName, lang: Lang) -> String {
    let kind = Text {
        vi: "cột của bảng chỉ tiêu",
        en: "a column of an indicator table",
    };
    let name = column.names.first().copied().unwrap_or_default();
    let mut out = format!("{name} ({})\n\n", kind.get(lang));
    paragraph(&mut out, terms::column(column.column).get(lang));
    if column.names.len() > 1 {
        let head = Text {
            vi: "Cũng viết: ",
            en: "Also: ",
        };
        paragraph(
            &mut out,
            &format!("{}{}", head.get(lang), column.names[1..].join(", ")),
        );
    }
    out
}

fn keyword(phrase: &Phrase, lang: Lang) -> String {
    let role = match phrase.role {
        Role::Declaration => Text {
            vi: "từ khoá mở đầu một khai báo",
            en: "a keyword that opens a declaration",
        },
        Role::Attribute => Text {
            vi: "từ khoá mở đầu một dòng",
            en: "a keyword that opens a line",
        },
        Role::Inner => Text {
            vi: "từ khoá",
            en: "a keyword",
        },
    };
    let mut out = format!("{} ({})\n\n", phrase.text, role.get(lang));
    paragraph(&mut out, phrase.what);
    if let Some(line) = line_with(phrase.text) {
        let head = Text {
            vi: "Ví dụ:",
            en: "For example:",
        };
        let _ = writeln!(out, "{}\n    {line}\n", head.get(lang));
    }
    if !phrase.also.is_empty() {
        let head = Text {
            vi: "Cũng viết: ",
            en: "Also: ",
        };
        paragraph(
            &mut out,
            &format!("{}{}", head.get(lang), phrase.also.join(", ")),
        );
    }
    out
}

fn unit(word: &str, units: &Units, lang: Lang) -> Option<String> {
    let (factor, dimension, points) = measure(units, word)?;
    let number = plain(&factor, 28);
    let number = match lang {
        Lang::Vi => vietnamese(&number),
        Lang::En => number,
    };
    let bases = dimension.iter().map(|(base, power)| {
        let name = units.bases.get(*base as usize).map_or("?", String::as_str);
        match power {
            1 => name.to_string(),
            power => format!("{name}^{power}"),
        }
    });
    let bases: Vec<String> = bases.collect();
    let say = |vi: &'static str, en: &'static str| Text { vi, en }.get(lang);
    let what = match (points, bases.is_empty()) {
        (true, _) => say(
            "hiệu của hai tỷ lệ, không so được với một tỷ lệ",
            "the difference of two shares, not comparable with a share",
        )
        .to_string(),
        (false, true) => say("một số không thứ nguyên", "a pure number").to_string(),
        (false, false) => bases.join(" · "),
    };
    let mut out = format!("{word} ({})\n\n", say("đơn vị", "a unit"));
    paragraph(&mut out, &format!("1 {word} = {number} × ({what})"));
    Some(out)
}
