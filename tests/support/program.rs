//! Runs the built program in the project's folder, so that file names in its
//! output are relative and the same everywhere.

use std::process::Command;

/// What a run printed, and its exit status.
#[derive(Debug)]
pub struct Run {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

/// Runs `ctr` with these words, in a given language.
pub fn ctr_in(lang: &str, words: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(words)
        .args(["--lang", lang])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("NO_COLOR", "1")
        .output()
        .expect("started");
    Run {
        status: output.status.code(),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// Runs `ctr` with these words, in Vietnamese.
pub fn ctr(words: &[&str]) -> Run {
    ctr_in("vi", words)
}

/// A JSON document of a successful run.
pub fn json(words: &[&str]) -> serde_json::Value {
    let run = ctr(words);
    assert_eq!(run.status, Some(0), "{words:?}: {}", run.err);
    serde_json::from_str(&run.out).expect("one JSON document")
}
