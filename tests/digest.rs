//! What people see of the two programmes: short, first things first, 100 columns.
#![allow(clippy::expect_used, reason = "a test may fail")]

use std::process::Command;
use unicode_width::UnicodeWidthStr;

const LAM_DONG: &str = "seeds/lam-dong.ctr --data examples/lam-dong-so-lieu-minh-hoa.csv \
                        examples/lam-dong-nhiem-vu-minh-hoa.csv --as-of 2025-12-31";
const POVERTY: &str = "examples/giam-ngheo-80-nq-cp.ctr --data examples/ty-le-ho-ngheo-gso.csv \
                       --as-of 2016-12-31";

fn run(line: &str) -> (String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
    let command = command
        .args(line.split_whitespace())
        .current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.env_remove("CTR_LANG").output().expect("started");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (text(output.stdout), text(output.stderr))
}

fn report(line: &str) -> String {
    run(&format!("eval {line}")).0
}

#[test]
fn lam_dong() {
    insta::assert_snapshot!(report(LAM_DONG));
}

#[test]
fn poverty_in_english() {
    insta::assert_snapshot!(report(&format!("{POVERTY} --lang en")));
}

#[test]
fn every_report_fits_100_columns() {
    for line in [LAM_DONG, POVERTY] {
        for view in ["", "--list all", "--list unmet", "--list none", "--top 7"] {
            for lang in ["vi", "en"] {
                let text = report(&format!("{line} {view} --lang {lang}"));
                let wide = text.lines().find(|line| line.width() > 100);
                assert_eq!(wide, None, "{line} {view} {lang}");
            }
        }
    }
}

#[test]
fn the_headline_stands_above_everything() {
    let text = report(LAM_DONG);
    let at = |what: &str| text.find(what).expect(what);
    assert!(at("Tính đến hết ngày 31/12/2025") < at("mục tiêu đã đến hạn:"));
    assert!(at("mục tiêu đã đến hạn:") < at("KHÔNG ĐẠT"));
    assert!(at("KHÔNG ĐẠT") < at("QUÁ HẠN"));
    assert!(at("QUÁ HẠN") < at("CHẬM TIẾN ĐỘ"));
    assert!(at("CHẬM TIẾN ĐỘ") < at("THIẾU SỐ LIỆU"));
    assert!(at("THIẾU SỐ LIỆU") < at("ĐÃ ĐẾN HẠN, THEO CƠ QUAN"));
    assert!(at("TỔNG HỢP") < at("--list all"));
    assert!(text.lines().count() < 400);
    // A row of percentages is short by points, never "15 % (30 %)".
    assert!(text.contains("15 điểm %, hụt 30 % so với mức"));
    assert!(text.contains("cần +9 điểm %/năm để đạt 80 vào 2030"));
}

#[test]
fn a_set_of_agencies_has_one_group_a_section() {
    for line in [LAM_DONG, POVERTY] {
        let text = report(&format!("{line} --list all"));
        for section in text.split("══\n") {
            let heads = section.split("\n\n").map(|group| {
                let lines = group.lines().take_while(|line| !line.starts_with(' '));
                lines.collect::<Vec<_>>().join(" ")
            });
            let mut heads: Vec<String> = heads.filter(|head| !head.is_empty()).collect();
            let all = heads.len();
            heads.sort_unstable();
            heads.dedup();
            assert_eq!(heads.len(), all, "{heads:#?}");
        }
    }
}

#[test]
fn keys_of_the_json_form_are_not_shown() {
    let text = report(&format!("{LAM_DONG} --list all"));
    let words: Vec<&str> = text.split_whitespace().collect();
    for key in ["ongoing", "unstated", "on_event", "yearly"] {
        assert!(!words.contains(&key), "{key}");
    }
    assert!(text.contains("không nêu thời hạn") && text.contains("thường xuyên"));
}

#[test]
fn the_office_s_table_is_the_source_of_its_figures() {
    assert!(report(POVERTY).contains(
        "examples/ty-le-ho-ngheo-gso.csv: Poverty rate by province by Cities,\nprovincies and Year\n"
    ));
    let csv = report(&format!("{POVERTY} --format csv --list unmet"));
    let rows = csv.lines().skip(1);
    let named = rows.filter(|row| row.contains("ty-le-ho-ngheo-gso.csv"));
    assert_eq!(named.count(), 163);
}

#[test]
fn notes_belong_to_check() {
    let (_, quiet) = run(&format!("eval {LAM_DONG}"));
    let (_, told) = run(&format!("eval {LAM_DONG} --notes"));
    let (checked, _) = run("check seeds/lam-dong.ctr");
    assert!(!quiet.contains("Ghi chú["), "{quiet}");
    assert_eq!(checked.contains("Ghi chú["), told.contains("Ghi chú["));
}

/// Counted by hand: 197 targets, 8 tasks and reports with a deadline. The duty
/// of 2025 without a report (15/11) is no target, and IV.3.b, done, has no
/// deadline: neither is where the other kind is counted.
#[test]
fn the_headline_counts_targets_and_dated_tasks_apart() {
    let text = report(LAM_DONG);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "93 mục tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14 thiếu số liệu.",
        "Nhiệm vụ, báo cáo có thời hạn: 3 hoàn thành, 1 hoàn thành muộn, 1 quá hạn, 1 thiếu số \
         liệu, 2 chưa đến hạn.",
        "104 mục tiêu chưa đến hạn: 18 chậm tiến độ, 35 đúng tiến độ, 22 đạt trước hạn, 29 chưa",
    ] {
        assert!(text.contains(said), "{said}");
    }
    // The same without the list of verdicts.
    let short = report(&format!("{LAM_DONG} --list none"));
    assert!(short.contains("93 mục tiêu đã đến hạn: 51 đạt hoặc vượt, 28 không đạt, 14"));
}

#[test]
fn a_part_is_shown_with_the_code_of_its_whole() {
    let text = report(&format!("{LAM_DONG} --format md --list all"));
    assert!(text.contains("9.4 Tỷ lệ nhà ở kiên cố: Thành thị"));
    let json = report(&format!("{LAM_DONG} --format json"));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let all = json["commitments"].as_array().expect("a list");
    let mut parts = all
        .iter()
        .filter(|one| one["name"] == "Tỷ lệ nhà ở kiên cố: Thành thị");
    let part = parts.next().expect("a part");
    assert!(part["code"].is_null() && part["parent_code"] == "9.4");
    let csv = report(&format!("{LAM_DONG} --format csv"));
    assert!(
        csv.lines()
            .next()
            .is_some_and(|head| head.contains(",parent_code,"))
    );
    assert!(
        csv.lines()
            .any(|row| row.contains("kiên cố: Thành thị") && row.contains(",9.4,"))
    );
}

/// A screen has no room for them; a document has all that it is given.
#[test]
fn a_document_has_names_whole() {
    let text = report(&format!("{LAM_DONG} --format md"));
    assert!(!text.contains('…') || !text.replace("“cần …/năm”", "").contains('…'));
    let json = report(&format!("{LAM_DONG} --format json"));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let all = json["commitments"].as_array().expect("a list");
    let lacking = all.iter().filter(|one| one["status"] == "no_data");
    let names: Vec<&str> = lacking.filter_map(|one| one["name"].as_str()).collect();
    assert!(names.len() > 10 && names.iter().any(|name| name.chars().count() > 60));
    for name in names {
        assert!(text.contains(name), "{name}");
    }
}

/// The note of a new boundary once, with its count; its mark at each figure.
#[test]
fn a_new_boundary_is_a_footnote() {
    let text = report(&format!("{LAM_DONG} --list all"));
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(!text.contains("mức đặt cho địa giới cũ"));
    let foot =
        "cam kết đặt cho địa giới cũ của Lâm Đồng được xét bằng số liệu đo trên địa giới mới";
    assert_eq!(text.matches(foot).count(), 1);
    let json = report(&format!("{LAM_DONG} --format json"));
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let all = json["commitments"].as_array().expect("a list");
    let moved = all
        .iter()
        .filter(|one| one["boundary"]["figure_on_new"] == true);
    let count = moved.count();
    assert!(
        count > 50 && text.contains(&format!("* {count} {foot}")),
        "{count}"
    );
    assert_eq!(text.matches(")*").count(), count);
}

#[test]
fn the_method_is_a_sentence_and_its_formula_is_explained() {
    for lang in ["vi", "en"] {
        let text = report(&format!("{LAM_DONG} --lang {lang}"));
        assert!(!text.contains(['τ', '₀', '−']), "{lang}");
    }
    for (words, lang) in [("đúng tiến độ", "vi"), ("off track", "en")] {
        let (text, _) = run(&format!("explain {words} --lang {lang}"));
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            text.contains("r = y₀ + (T − y₀)·(t − t₀)/(τ − t₀)"),
            "{text}"
        );
    }
}

/// A row a commitment, with the very numbers of the form for programs.
#[test]
fn the_sheet_has_the_numbers_of_the_csv() {
    let sheet = report(&format!("{LAM_DONG} --format excel"));
    let rows = |text: &str, delimiter: u8| -> Vec<csv::StringRecord> {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        reader.records().map(|row| row.expect("a row")).collect()
    };
    let body = sheet.strip_prefix('\u{feff}').expect("the mark");
    let (sheet, plain) = (
        rows(body, b';'),
        rows(&report(&format!("{LAM_DONG} --format csv")), b','),
    );
    assert_eq!(sheet.len(), plain.len());
    let mut numbers = 0;
    for (one, other) in sheet.iter().zip(&plain) {
        assert_eq!(one[3], other[3]);
        assert_eq!(one[16].replace(',', "."), other[17]);
        if other[11].parse::<f64>().is_ok() {
            numbers += 1;
            assert_eq!(one[11].replace(',', "."), other[11]);
        }
    }
    assert!(numbers > 100, "{numbers}");
}
