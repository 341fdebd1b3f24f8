//! `ctr eval --order document`, and the count by indicator above that by commitment.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and runs the program"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use desk::Desk;
use serde_json::Value;

/// Levels in the order of the document are of every result (figures are made up).
const PLAN: &str = r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  số hiệu: 1/KH-MH
  ban hành: ngày 02/01/2021
  địa bàn: "Cao Bằng"

cơ quan SYT "Sở Y tế"
cơ quan STC "Sở Tài chính"

mục I "Y tế"
chỉ tiêu I.1 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2024: ít nhất 10
  đến 2025: ít nhất 20
  đến 2030: ít nhất 30
chỉ tiêu I.2 "Số trạm", trạm, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 5
mục II "Tài chính"
chỉ tiêu II.1 "Số hộ nợ thuế", hộ, càng thấp càng tốt
  chủ trì: STC
  đến 2024: không quá 9
  đến 2025: không quá 4
chỉ tiêu II.2 "Số xã có quỹ", xã, càng cao càng tốt
  chủ trì: STC
  đến 2025: phấn đấu ít nhất 3

báo cáo "Báo cáo năm"
  thực hiện: STC
  thời gian: trước 15/12/2025
nhiệm vụ 1 "Lập đề án"
  chủ trì: SYT
  thời gian: 30/6/2025

sửa đổi I.2
  theo: 2/KH-MH
  hiệu lực: 01/3/2025
  đến 2028: ít nhất 6
"#;

const FIGURES: &str = "chỉ tiêu;năm;giá trị\nI.1;2024;12\nI.1;2025;15\nI.2;2025;6\n\
                       II.1;2024;8\nII.1;2025;3\nII.2;2025;1\n";

const EVAL: &str = "eval k.ctr --data s.csv --as-of 2026-01-31";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("k.ctr", PLAN);
    desk.put("s.csv", FIGURES);
    desk
}

fn json(desk: &Desk, more: &str) -> Vec<String> {
    let run = desk.ctr(&format!("{EVAL} --format json {more}"));
    assert_eq!(run.status, Some(0), "{run:?}");
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let all = json["commitments"].as_array().expect("commitments").iter();
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or("-").to_string();
    all.map(|one| {
        format!(
            "{} {} {}",
            text(one, "code"),
            text(one, "by"),
            text(one, "status")
        )
    })
    .collect()
}

#[test]
fn lists_go_as_the_document_does() {
    let desk = desk();
    let expected = [
        "I.1 2024 met",
        "I.1 2025 unmet",
        "I.1 2030 on_track",
        "I.2 2025 met",
        "I.2 2028 met_early",
        "II.1 2024 met",
        "II.1 2025 met",
        "II.2 2025 unmet",
        "- 2025-12-14 no_data",
        "1 2025-06-30 no_data",
    ];
    assert_eq!(json(&desk, "--order document"), expected);
    let mut by_result = json(&desk, "--order result");
    assert_ne!(by_result, expected);
    assert_eq!(by_result, json(&desk, ""));
    // The same commitments, each once.
    by_result.sort();
    let mut sorted = expected.to_vec();
    sorted.sort_unstable();
    assert_eq!(by_result, sorted);
    let unmet = json(&desk, "--order document --list unmet");
    assert_eq!(unmet, ["I.1 2025 unmet", "II.2 2025 unmet"]);
    // Tables of other programs have the same rows in the same order.
    for form in ["csv", "excel"] {
        let run = desk.ctr(&format!("{EVAL} --format {form} --order document"));
        assert_eq!(run.status, Some(0), "{run:?}");
        let rows = run
            .out
            .lines()
            .filter(|row| row.contains("II.") || row.contains("I."));
        let codes: Vec<&str> = rows
            .filter_map(|row| row.split([';', ',']).find(|cell| cell.contains("I.")))
            .map(|cell| cell.trim_matches('"'))
            .collect();
        let own: Vec<&str> = expected[..8]
            .iter()
            .filter_map(|one| one.split(' ').next())
            .collect();
        let codes: Vec<&str> = codes
            .iter()
            .filter_map(|one| one.split(' ').next())
            .collect();
        assert_eq!(codes, own, "{form}: {}", run.out);
    }
}

#[test]
fn a_page_in_the_order_of_the_document() {
    let desk = desk();
    let human = desk.ctr(&format!("{EVAL} --order document"));
    assert_eq!((human.status, human.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!("human", human.out);
    let md = desk.ctr(&format!("{EVAL} --order document --format md --lang en"));
    insta::assert_snapshot!("md", md.out);
    for form in ["html", "concise", "github"] {
        let run = desk.ctr(&format!("{EVAL} --order document --format {form}"));
        assert_eq!(run.status, Some(2), "{form}: {run:?}");
        assert!(run.err.contains("CTR0713"), "{form}: {run:?}");
    }
    let run = desk.ctr(&format!("{EVAL} --order document --table places"));
    assert!(run.err.contains("CTR0713"), "{run:?}");
    let run = desk.ctr(&format!("{EVAL} --order van-ban"));
    assert!(run.err.contains("CTR0713"), "{run:?}");
}

/// What is only striven for is no indicator that is not met; each indicator counts once,
/// at the milestone due last, as JSON and the reports have it.
#[test]
fn indicators_are_counted_before_levels() {
    let desk = desk();
    let told = "3 chỉ tiêu đã đến hạn: 2 đạt hoặc vượt, 1 không đạt, 0 chưa xét được. Chỉ phấn đấu, \
                tính riêng: 0 đạt, 1 chưa đạt, 0 chưa xét được.";
    let english = "3 indicators are due: 2 met or exceeded, 1 unmet, 0 cannot be judged yet. Striven \
                   for, counted apart: 0 reached, 1 not reached, 0 cannot be judged yet.";
    for (line, told) in [
        (EVAL.to_string(), told),
        (format!("{EVAL} --list all"), told),
        (format!("{EVAL} --format md"), told),
        (format!("{EVAL} --format md --lang en"), english),
    ] {
        let run = desk.ctr(&line);
        let words: Vec<&str> = run.out.split_whitespace().collect();
        let out = words.join(" ");
        let at = out.find(told);
        let levels = out.find(if told == english {
            "6 targets are due"
        } else {
            "6 mục tiêu đã đến hạn"
        });
        assert!(at.is_some() && at < levels, "{line}:\n{}", run.out);
    }
    let run = desk.ctr(&format!("{EVAL} --format json"));
    let json: Value = serde_json::from_str(&run.out).expect("JSON");
    let counts = &json["summary"]["indicators"];
    assert_eq!(
        (counts["met"].as_u64(), counts["unmet"].as_u64()),
        (Some(2), Some(1))
    );
    assert_eq!(counts["striven"]["unmet"].as_u64(), Some(1));
    let page = desk.ctr(&format!("{EVAL} --format html"));
    assert!(
        page.out
            .contains("Chỉ phấn đấu, tính riêng: 0 đạt, 1 chưa đạt")
    );
    // One level an indicator: the count of levels says it.
    desk.put("s.csv", "chỉ tiêu;năm;giá trị\nI.1;2025;15\n");
    let one =
        PLAN.split("  đến 2024").next().expect("a head").to_string() + "  đến 2025: ít nhất 20\n";
    desk.put("k.ctr", &one);
    let run = desk.ctr(EVAL);
    assert!(run.out.contains("1 cam kết đã đến hạn"), "{}", run.out);
    assert!(!run.out.contains("chỉ tiêu đã đến hạn"), "{}", run.out);
}

/// What a document only strives for never heads the list of what is not met, however far it
/// falls short.
#[test]
fn what_is_striven_for_comes_last() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  địa bàn: \"Cao Bằng\"\ncơ quan SYT \"Sở Y tế\"\ncơ quan STC \"Sở Tài chính\"\n\
         chỉ tiêu 1 \"Số xa\", người, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: phấn đấu ít nhất 100\n\
         chỉ tiêu 2 \"Số gần\", người, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: ít nhất 100\n\
         chỉ tiêu 3 \"Số riêng\", người, càng cao càng tốt\n  chủ trì: STC\n  đến 2025: phấn đấu ít nhất 100\n\
         chỉ tiêu 4 \"Số riêng hai\", người, càng cao càng tốt\n  chủ trì: STC\n  đến 2025: phấn đấu ít nhất 100\n\
         chỉ tiêu 5 \"Số riêng ba\", người, càng cao càng tốt\n  chủ trì: STC\n  đến 2025: phấn đấu ít nhất 100\n",
    );
    desk.put(
        "s.csv",
        "chỉ tiêu;năm;giá trị\n1;2025;1\n2;2025;95\n3;2025;1\n4;2025;1\n5;2025;1\n",
    );
    for form in ["human", "md"] {
        let run = desk.ctr(&format!("{EVAL} --format {form}"));
        let at = |name: &str| run.out.find(name).expect(name);
        assert!(at("Số gần") < at("Số xa"), "{}", run.out);
        assert!(at("Số xa") < at("Số riêng"), "{}", run.out);
    }
}
