//! The levels of a parent document down, the programmes that carry it out across: what
//! each made of each, before the details.

use super::{HEADS, asked, called, level, milestone};
use crate::eval::cascade::{Cascade, Line, Relation, inferred, inferred_throughout};
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::model::{Model, Programme};
use crate::report::cascade::by_code;
use crate::report::eval::block::{Block, Table};
use crate::report::eval::csv::passed_on;
use std::io::{self, Write};

/// More programmes than these stand by number, with a sign a level.
const WORDED: usize = 4;

/// So many programmes beside each other fit a screen.
const ACROSS: usize = 14;

/// The matrix of each parent, and from what its levels were inferred.
pub(super) fn blocks(cascades: &[Cascade], model: &Model, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
    for of in by_parent(cascades) {
        let Some(first) = of.first() else { continue };
        let parent = &model.programmes[first.parent];
        if of.len() > 1 {
            let title = Text {
                vi: "theo từng văn bản",
                en: "by programme",
            };
            out.push(Block::Heading(
                2,
                format!("{}: {}", called(parent), title.get(lang)),
            ));
            match of.len() > WORDED {
                true => signs(&of, model, lang, &mut out),
                false => out.push(Block::Table(words(&of, model, lang))),
            }
        }
        basis(first, model, lang, &mut out);
    }
    out
}

/// The cascades of each parent, in the order of the parents.
fn by_parent(cascades: &[Cascade]) -> Vec<Vec<&Cascade>> {
    let mut out: Vec<Vec<&Cascade>> = Vec::new();
    for cascade in cascades {
        match out.iter_mut().find(|of| of[0].parent == cascade.parent) {
            Some(of) => of.push(cascade),
            None => out.push(vec![cascade]),
        }
    }
    out
}

/// The levels of the parent, each once: several indicators may make one concrete.
fn levels(cascade: &Cascade) -> Vec<&Line> {
    let mut out: Vec<&Line> = Vec::new();
    for line in &cascade.lines {
        let same = |one: &&Line| same(one, line);
        if !out.last().is_some_and(same) {
            out.push(line);
        }
    }
    out
}

fn same(one: &Line, other: &Line) -> bool {
    (one.parent, one.parent_target) == (other.parent, other.parent_target)
}

/// What a programme made of a level: of several indicators the worst.
fn made(cascade: &Cascade, line: &Line) -> Option<Relation> {
    let own = cascade.lines.iter().filter(|one| same(one, line));
    let place = |relation: &Relation| Relation::ALL.iter().position(|one| one == relation);
    own.map(|one| one.relation).min_by_key(place)
}

/// A row a level: the indicator, its milestone, what it asks.
fn heads(cascade: &Cascade, line: &Line, model: &Model, lang: Lang) -> Vec<String> {
    let target = &model.indicator(line.parent).targets[line.parent_target];
    let code = model.indicator(line.parent).code.as_deref();
    let name = model.full_name(line.parent);
    vec![
        code.map_or_else(|| name.clone(), |code| format!("{code} {name}")),
        milestone(target.by, lang),
        asked(model, (cascade.parent, line.parent), target, lang),
    ]
}

fn words(of: &[&Cascade], model: &Model, lang: Lang) -> Table {
    let first = of[0];
    let heads_of = HEADS[..3].iter().map(|head| head.get(lang).to_string());
    let children = of
        .iter()
        .map(|cascade| called(&model.programmes[cascade.child]));
    let mut table = Table::new(heads_of.chain(children));
    for line in levels(first) {
        let mut row = heads(first, line, model, lang);
        row.extend(of.iter().map(|cascade| {
            let relation = made(cascade, line);
            relation.map_or("", |one| one.shown().get(lang)).to_string()
        }));
        table.rows.push(row);
    }
    table
}

/// The sign of a relation, where there is no room for words.
fn sign(relation: Relation) -> &'static str {
    match relation {
        Relation::Weaker => "<",
        Relation::Absent => "–",
        Relation::NotComparable => "?",
        Relation::Stronger => ">",
        Relation::Equal => "=",
    }
}

/// Many programmes: by number, a sign a level, so many beside each other.
fn signs(of: &[&Cascade], model: &Model, lang: Lang, out: &mut Vec<Block>) {
    let legend: Vec<String> = Relation::ALL
        .iter()
        .map(|one| format!("{} {}", sign(*one), one.shown().get(lang)))
        .collect();
    out.push(Block::Line(legend.join(" · ")));
    for (at, part) in of.chunks(ACROSS).enumerate() {
        let number = |i: usize| at * ACROSS + i + 1;
        let named = part.iter().enumerate().map(|(i, cascade)| {
            let child = &model.programmes[cascade.child];
            format!("{} {}", number(i), visible(&short(child)))
        });
        out.push(Block::Line(named.collect::<Vec<_>>().join("; ")));
        let heads_of = HEADS[..3].iter().map(|head| head.get(lang).to_string());
        let numbers = (0..part.len()).map(|i| number(i).to_string());
        let mut table = Table::new(heads_of.chain(numbers));
        for line in levels(of[0]) {
            let mut row = heads(of[0], line, model, lang);
            row.extend(
                part.iter()
                    .map(|cascade| made(cascade, line).map_or("", sign).to_string()),
            );
            table.rows.push(row);
        }
        out.push(Block::Table(table));
    }
}

/// A programme by its place alone, where it has one.
fn short(programme: &Programme) -> String {
    let place = programme.place.clone();
    place.unwrap_or_else(|| called(programme))
}

const FROM: Text = Text {
    vi: "Suy ra từ",
    en: "Inferred from",
};

/// From what the parent's levels were inferred, each once.
fn basis(cascade: &Cascade, model: &Model, lang: Lang, out: &mut Vec<Block>) {
    let parent = &model.programmes[cascade.parent];
    let mut table = Table::new(
        HEADS[..3]
            .iter()
            .map(|head| head.get(lang))
            .chain([FROM.get(lang)]),
    );
    for line in levels(cascade) {
        let target = &model.indicator(line.parent).targets[line.parent_target];
        let shown = level(model.indicator(line.parent), target);
        let from = inferred(model, cascade.parent, line.parent);
        if let (Some(from), Some(shown)) = (from, shown) {
            let mut row = heads(cascade, line, model, lang);
            row[2] = visible(shown);
            row.push(visible(&from));
            table.rows.push(row);
        }
    }
    if table.rows.is_empty() {
        return;
    }
    let title = Text {
        vi: "mức nào được suy ra, và từ đâu",
        en: "which levels were inferred, and from what",
    };
    out.push(Block::Heading(
        2,
        format!("{}: {}", called(parent), title.get(lang)),
    ));
    if let Some(note) = inferred_throughout(model, cascade.parent) {
        let of = Text {
            vi: "Cả văn bản",
            en: "The whole document",
        };
        out.push(Block::Line(format!("{}: {}", of.get(lang), visible(note))));
    }
    out.push(Block::Table(table));
}

/// Writes the matrices as rows for other programs: a row a level of a parent, a column a
/// programme, the relation by its key.
pub fn csv(cascades: &[Cascade], model: &Model, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = ::csv::WriterBuilder::new().flexible(true).from_writer(out);
    for of in by_parent(cascades) {
        let Some(first) = of.first() else { continue };
        let heads = ["parent", "code", "name", "by", "required", "inferred_from"];
        let children = of
            .iter()
            .map(|cascade| called(&model.programmes[cascade.child]));
        let heads = heads.into_iter().map(str::to_string).chain(children);
        rows.write_record(heads).map_err(passed_on)?;
        for line in levels(first) {
            let indicator = model.indicator(line.parent);
            let target = &indicator.targets[line.parent_target];
            let number = model.programmes[first.parent].number.clone();
            let own = [
                number.unwrap_or_default(),
                indicator.code.clone().unwrap_or_default(),
                model.full_name(line.parent),
                by_code(target.by),
                level(indicator, target).unwrap_or_default().to_string(),
                inferred(model, first.parent, line.parent).unwrap_or_default(),
            ];
            let made = of.iter().map(|cascade| {
                let relation = made(cascade, line);
                relation.map_or("", Relation::key).to_string()
            });
            rows.write_record(own.into_iter().chain(made))
                .map_err(passed_on)?;
        }
    }
    rows.flush()
}
