//! `ctr diff`, through the program: what changed between two programmes, and
//! between two evaluations.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads and writes files of its own"
)]

#[path = "support/program.rs"]
mod program;
#[path = "support/schema.rs"]
mod schema;

use program::{ctr, ctr_in, json};
use serde_json::Value;
use std::path::Path;

const OLD: &str = "tests/diff/cu.ctr";
const NEW: &str = "tests/diff/moi.ctr";
const SCHEMA: &str = include_str!("../lang/schema/ctr.diff-1.json");

fn changes<'v>(document: &'v Value, kind: &str) -> Vec<&'v Value> {
    let all = document["changes"].as_array().expect("changes");
    all.iter().filter(|change| change["kind"] == kind).collect()
}

#[test]
fn two_programmes_for_people() {
    let run = ctr(&["diff", OLD, NEW]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!("programmes", run.out);
    for alias in ["so-sánh", "so-sanh"] {
        assert_eq!(ctr(&[alias, OLD, NEW]).out, run.out);
    }
    insta::assert_snapshot!(
        "programmes_in_english",
        ctr_in("en", &["diff", OLD, NEW]).out
    );
}

#[test]
fn two_programmes_for_programs() {
    let document = json(&["diff", OLD, NEW, "--format", "json"]);
    let misfits = schema::misfits(SCHEMA, &document.to_string());
    assert!(misfits.is_empty(), "{misfits:?}");
    let softened = changes(&document, "softened");
    let what: Vec<(&str, &str, &str)> = softened
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap_or_default();
            (text("code"), text("old"), text("new"))
        })
        .collect();
    assert_eq!(
        what,
        [
            ("1", "dưới 1,2", "dưới 1,5"),
            ("3", "15 (người/10.000 dân)", "1,4 (người/1.000 dân)"),
            ("4", "\"Xoá bỏ hoàn toàn\"", "\"Giải quyết cơ bản\""),
        ]
    );
    assert_eq!(changes(&document, "hardened")[0]["new"], "không quá 1,1");
    assert_eq!(changes(&document, "recoded")[0]["old"], "2");
    let later: Vec<&Value> = changes(&document, "deadline");
    assert_eq!(later[0]["old"], "2025");
    assert_eq!(later[0]["reasons"][0]["key"], "later");
    assert_eq!(later[1]["reasons"][0]["key"], "earlier");
    // The lines are those of the files.
    let line = softened[0]["old_line"].as_u64().expect("a line") as usize;
    let text = std::fs::read_to_string(OLD).expect("read");
    assert!(
        text.lines()
            .nth(line - 1)
            .expect("there")
            .contains("dưới 1,2")
    );
}

/// What one way softens the other way hardens, and what appears goes.
#[test]
fn the_other_way_round_it_is_the_opposite() {
    let there = json(&["diff", OLD, NEW, "--format", "json"]);
    let back = json(&["diff", NEW, OLD, "--format", "json"]);
    for (one, other) in [
        ("softened", "hardened"),
        ("hardened", "softened"),
        ("appeared", "gone"),
        ("gone", "appeared"),
        ("deadline", "deadline"),
        ("agency", "agency"),
        ("unit", "unit"),
        ("reworded", "reworded"),
        ("renamed", "renamed"),
        ("document", "document"),
    ] {
        let pairs = |document: &Value, kind: &str, from: &str, to: &str| -> Vec<(String, String)> {
            let mut all: Vec<(String, String)> = changes(document, kind)
                .iter()
                .map(|one| (one[from].to_string(), one[to].to_string()))
                .collect();
            all.sort();
            all
        };
        let expected = pairs(&there, one, "old", "new");
        assert!(!expected.is_empty(), "{one}");
        assert_eq!(pairs(&back, other, "new", "old"), expected, "{one}");
    }
}

#[test]
fn nothing_differs_from_itself() {
    let folders = ["examples", "seeds"];
    let files = folders.iter().flat_map(|folder| {
        let entries = std::fs::read_dir(folder).expect("a folder");
        entries.map(|entry| entry.expect("an entry").path())
    });
    let mut count = 0;
    for file in files.filter(|file| file.extension().is_some_and(|end| end == "ctr")) {
        let name = file.to_string_lossy().into_owned();
        let run = ctr(&["diff", &name, &name, "--exit-code"]);
        assert_eq!(run.status, Some(0), "{name}: {}", run.out);
        assert!(run.out.ends_with("Không có gì thay đổi.\n"), "{}", run.out);
        count += 1;
    }
    assert!(count > 15, "{count}");
}

/// Made-up figures (số liệu minh hoạ).
const FIGURES: &str = "chỉ tiêu;kỳ;giá trị;trạng thái\n1;2024;1,1;sơ bộ\n2;2024;94;\n2;2025;96;\n\
                       3;2025;14;\n6;2025;3.100;\n4;2025;Xoá bỏ hoàn toàn;\n";
const MORE: &str = "chỉ tiêu;kỳ;giá trị;trạng thái\n1;2024;1,1;\n1;2025;1,3;\n2;2024;94;\n2a;2025;96;\n\
                    3;2025;1,3;\n6;2025;3.100;\n4;2025;Xoá bỏ hoàn toàn;\n";
const STATES: &str = "nhiệm vụ;hoàn thành\nA;20/12/2024\n";

struct Evaluations {
    folder: tempfile::TempDir,
}

impl Evaluations {
    fn new() -> Self {
        let made = Evaluations {
            folder: tempfile::tempdir().expect("a folder"),
        };
        made.write("2024.csv", &FIGURES.replace("2a;", "2;"));
        made.write("2025.csv", MORE);
        made.write("viec.csv", STATES);
        made
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).expect("written");
    }

    fn evaluate(&self, programme: &str, data: &[&str], as_of: &str, name: &str, more: &[&str]) {
        let data: Vec<String> = data.iter().map(|data| self.path(data)).collect();
        let data: Vec<&str> = data.iter().map(String::as_str).collect();
        let output = self.path(name);
        let fixed = ["--as-of", as_of, "--format", "json", "--output", &output];
        let words = [
            &["eval", programme, "--data"],
            data.as_slice(),
            &fixed,
            more,
        ]
        .concat();
        let run = ctr(&words);
        assert!(Path::new(&output).exists(), "{}", run.err);
    }

    fn diff(&self, old: &str, new: &str, more: &[&str]) -> program::Run {
        let (old, new) = (self.path(old), self.path(new));
        let mut run = ctr(&[&["diff", &old, &new], more].concat());
        let folder = format!("{}/", self.folder.path().to_string_lossy());
        run.out = run.out.replace(&folder, "");
        run.err = run.err.replace(&folder, "");
        run
    }
}

#[test]
fn two_evaluations_say_which_verdicts_changed_and_why() {
    let made = Evaluations::new();
    made.evaluate(OLD, &["2024.csv"], "2024-12-31", "cu.json", &[]);
    made.evaluate(
        NEW,
        &["2025.csv", "viec.csv"],
        "2025-12-31",
        "moi.json",
        &[],
    );
    let run = made.diff("cu.json", "moi.json", &[]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!("evaluations", run.out);
    let document = made.diff("cu.json", "moi.json", &["--format", "json"]).out;
    let misfits = schema::misfits(SCHEMA, &document);
    assert!(misfits.is_empty(), "{misfits:?}");
    assert_eq!(
        made.diff("cu.json", "moi.json", &["--exit-code"]).status,
        Some(1)
    );
    let same = made.diff("moi.json", "moi.json", &["--exit-code"]);
    assert_eq!(same.status, Some(0));
    assert!(
        same.out.ends_with("Không có gì thay đổi.\n"),
        "{}",
        same.out
    );
}

/// One thing at a time: each is the reason told, and alone.
#[test]
fn a_verdict_changes_for_one_reason() {
    let made = Evaluations::new();
    let programme = |level: &str| {
        format!(
            "chương trình \"K\"\n  ban hành: ngày 22/7/2024\n  địa bàn: \"Lâm Đồng\"\n\
             chỉ tiêu 1 \"Tỷ lệ\", %, càng thấp càng tốt\n  đến 2024: {level}\n"
        )
    };
    let data = |value: &str| format!("chỉ tiêu;kỳ;giá trị\n1;2024;{value}\n");
    made.write("a.ctr", &programme("dưới 1,2"));
    made.write("b.ctr", &programme("dưới 1,5"));
    made.write("a.csv", &data("1,3"));
    made.write("b.csv", &data("1,1"));
    made.write("c.csv", "chỉ tiêu;kỳ;giá trị\n1;2023;1,0\n1;2024;..\n");
    let evaluate = |programme: &str, data: &str, as_of: &str, name: &str| {
        made.evaluate(&made.path(programme), &[data], as_of, name, &[]);
    };
    evaluate("a.ctr", "a.csv", "2024-12-31", "1.json");
    evaluate("a.ctr", "b.csv", "2024-12-31", "2.json");
    evaluate("b.ctr", "a.csv", "2024-12-31", "3.json");
    evaluate("a.ctr", "c.csv", "2024-12-31", "4.json");
    evaluate("a.ctr", "a.csv", "2024-12-30", "5.json");
    for (old, new, kind, statuses, reasons) in [
        (
            "1.json",
            "2.json",
            "better",
            ("unmet", "met"),
            vec!["figure"],
        ),
        (
            "2.json",
            "1.json",
            "worse",
            ("met", "unmet"),
            vec!["figure"],
        ),
        (
            // A level that was softened made nothing better.
            "1.json",
            "3.json",
            "required",
            ("unmet", "met"),
            vec!["required"],
        ),
        (
            "1.json",
            "4.json",
            "verdict",
            ("unmet", "no_data"),
            vec!["figure_lost"],
        ),
        (
            "4.json",
            "2.json",
            "verdict",
            ("no_data", "met"),
            vec!["figure_found"],
        ),
        (
            "5.json",
            "4.json",
            "verdict",
            ("not_due", "no_data"),
            vec!["fell_due"],
        ),
    ] {
        let document = made.diff(old, new, &["--format", "json"]).out;
        let document: Value = serde_json::from_str(&document).expect("JSON");
        let all = document["changes"].as_array().expect("changes");
        assert_eq!(all.len(), 1, "{old} {new}: {document}");
        let change = &all[0];
        assert_eq!(change["kind"], kind, "{old} {new}");
        assert_eq!(
            (change["old"].as_str(), change["new"].as_str()),
            (Some(statuses.0), Some(statuses.1))
        );
        let told: Vec<&str> = (change["reasons"].as_array().expect("reasons").iter())
            .filter_map(|reason| reason["key"].as_str())
            .collect();
        assert_eq!(told, reasons, "{old} {new}");
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let made = Evaluations::new();
    made.evaluate(OLD, &["2024.csv"], "2024-12-31", "cu.json", &[]);
    made.evaluate(
        OLD,
        &["2024.csv"],
        "2025-12-31",
        "it.json",
        &["--list", "unmet"],
    );
    made.write("xuat.json", &ctr(&["export", OLD]).out);
    made.write("hong.json", "{\"schema\": \"ctr.eval/1\", ");
    made.write("ban.ctr", &std::fs::read_to_string(OLD).expect("read"));
    for (other, code) in [
        ("it.json", "CTR0818"),
        ("xuat.json", "CTR0817"),
        ("hong.json", "CTR0817"),
        ("ban.ctr", "CTR0816"),
        ("khong-co.json", "CTR0701"),
    ] {
        for (old, new) in [("cu.json", other), (other, "cu.json")] {
            let run = made.diff(old, new, &[]);
            assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{old} {new}");
            assert!(run.err.contains(code), "{old} {new}: {}", run.err);
        }
    }
    // In the reader's words: which line, and what writes such a file.
    made.write("khac.json", "{\"schema\": \"ctr.eval/1\",\n \"as_of\": 5}");
    made.write("sua.json", "{\"schema\": \"ctr.eval/1\",\n\n oops}");
    for (other, said) in [
        ("hong.json", "dòng 1: tệp dừng giữa chừng"),
        ("khac.json", "dòng 2: thiếu hoặc khác một mục"),
        ("sua.json", "dòng 3: chỗ này không đúng dạng mà ctr ghi ra"),
        ("xuat.json", "do `ctr export` ghi ra"),
    ] {
        let run = made.diff("cu.json", other, &[]);
        let err = run.err.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(err.contains(said) && err.contains("ctr "), "{other}: {err}");
        for word in ["EOF", "expected", "column", "JSON"] {
            assert!(!err.contains(word), "{word}: {err}");
        }
    }
    for words in [
        &["diff", OLD][..],
        &["diff", OLD, NEW, OLD],
        &["diff", OLD, NEW, "--format", "csv"],
    ] {
        assert_eq!(ctr(words).status, Some(2), "{words:?}");
    }
}

/// A mistake may hide a change: it is told, and the rest is compared.
#[test]
fn a_programme_with_errors_is_compared_as_far_as_it_goes() {
    let made = Evaluations::new();
    let text = std::fs::read_to_string(OLD).expect("read");
    made.write("cu.ctr", &text);
    made.write(
        "moi.ctr",
        &text.replace("dưới 1,2", "dưới 1.2").replace("27", "26"),
    );
    let run = made.diff("cu.ctr", "moi.ctr", &[]);
    assert_eq!(run.status, Some(1));
    assert!(
        run.err.contains("1.2") && run.out.contains("ít nhất 26"),
        "{}{}",
        run.err,
        run.out
    );
}

/// Two bodies' levels at one milestone are two commitments: each is held against
/// its own.
#[test]
fn levels_of_two_bodies_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, level: &str| {
        let path = folder.path().join(name).to_string_lossy().into_owned();
        let text = format!(
            "chương trình \"K\"\n  ban hành: ngày 02/01/2024\n\nchỉ tiêu \"X\", hoàn thành\n\n\
             chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025 theo Bộ: ít nhất 90\n  \
             đến 2025 theo tỉnh: ít nhất {level}\n  đến 2025 nếu [X]: ít nhất 99\n"
        );
        std::fs::write(&path, text).expect("written");
        path
    };
    let (old, new) = (put("cu.ctr", "95"), put("moi.ctr", "93"));
    let document = json(&["diff", &old, &new, "--format", "json"]);
    let all = document["changes"].as_array().expect("changes");
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0]["kind"], "softened");
    assert_eq!(
        (all[0]["old"].as_str(), all[0]["new"].as_str()),
        (Some("ít nhất 95"), Some("ít nhất 93"))
    );
}

/// Commitments of one indicator at one milestone are told apart by their terms,
/// wherever their lines stand (made-up figures).
#[test]
fn commitments_of_one_milestone_are_told_apart_by_their_terms() {
    let made = Evaluations::new();
    let head = "chương trình \"K (số liệu minh hoạ)\"\n  ban hành: ngày 02/01/2024\n  mốc: 2025\n\n\
                cơ quan STC \"Sở Tài chính\"\n\n\
                chỉ tiêu 1 \"Thu ngân sách\", tỷ đồng, trong kỳ\n  chủ trì: STC\n";
    let own = "  đến 2025 theo Bộ Tài chính: ít nhất 9.000\n";
    let council = "  đến 2025 theo 25/NQ-HĐND: ít nhất 9.500\n";
    made.write("a.ctr", &format!("{head}{own}{council}"));
    let raised = council.replace("9.500", "9.600");
    made.write("b.ctr", &format!("{head}{raised}{own}"));
    made.write("c.ctr", &format!("{head}{raised}"));
    made.write("s.csv", "chỉ tiêu;kỳ;giá trị\n1;2025;9200,5\n");
    for name in ["a", "b", "c"] {
        let programme = made.path(&format!("{name}.ctr"));
        made.evaluate(
            &programme,
            &["s.csv"],
            "2026-01-31",
            &format!("{name}.json"),
            &[],
        );
    }
    for (new, expected) in [
        ("b.json", vec![("required", "theo 25/NQ-HĐND")]),
        (
            "c.json",
            vec![
                ("gone", "theo Bộ Tài chính"),
                ("required", "theo 25/NQ-HĐND"),
            ],
        ),
    ] {
        let run = made.diff("a.json", new, &["--format", "json"]);
        let document: Value = serde_json::from_str(&run.out).expect("JSON");
        let all = document["changes"].as_array().expect("a list");
        let mut told: Vec<(&str, &str)> = (all.iter())
            .map(|one| {
                let text = |key: &str| one[key].as_str().unwrap_or_default();
                (text("kind"), text("terms"))
            })
            .collect();
        told.sort_unstable();
        assert_eq!(told, expected, "{new}");
        assert!(
            made.diff("a.json", new, &[])
                .out
                .contains("(theo 25/NQ-HĐND)")
        );
    }
}

/// What a run says of what turned.
fn turned_by(programmes: [&str; 2], rows: [&str; 2], known: [&str; 2]) -> (String, Value) {
    let dir = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = dir.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.to_string_lossy().into_owned()
    };
    let mut sides = Vec::new();
    for at in 0..2 {
        let programme = file(&format!("{at}.ctr"), programmes[at]);
        let head = "chỉ tiêu;kỳ;giá trị;trạng thái;ngày công bố\n";
        let data = file(&format!("{at}.csv"), &format!("{head}{}", rows[at]));
        let (as_of, known) = ("--as-of", known[at]);
        let run = ctr(&[
            "eval",
            &programme,
            "--data",
            &data,
            as_of,
            "2026-12-31",
            "--known",
            known,
            "--format",
            "json",
        ]);
        sides.push(file(&format!("{at}.json"), &run.out));
    }
    let told = ctr(&["diff", &sides[0], &sides[1]]);
    let document = json(&["diff", &sides[0], &sides[1], "--format", "json"]);
    let misfits = schema::misfits(SCHEMA, &document.to_string());
    assert!(misfits.is_empty(), "{misfits:?}");
    (told.out, document["turned"].clone())
}

const LEVELS: &str = "\
chương trình \"K\"
  ban hành: ngày 02/01/2023
chỉ tiêu 1 \"A\", %, càng cao càng tốt
  đến 2025: ít nhất 50
chỉ tiêu 2 \"B\", %, càng cao càng tốt
  đến 2025: ít nhất 50
chỉ tiêu 3 \"C\", %, càng cao càng tốt
  đến 2025: ít nhất 50
";

#[test]
fn verdicts_that_turned_by_another_figure() {
    let rows = "1;2025;51;ước tính;1/12/2025\n1;2025;49;chính thức;30/6/2026\n\
                2;2025;52;ước tính;1/12/2025\n2;2025;48;chính thức;30/6/2026\n\
                3;2025;53;sơ bộ;30/6/2026\n";
    let (told, turned) = turned_by([LEVELS, LEVELS], [rows, rows], ["2026-01-01", "2026-12-31"]);
    assert!(
        told.contains("2 chỉ tiêu từ đạt sang không đạt: số chính thức"),
        "{told}"
    );
    assert!(
        told.contains("1 chỉ tiêu từ thiếu số liệu sang đạt: nay mới có số"),
        "{told}"
    );
    assert_eq!(turned[0]["causes"], serde_json::json!(["revised_official"]));
    assert_eq!(
        (&turned[0]["from"], &turned[0]["to"]),
        (&"met".into(), &"unmet".into())
    );
    assert_eq!(turned[0]["subjects"], 2);
}

#[test]
fn verdicts_that_turned_by_an_amendment() {
    let amended = format!(
        "{LEVELS}sửa đổi 1\n  theo: 20/QĐ\n  hiệu lực: 01/10/2025\n  đến 2025: ít nhất 40\n"
    );
    let rows = "1;2025;45;chính thức;30/6/2026\n";
    let known = ["2026-12-31", "2026-12-31"];
    let (told, turned) = turned_by([LEVELS, &amended], [rows, rows], known);
    assert!(
        told.contains("1 chỉ tiêu từ không đạt sang đạt: mức được sửa đổi"),
        "{told}"
    );
    assert_eq!(turned[0]["causes"], serde_json::json!(["amended"]));
    // With a revised figure beside it both are named: neither alone is known to be why.
    let revised = "1;2025;44;chính thức;30/9/2026\n1;2025;45;chính thức;30/6/2026\n";
    let (_, turned) = turned_by([LEVELS, &amended], [rows, revised], known);
    assert_eq!(
        turned[0]["causes"],
        serde_json::json!(["revised", "amended"])
    );
}
