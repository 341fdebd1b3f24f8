//! `ctr fmt` as a program: streams, exit statuses, and files that are whole.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads and writes files of its own"
)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const TYPED: &str = "Chương trình  “Kế hoạch”\r\n\tmốc :2025\r\n";
const TIDY: &str = "chương trình \"Kế hoạch\"\r\n  mốc: 2025\r\n";

struct Desk(TempDir);

/// What a run printed, and its exit status.
#[derive(Debug)]
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("read")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).expect("a folder");
        let name = |e: fs::DirEntry| e.file_name().to_string_lossy().into_owned();
        let mut names: Vec<String> = entries.map(|e| name(e.expect("an entry"))).collect();
        names.sort();
        names
    }

    fn run(&self, line: &str) -> Run {
        self.run_with(line, "")
    }

    fn run_with(&self, line: &str, input: &str) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ctr"))
            .args(line.split_whitespace())
            .current_dir(self.0.path())
            .env_remove("CTR_LANG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("started");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(input.as_bytes()).expect("written");
        drop(stdin);
        let output = child.wait_with_output().expect("ended");
        Run {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

#[test]
fn a_file_is_written_once_and_then_left_alone() {
    let desk = Desk::new();
    desk.put("a.ctr", TYPED);
    let run = desk.run("fmt a.ctr");
    assert_eq!(
        (run.status, run.out.as_str(), run.err.as_str()),
        (Some(0), "", "đã định dạng a.ctr\n")
    );
    assert_eq!(desk.read("a.ctr"), TIDY);
    assert_eq!(desk.names(), ["a.ctr"]);
    let before = fs::metadata(desk.path("a.ctr")).expect("there");
    for alias in ["fmt", "định-dạng", "dinh-dang"] {
        let again = desk.run(&format!("{alias} a.ctr"));
        assert_eq!(again.status, Some(0));
        assert_eq!(again.err, "a.ctr đã đúng cách trình bày, không đổi gì\n");
    }
    // Of several files, those that changed.
    desk.put("b.ctr", TYPED);
    assert_eq!(
        desk.run("fmt a.ctr b.ctr --lang en").err,
        "formatted b.ctr\n"
    );
    let after = fs::metadata(desk.path("a.ctr")).expect("there");
    assert_eq!(before.modified().ok(), after.modified().ok());
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        assert_eq!(before.ino(), after.ino());
    }
}

#[test]
fn check_shows_the_difference_and_writes_nothing() {
    let desk = Desk::new();
    desk.put("a.ctr", TYPED);
    desk.put("b.ctr", TIDY);
    let run = desk.run("fmt --check a.ctr b.ctr");
    assert_eq!(run.status, Some(1));
    assert_eq!(desk.read("a.ctr"), TYPED);
    for line in [
        "--- a.ctr",
        "+++ a.ctr",
        "@@ -1,2 +1,2 @@",
        "+chương trình \"Kế hoạch\"",
        "+  mốc: 2025",
    ] {
        assert!(run.out.lines().any(|l| l == line), "{line}: {}", run.out);
    }
    assert!(!run.out.contains("b.ctr"), "{}", run.out);
    let run = desk.run("fmt --check b.ctr");
    assert_eq!((run.status, run.out.as_str()), (Some(0), ""));
}

#[test]
fn standard_input_to_standard_output() {
    let desk = Desk::new();
    for typed in [TYPED, TIDY] {
        let run = desk.run_with("fmt -", typed);
        assert_eq!((run.status, run.out.as_str()), (Some(0), TIDY));
    }
    let run = desk.run_with("fmt - --check", TYPED);
    assert_eq!(run.status, Some(1));
    assert!(
        run.out
            .starts_with("--- đầu vào chuẩn\n+++ đầu vào chuẩn\n"),
        "{}",
        run.out
    );
    assert_eq!(desk.run_with("fmt -", "").status, Some(2));
    assert!(desk.names().is_empty());
}

#[test]
fn what_cannot_be_read_is_named_and_kept() {
    let desk = Desk::new();
    desk.put("a.ctr", &format!("{TYPED} chu tri :  X \r\n"));
    let run = desk.run("fmt a.ctr");
    assert_eq!(run.status, Some(1));
    assert_eq!(desk.read("a.ctr"), format!("{TIDY} chu tri :  X \r\n"));
    assert!(
        run.err.contains("CTR0740") && run.err.contains("chu tri"),
        "{}",
        run.err
    );
    assert!(run.err.contains("1 dòng không đọc được"), "{}", run.err);
    let run = desk.run("fmt a.ctr --lang en");
    assert!(run.err.contains("stay as they were typed"), "{}", run.err);
}

#[test]
fn one_file_that_is_not_there_does_not_stop_the_others() {
    let desk = Desk::new();
    desk.put("a.ctr", TYPED);
    let run = desk.run("fmt khong-co.ctr . a.ctr");
    assert_eq!(run.status, Some(2));
    assert_eq!(desk.read("a.ctr"), TIDY);
    assert!(run.err.contains("khong-co.ctr"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::new();
    desk.put("a.ctr", TYPED);
    let mode = |mode| fs::set_permissions(desk.path("a.ctr"), PermissionsExt::from_mode(mode));
    mode(0o640).expect("set");
    symlink("a.ctr", desk.path("b.ctr")).expect("linked");
    assert_eq!(desk.run("fmt b.ctr").status, Some(0));
    assert_eq!(desk.read("a.ctr"), TIDY);
    let meta = fs::symlink_metadata(desk.path("b.ctr")).expect("there");
    assert!(meta.file_type().is_symlink());
    let meta = fs::metadata(desk.path("a.ctr")).expect("there");
    assert_eq!(meta.permissions().mode() & 0o777, 0o640);

    desk.put("a.ctr", TYPED);
    mode(0o444).expect("set");
    let run = desk.run("fmt a.ctr");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("CTR0707"), "{}", run.err);
    assert_eq!(desk.read("a.ctr"), TYPED);
    assert_eq!(desk.names(), ["a.ctr", "b.ctr"]);
}

#[test]
fn the_form_asked_for() {
    let desk = Desk::new();
    let block = "chương trình \"K\"\n\nchỉ tiêu 1 \"A\", %\n  đến 2025: ít nhất 5\n\nchỉ tiêu 2 \"B\", %\n  đến 2025: ít nhất 6\n\n\
         nhiệm vụ 1 \"C\"\n  thời gian: thường xuyên\n\nchỉ tiêu 3 \"D\", hoàn thành\n  đến 2025: hoàn thành\n";
    desk.put("a.ctr", block);
    let run = desk.run("fmt a.ctr --as table");
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(
        run.err.contains("2 khai báo đổi dạng, 1 giữ nguyên dạng"),
        "{}",
        run.err
    );
    assert!(run.err.contains("`hoàn thành`"), "{}", run.err);
    let table = desk.read("a.ctr");
    assert!(
        table.contains("bảng chỉ tiêu, đơn vị: %\n  mã | tên | 2025\n  1  | A   | ít nhất 5\n"),
        "{table}"
    );
    let run = desk.run("fmt a.ctr --as block");
    assert_eq!(
        (run.status, run.err.as_str()),
        (Some(0), "đã định dạng a.ctr\n")
    );
    assert_eq!(desk.read("a.ctr"), block);
}

/// Nobody typed a file called `-`.
#[test]
fn standard_input_is_called_so() {
    let desk = Desk::new();
    for (input, code) in [("", "CTR0704"), ("chỉ tieu\n", "CTR0740")] {
        let run = desk.run_with("fmt -", input);
        assert!(
            run.err.contains(code) && run.err.contains("đầu vào chuẩn"),
            "{}",
            run.err
        );
        assert!(
            !run.err.contains("`-`") && !run.err.contains("ctr check"),
            "{}",
            run.err
        );
        let run = desk.run_with("fmt - --lang en", input);
        assert!(run.err.contains("standard input"), "{}", run.err);
    }
    let run = desk.run_with("fmt --check -", TYPED);
    assert!(
        run.out.contains("--- đầu vào chuẩn\n+++ đầu vào chuẩn\n"),
        "{}",
        run.out
    );
    for line in ["check -", "eval - --data a.csv"] {
        let run = desk.run(line);
        assert_eq!(run.status, Some(2));
        let said = run.out + &run.err;
        assert!(said.contains("chỉ ở `ctr fmt -`"), "{said}");
    }
}

/// A checkout of Windows and one of Linux are both as they should be; of a file with both
/// line ends most decide.
#[test]
fn line_ends_stay() {
    let desk = Desk::new();
    for text in [TIDY.to_string(), TIDY.replace("\r\n", "\n")] {
        desk.put("a.ctr", &text);
        let run = desk.run("fmt --check a.ctr");
        assert_eq!((run.status, run.out.as_str()), (Some(0), ""), "{text:?}");
    }
    desk.put(
        "a.ctr",
        "chương trình \"K\"\r\n  mốc: 2025\n  địa bàn: \"Huế\"\r\n",
    );
    assert_eq!(desk.run("fmt a.ctr").status, Some(0));
    let text = desk.read("a.ctr");
    assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
}
