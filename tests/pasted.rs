//! Appendices as they come from a document: pasted, headed in its words, with
//! titles of groups between the rows, footnotes, merged cells.
#![allow(clippy::panic, missing_docs, reason = "a test may fail")]

use ctr::finding::screen::{Look, screens};
use ctr::finding::{Finding, Lang};
use ctr::model::Model;
use ctr::rewrite::{Rewritten, rewrite};
use ctr::source::{SourceFile, Sources};
use ctr::syntax::format::shape::Shape;

const HEAD: &str = "chương trình \"Kế hoạch\"\n  số hiệu: 12/KH-UBND\n  ban hành: ngày 22/7/2024\n  \
                    cơ quan ban hành: \"Ủy ban nhân dân tỉnh\"\n  căn cứ: 42-NQ/TW\n  mốc: 2025, 2030\n\n\
                    cơ quan SYT \"Sở Y tế\"\ncơ quan SLĐ \"Sở Lao động\"\n\n";

fn check(text: &str) -> (Sources, Model, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("dán.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    (sources, model, findings)
}

fn screen(table: &str) -> String {
    let (sources, _, findings) = check(&format!("{HEAD}{table}"));
    let look = |lang| Look {
        lang,
        colour: false,
    };
    format!("{table}\n{}", screens(&findings, &sources, look(Lang::Vi)))
}

/// Sections in order, and each indicator's section, levels, lead, baseline, direction.
fn told(text: &str) -> Vec<String> {
    let (_, model, findings) = check(text);
    let bad: Vec<String> = (findings.iter())
        .filter(|f| f.severity > ctr::finding::Severity::Note)
        .map(|f| f.message(Lang::Vi))
        .collect();
    assert!(bad.is_empty(), "{bad:?}\n{text}");
    let programme = &model.programmes[0];
    let section = |at: usize| {
        let section = &programme.sections[at];
        section.code.clone().unwrap_or(section.title.clone())
    };
    let indicators = model.indicators_of(programme).map(|(_, one)| {
        let levels: Vec<&str> = one.targets.iter().map(|t| t.text.as_str()).collect();
        let lead: Vec<&str> = (one.lead.iter())
            .map(|id| model.agencies[id.0 as usize].id.as_str())
            .collect();
        format!(
            "{} {} | {} | {} | {} | {:?} | {:?}",
            one.code.as_deref().unwrap_or(""),
            one.name,
            one.section.map_or("-".to_string(), section),
            levels.join(" "),
            lead.join("+"),
            one.baseline.as_ref().map(|b| (b.year, b.value.to_string())),
            one.better,
        )
    });
    indicators.collect()
}

const GROUPED: &str = "bảng chỉ tiêu\n\
TT\tChỉ tiêu\tĐVT\tHướng\tThực hiện năm 2023\tMục tiêu đến năm 2025\tMục tiêu đến năm 2030\tCơ quan chủ trì\tCơ quan phối hợp\n\
I\tTrợ giúp xã hội\t\t\t\t\t\tSLĐ\t\n\
1\tTỷ lệ hộ nghèo\t%\tcàng thấp càng tốt\t4,5\t2\t1\t\t\n\
2\tTỷ lệ đối tượng được trợ giúp\t%\t\t-\tít nhất 95\t100\t\tSYT\n\
II\tY tế\t\t\t\t\t\t\t\n\
3\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\t\t\tít nhất 95\tít nhất 96\tSYT\t\n\
\t- Thành thị\t\t\t\t\tít nhất 97\t\t\n\
\tTrong đó: - Nông thôn\t\t\t\t-\t95,5\t\t\n\n\
chỉ tiêu 4 \"Số giường bệnh trên 10.000 dân\", giường/10.000 dân\n  chủ trì: SYT\n  đến 2030: ít nhất 32\n";

#[test]
fn titles_of_groups_open_sections() {
    insta::assert_snapshot!(told(&format!("{HEAD}{GROUPED}")).join("\n"));
}

fn rewritten(text: &str, shape: Option<Shape>) -> String {
    match rewrite(text, shape).result {
        Rewritten::Anew(text) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn formatted_and_as_blocks_it_says_the_same() {
    let text = format!("{HEAD}{GROUPED}");
    let before = told(&text);
    let formatted = rewritten(&text, None);
    assert_eq!(told(&formatted), before, "{formatted}");
    let shape = Some(Shape::Block);
    let blocks = rewritten(&text, shape);
    assert!(!blocks.contains("bảng chỉ tiêu"), "{blocks}");
    assert_eq!(told(&blocks), before, "{blocks}");
    insta::assert_snapshot!(blocks);
}

/// A row without a level that heads nothing is told of, and not made a title.
#[test]
fn what_heads_nothing_is_no_title() {
    for (code, next) in [("5.3", "5.4"), ("II", "III"), ("a", "b"), ("5", "6")] {
        let table = format!(
            "bảng chỉ tiêu, chủ trì: SYT\n  mã | tên | đơn vị | 2030\n  {code} | Tỷ lệ A | |\n  {next} | Tỷ lệ B | % | ít nhất 5\n"
        );
        let (_, model, findings) = check(&format!("{HEAD}{table}"));
        assert_eq!(model.programmes[0].sections.len(), 0, "{code} {next}");
        assert!(findings.iter().any(|f| f.entry.code == "CTR0501"));
    }
    for (code, next) in [
        ("5", "5.1"),
        ("5.", "5.1"),
        ("II", "6"),
        ("A", "II"),
        ("5.1", "a"),
    ] {
        let table = format!(
            "bảng chỉ tiêu, chủ trì: SYT\n  mã | tên | đơn vị | 2030\n  {code} | Nhóm A | |\n  {next} | Tỷ lệ B | % | ít nhất 5\n"
        );
        let (_, model, _) = check(&format!("{HEAD}{table}"));
        assert_eq!(model.programmes[0].sections.len(), 1, "{code} {next}");
    }
}

#[test]
fn as_it_comes_from_a_document() {
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu\n\
TT\tChỉ tiêu\tĐơn vị tính\tMục tiêu đến năm 2025\tMục tiêu đến năm 2030\tCơ quan chủ trì\tGhi chú\n\
5\tTrợ giúp xã hội\t\t\t\t\t\n\
5.1\tTỷ lệ đối tượng được trợ giúp\t%\t95*\t100\tSYT\t\n\
5.2\tTỷ lệ hộ nghèo\t%\t0 [1]\t0,5(2)\t\t\n\
II\tY tế\t\t\t\t\t\n\
6.1\tTỷ lệ dân số tham gia bảo hiểm y tế\t%\tDuy trì\t95\tSYT\t\n\
6.2\tTỷ lệ xã có bác sĩ\t%\t1\tTăng dần\tSYT\t\n\
6.3\tTỷ lệ trẻ em được tiêm đủ\t%\t90 - 95\t\tSYT\t\n"
    ));
}

#[test]
fn columns_in_other_words() {
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu, chủ trì: SYT\n  TT | Chỉ tiêu | ĐVT | Quý I/2025 | 2026-2030 | Mục tiêu | Kết quả năm 2023\n  1 | Tỷ lệ A | % | 5 | 6 | 7 | 4\n"
    ));
}

#[test]
fn cells_that_nothing_parts() {
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu\nTT\nChỉ tiêu\nĐơn vị tính\n2025\n2030\n5.1\nTỷ lệ đối tượng được trợ giúp\n%\n95\n100\n\nmục 2 \"Y tế\"\n"
    ));
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu\n  TT   Chỉ tiêu          Đơn vị   2025   2030\n  5.1  Tỷ lệ hộ nghèo    %        95     100\n"
    ));
}

/// Years under one title, as most appendices have them.
#[test]
fn a_heading_of_two_lines() {
    let table = "bảng chỉ tiêu\n\
STT\tChỉ tiêu\tĐơn vị tính\tMục tiêu\t\tCơ quan chủ trì thực hiện\n\
\t\t\tĐến năm 2025\tĐến năm 2030\n\
5\tTrợ giúp xã hội và giảm nghèo\t\t\t\tSLĐ\n\
5.1\tTỷ lệ dân số được hưởng trợ cấp\t%\t2,8\t3,0\t\n\
5.2\tTỷ lệ hộ nghèo\t%\t< 2\t   < 1\tSYT\n";
    let text = format!("{HEAD}{table}");
    let before = told(&text);
    insta::assert_snapshot!(before.join("\n"));
    let formatted = rewritten(&text, None);
    assert_eq!(told(&formatted), before, "{formatted}");
    insta::assert_snapshot!(formatted);
    assert!(matches!(rewrite(&formatted, None).result, Rewritten::Alike));
    let blocks = rewritten(&text, Some(Shape::Block));
    assert_eq!(told(&blocks), before, "{blocks}");
}

/// Words, marks and blanks of an appendix that are no levels, each told of as what
/// it is; a merged cell of agencies, and the row between two of them.
#[test]
fn cells_that_are_no_levels() {
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu, càng cao càng tốt\n\
STT\tChỉ tiêu\tĐVT\tKH 2025\tNăm 2030\tCơ quan chủ trì\n\
1\tTỷ lệ A\t%\tTriển khai theo đề án  [2]\t95\tSYT\n\
2\tTỷ lệ B\t%\t…\t95\t\n\
3\tTỷ lệ C\t%\t...\t95\t\n\
4\tTỷ lệ D\t%\tĐạt\t95\t\n\
5\tTỷ lệ E\t%\t90\t95\tSLĐ\n\
6\tTỷ lệ G\tMức độ\tHoàn thành\tVững chắc\t\n\
7\tTỷ lệ H\t%\t90\t\tSYT\n\
8\tTỷ lệ I\t%\t0,5-1\t\tSYT\n\
9\tTỷ lệ K\tMức độ\t90\t95\t-nt-\n"
    ));
}

/// A row of which something could not be read keeps quiet about its own lead alone.
#[test]
fn an_unread_row_hides_no_other() {
    let table = "bảng chỉ tiêu, càng cao càng tốt\n  mã | tên | đơn vị | 2030 | chủ trì\n  \
                 1 | Tỷ lệ A | % | 95 | SYT\n  2 | Tỷ lệ B | % | 95 95 |\n  \
                 3 | Tỷ lệ C | % | 95 |\n  4 | Tỷ lệ D | % | 95 |\n  5 | Tỷ lệ E | % | 95 | SYY\n";
    let (_, _, findings) = check(&format!("{HEAD}{table}"));
    let of = |code: &str| -> Vec<String> {
        let found = findings.iter().filter(|f| f.entry.code == code);
        found.map(|f| f.message(Lang::Vi)).collect()
    };
    assert_eq!(of("CTR0502").len(), 1, "{:?}", of("CTR0502"));
    assert!(of("CTR0502")[0].contains("2 chỉ tiêu liền nhau, từ `3` đến `4`"));
    assert_eq!(of("CTR0202").len(), 1);
}

/// `không thấp hơn [12]` names an indicator by its code; it has no footnote.
#[test]
fn an_indicators_code_is_no_footnote() {
    let table = "bảng chỉ tiêu, càng cao càng tốt, chủ trì: SYT\n  mã | tên | đơn vị | 2030\n  \
                 12 | Tỷ lệ A | % | 95\n  13 | Tỷ lệ B | % | không thấp hơn [12]\n";
    let (_, _, findings) = check(&format!("{HEAD}{table}"));
    assert!(
        findings
            .iter()
            .all(|f| f.severity < ctr::finding::Severity::Error)
    );
}

/// Cells that are no levels have hints of their own.
#[test]
fn baselines_and_directions_have_their_own_hints() {
    insta::assert_snapshot!(screen(
        "bảng chỉ tiêu, chủ trì: SYT\n  mã | tên | đơn vị | hướng | TH 2023 | 2030\n  1 | Tỷ lệ A | % | cao | 4* | ít nhất 5\n  2 | Tỷ lệ B | % | | chưa có | ít nhất 6\n"
    ));
}

/// A comment between rows is indented like them, whatever their first word.
#[test]
fn comments_between_rows_stay_put() {
    let text = format!(
        "{HEAD}bảng chỉ tiêu, càng cao càng tốt, đơn vị: %, chủ trì: SYT\n\tmã\ttên\t2025\t2030\n\t1\tA\t5\t6\n\t\tTrong đó: C\t5\t6\n  # ghi chú\n\t2\tB\t5\t6\n"
    );
    let once = rewritten(&text, None);
    assert!(once.contains("\n  # ghi chú\n"), "{once}");
    assert!(matches!(rewrite(&once, None).result, Rewritten::Alike));
}

/// A day as a spreadsheet keeps it is no level, where the cells about it are of another
/// size; a number of that size among its like is one.
#[test]
fn a_day_kept_as_a_number_is_asked_about() {
    let codes = |table: &str| -> Vec<&'static str> {
        let (_, _, findings) = check(&format!("{HEAD}{table}"));
        let errors = findings
            .iter()
            .filter(|f| f.severity == ctr::finding::Severity::Error);
        errors.map(|f| f.entry.code).collect()
    };
    let table = |rows: &str| {
        format!(
            "bảng chỉ tiêu, càng cao càng tốt, chủ trì: SYT\n  STT | Chỉ tiêu | ĐVT | 2025 | 2030\n{rows}"
        )
    };
    for (rows, asked) in [
        (
            "  1 | Số xã đạt chuẩn | xã | 45926 | 30-Jun\n",
            &["CTR0121", "CTR0121"][..],
        ),
        ("  1 | Số xã đạt chuẩn | xã | 45926 | 60\n", &["CTR0121"]),
        (
            "  1 | Số xã đạt chuẩn | xã | 45926 | -\n  2 | Số xã khá | xã | 30 | 40\n",
            &["CTR0121"],
        ),
        ("  1 | Số hộ có nước sạch | hộ | 45926 | 52000\n", &[]),
        ("  1 | Số hộ có nước sạch | hộ | 45.926 | 60\n", &[]),
    ] {
        let found = codes(&table(rows));
        assert_eq!(found, asked, "{rows}");
    }
}

/// A footnote below the rows is no indicator.
#[test]
fn a_footnote_is_no_indicator() {
    let (_, model, findings) = check(&format!(
        "{HEAD}bảng chỉ tiêu, càng cao càng tốt, chủ trì: SYT\n  STT | Chỉ tiêu | ĐVT | 2025 | 2030\n  \
         1 | Số xã đạt chuẩn | xã | 45 | 60\n  * | Ghi chú: số liệu sơ bộ | | |\n"
    ));
    assert_eq!(model.indicators.len(), 1);
    let noted = findings.iter().filter(|f| f.entry.code == "CTR0530");
    assert_eq!(noted.count(), 1);
}
