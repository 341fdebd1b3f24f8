//! `ctr cascade`: the levels of a parent document, and what those that carry it
//! out made of them.

use super::eval::block::{Block, Table};
use crate::eval::cascade::{Cascade, Line, Relation};
use crate::finding::place::span_spot;
use crate::finding::{Lang, Text};
use crate::model::indicator::Step;
use crate::model::{By, Indicator, IndicatorId, Model, Programme, Target};
use crate::source::Sources;
use crate::source::text::key;
use serde::Serialize;
use std::io::{self, Write};

/// The report for people.
pub fn blocks(cascades: &[Cascade], model: &Model, lang: Lang) -> Vec<Block> {
    let mut out = matrices(cascades, model, lang);
    for cascade in cascades {
        let (parent, child) = (
            &model.programmes[cascade.parent],
            &model.programmes[cascade.child],
        );
        let beside = Text {
            vi: "so với",
            en: "beside",
        };
        out.push(Block::Heading(
            2,
            format!("{} {} {}", called(child), beside.get(lang), called(parent)),
        ));
        let counts = Relation::ALL.iter().zip(cascade.counts());
        let counts: Vec<String> = counts
            .map(|(r, n)| format!("{}: {n}", r.shown().get(lang)))
            .collect();
        out.push(Block::Line(counts.join(" · ")));
        for relation in Relation::ALL {
            let lines: Vec<&Line> = cascade
                .lines
                .iter()
                .filter(|line| line.relation == relation)
                .collect();
            if !lines.is_empty() {
                out.push(Block::Heading(3, relation.shown().get(lang).to_string()));
                out.push(Block::Table(table(&lines, model, lang)));
            }
        }
    }
    out
}

/// Of each parent that several programmes carry out: its levels down, the programmes
/// across, and what each made of each.
fn matrices(cascades: &[Cascade], model: &Model, lang: Lang) -> Vec<Block> {
    let mut parents: Vec<usize> = cascades.iter().map(|cascade| cascade.parent).collect();
    parents.dedup();
    let mut out = Vec::new();
    for parent in parents {
        let of: Vec<&Cascade> = (cascades.iter())
            .filter(|cascade| cascade.parent == parent)
            .collect();
        let Some((first, [_, ..])) = of.split_first() else {
            continue;
        };
        let title = Text {
            vi: "theo từng văn bản",
            en: "by programme",
        };
        let name = called(&model.programmes[parent]);
        out.push(Block::Heading(2, format!("{name}: {}", title.get(lang))));
        let heads = HEADS[..2].iter().map(|head| head.get(lang).to_string());
        let children = of
            .iter()
            .map(|cascade| called(&model.programmes[cascade.child]));
        let mut table = Table::new(heads.chain(children));
        for line in &first.lines {
            let target = &model.indicator(line.parent).targets[line.parent_target];
            let mut row = vec![model.full_name(line.parent), milestone(target.by, lang)];
            row.extend(of.iter().map(|cascade| {
                let same = |one: &&Line| {
                    (one.parent, one.parent_target) == (line.parent, line.parent_target)
                };
                let found = cascade.lines.iter().find(same);
                found
                    .map_or("", |one| one.relation.shown().get(lang))
                    .to_string()
            }));
            table.rows.push(row);
        }
        out.push(Block::Table(table));
    }
    out
}

const HEADS: [Text; 6] = [
    Text {
        vi: "Chỉ tiêu của văn bản cấp trên",
        en: "Indicator of the parent",
    },
    Text {
        vi: "Mốc",
        en: "By",
    },
    Text {
        vi: "Mức cấp trên",
        en: "Parent's level",
    },
    Text {
        vi: "Mức ở đây",
        en: "Level here",
    },
    Text {
        vi: "Tên ở đây",
        en: "Called here",
    },
    Text {
        vi: "Ghi chú",
        en: "Remark",
    },
];

fn table(lines: &[&Line], model: &Model, lang: Lang) -> Table {
    let mut table = Table::new(HEADS.map(|head| head.get(lang)));
    for line in lines {
        let parent = model.indicator(line.parent);
        let target = &parent.targets[line.parent_target];
        let remark = line.remark.as_ref().map_or("", |remark| match lang {
            Lang::Vi => &remark.vi,
            Lang::En => &remark.en,
        });
        table.rows.push(vec![
            model.full_name(line.parent),
            milestone(target.by, lang),
            level(parent, target).unwrap_or("–").to_string(),
            here(line, model),
            other_name(line, model).unwrap_or_default(),
            remark.to_string(),
        ]);
    }
    for at in [5, 4, 3] {
        if table.is_blank(at) {
            table.drop_column(at);
        }
    }
    table
}

/// The level as written; none where a commitment in words states none.
fn level<'a>(indicator: &Indicator, target: &'a Target) -> Option<&'a str> {
    let silent = target.by == By::Unstated && target.span == indicator.span;
    (!silent).then_some(target.text.as_str())
}

/// The child's level, its unit where that is not the parent's, and its code.
fn here(line: &Line, model: &Model) -> String {
    let Some(child) = line.child.map(|child| model.indicator(child)) else {
        return String::new();
    };
    let level = line
        .child_target
        .and_then(|at| level(child, &child.targets[at]));
    let mut out = level.unwrap_or("–").to_string();
    let unit = model.unit_name(child);
    if level.is_some()
        && unit != model.unit_name(model.indicator(line.parent))
        && let Some(unit) = unit
    {
        out.push(' ');
        out.push_str(unit);
    }
    if let Some(code) = &child.code {
        out.push_str(&format!(" ({code})"));
    }
    out
}

/// The child's name, where it is none of the parent's.
fn other_name(line: &Line, model: &Model) -> Option<String> {
    let name = model.full_name(line.child?);
    let parent = model.indicator(line.parent);
    let same = std::iter::once(&model.full_name(line.parent))
        .chain(&parent.aliases)
        .any(|other| key(other) == key(&name));
    (!same).then_some(name)
}

fn milestone(at: By, lang: Lang) -> String {
    let words = match at {
        By::End(period) => return period.code(),
        By::Yearly(_) => Text {
            vi: "hằng năm",
            en: "every year",
        },
        By::Every(Step::Quarter, _) => Text {
            vi: "hằng quý",
            en: "every quarter",
        },
        By::Every(Step::Month, _) => Text {
            vi: "hằng tháng",
            en: "every month",
        },
        By::From(year) => return format!("{year} –"),
        By::After(year) => return format!("> {year}"),
        By::Always => Text {
            vi: "luôn luôn",
            en: "always",
        },
        By::Unstated | By::Relative(_) => Text {
            vi: "–", en: "–"
        },
    };
    words.get(lang).to_string()
}

fn by(by: By) -> String {
    match by {
        By::End(period) => period.code(),
        By::Yearly(_) => "yearly".to_string(),
        By::Every(Step::Quarter, _) => "quarterly".to_string(),
        By::Every(Step::Month, _) => "monthly".to_string(),
        By::From(_) => "yearly".to_string(),
        By::After(_) => "after".to_string(),
        By::Always => "always".to_string(),
        By::Unstated | By::Relative(_) => "unstated".to_string(),
    }
}

/// A place's programme by the place, else a document by its number.
fn called(programme: &Programme) -> String {
    match (&programme.place, &programme.number, &programme.title) {
        (Some(place), Some(number), _) => format!("{place} ({number})"),
        (Some(name), None, _) | (None, Some(name), _) | (None, None, Some(name)) => name.clone(),
        (None, None, None) => String::new(),
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    cascades: Vec<CascadeOut<'a>>,
}

#[derive(Serialize)]
struct CascadeOut<'a> {
    parent: Option<&'a str>,
    programme: Option<&'a str>,
    place: Option<&'a str>,
    summary: serde_json::Map<String, serde_json::Value>,
    lines: Vec<LineOut<'a>>,
}

#[derive(Serialize)]
struct LineOut<'a> {
    parent: Side<'a>,
    child: Option<Side<'a>>,
    relation: &'static str,
    note: Option<Note<'a>>,
}

#[derive(Serialize)]
struct Note<'a> {
    vi: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct Side<'a> {
    code: Option<&'a str>,
    name: String,
    by: Option<String>,
    text: Option<&'a str>,
    unit: Option<&'a str>,
    file: String,
    line: u64,
}

/// Writes `ctr.cascade/1`.
pub fn json(
    cascades: &[Cascade],
    model: &Model,
    sources: &Sources,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = Document {
        schema: "ctr.cascade/1",
        cascades: cascades
            .iter()
            .map(|cascade| cascade_out(cascade, model, sources))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn cascade_out<'a>(cascade: &'a Cascade, model: &'a Model, sources: &Sources) -> CascadeOut<'a> {
    let (parent, child) = (
        &model.programmes[cascade.parent],
        &model.programmes[cascade.child],
    );
    let counts = Relation::ALL.iter().zip(cascade.counts());
    let lines = cascade.lines.iter().map(|line| LineOut {
        parent: side(line.parent, Some(line.parent_target), model, sources),
        child: line
            .child
            .map(|child| side(child, line.child_target, model, sources)),
        relation: line.relation.key(),
        note: line.remark.as_ref().map(|remark| Note {
            vi: &remark.vi,
            en: &remark.en,
        }),
    });
    CascadeOut {
        parent: parent.number.as_deref(),
        programme: child.number.as_deref().or(child.title.as_deref()),
        place: child.place.as_deref(),
        summary: counts
            .map(|(relation, n)| (relation.key().to_string(), n.into()))
            .collect(),
        lines: lines.collect(),
    }
}

fn side<'a>(
    id: IndicatorId,
    target: Option<usize>,
    model: &'a Model,
    sources: &Sources,
) -> Side<'a> {
    let indicator = model.indicator(id);
    let target = target.map(|at| &indicator.targets[at]);
    let spot = span_spot(target.map_or(indicator.span, |target| target.span), sources);
    Side {
        code: indicator.code.as_deref(),
        name: model.full_name(id),
        by: target.map(|target| by(target.by)),
        text: target.and_then(|target| level(indicator, target)),
        unit: model.unit_name(indicator),
        file: spot.file,
        line: spot.line,
    }
}
