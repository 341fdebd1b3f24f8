//! What an agency says of its figure goes with it: cause and remedy. All figures are made
//! up: số liệu minh hoạ.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and runs the program"
)]

use serde_json::Value;
use std::process::Command;

const PROGRAMME: &str = "chương trình \"KH\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
     địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"x\"\n  chủ trì: SYT\n\
     chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: tối đa 3%\n\
     chỉ tiêu 2 \"Số giường bệnh\", giường\n  đến 2025: ít nhất 100\n\
     nhiệm vụ 9 \"Sửa trạm y tế\"\n  thời hạn: trước 30/6/2025\n";

/// What `ctr eval` says of these figures, in a form.
fn eval(name: &str, table: &str, format: &str) -> String {
    let here = std::env::temp_dir().join(format!("ctr-reasons-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&here).expect("a folder");
    std::fs::write(here.join("k.ctr"), PROGRAMME).expect("a file");
    std::fs::write(here.join("so.csv"), table).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .current_dir(&here)
        .args(["eval", "k.ctr", "--data", "so.csv", "--as-of", "2026-01-31"])
        .args(["--list", "all", "--format", format])
        .output()
        .expect("run");
    std::fs::remove_dir_all(&here).expect("gone");
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Code, status, cause and remedy of every commitment.
fn told(name: &str, table: &str) -> Vec<String> {
    let json: Value = serde_json::from_str(&eval(name, table, "json")).expect("JSON");
    let text = |one: &Value, key: &str| one[key].as_str().unwrap_or("–").to_string();
    let all = json["commitments"].as_array().expect("a list").iter();
    let mut told: Vec<String> = all
        .map(|one| {
            ["code", "status", "cause", "remedy"]
                .map(|key| text(one, key))
                .join(" | ")
        })
        .collect();
    told.sort();
    told
}

#[test]
fn of_long_rows_with_a_figure_and_without_and_of_tasks() {
    let table = "chỉ tiêu;kỳ;giá trị;nguyên nhân;giải pháp;nhiệm vụ;hoàn thành\n\
         1;2024;4,1;Năm ngoái khác;;;\n\
         1;2025;3,5;Bão số 3;Hỗ trợ vay vốn;;\n\
         2;2025;;Chưa kiểm đếm xong;Báo cáo trước 15/2;;\n\
         ;;;Thiếu vốn;Bố trí vốn 2026;9;chưa\n";
    assert_eq!(
        told("long", table),
        [
            "1 | unmet | Bão số 3 | Hỗ trợ vay vốn",
            "2 | no_data | Chưa kiểm đếm xong | Báo cáo trước 15/2",
            "9 | overdue | Thiếu vốn | Bố trí vốn 2026",
        ]
    );
    let csv = eval("csv", table, "csv");
    let head = csv.lines().next().expect("a header");
    assert!(head.ends_with(",rests_on,cause,remedy"), "{head}");
    assert!(csv.contains(",Bão số 3,Hỗ trợ vay vốn\n"), "{csv}");
    let without = eval("none", "chỉ tiêu;kỳ;giá trị\n1;2025;3,5\n", "csv");
    assert!(
        without
            .lines()
            .next()
            .expect("a header")
            .ends_with(",rests_on"),
        "{without}"
    );
}

#[test]
fn of_a_row_of_several_years_it_is_of_the_last_figure() {
    let table = "Chỉ tiêu;2024;2025;Nguyên nhân\nTỷ lệ hộ nghèo;4,1;3,5;Bão số 3\n\
         Số giường bệnh;90;;Chưa kiểm đếm xong\n";
    let told = told("wide", table);
    assert!(
        told.contains(&"1 | unmet | Bão số 3 | –".to_string()),
        "{told:?}"
    );
    assert!(
        told.iter().any(|one| one.starts_with("2 | no_data | – ")),
        "{told:?}"
    );
}
