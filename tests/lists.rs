//! The auditor's lists, the tables of places and agencies, and who has not reported.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    missing_docs,
    reason = "a test may fail, and runs the program"
)]

#[path = "support/desk.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod desk;
#[path = "support/schema.rs"]
mod schema;

use desk::{Desk, Run};
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

const SCHEMA: &str = include_str!("../lang/schema/ctr.list-1.json");

/// Every question has an answer here. Figures are made up.
const PLAN: &str = r#"chương trình "Kế hoạch"
  số hiệu: 1/KH-UBND
  ban hành: ngày 02/01/2021
  địa bàn: "Lạng Sơn"
  căn cứ: 42-NQ/TW

cơ quan SYT "Sở Y tế"
cơ quan CU "Sở cũ"
  kết thúc: 01/3/2025
cơ quan XHH "Sở mới"

thang "Mức": "Một" < "Hai" < "Ba"

chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  chủ trì: CU
  đến 2025: không quá 5
chỉ tiêu 2 "Số bác sĩ", người, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 12
  đến 2030: ít nhất 20
chỉ tiêu 3 "Trạm đạt chuẩn", thang "Mức"
  chủ trì: SYT
  đến 2024: "Hai"
chỉ tiêu 4 "Đời sống"
  không đo được: "không nêu mức"
  đến 2030: "nâng cao"
chỉ tiêu 5 "Số giường bệnh", giường, càng cao càng tốt
  chủ trì: SYT
  đến 2025: ít nhất 100
chỉ tiêu 6 "Số trạm", cơ sở
  chủ trì: SYT

nhiệm vụ A "Lập quy hoạch mạng lưới"
  thời gian: trước 15/11/2025

sửa đổi 2
  theo: 20/QĐ-UBND
  hiệu lực: 01/7/2025
  đến 2025: ít nhất 11
"#;

const PARENT: &str = r#"chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
  ban hành: ngày 02/01/2020
  ghi chú: "Suy ra từ ba văn bản"
  mốc: 2025
cơ quan BYT "Bộ Y tế"
chỉ tiêu 1 "Tỷ lệ hộ nghèo", %, càng thấp càng tốt
  chủ trì: BYT
  đến 2025: không quá 4
  nguồn: "3/5 văn bản ghi cùng mức"
"#;

const FIGURES: &str = "chỉ tiêu;kỳ;giá trị;trạng thái\n1;2025;4,5;ước tính\n2;2025;11;chính thức\n3;2024;Hai;chính thức\n";

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("ke-hoach.ctr", PLAN);
    desk.put("nghi-quyet.ctr", PARENT);
    desk.put("so-lieu.csv", FIGURES);
    desk
}

fn fine(run: Run) -> String {
    assert!(run.status == Some(0), "{run:?}");
    run.out
}

/// What was asked, of the plan, by `code`s and lines.
fn answers(desk: &Desk, question: &str) -> Vec<String> {
    let line =
        format!("list {question} ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31 --format json");
    let out = fine(desk.ctr(&line));
    let misfits = schema::misfits(SCHEMA, &out);
    assert!(misfits.is_empty(), "{misfits:#?}");
    let document: Value = serde_json::from_str(&out).expect("JSON");
    let rows = document["questions"][0]["rows"].as_array().expect("rows");
    let one = |row: &Value| {
        let text = |key: &str| row[key].as_str().unwrap_or("–").to_string();
        format!(
            "{} {}: {} [{}:{}]",
            text("code"),
            text("by"),
            row["why"]["vi"].as_str().expect("why"),
            text("file"),
            row["line"]
        )
    };
    rows.iter().map(one).collect()
}

#[test]
fn every_question_has_its_rows_with_file_and_line() {
    let desk = desk();
    let line_of = |text: &str| {
        let at = PLAN.lines().position(|line| line.contains(text));
        at.expect("the line") + 1
    };
    let at = |text: &str| format!("[ke-hoach.ctr:{}]", line_of(text));
    let rows = |question| answers(&desk, question);
    assert_eq!(
        rows("no-owner"),
        [
            format!("4 –: không nêu ai chủ trì {}", at("chỉ tiêu 4")),
            format!("A 2025-11-14: không nêu ai chủ trì {}", at("nhiệm vụ A")),
        ]
    );
    assert_eq!(
        rows("owner-ended"),
        [format!(
            "1 –: CU kết thúc từ 01/3/2025, không ai tiếp nhận {}",
            at("chỉ tiêu 1")
        )]
    );
    assert_eq!(
        rows("no-number"),
        [
            format!("3 2024: mức là bậc “Hai” của một thang {}", at("đến 2024")),
            format!("4 2030: chỉ có lời: không nêu mức {}", at("nâng cao")),
            format!(
                "6 –: nêu chỉ tiêu mà không nêu mức nào {}",
                at("chỉ tiêu 6")
            ),
        ]
    );
    assert_eq!(
        rows("unmeasurable"),
        [format!("4 2030: không nêu mức {}", at("nâng cao"))]
    );
    let data = rows("no-data");
    assert!(data[0].starts_with("5 2025: chưa có số nào"), "{data:?}");
    assert!(
        data.iter()
            .any(|row| row.starts_with("A 2025-11-14: chưa có báo cáo tình trạng"))
    );
    assert_eq!(
        rows("softened"),
        [format!(
            "2 2025: mức đã nới lỏng: ban hành “ít nhất 12”, nay “ít nhất 11” (theo 20/QĐ-UBND, từ 01/7/2025) {}",
            at("ít nhất 11")
        )]
    );
    assert_eq!(
        rows("weaker-than-parent"),
        [format!(
            "1 2025: 42-NQ/TW: không quá 4; mức ấy là suy ra (3/5 văn bản ghi cùng mức) {}",
            at("không quá 5")
        )]
    );
    let due = rows("due-this-quarter");
    let codes: Vec<&str> = due.iter().filter_map(|row| row.split(' ').next()).collect();
    // In the order of the document: the amended level stands last.
    assert_eq!(codes, ["1", "5", "A", "2"]);
    assert_eq!(
        rows("estimates"),
        [format!(
            "1 2025: 4,5 % (2025, ước tính) {}",
            at("không quá 5")
        )]
    );
    let silent = rows("not-reported");
    assert_eq!(silent.len(), 1);
    assert!(
        silent[0].contains("còn thiếu: 2/5 cam kết đã đến hạn: 5, A"),
        "{silent:?}"
    );
}

#[test]
fn a_question_in_either_language_and_what_can_be_asked() {
    let desk = desk();
    let told = fine(desk.ctr("liệt-kê nới-lỏng ke-hoach.ctr --as-of 2025-12-31"));
    assert!(
        told.contains("ke-hoach.ctr:39: 2 Số bác sĩ · 2025: ít nhất 11"),
        "{told}"
    );
    for line in ["liet-ke noi-long", "list softened", "list nới-lỏng"] {
        let again = fine(desk.ctr(&format!("{line} ke-hoach.ctr --as-of 2025-12-31")));
        assert_eq!(again, told, "{line}");
    }
    let all = fine(desk.ctr("list ke-hoach.ctr --as-of 2025-12-31"));
    for line in [
        "nới-lỏng                   1",
        "chưa-báo-cáo      cần --data",
    ] {
        assert!(all.contains(line), "{line}:\n{all}");
    }
    // Of a list without rows that is said, and not left to be guessed.
    let none = fine(desk.ctr("list owner-ended nghi-quyet.ctr --as-of 2025-12-31 --lang en"));
    assert!(none.contains("WHO LEADS IS NO MORE: 0"), "{none}");
}

/// Every question by any spelling of "all"; a question alone says what it says among all,
/// though only what it needs is evaluated for it.
#[test]
fn a_question_alone_says_what_it_says_among_all() {
    let desk = desk();
    let rest = "ke-hoach.ctr --data so-lieu.csv --as-of 2025-11-30 --format csv";
    let words = |what: &str| -> Vec<String> {
        let rest = rest.split(' ').map(str::to_string);
        ["list".to_string(), what.to_string()]
            .into_iter()
            .chain(rest)
            .collect()
    };
    let run = |what: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
        fine(desk.run(command.args(words(what))))
    };
    let all = run("all");
    for what in ["tất cả", "tất-cả", "tat-ca", "TẤT CẢ", "tat ca", "All"] {
        assert_eq!(run(what), all, "{what}");
    }
    let (head, rows) = all.split_once('\n').expect("a head");
    let mut seen = 0;
    for question in ctr::report::list::Question::ALL {
        let own: Vec<&str> = rows
            .lines()
            .filter(|row| row.starts_with(&format!("{},", question.id())))
            .collect();
        seen += own.len();
        let alone = run(question.id());
        let (own_head, alone) = alone.split_once('\n').expect("a head");
        assert_eq!(own_head, head);
        assert_eq!(alone.lines().collect::<Vec<_>>(), own, "{}", question.id());
    }
    assert_eq!(seen, rows.lines().count());
    // What falls due is the same without figures, but for what it comes to.
    let due = |data: &str| {
        let line =
            format!("list due-this-quarter ke-hoach.ctr {data}--as-of 2025-11-30 --format json");
        let run: Value = serde_json::from_str(&fine(desk.ctr(&line))).expect("JSON");
        let rows = run["questions"][0]["rows"]
            .as_array()
            .expect("rows")
            .clone();
        let told = rows.iter().map(|row| {
            let keys = ["name", "by", "required", "lead", "answers_now", "why"];
            keys.map(|key| row[key].to_string())
        });
        told.collect::<Vec<_>>()
    };
    assert_eq!(due(""), due("--data so-lieu.csv "));
    assert!(due("").len() > 2);
}

#[test]
fn the_counts_are_those_of_the_lists() {
    let desk = desk();
    let data = "ke-hoach.ctr --data so-lieu.csv --as-of 2025-12-31";
    let overview = fine(desk.ctr(&format!("list {data} --format json")));
    assert!(schema::misfits(SCHEMA, &overview).is_empty());
    let overview: Value = serde_json::from_str(&overview).expect("JSON");
    let csv = fine(desk.ctr(&format!("list all {data} --format csv")));
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    let mut rows = ::csv::Reader::from_reader(csv.as_bytes());
    for row in rows.records() {
        *counts
            .entry(row.expect("a row")[0].to_string())
            .or_default() += 1;
    }
    let questions = overview["questions"].as_array().expect("questions");
    assert_eq!(questions.len(), 10);
    for question in questions {
        let id = question["question"].as_str().expect("its name");
        let own = counts.get(id).copied().unwrap_or(0);
        assert_eq!(question["count"].as_u64(), Some(own), "{id}");
        assert!(own > 0, "{id} has an answer in this plan");
    }
}

#[test]
fn bad_questions_are_told() {
    let desk = desk();
    let refused = |line: &str| {
        let run = desk.ctr(line);
        assert_eq!(run.status, Some(2), "{run:?}");
        assert_eq!(run.out, "");
        run.err
    };
    let near = refused("list no-ownr ke-hoach.ctr");
    assert!(
        near.contains("CTR0713") && near.contains("`no-owner`"),
        "{near}"
    );
    let near = refused("liệt-kê không-chu-tri-nào ke-hoach.ctr");
    assert!(near.contains("`không-chủ-trì`"), "{near}");
    let far = refused("liệt-kê zzzz ke-hoach.ctr");
    assert!(
        far.contains("không-chủ-trì, ") && far.contains("tất-cả"),
        "{far}"
    );
    assert!(refused("list estimates ke-hoach.ctr").contains("CTR0715"));
    assert!(refused("list softened").contains("CTR0715"));
    assert!(refused("list softened khong-co.ctr").contains("CTR0701"));
    assert!(refused("list softened ke-hoach.ctr --output ke-hoach.ctr").contains("CTR0723"));
}

/// The five programmes as handed over: every row points at a line that is there.
#[test]
fn real_programmes_in_every_form() {
    let root = env!("CARGO_MANIFEST_DIR");
    let run = |line: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
        let output = command
            .args(line.split(' '))
            .current_dir(root)
            .env("NO_COLOR", "1")
            .env_remove("CTR_LANG")
            .output()
            .expect("started");
        assert_eq!(output.status.code(), Some(0), "{line}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    for name in [
        "hau-giang",
        "hung-yen",
        "lam-dong",
        "lang-son",
        "quang-ngai",
    ] {
        let line = format!(
            "list all seeds/{name}.ctr --data examples/{name}-so-lieu-minh-hoa.csv --as-of 2025-12-31"
        );
        let json = run(&format!("{line} --format json"));
        let misfits = schema::misfits(SCHEMA, &json);
        assert!(misfits.is_empty(), "{name}: {misfits:#?}");
        let document: Value = serde_json::from_str(&json).expect("JSON");
        let text = std::fs::read_to_string(format!("{root}/seeds/{name}.ctr")).expect("a seed");
        let lines: Vec<&str> = text.lines().collect();
        let mut all = 0;
        for question in document["questions"].as_array().expect("questions") {
            for row in question["rows"].as_array().expect("rows") {
                all += 1;
                assert_eq!(row["file"], format!("seeds/{name}.ctr"));
                let line = row["line"].as_u64().expect("a line") as usize;
                assert!(!lines[line - 1].trim().is_empty(), "{name}:{line}");
            }
        }
        assert!(all > 0, "{name}");
        // A row a line of csv, and a paragraph each on the screen.
        let csv = run(&format!("{line} --format csv"));
        let rows = ::csv::Reader::from_reader(csv.as_bytes())
            .into_records()
            .count();
        assert_eq!(rows, all, "{name}");
        let screen = run(&line);
        let told = screen
            .lines()
            .filter(|line| line.starts_with("  - "))
            .count();
        assert_eq!(told, all, "{name}");
        assert!(
            screen.lines().all(|line| line.chars().count() <= 100),
            "{name}"
        );
    }
}

/// Two provinces with a programme each, an office of the same short name in both, and a
/// national one. Figures are made up.
fn provinces() -> Desk {
    let desk = Desk::new();
    let of = |place: &str, number: u32, level: &str| {
        format!(
            "chương trình \"Kế hoạch {place}\"\n  số hiệu: {number}/KH-UBND\n  ban hành: ngày 02/01/2021\n  địa bàn: \"{place}\"\n  căn cứ: 9/QĐ-TTg\ncơ quan SLĐ \"Sở Lao động tỉnh {place}\"\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  chủ trì: SLĐ\n  đến 2025: không quá {level}\nchỉ tiêu 2 \"Số bác sĩ\", người, càng cao càng tốt\n  chủ trì: SLĐ\n  đến 2025: ít nhất 10\n"
        )
    };
    desk.put("ls.ctr", &of("Lạng Sơn", 1, "5"));
    desk.put("hg.ctr", &of("Hà Giang", 2, "6"));
    desk.put("qn.ctr", &of("Quảng Ninh", 3, "5"));
    desk.put(
        "s.csv",
        "chỉ tiêu;địa bàn;kỳ;giá trị\nTỷ lệ hộ nghèo;Lạng Sơn;2025;4,5\nTỷ lệ hộ nghèo;Hà Giang;2025;7\nSố bác sĩ;Lạng Sơn;2025;9\n",
    );
    desk
}

#[test]
fn places_by_levels() {
    let desk = provinces();
    let line = "eval hg.ctr ls.ctr qn.ctr --data s.csv --as-of 2025-12-31 --table places";
    let csv = fine(desk.ctr(&format!("{line} --format csv")));
    assert_eq!(
        csv,
        "Địa bàn,\"Tỷ lệ hộ nghèo (%), 2025\",\"Số bác sĩ (người), 2025: ít nhất 10\"\n\
         Hà Giang,unmet 7,no_data\nLạng Sơn,met 4.5,unmet 9\nQuảng Ninh,no_data,no_data\n"
    );
    let screen = fine(desk.ctr(line));
    assert!(screen.contains("đạt 4,5 (cần không quá 5)"), "{screen}");
    assert!(screen.contains("Số nơi đạt"), "{screen}");
    assert!(screen.contains("1/3"), "{screen}");
    let md = fine(desk.ctr(&format!("{line} --format md")));
    assert!(
        md.contains("| Lạng Sơn | đạt 4,5 (cần không quá 5) | không đạt 9 |"),
        "{md}"
    );
    let excel = fine(desk.ctr(&format!("{line} --format excel")));
    assert!(excel.starts_with("\u{feff}Địa bàn;"), "{excel}");
    for (line, code) in [
        (format!("{line} --format json"), "CTR0713"),
        (format!("{line} --list unmet"), "CTR0713"),
        (format!("{line} --top 3"), "CTR0713"),
    ] {
        let run = desk.ctr(&line);
        assert_eq!(run.status, Some(2), "{line}");
        assert!(run.err.contains(code), "{}", run.err);
    }
}

#[test]
fn agencies_of_places_each_commitment_once() {
    let desk = provinces();
    let line = "eval hg.ctr ls.ctr qn.ctr --data s.csv --as-of 2025-12-31";
    let csv = fine(desk.ctr(&format!("{line} --table agencies --format csv")));
    let json = fine(desk.ctr(&format!("{line} --format json")));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    let mut rows = ::csv::Reader::from_reader(csv.as_bytes());
    let header = rows.headers().expect("a header").clone();
    let mut names = Vec::new();
    for row in rows.records() {
        let row = row.expect("a row");
        names.push(format!("{} {} {}", &row[0], &row[1], &row[2]));
        for (head, cell) in header.iter().zip(row.iter()).skip(4) {
            *sums.entry(head.to_string()).or_default() += cell.parse::<u64>().expect("a count");
        }
    }
    assert_eq!(
        names,
        [
            "Hà Giang SLĐ Sở Lao động tỉnh Hà Giang",
            "Lạng Sơn SLĐ Sở Lao động tỉnh Lạng Sơn",
            "Quảng Ninh SLĐ Sở Lao động tỉnh Quảng Ninh"
        ]
    );
    for (status, n) in json["summary"]["by_status"].as_object().expect("counts") {
        assert_eq!(sums.get(status).copied(), n.as_u64(), "{status}");
    }
}

#[test]
fn who_has_not_reported() {
    let desk = provinces();
    let told = fine(desk.ctr("eval hg.ctr ls.ctr qn.ctr --data s.csv --as-of 2025-12-31"));
    let line = "Chưa báo cáo số nào: 1/3 chương trình: Quảng Ninh (3/KH-UBND)";
    assert!(told.contains(line), "{told}");
    // A row whose cell is blank is no report; a row of a year to come is one.
    desk.put(
        "b.csv",
        "chỉ tiêu;địa bàn;kỳ;giá trị\nTỷ lệ hộ nghèo;Lạng Sơn;2025;4,5\nTỷ lệ hộ nghèo;Quảng Ninh;2025;\nSố bác sĩ;Hà Giang;2024;9\n",
    );
    let told = fine(desk.ctr("eval hg.ctr ls.ctr qn.ctr --data b.csv --as-of 2025-12-31"));
    assert!(told.contains(line), "{told}");
    // Of one programme for several places.
    desk.put(
        "qg.ctr",
        "chương trình \"Quốc gia\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Cả nước\"\n  phạm vi: từng tỉnh\ncơ quan BYT \"Bộ Y tế\"\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  chủ trì: BYT\n  đến 2025: không quá 5\n",
    );
    let told = fine(desk.ctr("eval qg.ctr --data s.csv --as-of 2025-12-31"));
    let told = told.replace('\n', " ");
    assert!(
        told.contains("Chưa báo cáo số nào: 61/63 địa bàn: An Giang, "),
        "{told}"
    );
    assert!(!told.contains("Hà Giang, Hà Nam, Hà Nội"), "{told}");
}

#[test]
fn a_level_that_an_amendment_of_another_form_softens() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nchỉ tiêu 1 \"Tỷ lệ tiêm chủng\", %, càng cao càng tốt\n  chủ trì: SYT\n  hằng năm 2022 - 2025: ít nhất 90\nsửa đổi 1\n  theo: 2/QĐ\n  hiệu lực: 01/7/2024\n  đến 2025: ít nhất 80\n",
    );
    desk.put("s.csv", "chỉ tiêu;kỳ;giá trị\n1;2025;85\n");
    let csv = fine(desk.ctr("list softened k.ctr --as-of 2025-12-31 --format csv"));
    assert!(
        csv.contains("ban hành “ít nhất 90”, nay “ít nhất 80”"),
        "{csv}"
    );
    let json = fine(desk.ctr("eval k.ctr --data s.csv --as-of 2025-12-31 --format json"));
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let commitments = json["commitments"].as_array().expect("commitments");
    let of_2025 = commitments
        .iter()
        .find(|one| one["by"] == "2025")
        .expect("2025");
    assert_eq!(of_2025["status"], "met");
    assert_eq!(of_2025["softened"], true);
}

#[test]
fn the_source_of_a_base_stands_on_the_screen() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nchỉ tiêu 1 \"Tỷ lệ hộ nghèo\", %, càng thấp càng tốt\n  chủ trì: SYT\n  đến 2025: giảm ít nhất 3 điểm % so với năm 2020\n",
    );
    desk.put("moi.csv", "chỉ tiêu;kỳ;giá trị\n1;2025;7\n");
    desk.put("cu.csv", "chỉ tiêu;kỳ;giá trị\n1;2020;9\n");
    let told = fine(desk.ctr("eval k.ctr --data moi.csv cu.csv --as-of 2025-12-31"));
    assert!(
        told.contains("Nguồn: moi.csv; cu.csv (số để so, 2020)"),
        "{told}"
    );
}

#[test]
fn what_is_missing_of_a_roll_up_is_said_in_the_digest() {
    let desk = Desk::new();
    desk.put(
        "k.ctr",
        "chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Lạng Sơn\"\ncơ quan SYT \"Sở Y tế\"\nđịa bàn \"Xã A\", xã, thuộc \"Lạng Sơn\"\nđịa bàn \"Xã B\", xã, thuộc \"Lạng Sơn\"\nchỉ tiêu A \"Số giường ở xã\", giường\nchỉ tiêu 1 \"Số giường\", giường, càng cao càng tốt\n  chủ trì: SYT\n  công thức: tổng theo địa bàn([A])\n  đến 2025: ít nhất 100\n",
    );
    desk.put("s.csv", "chỉ tiêu;địa bàn;kỳ;giá trị\nA;Xã A;2025;40\n");
    let told = fine(desk.ctr("eval k.ctr --data s.csv --as-of 2025-12-31"));
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("1/2 địa bàn đã báo cáo"), "{told}");
    assert!(told.contains("“Xã B”"), "{told}");
}
