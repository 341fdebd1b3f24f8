//! `ctr cascade`: the levels of a parent document, and what those that carry it
//! out made of them.

mod matrix;

pub use matrix::csv;

use super::eval::block::{Block, Table};
use crate::eval::cascade::{Cascade, Line, Relation, inferred, inferred_throughout};
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
    let mut out = matrix::blocks(cascades, model, lang);
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
        if cascade
            .lines
            .iter()
            .any(|line| inferred(model, cascade.parent, line.parent).is_some())
        {
            out.push(Block::Line(WARNS.get(lang).to_string()));
        }
        for relation in Relation::ALL {
            let lines: Vec<&Line> = cascade
                .lines
                .iter()
                .filter(|line| line.relation == relation)
                .collect();
            if !lines.is_empty() {
                out.push(Block::Heading(3, relation.shown().get(lang).to_string()));
                out.push(Block::Table(table(&lines, cascade.parent, model, lang)));
            }
        }
    }
    out
}

/// Said of what is held against levels that nobody copied from the document.
const WARNS: Text = Text {
    vi: "(suy ra): mức ấy không chép từ nguyên văn; yếu hơn, mạnh hơn hay bằng là so với mức suy ra.",
    en: "(inferred): that level is not the document's own words; weaker, stronger or equal is against \
         what was inferred.",
};

/// Behind a level that was inferred.
const INFERRED: Text = Text {
    vi: " (suy ra)",
    en: " (inferred)",
};

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

fn table(lines: &[&Line], of: usize, model: &Model, lang: Lang) -> Table {
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
            asked(model, (of, line.parent), target, lang),
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

/// The parent's level, and that it was inferred.
fn asked(
    model: &Model,
    (programme, id): (usize, IndicatorId),
    target: &Target,
    lang: Lang,
) -> String {
    let mut out = level(model.indicator(id), target)
        .unwrap_or("–")
        .to_string();
    if out != "–" && inferred(model, programme, id).is_some() {
        out.push_str(INFERRED.get(lang));
    }
    out
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

/// A milestone as JSON and csv have it.
pub(crate) fn by_code(by: By) -> String {
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
    /// The remark of the parent that says that its levels were inferred.
    parent_inferred: Option<&'a str>,
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
    /// From what the level was inferred, where it is not the document's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    inferred: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
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
        parent: side(
            (cascade.parent, line.parent),
            Some(line.parent_target),
            model,
            sources,
        ),
        child: line
            .child
            .map(|child| side((cascade.child, child), line.child_target, model, sources)),
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
        parent_inferred: inferred_throughout(model, cascade.parent),
        summary: counts
            .map(|(relation, n)| (relation.key().to_string(), n.into()))
            .collect(),
        lines: lines.collect(),
    }
}

fn side<'a>(
    (programme, id): (usize, IndicatorId),
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
        by: target.map(|target| by_code(target.by)),
        text: target.and_then(|target| level(indicator, target)),
        unit: model.unit_name(indicator),
        inferred: inferred(model, programme, id),
        note: indicator.note.as_deref(),
        file: spot.file,
        line: spot.line,
    }
}
