//! Through the binary, from a pipe.

use std::io::Write;
use std::process::{Command, Stdio};

const PROGRAMME: &str = "examples/04-cong-thuc.ctr";
const DATA: &str = "examples/04-cong-thuc.csv";

fn piped(words: &[&str], script: &str) -> (Option<i32>, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(words)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("NO_COLOR", "1")
        .env_remove("CTR_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    let mut input = child.stdin.take().expect("a pipe");
    // A program that has ended reads no more.
    let _ = input.write_all(script.as_bytes());
    drop(input);
    let output = child.wait_with_output().expect("ended");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn asked(script: &str) -> (Option<i32>, String, String) {
    piped(
        &["repl", PROGRAMME, "--data", DATA, "--as-of", "2025-12-31"],
        script,
    )
}

#[test]
fn a_script_is_answered_without_decoration() {
    let (status, out, err) = asked("1\ngiả sử [số người thất nghiệp] tăng 5%\nso sánh\nvi sao 1\n");
    assert_eq!((status, err.as_str()), (Some(0), ""));
    insta::assert_snapshot!(out);
    assert_eq!(asked("1\n").1, asked("1\r\n").1, "line ends do not matter");
}

#[test]
fn a_line_that_fails_makes_the_status_one() {
    let (status, out, err) = asked("giả sử [1] = 1.5\n1\n");
    assert_eq!(status, Some(1));
    assert!(
        err.starts_with("dòng 1: ") && err.contains("`1,5`"),
        "{err}"
    );
    assert!(
        out.contains("Tỷ lệ thất nghiệp"),
        "the next line is still answered"
    );
    let (status, _, err) = piped(
        &[
            "repl",
            PROGRAMME,
            "--data",
            DATA,
            "--as-of",
            "2025-12-31",
            "--lang",
            "en",
        ],
        "xin chào\n",
    );
    assert_eq!(status, Some(1));
    assert!(err.starts_with("line 1: "), "{err}");
}

#[test]
fn unusable_input_makes_it_two() {
    assert_eq!(piped(&["repl", "khong-co.ctr"], "1\n").0, Some(2));
    assert_eq!(
        piped(&["repl", PROGRAMME, "--data", "khong-co.csv"], "1\n").0,
        Some(2)
    );
}

#[test]
fn a_saved_session_runs_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kich ban.txt");
    let script = format!(
        "kịch bản \"Xấu\"\ngiả sử [Lực lượng lao động] giảm 10%\nlưu \"{0}\"\nbỏ hết\nmở \"{0}\"\nkịch bản\n",
        file.display()
    );
    let (status, out, err) = asked(&script);
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert!(
        out.ends_with("kịch bản \"Xấu\"\n  giả sử [Lực lượng lao động] giảm 10%\n"),
        "{out}"
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("read").count(),
        1,
        "nothing left beside"
    );
}
