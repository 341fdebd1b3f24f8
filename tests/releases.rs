//! The calendar of publication: what is due and not out yet is not missing.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may fail, and writes its own files"
)]

use ctr::data::Input;
use ctr::eval::{Evaluation, Options, Status};
use ctr::finding::Finding;
use ctr::source::{SourceFile, Sources};
use jiff::civil::{Date, date};
use std::io::Cursor;

fn evaluate(lines: &str, figures: &str, as_of: Date) -> (Evaluation, Vec<Finding>) {
    let text = format!("chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2025\n{lines}");
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", text.as_str()));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let rows: String = figures
        .split_whitespace()
        .map(|row| format!("{row}\n"))
        .collect();
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(
            format!("chỉ tiêu;kỳ;giá trị\n{rows}").into_bytes(),
        )),
        size: None,
    };
    let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    (
        ctr::eval::evaluate(&model, &data, &Options::new(as_of)),
        findings,
    )
}

fn first(evaluation: &Evaluation) -> (Status, Option<Date>) {
    let verdict = evaluation.verdicts.first().expect("a verdict");
    (
        verdict.status(),
        verdict.awaiting().map(|awaiting| awaiting.day),
    )
}

const POOR: &str =
    "chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  đến 2025: không quá 3\n";

fn with(rules: &str) -> String {
    format!("{POOR}lịch công bố \"Hộ nghèo\"\n  số liệu: [1]\n{rules}")
}

/// Until the day the figure awaits its release; from then on it is missing; a figure that is
/// there is judged whatever the calendar says.
#[test]
fn what_is_not_out_yet_is_not_missing() {
    let lines = with(
        "  công bố năm, sơ bộ: trước ngày 15/01 năm sau\n  công bố năm, chính thức: ngày 01/6 năm sau\n",
    );
    let as_of = |day| first(&evaluate(&lines, "1;2024;4", day).0);
    let out = date(2026, 1, 15);
    assert_eq!(
        as_of(date(2025, 12, 31)),
        (Status::AwaitingRelease, Some(out))
    );
    assert_eq!(
        as_of(date(2026, 1, 14)),
        (Status::AwaitingRelease, Some(out))
    );
    assert_eq!(as_of(out), (Status::NoData, None));
    // Counted by itself, then as missing.
    let counted = |day| {
        let counts = evaluate(&lines, "1;2024;4", day).0.indicators;
        (counts.awaiting, counts.no_data, counts.due())
    };
    assert_eq!(counted(date(2025, 12, 31)), (1, 0, 1));
    assert_eq!(counted(out), (0, 1, 1));
    let there = first(&evaluate(&lines, "1;2025;2", date(2025, 12, 31)).0);
    assert_eq!(there, (Status::Met, None));
    let (evaluation, _) = evaluate(&lines, "1;2024;4", date(2025, 12, 31));
    let notes: Vec<&str> = evaluation.verdicts[0]
        .notes
        .iter()
        .map(|note| note.vi.as_str())
        .collect();
    assert!(
        notes[0].starts_with("chưa đến ngày công bố: số sơ bộ có từ 15/1/2026"),
        "{notes:?}"
    );
    assert!(
        !notes.iter().any(|note| note.contains("thiếu số liệu")),
        "{notes:?}"
    );
    // A conflict is a conflict: the figure is out, twice.
    let twice = first(&evaluate(&lines, "1;2025;2 1;2025;4", date(2025, 12, 31)).0);
    assert_eq!(twice.0, Status::NoData);
}

/// Quarters and months count from their last month; each kind of period has its own day.
#[test]
fn days_are_counted_from_the_period() {
    let lines = "chỉ tiêu 1 \"Số vụ\", vụ, trong kỳ, càng thấp càng tốt\n  quý II/2025: không quá 9\n\
        lịch công bố \"Vụ\"\n  công bố quý: trước ngày 06 tháng sau\n  công bố năm: ngày 31/3 năm sau\n";
    let as_of = |day| first(&evaluate(lines, "1;2024;4", day).0);
    let out = date(2025, 7, 6);
    assert_eq!(
        as_of(date(2025, 6, 30)),
        (Status::AwaitingRelease, Some(out))
    );
    assert_eq!(as_of(out), (Status::NoData, None));
    // The year of four quarters that are there is there.
    let year = lines.replace("quý II/2025", "đến 2025");
    let quarters = "1;2025-Q1;1 1;2025-Q2;1 1;2025-Q3;1 1;2025-Q4;1";
    let made = first(&evaluate(&year, quarters, date(2025, 12, 31)).0);
    assert_eq!(made.0, Status::Met);
}

/// The rule in force on the day; of the file's calendars the one that names the indicator.
#[test]
fn the_closest_calendar_in_force_speaks() {
    let rule = |since: &str, day: &str| {
        format!(
            "lịch công bố \"C {day}\"\n  số liệu: [1]\n{since}  công bố năm: ngày {day} năm sau\n"
        )
    };
    let lines = format!(
        "{POOR}{}{}lịch công bố \"Chung\"\n  công bố năm: ngày 30/11 năm sau\n",
        rule("", "01/5"),
        rule("  hiệu lực: từ 01/02/2026\n", "01/6"),
    );
    let day = |on| first(&evaluate(&lines, "", on).0).1;
    assert_eq!(day(date(2026, 1, 31)), Some(date(2026, 5, 1)));
    assert_eq!(day(date(2026, 2, 1)), Some(date(2026, 6, 1)));
    assert_eq!(day(date(2026, 6, 1)), None);
    // A document of 2026 is known to hold from 2027 on.
    let late = with("  căn cứ: 09/2026/QĐ-THU\n  công bố năm: ngày 01/5 năm sau\n");
    assert_eq!(
        first(&evaluate(&late, "", date(2026, 1, 31)).0).0,
        Status::NoData
    );
    assert_eq!(
        first(&evaluate(POOR, "", date(2026, 1, 31)).0).0,
        Status::NoData
    );
}

/// The library's calendar of GRDP has an estimate within the year, so that nothing awaits at
/// its end; it ends where another decree changed it.
#[test]
fn the_library_has_what_the_decree_says() {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("a.ctr", "chương trình \"K\"\n"));
    let (model, _) = ctr::check::programmes(&mut sources);
    let [calendar] = model.calendars.as_slice() else {
        unreachable!("{:?}", model.calendars)
    };
    let days: Vec<Option<Date>> = (calendar.rules.iter())
        .map(|rule| rule.on(ctr::model::Period::Year(2024)))
        .collect();
    let expected = [date(2024, 12, 1), date(2025, 10, 1), date(2026, 10, 1)];
    assert_eq!(days, expected.map(Some));
    assert_eq!(calendar.since, Some(date(2025, 1, 1)));
    assert_eq!(calendar.until, Some(date(2026, 1, 13)));
    let grdp = "chỉ tiêu 1 \"Tốc độ tăng GRDP\", %, càng cao càng tốt\n  đến 2025: ít nhất 8\n";
    assert_eq!(
        first(&evaluate(grdp, "", date(2025, 12, 31)).0).0,
        Status::NoData
    );
}

/// A line that says no day gives none; what it is of then is only missing.
#[test]
fn bad_lines_say_what_to_write() {
    for (rules, code) in [
        ("  công bố năm: ngày 31/6 năm sau\n", "CTR0369"),
        ("  công bố năm: ngày 06\n", "CTR0369"),
        ("  công bố quý: ngày 06 mai sau\n", "CTR0369"),
        ("  công bố năm: ngày 06/13 năm sau\n", "CTR0369"),
        ("  công bố 13 tháng: ngày 06 tháng sau\n", "CTR0369"),
        ("  công bố năm, sơ bộ: ngày 01/12 cùng năm\n", "CTR0373"),
        (
            "  công bố năm: 01/5 năm sau\n  công bố năm: 01/6 năm sau\n",
            "CTR0372",
        ),
        ("  căn cứ: 1/QĐ\n", "CTR0370"),
    ] {
        let (evaluation, findings) = evaluate(&with(rules), "", date(2025, 12, 31));
        let codes: Vec<&str> = findings.iter().map(|finding| finding.entry.code).collect();
        assert!(codes.contains(&code), "{rules}: {codes:?}");
        let expected = if code == "CTR0372" {
            Status::AwaitingRelease
        } else {
            Status::NoData
        };
        assert_eq!(first(&evaluation).0, expected, "{rules}");
    }
    let nobody = with("  công bố năm: 01/5 năm sau\n").replace("[1]\n", "[2]\n");
    let (evaluation, findings) = evaluate(&nobody, "", date(2025, 12, 31));
    assert!(
        findings
            .iter()
            .any(|finding| finding.entry.code == "CTR0370")
    );
    assert_eq!(first(&evaluation).0, Status::NoData);
}

/// What is computed waits for what its inputs wait for, the last of them; where another one
/// is missing it is missing.
#[test]
fn what_is_computed_waits_for_its_inputs() {
    let lines = "chỉ tiêu 1 \"Tỷ lệ khám\", %, càng cao càng tốt\n  công thức: [D] / [B]\n  đến 2025: ít nhất 3\n\
        chỉ tiêu A \"Người khám xa\", người\nchỉ tiêu C \"Người khám gần\", người\n\
        chỉ tiêu D \"Người khám\", người\n  công thức: [A] + [C]\nchỉ tiêu B \"Dân số\", người\n\
        lịch công bố \"Khám\"\n  số liệu: [A]\n  công bố năm: trước ngày 15/01 năm sau\n\
        lịch công bố \"Dân số\"\n  số liệu: [B]\n  công bố năm: trước ngày 20/02 năm sau\n";
    let as_of = date(2025, 12, 31);
    let with = |figures: &str| first(&evaluate(lines, figures, as_of).0);
    let awaits = |day| (Status::AwaitingRelease, Some(day));
    assert_eq!(with("C;2025;5"), awaits(date(2026, 2, 20)));
    assert_eq!(with("C;2025;5 B;2025;100"), awaits(date(2026, 1, 15)));
    assert_eq!(with("B;2025;100"), (Status::NoData, None));
    assert_eq!(with("A;2025;5 B;2025;100"), (Status::NoData, None));
    let (judged, _) = with("A;2025;5 C;2025;5 B;2025;100");
    assert_eq!(judged, Status::Met);
}

/// The status and the day in JSON, in text and for `--fail-on`; what export and diff say of the
/// declaration.
#[test]
fn every_output_has_the_day() {
    let dir = std::env::temp_dir().join(format!("ctr-releases-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder");
    let rule = "  công bố năm, sơ bộ: trước ngày 15/01 năm sau\n";
    let text = format!("chương trình \"K\"\n{}", with(rule));
    let write = |name: &str, text: &str| std::fs::write(dir.join(name), text).expect("written");
    write("k.ctr", &text);
    write("l.ctr", &text.replace("15/01", "20/01"));
    write("s.csv", "chỉ tiêu;kỳ;giá trị\n1;2024;4\n");
    let run = |line: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_ctr"))
            .args(line.split_whitespace())
            .current_dir(&dir)
            .output()
            .expect("ctr");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        (text, output.status.code())
    };
    let eval = "eval k.ctr --data s.csv --as-of 2025-12-31";
    let (json, _) = run(&format!("{eval} --format json"));
    let all: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let one = &all["commitments"][0];
    assert_eq!(one["status"], "awaiting_release");
    assert_eq!(one["release"]["day"], "2026-01-15");
    assert_eq!(one["release"]["flag"], "preliminary");
    assert_eq!(all["summary"]["by_status"]["awaiting_release"], 1);
    assert_eq!(all["summary"]["indicators"]["awaiting_release"], 1);
    assert_eq!(all["summary"]["indicators"]["no_data"], 0);
    for format in ["human", "md", "csv", "concise", "github"] {
        let (text, _) = run(&format!("{eval} --list all --format {format}"));
        assert!(text.contains("15/1/2026"), "{format}: {text}");
    }
    assert_eq!(run(&format!("{eval} --fail-on no-data")).1, Some(0));
    let (export, _) = run("export k.ctr --format json");
    let export: serde_json::Value = serde_json::from_str(&export).expect("JSON");
    assert_eq!(export["programmes"][0]["calendars"][0]["of"][0], "1");
    let (diff, _) = run("diff k.ctr l.ctr");
    assert!(diff.contains("20/01"), "{diff}");
    std::fs::remove_dir_all(&dir).expect("removed");
}

/// Of many places only those without their figure wait, whatever is listed.
#[test]
fn of_many_places_those_without_a_figure_wait() {
    let dir = std::env::temp_dir().join(format!("ctr-places-wait-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("a folder");
    let rule = "  công bố năm: trước ngày 15/01 năm sau\n";
    let each = with(rule).replacen("  đến", "  phạm vi: từng địa bàn\n  đến", 1);
    let text = format!("chương trình \"K\"\n  ban hành: ngày 02/01/2023\n{each}");
    let table =
        "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Xã A;2\n1;2025;Xã B;5\n1;2024;Xã C;2\n1;2024;Xã D;2\n";
    std::fs::write(dir.join("k.ctr"), text).expect("written");
    std::fs::write(dir.join("s.csv"), table).expect("written");
    let counts = |line: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_ctr"))
            .args("eval k.ctr --data s.csv --format json".split(' '))
            .args(line.split(' '))
            .current_dir(&dir)
            .output()
            .expect("ctr");
        let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let status = |name: &str| all["summary"]["by_status"][name].as_u64().unwrap_or(0);
        ["met", "unmet", "awaiting_release", "no_data"].map(status)
    };
    for list in ["--list all", "--list unmet", "--list unmet --top 1"] {
        let before = counts(&format!("--as-of 2025-12-31 {list}"));
        assert_eq!(before, [1, 1, 2, 0], "{list}");
        let after = counts(&format!("--as-of 2026-01-31 {list}"));
        assert_eq!(after, [1, 1, 0, 2], "{list}");
    }
    std::fs::remove_dir_all(&dir).expect("removed");
}
