//! The examples for CI do what they say, as far as that shows without a network:
//! their YAML reads, their `ctr` lines run, the git hook stops a bad commit.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
mod desk;

use desk::{Desk, Run};
use saphyr::{LoadableYamlNode, Yaml};
use std::process::Command;

/// A programme with nothing to say of (made-up figures).
const GOOD: &str = "chương trình \"K (số liệu minh hoạ)\"\n  số hiệu: 1/KH-MH\n  \
                    ban hành: ngày 02/8/2025\n  cơ quan ban hành: \"Cơ quan thử\"\n  \
                    căn cứ: 2/NQ-MH\n  địa bàn: \"Lạng Sơn\"\n  mốc: 2030\n\n\
                    cơ quan SYT \"Sở Y tế\"\n\n\
                    chỉ tiêu 1 \"Tỷ lệ hộ có nước sạch\", %\n  chủ trì: SYT\n  \
                    đến 2030: ít nhất 95\n";
const GITHUB: &str = include_str!("../examples/ci/github-workflow.yml");
const GITLAB: &str = include_str!("../examples/ci/gitlab-ci.yml");
const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");

/// A programme with an error (made-up figures).
const BAD: &str = "chương trình \"K (số liệu minh hoạ)\"\n  số hiệu: 1/KH-MH\n  \
                   ban hành: ngày 02/8/2025\n  cơ quan ban hành: \"Cơ quan thử\"\n  \
                   căn cứ: 2/NQ-MH\n  địa bàn: \"Lạng Sơn\"\n\
                   cơ quan SYT \"Sở Y tế\"\n\
                   chỉ tiêu 1 \"Tỷ lệ hộ có nước sạch\", %\n  chủ trì: SYT\n  \
                   đến 2030: ít nhất 120\n";

fn yaml(text: &str) -> Yaml<'_> {
    let mut documents = Yaml::load_from_str(text).expect("YAML");
    assert_eq!(documents.len(), 1);
    documents.remove(0)
}

fn at<'y>(yaml: &'y Yaml<'y>, path: &str) -> &'y Yaml<'y> {
    path.split('.').fold(yaml, |node, key| {
        let found = node.as_mapping_get(key);
        found.unwrap_or_else(|| panic!("no {key} of {path}"))
    })
}

fn text<'y>(yaml: &'y Yaml<'y>) -> &'y str {
    yaml.as_str().expect("a text")
}

/// A folder with a programme in chuong-trinh/ and its baseline.
fn province(programme: &str) -> Desk {
    let desk = Desk::new();
    desk.put("chuong-trinh/ke-hoach.ctr", GOOD);
    let first =
        desk.ctr("check chuong-trinh/ke-hoach.ctr --write-baseline chuong-trinh/moc-so-sanh.json");
    assert_eq!(first.status, Some(0), "{first:?}");
    desk.put("chuong-trinh/ke-hoach.ctr", programme);
    desk
}

fn sh(desk: &Desk, script: &str) -> Run {
    desk.run(Command::new("sh").args(["-euc", script]))
}

/// Those of the commands that run ctr, one after the other.
fn ctr_lines<'y>(steps: impl Iterator<Item = &'y str>) -> Vec<String> {
    let lines = steps.flat_map(str::lines).map(str::trim);
    let lines: Vec<String> = lines
        .filter(|l| l.starts_with("ctr "))
        .map(Into::into)
        .collect();
    assert!(!lines.is_empty());
    lines
}

#[test]
fn the_github_workflow_annotates_and_fails() {
    let workflow = yaml(GITHUB);
    let steps = at(&workflow, "jobs.ctr.steps")
        .as_sequence()
        .expect("steps");
    let runs = steps.iter().filter_map(|step| step.as_mapping_get("run"));
    let lines = ctr_lines(runs.map(text));
    assert_eq!(lines.len(), 2);
    let upload = steps
        .iter()
        .filter_map(|step| step.as_mapping_get("with"))
        .next_back();
    let sarif = text(at(upload.expect("an upload"), "sarif_file"));
    for (programme, status, annotations) in [(GOOD, 0, 0), (BAD, 1, 1)] {
        let desk = province(programme);
        assert_eq!(sh(&desk, &lines[0]).status, Some(0));
        let log: serde_json::Value = serde_json::from_str(&desk.read(sarif)).expect("SARIF");
        let results = log["runs"][0]["results"].as_array().expect("a list");
        assert_eq!(results.len(), annotations);
        let run = sh(&desk, &lines[1]);
        assert_eq!(run.status, Some(status), "{run:?}");
        let told = run
            .out
            .lines()
            .filter(|line| line.starts_with("::error file="));
        assert_eq!(told.count(), annotations, "{run:?}");
    }
}

#[test]
fn the_gitlab_job_leaves_its_report_and_fails() {
    let job = yaml(GITLAB);
    let script = at(&job, "soat-chuong-trinh.script").as_sequence();
    let lines = ctr_lines(script.expect("a script").iter().map(text)).join("\n");
    let report = text(at(&job, "soat-chuong-trinh.artifacts.reports.junit"));
    for (programme, status, failures) in [(GOOD, 0, "0"), (BAD, 1, "1")] {
        let desk = province(programme);
        let run = sh(&desk, &lines);
        assert_eq!(run.status, Some(status), "{run:?}");
        assert_eq!(run.out.lines().count(), status as usize, "{run:?}");
        let xml = desk.read(report);
        let xml = roxmltree::Document::parse(&xml).expect("XML");
        assert_eq!(xml.root_element().attribute("failures"), Some(failures));
    }
}

#[test]
fn the_hook_of_the_framework_takes_file_names() {
    let hooks = yaml(HOOKS);
    let hook = &hooks.as_sequence().expect("a list")[0];
    assert_eq!(text(at(hook, "id")), "ctr-check");
    let (entry, files) = (text(at(hook, "entry")), text(at(hook, "files")));
    assert_eq!(files, r"\.ctr$");
    for (programme, status) in [(GOOD, 0), (BAD, 1)] {
        let desk = province(programme);
        let run = sh(&desk, &format!("{entry} chuong-trinh/ke-hoach.ctr"));
        assert_eq!(run.status, Some(status), "{run:?}");
    }
}

/// A repository with the hook in place.
fn repository() -> Desk {
    let desk = Desk::new();
    let hook = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ci/pre-commit");
    let script = format!(
        "git init -q . && cp '{hook}' .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit\n\
         git config user.name a && git config user.email a@example.invalid\n\
         git config core.hooksPath .git/hooks"
    );
    let run = sh(&desk, &script);
    assert_eq!(run.status, Some(0), "{run:?}");
    desk
}

fn commit(desk: &Desk) -> Run {
    sh(desk, "git commit -q -m một")
}

#[test]
fn the_git_hook_looks_at_what_is_staged() {
    let desk = repository();
    // Nothing of ours is staged: the hook has nothing to say.
    desk.put("doc.txt", "x\n");
    sh(&desk, "git add doc.txt");
    let run = commit(&desk);
    assert_eq!((run.status, run.out.as_str()), (Some(0), ""), "{run:?}");
    // An error stops the commit and is told with its place.
    desk.put("tỉnh một/kế hoạch.ctr", BAD);
    sh(&desk, "git add .");
    let run = commit(&desk);
    assert_eq!(run.status, Some(1), "{run:?}");
    let told = format!("{}{}", run.out, run.err);
    assert!(
        told.contains("tỉnh một/kế hoạch.ctr:10:21: error CTR0302"),
        "{told}"
    );
    // Mended on disk but not staged is not mended.
    desk.put("tỉnh một/kế hoạch.ctr", &BAD.replace("120", "99"));
    assert_eq!(commit(&desk).status, Some(1));
    sh(&desk, "git add .");
    assert_eq!(commit(&desk).status, Some(0));
    // Broken on disk but not staged does not stop what is staged; a deletion neither.
    desk.put("b.ctr", GOOD);
    sh(&desk, "git add b.ctr");
    desk.put("b.ctr", BAD);
    assert_eq!(commit(&desk).status, Some(0));
    sh(&desk, "git rm -qf b.ctr");
    assert_eq!(commit(&desk).status, Some(0));
    // Only the pushed temporary folder is gone, and the work is as it was.
    assert_eq!(sh(&desk, "git status --porcelain").out, "");
}

#[test]
fn the_git_hook_uses_the_baseline_of_the_repository() {
    let desk = repository();
    desk.put("a.ctr", BAD);
    assert_eq!(
        desk.ctr("check a.ctr --write-baseline moc-so-sanh.json")
            .status,
        Some(0)
    );
    sh(&desk, "git add .");
    let run = commit(&desk);
    assert_eq!(run.status, Some(0), "{run:?}");
    desk.put("a.ctr", &format!("{BAD}  đến 2035: ít nhất 130\n"));
    sh(&desk, "git add .");
    assert_eq!(commit(&desk).status, Some(1));
}
