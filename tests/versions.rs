//! Several figures of one cell: which counts, when it was known, what it replaced.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::known::Superseded;
use ctr::data::{self, Input, Observations};
use ctr::eval::{self, Evaluation, Options, Status};
use ctr::finding::Finding;
use ctr::model::{Flag, Model};
use ctr::report::eval::data::DataNotes;
use ctr::source::{SourceFile, Sources};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::sync::LazyLock;

const PROGRAMME: &str = "\
chương trình \"Thử\"
  ban hành: ngày 01/01/2020
  địa bàn: \"Lâm Đồng\"

chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt
  hiện trạng 2020: 8
  đến 2024: không quá 5
  đến 2026: không quá 3
chỉ tiêu 2 \"Mức chuyển đổi số\", thang \"M\", càng cao càng tốt
  đến 2024: đạt mức \"Khá\"

thang \"M\": \"Yếu\" < \"Khá\" < \"Tốt\"
";

fn model() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(made);
    &MODEL
}

fn made() -> Model {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", PROGRAMME));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let errors: Vec<&Finding> = findings
        .iter()
        .filter(|one| one.severity == ctr::finding::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    model
}

fn input(name: &str, text: &str) -> Input {
    Input {
        name: name.into(),
        size: Some(text.len() as u64),
        reader: Box::new(std::io::Cursor::new(text.as_bytes().to_vec())),
    }
}

fn read(model: &Model, text: &str, known: Date) -> (Observations, Vec<Finding>) {
    data::read_known(vec![input("s.csv", text)], model, known, &mut |_| {})
}

/// Judged by the end of 2024, by what was known on a day.
fn judged(text: &str, known: Date) -> (Evaluation, Vec<Finding>) {
    let model = model();
    let (data, findings) = read(model, text, known);
    let options = Options::new(date(2024, 12, 31));
    (eval::evaluate(model, &data, &options), findings)
}

/// The status of a commitment, its figure, and what that took the place of.
fn poverty(text: &str, known: Date) -> (Status, String, Vec<String>, Vec<&'static str>) {
    let (evaluation, findings) = judged(text, known);
    let all = &evaluation.verdicts;
    let one = all
        .iter()
        .find(|v| v.by == "2024" && v.code.as_deref() == Some("1"));
    let one = one.expect("the commitment of 2024");
    let figure = one.figure();
    let value = figure.map_or(String::new(), |f| format!("{:?}", f.value));
    let old = figure.map_or(Vec::new(), |f| {
        f.release.superseded.iter().map(shown).collect()
    });
    let codes = findings.iter().map(|one| one.entry.code).collect();
    (one.status(), value, old, codes)
}

fn shown(old: &Superseded) -> String {
    let value = old.value.exact().map_or(String::new(), |v| v.to_string());
    let flag = match old.flag {
        Flag::Official => "chính thức",
        Flag::Preliminary => "sơ bộ",
        Flag::Estimate => "ước tính",
    };
    let day = old.known.map_or(String::new(), |day| format!(" {day}"));
    format!("{value} {flag}{day}")
}

const HEAD: &str = "chỉ tiêu;kỳ;địa bàn;giá trị;trạng thái;ngày công bố\n";
const THREE: &str = "1;2024;Lâm Đồng;5,2;ước tính;15/12/2024\n\
                     1;2024;Lâm Đồng;5,0;sơ bộ;30/3/2025\n\
                     1;2024;Lâm Đồng;4,8;chính thức;30/6/2025\n";

#[test]
fn the_best_standing_counts_and_names_what_it_replaced() {
    let (status, value, old, codes) = poverty(&format!("{HEAD}{THREE}"), date(2025, 12, 31));
    assert_eq!(status, Status::Met);
    assert!(value.contains("24"), "{value}");
    assert_eq!(old, ["5 sơ bộ 2025-03-30", "26/5 ước tính 2024-12-15"]);
    assert_eq!(codes, ["CTR0656"]);
}

#[test]
fn what_was_known_on_a_day() {
    let text = format!("{HEAD}{THREE}");
    let of = |known| poverty(&text, known).0;
    assert_eq!(of(date(2024, 12, 14)), Status::NoData);
    assert_eq!(of(date(2024, 12, 15)), Status::Unmet);
    assert_eq!(of(date(2025, 3, 29)), Status::Unmet);
    assert_eq!(of(date(2025, 3, 30)), Status::Met);
    assert_eq!(of(date(2025, 6, 30)), Status::Met);
}

#[test]
fn of_one_standing_the_later_publication_counts() {
    let rows = "1;2024;Lâm Đồng;4,8;chính thức;30/6/2025\n\
                1;2024;Lâm Đồng;5,3;chính thức (điều chỉnh);30/9/2025\n";
    let (status, _, old, codes) = poverty(&format!("{HEAD}{rows}"), date(2025, 12, 31));
    assert_eq!(status, Status::Unmet);
    assert_eq!(old, ["24/5 chính thức 2025-06-30"]);
    assert_eq!(codes, ["CTR0656"]);
}

#[test]
fn one_standing_and_one_day_conflict() {
    for rows in [
        "1;2024;Lâm Đồng;4,8;chính thức;30/6/2025\n1;2024;Lâm Đồng;5,3;chính thức;30/6/2025\n",
        // Which of them came later is not known.
        "1;2024;Lâm Đồng;4,8;chính thức;30/6/2025\n1;2024;Lâm Đồng;5,3;chính thức;\n",
        "1;2024;Lâm Đồng;4,8;chính thức;\n1;2024;Lâm Đồng;5,3;;\n",
    ] {
        // An estimate does not stand for what is in dispute.
        let rows = format!("{HEAD}{rows}1;2024;Lâm Đồng;4,9;ước tính;15/12/2024\n");
        let (status, _, _, codes) = poverty(&rows, date(2025, 12, 31));
        assert_eq!(status, Status::NoData, "{rows}");
        assert!(codes.contains(&"CTR0625"), "{rows}: {codes:?}");
    }
    // Two estimates that differ do no harm beside an official figure.
    let rows = "1;2024;Lâm Đồng;5,3;ước tính;1/12/2024\n1;2024;Lâm Đồng;5,4;ước tính;1/12/2024\n\
                1;2024;Lâm Đồng;4,8;chính thức;30/6/2025\n";
    let (status, _, old, codes) = poverty(&format!("{HEAD}{rows}"), date(2025, 12, 31));
    assert_eq!((status, old.len()), (Status::Met, 2));
    assert_eq!(codes, ["CTR0656"]);
}

#[test]
fn words_have_versions_too() {
    let rows =
        "2;2024;Lâm Đồng;Yếu;ước tính;15/12/2024\n2;2024;Lâm Đồng;Khá;chính thức;30/6/2025\n";
    let of = |known| {
        let (evaluation, _) = judged(&format!("{HEAD}{rows}"), known);
        let one = evaluation
            .verdicts
            .iter()
            .find(|v| v.code.as_deref() == Some("2"));
        let one = one.expect("a level").clone();
        let old = one.figure().map_or(0, |f| f.release.superseded.len());
        (one.status(), old)
    };
    assert_eq!(of(date(2025, 1, 1)), (Status::Unmet, 0));
    assert_eq!(of(date(2025, 7, 1)), (Status::Met, 1));
}

#[test]
fn days_that_cannot_be() {
    let later = date(2025, 12, 31);
    for (row, code, status) in [
        (
            "1;2024;Lâm Đồng;4,8;chính thức;sắp có\n",
            "CTR0657",
            Status::NoData,
        ),
        (
            "1;2024;Lâm Đồng;4,8;chính thức;31/6/2025\n",
            "CTR0657",
            Status::NoData,
        ),
        (
            "1;2024;Lâm Đồng;4,8;chính thức;30/6/2023\n",
            "CTR0658",
            Status::NoData,
        ),
        (
            "1;2024;Lâm Đồng;4,8;ước tính;30/6/2023\n",
            "CTR0658",
            Status::NoData,
        ),
        (
            "1;2024;Lâm Đồng;4,8;chính thức;30/6/2024\n",
            "CTR0659",
            Status::Met,
        ),
    ] {
        let (found, _, _, codes) = poverty(&format!("{HEAD}{row}"), later);
        assert_eq!((found, codes), (status, vec![code]), "{row}");
    }
    let (_, _, _, codes) = poverty(
        &format!("{HEAD}1;2024;Lâm Đồng;4,8;ước tính;30/6/2024\n"),
        later,
    );
    assert!(
        codes.is_empty(),
        "an estimate may be there before the end: {codes:?}"
    );
}

#[test]
fn a_standing_that_goes_backwards() {
    let rows = "1;2024;Lâm Đồng;4,8;chính thức;30/3/2025\n1;2024;Lâm Đồng;5,3;sơ bộ;30/6/2025\n";
    let (status, _, _, codes) = poverty(&format!("{HEAD}{rows}"), date(2025, 12, 31));
    assert_eq!(status, Status::Met);
    assert_eq!(codes, ["CTR0660", "CTR0656"]);
}

#[test]
fn standings_as_staff_write_them() {
    for (written, flag) in [
        ("ƯTH", Flag::Estimate),
        ("Ước TH", Flag::Estimate),
        ("Ước TH cả năm", Flag::Estimate),
        ("Số ước tính", Flag::Estimate),
        ("ước tính lần 2", Flag::Estimate),
        ("số liệu sơ bộ", Flag::Preliminary),
        ("Sơ bộ (đã điều chỉnh)", Flag::Preliminary),
        ("chính thức (điều chỉnh)", Flag::Official),
        ("CHÍNH THỨC", Flag::Official),
        ("Số liệu chính thức (điều chỉnh lần 1)", Flag::Official),
        ("Thực hiện", Flag::Official),
    ] {
        let model = model();
        let rows = format!("{HEAD}1;2024;Lâm Đồng;4,8;{written};\n");
        let (data, findings) = read(model, &rows, date(2025, 12, 31));
        assert!(findings.is_empty(), "{written}: {findings:?}");
        let place = data.place("Lâm Đồng").expect("a place");
        let cells = data.series(ctr::model::IndicatorId(0), place);
        assert_eq!(cells.first().map(|cell| cell.flag), Some(flag), "{written}");
    }
    for written in ["điều chỉnh", "lần 2", "số liệu", "kế hoạch"] {
        let (_, findings) = judged(
            &format!("{HEAD}1;2024;Lâm Đồng;4,8;{written};\n"),
            date(2025, 12, 31),
        );
        assert!(
            findings.iter().any(|one| one.entry.code == "CTR0616"),
            "{written}"
        );
    }
}

#[test]
fn standings_beside_the_headings_of_wide_tables() {
    for (one, other) in [
        ("Ước thực hiện năm 2024", "Thực hiện năm 2024"),
        ("ƯTH 2024", "Chính thức 2024"),
        ("Số liệu sơ bộ năm 2024", "Số liệu chính thức năm 2024"),
        ("Sơ bộ 2024", "Chính thức (điều chỉnh) năm 2024"),
    ] {
        let text = format!("Mã;Nội dung;{one};{other}\n1;Tỷ lệ hộ nghèo;5,2;4,8\n");
        let (status, value, old, codes) = poverty(&text, date(2025, 12, 31));
        assert_eq!(status, Status::Met, "{one} | {other}: {value} {codes:?}");
        assert_eq!(old.len(), 1, "{one} | {other}");
    }
}

#[test]
fn a_wide_table_has_days_too() {
    let text = "Địa bàn;Ngày công bố;2023;2024\nLâm Đồng;30/6/2025;6;4,8\n";
    let text = format!("Tỷ lệ hộ nghèo (%)\n{text}");
    assert_eq!(poverty(&text, date(2025, 6, 29)).0, Status::NoData);
    assert_eq!(poverty(&text, date(2025, 6, 30)).0, Status::Met);
}

#[test]
fn what_is_not_known_yet_is_counted_apart() {
    let model = model();
    let (data, findings) = read(model, &format!("{HEAD}{THREE}"), date(2024, 12, 1));
    assert!(findings.is_empty(), "{findings:?}");
    let notes = DataNotes::of(model, &data, date(2024, 12, 31));
    assert_eq!((notes.files[0].rows, notes.files[0].unpublished), (3, 3));
    assert_eq!(notes.known, Some(date(2024, 12, 1)));
    assert!(
        notes
            .asides
            .iter()
            .any(|one| one.kind.id() == "unpublished" && one.rows == 3)
    );
}

/// A row: year, value in tenths, standing, day of 2025 (0: none given).
type Row = (u8, u8, u8, u16);

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let day = prop_oneof![Just(0u16), 1u16..5, 1u16..360];
    prop::collection::vec((0u8..3, 40u8..56, 0u8..4, day), 1..14)
}

fn written(rows: &[Row]) -> String {
    let mut text = HEAD.to_string();
    for (year, value, flag, day) in rows {
        let flag = ["", "chính thức", "sơ bộ", "ước tính"][usize::from(*flag)];
        let day = match day {
            0 => String::new(),
            day => {
                let day = date(2025, 1, 1).saturating_add(jiff::Span::new().days(i64::from(*day)));
                format!("{}/{}/{}", day.day(), day.month(), day.year())
            }
        };
        let (whole, tenth) = (value / 10, value % 10);
        let year = 2022 + u16::from(*year);
        text.push_str(&format!("1;{year};Lâm Đồng;{whole},{tenth};{flag};{day}\n"));
    }
    text
}

/// All that is said of the commitments, but where in the data file it stands.
fn said(text: &str, known: Date) -> Vec<String> {
    let (evaluation, _) = judged(text, known);
    evaluation
        .verdicts
        .iter()
        .map(|verdict| unplaced(&format!("{verdict:?}")))
        .collect()
}

/// A verdict without the lines where its figures stand.
fn unplaced(verdict: &str) -> String {
    let mut parts = verdict.split("spot: ");
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let after = part.find(", computed: ").expect("a figure");
        out.push_str(&part[after..]);
    }
    out
}

proptest! {
    #[test]
    fn the_order_of_rows_decides_nothing(rows in rows(), seed in any::<u64>()) {
        let mut other = rows.clone();
        let mut state = seed | 1;
        for at in (1..other.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            other.swap(at, (state >> 33) as usize % (at + 1));
        }
        let known = date(2026, 1, 1);
        prop_assert_eq!(said(&written(&rows), known), said(&written(&other), known));
    }

    #[test]
    fn a_day_of_knowledge_is_the_file_without_later_rows(rows in rows(), day in 0u16..360) {
        let known = date(2025, 1, 1).saturating_add(jiff::Span::new().days(i64::from(day)));
        let there: Vec<Row> = rows.iter().copied().filter(|row| row.3 <= day).collect();
        prop_assert_eq!(
            said(&written(&rows), known),
            said(&written(&there), date(2026, 1, 1))
        );
    }

    #[test]
    fn the_figure_taken_is_the_naive_one(rows in rows()) {
        // Of 2024: by standing, then by day; undated ones dispute what differs from them.
        let mine: Vec<&Row> = rows.iter().filter(|row| row.0 == 2).collect();
        let rank = |row: &&Row| row.2.max(1);
        let best = mine.iter().map(rank).min();
        let best: Vec<&&Row> = mine.iter().filter(|row| Some(rank(row)) == best).collect();
        let last = best.iter().map(|row| row.3).max().unwrap_or(0);
        let mut values: Vec<u8> =
            best.iter().filter(|row| row.3 == last || row.3 == 0).map(|row| row.1).collect();
        values.sort_unstable();
        values.dedup();
        let status = match values.as_slice() {
            [value] if *value <= 50 => Status::Met,
            [_] => Status::Unmet,
            _ => Status::NoData,
        };
        let found = poverty(&written(&rows), date(2026, 1, 1)).0;
        let met = |status| matches!(status, Status::Met | Status::Exceeded);
        prop_assert!(found == status || met(found) && met(status), "{found:?} {status:?}");
    }
}
