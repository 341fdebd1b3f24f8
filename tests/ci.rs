//! `ctr check` in CI: what is denied, selected, suppressed, known already; and
//! that the same input gives the same bytes.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/schema.rs"]
mod schema;

use desk::Desk;
use serde_json::Value;
use std::process::Command;

/// A warning-free programme but for two errors and a note (made-up figures).
const WRONG: &str = r#"chương trình "Hoà giải và hòa nhập (số liệu minh hoạ)"
  số hiệu: 1/KH-MH
  ban hành: ngày 02/8/2025
  cơ quan ban hành: "Cơ quan thử"
  căn cứ: 2/NQ-MH
  địa bàn: "Lạng Sơn"
cơ quan SYT "Sở Y tế"
chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %
  chủ trì: SYT
  đến 2025: ít nhất 60
  đến 2025: ít nhất 70
  đến 2030: ít nhất 120
"#;

fn codes(run: &desk::Run) -> Vec<String> {
    let json: Value = serde_json::from_str(&run.out).expect("one document");
    let found = json["findings"].as_array().expect("a list");
    let codes = found.iter().map(|f| f["code"].as_str().unwrap_or("none"));
    codes.map(str::to_string).collect()
}

/// The codes that a programme has when it is checked with these options.
fn found(text: &str, options: &str) -> Vec<String> {
    let desk = Desk::new();
    desk.put("a.ctr", text);
    codes(&desk.ctr(&format!("check a.ctr --format json {options}")))
}

#[test]
fn concise_is_one_line_a_finding() {
    let desk = Desk::new();
    desk.put("a.ctr", WRONG);
    let run = desk.ctr("check a.ctr khong-co.ctr --format concise");
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(
        lines,
        [
            "a.ctr:1:27: ghi chú CTR0401 mixed-tone-marks: tệp này đặt dấu thanh theo hai kiểu",
            "a.ctr:11:3: lỗi CTR0310 two-levels-at-one-milestone: chỉ tiêu 1 \"Tỷ lệ hộ có nước sạch\": mốc 2025 có hai mức",
            "a.ctr:12:21: lỗi CTR0302 share-over-100: chỉ tiêu 1 \"Tỷ lệ hộ có nước sạch\": tỷ lệ 120% vượt quá 100%",
            "khong-co.ctr:1:1: lỗi CTR0701 no-such-file: không có tệp `khong-co.ctr`",
        ]
    );
    assert_eq!(run.status, Some(2));
    let run = desk.ctr("check a.ctr --format concise --lang en");
    let severities = run.out.lines().filter_map(|line| line.split(' ').nth(1));
    assert_eq!(severities.collect::<Vec<_>>(), ["note", "error", "error"]);
}

#[test]
fn levels_codes_and_names_are_denied() {
    let desk = Desk::new();
    desk.put("a.ctr", WRONG);
    let soft = "check a.ctr --ignore CTR03";
    for (deny, status) in [
        ("", 0),
        ("--deny warnings", 0),
        ("--deny notes", 1),
        ("--deny warnings,notes", 1),
        ("--deny warnings --deny ctr0401", 1),
        ("--deny mixed-tone-marks", 1),
        ("--deny CTR04", 1),
        ("--deny CTR02,share-over-100", 0),
    ] {
        let run = desk.ctr(&format!("{soft} {deny}"));
        assert_eq!(run.status, Some(status), "{deny}: {}", run.out);
    }
    for (line, code, word) in [
        ("--deny warnigns", "CTR0717", "`warnings`"),
        ("--deny CTR0301,CTR031O", "CTR0717", "`CTR031"),
        ("--select mixed-tone-mark", "CTR0717", "`mixed-tone-marks`"),
        ("--ignore zzzzzzzzzzzz", "CTR0717", "ctr explain"),
        ("--ignore unexpected-text", "CTR0790", "unexpected-text"),
        ("--ignore CTR01", "CTR0790", "CTR01"),
        ("--select ,", "CTR0717", ""),
        ("--baseline", "CTR0712", "moc-so-sanh.json"),
    ] {
        let run = desk.ctr(&format!("check a.ctr {line}"));
        assert_eq!(run.status, Some(2), "{line}");
        assert!(run.err.contains(code) && run.err.contains(word), "{run:?}");
        assert!(run.out.is_empty(), "{run:?}");
    }
}

#[test]
fn what_is_selected_and_ignored() {
    assert_eq!(found(WRONG, ""), ["CTR0401", "CTR0310", "CTR0302"]);
    assert_eq!(found(WRONG, "--select CTR03"), ["CTR0310", "CTR0302"]);
    let both = "--select CTR03,CTR04 --ignore share-over-100";
    assert_eq!(found(WRONG, both), ["CTR0401", "CTR0310"]);
    // What was not read is told whatever is asked for.
    let unread = WRONG.replace("120", "12.5");
    let select = "--select CTR02 --ignore CTR03,CTR04";
    assert_eq!(found(&unread, select), ["CTR0104"]);
}

/// The line `  đến 2025: ít nhất 70` of the programme, and what stands around it.
fn around(before: &str, after: &str) -> String {
    let line = "  đến 2025: ít nhất 70\n";
    WRONG.replace(line, &format!("{before}  đến 2025: ít nhất 70{after}\n"))
}

#[test]
fn a_comment_beside_the_line_suppresses_with_a_reason() {
    let kept = ["CTR0401", "CTR0302"];
    for (before, after) in [
        ("", "  # bỏ qua CTR0310: văn bản ghi hai mức"),
        ("", " # Bỏ Qua ctr0310 , share-over-100 : hai mức # ghi thế"),
        ("", "  #bỏ qua two-levels-at-one-milestone: hai mức"),
        ("  # bỏ qua CTR0310: văn bản ghi hai mức\n", ""),
        ("# bỏ qua CTR0310: văn bản ghi hai mức\r\n  # thường\n", ""),
        ("  # bo\u{309} qua CTR0310: tổ hợp\n", ""),
    ] {
        let text = around(before, after);
        let mut left = found(&text, "--ignore CTR0781");
        left.retain(|code| code != "CTR0302" || !after.contains("share"));
        let kept = &kept[..if after.contains("share") { 1 } else { 2 }];
        assert_eq!(left, kept, "{before:?} {after:?}");
    }
    // A blank line, another line or another kind lies between.
    for (before, after) in [
        ("  # bỏ qua CTR0310: hai mức\n\n", ""),
        ("  # bỏ qua CTR0310: hai mức\n  đến 2026: ít nhất 61\n", ""),
        ("", "  # bỏ qua CTR0302: hai mức"),
    ] {
        let left = found(&around(before, after), "");
        assert!(left.contains(&"CTR0310".to_string()), "{before:?}{after:?}");
        assert!(left.contains(&"CTR0781".to_string()), "{before:?}{after:?}");
    }
}

#[test]
fn ordinary_comments_and_quoted_hashes_suppress_nothing() {
    for comment in [
        "# bỏ qua phụ lục 2 của văn bản",
        "# bỏ qua",
        "# CTR0310: hai mức",
        "# xem bỏ qua CTR0310: hai mức",
    ] {
        let left = found(&around("", &format!("  {comment}")), "");
        assert_eq!(left, ["CTR0401", "CTR0310", "CTR0302"], "{comment}");
    }
    let quoted = WRONG.replace("nước sạch", "nước # bỏ qua CTR0203: sạch");
    assert_eq!(found(&quoted, ""), ["CTR0401", "CTR0310", "CTR0302"]);
}

#[test]
fn rows_of_a_table_are_lines_too() {
    let text = "chương trình \"K (số liệu minh hoạ)\"\n  số hiệu: 1/KH-MH\n  \
                ban hành: ngày 02/8/2025\n  cơ quan ban hành: \"Cơ quan thử\"\n  \
                căn cứ: 2/NQ-MH\n  địa bàn: \"Lạng Sơn\"\n\
                cơ quan SYT \"Sở Y tế\"\nbảng chỉ tiêu, đơn vị: %, chủ trì: SYT\n  \
                mã | tên | 2030\n  \
                1 | Tỷ lệ A | >120  # bỏ qua share-over-100: phụ lục ghi thế\n  \
                # bỏ qua CTR0302: phụ lục ghi thế\n  \
                2 | Tỷ lệ B | >120\n  \
                3 | Tỷ lệ C | >120\n";
    assert_eq!(found(text, ""), ["CTR0302"]);
}

/// A suppression in a file with a line that was not read is not called unused.
#[test]
fn unused_is_said_only_where_it_is_known() {
    let comment = "  # bỏ qua CTR0303: không rõ";
    let text = around("", comment);
    assert!(found(&text, "").contains(&"CTR0781".to_string()));
    let unread = text.replace("120", "12.5");
    assert!(!found(&unread, "").contains(&"CTR0781".to_string()));
    // CTR0220 needs the parent document: over one file nobody knows.
    let child = around("", "  # bỏ qua CTR0220: văn bản cấp trên gọi khác");
    assert!(!found(&child, "").contains(&"CTR0781".to_string()));
}

/// The correction of an unused suppression leaves the file without it.
#[test]
fn the_fix_of_an_unused_suppression_mends() {
    for (before, after) in [
        ("  # bỏ qua CTR0303: không rõ\n", ""),
        ("", "  # bỏ qua CTR0303: không rõ"),
        ("", "  # bỏ qua CTR0310, CTR0303: hai mức"),
        ("", "  # bỏ qua CTR0303, CTR0310, CTR0201: hai mức"),
    ] {
        let desk = Desk::new();
        let text = around(before, after);
        desk.put("a.ctr", &text);
        let run = desk.ctr("check a.ctr --select CTR0781 --format json");
        let json: Value = serde_json::from_str(&run.out).expect("one document");
        let edit = &json["findings"][0]["fix"]["edits"][0];
        let mended = apply(&text, edit);
        desk.put("a.ctr", &mended);
        let run = desk.ctr("check a.ctr --select CTR0781 --format json");
        assert_eq!(codes(&run), Vec::<String>::new(), "{mended}");
        if !after.contains("CTR0310") {
            assert_eq!(mended, WRONG);
        } else {
            let kept = around("", "  # bỏ qua CTR0310: hai mức");
            assert_eq!(mended, kept);
        }
    }
}

fn apply(text: &str, edit: &Value) -> String {
    let offset = |line: &str, column: &str| {
        let number = |key: &str| edit[key].as_u64().expect("a number") as usize;
        let (line, column) = (number(line), number(column));
        let start: usize = text
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let chars = text[start..].char_indices().map(|(at, _)| at);
        start
            + chars
                .chain([text.len() - start])
                .nth(column - 1)
                .expect("there")
    };
    let (from, to) = (offset("line", "column"), offset("end_line", "end_column"));
    let new = edit["text"].as_str().expect("a text");
    format!("{}{new}{}", &text[..from], &text[to..])
}

#[test]
fn suppressed_findings_stay_visible() {
    let desk = Desk::new();
    let text = around("", "  # bỏ qua CTR0310: chờ đính chính")
        .replace("120\n", "120  # bỏ qua CTR0302: chép nguyên văn\n")
        .replace("hoạ)\"", "hoạ)\"  # bỏ qua CTR0401: tên như văn bản");
    desk.put("a.ctr", &text);
    let run = desk.ctr("check a.ctr");
    assert_eq!(run.status, Some(0), "{}", run.out);
    insta::assert_snapshot!(run.out + &desk.ctr("check a.ctr --lang en").out);
    let run = desk.ctr("check a.ctr --format json");
    let check = include_str!("../lang/schema/ctr.check-1.json");
    assert_eq!(schema::misfits(check, &run.out), Vec::<String>::new());
    let json: Value = serde_json::from_str(&run.out).expect("one document");
    let suppressed = json["suppressed"].as_array().expect("a list");
    let reasons: Vec<_> = suppressed
        .iter()
        .map(|s| (s["code"].as_str(), s["suppression"]["reason"].as_str()))
        .collect();
    assert_eq!(
        reasons,
        [
            (Some("CTR0401"), Some("tên như văn bản")),
            (Some("CTR0310"), Some("chờ đính chính")),
            (Some("CTR0302"), Some("chép nguyên văn")),
        ]
    );
    assert_eq!(json["findings"], Value::Array(vec![]));
}

#[test]
fn a_baseline_survives_edits_elsewhere() {
    let desk = Desk::new();
    desk.put("tinh/a.ctr", WRONG);
    let run = desk.ctr("check tinh/a.ctr --write-baseline tinh/moc.json");
    assert_eq!(run.status, Some(0), "{}", run.out);
    let baseline = include_str!("../lang/schema/ctr.baseline-1.json");
    let written = desk.read("tinh/moc.json");
    assert_eq!(schema::misfits(baseline, &written), Vec::<String>::new());
    insta::assert_snapshot!("baseline", written);
    let moved = WRONG
        .replace("cơ quan SYT", "# thêm\n\n# nữa\ncơ quan SYT")
        .replace("  đến 2030: ít nhất", "    đến   2030:  ít nhất")
        .replace("70\n", "70  # hai mức\n");
    desk.put("tinh/a.ctr", &moved);
    let known = "check tinh/a.ctr --baseline tinh/moc.json --format json --deny notes";
    let run = desk.ctr(known);
    assert_eq!((codes(&run), run.status), (vec![], Some(0)));
    // From another folder, by another way of naming the file.
    let inside = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args("check ../tinh/./a.ctr --baseline moc.json --format concise".split(' '))
        .current_dir(desk.path().join("tinh"))
        .output()
        .expect("started");
    assert_eq!(String::from_utf8_lossy(&inside.stdout), "");
}

#[test]
fn what_is_new_counts_and_what_is_gone_is_told() {
    let desk = Desk::new();
    desk.put("a.ctr", WRONG);
    desk.ctr("check a.ctr --write-baseline moc.json --ignore CTR04");
    // The same mistake twice where it was recorded once; a changed line; a mended one.
    let twice = WRONG.replace("70\n", "70\n  đến 2025: ít nhất 70\n");
    desk.put("a.ctr", &twice);
    let compare = "check a.ctr --baseline moc.json --format json --ignore CTR04";
    let run = desk.ctr(compare);
    assert_eq!((codes(&run), run.status), (vec!["CTR0310".into()], Some(1)));
    desk.put("a.ctr", &WRONG.replace("120", "130"));
    let run = desk.ctr(compare);
    assert_eq!(codes(&run), ["CTR0302", "CTR0792"]);
    desk.put("a.ctr", &WRONG.replace("120", "99"));
    let run = desk.ctr(compare);
    assert_eq!((codes(&run), run.status), (vec!["CTR0792".into()], Some(0)));
    let strict = desk.ctr(&format!("{compare} --deny baseline-gone"));
    assert_eq!(strict.status, Some(1));
    // A line that was not read is not mended: nothing is said to be gone.
    desk.put("a.ctr", &WRONG.replace("120", "12.5"));
    assert_eq!(codes(&desk.ctr(compare)), ["CTR0104"]);
    // And no baseline takes it in.
    let run = desk.ctr("check a.ctr --write-baseline moc.json --format json");
    assert_eq!((codes(&run), run.status), (vec!["CTR0104".into()], Some(1)));
    assert!(!desk.read("moc.json").contains("CTR0104"));
    // Written anew, the old one is what the run is held against.
    desk.put("a.ctr", &WRONG.replace("120", "130"));
    let run = desk.ctr(
        "check a.ctr --baseline moc.json --write-baseline moc.json --format json --select CTR0302",
    );
    assert_eq!((codes(&run), run.status), (vec!["CTR0302".into()], Some(1)));
    assert_eq!(
        desk.ctr("check a.ctr --baseline moc.json --select CTR0302")
            .status,
        Some(0)
    );
}

#[test]
fn a_baseline_that_cannot_be_used_stops_the_check() {
    let desk = Desk::new();
    desk.put("a.ctr", WRONG);
    desk.put("rong.json", "");
    desk.put("khac.json", r#"{"schema":"ctr.baseline/9","findings":[]}"#);
    desk.put(
        "nua.json",
        r#"{"schema":"ctr.baseline/1","findings":[{"file":"#,
    );
    for (line, code) in [
        ("--baseline khong-co.json", "CTR0701"),
        ("--baseline rong.json", "CTR0704"),
        ("--baseline a.ctr", "CTR0791"),
        ("--baseline khac.json", "CTR0791"),
        ("--baseline nua.json", "CTR0791"),
        ("--write-baseline khong-co/moc.json", "CTR0707"),
    ] {
        let run = desk.ctr(&format!("check a.ctr {line}"));
        assert_eq!(run.status, Some(2), "{line}");
        assert!(run.err.contains(code), "{line}: {}", run.err);
    }
}

/// Every form of every seed, twice, and once on one core.
#[test]
fn the_same_input_gives_the_same_bytes() {
    let seeds = [
        "hau-giang",
        "hung-yen",
        "lam-dong",
        "lang-son",
        "quang-ngai",
    ];
    let seeds: Vec<String> = seeds.iter().map(|s| format!("seeds/{s}.ctr")).collect();
    let pinned = Command::new("taskset").arg("--version").output().is_ok();
    for format in ["human", "concise", "json", "sarif", "junit", "github"] {
        let run = |one_core: bool| {
            let mut command = Command::new(if one_core {
                "taskset"
            } else {
                env!("CARGO_BIN_EXE_ctr")
            });
            if one_core {
                command.args(["-c", "0", env!("CARGO_BIN_EXE_ctr")]);
            }
            let command = command.current_dir(env!("CARGO_MANIFEST_DIR"));
            let command = command.args(["check", "--format", format, "seeds/42-nq-tw.ctr"]);
            command.args(&seeds).output().expect("started").stdout
        };
        let first = run(false);
        assert!(format == "concise" || format == "github" || !first.is_empty());
        assert!(first == run(false), "{format} differs between runs");
        assert!(
            !pinned || first == run(true),
            "{format} differs on one core"
        );
    }
}

/// A folder stands for its programmes, in every command that takes them.
#[test]
fn a_folder_is_its_programmes() {
    let desk = Desk::new();
    desk.put("k/a.ctr", WRONG);
    desk.put("k/tinh/b.ctr", &WRONG.replace("1/KH-MH", "3/KH-MH"));
    desk.put("k/.an/c.ctr", WRONG);
    desk.put("k/doc.txt", "x");
    for folder in ["k", "k/", "./k"] {
        let run = desk.ctr(&format!("check {folder} --select CTR0302 --format concise"));
        assert_eq!(run.out.lines().count(), 2, "{run:?}");
        assert!(run.out.contains("k/tinh/b.ctr:12:21:"), "{run:?}");
    }
    for (command, status) in [("test k", 1), ("fmt --check k", 0), ("export k", 1)] {
        let run = desk.ctr(command);
        assert_eq!(run.status, Some(status), "{command} {run:?}");
        assert!(!run.err.contains("CTR0702"), "{run:?}");
    }
    desk.put("trong/doc.txt", "x");
    let run = desk.ctr("check trong");
    assert_eq!(run.status, Some(2), "{run:?}");
}

/// The parent of a programme is read where it lies beside or above it, and not reported
/// on; what is written there does not count here.
#[test]
fn a_parent_beside_is_read() {
    let child = WRONG
        .replace("  đến 2025: ít nhất 70\n  đến 2030: ít nhất 120\n", "")
        .replace("ít nhất 60", "ít nhất 40");
    let parent = WRONG
        .replace("1/KH-MH", "2/NQ-MH")
        .replace("  căn cứ: 2/NQ-MH\n", "")
        .replace("\"Lạng Sơn\"", "\"Cả nước\"")
        .replace("  đến 2025: ít nhất 70\n", "");
    for place in ["nq.ctr", "tinh/nq.ctr"] {
        let desk = Desk::new();
        std::fs::create_dir_all(desk.path().join(".git")).expect("made");
        desk.put("tinh/a.ctr", &child);
        desk.put(place, &parent);
        let run = desk.ctr("check tinh/a.ctr --format concise");
        assert!(run.out.contains("CTR0565"), "{place}: {run:?}");
        assert!(run.out.lines().all(|line| line.starts_with("tinh/a.ctr:")));
        assert_eq!(run.status, Some(0), "{run:?}");
    }
    // Beside another folder's programmes it is not sought.
    let desk = Desk::new();
    desk.put("tinh/a.ctr", &child);
    desk.put("khac/nq.ctr", &parent);
    assert!(!desk.ctr("check tinh/a.ctr").out.contains("CTR0565"));
}

#[test]
fn a_baseline_is_found_and_follows_a_renamed_file() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path().join(".git")).expect("made");
    desk.put("tinh/a.ctr", WRONG);
    let written = desk.ctr("check tinh/a.ctr --write-baseline moc-so-sanh.json");
    assert_eq!(written.status, Some(0));
    let clean = |line: &str| {
        let run = desk.ctr(&format!("{line} --deny notes --format concise"));
        assert_eq!(
            (run.status, run.out.as_str()),
            (Some(0), ""),
            "{line} {run:?}"
        );
    };
    clean("check tinh/a.ctr");
    clean("check tinh");
    clean("check .");
    // `ctr test` knows it too.
    assert_eq!(desk.ctr("test tinh/a.ctr").status, Some(0));
    // Another file with the same mistakes is new while the old one is there.
    desk.put("tinh/b.ctr", WRONG);
    assert_eq!(desk.ctr("check tinh/b.ctr").status, Some(1));
    std::fs::remove_file(desk.path().join("tinh/a.ctr")).expect("removed");
    clean("check tinh/b.ctr");
    // What is gone is told with the file and the line of its record.
    desk.put("tinh/b.ctr", &WRONG.replace("  đến 2025: ít nhất 70\n", ""));
    std::fs::write(desk.path().join("tinh/a.ctr"), WRONG.replace("120", "99")).expect("written");
    let run = desk.ctr("check tinh/a.ctr --format concise");
    let gone = run.out.lines().find(|line| line.contains("CTR0792"));
    let gone = gone.expect("one that is gone");
    assert!(gone.contains("CTR0302 của tinh/a.ctr"), "{gone}");
    let line: usize = gone
        .split(':')
        .nth(1)
        .expect("a line")
        .parse()
        .expect("a number");
    let record = desk.read("moc-so-sanh.json");
    assert!(
        record
            .lines()
            .nth(line - 1)
            .expect("there")
            .contains("tinh/a.ctr")
    );
}

/// A file that is wrong is an error of the suite, and no pass.
#[test]
fn in_junit_what_cannot_be_computed_is_an_error() {
    let desk = Desk::new();
    let test = "\nkiểm thử \"Đủ\"\n  tính đến: 31/12/2030\n  số liệu [1] 2025: 90\n  mong đợi [1] đến 2025: đạt\n";
    desk.put("a.ctr", &format!("{WRONG}{test}"));
    desk.put("b.ctr", "chương trình \"K\"\nchi tiu 1\n");
    let run = desk.ctr("test a.ctr b.ctr --format junit");
    assert_eq!(run.status, Some(1));
    let xml = roxmltree::Document::parse(&run.out).expect("XML");
    let errors = xml.root_element().attribute("errors").expect("errors");
    assert!(
        errors.parse::<usize>().expect("a number") >= 3,
        "{}",
        run.out
    );
    let of_b = |node: &roxmltree::Node<'_, '_>| node.attribute("classname") == Some("b.ctr");
    assert!(xml.descendants().any(|node| of_b(&node)));
}

/// One line says what, where and of which file, in every command that CI runs.
#[test]
fn one_line_is_enough() {
    let desk = Desk::new();
    let plan = WRONG.replace("  đến 2025: ít nhất 70\n  đến 2030: ít nhất 120\n", "");
    let test = "\nkiểm thử \"Đủ\"\n  tính đến: 31/12/2025\n  số liệu [1] 2025: 50\n  mong đợi [1] đến 2025: đạt\n";
    desk.put("a.ctr", &format!("{plan}{test}"));
    desk.put("b.ctr", &format!("{}{test}", plan.replace("60", "40")));
    desk.put("so.csv", "chỉ tiêu;kỳ;giá trị\n1;2025;52,5\n");
    let out = |line: &str| desk.ctr(line).out;
    assert_eq!(
        out("eval a.ctr --data so.csv --as-of 2025-12-31 --format concise"),
        "a.ctr:10:3: không đạt: 1 Tỷ lệ hộ có nước sạch, 2025, Lạng Sơn: cần ít nhất 60, \
         có 52,5 % (2025), thiếu 7,5 điểm %; SYT (Sở Y tế)\n"
    );
    assert_eq!(
        out("eval a.ctr --data so.csv --as-of 2025-12-31 --format github"),
        "::error file=a.ctr,line=10,title=không đạt::không đạt: 1 Tỷ lệ hộ có nước sạch, 2025, Lạng \
         Sơn: cần ít nhất 60, có 52,5 %25 (2025), thiếu 7,5 điểm %25; SYT (Sở Y tế)\n"
    );
    // What is kept is listed where all is asked for.
    let kept = "eval b.ctr --data so.csv --as-of 2025-12-31 --format concise";
    assert_eq!(out(kept), "");
    let all = out(&format!("{kept} --list all"));
    assert!(all.starts_with("b.ctr:10:3: đạt: 1 "), "{all}");
    assert_eq!(
        out("test a.ctr b.ctr --format concise"),
        "a.ctr:12:1: kiểm thử “Đủ”: [1] Tỷ lệ hộ có nước sạch, đến 2025: mong đợi đạt, tính ra \
         không đạt\n"
    );
    let annotated = out("test a.ctr --format github");
    assert!(annotated.starts_with("::error file=a.ctr,line=12,title=ctr test::"));
    assert_eq!(
        out("diff a.ctr b.ctr --format concise"),
        "b.ctr:10: mức nới lỏng: 1 Tỷ lệ hộ có nước sạch, 2025: ít nhất 60 → ít nhất 40\n"
    );
    assert!(out("diff a.ctr b.ctr --format md").contains("| ít nhất 60 | ít nhất 40 |"));
    // An agency that ended is named with that.
    let ended = "cơ quan SYT \"Sở Y tế\"\n  kết thúc: 01/3/2025";
    desk.put("c.ctr", &plan.replace("cơ quan SYT \"Sở Y tế\"", ended));
    let line = out("eval c.ctr --data so.csv --as-of 2025-12-31 --format concise");
    let who = "; SYT (Sở Y tế) (đã kết thúc, chưa rõ ai tiếp nhận)\n";
    assert!(line.ends_with(who), "{line}");
}

/// A line that stands alone says of what it is, of a contradiction all of it.
#[test]
fn one_line_names_its_clauses() {
    let desk = Desk::new();
    let head = "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n";
    desk.put(
        "a.ctr",
        &format!(
            "{head}chỉ tiêu 5 \"Số E\", người, càng cao càng tốt\n  đến 2025: ít nhất 10\n\
             chỉ tiêu 6 \"Số F\", người, càng cao càng tốt\n  đến 2025: ít nhất 11\n\
             chỉ tiêu 7 \"Tổng\", người\n  công thức: [5] + [6]\n  đến 2025: không quá 15\n"
        ),
    );
    let found = |file: &str, code: &str| {
        let run = desk.ctr(&format!("check {file} --format concise"));
        let line = run.out.lines().find(|line| line.contains(code));
        line.unwrap_or_else(|| panic!("no {code} in {}", run.out))
            .to_string()
    };
    let line = found("a.ctr", "CTR0580");
    for named in [
        "chỉ tiêu 5 \"Số E\": ",
        "chỉ tiêu 6 \"Số F\" (a.ctr:6)",
        "chỉ tiêu 7 \"Tổng\" (a.ctr:9)",
    ] {
        assert!(line.contains(named), "{named} in {line}");
    }
    desk.put(
        "b.ctr",
        &format!(
            "{head}chỉ tiêu 1 \"A\", %\n  đến 2025: ít nhất 10\n  đến 2030: không quá 20\n\
             chỉ tiêu 2 \"B\", %, càng cao càng tốt\n  đến 2025: hoàn thành\n"
        ),
    );
    assert!(found("b.ctr", "CTR0312").contains("chỉ tiêu 1 \"A\": "));
    assert!(found("b.ctr", "CTR0305").contains("chỉ tiêu 2 \"B\": "));
    let annotated = desk.ctr("check b.ctr --format github").out;
    assert!(annotated.contains("::chỉ tiêu 2 \"B\": "), "{annotated}");
}
