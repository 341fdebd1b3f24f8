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
                   căn cứ: 2/NQ-MH\n  địa bàn: \"Lạng Sơn\"\n\n\
                   cơ quan SYT \"Sở Y tế\"\n\n\
                   chỉ tiêu 1 \"Tỷ lệ hộ có nước sạch\", %\n  chủ trì: SYT\n  \
                   đến 2030: ít nhất 120\n";

/// A test that expects what is not so (made-up figures).
const FAILING: &str = "\nkiểm thử \"Thiếu là không đạt\"\n  tính đến: 31/12/2030\n  \
                       số liệu [1] 2030: 90\n  mong đợi [1] đến 2030: đạt\n";

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
    assert_eq!(lines.len(), 7);
    let upload = steps
        .iter()
        .filter_map(|step| step.as_mapping_get("with"))
        .find(|with| with.as_mapping_get("sarif_file").is_some());
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
        // The tests and the look are asked for even where something is wrong.
        assert!(lines[2].starts_with("ctr test ") && lines[3].starts_with("ctr fmt --check "));
        assert_eq!(sh(&desk, &lines[3]).status, Some(0));
    }
    // A pull request that softens, and one whose figures are worse.
    let [review, verdicts, eval] = &lines[4..] else {
        panic!("{lines:?}");
    };
    let desk = branches();
    let run = sh(&desk, &format!("GOC=main; {review}"));
    assert_eq!(run.status, Some(1), "{run:?}");
    let softened = "::error file=chuong-trinh/ke-hoach.ctr,line=13,title=mức nới lỏng::";
    assert!(run.out.starts_with(softened), "{}", run.out);
    let run = sh(&desk, &format!("GOC=main; NGAY=2030-12-31; {verdicts}"));
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.out.contains("title=xấu đi::"), "{}", run.out);
    let run = sh(&desk, &format!("NGAY=2030-12-31; {eval}"));
    assert_eq!(run.status, Some(1), "{run:?}");
}

/// A repository of which a branch softens a level, to what its own figures miss still.
fn branches() -> Desk {
    let desk = province(GOOD);
    desk.put("so-lieu/a.csv", "chỉ tiêu;kỳ;giá trị\n1;2030;96\n");
    let begun = sh(
        &desk,
        "git init -q -b main . && git config user.name a && git config user.email a@example.invalid
         git add . && git commit -q -m một
         git update-ref refs/remotes/origin/main main && git checkout -q -b nhanh",
    );
    assert_eq!(begun.status, Some(0), "{begun:?}");
    desk.put(
        "chuong-trinh/ke-hoach.ctr",
        &GOOD.replace("ít nhất 95", "ít nhất 90"),
    );
    desk.put("so-lieu/a.csv", "chỉ tiêu;kỳ;giá trị\n1;2030;89\n");
    assert_eq!(sh(&desk, "git commit -q -am hai").status, Some(0));
    desk
}

#[test]
fn the_gitlab_job_leaves_its_report_and_fails() {
    let job = yaml(GITLAB);
    let script = at(&job, "soat-chuong-trinh.script").as_sequence();
    let lines: Vec<&str> = script.expect("a script").iter().map(text).collect();
    let lines = lines.join("\n");
    let report = text(at(&job, "soat-chuong-trinh.artifacts.reports.junit"));
    for (programme, status, failures) in [(GOOD, 0, "0"), (BAD, 1, "1")] {
        let desk = province(programme);
        let run = sh(&desk, &lines);
        assert_eq!(run.status, Some(status), "{run:?}");
        // What is wrong does not stop the steps behind it: the tests are asked for.
        assert!(run.out.contains("kiểm thử"), "{run:?}");
        let xml = desk.read(report);
        let xml = roxmltree::Document::parse(&xml).expect("XML");
        assert_eq!(xml.root_element().attribute("failures"), Some(failures));
    }
    let desk = branches();
    let merge = format!("CI_MERGE_REQUEST_DIFF_BASE_SHA=main; NGAY=2030-12-31\n{lines}");
    let run = sh(&desk, &merge);
    assert_eq!(run.status, Some(1), "{run:?}");
    for said in ["mức nới lỏng", "chặn: xấu đi", "không đạt"] {
        assert!(run.out.contains(said), "{said}: {}", run.out);
    }
}

#[test]
fn the_hook_of_the_framework_takes_file_names() {
    let hooks = yaml(HOOKS);
    let hooks = hooks.as_sequence().expect("a list");
    let failing = format!("{GOOD}{FAILING}");
    let untidy = GOOD
        .replace("  chủ trì", "chủ trì")
        .replace("\nchủ trì", "\n      chủ trì");
    let wrong = [
        ("ctr-check", BAD),
        ("ctr-test", &failing),
        ("ctr-fmt", &untidy),
    ];
    assert_eq!(hooks.len(), wrong.len());
    for (hook, (id, wrong)) in hooks.iter().zip(wrong) {
        assert_eq!(text(at(hook, "id")), id);
        let (entry, files) = (text(at(hook, "entry")), text(at(hook, "files")));
        assert_eq!(files, r"\.ctr$");
        for (programme, status) in [(GOOD, 0), (wrong, 1)] {
            let desk = province(programme);
            let run = sh(&desk, &format!("{entry} chuong-trinh/ke-hoach.ctr"));
            assert_eq!(run.status, Some(status), "{id} {run:?}");
        }
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
        told.contains("tỉnh một/kế hoạch.ctr:12:21: lỗi CTR0302"),
        "{told}"
    );
    // Mended on disk but not staged is not mended.
    desk.put("tỉnh một/kế hoạch.ctr", &BAD.replace("120", "99"));
    assert_eq!(commit(&desk).status, Some(1));
    sh(&desk, "git add .");
    assert_eq!(commit(&desk).status, Some(0));
    // A test that fails and a look that is not the formatter's stop it too.
    for (text, said) in [
        (format!("{GOOD}{FAILING}"), "Thiếu là không đạt"),
        (GOOD.replace("  mốc:", "      mốc:"), "kế hoạch.ctr"),
    ] {
        desk.put("tỉnh một/kế hoạch.ctr", &text);
        sh(&desk, "git add .");
        let run = commit(&desk);
        assert_eq!(run.status, Some(1), "{run:?}");
        assert!(format!("{}{}", run.out, run.err).contains(said), "{run:?}");
    }
    desk.put("tỉnh một/kế hoạch.ctr", &BAD.replace("120", "98"));
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

/// A test runs although the baseline names its file; a parent that is not staged is seen.
#[test]
fn the_git_hook_runs_tests_and_sees_parents() {
    let desk = repository();
    let failing = format!("{BAD}{FAILING}");
    desk.put("tinh/a.ctr", &failing);
    let known = desk.ctr("check tinh/a.ctr --write-baseline moc-so-sanh.json");
    assert_eq!(known.status, Some(0));
    sh(&desk, "git add .");
    let run = commit(&desk);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(format!("{}{}", run.out, run.err).contains("Thiếu là không đạt"));
    // Of a parent's level the province sets half.
    let desk = repository();
    let parent = GOOD
        .replace("1/KH-MH", "2/NQ-MH")
        .replace("  căn cứ: 2/NQ-MH\n", "")
        .replace("\"Lạng Sơn\"", "\"Cả nước\"");
    desk.put("nq.ctr", &parent);
    sh(&desk, "git add .");
    assert_eq!(commit(&desk).status, Some(0));
    desk.put("tinh/a.ctr", &GOOD.replace("ít nhất 95", "ít nhất 50"));
    sh(&desk, "git add .");
    let run = commit(&desk);
    assert_eq!(run.status, Some(1), "{run:?}");
    let told = format!("{}{}", run.out, run.err);
    assert!(told.contains("CTR0565"), "{told}");
    assert!(!told.contains("nq.ctr:"), "{told}");
}

/// The page: its three commands answer with the exit statuses of its table, and
/// every command that it shows is taken.
#[test]
fn the_page_s_commands_do_what_it_says() {
    let page = include_str!("../lang/reference/ci.md");
    let shown: Vec<&str> = page
        .lines()
        .filter_map(|line| line.strip_prefix("    ctr "))
        .collect();
    assert!(shown.len() >= 7, "{shown:?}");
    let by_hand = [
        "check ke-hoach.ctr",
        "test ke-hoach.ctr",
        "fmt --check ke-hoach.ctr",
    ];
    assert_eq!(shown[..3], by_hand);
    let failing = format!("{GOOD}{FAILING}");
    let untidy = GOOD.replace("  mốc:", "      mốc:");
    for (line, wrong) in by_hand.iter().zip([BAD, &failing, &untidy]) {
        assert!(page.contains(&format!("| `ctr {line}` |")), "{line}");
        for (programme, status) in [(GOOD, 0), (wrong, 1)] {
            let desk = Desk::new();
            desk.put("ke-hoach.ctr", programme);
            assert_eq!(desk.ctr(line).status, Some(status), "{line}");
        }
        assert_eq!(Desk::new().ctr(line).status, Some(2), "{line}");
    }
    for line in shown {
        // What needs two revisions is run below.
        if line.starts_with("review ") {
            continue;
        }
        let desk = province(GOOD);
        desk.put("ke-hoach.ctr", GOOD);
        let run = sh(&desk, &format!("ctr {line}"));
        assert_eq!(run.status, Some(0), "{line} {run:?}");
    }
}

/// The ten minutes: every line of the page runs, in a folder of its own; the last one
/// refuses, and says what the page shows.
#[test]
fn the_page_s_ten_minutes() {
    let page = include_str!("../lang/reference/ci.md");
    let between = |page: &'static str, begin: &str| {
        let from = page.split_once(begin).expect("a block").1;
        from.split_once("\n```").expect("its end")
    };
    let (steps, rest) = between(page, "```sh\n");
    let (after, _) = between(rest, "```sh\n");
    let (shown, _) = between(page, "```text\n");
    // What the page says to type between the two blocks.
    let typed = rest.split_once("đổi `").expect("an edit").1;
    let (old, typed) = typed.split_once("` thành `").expect("what stood there");
    let (new, _) = typed.split_once('`').expect("what stands there");
    let desk = Desk::new();
    let mut last = None;
    let edit = "(edit)";
    for line in steps.lines().chain([edit]).chain(after.lines()) {
        if line == edit {
            let file = "chuong-trinh/ke-hoach.ctr";
            let text = desk.read(file);
            assert!(text.contains(old), "{text}");
            desk.put(file, &text.replace(old, new));
            continue;
        }
        let before: Option<Run> = last.take();
        if let Some(before) = before {
            assert_eq!(before.status, Some(0), "{before:?}");
        }
        let named = format!(
            "git() {{ command git -c user.name=a -c user.email=a@example.invalid \"$@\"; }}\n{line}"
        );
        last = Some(sh(&desk, &named));
    }
    let last = last.expect("a step");
    assert_eq!((last.status, last.err.as_str()), (Some(1), ""));
    assert_eq!(last.out.trim_end(), shown);
}
