//! Files that ctr writes: whole or not there, in the place of nothing that nobody asked
//! for, and what they were to others they stay: owner, mode, links.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;

use desk::{Desk, Run};
use std::fs::{self, File, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const GOOD: &str = "chương trình \"K (số liệu minh hoạ)\"\n  ban hành: ngày 02/01/2023\n\n\
                    chỉ tiêu 1 \"Tỷ lệ A\", %, càng cao càng tốt\n  đến 2025: ít nhất 40\n";

/// The same, not as the formatter has it.
fn untidy() -> String {
    GOOD.replace("  đến", "      đến")
}

fn repl(desk: &Desk, input: &str) -> Run {
    let script = desk.put("hoi.txt", input);
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
    command.args(["repl", "p.ctr"]);
    command.stdin(File::open(script).expect("opened"));
    desk.run(&mut command)
}

/// What is left in the folder that nobody asked for.
fn leftovers(desk: &Desk) -> Vec<String> {
    let all = fs::read_dir(desk.path()).expect("a folder").flatten();
    let names = all.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".tmp")).collect()
}

#[test]
fn the_formatter_keeps_modes_owners_and_links() {
    let desk = Desk::new();
    for mode in [0o600, 0o640, 0o666, 0o755] {
        let file = desk.put("p.ctr", &untidy());
        fs::set_permissions(&file, Permissions::from_mode(mode)).expect("set");
        // Only root gives a file away; others keep their own.
        let given = chown(&file, Some(1234), Some(1235)).is_ok();
        assert_eq!(desk.ctr("fmt p.ctr").status, Some(0));
        assert_eq!(desk.read("p.ctr"), GOOD);
        let meta = fs::metadata(&file).expect("there");
        assert_eq!(meta.mode() & 0o7777, mode);
        if given {
            assert_eq!((meta.uid(), meta.gid()), (1234, 1235));
        }
        fs::remove_file(file).expect("removed");
    }
    // Another name of the file stays one, however much longer or shorter the text is.
    for text in [
        untidy(),
        GOOD.replace("\n", "\n\n\n"),
        GOOD.replace(", ", ","),
    ] {
        let file = desk.put("p.ctr", &text);
        let other = desk.path().join("q.ctr");
        fs::hard_link(&file, &other).expect("linked");
        assert_eq!(desk.ctr("fmt p.ctr").status, Some(0));
        assert_eq!(desk.read("q.ctr"), desk.read("p.ctr"));
        assert_eq!(fs::metadata(&file).expect("there").nlink(), 2);
        assert_ne!(desk.read("p.ctr"), text);
        fs::remove_file(other).expect("removed");
    }
    // A link stays a link, and so does one to what is not there yet.
    desk.put("that/p.ctr", &untidy());
    symlink("that/p.ctr", desk.path().join("l.ctr")).expect("linked");
    assert_eq!(desk.ctr("fmt l.ctr").status, Some(0));
    assert_eq!(desk.read("that/p.ctr"), GOOD);
    symlink("that/x.json", desk.path().join("l.json")).expect("linked");
    assert_eq!(desk.ctr("export p.ctr --output l.json").status, Some(0));
    assert!(desk.read("that/x.json").contains("ctr.export/1"));
    for link in ["l.ctr", "l.json"] {
        let meta = fs::symlink_metadata(desk.path().join(link)).expect("there");
        assert!(meta.is_symlink(), "{link}");
    }
    assert_eq!(leftovers(&desk), Vec::<String>::new());
}

#[test]
fn a_session_saves_over_nothing_but_what_a_session_saved() {
    let desk = Desk::new();
    desk.put("p.ctr", GOOD);
    let names = [
        "Y.docx",
        "X.CSV",
        "keep.json",
        "x.CTR",
        "ghi-chu",
        "ghi.txt",
    ];
    for name in names {
        desk.put(name, "công sức của ai đó");
        let run = repl(&desk, &format!("giả sử 1 = 3\nlưu \"{name}\"\n"));
        assert_eq!(run.status, Some(1), "{run:?}");
        assert!(run.err.contains("CTR0722"), "{run:?}");
        assert_eq!(desk.read(name), "công sức của ai đó");
    }
    let run = repl(
        &desk,
        "giả sử 1 = 3\nlưu \"m.txt\"\ngiả sử 1 = 4\nlưu \"m.txt\"\n",
    );
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    assert!(desk.read("m.txt").contains("giả sử 1 = 4"));
}

#[test]
fn a_result_replaces_results_and_nothing_else_unasked() {
    let desk = Desk::new();
    desk.put("p.ctr", GOOD);
    desk.put("s.csv", "chỉ tiêu;năm;giá trị\n1;2025;50\n");
    let eval = "eval p.ctr --data s.csv --as-of 2026-01-31";
    let lines = [
        ("export p.ctr".to_string(), "json", "docx"),
        (format!("{eval} --format csv"), "csv", "json"),
        (format!("{eval} --format md"), "md", "csv"),
        (format!("{eval} --format json"), "json", "xlsx"),
        (format!("{eval} --format human"), "txt", "ctr"),
        ("check p.ctr --format sarif".into(), "sarif", "py"),
        ("check p.ctr --format junit".into(), "xml", "CSV"),
        ("test p.ctr --format junit".into(), "xml", "md"),
        ("diff p.ctr p.ctr --format md".into(), "md", "json"),
        (format!("{eval} --format html"), "html", "json"),
        (format!("{eval} --format html"), "htm", "md"),
        (format!("{eval} --format xlsx"), "xlsx", "csv"),
        (format!("{eval} --format docx"), "docx", "xlsx"),
        (format!("{eval} --table places --format csv"), "csv", "md"),
        ("cascade p1.ctr p2.ctr --format csv".into(), "csv", "json"),
        ("cascade p1.ctr p2.ctr --format md".into(), "md", "csv"),
        ("list no-owner p.ctr --format csv".into(), "csv", "json"),
        ("list no-owner p.ctr --format md".into(), "md", "csv"),
        ("list no-owner p.ctr --format json".into(), "json", "md"),
    ];
    let head = |line: &str| GOOD.replace("  ban hành", &format!("  {line}\n  ban hành"));
    desk.put("p1.ctr", &head("số hiệu: 1/NQ-MH"));
    desk.put("p2.ctr", &head("căn cứ: 1/NQ-MH").replace("40", "41"));
    for (line, own, other) in &lines {
        let begun = |name: &str| {
            let bytes = fs::read(desk.path().join(name)).expect("there");
            String::from_utf8_lossy(&bytes[..bytes.len().min(40)]).into_owned()
        };
        desk.put(&format!("r.{own}"), "kết quả cũ");
        let run = desk.ctr(&format!("{line} --output r.{own}"));
        assert_eq!(run.status, Some(0), "{line}: {run:?}");
        assert_ne!(begun(&format!("r.{own}")), "kết quả cũ");
        let name = format!("x.{other}");
        desk.put(&name, "công sức của ai đó");
        let run = desk.ctr(&format!("{line} --output {name}"));
        assert_eq!(run.status, Some(2), "{line}: {run:?}");
        assert!(run.err.contains("CTR0729"), "{line}: {run:?}");
        assert_eq!(desk.read(&name), "công sức của ai đó");
        let run = desk.ctr(&format!("{line} --output {name} --overwrite"));
        assert_eq!(run.status, Some(0), "{line}: {run:?}");
        assert_ne!(begun(&name), "công sức của ai đó");
    }
    // One made ready for it, with nothing in it yet.
    desk.put("tmp.aB3x", "");
    assert_eq!(desk.ctr("export p.ctr --output tmp.aB3x").status, Some(0));
}

/// Whatever it is called and however it is asked for, nothing that is read is written.
#[test]
fn no_result_is_written_over_what_is_read() {
    let desk = Desk::new();
    for name in ["p.ctr", "tap/p.ctr", "tap/con/q.ctr"] {
        desk.put(name, GOOD);
    }
    let figures = "chỉ tiêu;năm;giá trị\n1;2025;50\n";
    for name in ["s.csv", "s.html", "s.json", "s.xlsx", "s.md"] {
        desk.put(name, figures);
    }
    assert_eq!(
        desk.ctr("check p.ctr --write-baseline m.json").status,
        Some(0)
    );
    assert_eq!(
        desk.ctr("check p.ctr --write-baseline moc-so-sanh.json")
            .status,
        Some(0)
    );
    let mut lines = Vec::new();
    for (form, end) in [
        ("html", "html"),
        ("json", "json"),
        ("csv", "csv"),
        ("excel", "csv"),
        ("md", "md"),
        ("xlsx", "xlsx"),
    ] {
        let data = format!("s.{end}");
        lines.push((format!("eval p.ctr --data {data} --format {form}"), data));
    }
    for command in [
        "check tap",
        "export tap",
        "test tap",
        "list no-owner tap",
        "eval tap --data s.csv",
    ] {
        lines.push((command.to_string(), "tap/con/q.ctr".to_string()));
    }
    for command in ["check", "test"] {
        let known = format!("{command} p.ctr --format json");
        lines.push((format!("{known} --baseline m.json"), "m.json".to_string()));
        lines.push((known, "moc-so-sanh.json".to_string()));
    }
    for (line, over) in lines {
        let before = desk.read(&over);
        let run = desk.ctr(&format!("{line} --output {over} --overwrite"));
        assert_eq!(run.status, Some(2), "{line}: {run:?}");
        assert!(run.err.contains("CTR0723"), "{line}: {run:?}");
        assert_eq!(desk.read(&over), before, "{line}");
    }
    // A baseline is written anew over the one that was read.
    for name in ["m.json", "moc-so-sanh.json"] {
        let line = format!("check p.ctr --baseline {name} --write-baseline {name}");
        assert_eq!(desk.ctr(&line).status, Some(0), "{line}");
    }
}

#[test]
fn a_full_disk_is_told_by_a_session_too() {
    if !std::path::Path::new("/dev/full").exists() {
        return;
    }
    let desk = Desk::new();
    desk.put("p.ctr", GOOD);
    let script = desk.put("hoi.txt", "vì sao 1\n1\n");
    let full = File::options()
        .write(true)
        .open("/dev/full")
        .expect("a device");
    let output = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(["repl", "p.ctr"])
        .current_dir(desk.path())
        .stdin(File::open(script).expect("opened"))
        .stdout(full)
        .output()
        .expect("it runs");
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(told.matches("CTR0707").count(), 1, "{told}");
}

/// Runs `script` in a shell whose programs have 1.5 GB.
fn bounded(desk: &Desk, script: &str) -> Run {
    let script = format!("ulimit -v 1500000; {script}");
    desk.run(Command::new("sh").args(["-c", &script]))
}

#[test]
fn an_input_without_an_end_is_bounded() {
    let desk = Desk::new();
    desk.put("p.ctr", GOOD);
    for (script, code) in [
        ("ctr repl p.ctr </dev/zero", "CTR0728"),
        // Rows that would be one table, without a question after them.
        ("yes \"$(printf 'A\\t1\\t2')\" | ctr repl p.ctr", "CTR0728"),
        ("ctr fmt - </dev/zero", "CTR0706"),
        ("ctr check /dev/zero", "CTR0706"),
        ("mkfifo f; cat /dev/zero >f & ctr check f", "CTR0706"),
        ("ctr eval p.ctr --data /dev/zero", "CTR06"),
        (
            "mkfifo g; cat /dev/zero >g & ctr eval p.ctr --data g",
            "CTR06",
        ),
    ] {
        let run = bounded(&desk, script);
        assert_eq!(run.status, Some(2), "{script}: {run:?}");
        let told = format!("{}{}", run.out, run.err);
        assert!(told.contains(code), "{script}: {told:.2000}");
    }
    let begun = Instant::now();
    let run = bounded(&desk, "ctr new m.ctr </dev/zero");
    assert!(run.status.is_some(), "{run:?}");
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn scripts_that_open_each_other_end() {
    let desk = Desk::new();
    desk.put("p.ctr", GOOD);
    desk.put("r.txt", &"mở \"r.txt\"\n".repeat(10));
    let begun = Instant::now();
    let run = repl(&desk, "mở \"r.txt\"\n");
    assert_eq!(run.status, Some(1));
    assert_eq!(run.err.matches("mở chính nó").count(), 10, "{}", run.err);
    for at in 1..8 {
        desk.put(
            &format!("r{at}.txt"),
            &format!("mở \"r{}.txt\"\n", at + 1).repeat(10),
        );
    }
    desk.put("r8.txt", "1\n");
    let run = repl(&desk, "mở \"r1.txt\"\n");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("quá 10000 dòng"), "{}", run.err);
    assert!(begun.elapsed() < Duration::from_secs(60));
    // One that opens another twice is none of these.
    desk.put("a.txt", "mở \"b.txt\"\nmở \"b.txt\"\n");
    desk.put("b.txt", "1\n");
    assert_eq!(repl(&desk, "mở \"a.txt\"\nmở \"a.txt\"\n").status, Some(0));
}

/// Ended in the middle of writing: what stood there stands there, and nothing else.
#[test]
fn an_interrupt_leaves_nothing_behind() {
    let desk = Desk::new();
    let mut text = String::from("chương trình \"K\"\n  ban hành: ngày 02/01/2023\n");
    for at in 0..8_000 {
        text += &format!("chỉ tiêu {at} \"Số {at}\", người, càng cao càng tốt\n  đến 2025: {at}\n");
    }
    desk.put("p.ctr", &text);
    desk.put("out.json", "{}");
    for (signal, status) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        if desk::is_ignored(signal) {
            continue;
        }
        // On a busy machine the file may be whole before the signal comes.
        let in_time = (0..20).any(|_| interrupted(&desk, signal, status));
        assert!(in_time, "never in time: {signal}");
    }
}

/// Whether a signal came while a file was being written; nothing of it is left then.
fn interrupted(desk: &Desk, signal: &str, expected: i32) -> bool {
    desk.put("out.json", "{}");
    let mut child = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(["export", "p.ctr", "--output", "out.json"])
        .current_dir(desk.path())
        .stderr(Stdio::null())
        .spawn()
        .expect("started");
    let begun = Instant::now();
    while leftovers(desk).is_empty() {
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "nothing was begun"
        );
        if child.try_wait().expect("asked").is_some() {
            return false;
        }
    }
    let id = child.id().to_string();
    let killed = Command::new("kill").args(["-s", signal, &id]).status();
    let status = child.wait().expect("ended");
    assert_eq!(leftovers(desk), Vec::<String>::new(), "{signal}");
    // The file was in its place before the signal came: that is no interrupt.
    if !killed.expect("sent").success() || desk.read("out.json") != "{}" {
        return false;
    }
    assert_eq!(status.code(), Some(expected), "{signal}");
    true
}
