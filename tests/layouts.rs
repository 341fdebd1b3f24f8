//! A small file a layout and a format, each in a folder of its own with the programme it
//! is for and what `ctr eval` says. All figures are made up: số liệu minh hoạ.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may fail"
)]

use std::path::Path;
use std::process::Command;

#[test]
fn every_layout_is_read_or_says_why_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layouts");
    let mut folders: Vec<_> = std::fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    assert!(folders.len() >= 40, "{folders:?}");
    for folder in folders {
        let mut data: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".ctr") && !name.contains(".snap"))
            .collect();
        data.sort();
        let run = Command::new(env!("CARGO_BIN_EXE_ctr"))
            .current_dir(&folder)
            .args([
                "eval",
                "k.ctr",
                "--as-of",
                "2025-12-31",
                "--list",
                "all",
                "--data",
            ])
            .args(&data)
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let screen = format!(
            "{}\n{:─<60}\n{}\n{:─<60}\n{}",
            data.join(" "),
            "",
            text(&run.stderr),
            "",
            text(&run.stdout)
        );
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(&folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!("screen", screen));
    }
}
