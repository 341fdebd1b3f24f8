//! What a hostile name may do to a terminal: nothing, whatever command prints it. Each is
//! run at a terminal of the test's own.
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

use desk::{Desk, is_ignored};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::process::{Command, Stdio};

/// A name that colours, turns the line round, rings, and clears the screen.
const HOSTILE: &str = "A\u{1b}[31m\u{9b}31m B\u{202e}abc\u{7}\u{1b}[2J";

/// A terminal: its own end, and the one that a program is given.
fn terminal() -> (File, File) {
    let own = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&own).expect("granted");
    unlockpt(&own).expect("unlocked");
    let name = ptsname(&own, Vec::new()).expect("a name");
    let name = name.into_string().expect("UTF-8");
    let other = OpenOptions::new().read(true).write(true).open(name);
    (File::from(own), other.expect("opened"))
}

/// What stands on the terminal after a command: its bytes.
fn seen(desk: &Desk, line: &str, input: Option<&str>, colours: bool) -> Vec<u8> {
    let (mut own, other) = terminal();
    let stdin = match input {
        Some(text) => {
            let path = desk.put("input.txt", text);
            Stdio::from(File::open(path).expect("opened"))
        }
        None => Stdio::null(),
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
    command
        .args(line.split_whitespace())
        .current_dir(desk.path())
        .env("TERM", "xterm")
        .env_remove("NO_COLOR")
        .stdin(stdin)
        .stdout(other.try_clone().expect("again"))
        .stderr(other);
    if !colours {
        command.env("NO_COLOR", "1");
    }
    let mut child = command.spawn().expect("started");
    // The program's end is the program's alone.
    drop(command);
    let mut out = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(read @ 1..) = own.read(&mut piece) {
        out.extend_from_slice(&piece[..read]);
    }
    child.wait().expect("ended");
    out
}

/// What would act on the terminal, but for line ends and, where they are asked for,
/// colours.
fn acts(bytes: &[u8], colours: bool) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let mut found = Vec::new();
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let harmless = match c {
            '\n' => true,
            '\u{1b}' if colours => {
                let code = rest.strip_prefix('[').unwrap_or("?");
                let end = code.find(|c: char| !c.is_ascii_digit() && c != ';');
                end.is_some_and(|end| code[end..].starts_with('m'))
            }
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
            c => !c.is_control(),
        };
        if !harmless {
            found.push(format!(
                "{c:?} {:?}",
                rest.chars().take(20).collect::<String>()
            ));
        }
    }
    found
}

fn desk() -> Desk {
    let desk = Desk::new();
    let text = format!(
        "chương trình \"K {HOSTILE}\"\n  số hiệu: 1/KH-MH\n  ban hành: ngày 02/01/2023\n\n\
         cơ quan S \"Sở {HOSTILE}\"\n\n\
         chỉ tiêu 1 \"{HOSTILE}\", người, càng cao càng tốt\n    chủ trì: S\n  \
         đến 2025: ít nhất 5\n\n\
         kiểm thử \"T {HOSTILE}\"\n  tính đến: 31/12/2025\n  số liệu [1] 2025: 4\n  \
         mong đợi [1] đến 2025: đạt\n"
    );
    desk.put("a.ctr", &text);
    let child = text.replace("1/KH-MH\n", "2/KH-MH\n  căn cứ: 1/KH-MH\n");
    desk.put(
        "b.ctr",
        &child.replace("ít nhất 5", &format!("tối thiểu 4  # bỏ qua {HOSTILE}")),
    );
    let data = format!("chỉ tiêu;năm;giá trị;nguồn\n1;2025;4;{HOSTILE}\n{HOSTILE}x;2025;4;\n");
    desk.put("s.csv", &data);
    desk
}

#[test]
fn no_command_lets_a_name_act_on_the_terminal() {
    let desk = desk();
    let eval = "eval a.ctr --data s.csv --as-of 2026-01-31 --list all --format";
    let mut lines: Vec<(String, Option<&str>)> = Vec::new();
    for format in ["human", "json", "csv", "excel", "md", "concise", "github"] {
        lines.push((format!("{eval} {format}"), None));
    }
    for format in ["human", "concise", "json", "sarif", "junit", "github"] {
        lines.push((
            format!("check a.ctr b.ctr --data s.csv --format {format}"),
            None,
        ));
    }
    for format in ["human", "concise", "github", "md", "json"] {
        lines.push((format!("diff a.ctr b.ctr --format {format}"), None));
    }
    for format in ["human", "json", "junit", "concise", "github"] {
        lines.push((format!("test a.ctr --format {format}"), None));
    }
    lines.push(("export a.ctr".into(), None));
    lines.push(("cascade a.ctr b.ctr".into(), None));
    lines.push(("fmt --check a.ctr".into(), None));
    lines.push((format!("explain {}", HOSTILE.replace(' ', "")), None));
    let text = desk.read("a.ctr");
    lines.push(("fmt -".into(), Some(&text)));
    let asked = format!("1\nchỉ tiêu\nvì sao 1\ncơ quan\nnạp \"{HOSTILE}\"\n{HOSTILE}\n");
    lines.push(("repl a.ctr --data s.csv".into(), Some(&asked)));
    for (line, input) in &lines {
        for colours in [false, true] {
            let out = seen(&desk, line, *input, colours);
            assert!(!out.is_empty(), "{line}");
            let found = acts(&out, colours);
            assert!(found.is_empty(), "{line}: {found:#?}");
        }
    }
}

/// A session that is ended from outside ends, keeps what was asked, and leaves the
/// terminal as it was.
#[test]
fn a_session_ends_when_it_is_told_to() {
    use rustix::termios::tcgetattr;
    for (signal, status) in [("TERM", 143), ("HUP", 129)] {
        if is_ignored(signal) {
            continue;
        }
        let desk = desk();
        let (mut own, other) = terminal();
        let before = format!("{:?}", tcgetattr(&other).expect("a terminal"));
        let mut child = Command::new(env!("CARGO_BIN_EXE_ctr"))
            .args(["repl", "a.ctr"])
            .current_dir(desk.path())
            .env("TERM", "xterm")
            .env("XDG_STATE_HOME", desk.path())
            .stdin(other.try_clone().expect("again"))
            .stdout(other.try_clone().expect("again"))
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        own.write_all("41 + 1\r".as_bytes()).expect("typed");
        let mut seen = String::new();
        let mut piece = [0; 4096];
        while !seen.contains("42") {
            let read = own.read(&mut piece).expect("an answer");
            seen += &String::from_utf8_lossy(&piece[..read]);
        }
        // An interrupt ends nothing.
        let id = child.id().to_string();
        let send = |signal: &str| {
            let sent = Command::new("kill").args(["-s", signal, &id]).status();
            assert!(sent.expect("sent").success());
        };
        send("INT");
        std::thread::sleep(std::time::Duration::from_millis(200));
        assert!(child.try_wait().expect("asked").is_none(), "ended by INT");
        send(signal);
        let begun = std::time::Instant::now();
        let ended = loop {
            match child.try_wait().expect("asked") {
                Some(ended) => break ended,
                None if begun.elapsed().as_secs() > 60 => {
                    child.kill().expect("killed");
                    panic!("{signal} ended nothing");
                }
                None => std::thread::sleep(std::time::Duration::from_millis(20)),
            }
        };
        assert_eq!(ended.code(), Some(status), "{signal}");
        assert!(desk.read("ctr/repl-history").contains("41 + 1"), "{signal}");
        let after = format!("{:?}", tcgetattr(&other).expect("a terminal"));
        assert_eq!(after, before, "{signal}");
    }
}

/// The test sees what it looks for: colours are there, and raw text would be found.
#[test]
fn the_terminal_is_one() {
    let desk = desk();
    let out = seen(&desk, "check a.ctr", None, true);
    assert!(String::from_utf8_lossy(&out).contains("\u{1b}["));
    assert_eq!(acts(HOSTILE.as_bytes(), false).len(), 5);
}

/// A session's answers are read, saved or not; other results keep their bytes in a pipe.
#[test]
fn a_pipe_keeps_bytes_but_for_a_session() {
    let desk = desk();
    let run = desk.ctr("export a.ctr");
    assert!(run.out.contains("\u{202e}"), "{}", run.out);
    let script = desk.put("hoi.txt", "1\nchỉ tiêu\n");
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
    command
        .args(["repl", "a.ctr"])
        .stdin(File::open(script).expect("opened"));
    let run = desk.run(&mut command);
    assert_eq!(acts(run.out.as_bytes(), false), Vec::<String>::new());
    let run = desk.ctr("diff a.ctr b.ctr");
    assert_eq!(acts(run.out.as_bytes(), false), Vec::<String>::new());
}
