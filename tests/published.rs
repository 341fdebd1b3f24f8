//! What documents say that a commitment comes to, beside what is computed. All figures are
//! made up: số liệu minh hoạ.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and runs the program"
)]

use serde_json::Value;
use std::process::{Command, Output};

const HEAD: &str = "chương trình \"KH\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
     địa bàn: \"Lạng Sơn\"\n";

/// Runs the program on a programme and a table.
fn run(name: &str, lines: &str, table: &str, more: &[&str]) -> Output {
    let here = std::env::temp_dir().join(format!("ctr-published-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&here).expect("a folder");
    std::fs::write(here.join("k.ctr"), format!("{HEAD}{lines}")).expect("a file");
    std::fs::write(here.join("so.csv"), table).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .current_dir(&here)
        .args(["eval", "k.ctr", "--data", "so.csv", "--as-of", "2026-01-31"])
        .args(more)
        .output()
        .expect("run");
    std::fs::remove_dir_all(&here).expect("gone");
    output
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn json(name: &str, lines: &str, table: &str) -> Value {
    let output = run(name, lines, table, &["--list", "all", "--format", "json"]);
    serde_json::from_str(&text(&output)).expect("JSON")
}

/// Of one commitment: its status, whether what was published agrees, and the readings.
fn judged(name: &str, lines: &str, rows: &str) -> (String, Option<bool>, Vec<String>) {
    let table = format!("chỉ tiêu;kỳ;giá trị;trạng thái;kết luận công bố;nguồn\n{rows}");
    let json = json(name, lines, &table);
    let one = json["commitments"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["code"] == "1")
        .expect("the commitment");
    let published = &one["published"];
    let more = published["more_readings"].as_array().into_iter().flatten();
    let readings = std::iter::once(&published["reading"]).chain(more);
    let ids = readings.filter_map(|reading| reading["id"].as_str());
    (
        one["status"].as_str().expect("a status").to_string(),
        published["agrees"].as_bool(),
        ids.map(str::to_string).collect(),
    )
}

/// Holds one commitment to its status and the readings that give the published verdict.
fn differs(name: &str, lines: &str, rows: &str, status: &str, readings: &[&str]) {
    let (own, agrees, found) = judged(name, lines, rows);
    assert_eq!((own.as_str(), agrees), (status, Some(false)), "{name}");
    assert_eq!(found, readings, "{name}");
}

fn higher(level: &str) -> String {
    format!("chỉ tiêu 1 \"Tỷ lệ nước sạch\", %, càng cao càng tốt\n  {level}\n")
}

fn lower(level: &str) -> String {
    format!("chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  {level}\n")
}

#[test]
fn about_a_number_is_a_floor_or_a_ceiling_elsewhere() {
    let about = higher("đến 2025: khoảng 95");
    differs(
        "floor",
        &about,
        "1;2025;94,8;;không đạt;BC 1\n",
        "met",
        &["approx_floor"],
    );
    differs(
        "ceiling",
        &higher("đến 2025: khoảng 3"),
        "1;2025;3,2;;không đạt;BC 1\n",
        "met",
        &["approx_ceiling"],
    );
    // Above about a floor is beaten.
    differs(
        "above",
        &about,
        "1;2025;95,2;;vượt;BC 1\n",
        "met",
        &["beaten"],
    );
}

#[test]
fn to_equal_a_level_is_enough_or_not() {
    differs(
        "strict",
        &lower("đến 2025: dưới 4"),
        "1;2025;4;;đạt;BC 1\n",
        "unmet",
        &["not_strict"],
    );
    differs(
        "not-strict",
        &lower("đến 2025: không quá 4"),
        "1;2025;4;;không đạt;BC 1\n",
        "met",
        &["strict"],
    );
}

#[test]
fn a_range_counts_by_its_other_end_or_by_both() {
    let range = higher("đến 2025: 85 - 90");
    differs(
        "hard",
        &range,
        "1;2025;86;;chưa đạt;BC 1\n",
        "met",
        &["range_end"],
    );
    differs(
        "both",
        &range,
        "1;2025;92;;không đạt;BC 1\n",
        "exceeded",
        &["range_both_ends"],
    );
    // Past the easier end of a range is beaten.
    differs(
        "easy",
        &range,
        "1;2025;86;;vượt kế hoạch;BC 1\n",
        "met",
        &["beaten"],
    );
}

#[test]
fn a_figure_is_rounded_as_its_level_is() {
    differs(
        "rounded",
        &higher("đến 2025: ít nhất 60"),
        "1;2025;59,7;;đạt;BC 1\n",
        "unmet",
        &["rounded"],
    );
    // 85,0 has a decimal: 84,94 is 84,9 then.
    differs(
        "as-written",
        &higher("đến 2025: ít nhất 85,0"),
        "1;2025;84,94;;đạt;BC 1\n",
        "unmet",
        &[],
    );
}

#[test]
fn the_figure_before_the_official_one() {
    differs(
        "superseded",
        &higher("đến 2025: ít nhất 85"),
        "1;2025;84;chính thức;;NGTK\n1;2025;86;sơ bộ;đạt;BC 1\n",
        "unmet",
        &["superseded"],
    );
}

#[test]
fn another_base_of_a_change() {
    let lines = "chỉ tiêu 1 \"Sản lượng\", tấn, càng cao càng tốt\n  hiện trạng 2020: 100\n  \
         đến 2025: tăng ít nhất 10% so với năm trước\n";
    differs(
        "base",
        lines,
        "1;2024;150;;;NGTK\n1;2025;155;;đạt;BC 1\n",
        "unmet",
        &["other_base"],
    );
    let lines = "chỉ tiêu 1 \"Sản lượng\", tấn, càng cao càng tốt\n  \
         đến 2025: tăng ít nhất 10% so với năm 2020\n";
    differs(
        "year",
        lines,
        "1;2020;100;;;NGTK\n1;2024;150;;;NGTK\n1;2025;155;;không đạt;BC 1\n",
        "met",
        &["other_base"],
    );
}

#[test]
fn the_level_before_and_after_an_amendment() {
    let before = "chỉ tiêu 1 \"Tỷ lệ nước sạch\", %, càng cao càng tốt\n  đến 2025: ít nhất 90\n\
         sửa đổi 1\n  theo: 2/QĐ-UBND\n  hiệu lực: 01/7/2025\n  đến 2025: ít nhất 80\n";
    differs(
        "before",
        before,
        "1;2025;85;;không đạt;BC 1\n",
        "met",
        &["before_amendment"],
    );
    let after = before.replace("01/7/2025", "15/01/2026");
    differs(
        "after",
        &after,
        "1;2025;85;;đạt;BC 1\n",
        "unmet",
        &["after_amendment"],
    );
}

#[test]
fn a_bare_level_the_other_way() {
    differs(
        "turned",
        &lower("đến 2025: 3"),
        "1;2025;5;;đạt;BC 1\n",
        "unmet",
        &["other_way"],
    );
    // Where a comparator stands it says which way.
    differs(
        "said",
        &lower("đến 2025: không quá 3"),
        "1;2025;5;;đạt;BC 1\n",
        "unmet",
        &[],
    );
}

#[test]
fn what_agrees_is_quiet_and_what_is_beaten_has_its_mark() {
    let bare = higher("đến 2025: 70");
    let rows = "chỉ tiêu;kỳ;giá trị;kết luận công bố\n1;2025;75;vượt kế hoạch\n";
    let out = json("beaten", &bare, rows);
    let one = &out["commitments"][0];
    assert_eq!(one["status"], "met");
    assert_eq!(one["over_plan"], true);
    assert_eq!(one["published"]["agrees"], true);
    assert_eq!(one["published"]["verdict"], "exceeded");
    assert_eq!(one["published"]["text"], "vượt kế hoạch");
    assert_eq!(one["published"]["line"], 2);
    assert_eq!(one["published"]["column"], 4);
    assert_eq!(out["summary"]["published"]["agree"], 1);
    let page = text(&run("quiet", &bare, rows, &["--list", "all"]));
    assert!(page.contains("vượt kế hoạch"), "{page}");
    assert!(!page.contains("công bố"), "{page}");
    // Equal is no more than met; `ít nhất` is met by any amount of better.
    for (level, figure) in [("70", "70"), ("ít nhất 70", "75"), ("70 - 80", "75")] {
        let lines = higher(&format!("đến 2025: {level}"));
        let rows = format!("chỉ tiêu;kỳ;giá trị\n1;2025;{figure}\n");
        let out = json("unmarked", &lines, &rows);
        assert_eq!(out["commitments"][0]["status"], "met");
        assert_eq!(out["commitments"][0]["over_plan"], Value::Null, "{level}");
    }
    let (status, agrees, _) = judged("equal", &bare, "1;2025;70;;vượt;BC 1\n");
    assert_eq!((status.as_str(), agrees), ("met", Some(false)));
}

#[test]
fn it_never_stands_for_a_verdict() {
    let lines = higher("đến 2025: ít nhất 70");
    let (status, agrees, _) = judged("no-figure", &lines, "1;2025;;;đạt;BC 1\n");
    assert_eq!((status.as_str(), agrees), ("no_data", None));
    // Not due: what a document says of the year does not judge it.
    let (status, agrees, _) = judged(
        "not-due",
        &higher("đến 2030: ít nhất 70"),
        "1;2025;65;;;BC 1\n1;2030;;;đạt;BC 1\n",
    );
    assert_eq!((status.as_str(), agrees), ("not_due", None));
    // Of a year without a level it is counted, and said.
    let table = "chỉ tiêu;kỳ;giá trị;kết luận công bố\n1;2024;60;đạt\n1;2025;75;đạt\n";
    let out = json("unasked", &lines, table);
    assert_eq!(out["summary"]["published"]["unasked"], 1);
    let page = text(&run("unasked-page", &lines, table, &[]));
    let said = "1 của kỳ, địa bàn không có mức nào để xét";
    assert!(page.contains(said), "{page}");
}

#[test]
fn two_documents_that_differ_are_both_told() {
    let lines = higher("đến 2025: ít nhất 70");
    let table = "chỉ tiêu;kỳ;giá trị;kết luận công bố;nguồn\n1;2025;75;đạt;BC 1\n\
         1;2025;75;không đạt;BC 2\n";
    let out = json("two", &lines, table);
    let published = &out["commitments"][0]["published"];
    assert_eq!(published["source"], "BC 2");
    assert_eq!(published["agrees"], false);
    assert_eq!(published["others"][0]["source"], "BC 1");
    assert_eq!(published["others"][0]["agrees"], true);
    // Listed or not: nobody asked for what is met.
    let page = text(&run("two-page", &lines, table, &[]));
    for said in [
        "KẾT LUẬN ĐÃ CÔNG BỐ KHÁC VỚI KẾT QUẢ TÍNH",
        "“đạt” (BC 1)",
        "“không đạt” (BC 2)",
        "1 như kết quả tính, 1 khác",
    ] {
        assert!(page.contains(said), "{said}:\n{page}");
    }
    // Said twice alike it is said once.
    let table = "chỉ tiêu;kỳ;giá trị;kết luận công bố;nguồn\n1;2025;75;không đạt;BC 2\n\
         1;2025;75;không đạt;BC 2\n";
    let out = json("twice", &lines, table);
    assert_eq!(out["commitments"][0]["published"]["others"], Value::Null);
}

#[test]
fn of_places_wide_tables_and_tasks() {
    let lines = "địa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
         chỉ tiêu 1 \"Tỷ lệ nước sạch\", %, càng cao càng tốt\n  phạm vi: từng xã\n  \
         đến 2025: ít nhất 70\n";
    let table = "chỉ tiêu;kỳ;địa bàn;giá trị;kết luận công bố\n1;2025;Xã A;69,6;đạt\n\
         1;2025;Xã B;80;đạt\n";
    let out = json("places", lines, table);
    let mut all: Vec<_> = out["commitments"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            let published = &one["published"];
            (
                one["place"].as_str().expect("a place"),
                published["agrees"].as_bool(),
                published["reading"]["id"].as_str(),
            )
        })
        .collect();
    all.sort_unstable();
    assert_eq!(
        all,
        [
            ("Xã A", Some(false), Some("rounded")),
            ("Xã B", Some(true), None)
        ]
    );
    let wide = "Chỉ tiêu;2024;2025;Kết luận công bố\nTỷ lệ nước sạch;60;69,6;Đạt\n";
    let out = json("wide", &higher("đến 2025: ít nhất 70"), wide);
    assert_eq!(
        out["commitments"][0]["published"]["reading"]["id"],
        "rounded"
    );
    assert_eq!(out["commitments"][0]["published"]["column"], 4);
    let lines = "nhiệm vụ 9 \"Sửa trạm y tế\"\n  thời hạn: trước 30/6/2025\n";
    let table = "nhiệm vụ;hoàn thành;kết luận công bố;nguồn\n9;;hoàn thành;BC 1\n";
    let out = json("task", lines, table);
    let one = &out["commitments"][0];
    assert_eq!(one["status"], "overdue");
    assert_eq!(one["published"]["agrees"], false);
    assert_eq!(one["published"]["file"], "so.csv");
    assert_eq!(out["summary"]["published"]["differ"], 1);
}

#[test]
fn what_is_no_verdict_is_told_and_its_figure_counts() {
    let lines = higher("đến 2025: ít nhất 70");
    let table = "chỉ tiêu;kỳ;giá trị;kết luận công bố\n1;2025;75;có khả năng đạt\n";
    let output = run("bad", &lines, table, &["--list", "all", "--format", "json"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("CTR0653"), "{said}");
    assert!(said.contains("so.csv:2:11"), "{said}");
    assert_eq!(output.status.code(), Some(0));
    let out: Value = serde_json::from_str(&text(&output)).expect("JSON");
    assert_eq!(out["commitments"][0]["status"], "met");
    assert_eq!(out["commitments"][0]["published"], Value::Null);
}
