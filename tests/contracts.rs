//! The JSON forms as other programs rely on them, key by key, of what the whole
//! pipeline makes of the two programmes.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail, and says which key"
)]

#[path = "support/schema.rs"]
mod schema;

use serde_json::Value;
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

const LAM_DONG: &str = "seeds/lam-dong.ctr --data examples/lam-dong-so-lieu-minh-hoa.csv \
                        examples/lam-dong-nhiem-vu-minh-hoa.csv --as-of 2025-12-31";
const POVERTY: &str = "examples/giam-ngheo-80-nq-cp.ctr --data examples/ty-le-ho-ngheo-gso.csv \
                       --as-of 2016-12-31";

fn run(line: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
    let command = command.args(line.split_whitespace()).current_dir(ROOT);
    let output = command.env_remove("CTR_LANG").output().expect("started");
    assert!(output.status.code() < Some(2), "{line}: {output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn json(line: &str) -> Value {
    serde_json::from_str(&run(line)).expect("one document")
}

/// The object has these keys; more may be added.
fn has(value: &Value, keys: &str) {
    let map = value
        .as_object()
        .unwrap_or_else(|| panic!("no object: {value}"));
    for key in keys.split_whitespace() {
        assert!(map.contains_key(key), "no {key} in {value}");
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    let list = value[key].as_array();
    list.unwrap_or_else(|| panic!("{key} is no list in {value}"))
}

fn one_of(value: &Value, key: &str, allowed: &str) {
    let text = value[key].as_str().unwrap_or("null");
    assert!(allowed.split('|').any(|a| a == text), "{key} in {value}");
}

fn text_or_null(value: &Value, keys: &str) {
    for key in keys.split_whitespace() {
        let fits = value[key].is_null() || value[key].is_string();
        assert!(fits, "{key} in {value}");
    }
}

/// Decimals are strings in plain notation with a dot.
fn decimal_or_null(value: &Value, keys: &str) {
    for key in keys.split_whitespace() {
        let plain = |text: &str| {
            let text = text.strip_prefix('-').unwrap_or(text);
            let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
            [whole, fraction]
                .iter()
                .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        };
        let fits = value[key].is_null() || value[key].as_str().is_some_and(plain);
        assert!(fits, "{key} in {value}");
    }
}

fn span(value: &Value) {
    has(value, "file line column end_line end_column");
    assert!(value["line"].as_u64() >= Some(1) && value["column"].as_u64() >= Some(1));
    let (start, end) = (&value["line"], &value["end_line"]);
    assert!(start.as_u64() <= end.as_u64(), "{value}");
}

const STATUSES: &str = "not_applicable met exceeded unmet no_data awaiting_release met_early on_track off_track not_due done \
                        done_late overdue ongoing";

#[test]
fn eval_key_by_key() {
    for (line, as_of) in [(LAM_DONG, "2025-12-31"), (POVERTY, "2016-12-31")] {
        let all = json(&format!("eval {line} --format json"));
        has(&all, "schema as_of commitments summary data");
        assert_eq!(all["schema"], "ctr.eval/1");
        assert_eq!(all["as_of"], as_of);
        let commitments = list(&all, "commitments");
        commitments.iter().for_each(commitment);
        let summary = &all["summary"];
        has(&summary["by_status"], STATUSES);
        let counted = summary["by_status"].as_object().expect("counts");
        for (status, n) in counted {
            let there = commitments.iter().filter(|c| c["status"] == **status);
            assert_eq!(n.as_u64(), Some(there.count() as u64), "{status}");
        }
        for group in list(summary, "by_agency") {
            has(group, "agency by by_status satisfied unsatisfied no_data");
            has(&group["by_status"], STATUSES);
        }
        let data = &all["data"];
        has(data, "observations used missing unmatched conflicts");
        let count = |of: &str| data[of].as_u64().unwrap();
        let named = list(data, "unmatched").iter();
        let named: u64 = named.map(|one| one["rows"].as_u64().unwrap()).sum();
        assert_eq!(
            count("used") + count("missing") + named,
            count("observations")
        );
        assert!(list(data, "unmatched").is_empty() && list(data, "conflicts").is_empty());
    }
}

fn commitment(one: &Value) {
    has(
        one,
        "programme kind code name place by lead answers_now status required actual period \
         satisfied flag source shortfall unit relative pace method span",
    );
    one_of(one, "kind", "target|task|duty");
    one_of(
        one,
        "status",
        &STATUSES.split_whitespace().collect::<Vec<_>>().join("|"),
    );
    text_or_null(one, "code place actual period flag source unit");
    decimal_or_null(one, "shortfall relative");
    span(&one["span"]);
    for key in ["lead", "answers_now"] {
        assert!(list(one, key).iter().all(Value::is_string));
    }
    assert!(one["name"].is_string() && one["by"].is_string() && one["required"].is_string());
    match one["status"].as_str().expect("a status") {
        "unmet" => {
            assert_eq!(one["satisfied"], false, "{one}");
            assert!(
                one["period"].is_string() && one["source"].is_string(),
                "{one}"
            );
            let shortfall = one["shortfall"].as_str().unwrap_or_default();
            assert!(
                !shortfall.is_empty() && !shortfall.starts_with('-'),
                "{one}"
            );
            // Two percentages differ by points.
            assert_ne!(one["unit"], "%", "{one}");
        }
        "met" | "exceeded" | "met_early" => assert_eq!(one["satisfied"], true, "{one}"),
        // A change may have the figure of its year and lack the one before.
        "no_data" => assert!(one["satisfied"].is_null(), "{one}"),
        "on_track" | "off_track" => {
            has(
                &one["method"],
                "name formula baseline current target required",
            );
        }
        _ => {}
    }
    if !one["pace"].is_null() {
        decimal_or_null(&one["pace"], "needed years");
    }
}

#[test]
fn every_status_occurs() {
    let all = json(&format!("eval {LAM_DONG} --format json"));
    let counts = all["summary"]["by_status"].as_object().expect("counts");
    let never: Vec<_> = (counts.iter().filter(|(_, n)| **n == 0))
        .map(|(status, _)| status.as_str())
        .collect();
    // The plan has no level that depends on something: an example has. It has no error,
    // no level of two readings, and no calendar of publication (tests/releases.rs).
    assert_eq!(
        never,
        ["awaiting_release", "not_applicable", "undecided", "unread"]
    );
    let given = "examples/17-neu-kich-ban";
    let all = json(&format!(
        "eval {given}.ctr --data {given}.csv --as-of 2025-12-31 --format json"
    ));
    assert_eq!(all["summary"]["by_status"]["not_applicable"], 1);
}

#[test]
fn a_shortfall_of_percentages_is_in_points() {
    let all = json(&format!("eval {LAM_DONG} --format json --list unmet"));
    let one = list(&all, "commitments")
        .iter()
        .find(|c| c["code"] == "8.3");
    let one = one.expect("8.3 is unmet");
    assert_eq!(one["shortfall"], "15");
    assert_eq!(one["unit"], "điểm %");
    assert_eq!(one["figure_unit"], "%");
    assert_eq!(one["relative"], "0.3");
    assert_eq!(one["pace"]["needed"], "9");
    assert_eq!(one["pace"]["towards"]["by"], "2030");
}

#[test]
fn export_key_by_key() {
    let all = json("export seeds/lam-dong.ctr examples/giam-ngheo-80-nq-cp.ctr --format json");
    has(&all, "schema programmes");
    assert_eq!(all["schema"], "ctr.export/1");
    let programmes = list(&all, "programmes");
    assert_eq!(programmes.len(), 2);
    for programme in programmes {
        has(
            programme,
            "file title number date issuer place implements milestones agencies indicators tasks \
             duties visions",
        );
        for agency in list(programme, "agencies") {
            has(agency, "id name ends successors");
            list(agency, "successors")
                .iter()
                .for_each(|s| has(s, "id from"));
        }
        list(programme, "indicators").iter().for_each(indicator);
        for task in list(programme, "tasks") {
            has(task, "code title direct lead coordinate time span");
            one_of(
                &task["time"],
                "kind",
                "ongoing|from_year|by_date|by_quarter|by_year|by_year_and_after|yearly_before|\
                 on_event|unstated",
            );
            has(&task["time"], "text");
            span(&task["span"]);
        }
        for duty in list(programme, "duties") {
            has(duty, "title by to due span");
            has(&duty["due"], "kind text");
            span(&duty["span"]);
        }
        list(programme, "visions")
            .iter()
            .for_each(|v| has(v, "year text"));
    }
    let lam_dong = &programmes[0];
    assert_eq!(lam_dong["date"], "2024-07-22");
    assert_eq!(lam_dong["milestones"], serde_json::json!([2025, 2030]));
    assert!(!list(lam_dong, "visions").is_empty() && !list(lam_dong, "duties").is_empty());
}

fn indicator(one: &Value) {
    has(
        one,
        "code name unit measure scale better parent lead section targets",
    );
    one_of(one, "measure", "quantity|level|completion");
    one_of(one, "better", "higher|lower|within|null");
    text_or_null(one, "code unit scale parent section");
    list(one, "targets").iter().for_each(target);
}

fn target(one: &Value) {
    has(one, "by op value low high unit level baseline text of span");
    one_of(
        one,
        "op",
        "lt|le|gt|ge|eq|approx|range|level|complete|maintain|change|multiple|compare|all|any",
    );
    decimal_or_null(one, "value low high");
    text_or_null(one, "unit level");
    assert!(one["text"].is_string(), "{one}");
    span(&one["span"]);
    for nested in list(one, "of") {
        has(nested, "op value text of");
    }
}

#[test]
fn check_key_by_key() {
    let all = json("check seeds/lam-dong.ctr --format json");
    has(&all, "schema findings");
    assert_eq!(all["schema"], "ctr.check/1");
    for finding in list(&all, "findings") {
        has(finding, "code severity message related help fix");
        span(finding);
        one_of(finding, "severity", "error|warning|note");
        for related in list(finding, "related") {
            has(related, "message");
            span(related);
        }
        if !finding["fix"].is_null() {
            for edit in list(&finding["fix"], "edits") {
                has(edit, "text");
                span(edit);
            }
        }
    }
}

#[test]
fn the_schemas_hold() {
    let eval = include_str!("../lang/schema/ctr.eval-1.json");
    let export = include_str!("../lang/schema/ctr.export-1.json");
    let check = include_str!("../lang/schema/ctr.check-1.json");
    for (line, schema) in [
        (format!("eval {LAM_DONG} --format json"), eval),
        (format!("eval {POVERTY} --format json --top 5"), eval),
        ("export seeds/lam-dong.ctr".into(), export),
        ("check seeds/lam-dong.ctr --format json".into(), check),
    ] {
        let misfits = schema::misfits(schema, &run(&line));
        assert!(misfits.is_empty(), "{line}: {misfits:#?}");
    }
}
