//! `ctr cascade`: the levels of a parent document, and what those that carry it
//! out made of them.

use super::eval::block::{Block, Table};
use crate::eval::cascade::{Cascade, Line, Relation};
use crate::finding::place::span_spot;
use crate::finding::{Lang, Text};
use crate::model::{By, IndicatorId, Model, Programme};
use crate::source::Sources;
use serde::Serialize;
use std::io::{self, Write};

/// The report for people.
pub fn blocks(cascades: &[Cascade], model: &Model, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
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

fn table(lines: &[&Line], model: &Model, lang: Lang) -> Table {
    let heads = [
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
            vi: "Ghi chú",
            en: "Remark",
        },
    ];
    let mut table = Table::new(heads.map(|head| head.get(lang)));
    for line in lines {
        let target = &model.indicator(line.parent).targets[line.parent_target];
        let here = line.child.map_or_else(String::new, |child| {
            let level = line
                .child_target
                .map_or("–", |at| &model.indicator(child).targets[at].text);
            match &model.indicator(child).code {
                Some(code) => format!("{level} ({code})"),
                None => level.to_string(),
            }
        });
        let remark = line.remark.as_ref().map_or("", |remark| match lang {
            Lang::Vi => &remark.vi,
            Lang::En => &remark.en,
        });
        let name = model.full_name(line.parent);
        table.rows.push(vec![
            name,
            by(target.by),
            target.text.clone(),
            here,
            remark.to_string(),
        ]);
    }
    for at in [4, 3] {
        if table.is_blank(at) {
            table.drop_column(at);
        }
    }
    table
}

fn by(by: By) -> String {
    match by {
        By::End(period) => period.code(),
        By::Yearly(_) => "yearly".to_string(),
        By::Always => "always".to_string(),
        By::Unstated => "unstated".to_string(),
    }
}

fn called(programme: &Programme) -> String {
    let name = programme
        .place
        .as_deref()
        .or(programme.title.as_deref())
        .unwrap_or("");
    match &programme.number {
        Some(number) if name.is_empty() => number.clone(),
        Some(number) => format!("{name} ({number})"),
        None => name.to_string(),
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
        text: target.map(|target| target.text.as_str()),
        unit: model.unit_name(indicator),
        file: spot.file,
        line: spot.line,
    }
}
