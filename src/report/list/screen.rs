//! The lists for people: a paragraph a row on a screen, tables in a document.

use super::{Answer, Asked, Question, Row};
use crate::finding::place::span_spot;
use crate::finding::wrap::visible;
use crate::finding::{Lang, Text};
use crate::report::eval::block::{Block, Table};
use crate::report::eval::csv::cell;
use crate::report::eval::json::ids;
use crate::report::eval::summary::{capital, count};
use crate::report::eval::words::programme_name;
use crate::report::eval::{Scene, human as screen, md as markdown};
use std::io::{self, Write};

/// The most rows of one table.
const ROWS: usize = 500;

/// Writes tables for a terminal; without a question asked, what can be asked.
pub fn human(
    asked: &Asked<'_>,
    answers: &[Answer],
    all: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    screen::write_blocks(blocks(asked, answers, all, lines), out)
}

/// Writes the same for a document.
pub fn md(asked: &Asked<'_>, answers: &[Answer], all: bool, out: &mut dyn Write) -> io::Result<()> {
    markdown::write_blocks(blocks(asked, answers, all, tables), out)
}

fn blocks(
    asked: &Asked<'_>,
    answers: &[Answer],
    overview: bool,
    shown: fn(&Scene, &[Row]) -> Vec<Block>,
) -> Vec<Block> {
    let scene = asked.scene;
    if overview {
        return questions(asked, answers);
    }
    let mut out = Vec::new();
    for answer in answers {
        let title = capital(answer.question.title().get(scene.lang));
        let rows = answer.rows.as_deref().unwrap_or_default();
        let n = count(scene, rows.len() as u64);
        out.push(Block::Heading(2, format!("{title}: {n}")));
        if let Some(line) = about(asked, answer) {
            out.push(Block::Line(line));
        }
        if !rows.is_empty() {
            out.extend(shown(scene, rows));
        }
    }
    out
}

fn tables(scene: &Scene, rows: &[Row]) -> Vec<Block> {
    let tables = rows
        .chunks(ROWS)
        .map(|rows| Block::Table(table(scene, rows)));
    tables.collect()
}

/// A paragraph a row, that begins with where it stands: seven columns leave a screen no
/// room for words.
fn lines(scene: &Scene, rows: &[Row]) -> Vec<Block> {
    let at_home = at_home(scene, rows);
    let line = |row: &Row| {
        let spot = span_spot(row.span, scene.sources);
        let mut said = vec![called(scene, row)];
        let place = row
            .place
            .as_deref()
            .filter(|_| !at_home && row.kind.is_some());
        said.extend(place.map(visible));
        let asks = match (by(scene, row), visible(&row.required)) {
            (by, asks) if by.is_empty() || asks.is_empty() => format!("{by}{asks}"),
            (by, asks) => format!("{by}: {asks}"),
        };
        said.push(asks);
        said.push(visible(&owners(scene, row)));
        let status = row.status.map(|status| status.shown().get(scene.lang));
        said.push(status.unwrap_or_default().to_string());
        said.push(visible(match scene.lang {
            Lang::Vi => &row.why.vi,
            Lang::En => &row.why.en,
        }));
        said.extend(row.cell.iter().map(|one| visible(&cell(one))));
        said.retain(|one| !one.is_empty());
        let at = visible(&format!("{}:{}", spot.file, spot.line));
        format!("{at}: {}", said.join(" · "))
    };
    vec![Block::List(rows.iter().map(line).collect())]
}

/// Whether all are of their programme's own place.
fn at_home(scene: &Scene, rows: &[Row]) -> bool {
    rows.iter().all(|row| {
        let own = scene.model.programmes[row.programme].place.as_deref();
        row.kind.is_some() && row.place.as_deref() == own
    })
}

/// What must be known of a list beside its rows.
fn about(asked: &Asked<'_>, answer: &Answer) -> Option<String> {
    let scene = asked.scene;
    if answer.rows.is_none() {
        return Some(scene.say(NEEDS.vi, NEEDS.en).to_string());
    }
    let day = scene.date(scene.evaluation.as_of);
    let line = match answer.question {
        Question::Due => {
            let (first, last) = asked.of_quarter;
            format!(
                "{} {} – {}",
                scene.say(
                    "Quý của ngày đánh giá:",
                    "The quarter of the evaluation date:"
                ),
                scene.date(first),
                scene.date(last)
            )
        }
        Question::Weaker if asked.cascades.1.is_empty() => scene
            .say(
                "Không có văn bản cấp trên nào ở đây để so: nêu cả tệp của văn bản ấy, hoặc để nó \
                 cùng thư mục.",
                "No parent document is at hand: name its file too, or put it in the same folder.",
            )
            .to_string(),
        Question::NoOwner | Question::NoNumber | Question::Unmeasurable | Question::Weaker => {
            return None;
        }
        Question::OwnerEnded
        | Question::NoData
        | Question::NotReported
        | Question::Softened
        | Question::Estimate => {
            let word = scene.say("Tính đến hết ngày", "As of the end of");
            format!("{word} {day}")
        }
    };
    Some(line)
}

const NEEDS: Text = Text {
    vi: "câu hỏi này cần số liệu: thêm --data và tệp số liệu",
    en: "this question needs figures: add --data and a file of them",
};

/// What can be asked, and how many answers each has.
fn questions(asked: &Asked<'_>, answers: &[Answer]) -> Vec<Block> {
    let scene = asked.scene;
    let mut table = Table::new([
        scene.say("Câu hỏi", "Question"),
        scene.say("Gõ", "Type"),
        scene.say("Số dòng", "Rows"),
    ]);
    table.right = vec![2];
    for answer in answers {
        let question = answer.question;
        let rows = answer.rows.as_ref();
        let rows = rows.map_or_else(
            || scene.say("cần --data", "needs --data").to_string(),
            |rows| count(scene, rows.len() as u64),
        );
        let name = scene.say(question.vietnamese(), question.id());
        table.rows.push(vec![
            capital(question.title().get(scene.lang)),
            name.to_string(),
            rows,
        ]);
    }
    let day = scene.date(scene.evaluation.as_of);
    let word = scene.say("Tính đến hết ngày", "As of the end of");
    let hint = scene.say(
        "Xem một danh sách: ctr liệt-kê CÂU-HỎI TỆP... [--data SỐ-LIỆU...]; cả mười: `tất-cả`. Mỗi dòng \
         có tệp và số dòng.",
        "To see a list: ctr list QUESTION FILE... [--data DATA...]; all ten: `all`. Each row has its file \
         and line.",
    );
    vec![
        Block::Line(format!("{word} {day}")),
        Block::Table(table),
        Block::Line(hint.to_string()),
    ]
}

fn table(scene: &Scene, rows: &[Row]) -> Table {
    let mut table = Table::new([
        scene.say("Cam kết", "Commitment"),
        scene.say("Địa bàn", "Place"),
        scene.say("Mốc", "By"),
        scene.say("Yêu cầu", "Required"),
        scene.say("Chủ trì", "Lead"),
        scene.say("Kết quả", "Status"),
        scene.say("Vì sao", "Why"),
        scene.say("Ở đâu", "Where"),
    ]);
    let at_home = at_home(scene, rows);
    for row in rows {
        let place = row
            .place
            .as_deref()
            .filter(|_| !at_home && row.kind.is_some());
        let status = row.status.map(|status| status.shown().get(scene.lang));
        table.rows.push(vec![
            called(scene, row),
            visible(place.unwrap_or_default()),
            by(scene, row),
            visible(&row.required),
            visible(&owners(scene, row)),
            status.unwrap_or_default().to_string(),
            visible(match scene.lang {
                Lang::Vi => &row.why.vi,
                Lang::En => &row.why.en,
            }),
            places(scene, row),
        ]);
    }
    for column in (0..table.header.len()).rev() {
        if table.is_blank(column) {
            table.drop_column(column);
        }
    }
    table.whole = Some(table.header.len() - 1);
    table
}

fn by(scene: &Scene, row: &Row) -> String {
    match row.by.as_str() {
        "" => String::new(),
        code => scene.by(code),
    }
}

/// `[6121/KH-UBND] 2.1 Tỷ lệ hộ nghèo`; the place itself, of a place.
fn called(scene: &Scene, row: &Row) -> String {
    let mut out = String::new();
    if scene.model.programmes.len() > 1 {
        out.push_str(&format!("[{}] ", programme_name(scene, row.programme)));
    }
    if let Some(code) = &row.code {
        out.push_str(&format!("{code} "));
    }
    let nameless = scene.say("(không nêu địa bàn)", "(no place named)");
    out.push_str(match row.name.as_str() {
        "" => nameless,
        name => name,
    });
    visible(&out)
}

/// Who leads, and who answers now where that is somebody else.
fn owners(scene: &Scene, row: &Row) -> String {
    let (lead, now) = (ids(scene, &row.lead), ids(scene, &row.answers_now));
    match lead == now || now.is_empty() {
        true => lead.join(", "),
        false => {
            let word = scene.say("nay", "now");
            format!("{} ({word} {})", lead.join(", "), now.join(", "))
        }
    }
}

/// The line of the programme, and below it the cell of the data.
fn places(scene: &Scene, row: &Row) -> String {
    let spot = span_spot(row.span, scene.sources);
    let mut out = visible(&format!("{}:{}", spot.file, spot.line));
    for cell in row.cell.iter().map(cell) {
        out.push('\n');
        out.push_str(&visible(&cell));
    }
    out
}
