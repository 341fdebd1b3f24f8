//! The provincial programmes: complete, and what they declare kept as read.
//!
//! Lâm Đồng's was held against its source row by row (codes, names, units,
//! levels, agencies, lines) when it was written; these tests keep that state.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

#[path = "support/program.rs"]
mod program;

use program::json;
use serde_json::Value;
use std::collections::BTreeMap;

fn lam_dong() -> Value {
    let export = json(&["export", "seeds/lam-dong.ctr"]);
    let mut programmes = export["programmes"].as_array().expect("a list").clone();
    assert_eq!(programmes.len(), 1);
    programmes.remove(0)
}

fn list<'v>(of: &'v Value, key: &str) -> &'v Vec<Value> {
    of[key].as_array().expect("a list")
}

fn text<'v>(of: &'v Value, key: &str) -> &'v str {
    of[key].as_str().unwrap_or_default()
}

/// How many there are of each word.
fn counts<'v>(words: impl Iterator<Item = &'v str>) -> BTreeMap<&'v str, usize> {
    let mut out = BTreeMap::new();
    for word in words {
        *out.entry(word).or_default() += 1;
    }
    out
}

fn targets(programme: &Value) -> impl Iterator<Item = &Value> {
    let indicators = list(programme, "indicators").iter();
    indicators.flat_map(|indicator| list(indicator, "targets"))
}

/// Where an indicator comes from: a coded row of the appendix, a row without a
/// code, or the prose.
fn kind(indicator: &Value) -> &'static str {
    match indicator["code"].as_str() {
        None => "uncoded",
        Some(code) if code.starts_with(|c: char| c.is_ascii_digit()) => "coded",
        Some(_) => "prose",
    }
}

#[test]
fn lam_dong_has_no_errors_or_warnings_of_its_declaration() {
    let check = json(&["check", "seeds/lam-dong.ctr", "--format", "json"]);
    let found = list(&check, "findings").iter();
    // What the rules about documents and dates note is in tests/documents.rs, on
    // commitments in tests/commitments.rs.
    let declared = found.filter(|f| text(f, "code") < "CTR0500");
    let severities = counts(declared.map(|f| text(f, "severity")));
    // The plan does not tell of which field some clauses of two agencies that ended
    // are: a note for each. It writes both Xóa and Xoá, which the formatter settled.
    assert_eq!(severities, BTreeMap::from([("note", 2)]));
}

#[test]
fn lam_dong_is_complete() {
    let programme = lam_dong();
    let indicators = list(&programme, "indicators");
    assert_eq!(
        counts(indicators.iter().map(kind)),
        BTreeMap::from([("coded", 94), ("uncoded", 7), ("prose", 4)])
    );
    let sections = indicators.iter().filter(|i| kind(i) == "coded");
    let sections: Vec<usize> = counts(sections.map(|i| text(i, "section")))
        .into_iter()
        .map(|(section, rows)| section.parse::<usize>().expect("a number") * 100 + rows)
        .collect();
    let mut sections = sections;
    sections.sort_unstable();
    // Section × 100 + its rows: 1.1, 2.1 to 2.6, 3.1 to 3.5 and so on.
    let expected = [101, 206, 305, 411, 518, 613, 717, 808, 905, 1010];
    assert_eq!(sections, expected);
    for (key, length) in [
        ("tasks", 36),
        ("duties", 3),
        ("visions", 3),
        // 27 that the plan names, and 3 more that took over from some of them.
        ("agencies", 30),
    ] {
        assert_eq!(list(&programme, key).len(), length, "{key}");
    }
    let implements: Vec<_> = list(&programme, "implements").iter().collect();
    assert_eq!(implements, ["42-NQ/TW", "68/NQ-CP", "78-CTr/TU"]);
}

#[test]
fn lam_dong_levels_by_comparator_and_milestone() {
    let programme = lam_dong();
    assert_eq!(
        counts(targets(&programme).map(|t| text(t, "op"))),
        BTreeMap::from([
            ("all", 1),
            ("complete", 3),
            ("ge", 147),
            ("gt", 13),
            ("le", 2),
            ("level", 11),
            ("lt", 8),
            ("range", 12),
        ])
    );
    assert_eq!(
        counts(targets(&programme).map(|t| text(t, "by"))),
        // 101 rows at each, less eight with "-" at 2025 and one at 2030; four of the prose at 2030.
        BTreeMap::from([("2025", 93), ("2030", 104)])
    );
}

#[test]
fn lam_dong_directions_are_all_known() {
    let programme = lam_dong();
    let indicators = list(&programme, "indicators").iter();
    let lower: Vec<&str> = indicators
        .clone()
        .filter(|i| i["better"] == "lower")
        .map(|i| text(i, "code"))
        .collect();
    assert_eq!(lower, ["2.1", "2.2", "2.3", "2.4", "7.12"]);
    let mut higher = indicators.filter(|i| i["better"] != "lower");
    assert!(higher.all(|i| i["better"] == "higher"));
}

#[test]
fn lam_dong_rows_with_a_single_value_hold_at_both_milestones() {
    let programme = lam_dong();
    let single = list(&programme, "indicators").iter().filter(|i| {
        let targets = list(i, "targets");
        targets.len() == 2 && targets[0]["span"] == targets[1]["span"]
    });
    let single: Vec<String> = single
        .map(|i| format!("{}{}", text(i, "code"), text(i, "parent")))
        .collect();
    assert_eq!(single, ["5.10", "5.10", "7.1", "9.4", "9.4", "9.4", "9.5"]);
}

#[test]
fn lam_dong_every_declaration_says_where_it_comes_from() {
    let source = std::fs::read_to_string("seeds/lam-dong.ctr").expect("the seed");
    let opens = |line: &&str| {
        let line = line.trim_start();
        ["chỉ tiêu ", "trong đó ", "nhiệm vụ ", "báo cáo "]
            .iter()
            .any(|word| line.starts_with(word))
    };
    let sources = source.lines().filter(|line| {
        let line = line.trim_start();
        line.starts_with("nguồn: \"") && line.contains(", dòng ")
    });
    assert_eq!(sources.count(), source.lines().filter(opens).count());
}

#[test]
fn lam_dong_times_and_reporting_dates() {
    let programme = lam_dong();
    let kinds = list(&programme, "tasks")
        .iter()
        .map(|t| text(&t["time"], "kind"));
    assert_eq!(
        counts(kinds),
        BTreeMap::from([
            ("by_year_and_after", 2),
            ("from_year", 23),
            ("on_event", 1),
            ("ongoing", 2),
            ("unstated", 8),
        ])
    );
    let dates: Vec<_> = list(&programme, "duties")
        .iter()
        .map(|duty| (duty["due"]["day"].as_u64(), duty["due"]["month"].as_u64()))
        .collect();
    assert_eq!(
        dates,
        [(Some(5), Some(11)), (Some(15), Some(11)), (None, None)]
    );
}

#[test]
fn lam_dong_export() {
    let export = json(&["export", "seeds/lam-dong.ctr"]);
    let mut out = String::new();
    lines(&export, "", &mut out);
    insta::assert_snapshot!(out);
}

/// The other programmes and the resolution above them.
const OTHERS: [&str; 5] = [
    "lang-son",
    "hau-giang",
    "hung-yen",
    "quang-ngai",
    "42-nq-tw",
];

#[test]
fn the_others_export() {
    for name in OTHERS {
        let export = json(&["export", &format!("seeds/{name}.ctr")]);
        let mut out = String::new();
        lines(&export, "", &mut out);
        insta::assert_snapshot!(format!("{}_export", name.replace('-', "_")), out);
    }
}

/// A decimal in millionths, so that nothing is rounded.
fn millionths(text: &str) -> i128 {
    let text = text.replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    assert!(part.len() <= 6, "{text}");
    let number: i128 = format!("{whole}{part:0<6}").parse().expect("a number");
    number
}

/// What a bound asks of a figure, worked out here from the export alone.
fn satisfies(op: &str, figure: i128, level: i128) -> bool {
    match op {
        "ge" => figure >= level,
        "gt" => figure > level,
        "le" => figure <= level,
        "lt" => figure < level,
        other => panic!("{other} is not among the illustrated"),
    }
}

/// Made-up figures of a dozen indicators of each programme, at two dates: before
/// the milestone by the straight line from 2024, at it by the level. The verdicts
/// are worked out from the table and the export.
#[test]
fn the_others_evaluate_as_worked_out_by_hand() {
    for name in &OTHERS[..4] {
        let file = format!("seeds/{name}.ctr");
        let data = format!("examples/{name}-so-lieu-minh-hoa.csv");
        let export = json(&["export", &file]);
        let table = std::fs::read_to_string(&data).expect("figures");
        let mut figures: BTreeMap<(&str, &str), i128> = BTreeMap::new();
        for row in table.lines().skip(1) {
            let cells: Vec<&str> = row.split(';').collect();
            assert_eq!(cells[4], "số liệu minh hoạ");
            figures.insert((cells[0], cells[1]), millionths(cells[2]));
        }
        let indicators = list(&export["programmes"][0], "indicators");
        for (as_of, due) in [("2025-12-31", false), ("2030-12-31", true)] {
            let words = [
                "eval", &file, "--data", &data, "--as-of", as_of, "--format", "json",
            ];
            let all = json(&words);
            let mut judged = 0;
            for one in list(&all, "commitments")
                .iter()
                .filter(|one| one["kind"] == "target")
            {
                let code = text(one, "code");
                let Some(&now) = figures.get(&(code, &as_of[..4])) else {
                    continue;
                };
                let indicator = indicators.iter().find(|i| text(i, "code") == code);
                let target = &list(indicator.expect("declared"), "targets")[0];
                let (op, level) = (text(target, "op"), millionths(text(target, "value")));
                assert_eq!(text(target, "by"), "2030");
                let met = satisfies(op, now, level);
                let start = figures[&(code, "2024")];
                // r = y0 + (T - y0) * 1/6, multiplied out.
                let ahead = 6 * (now - start) - (level - start);
                let kept = if matches!(op, "ge" | "gt") {
                    ahead >= 0
                } else {
                    ahead <= 0
                };
                let expected = match (due, met, kept) {
                    (true, true, _) => "met",
                    (true, false, _) => "unmet",
                    (false, true, _) => "met_early",
                    (false, false, true) => "on_track",
                    (false, false, false) => "off_track",
                };
                assert_eq!(one["status"], expected, "{name} {code} {as_of}");
                judged += 1;
            }
            assert!(judged >= 12, "{name}: {judged}");
            let counts = all["summary"]["by_status"].to_string();
            insta::assert_snapshot!(
                format!("{}_{}", name.replace('-', "_"), &as_of[..4]),
                counts
            );
        }
    }
}

/// A document with one item of a list on one line and what is null left out:
/// every fact of the export, in a snapshot that can be read.
fn lines(value: &Value, name: &str, out: &mut String) {
    let Value::Object(map) = value else {
        return out.push_str(&format!("{name}: {value}\n"));
    };
    for (key, inner) in map.iter().filter(|(_, inner)| !inner.is_null()) {
        match inner {
            Value::Array(items) if items.iter().any(Value::is_object) => {
                for item in items {
                    if key == "programmes" {
                        lines(item, key, out);
                    } else {
                        out.push_str(&format!("{key}: {}\n", short(item)));
                    }
                }
            }
            inner => out.push_str(&format!("{key}: {}\n", short(inner))),
        }
    }
}

/// A value on one line; a span as its two corners, a target on a line of its own.
fn short(value: &Value) -> String {
    match value {
        Value::Object(map) if map.contains_key("end_column") => format!(
            "{}:{}-{}:{}",
            map["line"], map["column"], map["end_line"], map["end_column"]
        ),
        Value::Object(map) => {
            let kept = map.iter().filter(|(_, inner)| {
                !inner.is_null() && inner.as_array().is_none_or(|list| !list.is_empty())
            });
            let (targets, facts): (Vec<_>, Vec<_>) = kept.partition(|(key, _)| *key == "targets");
            let facts = facts
                .iter()
                .map(|(key, inner)| format!("{key} {}", short(inner)));
            let targets = targets.iter().flat_map(|(_, inner)| inner.as_array());
            let targets = targets
                .flatten()
                .map(|target| format!("\n  {}", short(target)));
            facts.collect::<Vec<_>>().join(", ") + &targets.collect::<String>()
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(short).collect();
            format!("[{}]", items.join("; "))
        }
        other => other.to_string(),
    }
}
