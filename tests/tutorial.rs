//! The first hour: every step of the tutorial is done as it is written, in an
//! empty folder, and prints what it shows.
//!
//! A fence `ctr NAME`, `csv NAME`, `text NAME` or `yaml NAME` is a file; a fence
//! `console` holds commands, each behind `$ `, and what they print.
//! `UPDATE_TUTORIAL=1 cargo test --test tutorial` writes what they print.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads and writes files"
)]

use std::path::Path;
use std::process::{Command, Stdio};

const PAGE: &str = "lang/reference/huong-dan.md";

/// What a command prints in `folder`, standard error last.
fn printed(command: &str, folder: &Path) -> String {
    let (command, input) = match command.split_once(" < ") {
        Some((command, file)) => (command, Some(file.trim())),
        None => (command, None),
    };
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("ctr"), "{command}");
    let stdin = match input {
        Some(file) => Stdio::from(std::fs::File::open(folder.join(file)).expect("a file")),
        None => Stdio::null(),
    };
    let run = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(words)
        .current_dir(folder)
        .env_remove("CTR_LANG")
        .env("NO_COLOR", "1")
        .stdin(stdin)
        .output()
        .expect("it runs");
    assert!(run.status.code().is_some(), "{command}");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&run.stdout) + &text(&run.stderr)
}

#[test]
fn every_step_prints_what_it_shows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = std::fs::read_to_string(&path).expect("the tutorial");
    let folder = tempfile::tempdir().expect("a folder");
    // What an agency fills and sends back.
    let filled = "bieu-SNV-2025-minh-hoa.xlsx";
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    std::fs::copy(examples.join(filled), folder.path().join(filled)).expect("copied");
    let mut out = String::new();
    let mut commands = 0;
    let mut lines = page.lines().peekable();
    while let Some(line) = lines.next() {
        out += line;
        out.push('\n');
        let Some(fence) = line.strip_prefix("```").filter(|f| !f.is_empty()) else {
            continue;
        };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if fence == "console" {
            for command in body.iter().filter_map(|line| line.strip_prefix("$ ")) {
                commands += 1;
                out += &format!("$ {command}\n{}", printed(command, folder.path()));
                if !out.ends_with('\n') {
                    out.push('\n');
                }
            }
        } else {
            let text = body
                .iter()
                .map(|line| format!("{line}\n"))
                .collect::<String>();
            if let Some((_, name)) = fence.split_once(' ') {
                std::fs::write(folder.path().join(name), &text).expect("written");
            }
            out += &text;
        }
        out += "```\n";
    }
    assert!(commands >= 8, "{commands}");
    if std::env::var_os("UPDATE_TUTORIAL").is_some() {
        std::fs::write(&path, out).expect("written");
        return;
    }
    for (number, (shown, found)) in page.lines().zip(out.lines()).enumerate() {
        assert_eq!(shown, found, "{PAGE}, line {}", number + 1);
    }
    assert_eq!(page.lines().count(), out.lines().count());
}
