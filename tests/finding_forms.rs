//! The forms that other programs read, held against those programs' own rules:
//! SARIF's schema, XML, the escapes of workflow commands.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use ctr::check;
use ctr::finding::sifted::Sifted;
use ctr::finding::{Finding, Lang, catalogue, github, junit, sarif};
use ctr::source::{FileId, SourceFile, Sources};
use desk::Desk;
use serde_json::Value;

const SCHEMA: &str = include_str!("sarif/sarif-schema-2.1.0.json");

/// What a small programme comes to.
fn sifted(name: &str, text: &str) -> (Sources, Sifted) {
    let mut sources = Sources::default();
    let id = sources.add(SourceFile::new(name, text));
    let (_, findings) = check::collect(&mut sources);
    let sifted = check::sift::suppress(findings, &sources, &[id]);
    (sources, sifted)
}

fn written(write: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>) -> String {
    let mut out = Vec::new();
    write(&mut out).expect("written");
    String::from_utf8(out).expect("UTF-8")
}

/// The examples of every finding that is about a programme.
fn examples() -> Vec<(&'static str, Sources, Sifted)> {
    let entries = catalogue::all().into_iter();
    entries
        .filter(|e| e.code < "CTR0600" || ("CTR0780".."CTR0790").contains(&e.code))
        .map(|entry| {
            let (sources, sifted) = sifted("kế hoạch/ví-dụ.ctr", entry.wrong);
            (entry.code, sources, sifted)
        })
        .collect()
}

#[test]
fn every_finding_is_valid_sarif() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("a schema");
    let validator = jsonschema::draft4::new(&schema).expect("a schema that compiles");
    let mut problems = Vec::new();
    let (mut fixes, mut related) = (0, 0);
    for (code, sources, sifted) in examples() {
        for lang in [Lang::Vi, Lang::En] {
            let text = written(|out| sarif::write(&sifted, &sources, lang, out));
            let log: Value = serde_json::from_str(&text).expect("one document");
            let errors = validator.iter_errors(&log);
            problems.extend(errors.map(|e| format!("{code}: {e} at {}", e.instance_path())));
            for result in log["runs"][0]["results"].as_array().expect("a list") {
                fixes += usize::from(result["fixes"].is_array());
                related += result["relatedLocations"].as_array().map_or(0, Vec::len);
                problems.extend(misplaced(result, &log).map(|what| format!("{code}: {what}")));
            }
        }
    }
    assert!(problems.is_empty(), "{problems:#?}");
    assert!(fixes > 10 && related > 10, "{fixes} {related}");
    // The validator does refuse.
    let broken = SARIF_BROKEN.replace("LEVEL", "fatal");
    let broken: Value = serde_json::from_str(&broken).expect("JSON");
    assert!(!validator.is_valid(&broken));
}

const SARIF_BROKEN: &str = r#"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"ctr"}},
    "results":[{"level":"LEVEL","message":{"text":"x"}}]}]}"#;

/// What the schema cannot say: the rule's place, regions that end after they start.
fn misplaced(result: &Value, log: &Value) -> Option<String> {
    let index = result["ruleIndex"].as_u64()? as usize;
    let rule = &log["runs"][0]["tool"]["driver"]["rules"][index];
    if rule["id"] != result["ruleId"] {
        return Some(format!("rule {index} is {}", rule["id"]));
    }
    if ["shortDescription", "fullDescription", "help"]
        .iter()
        .any(|key| {
            rule[key]["text"]
                .as_str()
                .is_none_or(|t| t.is_empty() || t.contains('{'))
        })
    {
        return Some(format!("a text of {} is missing or not filled", rule["id"]));
    }
    let places = [&result["locations"], &result["relatedLocations"]];
    let places = places
        .into_iter()
        .flat_map(|list| list.as_array().into_iter().flatten());
    for place in places {
        let region = &place["physicalLocation"]["region"];
        let at = |line: &str, column: &str| (region[line].as_u64(), region[column].as_u64());
        if at("startLine", "startColumn") > at("endLine", "endColumn") {
            return Some(format!("the region {region} ends before it starts"));
        }
    }
    None
}

/// Columns count characters, and an end is one past the last of them.
#[test]
fn regions_select_exactly_what_was_typed() {
    let text = "chương trình \"K\"\r\nchỉ tiêu 1 \"Tỷ lệ 👩‍🌾\", phần trăn\n  đến 2030: ít nhất 5\n";
    let (sources, sifted) = sifted("a.ctr", text);
    let log = written(|out| sarif::write(&sifted, &sources, Lang::Vi, out));
    let log: Value = serde_json::from_str(&log).expect("one document");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("a list");
    let unit = results
        .iter()
        .find(|r| r["ruleId"] == "CTR0203")
        .expect("found");
    let region = &unit["locations"][0]["physicalLocation"]["region"];
    let number = |key: &str| region[key].as_u64().expect("a number") as usize;
    let line = text.lines().nth(number("startLine") - 1).expect("a line");
    let (from, to) = (number("startColumn") - 1, number("endColumn") - 1);
    let typed: String = line.chars().skip(from).take(to - from).collect();
    assert_eq!(typed, "phần trăn");
    let deleted = &unit["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"];
    assert_eq!(deleted, region);
}

/// A run that has suppressions has them of every result; a baseline's states too.
#[test]
fn what_is_set_aside_is_in_sarif_by_its_own_terms() {
    let desk = Desk::new();
    let text = "chương trình \"K (số liệu minh hoạ)\"\n  địa bàn: \"Lâm Đồng\"\n\
                chỉ tiêu 1 \"Tỷ lệ A\", %\n  \
                đến 2030: ít nhất 120  # bỏ qua CTR0302: chép nguyên văn\n  \
                đến 2035: ít nhất 130\n";
    desk.put("a.ctr", text);
    desk.ctr("check a.ctr --write-baseline moc.json");
    desk.put("a.ctr", &format!("{text}  đến 2040: ít nhất 140\n"));
    let run = desk.ctr("check a.ctr --baseline moc.json --format sarif --select CTR0302");
    let log: Value = serde_json::from_str(&run.out).expect("one document");
    let schema: Value = serde_json::from_str(SCHEMA).expect("a schema");
    assert!(jsonschema::draft4::is_valid(&schema, &log));
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let states: Vec<_> = results
        .iter()
        .map(|r| {
            let by = &r["suppressions"][0];
            let kinds = (by["kind"].as_str(), by["justification"].as_str());
            (r["baselineState"].as_str().expect("a state"), kinds)
        })
        .collect();
    let known = "đã ghi trong mốc so sánh";
    assert_eq!(
        states,
        [
            ("new", (Some("inSource"), Some("chép nguyên văn"))),
            ("unchanged", (Some("external"), Some(known))),
            ("new", (None, None)),
        ]
    );
    assert!(results.iter().all(|r| r["suppressions"].is_array()));
}

/// A name that would break XML and a workflow command, and a message with it.
const HOSTILE: &str = "a:b,c%\n\r<&\">\u{1}\u{ffff}.ctr";
const HOSTILE_TEXT: &str =
    "chương trình \"K\"\nchỉ tiêu 1 \"Tỷ lệ\", ph<&\u{7}%0A::n\n  đến 2030: ít nhất 120\n";

#[test]
fn junit_is_xml_and_its_counts_are_those_of_its_cases() {
    let mut all = examples();
    let (sources, hostile) = sifted(HOSTILE, HOSTILE_TEXT);
    all.push(("hostile", sources, hostile));
    for (code, sources, sifted) in all {
        let denies = |finding: &Finding| finding.entry.code != "CTR0401";
        let write = |out: &mut dyn std::io::Write| {
            junit::write(&sifted, &[FileId(0)], &denies, &sources, Lang::Vi, out)
        };
        let text = written(write);
        let xml = roxmltree::Document::parse(&text);
        let xml = xml.unwrap_or_else(|e| panic!("{code}: {e}\n{text}"));
        let root = xml.root_element();
        let suite = root.first_element_child().expect("a suite");
        for node in [root, suite] {
            let count = |name| node.descendants().filter(|n| n.has_tag_name(name)).count();
            let said = |name| node.attribute(name).and_then(|n| n.parse().ok());
            assert_eq!(said("tests"), Some(count("testcase")), "{code}");
            assert_eq!(said("failures"), Some(count("failure")), "{code}");
            assert_eq!(said("skipped"), Some(count("skipped")), "{code}");
        }
        let failing = sifted.findings.iter().filter(|f| denies(f)).count();
        assert_eq!(
            root.attribute("failures"),
            Some(&*failing.to_string()),
            "{code}"
        );
        let mut titles: Vec<_> = suite
            .children()
            .filter_map(|n| n.attribute("name"))
            .collect();
        let all = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), all, "{code}: two cases of one name");
    }
}

/// `::error file=…,line=…::message`, read back as the runner reads it.
#[test]
fn github_commands_are_read_back_as_they_were_meant() {
    let (sources, sifted) = sifted(HOSTILE, HOSTILE_TEXT);
    let text = written(|out| github::write(&sifted, &sources, Lang::Vi, out));
    assert_eq!(text.lines().count(), sifted.findings.len(), "{text}");
    assert!(!text.contains('\r'));
    for line in text.lines() {
        let rest = line.strip_prefix("::").expect("a command");
        let (head, data) = rest.split_once("::").expect("its end");
        let (kind, properties) = head.split_once(' ').expect("its properties");
        assert!(["error", "warning", "notice"].contains(&kind), "{line}");
        let mut properties = properties
            .split(',')
            .map(|p| p.split_once('=').expect("a pair"));
        assert_eq!(
            properties.next().map(|(k, v)| (k, unescaped(v))),
            Some(("file", HOSTILE.into()))
        );
        assert!(properties.all(|(_, value)| !value.is_empty()));
        let data = unescaped(data);
        assert!(
            sifted
                .findings
                .iter()
                .any(|f| data.contains(&f.message(Lang::Vi))),
            "{data}"
        );
    }
}

fn unescaped(text: &str) -> String {
    [
        ("%0D", "\r"),
        ("%0A", "\n"),
        ("%3A", ":"),
        ("%2C", ","),
        ("%25", "%"),
    ]
    .iter()
    .fold(text.to_string(), |text, (code, c)| text.replace(code, c))
}
