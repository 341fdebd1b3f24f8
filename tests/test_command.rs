//! `ctr test`, through the program: passes, differences, choice by name, and
//! expectations rewritten.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads and writes files of its own"
)]

#[path = "support/program.rs"]
mod program;
#[path = "support/schema.rs"]
mod schema;

use program::{ctr, ctr_in, json};
use std::path::Path;

const EXAMPLE: &str = "examples/22-kiem-thu.ctr";

/// Made-up figures throughout (số liệu minh hoạ).
const HEAD: &str = r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  ban hành: ngày 22/7/2020
  địa bàn: "Lâm Đồng"
  mốc: 2021, 2022

cơ quan SNV "Sở Nội vụ"

chỉ tiêu 1 "Tỷ lệ thất nghiệp", %
  chủ trì: SNV
  đến 2021: dưới 1,2
  đến 2022: dưới 1

chỉ tiêu 2 "Dân số", người, càng cao càng tốt
  chủ trì: SNV
  phạm vi: từng địa bàn
  đến 2021: ít nhất 3

chỉ tiêu 3 "Bình quân hộ", người
  chủ trì: SNV
  công thức: [2] / 3
  đến 2021: ít nhất 1

nhiệm vụ 4 "Bàn giao"
  chủ trì: SNV
  thời gian: đến năm 2021

"#;

/// A file in a folder of its own, and what `ctr test` says of it.
struct Trial {
    folder: tempfile::TempDir,
}

impl Trial {
    fn of(tests: &str) -> Self {
        let trial = Trial {
            folder: tempfile::tempdir().expect("a folder"),
        };
        std::fs::write(trial.path(), format!("{HEAD}{tests}")).expect("written");
        trial
    }

    fn path(&self) -> String {
        let path = self.folder.path().join("ke-hoach.ctr");
        path.to_string_lossy().into_owned()
    }

    fn run(&self, words: &[&str]) -> program::Run {
        self.run_in("vi", words)
    }

    fn run_in(&self, lang: &str, words: &[&str]) -> program::Run {
        let path = self.path();
        let mut run = ctr_in(lang, &[&["test", &path], words].concat());
        run.out = run.out.replace(&path, "ke-hoach.ctr");
        run.err = run.err.replace(&path, "ke-hoach.ctr");
        run
    }

    fn text(&self) -> String {
        std::fs::read_to_string(self.path()).expect("read")
    }
}

#[test]
fn the_example_passes_in_both_languages() {
    let run = ctr(&["test", EXAMPLE]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    insta::assert_snapshot!("example_passes", run.out);
    for alias in ["kiểm-thử", "kiem-thu"] {
        assert_eq!(ctr(&[alias, EXAMPLE]).out, run.out);
    }
    let english = ctr_in("en", &["test", EXAMPLE]).out;
    assert!(english.ends_with("6 tests: 6 passed.\n"), "{english}");
}

const WRONG: &str = r#"kiểm thử "Đúng 1,2 là đạt"
  tính đến: 31/12/2021
  số liệu [1] 2021: 1,25, sơ bộ
  mong đợi [1] đến 2021: đạt
  mong đợi [1] đến 2022: chưa đến hạn

kiểm thử "Thiếu bao nhiêu"
  tính đến: 31/12/2021
  số liệu [1] 2021: 1,25
  mong đợi [1] đến 2021: không đạt, thiếu 0,1

kiểm thử "Nơi nào"
  tính đến: 31/12/2021
  số liệu [2] 2021 tại "Lâm Đồng": 2
  số liệu [2] 2021 tại "Lạng Sơn": 5
  mong đợi [2]: đạt

kiểm thử "Việc chưa xong"
  tính đến: 31/12/2021
  nhiệm vụ 4: chưa hoàn thành
  mong đợi nhiệm vụ 4: hoàn thành
  mong đợi nhiệm vụ 4 đến 2030: hoàn thành
"#;

#[test]
fn a_failure_says_what_differs_and_why() {
    let trial = Trial::of(WRONG);
    let run = trial.run(&[]);
    assert_eq!((run.status, run.err.as_str()), (Some(1), ""));
    insta::assert_snapshot!("failures", run.out);
    insta::assert_snapshot!("failures_in_english", trial.run_in("en", &[]).out);
    insta::assert_snapshot!("failures_junit", trial.run(&["--format", "junit"]).out);
}

#[test]
fn json_fits_its_schema() {
    let trial = Trial::of(WRONG);
    let run = trial.run(&["--format", "json"]);
    let schema = include_str!("../lang/schema/ctr.test-1.json");
    let misfits = schema::misfits(schema, &run.out);
    assert!(misfits.is_empty(), "{misfits:?}");
    let document: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(document["summary"]["failed"], 4);
    assert_eq!(
        document["tests"][0]["expectations"][0]["got"]["status"],
        "unmet"
    );
    assert_eq!(
        document["tests"][0]["expectations"][0]["got"]["shortfall"],
        "0.05"
    );
    assert_eq!(document["tests"][2]["expectations"][0]["found"], 2);
}

#[test]
fn select_takes_part_of_a_name_typed_as_one_likes() {
    let trial = Trial::of(WRONG);
    for typed in ["việc CHƯA xong", "viec chua", "Thieu bao"] {
        let run = trial.run(&["--select", typed]);
        assert!(
            run.out.contains("1 kiểm thử: 0 đúng, 1 sai."),
            "{typed}: {}",
            run.out
        );
    }
    // With marks they count: another word is another name.
    let run = trial.run(&["--select", "việc chứa"]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("CTR0815"), "{}", run.err);
}

#[test]
fn update_writes_the_expectations_and_nothing_else() {
    let trial = Trial::of(WRONG);
    let before = trial.text();
    let run = trial.run(&["--update"]);
    let after = trial.text();
    // What speaks of several commitments, or of none, cannot be written.
    assert_eq!(run.status, Some(1));
    let changed: Vec<(&str, &str)> = (before.lines().zip(after.lines()))
        .filter(|(old, new)| old != new)
        .collect();
    assert_eq!(
        changed,
        [
            (
                "  mong đợi [1] đến 2021: đạt",
                "  mong đợi [1] đến 2021: không đạt"
            ),
            (
                "  mong đợi [1] đến 2021: không đạt, thiếu 0,1",
                "  mong đợi [1] đến 2021: không đạt, thiếu 0,05"
            ),
            (
                "  mong đợi nhiệm vụ 4: hoàn thành",
                "  mong đợi nhiệm vụ 4: quá hạn"
            ),
        ]
    );
    assert_eq!(before.lines().count(), after.lines().count());
    let again = trial.run(&["--update"]);
    assert_eq!(trial.text(), after, "{}", again.out);
}

/// A test of figures alone gets an expectation of everything they bear on, and
/// then passes; line ends, comments and the rest of the file stay.
#[test]
fn update_fills_a_test_that_expects_nothing() {
    let test = "kiểm thử \"Mới\"\n\ttính đến: 31/12/2021\n\
                \tsố liệu [2] 2021 tại \"Lâm Đồng\": 2 # ghi chú\n\
                \tnhiệm vụ 4: hoàn thành 01/02/2021   # xong\n\n# hết";
    let trial = Trial::of("");
    let text = format!("\u{feff}{HEAD}{test}").replace('\n', "\r\n");
    std::fs::write(trial.path(), &text).expect("written");
    let run = trial.run(&["--update"]);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    let after = trial.text();
    let (start, end) = text.split_once("   # xong").expect("its last line");
    let added = (after.strip_prefix(start))
        .and_then(|rest| rest.strip_prefix("   # xong"))
        .and_then(|rest| rest.strip_suffix(end));
    insta::assert_snapshot!(
        "filled",
        added.expect("the rest stays").replace("\r\n", "␍␊\n")
    );
    assert_eq!(trial.run(&[]).status, Some(0));
}

/// One milestone with a level for all, for a place and in a scenario: each line of
/// `--update` is of one of them; what no line could tell apart is left to a remark.
#[test]
fn update_tells_the_levels_of_a_milestone_apart() {
    let trial = Trial::of(
        "địa bàn \"Lạc Dương\", huyện, thuộc \"Lâm Đồng\"\n\n\
         chỉ tiêu 5 \"Xã đạt chuẩn\", xã, càng cao càng tốt\n  chủ trì: SNV\n  đến 2021: 4\n  \
         đến 2021 riêng \"Lạc Dương\": 2\n  đến 2021 kịch bản \"Cao\": 6\n  hằng năm 2022 - 2023: 5\n  đến 2022: 6\n\n\
         kiểm thử \"Mới\"\n  tính đến: 31/12/2022\n  số liệu [5] 2021: 5\n  số liệu [5] 2022: 5\n",
    );
    let before = trial.text();
    let before = before.replace("  mốc:", "  kịch bản: \"Cao\"\n  mốc:");
    std::fs::write(trial.path(), &before).expect("written");
    let run = trial.run(&["--update"]);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    let after = trial.text();
    let added = after
        .strip_prefix(before.trim_end())
        .expect("the rest stays");
    insta::assert_snapshot!("told_apart", added.trim());
    let run = trial.run(&[]);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
}

#[test]
fn update_leaves_a_file_with_errors_alone() {
    let trial = Trial::of(&format!("{WRONG}\nchỉ tiêu 1 \"Trùng mã\", %\n"));
    let before = trial.text();
    let run = trial.run(&["--update"]);
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("CTR0205"), "{}", run.err);
    assert_eq!(trial.text(), before);
}

#[test]
fn a_test_with_a_bad_line_is_not_run_and_the_others_are() {
    let trial = Trial::of(
        "kiểm thử \"Sai\"\n  tính đến: 31/12/2021\n  số liệu [9] 2021: 1\n  mong đợi [1] đến 2021: đạt\n\
         kiểm thử \"Đúng\"\n  tính đến: 31/12/2021\n  mong đợi [1] đến 2021: thiếu số liệu\n",
    );
    let run = trial.run(&[]);
    assert_eq!(run.status, Some(1));
    assert!(
        run.out.contains("không chạy Sai") && run.out.contains("đúng       Đúng"),
        "{}",
        run.out
    );
}

/// Tests change nothing of what `eval` and `export` say of commitments.
#[test]
fn tests_bear_on_nothing_else() {
    let (with, without) = (Trial::of(WRONG), Trial::of(""));
    let data = with.folder.path().join("so-lieu.csv");
    std::fs::write(&data, "chỉ tiêu;kỳ;giá trị\n1;2021;1,1\n").expect("written");
    let data = data.to_string_lossy().into_owned();
    let eval = |trial: &Trial| {
        let path = trial.path();
        let words = [
            "eval",
            &path,
            "--data",
            &data,
            "--as-of",
            "2021-12-31",
            "--format",
            "json",
        ];
        ctr(&words).out.replace(&path, "")
    };
    assert_eq!(eval(&with), eval(&without));
    let export = |trial: &Trial| {
        let mut document = json(&["export", &trial.path()]);
        let programme = &mut document["programmes"][0];
        let tests = programme["tests"].take();
        (document.to_string().replace(&trial.path(), ""), tests)
    };
    let ((one, tests), (other, none)) = (export(&with), export(&without));
    assert_eq!(one, other);
    assert_eq!(
        (
            tests.as_array().map(Vec::len),
            none.as_array().map(Vec::len)
        ),
        (Some(4), Some(0))
    );
    let document = ctr(&["export", &with.path()]).out;
    let misfits = schema::misfits(include_str!("../lang/schema/ctr.export-1.json"), &document);
    assert!(misfits.is_empty(), "{misfits:?}");
}

#[test]
fn no_tests_no_files_and_bad_words() {
    let run = ctr(&["test", "examples/03-bang.ctr"]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (Some(0), "Không có kiểm thử nào.\n")
    );
    assert_eq!(ctr(&["test"]).status, Some(2));
    assert_eq!(ctr(&["test", "khong-co.ctr"]).status, Some(2));
    assert_eq!(ctr(&["test", EXAMPLE, "--format", "sarif"]).status, Some(2));
    assert!(Path::new(EXAMPLE).exists());
}

/// Of several levels at one milestone the one meant is named; else the one without
/// terms; else those there are are told.
#[test]
fn the_level_meant_is_named_by_its_terms() {
    const LEVELS: &str = "chỉ tiêu 5 \"Thu ngân sách\", tỷ đồng, trong kỳ\n  chủ trì: SNV\n  \
        đến 2021 theo Bộ Tài chính: ít nhất 9.000\n  đến 2021 theo 25/NQ-HĐND: ít nhất 9.500\n\n\
        chỉ tiêu \"Được hỗ trợ\", hoàn thành\n  chủ trì: SNV\n  đến 2021: hoàn thành\n\n\
        chỉ tiêu 6 \"Số giường\", giường, càng cao càng tốt\n  chủ trì: SNV\n  \
        đến 2021: ít nhất 7\n  đến 2021 nếu [Được hỗ trợ]: ít nhất 20\n\n\
        kiểm thử \"Mức nào\"\n  tính đến: 31/01/2022\n  số liệu [5] 2021: 9.200\n  \
        số liệu [6] 2021: 8\n  số liệu [Được hỗ trợ] 2021: hoàn thành\n";
    let trial = Trial::of(&format!(
        "{LEVELS}  mong đợi [5] đến 2021 theo bộ tài chính: đạt\n  \
         mong đợi [5] đến 2021 theo 25/NQ-HĐND: không đạt, thiếu 300\n  \
         mong đợi [6] đến 2021: đạt\n  \
         mong đợi [6] đến 2021 nếu [Được hỗ trợ]: không đạt, thiếu 12\n"
    ));
    let run = trial.run(&[]);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    // Which of the two is not said: both are told.
    let trial = Trial::of(&format!("{LEVELS}  mong đợi [5] đến 2021: đạt\n"));
    let run = trial.run(&[]);
    assert_eq!(run.status, Some(1));
    for said in ["`theo` ai", "(theo Bộ Tài chính)", "(theo 25/NQ-HĐND)"] {
        assert!(run.out.contains(said), "{}", run.out);
    }
    // Expectations written for somebody name what they are of.
    let trial = Trial::of(LEVELS);
    assert_eq!(trial.run(&["--update"]).status, Some(0));
    let text = trial.text();
    for line in [
        "mong đợi [5] đến 2021 theo \"25/NQ-HĐND\": không đạt, thiếu 300",
        "mong đợi [5] đến 2021 theo \"Bộ Tài chính\": đạt",
        "mong đợi [6] đến 2021: đạt",
        "mong đợi [6] đến 2021 nếu [Được hỗ trợ]: không đạt, thiếu 12",
    ] {
        assert!(text.contains(line), "{text}");
    }
    assert_eq!(trial.run(&[]).status, Some(0));
}
