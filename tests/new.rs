//! A programme's first file, and what the shell offers.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and looks at what was written"
)]

#[path = "support/program.rs"]
mod program;

use program::{ctr, json};
use std::process::Command;

#[test]
fn a_new_programme_checks_and_evaluates_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kh.ctr");
    let data = folder.path().join("kh.csv");
    let (file, data) = (file.to_string_lossy(), data.to_string_lossy());
    let flags = [
        ("--title", "Kế hoạch “giảm nghèo” \"thử\""),
        ("--number", "12/KH UBND"),
        ("--date", "22/7/2024"),
        ("--place", "Lâm Đồng"),
        ("--milestones", "2030, 2025"),
        ("--agency", "Sở X = Sở \"Y\" tế"),
    ];
    let mut words = vec!["new", &file];
    words.extend(flags.iter().flat_map(|(flag, value)| [*flag, *value]));
    let run = ctr(&words);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let check = ctr(&["check", &file, "--deny", "warnings"]);
    assert_eq!(check.status, Some(0), "{}{}", check.out, check.err);
    let words = [
        "eval",
        &file,
        "--data",
        &data,
        "--as-of",
        "2025-12-31",
        "--format",
        "json",
    ];
    let all = json(&words);
    assert_eq!(all["summary"]["by_status"]["unmet"], 1);
    assert_eq!(all["data"]["used"], 3);
    let text = std::fs::read_to_string(&*file).expect("written");
    assert!(text.contains("  mốc: 2025, 2030\n"), "{text}");
    assert!(text.contains("cơ quan \"Sở X\" \"Sở 'Y' tế\"\n"), "{text}");

    let again = ctr(&["new", &file]);
    assert_eq!(again.status, Some(2));
    assert!(again.err.contains("CTR0722"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(&*file).expect("there"), text);
}

/// Who was asked for everything has nothing left to be told.
#[test]
fn with_all_given_there_are_no_notes() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kh.ctr");
    let file = file.to_string_lossy();
    let flags = [
        ("--title", "Kế hoạch giảm nghèo"),
        ("--number", "12/KH-UBND"),
        ("--date", "22/7/2024"),
        ("--issuer", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("--implements", "42-NQ/TW, 68/NQ-CP"),
        ("--place", "Lạng Sơn"),
        ("--milestones", "2025, 2030"),
        ("--agency", "SYT=Sở Y tế"),
    ];
    let mut words = vec!["new", &file];
    words.extend(flags.iter().flat_map(|(flag, value)| [*flag, *value]));
    let run = ctr(&words);
    assert_eq!(run.status, Some(0), "{}", run.err);
    let check = ctr(&["check", &file, "--deny", "notes"]);
    assert_eq!(check.status, Some(0), "{}{}", check.out, check.err);
    let export = json(&["export", &file]);
    let programme = &export["programmes"][0];
    assert_eq!(programme["issuer"], "Ủy ban nhân dân tỉnh Lạng Sơn");
    assert_eq!(
        programme["implements"],
        serde_json::json!(["42-NQ/TW", "68/NQ-CP"])
    );
    // What is left out is noted, as before.
    let other = folder.path().join("b.ctr");
    let other = other.to_string_lossy();
    assert_eq!(ctr(&["new", &other, "--place", "Lạng Sơn"]).status, Some(0));
    let check = ctr(&["check", &other]);
    assert!(
        check.out.contains("CTR0570") && check.out.contains("CTR0572"),
        "{}",
        check.out
    );
}

#[test]
fn what_cannot_be_a_programme_is_not_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kh");
    let file = file.to_string_lossy();
    for (flag, value) in [
        ("--milestones", "hai nghìn"),
        ("--agency", "SYT"),
        ("--date", "31/4/2024"),
    ] {
        let run = ctr(&["new", &file, flag, value]);
        assert_eq!(run.status, Some(2), "{flag}");
    }
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        0
    );
}

/// The script is a shell's, and offers what there is.
#[test]
fn bash_offers_commands_and_options() {
    let script = ctr(&["completions", "bash"]).out;
    let offered = |words: &str, at: usize| {
        let ask = format!(
            "{script}\nCOMP_WORDS=({words}); COMP_CWORD={at}; _ctr; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        let out = Command::new("bash").arg("-c").arg(ask).output().ok()?;
        Some(String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let Some(commands) = offered("ctr ev", 1) else {
        return; // No bash here: nothing to ask.
    };
    assert_eq!(commands.trim(), "eval");
    let options = offered("ctr eval --f", 2).unwrap_or_default();
    let options: Vec<&str> = options.split_whitespace().collect();
    assert_eq!(options, ["--format", "--fail-on", "--figure"]);
    assert!(
        ctr(&["completions", "zsh"])
            .out
            .starts_with("#compdef ctr\n")
    );
    assert!(ctr(&["completions", "fish"]).out.contains("-l data\n"));
}

#[test]
fn the_manual_is_the_help() {
    let page = ctr(&["man"]).out;
    assert!(page.contains(".TH CTR 1"), "{page}");
    let help = ctr(&["--help"]).out;
    let line = help
        .lines()
        .find(|line| line.contains("ctr cascade"))
        .expect("a line");
    let line = line.trim().replace('-', "\\-");
    assert!(page.contains(&line), "{line}");
}

/// Every status, keyword and unit of the language has an explanation, in both languages.
#[test]
fn every_word_is_explained() {
    use ctr::eval::Status;
    use ctr::finding::Lang;
    use ctr::report::glossary::term;
    use ctr::syntax::phrases::PHRASES;
    let units = ctr::check::programmes(&mut Default::default()).0.units;
    let statuses = Status::ALL
        .into_iter()
        .flat_map(|s| [s.key(), s.shown().vi, s.shown().en]);
    let mut words: Vec<String> = statuses.map(String::from).collect();
    for phrase in PHRASES.all {
        words.extend(phrase.spellings().map(String::from));
    }
    words.extend(units.all.iter().map(|unit| unit.name.clone()));
    words.push("người/10.000 dân".to_string());
    assert!(words.len() > 300, "{}", words.len());
    for word in words {
        for lang in [Lang::Vi, Lang::En] {
            assert!(term(&word, &units, lang).is_some(), "{word}");
        }
    }
    assert!(term("xyz xyz", &units, Lang::Vi).is_none());
    let said = ctr(&["explain", "điểm", "%"]).out;
    assert!(said.contains("không so được với một tỷ lệ"), "{said}");
    assert!(
        ctr(&["explain", "không", "đạt"])
            .out
            .contains("còn thiếu bao nhiêu")
    );
    assert!(ctr(&["explain", "phấn đâu"]).err.contains("phấn đấu"));
}

/// Whatever titles a column of a report or of an indicator table can be asked of.
#[test]
fn every_column_is_explained() {
    use ctr::finding::Lang;
    use ctr::report::glossary::{term, terms::TERMS};
    use ctr::syntax::phrases::PHRASES;
    let units = ctr::check::programmes(&mut Default::default()).0.units;
    let mut columns: Vec<String> = (PHRASES.columns.iter())
        .flat_map(|column| column.names.iter().map(|name| name.to_string()))
        .collect();
    let reports = [
        "examples/giam-ngheo-80-nq-cp.ctr --data examples/ty-le-ho-ngheo-gso.csv --as-of 2016-12-31",
        "seeds/lam-dong.ctr --data examples/lam-dong-so-lieu-minh-hoa.csv --as-of 2026-06-30",
        "seeds/lang-son.ctr --data examples/lang-son-so-lieu-minh-hoa.csv --as-of 2031-06-30",
    ];
    for report in reports {
        for list in ["all", "unmet"] {
            let line = format!("eval {report} --format md --list {list}");
            let run = ctr(&line.split(' ').collect::<Vec<_>>());
            let lines: Vec<&str> = run.out.lines().collect();
            let heads = lines
                .windows(2)
                .filter(|pair| pair[1].starts_with("|-") || pair[1].starts_with("| -"));
            let cells = heads.flat_map(|pair| pair[0].trim_matches('|').split('|'));
            columns.extend(cells.map(|cell| cell.trim().replace("<br>", " ")));
        }
    }
    columns.sort();
    columns.dedup();
    assert!(columns.len() > 35, "{columns:?}");
    let lost: Vec<&String> = (columns.iter())
        .filter(|cell| {
            term(cell, &units, Lang::Vi).is_none() || term(cell, &units, Lang::En).is_none()
        })
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    for one in TERMS {
        for name in one.names.0.iter().chain(one.names.1) {
            assert!(term(name, &units, Lang::Vi).is_some(), "{name}");
        }
    }
}

/// Whatever title a section of a report has can be asked of.
#[test]
fn every_title_is_explained() {
    let reports = [
        "seeds/lam-dong.ctr --data examples/lam-dong-so-lieu-minh-hoa.csv --as-of 2026-06-30",
        "seeds/lang-son.ctr --data examples/lang-son-so-lieu-minh-hoa.csv --as-of 2031-06-30",
        "seeds/lang-son.ctr --data examples/lang-son-so-lieu-minh-hoa.csv --as-of 2025-12-31",
    ];
    for lang in ["vi", "en"] {
        let mut titles = std::collections::BTreeSet::new();
        for report in reports {
            for list in ["all", "unmet"] {
                let line = format!("eval {report} --list {list}");
                let run = program::ctr_in(lang, &line.split(' ').collect::<Vec<_>>());
                let lines: Vec<&str> = run.out.lines().collect();
                let under = lines.windows(2).filter(|pair| pair[1].starts_with('═'));
                let title = |pair: &[&str]| pair[0].split(':').next().map(str::to_string);
                titles.extend(under.filter_map(title));
                // What the lines beside the tables open with.
                let opens = (lines.iter()).filter(|line| line.starts_with(char::is_uppercase));
                let opens = opens.filter_map(|line| line.split_once(": "));
                let short = |(head, _): &(&str, &str)| head.split(' ').count() <= 6;
                let known = ["Nguồn", "Số liệu đọc", "Source", "Figures read"];
                let ours = |head: &&str| known.iter().any(|start| head.starts_with(start));
                let heads = opens.filter(short).map(|(head, _)| head);
                titles.extend(heads.filter(ours).map(str::to_string));
            }
        }
        assert!(titles.len() > 10, "{titles:?}");
        for title in titles {
            let run = program::ctr_in(lang, &["explain", &title]);
            assert_eq!(run.status, Some(0), "{title}: {}", run.err);
        }
    }
}

/// What `explain` prints of a code has no holes left in it.
#[test]
fn explanations_are_whole() {
    for entry in ctr::finding::catalogue::all() {
        let run = ctr(&["explain", entry.code]);
        let holes = ["{", "}"].iter().any(|hole| run.out.contains(hole));
        assert!(!holes || entry.wrong.contains('{'), "{}", run.out);
    }
}

/// `ctr new` with answers from a pipe.
fn piped(file: &str, answers: &str) -> (Option<i32>, String) {
    use std::io::Write;
    use std::process::Stdio;
    let mut child = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(["new", file])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let mut pipe = child.stdin.take().expect("a pipe");
    pipe.write_all(answers.as_bytes()).expect("taken");
    drop(pipe);
    let output = child.wait_with_output().expect("ended");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

#[test]
fn piped_answers_are_taken_in_the_order_of_the_questions() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kh.ctr").to_string_lossy().into_owned();
    let (status, said) = piped(
        &file,
        "Kế hoạch giảm nghèo\n\n22/7/2024\nỦy ban nhân dân tỉnh Lạng Sơn\n\nLạng Sơn\n2027\n",
    );
    assert_eq!(status, Some(0), "{said}");
    let export = json(&["export", &file]);
    let programme = &export["programmes"][0];
    assert_eq!(programme["title"], "Kế hoạch giảm nghèo");
    assert_eq!(programme["issuer"], "Ủy ban nhân dân tỉnh Lạng Sơn");
    let text = std::fs::read_to_string(&file).expect("written");
    assert!(text.contains("  ban hành: ngày 22/7/2024\n"), "{text}");
    assert!(text.contains("  mốc: 2027\n"), "{text}");
    assert!(!text.contains("số hiệu:"), "{text}");
}

/// Of a pipe nothing can be asked again: what cannot be read is not left out in silence.
#[test]
fn a_piped_answer_that_cannot_be_read_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    for answers in ["K\n\n31/4/2024\n", "K\n\n\n\n\n\nhai nghìn\n"] {
        let file = folder.path().join("kh.ctr").to_string_lossy().into_owned();
        let (status, said) = piped(&file, answers);
        assert_eq!(status, Some(2), "{answers}: {said}");
        assert!(said.contains("CTR07"), "{said}");
        assert!(!std::path::Path::new(&file).exists());
    }
}
