//! The first line of a declaration.

use super::Lower;
use crate::finding::catalogue::syntax::{MISSPELT_KEYWORD, UNEXPECTED_TEXT};
use crate::finding::{Arg, Finding, Text};
use crate::model::Better;
use crate::source::Span;
use crate::source::text::unaccented;
use crate::syntax::grammar::{Pair, Rule};
use crate::syntax::phrases::PHRASES;
use crate::syntax::tree::{BadHead, Head, IndicatorHead, Name, Opt, Table, UnitValue};
use std::sync::LazyLock;

/// The keywords that may stand behind an indicator's name: without marks, with
/// them, and which.
static OPTIONS: LazyLock<Vec<(String, &str, &str)>> = LazyLock::new(|| {
    const CODES: [&str; 8] = [
        "CANG_CAO",
        "CANG_THAP",
        "TRONG_KY",
        "THOI_DIEM",
        "BINH_QUAN_KY",
        "CONG_DU",
        "LUY_KE",
        "HOAN_THANH",
    ];
    let phrases = PHRASES.all.iter();
    phrases
        .filter(|phrase| CODES.contains(&phrase.code))
        .flat_map(|phrase| {
            let spellings = phrase.spellings();
            spellings.map(|s| (unaccented(s), s, phrase.code))
        })
        .collect()
});

/// A declaration's head from its node.
pub fn head(lower: &mut Lower, pair: Pair) -> Head {
    if pair.as_rule() == Rule::indicator {
        return Head::Indicator(lower.indicator(pair));
    }
    let names = |lower: &Lower, rule: Rule| -> Vec<Name> {
        pair.clone()
            .into_inner()
            .filter(|p| p.as_rule() == rule)
            .map(|p| lower.name(&p))
            .collect()
    };
    let code = names(lower, Rule::code).pop().and_then(unmarked);
    let mut strings = names(lower, Rule::STRING).into_iter();
    let title = strings.next();
    match (pair.as_rule(), title) {
        (Rule::programme, title) => Head::Programme(title),
        (Rule::agency, title) => match names(lower, Rule::agency_id).pop() {
            Some(id) => Head::Agency(unmarked(id.clone()).unwrap_or(id), title),
            None => Head::Bad(BadHead::default()),
        },
        (Rule::section, Some(title)) => Head::Section(code, title),
        (Rule::table | Rule::task_table, _) => Head::Table(lower.table(pair)),
        (Rule::scale, Some(title)) => Head::Scale(title, names(lower, Rule::level)),
        (Rule::task, Some(title)) => Head::Task(code, title),
        (Rule::duty, Some(title)) => Head::Duty(code, title),
        (Rule::vision, Some(text)) => lower
            .year(&pair)
            .map_or(Head::Bad(BadHead::default()), |year| {
                Head::Vision(year, text)
            }),
        (Rule::unit_decl, _) => lower.unit_declaration(pair),
        (Rule::amendment, _) => match names(lower, Rule::text).pop() {
            Some(of) => Head::Amendment(of),
            None => Head::Bad(BadHead::default()),
        },
        (Rule::test, Some(name)) => Head::Test(name),
        (Rule::relation_decl, Some(title)) => Head::Relation(code, title),
        (Rule::calendar, Some(name)) => Head::Calendar(name),
        (Rule::place, Some(name)) => lower.place(pair, name),
        _ => Head::Bad(BadHead::default()),
    }
}

/// Stands before the place that another lies in.
const WITHIN: &str = "thuộc";

/// A code or a short name without the marks around it that part it from others,
/// `1:`, `- 1`, `a)`; none where nothing is left.
fn unmarked(name: Name) -> Option<Name> {
    const MARKS: [char; 6] = [':', ';', ',', '-', '–', ' '];
    let text = name.text.trim_matches(MARKS);
    // `a)`, and not `(a)`.
    let bare = if text.contains('(') {
        text
    } else {
        text.trim_end_matches([')', ' '])
    };
    let text = bare.to_string();
    (!text.is_empty()).then_some(Name { text, ..name })
}

const A_PLACE: Text = Text {
    vi: "ở đây cần `thuộc` và tên địa bàn trong ngoặc kép",
    en: "expected here: `thuộc` and a place in quotes",
};

impl Lower<'_> {
    /// `indicator` or `part`: code, name, options.
    pub fn indicator(&mut self, pair: Pair) -> IndicatorHead {
        let mut head = IndicatorHead::default();
        let parts = pair.into_inner();
        // Each option stands behind a comma, all of them behind a keyword and a name.
        head.options
            .reserve_exact(parts.len().saturating_sub(2) / 2);
        for part in parts {
            match part.as_rule() {
                Rule::code => head.code = unmarked(self.name(&part)),
                Rule::STRING => head.name = Some(self.name(&part)),
                Rule::option => {
                    let span = self.span(&part);
                    if let Some(option) = self.option(part) {
                        head.options.push((option, span));
                    }
                }
                _ => {}
            }
        }
        head
    }

    fn option(&mut self, pair: Pair) -> Option<Opt> {
        let mut parts = pair.into_inner();
        let first = parts.next()?;
        Some(match first.as_rule() {
            Rule::THANG => Opt::Scale(self.name(&parts.next()?)),
            Rule::HOAN_THANH => Opt::Completion,
            Rule::CANG_CAO => Opt::Better(Better::Higher),
            Rule::CANG_THAP => Opt::Better(Better::Lower),
            Rule::LUY_KE => Opt::Cumulative(
                parts
                    .find(|p| p.as_rule() == Rule::NUMBER)
                    .and_then(|n| self.year(&n)),
            ),
            Rule::TRONG_KY => Opt::Flow,
            Rule::THOI_DIEM => Opt::Stock,
            Rule::BINH_QUAN_KY => Opt::Mean,
            Rule::CONG_DU => Opt::Partition,
            _ => {
                let name = self.name(&first);
                self.meant_option(&name).unwrap_or(Opt::Unit(name))
            }
        })
    }

    /// An option's keyword typed without its marks is not a unit.
    fn meant_option(&mut self, name: &Name) -> Option<Opt> {
        if !name.text.contains(' ') {
            return None;
        }
        let plain = unaccented(&name.text);
        let (_, spelling, code) = OPTIONS.iter().find(|option| option.0 == plain)?;
        let finding = Finding::new(&MISSPELT_KEYWORD, name.span)
            .arg("found", name.text.clone())
            .arg("keyword", *spelling)
            .fix(name.span, *spelling);
        self.findings.push(finding);
        Some(match *code {
            "CANG_CAO" => Opt::Better(Better::Higher),
            "CANG_THAP" => Opt::Better(Better::Lower),
            "TRONG_KY" => Opt::Flow,
            "THOI_DIEM" => Opt::Stock,
            "BINH_QUAN_KY" => Opt::Mean,
            "CONG_DU" => Opt::Partition,
            "LUY_KE" => Opt::Cumulative(None),
            _ => Opt::Completion,
        })
    }

    fn table(&mut self, pair: Pair) -> Table {
        let mut table = Table::default();
        for option in pair
            .into_inner()
            .filter(|p| matches!(p.as_rule(), Rule::table_option | Rule::task_table_option))
        {
            let mut parts = option.into_inner();
            let Some(keyword) = parts.next() else {
                continue;
            };
            match keyword.as_rule() {
                Rule::CANG_CAO => table.better = Some(Better::Higher),
                Rule::CANG_THAP => table.better = Some(Better::Lower),
                rule => {
                    for item in parts.filter(|p| p.as_rule() == Rule::item) {
                        let item = self.name(&item);
                        match rule {
                            Rule::DON_VI => table.unit = Some(item),
                            Rule::LINH_VUC => table.fields.push(item),
                            _ => table.lead.push(item),
                        }
                    }
                }
            }
        }
        table
    }

    fn unit_declaration(&mut self, pair: Pair) -> Head {
        let mut parts = pair.into_inner();
        let Some(name) = parts
            .find(|p| p.as_rule() == Rule::item)
            .map(|p| self.name(&p))
        else {
            return Head::Bad(BadHead::default());
        };
        let Some(value) = parts.find(|p| p.as_rule() == Rule::unit_value) else {
            return Head::Unit(name, None);
        };
        let (mut numbers, mut unit, mut difference) = (Vec::new(), None, false);
        for part in value.into_inner() {
            match part.as_rule() {
                Rule::HIEU => difference = true,
                Rule::NUMBER => numbers.push(self.number(&part, false)),
                Rule::text => unit = Some(self.name(&part)),
                _ => {}
            }
        }
        let mut numbers = numbers.into_iter();
        match (difference, numbers.next(), unit) {
            (true, _, Some(of)) => Head::Unit(name, Some(UnitValue::Difference(of))),
            (_, Some(times), of) => {
                Head::Unit(name, Some(UnitValue::Times(times, numbers.next(), of)))
            }
            _ => Head::Bad(BadHead::default()),
        }
    }

    fn place(&mut self, pair: Pair, name: Name) -> Head {
        let (mut kinds, mut within) = (Vec::new(), None);
        for option in pair
            .into_inner()
            .filter(|p| p.as_rule() == Rule::place_option)
        {
            for part in option.into_inner() {
                match part.as_rule() {
                    Rule::STRING => within = Some(self.name(&part)),
                    Rule::item => {
                        let kind = self.name(&part);
                        self.no_kind(&kind);
                        kinds.push(kind);
                    }
                    _ => {}
                }
            }
        }
        Head::Place(name, kinds, within)
    }

    /// Reports a kind of places that was meant to say what it lies in: it has a name
    /// in quotes, or begins with that keyword (`thuoc "Huế"`, `thuộc Huế`).
    fn no_kind(&mut self, kind: &Name) {
        let text = &self.text[kind.span.start as usize..kind.span.end as usize];
        let Some(at) = text.find(['"', '“']).filter(|at| *at > 0) else {
            let first = text.split_whitespace().next().unwrap_or_default();
            if unaccented(first) == unaccented(WITHIN) {
                let finding = Finding::new(&UNEXPECTED_TEXT, kind.span)
                    .arg(
                        "found",
                        Arg::Made(format!("từ `{text}`"), format!("from `{text}`")),
                    )
                    .arg("expected", A_PLACE);
                self.findings.push(finding);
            }
            return;
        };
        let words = text[..at].trim_end();
        // Spelt well, what is wrong is behind it, and told of there.
        if words == WITHIN {
            return;
        }
        let end = kind.span.start + words.len() as u32;
        let span = Span::new(kind.span.file, kind.span.start, end);
        let finding = Finding::new(&MISSPELT_KEYWORD, span)
            .arg("found", words)
            .arg("keyword", WITHIN)
            .fix(span, WITHIN);
        self.findings.push(finding);
    }
}
