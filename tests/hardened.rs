//! Inputs that once broke something, and what is said of them now.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes its inputs"
)]

#[path = "support/program.rs"]
mod program;

use program::{ctr, json};
use serde_json::Value;

struct Folder(tempfile::TempDir);

impl Folder {
    fn put(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name).to_string_lossy().into_owned();
        std::fs::write(&path, text).expect("written");
        path
    }
}

fn folder() -> Folder {
    Folder(tempfile::tempdir().expect("a folder"))
}

fn codes(text: &str) -> Vec<String> {
    let folder = folder();
    let file = folder.put("p.ctr", text);
    let run = ctr(&["check", &file, "--format", "json"]);
    let all: Value = serde_json::from_str(&run.out).expect("one document");
    let found = all["findings"].as_array().expect("a list").iter();
    let errors = found.filter(|finding| finding["severity"] == "error");
    errors
        .map(|finding| finding["code"].as_str().unwrap_or("").to_string())
        .collect()
}

const HEAD: &str = "chương trình \"K\"\n  ban hành: ngày 02/01/2023\n  mốc: 2025\n\n";

/// A merged cell of a spreadsheet comes out empty.
#[test]
fn a_wide_row_without_a_name_is_told() {
    let folder = folder();
    let text = format!("{HEAD}chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025: 40\n");
    let file = folder.put("p.ctr", &text);
    let data = folder.put("d.csv", "chỉ tiêu;2024;2025\n1;40;46\n;50;51\n");
    let run = ctr(&["eval", &file, "--data", &data, "--as-of", "2025-12-31"]);
    assert_ne!(run.status, Some(2), "{}", run.err);
    assert!(!run.err.contains("Lỗi bên trong"), "{}", run.err);
    assert!(run.err.contains("CTR06"), "{}", run.err);
}

#[test]
fn a_denominator_held_at_nothing_is_a_contradiction() {
    let text = format!(
        "{HEAD}chỉ tiêu 1 \"T\", %\n  công thức: [N] / [M]\nchỉ tiêu 2 \"N\", người\n\
         chỉ tiêu 3 \"M\", người, càng cao càng tốt\n  đến 2025: đúng 0\n"
    );
    assert_eq!(codes(&text), ["CTR0580"]);
}

#[test]
fn growths_may_be_negative_and_comparisons_over_a_hundred() {
    let text = format!(
        "{HEAD}chỉ tiêu 1 \"Tỷ lệ tăng dân số tự nhiên\", %\n  đến 2025: không quá -0,5\n\
         chỉ tiêu 2 \"Tỷ lệ thu ngân sách so với dự toán\", %\n  đến 2025: ít nhất 105\n"
    );
    assert_eq!(codes(&text), Vec::<String>::new());
}

/// 33,3 three times is 99,9: rounded, not contradictory; 40 + 40 + 30 is.
#[test]
fn rounded_parts_make_their_whole() {
    let parts = |levels: [&str; 3]| {
        let mut text = format!("{HEAD}chỉ tiêu 1 \"Cơ cấu\", %, các phần cộng đủ\n");
        for (name, level) in ["A", "B", "C"].iter().zip(levels) {
            text += &format!("  trong đó \"{name}\", càng thấp càng tốt\n    đến 2025: {level}\n");
        }
        codes(&text)
    };
    assert_eq!(parts(["33,3", "33,3", "33,3"]), Vec::<String>::new());
    assert_eq!(parts(["30", "30", "30"]), ["CTR0580"]);
}

#[test]
fn a_result_is_not_written_over_its_input() {
    let folder = folder();
    let text = format!("{HEAD}chỉ tiêu 1 \"A\", %, càng cao càng tốt\n  đến 2025: 40\n");
    let file = folder.put("p.ctr", &text);
    for words in [
        vec!["check", &file, "--output", &file],
        vec!["check", &file, "--write-baseline", &file],
        vec!["export", &file, "--output", &file],
    ] {
        let run = ctr(&words);
        assert_eq!(run.status, Some(2), "{words:?}");
        assert!(run.err.contains("CTR0723"), "{}", run.err);
        assert_eq!(std::fs::read_to_string(&file).expect("there"), text);
    }
}

#[test]
fn a_baseline_is_kept_when_some_file_cannot_be_read() {
    let folder = folder();
    let text = format!("{HEAD}chỉ tiêu 1 \"Tỷ lệ A\", %\n  đến 2025: ít nhất 140\n");
    let file = folder.put("p.ctr", &text);
    let baseline = folder.put("moc.json", "{}");
    let write = ["--write-baseline", &baseline];
    assert_ne!(
        ctr(&[&["check", &file], &write[..]].concat()).status,
        Some(2)
    );
    let kept = std::fs::read_to_string(&baseline).expect("written");
    assert!(kept.contains("CTR0302"), "{kept}");
    let missing = format!("{file}.none.ctr");
    let run = ctr(&[&["check", &file, &missing], &write[..]].concat());
    assert_eq!(run.status, Some(2));
    assert_eq!(std::fs::read_to_string(&baseline).expect("there"), kept);
}

#[test]
fn blanks_alone_are_left_by_the_formatter() {
    let folder = folder();
    let file = folder.put("p.ctr", "\n  \n");
    ctr(&["fmt", &file]);
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "\n  \n");
}

/// What-if judges a place by the lines that are for it, as the evaluation does.
#[test]
fn lines_for_some_places_hold_in_what_if_too() {
    let folder = folder();
    let text = format!(
        "{HEAD}địa bàn \"Xã A\", xã\nđịa bàn \"Xã B\", xã\n\n\
         chỉ tiêu 1 \"A\", hộ, càng cao càng tốt\n  phạm vi: từng xã\n  đến 2025: 10\n  \
         đến 2025 riêng \"Xã A\": 20\n"
    );
    let file = folder.put("p.ctr", &text);
    let data = folder.put(
        "d.csv",
        "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Xã A;15\n1;2025;Xã B;15\n",
    );
    let words = [
        "eval",
        &file,
        "--data",
        &data,
        "--as-of",
        "2025-12-31",
        "--format",
        "json",
    ];
    let all = json(&words);
    assert_eq!(all["commitments"].as_array().map(Vec::len), Some(2));
    let script = folder.put("hoi.txt", "tổng hợp\n");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(["repl", &file, "--data", &data, "--as-of", "31/12/2025"])
        .stdin(std::fs::File::open(script).expect("a script"))
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(
        told.contains("không đạt") && !told.contains("không đạt: 2"),
        "{told}"
    );
}

#[test]
fn one_milestone_twice_is_told_among_many_lines() {
    let mut text = String::from(
        "chương trình \"K\"\n  ban hành: ngày 02/01/2023\nchỉ tiêu 1 \"A\", người, càng cao càng tốt\n",
    );
    for i in 0..40 {
        text += &format!("  đến 2025 riêng \"Xã {i}\", \"Thôn {i}\": {}\n", i + 1);
    }
    let found = |text: &str| codes(text).iter().filter(|code| *code == "CTR0310").count();
    assert_eq!(found(&text), 0);
    // The same places in another order and spelling; beside it one place of them alone.
    text += "  đến 2025 riêng \"thôn 30\", \"Xã 30\": 100\n  đến 2025 riêng \"Xã 30\": 100\n";
    assert_eq!(found(&text), 1);
    // At another milestone it is another level.
    text += "  đến 2030 riêng \"Xã 31\", \"Thôn 31\": 100\n";
    assert_eq!(found(&text), 1);
}

#[test]
fn of_many_lines_for_one_place_each_is_held_against_the_first_few() {
    let mut text =
        String::from("chương trình \"K\"\n  ban hành: ngày 02/01/2023\nđịa bàn \"Xã\", xã\n");
    let lines = 40;
    for i in 0..lines {
        text += &format!("địa bàn \"Nhóm {i}\", nhóm\n  gồm: \"Xã\"\n");
    }
    text += "chỉ tiêu 1 \"A\", người, càng cao càng tốt\n";
    for i in 0..lines {
        text += &format!("  đến 2025 riêng \"Nhóm {i}\": {}\n", i + 1);
    }
    let found = codes(&text);
    let found = found.iter().filter(|code| *code == "CTR0325").count();
    // The second line against one, the ninth and all after it against eight.
    assert_eq!(found, (0..lines).map(|i| i.min(8)).sum::<usize>());
}

#[test]
fn a_unit_beyond_all_measure_is_refused() {
    let mut text = String::from("chương trình \"K\"\n  ban hành: ngày 02/01/2023\nđơn vị u0\n");
    for i in 1..400 {
        text += &format!("đơn vị u{i} = 10 u{}\n", i - 1);
    }
    text += "chỉ tiêu 1 \"A\", u300, càng cao càng tốt\n  đến 2025: 5\n";
    // The first beyond it, and the one said in terms of that; no other.
    assert_eq!(codes(&text), ["CTR0313", "CTR0203"]);
}
