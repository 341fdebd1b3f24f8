//! `ctr review` on repositories that the tests make: each regression that a reviewer must
//! see is one line, and is refused where `--deny` names it.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and writes files of its own"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;
#[path = "support/schema.rs"]
mod schema;

use desk::{Desk, Run};
use serde_json::Value;
use std::process::Command;

const SCHEMA: &str = include_str!("../lang/schema/ctr.review-1.json");

/// A plan (made-up).
const PLAN: &str = r#"chương trình "Kế hoạch (số liệu minh hoạ)"
  số hiệu: 1/KH-MH
  ban hành: ngày 02/8/2024
  cơ quan ban hành: "Cơ quan thử"
  địa bàn: "Lạng Sơn"
  mốc: 2025

cơ quan SYT "Sở Y tế"
cơ quan STC "Sở Tài chính"

chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 70

chỉ tiêu 2 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 100

chỉ tiêu 3 "Số dân", người
chỉ tiêu 4 "Bác sĩ trên 10.000 dân", người/10.000 dân, càng cao càng tốt
  công thức: [2] / [3]
  chủ trì: SYT
  đến 2025: ít nhất 9

nhiệm vụ 1 "Ban hành đề án"
  chủ trì: SYT
  thời gian: 30/6/2025

báo cáo "Báo cáo năm"
  thực hiện: SYT
  gửi: STC
  thời gian: trước 05/11 hằng năm

kiểm thử "Đủ"
  tính đến: 31/12/2025
  số liệu [1] 2025: 71
  mong đợi [1] đến 2025: đạt
"#;

/// Another plan, which stays (made-up).
const OTHER: &str = r#"chương trình "Kế hoạch khác (số liệu minh hoạ)"
  số hiệu: 2/KH-MH
  ban hành: ngày 02/8/2024
  cơ quan ban hành: "Cơ quan thử"
  địa bàn: "Cao Bằng"
  mốc: 2025

cơ quan SYT "Sở Y tế"

chỉ tiêu 1 "Tỷ lệ hộ có nước sạch", %, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 60
"#;

/// Made-up figures.
const FIGURES: &str = "chỉ tiêu;kỳ;giá trị;trạng thái\n1;2025;71;sơ bộ\n2;2025;120;chính thức\n";

fn sh(desk: &Desk, script: &str) -> Run {
    let run = desk.run(Command::new("sh").args(["-euc", script]));
    assert_eq!(run.status, Some(0), "{script}: {run:?}");
    run
}

/// A repository with the plans and their figures, committed.
fn repository() -> Desk {
    let desk = Desk::new();
    desk.put("chuong-trinh/a.ctr", PLAN);
    desk.put("chuong-trinh/b.ctr", OTHER);
    desk.put("so-lieu/a.csv", FIGURES);
    sh(
        &desk,
        "git init -q . && git config user.name a && git config user.email a@example.invalid
         git config core.autocrlf false
         git add . && git commit -q -m một",
    );
    desk
}

fn lines(run: &Run) -> Vec<&str> {
    run.out.lines().collect()
}

#[test]
fn nothing_changed() {
    let desk = repository();
    for line in [
        "review",
        "review HEAD",
        "soát HEAD..HEAD",
        "soat HEAD chuong-trinh",
    ] {
        let run = desk.ctr(&format!("{line} --deny any"));
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{line}");
        assert!(run.out.contains("Không có gì thay đổi ở 2 chương trình."));
    }
}

/// Each change that a commitment depends on: what is typed otherwise, its one line, and
/// the group of `--deny` that refuses it.
#[test]
fn each_change_is_a_line_and_is_denied() {
    let cases: &[(&str, &str, &str, &str)] = &[
        (
            "ít nhất 70",
            "ít nhất 60",
            "loosened",
            "mức nới lỏng: 1 Tỷ lệ hộ có nước sạch, 2025: ít nhất 70 → ít nhất 60",
        ),
        (
            "đến 2025: ít nhất 70",
            "đến 2025: tăng 2 điểm % so với năm 2024",
            "loosened",
            "mức đổi, không so được: 1 Tỷ lệ hộ có nước sạch, 2025: ít nhất 70 → tăng 2 điểm % so với năm 2024 (hai mức viết theo cách khác nhau)",
        ),
        (
            "nước sạch\", %, càng cao càng tốt\n  chủ trì: SYT\n  đến 2025: ít nhất 70",
            "nước sạch\", %, càng thấp càng tốt\n  chủ trì: SYT\n  đến 2025: 70",
            "loosened",
            "đổi hướng: 1 Tỷ lệ hộ có nước sạch: càng cao càng tốt → càng thấp càng tốt",
        ),
        (
            "công thức: [2] / [3]",
            "công thức: [2] / [3] * 2",
            "loosened",
            "đổi cách tính: 4 Bác sĩ trên 10.000 dân: [Số bác sĩ] / [Số dân] → ([Số bác sĩ] / [Số dân]) * 2",
        ),
        (
            "  đến 2025: ít nhất 100\n",
            "",
            "removed",
            "không còn: 2 Số bác sĩ, 2025: ít nhất 100",
        ),
        (
            "đến 2025: ít nhất 100",
            "đến 2030: ít nhất 100",
            "deadline",
            "đổi thời hạn: 2 Số bác sĩ: 2025 → 2030 (muộn hơn)",
        ),
        (
            "thời gian: 30/6/2025",
            "thời gian: 31/12/2025",
            "deadline",
            "đổi thời hạn: 1 Ban hành đề án: 30/6/2025 → 31/12/2025 (muộn hơn)",
        ),
        (
            "nước sạch\", %, càng cao càng tốt\n  chủ trì: SYT",
            "nước sạch\", %, càng cao càng tốt\n  chủ trì: STC",
            "owner",
            "đổi cơ quan: 1 Tỷ lệ hộ có nước sạch: SYT → STC",
        ),
        (
            "cơ quan SYT \"Sở Y tế\"",
            "cơ quan SYT \"Sở Xây dựng\"",
            "owner",
            "đổi cơ quan: cơ quan SYT Sở Xây dựng: Sở Y tế → Sở Xây dựng",
        ),
        (
            "cơ quan SYT \"Sở Y tế\"",
            "cơ quan SYT \"Sở Y tế\"\n  kết thúc: 01/3/2025\n  tiếp nhận: STC",
            "owner",
            "đổi cơ quan: cơ quan SYT Sở Y tế: – → kết thúc 01/3/2025",
        ),
        (
            "  đến 2025: ít nhất 70",
            "  đến 2025: ít nhất 70  # bỏ qua CTR0302: văn bản ghi vậy",
            "suppressed",
            "đổi chỗ bỏ qua: chú thích bỏ qua: – → bỏ qua CTR0302: văn bản ghi vậy",
        ),
        (
            "số liệu [1] 2025: 71",
            "số liệu [1] 2025: 90",
            "any",
            "đổi điều khác: kiểm thử Đủ: tính đến: 31/12/2025; số liệu [1] 2025: 71; mong đợi [1] đến 2025: đạt → tính đến: 31/12/2025; số liệu [1] 2025: 90; mong đợi [1] đến 2025: đạt",
        ),
    ];
    let desk = repository();
    for (old, new, group, expected) in cases {
        assert!(PLAN.contains(old), "{old}");
        desk.put("chuong-trinh/a.ctr", &PLAN.replace(old, new));
        let plain = desk.ctr("review --format concise");
        assert_eq!(plain.status, Some(0), "{expected}: {plain:?}");
        let found = lines(&plain).into_iter().any(|line| {
            let said = line.splitn(3, ':').nth(2).map(str::trim);
            line.starts_with("chuong-trinh/a.ctr:") && said == Some(*expected)
        });
        assert!(found, "{expected}\nin\n{}", plain.out);
        let denied = desk.ctr(&format!("review --format concise --deny {group}"));
        assert_eq!(denied.status, Some(1), "{expected}");
        assert!(denied.out.contains("chặn: "), "{}", denied.out);
        let annotated = desk.ctr(&format!("review --format github --deny {group}"));
        assert!(
            annotated
                .out
                .contains("::error file=chuong-trinh/a.ctr,line=")
        );
    }
}

/// What levels rest on and no clause says: each is refused with the levels.
#[test]
fn what_levels_rest_on_is_told_and_denied() {
    let base = PLAN.replace(
        "cơ quan SYT",
        "đơn vị \"cụm giường\" = 10 giường\nđịa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\n\
         địa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\nthang \"Mức\": \"Yếu\" < \"Khá\" < \"Tốt\"\n\
         cơ quan SYT",
    );
    let base = format!(
        "{base}\nchỉ tiêu 6 \"Thu ngân sách\", tỷ đồng, càng cao càng tốt\n  chủ trì: STC\n  \
         hiện trạng 2023: 80\n  kế hoạch 2025: 500\n  đến 2025: đạt kế hoạch\n\n\
         sửa đổi 1\n  theo: 3/QĐ-MH\n  hiệu lực: 01/7/2026\n  đến 2025: ít nhất 65\n"
    );
    let desk = repository();
    desk.put("chuong-trinh/a.ctr", &base);
    sh(&desk, "git commit -q -am nền");
    let deny = "review --format concise --deny loosened,removed,owner,deadline,suppressed";
    assert_eq!(desk.ctr(deny).status, Some(0), "{:?}", desk.ctr(deny));
    for (old, new) in [
        ("= 10 giường", "= 5 giường"),
        ("địa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\n", ""),
        ("địa bàn \"Xã B\", xã,", "địa bàn \"Xã B\", phường,"),
        ("\"Yếu\" < \"Khá\" <", "\"Khá\" < \"Yếu\" <"),
        ("kế hoạch 2025: 500", "kế hoạch 2025: 100"),
        ("hiệu lực: 01/7/2026", "hiệu lực: 01/7/2025"),
        ("hiện trạng 2023: 80", "hiện trạng 2023: 60"),
        ("địa bàn: \"Lạng Sơn\"", "địa bàn: \"Cao Bằng\""),
        (
            "  đến 2025: ít nhất 100\n",
            "  đến 2025: ít nhất 100\n  đến 2025 riêng \"Xã B\": ít nhất 2\n",
        ),
        (
            "  đến 2025: ít nhất 65\n",
            "  đến 2025: ít nhất 65\n\nsửa đổi 2\n  theo: 4/QĐ-MH\n  hiệu lực: 01/7/2025\n  \
             hằng năm 2024 - 2025: ít nhất 85\n",
        ),
    ] {
        assert!(base.contains(old), "{old}");
        desk.put("chuong-trinh/a.ctr", &base.replacen(old, new, 1));
        let run = desk.ctr(deny);
        assert_eq!(run.status, Some(1), "{old} → {new}: {run:?}");
        assert!(run.out.contains("chặn: "), "{old} → {new}: {}", run.out);
    }
    // Another look of the same declarations is none.
    let same = base.replace("= 10 giường", "=  10   giường  # ghi chú");
    desk.put("chuong-trinh/a.ctr", &same);
    assert_eq!(desk.ctr(deny).out, "");
}

#[test]
fn a_harder_level_and_an_earlier_day_are_not_denied() {
    let desk = repository();
    let text = PLAN.replace("ít nhất 70", "ít nhất 80");
    desk.put(
        "chuong-trinh/a.ctr",
        &text.replace("30/6/2025", "31/3/2025"),
    );
    let run = desk.ctr("review --deny loosened,removed,owner,deadline,verdict,suppressed");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.out.contains("mức siết chặt"), "{}", run.out);
    assert!(run.out.contains("sớm hơn"), "{}", run.out);
}

#[test]
fn what_stands_otherwise_on_the_page_is_no_change() {
    let desk = repository();
    let text = PLAN.replace("  đến 2025", "    đến   2025") + "\n# ghi chú\n";
    desk.put("chuong-trinh/a.ctr", &text);
    assert!(desk.ctr("review --deny any").out.contains("Không có gì"));
}

#[test]
fn a_programme_that_moves_is_no_removal() {
    let desk = repository();
    sh(
        &desk,
        "mkdir cu && git mv chuong-trinh/a.ctr cu/ke-hoach.ctr",
    );
    let run = desk.ctr("review --deny removed");
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(
        run.out
            .contains("cu/ke-hoach.ctr (1/KH-MH) ← chuong-trinh/a.ctr")
    );
    // Moved and softened.
    desk.put("cu/ke-hoach.ctr", &PLAN.replace("ít nhất 70", "ít nhất 60"));
    let run = desk.ctr("review --deny loosened --format concise");
    assert_eq!(run.status, Some(1));
    assert_eq!(lines(&run).len(), 1, "{}", run.out);
}

#[test]
fn a_programme_that_is_gone_is_one_line() {
    let desk = repository();
    sh(
        &desk,
        "git rm -q chuong-trinh/b.ctr && git commit -q -m hai",
    );
    let run = desk.ctr("review HEAD~1..HEAD --deny removed --format concise");
    assert_eq!(run.status, Some(1));
    assert_eq!(
        lines(&run),
        ["chuong-trinh/b.ctr:1: chặn: không còn: chương trình: 2/KH-MH (1 cam kết)"]
    );
}

#[test]
fn verdicts_are_compared_on_the_figures_of_each_revision() {
    let desk = repository();
    desk.put(
        "so-lieu/a.csv",
        &FIGURES.replace("71;sơ bộ", "69,5;chính thức"),
    );
    let command = "review --data so-lieu/a.csv --as-of 2025-12-31 --format concise --deny verdict";
    let run = desk.ctr(command);
    assert_eq!(run.status, Some(1), "{run:?}");
    let line = lines(&run).into_iter().find(|line| line.contains("a.ctr"));
    let line = line.expect("a line");
    assert!(
        line.contains("chặn: xấu đi: 1 Tỷ lệ hộ có nước sạch"),
        "{line}"
    );
    assert!(line.contains("đạt → không đạt"), "{line}");
    assert!(line.contains("69,5"), "{line}");
    // Without figures only texts are compared.
    assert_eq!(desk.ctr("review --deny any").status, Some(0));
}

#[test]
fn a_branch_is_held_against_what_it_began_from() {
    let desk = repository();
    sh(
        &desk,
        "git checkout -q -b nhanh && sed -i.bak 's/ít nhất 100/ít nhất 90/' chuong-trinh/a.ctr
         rm chuong-trinh/a.ctr.bak && git commit -q -am nhánh && git checkout -q -
         sed -i.bak 's/ít nhất 60/ít nhất 50/' chuong-trinh/b.ctr && rm chuong-trinh/b.ctr.bak
         git commit -q -am chính && git branch -q chinh",
    );
    let since = desk.ctr("review chinh...nhanh --format concise");
    assert_eq!(lines(&since).len(), 1, "{}", since.out);
    assert!(
        since.out.contains("ít nhất 100 → ít nhất 90"),
        "{}",
        since.out
    );
    let beside = desk.ctr("review chinh..nhanh --format concise");
    assert!(
        beside.out.contains("ít nhất 50 → ít nhất 60"),
        "{}",
        beside.out
    );
}

#[test]
fn from_a_folder_below_and_of_some_paths_alone() {
    let desk = repository();
    desk.put(
        "chuong-trinh/a.ctr",
        &PLAN.replace("ít nhất 70", "ít nhất 60"),
    );
    desk.put(
        "chuong-trinh/b.ctr",
        &OTHER.replace("ít nhất 60", "ít nhất 50"),
    );
    let some = desk.ctr("review HEAD chuong-trinh/b.ctr --format concise");
    assert_eq!(lines(&some).len(), 1, "{}", some.out);
    let ctr = env!("CARGO_BIN_EXE_ctr");
    let below = sh(
        &desk,
        &format!("cd chuong-trinh && '{ctr}' review HEAD a.ctr --format concise"),
    );
    assert!(
        below.out.starts_with("chuong-trinh/a.ctr:"),
        "{}",
        below.out
    );
    assert_eq!(below.out.lines().count(), 1);
}

#[test]
fn for_programs() {
    let desk = repository();
    desk.put(
        "chuong-trinh/a.ctr",
        &PLAN.replace("ít nhất 70", "ít nhất 60"),
    );
    desk.put("chuong-trinh/c.ctr", &OTHER.replace("2/KH", "3/KH"));
    sh(
        &desk,
        "git rm -q --cached chuong-trinh/b.ctr && rm chuong-trinh/b.ctr",
    );
    let run = desk.ctr("review --format json --deny loosened,removed");
    assert_eq!(run.status, Some(1));
    let misfits = schema::misfits(SCHEMA, &run.out);
    assert!(misfits.is_empty(), "{misfits:?}");
    let document: Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(document["denied"], 1);
    let one = &document["programmes"][0];
    assert_eq!(one["file"], "chuong-trinh/a.ctr");
    assert_eq!(one["changes"][0]["new_line"], 13);
    assert_eq!(one["changes"][0]["denied"], true);
    let markdown = desk.ctr("review --format md --deny loosened");
    insta::assert_snapshot!("for_a_pull_request", markdown.out);
    let mut english = Command::new(env!("CARGO_BIN_EXE_ctr"));
    english.args(["review", "--lang", "en", "--deny", "loosened"]);
    insta::assert_snapshot!("for_people_in_english", desk.run(&mut english).out);
}

/// A text with errors is compared as far as it was read, and that is told.
#[test]
fn errors_of_the_newer_text_come_along() {
    let desk = repository();
    desk.put(
        "chuong-trinh/a.ctr",
        &PLAN.replace("ít nhất 70", "it nhat bay muoi"),
    );
    let run = desk.ctr("review");
    assert_eq!(run.status, Some(1));
    assert!(run.err.contains("Lỗi[CTR0305]"), "{}", run.err);
    // So do those of a text in which nothing that is compared changed.
    desk.put(
        "chuong-trinh/a.ctr",
        &PLAN.replace("  mốc: 2025\n", "  mốc: 2025\n  người ký: abc\n"),
    );
    let run = desk.ctr("review");
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.err.contains("Lỗi["), "{}", run.err);
}

#[test]
fn what_cannot_be_compared_is_said() {
    let desk = repository();
    for (line, code) in [
        ("review mian", "CTR0725"),
        ("review --upload-pack=x", "CTR0711"),
        ("review HEAD..HEAD chuong-trnh", "CTR0727"),
        ("review HEAD --data khong-co.csv", "CTR0701"),
        ("review HEAD --deny softened", "CTR0713"),
        ("review HEAD --format xml", "CTR0713"),
    ] {
        let run = desk.ctr(line);
        assert_eq!(run.status, Some(2), "{line}: {run:?}");
        assert!(run.err.contains(code), "{line}: {}", run.err);
        assert_eq!(run.out, "", "{line}");
    }
    let alone = Desk::new();
    let mut outside = Command::new(env!("CARGO_BIN_EXE_ctr"));
    outside.arg("review").env("GIT_CEILING_DIRECTORIES", "/");
    let run = alone.run(&mut outside);
    assert_eq!(run.status, Some(2));
    assert!(run.err.contains("CTR0724"), "{}", run.err);
}
