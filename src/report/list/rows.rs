//! The lists for other programs: csv, a row an answer, and `ctr.list/1`.

use super::{Answer, Asked, Question, Row};
use crate::eval::Kind;
use crate::finding::Lang;
use crate::finding::place::span_spot;
use crate::report::eval::Scene;
use crate::report::eval::csv::passed_on;
use crate::report::eval::json::{ids, kind};
use crate::report::eval::words::programme_name;
use serde::Serialize;
use std::io::{self, Write};

const HEADER: [&str; 18] = [
    "question",
    "programme",
    "kind",
    "code",
    "name",
    "place",
    "by",
    "due",
    "required",
    "lead",
    "answers_now",
    "status",
    "why",
    "file",
    "line",
    "column",
    "data_file",
    "data_line",
];

fn key_of(kind_of: Option<Kind>) -> &'static str {
    kind_of.map_or("place", kind)
}

/// Writes a row an answer, one header for all questions.
pub fn csv(asked: &Asked<'_>, answers: &[Answer], out: &mut dyn Write) -> io::Result<()> {
    let scene = asked.scene;
    let mut rows = ::csv::Writer::from_writer(out);
    rows.write_record(HEADER).map_err(passed_on)?;
    for answer in answers {
        for row in answer.rows.iter().flatten() {
            rows.write_record(record(scene, answer.question, row))
                .map_err(passed_on)?;
        }
    }
    rows.flush()
}

fn record(scene: &Scene, question: Question, row: &Row) -> [String; 18] {
    let spot = span_spot(row.span, scene.sources);
    let data = row.cell.as_ref();
    let why = match scene.lang {
        Lang::Vi => &row.why.vi,
        Lang::En => &row.why.en,
    };
    [
        question.id().to_string(),
        programme_name(scene, row.programme).to_string(),
        key_of(row.kind).to_string(),
        row.code.clone().unwrap_or_default(),
        row.name.clone(),
        row.place.as_deref().unwrap_or_default().to_string(),
        row.by.clone(),
        row.due.map_or(String::new(), |day| day.to_string()),
        row.required.clone(),
        ids(scene, &row.lead).join("; "),
        ids(scene, &row.answers_now).join("; "),
        row.status.map_or("", |status| status.key()).to_string(),
        why.clone(),
        spot.file,
        spot.line.to_string(),
        spot.column.to_string(),
        data.map_or(String::new(), |cell| cell.file.to_string()),
        data.map_or(String::new(), |cell| cell.line.to_string()),
    ]
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    as_of: String,
    questions: Vec<QuestionOut<'a>>,
}

#[derive(Serialize)]
struct QuestionOut<'a> {
    question: &'static str,
    title: Both<'static>,
    needs_data: bool,
    /// None where it needs figures and there are none.
    count: Option<usize>,
    rows: Vec<RowOut<'a>>,
}

#[derive(Serialize)]
struct Both<'a> {
    vi: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct RowOut<'a> {
    programme: &'a str,
    kind: &'static str,
    code: Option<&'a str>,
    name: &'a str,
    place: Option<&'a str>,
    by: Option<&'a str>,
    due: Option<String>,
    required: Option<&'a str>,
    lead: Vec<&'a str>,
    answers_now: Vec<&'a str>,
    status: Option<&'static str>,
    why: Both<'a>,
    file: String,
    line: u64,
    column: u64,
    data: Option<CellOut<'a>>,
}

#[derive(Serialize)]
struct CellOut<'a> {
    file: &'a str,
    line: u32,
    column: Option<u32>,
}

/// Writes `ctr.list/1`; of an overview the counts alone.
pub fn json(
    asked: &Asked<'_>,
    answers: &[Answer],
    overview: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let scene = asked.scene;
    let questions = answers
        .iter()
        .map(|answer| question_out(scene, answer, overview))
        .collect();
    let document = Document {
        schema: "ctr.list/1",
        as_of: scene.evaluation.as_of.to_string(),
        questions,
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

fn question_out<'a>(scene: &'a Scene<'a>, answer: &'a Answer, overview: bool) -> QuestionOut<'a> {
    let title = answer.question.title();
    let rows = answer.rows.iter().flatten().filter(|_| !overview);
    QuestionOut {
        question: answer.question.id(),
        title: Both {
            vi: title.vi,
            en: title.en,
        },
        needs_data: answer.question.needs_data(),
        count: answer.rows.as_ref().map(Vec::len),
        rows: rows.map(|row| row_out(scene, row)).collect(),
    }
}

fn row_out<'a>(scene: &'a Scene<'a>, row: &'a Row) -> RowOut<'a> {
    let spot = span_spot(row.span, scene.sources);
    let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    RowOut {
        programme: programme_name(scene, row.programme),
        kind: key_of(row.kind),
        code: row.code.as_deref(),
        name: &row.name,
        place: row.place.as_deref(),
        by: said(&row.by),
        due: row.due.map(|day| day.to_string()),
        required: said(&row.required),
        lead: ids(scene, &row.lead),
        answers_now: ids(scene, &row.answers_now),
        status: row.status.map(|status| status.key()),
        why: Both {
            vi: &row.why.vi,
            en: &row.why.en,
        },
        file: spot.file,
        line: spot.line,
        column: spot.column,
        data: row.cell.as_ref().map(|cell| CellOut {
            file: &cell.file,
            line: cell.line,
            column: cell.column,
        }),
    }
}
