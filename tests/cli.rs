//! The command line: exit statuses, streams, files, both languages.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads and writes files of its own"
)]

#[path = "support/schema.rs"]
mod schema;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

struct Desk {
    dir: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Desk {
            dir: tempfile::tempdir().expect("a folder"),
        };
        desk.put("a.ctr", "chương trình \"Kế hoạch\"\n".as_bytes());
        desk.put("so-lieu.csv", "chỉ tiêu,kỳ,giá trị\nX,2025,1\n".as_bytes());
        desk
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    }

    fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
        command
            .args(line.split_whitespace())
            .current_dir(self.dir.path())
            .env_remove("CTR_LANG");
        command
    }

    fn run(&self, line: &str) -> Run {
        let output = self.command(line).output().expect("started");
        Run::from(output)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path()).expect("a folder");
        let names = entries.map(|e| e.expect("an entry").file_name());
        names.map(|n| n.to_string_lossy().into_owned()).collect()
    }
}

#[derive(Debug)]
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Run {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

/// Alone it fits a small screen, and says where the rest is.
#[test]
fn alone_it_says_where_to_begin() {
    let desk = Desk::new();
    for (line, help) in [
        ("", "Mọi lệnh và tuỳ chọn: ctr help"),
        ("--lang en", "Every command and option: ctr help"),
    ] {
        let run = desk.run(line);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
        let lines: Vec<&str> = run.out.lines().collect();
        assert!(
            lines.len() <= 15 && lines.iter().all(|line| line.chars().count() <= 90),
            "{}",
            run.out
        );
        assert_eq!(lines.last(), Some(&help));
        let examples = lines.iter().filter(|line| line.starts_with("  ctr "));
        assert_eq!(examples.count(), 5);
    }
}

#[test]
fn help_and_version() {
    let desk = Desk::new();
    for line in ["--help", "-h", "check --help", "help"] {
        let run = desk.run(line);
        assert_eq!(run.status, Some(0), "{line}");
        assert!(run.out.contains("Cách dùng"), "{run:?}");
        assert!(run.out.lines().all(|l| l.chars().count() <= 100));
    }
    assert!(desk.run("--help --lang en").out.contains("Usage"));
    assert!(desk.run("--lang en --help").out.contains("Usage"));
    assert_eq!(desk.run("--version").out, "ctr 0.1.0\n");
}

#[test]
fn the_language_of_the_environment() {
    let desk = Desk::new();
    let output = desk.command("check").env("CTR_LANG", "en").output();
    let run = Run::from(output.expect("started"));
    assert!(run.err.contains("Error[CTR0715]"), "{run:?}");
    assert!(desk.run("check").err.contains("Lỗi[CTR0715]"));
}

#[test]
fn unusable_inputs_end_with_two_and_a_plain_word() {
    let desk = Desk::new();
    desk.put("rong.ctr", b"");
    desk.put("rong.csv", b"");
    desk.put("utf16.ctr", b"\xff\xfec\x00h\x00");
    desk.put("word.ctr", b"PK\x03\x04\x14\x00\xff\xfe");
    std::fs::create_dir(desk.dir.path().join("thu-muc")).expect("made");
    for (line, code) in [
        ("check khong-co.ctr", "CTR0701"),
        ("check thu-muc", "CTR0702"),
        ("check rong.ctr", "CTR0704"),
        ("check utf16.ctr", "CTR0705"),
        ("check word.ctr", "CTR0705"),
        ("export khong-co.ctr", "CTR0701"),
        ("eval a.ctr --data khong-co.csv", "CTR0701"),
        ("eval a.ctr --data thu-muc", "CTR0702"),
        ("eval a.ctr --data rong.csv", "CTR0704"),
        ("eval a.ctr", "CTR0715"),
        ("chekc a.ctr", "CTR0710"),
        ("check a.ctr --fromat json", "CTR0711"),
        ("explain CTR0000", "CTR0717"),
        ("export a.ctr --output khong-co/ra.json", "CTR0707"),
        ("export a.ctr --output thu-muc", "CTR0707"),
    ] {
        let run = desk.run(line);
        assert_eq!(run.status, Some(2), "{line}: {run:?}");
        assert!((run.out + &run.err).contains(code), "{line}: {}", run.err);
    }
    assert!(desk.run("chekc").err.contains("`check`"));
    assert!(
        desk.run("check a.ctr --fromat x")
            .err
            .contains("`--format`")
    );
    assert!(desk.run("explain CTR0771").err.contains("CTR0701"));
}

#[test]
fn a_bad_file_does_not_hide_a_good_one() {
    let desk = Desk::new();
    let run = desk.run("kiểm-tra a.ctr khong-co.ctr --format json");
    assert_eq!(run.status, Some(2));
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("one document");
    assert_eq!(json["schema"], "ctr.check/1");
    let findings = json["findings"].as_array().expect("a list");
    let last = findings.last().expect("a finding");
    assert_eq!(last["code"], "CTR0701");
    assert_eq!(last["file"], "khong-co.ctr");
}

#[test]
fn a_programme_too_large_is_refused_quickly() {
    let desk = Desk::new();
    let path = desk.put("to.ctr", b"x");
    let file = std::fs::OpenOptions::new().write(true).open(&path);
    file.expect("open").set_len(200 << 20).expect("sparse");
    let run = desk.run("check to.ctr");
    assert_eq!(run.status, Some(2), "{run:?}");
    assert!(
        run.out.contains("CTR0706") && run.out.contains("200 MB"),
        "{run:?}"
    );
}

#[test]
fn explain_says_what_it_knows() {
    let desk = Desk::new();
    let by_code = desk.run("explain ctr0701");
    assert_eq!(by_code.status, Some(0));
    assert_eq!(by_code.out, desk.run("giải-thích no-such-file").out);
    assert!(by_code.out.contains("Vì sao:") && by_code.out.contains("Ví dụ sai:"));
    assert!(desk.run("explain ctr0701 --lang en").out.contains("Why:"));
    let list = desk.run("explain").out;
    let words = list
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    let codes: Vec<&str> = words.filter(|word| word.starts_with("CTR")).collect();
    assert!(codes.is_sorted() && codes.contains(&"CTR0717"));
    assert!(list.starts_with("Cách viết\n") && list.contains("\nTên và mã\n"));
    assert!(list.lines().all(|line| line.chars().count() <= 100));
    // The message of an example is the one it really gets.
    let unit = desk.run("explain CTR0203").out;
    assert!(unit.contains("ctr sẽ báo:") && unit.contains("Lỗi[CTR0203]: không biết đơn vị `"));
}

#[test]
fn output_is_a_whole_file_or_none() {
    let desk = Desk::new();
    let run = desk.run("export a.ctr --output ra.json");
    assert_eq!((run.status, run.out.as_str()), (Some(0), ""), "{run:?}");
    let text = std::fs::read_to_string(desk.dir.path().join("ra.json")).expect("written");
    assert_eq!(text, desk.run("export a.ctr").out);
    desk.run("export khong-co.ctr --output ra2.json");
    let mut names = desk.names();
    names.sort();
    assert_eq!(names, ["a.ctr", "ra.json", "so-lieu.csv"]);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let desk = Desk::new();
    let mut command = desk.command("explain");
    let piped = command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().expect("started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn every_form_of_check_is_well_formed() {
    let desk = Desk::new();
    for form in ["human", "json", "sarif", "junit", "github"] {
        let run = desk.run(&format!("check a.ctr khong-co.ctr --format {form}"));
        assert_eq!(run.status, Some(2), "{form}");
        assert!(!run.out.contains('\u{1b}') && run.out.contains("CTR0701"));
        match form {
            "json" | "sarif" => {
                let json: serde_json::Value = serde_json::from_str(&run.out).expect(form);
                assert!(json.is_object());
            }
            "junit" => assert!(run.out.starts_with("<?xml") && run.out.contains("failures=\"1\"")),
            "github" => assert!(
                run.out.contains("::error file=khong-co.ctr,line=1"),
                "{run:?}"
            ),
            _ => assert!(run.out.ends_with("1 lỗi\n"), "{run:?}"),
        }
    }
}

#[test]
fn names_that_are_not_unicode() {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let desk = Desk::new();
        let name = std::ffi::OsStr::from_bytes(b"k\xe9.ctr");
        std::fs::File::create(desk.dir.path().join(Path::new(name)))
            .and_then(|mut file| file.write_all("chương trình \"A\"\n".as_bytes()))
            .expect("written");
        let run = desk.command("check").arg(name).output().expect("started");
        assert_eq!(run.status.code(), Some(0));
    }
}

/// The programmes of the repository.
fn programmes() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in ["examples", "seeds"] {
        let entries = std::fs::read_dir(root.join(folder)).expect("a folder");
        all.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    all.retain(|path| path.extension().is_some_and(|e| e == "ctr"));
    all.sort();
    all
}

#[test]
fn exports_and_checks_fit_their_schemas() {
    let desk = Desk::new();
    desk.put(
        "sai.ctr",
        "chi tieu 2.1 \"A\", %\n  đến 2025: 1.2\n".as_bytes(),
    );
    for path in programmes().into_iter().chain(["sai.ctr".into()]) {
        for (command, schema) in [
            ("export", include_str!("../lang/schema/ctr.export-1.json")),
            (
                "check --format json",
                include_str!("../lang/schema/ctr.check-1.json"),
            ),
        ] {
            let output = desk.command(command).arg(&path).output();
            let run = Run::from(output.expect("started"));
            let misfits = schema::misfits(schema, &run.out);
            assert!(misfits.is_empty(), "{}: {misfits:#?}", path.display());
        }
    }
}

#[test]
fn many_findings_of_a_kind_are_counted_not_shown() {
    let desk = Desk::new();
    let mut text = String::from("chương trình \"Kế hoạch\"\n  mốc: 2025\n");
    for i in 0..50 {
        text.push_str(&format!(
            "\nchỉ tiêu {i} \"Số {i}\", %\n  chủ trì: CQ{i}\n  đến 2025: ít nhất 1\n"
        ));
    }
    desk.put("nhieu.ctr", text.as_bytes());
    let human = desk.run("check nhieu.ctr").out;
    assert_eq!(human.matches("Lỗi[CTR0202]").count(), 20);
    assert!(human.contains("… và 30 lỗi CTR0202 nữa"), "{human}");
    let json = desk.run("check nhieu.ctr --format json").out;
    assert_eq!(json.matches("\"CTR0202\"").count(), 50);
}

#[test]
fn a_file_given_twice_is_read_once() {
    let desk = Desk::new();
    let text = "chương trình \"Kế hoạch\"\nchỉ tiêu 1 \"X\", %\n  đến 2025: ít nhất 1\n";
    desk.put("a.ctr", text.as_bytes());
    desk.put("copy.ctr", text.as_bytes());
    let total = |line: &str| {
        let line = format!("eval {line} --as-of 2025-12-31 --format json");
        let run = desk.run(&line);
        assert_eq!(run.status, Some(0), "{run:?}");
        let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let seen = [
            json["summary"]["total"].as_u64(),
            json["data"]["observations"].as_u64(),
        ];
        (seen, run.err.matches("CTR0719").count())
    };
    let once = [Some(1), Some(1)];
    assert_eq!(total("a.ctr --data so-lieu.csv"), (once, 0));
    assert_eq!(total("a.ctr a.ctr --data so-lieu.csv"), (once, 1));
    assert_eq!(
        total("a.ctr ./a.ctr copy.ctr --data so-lieu.csv"),
        (once, 2)
    );
    assert_eq!(total("a.ctr --data so-lieu.csv ./so-lieu.csv"), (once, 1));
    for command in ["check", "export", "cascade"] {
        let run = desk.run(&format!("{command} a.ctr a.ctr"));
        assert!(format!("{}{}", run.out, run.err).contains("CTR0719"));
        assert_ne!(run.status, Some(2), "{command}: {run:?}");
    }
    assert_eq!(
        desk.run("check a.ctr a.ctr --deny warnings").status,
        Some(1)
    );
}

#[test]
fn a_programme_is_no_data() {
    let desk = Desk::new();
    let run = desk.run("eval --data a.ctr");
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("là chương trình, không phải số liệu"));
    assert!(run.err.contains("ctr eval a.ctr --data so-lieu.csv"));
}

#[test]
fn a_change_of_nothing_is_no_rise() {
    let desk = Desk::new();
    let text = "chương trình \"Kế hoạch\"\n  ban hành: ngày 1/1/2024\nchỉ tiêu 1 \"X\", %, càng thấp càng tốt\n  đến 2025: giảm ít nhất 1 điểm % mỗi năm\n";
    desk.put("a.ctr", text.as_bytes());
    desk.put(
        "same.csv",
        "chỉ tiêu,kỳ,giá trị\n1,2024,5\n1,2025,5\n".as_bytes(),
    );
    for (lang, said) in [("vi", "không đổi"), ("en", "unchanged")] {
        let line = format!("eval a.ctr --data same.csv --as-of 2025-12-31 --lang {lang}");
        let run = desk.run(&line);
        assert!(run.out.contains(said), "{}", run.out);
        assert!(!run.out.contains("tăng 0") && !run.out.contains("up 0"));
    }
}
