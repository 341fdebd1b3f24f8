//! A sheet that Excel set to Vietnamese opens by a double click: one row a
//! commitment, under headings that a person reads.
//!
//! Such an Excel takes a file for UTF-8 only by its mark, parts cells at `;`,
//! reads a decimal comma and dates day first. It also takes whatever looks like a
//! formula, a date or a number for one: a text that would is kept a text.

use super::Scene;
use super::csv::passed_on;
use super::json::{decimal, ids};
use super::words::programme_name;
use crate::eval::verdict::Actual;
use crate::eval::{Kind, Verdict};
use crate::model::number::whole;
use jiff::civil::Date;
use std::io::{self, Write};

const MARK: &str = "\u{feff}";

/// The headings, in both languages.
const HEADER: [(&str, &str); 22] = [
    ("Chương trình", "Programme"),
    ("Loại", "Kind"),
    ("Mã", "Code"),
    ("Cam kết", "Commitment"),
    ("Địa bàn", "Place"),
    ("Mốc", "By"),
    ("Ngày đến hạn", "Due"),
    ("Cơ quan chủ trì", "Lead"),
    ("Nay trả lời", "Answers now"),
    ("Kết quả", "Status"),
    ("Yêu cầu", "Required"),
    ("Số liệu", "Figure"),
    ("Đơn vị", "Unit"),
    ("Kỳ số liệu", "Period"),
    ("Loại số liệu", "Flag"),
    ("Nguồn", "Source"),
    ("Còn thiếu", "Short by"),
    ("Đơn vị phần thiếu", "Unit of the shortfall"),
    ("Hụt so với mức (%)", "Short of the level (%)"),
    ("Ngày hoàn thành", "Completed"),
    ("Ghi chú", "Notes"),
    ("Tính đến hết ngày", "As of the end of"),
];

/// Headings besides, where some file has several figures of a cell or says when figures
/// became known.
const VERSIONS: [(&str, &str); 2] = [
    ("Ngày công bố", "Published on"),
    ("Thay cho số liệu", "In the place of"),
];

/// Headings besides, where some row gives a cause or a remedy.
const REASONS: [(&str, &str); 2] = [("Nguyên nhân", "Cause"), ("Giải pháp", "Remedy")];

/// Writes the sheet.
pub fn write(scene: &Scene, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(MARK.as_bytes())?;
    let mut rows = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .from_writer(out);
    let versions = scene.data.has_versions();
    let reasons = scene.data.has_reasons();
    let more = VERSIONS.iter().filter(|_| versions);
    let said = REASONS.iter().filter(|_| reasons);
    let heads = HEADER.iter().chain(more).chain(said);
    let heads = heads.map(|(vi, en)| scene.say(vi, en));
    rows.write_record(heads).map_err(passed_on)?;
    for verdict in &scene.evaluation.verdicts {
        let more = versions.then(|| version(scene, verdict));
        let said = [verdict.cause(), verdict.remedy()];
        let said = said.map(|text| cell(text.unwrap_or_default()));
        let said = said.into_iter().filter(|_| reasons);
        let cells = record(scene, verdict).into_iter();
        rows.write_record(cells.chain(more.into_iter().flatten()).chain(said))
            .map_err(passed_on)?;
    }
    rows.flush()
}

/// Writes a sheet of texts and whole numbers.
pub(super) fn sheet(
    header: &[String],
    rows: &[Vec<String>],
    out: &mut dyn Write,
) -> io::Result<()> {
    out.write_all(MARK.as_bytes())?;
    let mut sheet = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .from_writer(out);
    for row in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        let cells = row.iter().map(|text| cell(text));
        sheet.write_record(cells).map_err(passed_on)?;
    }
    sheet.flush()
}

/// When the figure became known, and what it took the place of.
fn version(scene: &Scene, verdict: &Verdict) -> [String; 2] {
    let Some(figure) = verdict.figure() else {
        return Default::default();
    };
    let unit = scene.figure_unit(verdict);
    let old = figure.release.superseded.iter();
    let old: Vec<String> = old.map(|old| scene.superseded(old, unit)).collect();
    let known = figure.release.known.map_or(String::new(), day);
    [known, cell(&old.join("; "))]
}

fn record(scene: &Scene, verdict: &Verdict) -> [String; 22] {
    let figure = verdict.figure();
    let text = |text: Option<&str>| cell(text.unwrap_or_default());
    let notes: Vec<String> = verdict.notes.iter().map(|n| scene.remark(n)).collect();
    let short = verdict.shortfall();
    let code = verdict
        .code
        .as_deref()
        .or_else(|| scene.parent_code(verdict));
    [
        cell(programme_name(scene, verdict.programme)),
        kind(scene, verdict.kind).to_string(),
        text(code),
        cell(&verdict.name),
        text(verdict.place.as_deref()),
        cell(&scene.by(&verdict.by)),
        verdict.due.map_or(String::new(), day),
        cell(&ids(scene, &verdict.lead).join(", ")),
        cell(&ids(scene, &verdict.answers_now).join(", ")),
        verdict.status().shown().get(scene.lang).to_string(),
        cell(&verdict.required),
        figure.map_or(String::new(), |figure| actual(&figure.value)),
        text(figure.and(scene.figure_unit(verdict))),
        figure.map_or(String::new(), |figure| cell(&scene.period(figure.period))),
        figure.map_or(String::new(), |figure| {
            scene.standing(figure.flag).to_string()
        }),
        text(figure.and_then(|figure| figure.source.as_deref())),
        short.map_or(String::new(), |short| number(&decimal(short))),
        text(short.and(scene.shortfall_unit(verdict))),
        verdict.relative().map_or(String::new(), |share| {
            number(&decimal(&(share * whole(100))))
        }),
        verdict.completed().map_or(String::new(), day),
        cell(&notes.join("; ")),
        day(scene.evaluation.as_of),
    ]
}

fn kind(scene: &Scene, kind: Kind) -> &'static str {
    match kind {
        Kind::Target => scene.say("chỉ tiêu", "target"),
        Kind::Task => scene.say("nhiệm vụ", "task"),
        Kind::Duty => scene.say("báo cáo", "report"),
    }
}

fn actual(value: &Actual) -> String {
    match value {
        Actual::Number(value) => number(&decimal(value)),
        Actual::Level(level) => cell(level),
        Actual::Between(interval) => cell(&interval.text),
    }
}

/// A number as such an Excel reads it: a comma, and no dots between thousands.
fn number(plain: &str) -> String {
    plain.replace('.', ",")
}

/// `5/11/2025`: a date of the sheet.
fn day(day: Date) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year())
}

/// A text that stays one.
fn cell(text: &str) -> String {
    // Never a formula: what stands in a sheet somebody sent may be anything.
    let formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    if formula && text.chars().count() > LONGEST {
        return format!("'{text}");
    }
    if formula || mistaken(text) {
        // The one way in which a file says that `2.1` is not the 2nd of January.
        return format!("=\"{}\"", text.replace('"', "\"\""));
    }
    text.to_string()
}

/// A text in a formula has at most so many letters.
const LONGEST: usize = 255;

/// Whether a text would be read as a date or as another number: `2.1`, `1/2`, `01`,
/// `1E5`, `5-Mar`.
fn mistaken(text: &str) -> bool {
    let figures = |c: char| c.is_ascii_digit() || ".,/-–: ".contains(c);
    let parted = text.contains(['.', '/', '-', '–', ':']);
    let padded = text.len() > 1 && text.starts_with('0') && !text.contains(',');
    let figured = text.chars().all(figures) && (parted || padded);
    let coded = |c: char| c.is_ascii_alphanumeric() || ".-/".contains(c);
    let coded = text.chars().all(coded) && text.contains(|c: char| c.is_ascii_alphabetic());
    text.starts_with(|c: char| c.is_ascii_digit()) && (figured || coded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for (text, shown) in [
            ("2.1", "=\"2.1\""),
            ("1/2", "=\"1/2\""),
            ("60 - 65", "=\"60 - 65\""),
            ("01", "=\"01\""),
            ("2025", "2025"),
            ("dưới 1,2", "dưới 1,2"),
            ("III.2.b", "III.2.b"),
            ("1E5", "=\"1E5\""),
            ("5-Mar", "=\"5-Mar\""),
            ("12 người", "12 người"),
            ("=1+1", "=\"=1+1\""),
            ("- Thành thị", "=\"- Thành thị\""),
            (" @A1", "=\" @A1\""),
            ("+5", "=\"+5\""),
            ("=HYPERLINK(\"x\")", "=\"=HYPERLINK(\"\"x\"\")\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), shown);
        }
    }

    #[test]
    fn numbers_have_a_comma() {
        assert_eq!(number("-1234.5"), "-1234,5");
        assert_eq!(day(jiff::civil::date(2025, 11, 5)), "5/11/2025");
    }
}
