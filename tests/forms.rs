//! Other ways to set a level: each held to figures worked out by hand.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes its inputs"
)]

#[path = "support/program.rs"]
mod program;

use program::json;
use serde_json::Value;

/// The verdicts on a programme's lines, as `code by place status`.
fn verdicts(lines: &str, data: &str, as_of: &str) -> Vec<(String, Value)> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let head = "chương trình \"Thử\"\n  ban hành: ngày 02/01/2023\n  địa bàn: \"Lạng Sơn\"\n  kịch bản: \"Cơ sở\"\n  mốc: 2025\n";
    std::fs::write(path("p.ctr"), format!("{head}{lines}")).expect("written");
    let rows = data.replace(' ', ";").replace('\n', ";số liệu minh hoạ\n");
    let table = format!("chỉ tiêu;kỳ;địa bàn;giá trị;nguồn\n{rows}");
    std::fs::write(path("d.csv"), table).expect("written");
    let (program, data) = (path("p.ctr"), path("d.csv"));
    let words = [
        "eval", &program, "--data", &data, "--as-of", as_of, "--format", "json",
    ];
    // With an error among the lines the status is 1, and the rest is judged.
    let run = program::ctr(&words);
    let all: Value = serde_json::from_str(&run.out).expect(&run.err);
    let all = all["commitments"].clone();
    let all = all.as_array().expect("a list").clone();
    let named = all.into_iter().map(|one| {
        let text = |key: &str| one[key].as_str().unwrap_or("-").to_string();
        let (code, by, status) = (text("code"), text("by"), text("status"));
        (format!("{code} {by} {} {status}", text("place")), one)
    });
    let mut named: Vec<_> = named.collect();
    named.sort_by(|a, b| a.0.cmp(&b.0));
    named
}

fn statuses(lines: &str, data: &str, as_of: &str) -> Vec<String> {
    let all = verdicts(lines, data, as_of);
    all.into_iter()
        .map(|(name, _)| name.replace(" Lạng Sơn ", " "))
        .collect()
}

#[test]
fn changes_against_other_moments() {
    let lines = "chỉ tiêu 1 \"A\", hộ, càng thấp càng tốt\n  đến 2025: giảm 1/3 so với năm trước\n  đến quý II/2025: giảm ít nhất 10 hộ so với cùng kỳ\n  đến tháng 6/2025: giảm ít nhất 5 hộ so với đầu năm\n  đến 30/9/2025: giảm ít nhất 5 hộ so với quý II/2025\n";
    let data = "1 2024  90\n1 2025  60\n1 2024-Q2  95\n1 2025-Q2  86\n1 2025-09-30  81\n";
    // 90 less a third is 60; 95 - 86 = 9 < 10; June is the second quarter's end:
    // 90 - 86 = 4 < 5; 86 - 81 = 5.
    assert_eq!(
        statuses(lines, data, "2025-12-31"),
        [
            "1 2025 met",
            "1 2025-06 unmet",
            "1 2025-09-30 met",
            "1 2025-Q2 unmet"
        ]
    );
}

#[test]
fn a_change_within_its_year_is_not_judged_before() {
    let lines = "chỉ tiêu 1 \"A\", hộ, càng thấp càng tốt\n  đến 2025: giảm ít nhất 10 hộ so với năm trước\n";
    let data = "1 2023  100\n1 2024  95\n";
    assert_eq!(statuses(lines, data, "2025-06-30"), ["1 2025 not_due"]);
}

#[test]
fn a_line_of_its_own_stands_in_place_of_the_general_one() {
    let lines = "địa bàn \"Xã A\", xã\nđịa bàn \"Xã B\", xã\nđịa bàn \"Xã C\", xã\nchỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025 trừ \"Xã C\": 10\n  đến 2025 riêng \"Xã A\": 20\n";
    let data = "1 2025 Xã_A 15\n1 2025 Xã_B 15\n1 2025 Xã_C 1\n";
    let lines = lines.replace("Xã ", "Xã_");
    assert_eq!(
        statuses(&lines, data, "2025-12-31"),
        ["1 2025 Xã_A unmet", "1 2025 Xã_B met"]
    );
}

/// A place named itself before a group it is in, a group before everybody; a
/// group of groups; a group less one of its places; a scope that says one twice.
#[test]
fn the_line_nearest_to_a_place_is_its_own() {
    let lines = "địa bàn \"Nghèo\", nhóm\n  gồm: \"Bắc\", \"C\"\nđịa bàn \"Bắc\", nhóm\n  gồm: \"A\", \"B\"\nchỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  phạm vi: \"A\", \"B\", \"C\", \"D\", \"A\"\n  đến 2025: 10\n  đến 2025 riêng \"Nghèo\": 20\n  đến 2025 riêng \"B\": 30\nchỉ tiêu 2 \"B\", hộ, càng cao càng tốt\n  đến 2025 riêng \"Nghèo\" trừ \"B\": 20\n";
    let found = verdicts(lines, "1 2025 A 5\n", "2025-12-31");
    let asked = |one: &(String, Value)| {
        let text = |key: &str| one.1[key].as_str().unwrap_or("-").to_string();
        let required = text("required");
        let level = required.split(' ').next().unwrap_or_default();
        format!("{} {} {level}", text("code"), text("place"))
    };
    let asked: Vec<_> = found.iter().map(asked).collect();
    assert_eq!(
        asked,
        ["1 A 20", "1 B 30", "1 C 20", "1 D 10", "2 A 20", "2 C 20"]
    );
}

/// Codes of the findings on a programme's lines, in order.
fn codes(lines: &str) -> Vec<&'static str> {
    let head = "chương trình \"Thử\"\n  ban hành: ngày 02/01/2023\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2025\ncơ quan SYT \"Sở Y tế\"\nmục \"Y tế\"\n  chủ trì: SYT\n";
    let mut sources = ctr::source::Sources::default();
    sources.add(ctr::source::SourceFile::new(
        "p.ctr",
        format!("{head}{lines}"),
    ));
    let (_, findings) = ctr::check::programmes(&mut sources);
    let told = findings
        .iter()
        .filter(|f| f.severity > ctr::finding::Severity::Note);
    told.map(|finding| finding.entry.code).collect()
}

#[test]
fn places_that_cannot_be_meant() {
    let places = "địa bàn \"Xã Tân Lập\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã 1\", xã\nđịa bàn \"Nhóm\", nhóm\n  gồm: \"Xã Tân Lập\", \"Xã 1\"\n";
    let level = |line: &str| {
        codes(&format!(
            "{places}chỉ tiêu 1 \"Số hộ\", hộ, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025{line}: 10\n"
        ))
    };
    let none: [&str; 0] = [];
    for (line, expected) in [
        (" riêng \"Xã Tân Lâp\"", &["CTR0217"][..]),
        (" trừ \"Xã Tân Lạp\"", &["CTR0217"]),
        // Another number, and another word, are other places.
        (" riêng \"Xã 2\"", &none),
        (" riêng \"Xã Tân Mỹ\"", &none),
        (" trừ \"Nhóm\"", &["CTR0326"]),
        (" trừ \"Xã 1\"", &none),
        (" riêng \"Nhóm\" trừ \"Xã 1\"", &none),
        (" riêng \"Xã 1\" trừ \"Nhóm\"", &["CTR0326"]),
        (" riêng \"Xã 1\", \"xã 1\"", &["CTR0219"]),
        // Both in one list: one is said to be in it twice, which changes nothing.
        (" riêng \"Xã 1\", \"Nhóm\"", &none),
    ] {
        assert_eq!(level(line), expected, "{line}");
    }
    let with = |lines: &str| codes(&format!("{places}{lines}"));
    assert_eq!(with("địa bàn \"X\", xã, thuộc \"X\"\n"), ["CTR0218"]);
    let through_a_group = "địa bàn \"X\", nhóm, thuộc \"Y\"\n  gồm: \"Y\"\nđịa bàn \"Y\", xã\n";
    assert_eq!(with(through_a_group), ["CTR0218"]);
    assert_eq!(with("địa bàn \"X\", nhóm\n"), ["CTR0326"]);
    let both = "địa bàn \"X\", nhóm\n  gồm: \"Y\"\nđịa bàn \"Y\", xã, thuộc \"X\"\n";
    assert_eq!(with(both), none);
}

/// Two lines for one place: nothing where one names it more closely, or where
/// something else tells the lines apart.
#[test]
fn two_lines_for_one_place() {
    let places = "địa bàn \"A\", xã\nđịa bàn \"B\", xã\nđịa bàn \"Một\", nhóm\n  gồm: \"A\", \"B\"\nđịa bàn \"Hai\", nhóm\n  gồm: \"B\"\nchỉ tiêu 9 \"X\", hoàn thành\n  đến 2025: hoàn thành\n";
    let pair = |one: &str, two: &str| {
        codes(&format!(
            "{places}chỉ tiêu 1 \"Số hộ\", hộ, càng cao càng tốt\n  đến {one}: 10\n  đến {two}: 20\n"
        ))
    };
    let none: [&str; 0] = [];
    for (one, two, expected) in [
        (
            "2025 riêng \"A\", \"B\"",
            "2025 riêng \"B\"",
            &["CTR0325"][..],
        ),
        ("2025 riêng \"Một\"", "2025 riêng \"Hai\"", &["CTR0325"]),
        ("2025 riêng \"Một\"", "2025 riêng \"B\"", &none),
        ("2025 riêng \"Một\" trừ \"B\"", "2025 riêng \"Hai\"", &none),
        ("2025 riêng \"A\"", "2025 riêng \"B\"", &none),
        ("2024 riêng \"A\", \"B\"", "2025 riêng \"B\"", &none),
        (
            "2025 theo STC riêng \"A\", \"B\"",
            "2025 riêng \"B\"",
            &none,
        ),
        ("2025 nếu [9] riêng \"A\", \"B\"", "2025 riêng \"B\"", &none),
        (
            "2025 nếu [9] riêng \"A\", \"B\"",
            "2025 riêng \"B\" nếu [9]",
            &["CTR0325"],
        ),
        ("2025 riêng \"A\"", "2025 riêng \"a\"", &["CTR0310"]),
    ] {
        assert_eq!(pair(one, two), expected, "{one} · {two}");
    }
}

#[test]
fn a_level_with_a_condition() {
    let lines = "chỉ tiêu 9 \"X\", hoàn thành\nchỉ tiêu 8 \"Y\", hoàn thành\nchỉ tiêu 7 \"Z\", hộ\nchỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  đến 2025 nếu [9]: 20\n  đến 2025 nếu [8]: 21\n  đến 2025 nếu [7] ít nhất 5: 22\n";
    let data = "9 2025  chưa\n7 2025  5\n1 2025  20\n";
    let found = verdicts(lines, data, "2025-12-31");
    let pairs: Vec<_> = found
        .iter()
        .map(|(_, one)| (one["required"].as_str(), one["status"].as_str()))
        .collect();
    for (required, status) in [
        ("20 (nếu [9])", "not_applicable"),
        ("21 (nếu [8])", "no_data"),
        ("22 (nếu [7] ít nhất 5)", "unmet"),
    ] {
        assert!(pairs.contains(&(Some(required), Some(status))), "{pairs:?}");
    }
}

/// Whether a level with this `nếu` holds at a figure of [7], whose better side is `side`.
fn holds(side: &str, given: &str, figure: &str) -> String {
    let lines = format!(
        "chỉ tiêu 7 \"Z\", triệu đồng{side}\nchỉ tiêu 1 \"A\", triệu đồng\n  đến 2025 nếu [7] {given}: ít nhất 20\n"
    );
    let data = format!("7 2023  10\n7 2024  10\n7 2025  {figure}\n1 2025  25\n");
    let found = verdicts(&lines, &data, "2025-12-31");
    let all: Vec<_> = found
        .iter()
        .map(|(_, one)| one["status"].as_str().unwrap_or("-").to_string())
        .collect();
    assert_eq!(all.len(), 1, "{found:?}");
    all.into_iter().next().unwrap_or_default()
}

#[test]
fn a_condition_says_what_is_so_not_what_is_to_be_reached() {
    let (lower, higher) = (", càng thấp càng tốt", ", càng cao càng tốt");
    for (given, inside, below, above) in [
        ("từ 2 đến 3", "2", "1", "4"),
        ("khoảng 12", "12,4", "11,4", "12,5"),
        ("khoảng 12 ± 1", "11", "10,9", "13,1"),
        ("tăng 2 - 3 so với năm 2024", "12", "11", "14"),
        ("giảm 2 - 3 so với năm 2024", "8", "6", "9"),
        ("duy trì từ 2 đến 3", "3", "1", "4"),
        ("từ 2 đến 3 và dưới 10", "3", "1", "4"),
    ] {
        for side in [lower, higher, ""] {
            assert_eq!(holds(side, given, inside), "met", "{given} {side}");
            for figure in [below, above] {
                let found = holds(side, given, figure);
                assert_eq!(found, "not_applicable", "{given} {side} {figure}");
            }
        }
    }
    // A bound is a bound, and a bare number goes by the direction.
    for (side, given, yes, no) in [
        (lower, "không quá 5", "5", "6"),
        (higher, "không quá 5", "5", "6"),
        (lower, "5", "4", "6"),
        (higher, "5", "6", "4"),
        (lower, "duy trì", "10", "11"),
        (higher, "duy trì", "10", "9"),
    ] {
        assert_eq!(holds(side, given, yes), "met", "{given} {side}");
        assert_eq!(holds(side, given, no), "not_applicable", "{given} {side}");
    }
    // An interval that lies within the range is in it; one that reaches out may not be.
    assert_eq!(holds(lower, "từ 2 đến 3", "2-3"), "met");
    assert_eq!(holds(lower, "từ 2 đến 3", "1-3"), "no_data");
    assert_eq!(holds(lower, "từ 2 đến 3", "<2"), "not_applicable");
}

#[test]
fn a_bare_number_in_a_condition_needs_a_direction() {
    for given in ["74", "duy trì 74", "74 hoặc dưới 10"] {
        assert_eq!(holds("", given, "80"), "unread", "{given}");
        let lines = |line: &str| {
            format!("chỉ tiêu 7 \"Z\", hộ\nchỉ tiêu 1 \"A\", hộ\n  đến {line}: ít nhất 20\n")
        };
        let told = codes(&lines(&format!("2025, 2026 nếu [7] {given}")));
        let own = told.iter().filter(|code| **code == "CTR0340");
        assert_eq!(own.count(), 1, "{told:?}");
        assert!(codes(&lines("2025 nếu [7] ít nhất 74")).is_empty());
    }
    // Where the indicator's own lines are told of, its condition is not told of again.
    let own = "chỉ tiêu 7 \"Z\", hộ\n  đến 2025: 74\nchỉ tiêu 1 \"A\", hộ\n  đến 2025 nếu [7] 74: ít nhất 20\n";
    assert_eq!(codes(own), ["CTR0306"]);
    let data = "7 2025  80\n1 2025  25\n";
    assert_eq!(
        statuses(own, data, "2025-12-31"),
        ["1 2025 unread", "7 2025 unread"]
    );
    // Which way is better was told by a line that is lost.
    let lost = "chỉ tiêu 7 \"Z\", hộ\n  đến 2024: it nhat 74 abc\n  đến 2025: trên 3\nchỉ tiêu 1 \"A\", hộ\n  đến 2025 nếu [7] 74: ít nhất 20\n";
    let found = statuses(lost, data, "2025-12-31");
    assert!(found.contains(&"1 2025 unread".to_string()), "{found:?}");
}

#[test]
fn an_amendment_is_read_by_the_direction_too() {
    let amended = |side: &str, level: &str| {
        let lines = format!(
            "chỉ tiêu 7 \"Z\", hộ{side}\nchỉ tiêu 1 \"A\", hộ\n  đến 2025 nếu [7] 5: ít nhất 20\nsửa đổi 1\n  theo: 1/QĐ\n  hiệu lực: ngày 01/01/2024\n  đến 2025 nếu [7] 5: {level}\n"
        );
        statuses(&lines, "7 2025  4\n1 2025  25\n", "2025-12-31")
    };
    // The amendment stands for the line it amends, and its `nếu` holds at 4.
    let lower = ", càng thấp càng tốt";
    assert_eq!(amended(lower, "ít nhất 30"), ["1 2025 unmet"]);
    assert_eq!(amended(lower, "ít nhất 25"), ["1 2025 met"]);
    let bare = |level: &str| {
        let lines = format!(
            "chỉ tiêu 1 \"A\", hộ\n  đến 2025: từ 2 đến 30\nsửa đổi 1\n  theo: 1/QĐ\n  hiệu lực: ngày 01/01/2024\n  đến 2025: {level}\n"
        );
        statuses(&lines, "1 2025  25\n", "2025-12-31")
    };
    assert_eq!(bare("20"), ["1 2025 unread"]);
    assert_eq!(bare("ít nhất 20"), ["1 2025 met"]);
}

#[test]
fn the_stretch_level_decides_nothing() {
    let lines = "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025: 6,5 - 7, phấn đấu 7 - 7,5\n";
    for (figure, status, stretch) in [
        ("6,4", "unmet", false),
        ("6,8", "met", false),
        ("7,2", "exceeded", true),
    ] {
        let found = verdicts(lines, &format!("1 2025  {figure}\n"), "2025-12-31");
        assert_eq!(found[0].1["status"], status);
        assert_eq!(found[0].1["stretch"], stretch);
    }
}

#[test]
fn only_the_chosen_scenario_is_a_commitment() {
    let lines = "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025 kịch bản \"Cao\": 8\n  đến 2025 kịch bản \"cơ sở\": 7\n";
    let found = verdicts(lines, "1 2025  7,5\n", "2025-12-31");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1["status"], "met");
}

#[test]
fn means_and_sums_of_a_period_need_every_year() {
    let lines = "chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  giai đoạn 2023 - 2025: bình quân ít nhất 7\nchỉ tiêu 2 \"B\", người, trong kỳ, càng cao càng tốt\n  giai đoạn 2023 - 2025: tổng ít nhất 30\n";
    let data = "1 2023  6,9\n1 2024  7,1\n1 2025  7\n2 2023  10\n2 2025  25\n";
    // (6,9 + 7,1 + 7) / 3 = 7, exactly; 2024 is missing of the other.
    assert_eq!(
        statuses(lines, data, "2025-12-31"),
        ["1 2023-2025 met", "2 2023-2025 no_data"]
    );
    let data = "1 2023  7,9\n1 2024  7,9\n2 2023  10\n2 2024  25\n";
    assert_eq!(
        statuses(lines, data, "2024-12-31"),
        ["1 2023-2025 not_due", "2 2023-2025 met_early"]
    );
}

#[test]
fn a_year_of_quarters_and_a_fiscal_year() {
    let lines = "chỉ tiêu 1 \"A\", %, bình quân các kỳ, càng cao càng tốt\n  đến 2024: ít nhất 98\n  hằng quý 2024: ít nhất 98\nchỉ tiêu 2 \"B\", tỷ đồng, trong kỳ, càng cao càng tốt\n  niên độ 7/2023 - 6/2024: ít nhất 12\n";
    let mut data = "1 2024-Q1  98\n1 2024-Q2  97\n1 2024-Q3  99\n1 2024-Q4  98\n".to_string();
    for month in [
        "2023-07", "2023-08", "2023-09", "2023-10", "2023-11", "2023-12",
    ] {
        data += &format!("2 {month}  1\n");
    }
    for month in 1..=6 {
        data += &format!("2 2024-{month:02}  1\n");
    }
    assert_eq!(
        statuses(lines, &data, "2024-12-31"),
        [
            "1 2024 met",
            "1 2024-Q1 met",
            "1 2024-Q2 unmet",
            "1 2024-Q3 met",
            "1 2024-Q4 met",
            "2 2023-07/2024-06 met"
        ]
    );
}

#[test]
fn criteria_and_ranks() {
    let lines = "chỉ tiêu 1 \"A\", tiêu chí\n  đến 2025: đạt 19/19 tiêu chí\nchỉ tiêu 2 \"B\", hạng\n  đến 2025: thuộc nhóm 10 tỉnh đứng đầu\nchỉ tiêu 3 \"C\", hoàn thành\n  đến 2025: đạt cả [1], [2]\nchỉ tiêu 4 \"D\", hoàn thành\n  đến 2025: đạt ít nhất 1 trong [1], [2]\nchỉ tiêu 5 \"E\", hoàn thành\n  đến 2025: đạt cả [2], [6]\nchỉ tiêu 6 \"F\", hộ\n  đến 2025: ít nhất 1\n";
    let data = "1 2025  18\n2 2025  10\n";
    assert_eq!(
        statuses(lines, data, "2025-12-31"),
        [
            "1 2025 unmet",
            "2 2025 met",
            "3 2025 unmet",
            "4 2025 met",
            // One is met and one is not known.
            "5 2025 no_data",
            "6 2025 no_data"
        ]
    );
}

#[test]
fn another_scenario_is_chosen_on_the_command_line() {
    let example = "examples/17-neu-kich-ban";
    let (program, data) = (format!("{example}.ctr"), format!("{example}.csv"));
    let mut words = vec!["eval", &program, "--data", &data, "--as-of", "2025-12-31"];
    words.extend(["--format", "json", "--scenario", "cao"]);
    let all = json(&words);
    let of = |one: &&Value| one["code"] == "2";
    let found: Vec<&Value> = all["commitments"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(of)
        .collect();
    // 7,4 against 8.
    assert_eq!(found.len(), 1);
    assert_eq!(
        (&found[0]["status"], &found[0]["shortfall"]),
        (&"unmet".into(), &"0.6".into())
    );
    words.pop();
    words.push("thấp");
    let run = program::ctr(&words);
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("\"Cao\", \"Cơ sở\""), "{}", run.err);
}

/// What can never be meant is told, with the code that says why.
#[test]
fn levels_that_cannot_be_meant() {
    let none: [&str; 0] = [];
    let level = |head: &str, line: &str| codes(&format!("chỉ tiêu 1 \"Số\", {head}\n  {line}\n"));
    let count = "hộ, càng cao càng tốt";
    for (head, line, expected) in [
        (count, "đến 2025: gấp 0 lần năm 2020", &["CTR0333"][..]),
        (count, "đến 2025: gấp 0,5 lần năm 2020", &none),
        (count, "đến 2025: gấp đôi năm 2025", &["CTR0333"]),
        (count, "đến 2025: gấp đôi năm 2024", &none),
        (
            count,
            "đến 2024, 2025: tăng 10% so với năm 2024",
            &["CTR0333"],
        ),
        (count, "đến quý II/2025: tăng 5 hộ so với quý I/2025", &none),
        (
            count,
            "đến quý I/2025: tăng 5 hộ so với quý II/2025",
            &["CTR0333"],
        ),
        // By the year's end, the first quarter is behind.
        (count, "đến 2025: tăng 5 hộ so với quý I/2025", &none),
        (count, "đến 2025: giảm 0/3 so với năm 2020", &["CTR0333"]),
        (count, "đến 2025: giảm 1/0 so với năm 2020", &["CTR0333"]),
        ("tiêu chí", "đến 2025: đạt 0/19 tiêu chí", &["CTR0333"]),
        ("tiêu chí", "đến 2025: đạt 0/0 tiêu chí", &["CTR0333"]),
        ("tiêu chí", "đến 2025: đạt 20/19 tiêu chí", &["CTR0318"]),
        ("hạng", "đến 2025: thuộc nhóm 0 tỉnh đứng đầu", &["CTR0333"]),
        (
            "hạng",
            "đến 2025: thuộc nhóm 2,5 tỉnh đứng đầu",
            &["CTR0333"],
        ),
        ("hạng", "đến 2025: thuộc nhóm 1 tỉnh đứng đầu", &none),
        ("%", "đến 2025: thuộc nhóm 20 tỉnh đứng đầu", &["CTR0333"]),
        (count, "đến 2025: ít nhất 10, phấn đấu 9", &["CTR0334"]),
        (count, "đến 2025: ít nhất 10, phấn đấu 10", &["CTR0334"]),
        (count, "đến 2025: ít nhất 10, phấn đấu trên 10", &none),
        (count, "đến 2025: 10 - 20, phấn đấu 10 - 30", &none),
        ("hộ, càng thấp càng tốt", "đến 2025: 10, phấn đấu 9", &none),
        (
            "hộ, càng thấp càng tốt",
            "đến 2025: 10, phấn đấu 11",
            &["CTR0334"],
        ),
    ] {
        assert_eq!(level(head, line), expected, "{head} · {line}");
    }
    let ranks = "đơn vị \"vị trí\" = 1 hạng\nchỉ tiêu 1 \"Thứ hạng\", vị trí\n  đến 2025: thuộc nhóm 20 tỉnh đứng đầu\n";
    assert_eq!(codes(ranks), none);
}

#[test]
fn what_comes_back_to_itself_or_is_not_there() {
    let none: [&str; 0] = [];
    let shares = |of: [&str; 3]| {
        let one = |(at, of): (usize, &str)| {
            format!(
                "chỉ tiêu {at} \"Tỷ lệ {at}\", %, càng cao càng tốt\n  tính trên: [{of}]\n  đến 2025: 50\n"
            )
        };
        let all: String = (1..).zip(of).map(one).collect();
        codes(&format!(
            "{all}chỉ tiêu 4 \"Tỷ lệ bốn\", %\n  đến 2025: ít nhất 1\nchỉ tiêu 5 \"Số\", hộ\n  đến 2025: ít nhất 1\n"
        ))
    };
    assert_eq!(shares(["4", "1", "2"]), none);
    assert_eq!(shares(["1", "4", "4"]), ["CTR0327"]);
    assert_eq!(shares(["2", "3", "1"]), ["CTR0327"]);
    assert_eq!(shares(["2", "3", "5"]), ["CTR0328"]);
    let given = |one: &str, two: &str| {
        codes(&format!(
            "chỉ tiêu 1 \"Xã đạt chuẩn\", hoàn thành\n  đến {one}: hoàn thành\nchỉ tiêu 2 \"Trạm mới\", hoàn thành\n  đến {two}: hoàn thành\n"
        ))
    };
    assert_eq!(given("2025 nếu [2]", "2025"), none);
    assert_eq!(given("2025 nếu [1]", "2025"), ["CTR0329"]);
    assert_eq!(given("2025 nếu [2]", "2025 nếu [1]"), ["CTR0329"]);
    assert_eq!(given("2025 nếu [2]", "2024 nếu [1]"), none);
    let criteria = |asked: &str, level: &str| {
        codes(&format!(
            "chỉ tiêu 1 \"Xã đạt chuẩn\", hoàn thành\n  đến 2025: {asked}\nchỉ tiêu 2 \"Số\", hộ\n  {level}: ít nhất 1\nchỉ tiêu 3 \"Số ba\", hộ\n  đến 2025: ít nhất 1\n"
        ))
    };
    assert_eq!(criteria("đạt cả [2], [3]", "đến 2024"), none);
    assert_eq!(criteria("đạt cả [2], [3]", "hằng năm"), none);
    // 2026 is past the last milestone, which is told too.
    assert_eq!(
        criteria("đạt cả [2], [3]", "đến 2026"),
        ["CTR0330", "CTR0544"]
    );
    assert_eq!(
        criteria("đạt ít nhất 0 trong [2], [3]", "đến 2025"),
        ["CTR0333"]
    );
    assert_eq!(
        criteria("đạt ít nhất 1,5 trong [2], [3]", "đến 2025"),
        ["CTR0333"]
    );
    assert_eq!(
        criteria("đạt ít nhất 2 trong [2], [2]", "đến 2025"),
        ["CTR0318", "CTR0219"]
    );
    let formula = |text: &str| {
        codes(&format!(
            "chỉ tiêu 1 \"Số\", hộ\n  đến 2025: ít nhất 1\nchỉ tiêu 2 \"Số hai\", hộ\n  công thức: {text}\n  đến 2025: ít nhất 1\n"
        ))
    };
    for (text, found) in [
        ("[1] / 0", true),
        ("[1] / (2 - 2)", true),
        ("[1] / -(3 * 0%)", true),
        ("[1] / (2 - 1)", false),
        ("0 / [1] * [1]", false),
    ] {
        assert_eq!(formula(text).contains(&"CTR0332"), found, "{text}");
    }
}

/// A zero base: no change in per cent, no multiple; a change in units is known.
#[test]
fn nothing_grows_from_zero() {
    let lines = "chỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  đến 2025: gấp đôi năm 2020\nchỉ tiêu 2 \"B\", hộ, càng cao càng tốt\n  đến 2025: tăng 10% so với năm 2020\nchỉ tiêu 3 \"C\", hộ, càng cao càng tốt\n  đến 2025: tăng 5 hộ so với năm 2020\n";
    let data = "1 2020  0\n1 2025  0\n2 2020  0\n2 2025  9\n3 2020  0\n3 2025  9\n";
    let found = verdicts(lines, data, "2025-12-31");
    let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "1 2025 Lạng Sơn no_data",
            "2 2025 Lạng Sơn no_data",
            "3 2025 Lạng Sơn met"
        ]
    );
    for (_, one) in &found[..2] {
        assert!(one["notes"].to_string().contains("bằng 0"), "{one}");
    }
}

/// Figures that cannot be are not used, and no earlier one stands for them; what
/// may be over 100 % or below 0 is.
#[test]
fn a_figure_that_cannot_be_meets_nothing() {
    let judged = |head: &str, level: &str, figure: &str| {
        let lines = format!("chỉ tiêu 1 {head}\n  đến 2025: {level}\n");
        let found = verdicts(
            &lines,
            &format!("1 2024  1\n1 2025  {figure}\n"),
            "2025-12-31",
        );
        let known = found[0].1["notes"].to_string().contains("không thể có");
        (
            found[0].1["status"].as_str().unwrap_or("-").to_string(),
            known,
        )
    };
    for (head, level, figure, status, refused) in [
        (
            "\"Tỷ lệ hộ nghèo\", %",
            "không quá 5",
            "-3",
            "no_data",
            true,
        ),
        (
            "\"Tỷ lệ xã đạt chuẩn\", %",
            "ít nhất 95",
            "162",
            "no_data",
            true,
        ),
        (
            "\"Tỷ lệ xã đạt chuẩn\", %",
            "ít nhất 95",
            "100",
            "met",
            false,
        ),
        (
            "\"Tỷ lệ xã đạt chuẩn\", %",
            "ít nhất 95",
            ">100",
            "no_data",
            true,
        ),
        ("\"Tỷ lệ tiêm chủng\", %", "ít nhất 95", "104", "met", false),
        (
            "\"Tỷ lệ thu so với dự toán\", %",
            "ít nhất 95",
            "120",
            "met",
            false,
        ),
        (
            "\"Tốc độ tăng trưởng\", %",
            "ít nhất 95",
            "162",
            "met",
            false,
        ),
        (
            "\"Tỷ lệ tăng dân số\", %",
            "không quá 5",
            "-1",
            "met",
            false,
        ),
        ("\"Thứ hạng\", hạng", "không quá 20", "0", "no_data", true),
        ("\"Thứ hạng\", hạng", "không quá 20", "3,5", "no_data", true),
        ("\"Thứ hạng\", hạng", "không quá 20", "3", "met", false),
        (
            "\"Thứ hạng bình quân\", hạng",
            "không quá 20",
            "3,5",
            "met",
            false,
        ),
        (
            "\"Số giường\", giường",
            "không quá 20",
            "-1",
            "no_data",
            true,
        ),
        ("\"Số giường\", giường", "không quá 20", "0", "met", false),
        (
            "\"Chênh lệch số giường\", giường",
            "không quá 20",
            "-1",
            "met",
            false,
        ),
        (
            "\"Số dư ngân sách\", tỷ đồng",
            "không quá 20",
            "-1",
            "met",
            false,
        ),
    ] {
        let expected = (status.to_string(), refused);
        assert_eq!(judged(head, level, figure), expected, "{head} {figure}");
    }
}

/// A computed share over 100 % is a slip in the formula or in a figure, and is no figure.
#[test]
fn a_computed_share_is_from_0_to_100() {
    let judged = |name: &str, data: &str| {
        let lines = format!(
            "chỉ tiêu 8 \"Hộ có\", hộ\nchỉ tiêu 9 \"Hộ tất cả\", hộ\n\
             chỉ tiêu 1 \"{name}\", %, càng cao càng tốt\n  công thức: [8] / [9]\n  đến 2025: ít nhất 33\n"
        );
        let found = verdicts(&lines, data, "2025-12-31");
        found[0].1["status"].as_str().unwrap_or("-").to_string()
    };
    let share = "Tỷ lệ hộ có nước sạch";
    assert_eq!(judged(share, "8 2025  1\n9 2025  2\n"), "met");
    assert_eq!(judged(share, "8 2025  2\n9 2025  2\n"), "met");
    assert_eq!(judged(share, "8 2025  7\n9 2025  2\n"), "no_data");
    // What may pass 100 % by its name may.
    let over = "Tốc độ tăng số hộ";
    assert_eq!(judged(over, "8 2025  7\n9 2025  2\n"), "met");
    // Points more by hundreds: the levels contradict what a share can be.
    let lines = "chỉ tiêu 7 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n\
                 chỉ tiêu 1 \"Tỷ lệ cộng ba\", %, càng cao càng tốt\n  công thức: [7] + 3\n  đến 2025: ít nhất 33\n";
    let found = verdicts(lines, "7 2025  30\n", "2025-12-31");
    assert_ne!(found[0].1["status"], "met");
}

/// `tăng 1,8 lần` is 1,8 times the base, or 1,8 times more: a figure between the two is
/// undecided, alone and beside another level, and so is `hoặc` unless the other is met.
#[test]
fn a_figure_between_two_readings_is_undecided() {
    let statuses = |asked: &str, figure: &str| -> Vec<String> {
        let lines = format!(
            "chỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  đến 2025: {asked}\n\
             chỉ tiêu 2 \"B\", hộ, càng cao càng tốt\n  đến 2025: đạt cả [1]\n"
        );
        let data = format!("1 2020  100\n1 2025  {figure}\n");
        let found = verdicts(&lines, &data, "2025-12-31");
        let statuses = found.iter().map(|(_, one)| &one["status"]);
        statuses
            .map(|one| one.as_str().unwrap_or("-").into())
            .collect()
    };
    let times = "tăng 1,8 lần so với năm 2020";
    for (asked, figure, status) in [
        (times.to_string(), "179", "unmet"),
        (times.to_string(), "180", "undecided"),
        (times.to_string(), "279", "undecided"),
        (times.to_string(), "280", "met"),
        (format!("{times} và ít nhất 250"), "200", "unmet"),
        (format!("{times} và ít nhất 150"), "200", "undecided"),
        (format!("{times} hoặc ít nhất 150"), "200", "met"),
        (format!("{times} hoặc ít nhất 250"), "200", "undecided"),
    ] {
        let found = statuses(&asked, figure);
        assert!(found.iter().any(|one| one == status), "{asked}: {found:?}");
        let decided = matches!(status, "met" | "unmet");
        let rest = found.iter().any(|one| one == "met");
        assert!(decided || !rest, "{asked}: {found:?}");
    }
}
