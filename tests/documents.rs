//! The rules about documents, agencies, places and dates: what they find in the
//! seeds, and what they must not find.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test may fail, and reads the seeds"
)]

use ctr::finding::place::spot;
use ctr::finding::{Finding, Severity};
use ctr::source::{SourceFile, Sources};

const SEEDS: [&str; 6] = [
    "42-nq-tw",
    "lang-son",
    "hau-giang",
    "hung-yen",
    "lam-dong",
    "quang-ngai",
];

fn check(files: &[(&str, &str)]) -> (Sources, Vec<Finding>) {
    let mut sources = Sources::default();
    for (name, text) in files {
        sources.add(SourceFile::new(*name, *text));
    }
    let (_, mut findings) = ctr::check::programmes(&mut sources);
    findings.retain(|f| ("CTR0540".."CTR0580").contains(&f.entry.code));
    (sources, findings)
}

/// `line code: message` of each finding, with its severity.
fn told(sources: &Sources, findings: &[Finding]) -> Vec<String> {
    let line = |f: &Finding| {
        let at = f.at.as_ref().expect("a place");
        let place = spot(at, sources);
        let message = f.message(Default::default());
        let (file, line) = (place.file, place.line);
        format!(
            "{file}:{line} {} {}: {message}",
            f.severity.name(),
            f.entry.code
        )
    };
    findings.iter().map(line).collect()
}

fn codes(files: &[(&str, &str)]) -> Vec<&'static str> {
    check(files).1.iter().map(|f| f.entry.code).collect()
}

/// The codes in one programme with a full head and these lines, in the head and
/// after it.
fn of(head: &str, rest: &str) -> Vec<&'static str> {
    let text = format!(
        "chương trình \"Kế hoạch\"\n  số hiệu: 10/KH-UBND\n  ban hành: ngày 22/7/2024\n  \
         cơ quan ban hành: \"UBND\"\n  căn cứ: 42-NQ/TW\n{head}\n{rest}"
    );
    codes(&[("a.ctr", &text)])
}

#[test]
fn the_seeds_alone_and_together() {
    let read = |name: &str| {
        let path = format!("{}/seeds/{name}.ctr", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).expect("a seed")
    };
    let files: Vec<(String, String)> = SEEDS.map(|n| (format!("{n}.ctr"), read(n))).to_vec();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect();
    let (sources, together) = check(&files);
    let all = told(&sources, &together);
    assert!(together.iter().all(|f| f.severity < Severity::Error));
    let mut alone: Vec<String> = Vec::new();
    for file in &files {
        let (sources, found) = check(std::slice::from_ref(file));
        alone.extend(told(&sources, &found));
    }
    // The parent beside them adds what is weaker than it, and nothing else.
    let added: Vec<&String> = all.iter().filter(|f| !alone.contains(f)).collect();
    assert!(added.iter().all(|f| f.contains("CTR0565")), "{added:#?}");
    insta::assert_snapshot!("seeds", all.join("\n"));
}

#[test]
fn a_number_near_another_that_is_a_document_of_its_own() {
    let cites = |text: &str| {
        of(
            "",
            &format!("nhiệm vụ 1 \"{text}\"\n  thời gian: thường xuyên\n"),
        )
    };
    assert_eq!(cites("Thực hiện 43-NQ/TW"), ["CTR0551"]);
    assert_eq!(cites("Thực hiện 42-NQ/TU"), ["CTR0551"]);
    assert_eq!(cites("Thực hiện 4-NQ/TW"), ["CTR0551"]);
    // Two days, two documents; an issuer with other documents is another issuer.
    assert_eq!(
        cites("Theo 42-NQ/TW ngày 24/11/2023 và 43-NQ/TW ngày 20/11/2023"),
        ["CTR0556"]
    );
    assert_eq!(cites("Theo 42-NQ/TU và 16-NQ/TU"), ["CTR0556"]);
    assert_eq!(cites("Theo 12-NQ/TU, 13-NQ/TU, 14-NQ/TU"), ["CTR0556"]);
    assert_eq!(cites("Theo 42-NQ/TW, từ 01/01/2021 - 31/12/2025"), [""; 0]);
    // The same number in another year may be another document.
    let (_, found) = check(&[(
        "a.ctr",
        "chương trình \"K\"\n  căn cứ: 01/NQ-CP\n  ghi chú: \"01/NQ-CP ngày 05/01/2024, 01/NQ-CP ngày 08/01/2025\"\n",
    )]);
    let found: Vec<_> = found.iter().map(|f| (f.entry.code, f.severity)).collect();
    assert_eq!(found, [("CTR0553", Severity::Note)]);
}

#[test]
fn a_file_beside_it_declares_a_number() {
    let parent = "chương trình \"N\"\n  số hiệu: 43-NQ/TW\n";
    let child = "chương trình \"K\"\n  căn cứ: 42-NQ/TW\n  ghi chú: \"theo 43-NQ/TW\"\n";
    assert_eq!(codes(&[("b.ctr", child)]), ["CTR0551"]);
    assert_eq!(codes(&[("a.ctr", parent), ("b.ctr", child)]), ["CTR0556"]);
}

#[test]
fn a_report_and_what_it_is_made_from() {
    let duties = |input: &str, own: &str| {
        of(
            "",
            &format!(
                "cơ quan A \"Sở A\"\ncơ quan B \"Các huyện\"\ncơ quan C \"Tỉnh\"\n\
                 báo cáo \"Của huyện\"\n  thực hiện: B\n  gửi: A\n  hạn: {input}\n\
                 báo cáo \"Tổng hợp\"\n  thực hiện: A\n  gửi: C\n  hạn: {own}\n"
            ),
        )
    };
    assert_eq!(
        duties("trước 25/11 hằng năm", "trước 15/11 hằng năm"),
        ["CTR0547"]
    );
    assert_eq!(
        duties("trước 05/11 hằng năm", "trước 15/11 hằng năm"),
        [""; 0]
    );
    // The summary of January is of the year before.
    assert_eq!(
        duties("trước 05/11 hằng năm", "trước 15/01 hằng năm"),
        [""; 0]
    );
    assert_eq!(duties("trước 05/11 hằng năm", "thường xuyên"), [""; 0]);
    assert_eq!(duties("trước 05/12/2025", "trước 05/11/2025"), ["CTR0547"]);
}

#[test]
fn shares_of_one_thing_are_no_groups() {
    let parts = |one: &str, two: &str| {
        of(
            "",
            &format!(
                "chỉ tiêu 1 \"Tỷ lệ lao động qua đào tạo\", %, càng cao càng tốt\n  đến 2030: 100\n  \
                 trong đó \"Một\"\n    đến 2030: {one}\n  trong đó \"Hai\"\n    đến 2030: {two}\n"
            ),
        )
    };
    assert_eq!(parts("40", "60"), [""; 0]);
    assert_eq!(parts("100", "85"), ["CTR0557"]);
    assert_eq!(parts("100", "100"), [""; 0]);
}

#[test]
fn times_before_and_after() {
    let task =
        |head: &str, time: &str| of(head, &format!("nhiệm vụ 1 \"A\"\n  thời gian: {time}\n"));
    let horizon = "  mốc: 2025, 2030";
    assert_eq!(task(horizon, "đến quý II/2024"), ["CTR0543"]);
    assert_eq!(task(horizon, "đến quý III/2024"), [""; 0]);
    assert_eq!(task(horizon, "đến năm 2031"), ["CTR0544"]);
    assert_eq!(
        task("", "đến năm 2031"),
        [""; 0],
        "no milestones, no horizon"
    );
    let vision = format!("{horizon}\ntầm nhìn 2045 \"Phát triển\"");
    assert_eq!(task(&vision, "đến năm 2031"), [""; 0]);
}

/// Ten thousand declarations: no rule goes through all pairs.
#[test]
fn many_clauses() {
    let mut text = "chương trình \"K\"\n  căn cứ: 42-NQ/TW\n".to_string();
    for n in 0..5_000 {
        let (even, odd) = (10 + 2 * n, 11 + 2 * n);
        text += &format!(
            "sửa đổi {n}\n  theo: {even}/QĐ-UBND\n  hiệu lực: 01/01/2025\n  bãi bỏ\n\
             nhiệm vụ {n} \"Theo {odd}/QĐ-UBND\"\n  thời gian: đến 2030\n"
        );
    }
    assert!(codes(&[("a.ctr", &text)]).len() >= 5_000);
}

#[test]
fn an_agency_named_in_any_part_is_used() {
    let declared = "cơ quan A \"Ban A\"\n";
    for line in [
        "mục 1 \"M\"\n  chủ trì: A\n",
        "nhiệm vụ 1 \"N\"\n  giám sát: Ban A\n",
        "báo cáo \"B\"\n  giám sát: A\n  hạn: định kỳ\n",
        "nhiệm vụ 1 \"N\"\n  thời gian: thường xuyên\nsửa đổi 1\n  theo: 20/QĐ-MH\n  hiệu lực: 01/7/2025\n  chủ trì: A\n",
        "bảng chỉ tiêu, đơn vị: %, chủ trì: A\n  mã | tên | 2030\n  1 | Tỷ lệ | ít nhất 50\n",
        "cơ quan C \"Ban C\"\n  kết thúc: 01/3/2025\n  tiếp nhận: A\nnhiệm vụ 1 \"N\"\n  chủ trì: C\n",
    ] {
        assert_eq!(of("", &format!("{declared}{line}")), [""; 0], "{line}");
    }
    assert_eq!(
        of("", &format!("{declared}nhiệm vụ 1 \"Ban A\"\n")),
        ["CTR0540"]
    );
}

/// A line that could not be read may be the one that seems to be missing.
#[test]
fn a_head_with_an_error_is_not_called_incomplete() {
    let text = "chương trình \"K\"\n  ban hành: 31/4/2025\nnhiệm vụ 1 \"N\"\n";
    assert_eq!(codes(&[("a.ctr", text)]), [""; 0]);
    assert_eq!(
        codes(&[("a.ctr", &text.replace("31/4", "30/4"))]),
        ["CTR0570"]
    );
}
