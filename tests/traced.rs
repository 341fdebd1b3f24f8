//! Every figure to its cell, softened levels on their rows, places that meet a level.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and runs the program"
)]

use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// A folder with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("ctr-traced-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&path).expect("a folder");
    for (name, text) in files {
        std::fs::write(path.join(name), text).expect("a file");
    }
    path
}

/// What the program says in a folder.
fn said(folder: &PathBuf, arguments: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .current_dir(folder)
        .args(arguments.split(' '))
        .output()
        .expect("run");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const HEAD: &str = "chương trình \"KH\"\n  số hiệu: 1/KH-UBND\n  ban hành: ngày 02/01/2021\n  \
                    địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"x\"\n  chủ trì: SYT\n";

/// The cells of the figures of the first commitment.
fn cells(json: &str) -> Vec<String> {
    let json: Value = serde_json::from_str(json).expect("JSON");
    let figures = json["commitments"][0]["figures"].as_array().cloned();
    let one = |read: &Value| {
        let text = |name: &str| read[name].as_str().unwrap_or("–").to_string();
        let cell = (read["line"].as_u64(), read["column"].as_u64());
        format!(
            "{} {} {}: {} {}:{}:{}",
            text("role"),
            text("indicator"),
            text("period"),
            text("value"),
            text("file"),
            cell.0.unwrap_or(0),
            cell.1.unwrap_or(0),
        )
    };
    figures.unwrap_or_default().iter().map(one).collect()
}

#[test]
fn a_base_and_every_input_have_their_cells() {
    let programme = format!(
        "{HEAD}chỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %\n  đến 2025: giảm ít nhất 3 điểm % so với năm 2020\n"
    );
    let here = folder(
        "base",
        &[
            ("k.ctr", &programme),
            ("sld.csv", "chỉ tiêu;kỳ;giá trị;nguồn\n1;2025;7;Báo cáo\n"),
            (
                "syt.csv",
                "kỳ;ghi chú;giá trị;chỉ tiêu\n2019;\"a;b\";5;1\n2020;x;9;1\n",
            ),
            (
                "k2.ctr",
                &format!(
                    "{HEAD}chỉ tiêu A \"Số giường\", giường\nchỉ tiêu B \"Dân số\", người\nchỉ tiêu 1 \"Giường trên một người\", giường/người\n  công thức: [A] / [B]\n  đến 2025: ít nhất 1\n"
                ),
            ),
            ("hai.csv", "chỉ tiêu;giá trị;kỳ\nA;2;2025\nB;4;2025\n"),
        ],
    );
    let told = said(
        &here,
        "eval k.ctr --data sld.csv syt.csv --as-of 2026-06-30 --format json",
    );
    assert_eq!(
        cells(&told),
        ["figure 1 2025: 7 sld.csv:2:3", "base 1 2020: 9 syt.csv:3:3"]
    );
    let told = said(
        &here,
        "eval k2.ctr --data hai.csv --as-of 2026-06-30 --format json",
    );
    assert_eq!(
        cells(&told),
        ["input A 2025: 2 hai.csv:2:2", "input B 2025: 4 hai.csv:3:2"]
    );
    let csv = said(
        &here,
        "eval k.ctr --data sld.csv syt.csv --as-of 2026-06-30 --format csv",
    );
    assert!(csv.contains(",sld.csv:2:3,"), "{csv}");
    assert!(csv.contains("1 (Lạng Sơn, 2020) = 9 syt.csv:3:3"), "{csv}");
}

#[test]
fn what_was_rounded_off_and_may_decide_is_told() {
    let of = |level: &str, figure: &str| {
        let programme =
            format!("{HEAD}chỉ tiêu 1 \"Tỷ lệ\", %, càng cao càng tốt\n  đến 2025: {level}\n");
        let here = folder(
            "rounded",
            &[
                ("k.ctr", &programme),
                (
                    "a.csv",
                    &format!("chỉ tiêu;kỳ;giá trị\n1;2024;1,5\n1;2025;{figure}\n"),
                ),
            ],
        );
        let csv = said(
            &here,
            "eval k.ctr --data a.csv --as-of 2026-06-30 --format csv",
        );
        csv.contains("phần làm tròn có thể đổi kết quả")
    };
    assert!(of("ít nhất 40,43", "40,4"));
    assert!(of("ít nhất 40,43", "40"));
    for (level, figure) in [
        ("40,43", "40,40"),
        ("40,43", "41,4"),
        ("40,4", "40,4"),
        ("40", "40"),
        ("40,43", "39"),
    ] {
        assert!(!of(&format!("ít nhất {level}"), figure), "{level} {figure}");
    }
}

#[test]
fn a_softened_level_says_so_on_its_row() {
    let of = |level: &str| {
        let programme = format!(
            "{HEAD}chỉ tiêu 1 \"Số bác sĩ trên 10.000 dân\", người/10.000 dân, càng cao càng tốt\n  đến 2025: 12\n\
             sửa đổi 1\n  theo: 20/QĐ-MH\n  hiệu lực: 01/7/2025\n  đến 2025: {level}\n"
        );
        folder(
            "softened",
            &[
                ("k.ctr", &programme),
                ("a.csv", "chỉ tiêu;kỳ;giá trị\n1;2025;11,1\n"),
            ],
        )
    };
    let here = of("11");
    for form in ["csv", "md", "human", "json"] {
        let told = said(
            &here,
            &format!("eval k.ctr --data a.csv --as-of 2026-06-30 --list all --format {form}"),
        );
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("mức đã nới lỏng"), "{form}: {told}");
        if form == "json" {
            assert!(told.contains("\"softened\": true"), "{told}");
        }
    }
    let here = of("13");
    let told = said(
        &here,
        "eval k.ctr --data a.csv --as-of 2026-06-30 --format json",
    );
    assert!(
        !told.contains("softened") && !told.contains("nới lỏng ban hành"),
        "{told}"
    );
}

#[test]
fn a_report_over_places_tells_at_how_many_a_level_is_met() {
    // Made-up figures.
    let programme = "chương trình \"Tiêm chủng\"\n  ban hành: ngày 02/01/2024\n  địa bàn: \"Lạng Sơn\"\n  phạm vi: từng xã\n\
        cơ quan SYT \"Sở Y tế\"\nđịa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n\
        địa bàn \"Xã C\", xã, thuộc \"Lạng Sơn\"\nmục 1 \"x\"\n  chủ trì: SYT\n\
        chỉ tiêu 1 \"Tỷ lệ tiêm chủng\", %, càng cao càng tốt\n  đến 2024: ít nhất 90\n  đến 2025: ít nhất 95\n\
        chỉ tiêu 2 \"Số xã đạt\", xã\n  phạm vi: \"Lạng Sơn\"\n  đến 2025: ít nhất 2 xã đạt [1]\n\
        chỉ tiêu 3 \"Số xã dưới 90\", xã, càng thấp càng tốt\n  phạm vi: \"Lạng Sơn\"\n  công thức: đếm theo địa bàn([1] < 90)\n  đến 2024, 2025: không quá 1\n\
        chỉ tiêu 4 \"Nơi thấp nhất\", %, càng cao càng tốt\n  phạm vi: \"Lạng Sơn\"\n  công thức: nhỏ nhất theo địa bàn([1])\n  đến 2024: ít nhất 80\n\
        chỉ tiêu 5 \"Thứ hạng của xã A\", hạng, càng thấp càng tốt\n  phạm vi: \"Xã A\"\n  công thức: thứ hạng theo địa bàn([1])\n  đến 2024: không quá 1\n";
    let rows = "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2024;Xã A;92\n1;2024;Xã B;92\n1;2024;Xã C;85\n1;2025;Xã A;96\n1;2025;Xã B;90\n";
    let here = folder("places", &[("k.ctr", programme), ("a.csv", rows)]);
    let told = said(
        &here,
        "eval k.ctr --data a.csv --as-of 2026-06-30 --list all",
    );
    insta::assert_snapshot!(told);
}

#[test]
fn agencies_of_one_code_are_told_apart_and_many_programmes_share_a_heading() {
    let names = [
        "An Giang",
        "Hà Nam",
        "Hà Nội",
        "Cà Mau",
        "Sơn La",
        "Lai Châu",
    ];
    let programme = |at: usize| {
        format!(
            "chương trình \"Kế hoạch {0}\"\n  số hiệu: {at}/KH-UBND\n  ban hành: ngày 02/01/2012\n  địa bàn: \"{0}\"\n\
             cơ quan SLĐ \"Sở Lao động {0}\"\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  chủ trì: SLĐ\n  đến 2015: không quá 5\n",
            names[at]
        )
    };
    let files: Vec<(String, String)> = (0..names.len())
        .map(|at| (format!("k{at}.ctr"), programme(at)))
        .collect();
    let mut all: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    all.push(("a.csv", "chỉ tiêu;kỳ;địa bàn;giá trị\n1;2015;An Giang;4\n"));
    let here = folder("many", &all);
    let told = said(
        &here,
        "eval k0.ctr k1.ctr k2.ctr k3.ctr k4.ctr k5.ctr --data a.csv --as-of 2016-06-30 --list none",
    );
    assert!(told.starts_with("6 chương trình\n"), "{told}");
    for name in names {
        assert!(
            told.contains(&format!("SLĐ (Sở Lao động {name})")),
            "{told}"
        );
    }
}
