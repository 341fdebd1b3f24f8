//! The rules about indicators and targets: what they find in the six documents,
//! what they leave alone, and what figures beside a programme show.
#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    missing_docs,
    reason = "a test may fail, and reads the documents"
)]

#[allow(dead_code, reason = "not every test of it uses all of it")]
#[path = "support/program.rs"]
mod program;

use ctr::data::{Input, Observations};
use ctr::finding::screen::{Look, screens};
use ctr::finding::{At, Finding, Lang, Severity, catalogue};
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use program::ctr;
use std::io::Cursor;

const SEEDS: [&str; 6] = [
    "42-nq-tw",
    "hau-giang",
    "hung-yen",
    "lam-dong",
    "lang-son",
    "quang-ngai",
];

fn check(name: &str, text: &str) -> (Sources, Model, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new(name, text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    (sources, model, findings)
}

fn seed(name: &str) -> String {
    let path = format!("{}/seeds/{name}.ctr", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("a seed")
}

fn ours(finding: &Finding) -> bool {
    ("CTR0501".."CTR0540").contains(&finding.entry.code)
}

/// The codes found in a programme of these lines, with their severities.
fn found(lines: &str) -> Vec<String> {
    let text = format!(
        "chương trình \"K\"\ncơ quan SYT \"Sở Y tế\"\nmục 1 \"Mục\"\n  chủ trì: SYT\n{lines}"
    );
    let (_, _, findings) = check("k.ctr", &text);
    findings
        .iter()
        .filter(|f| ours(f) || f.severity == Severity::Error)
        .map(|f| format!("{} {}", f.entry.code, f.severity.name()))
        .collect()
}

/// Every finding of these rules in the six documents, by line: none is an error.
#[test]
fn what_the_six_documents_lack() {
    let mut out = String::new();
    for name in SEEDS {
        let (sources, _, findings) = check(&format!("seeds/{name}.ctr"), &seed(name));
        for finding in findings.iter().filter(|finding| ours(finding)) {
            assert!(finding.severity < Severity::Error, "{finding:?}");
            let Some(At::Span(span)) = finding.at else {
                continue;
            };
            let text = &sources.file(span.file).text;
            let line = text[..span.start as usize].matches('\n').count() + 1;
            out.push_str(&format!(
                "{name}:{line} {} {}: {}\n",
                finding.entry.code,
                finding.severity.name(),
                finding.message(Lang::Vi)
            ));
        }
    }
    insta::assert_snapshot!(out);
}

/// What looks like a defect and is none.
#[test]
fn what_is_left_alone() {
    for lines in [
        // Used: by a formula, as the heading of its parts, as a series.
        "chỉ tiêu A \"Số hộ\", hộ, càng cao càng tốt\nchỉ tiêu B \"Số hộ nghèo\", hộ, càng thấp càng tốt\n\
         chỉ tiêu C \"Tỷ lệ hộ nghèo\", %\n  công thức: [B] / [A]\n  đến 2030: dưới 2\n",
        "chỉ tiêu A \"Tỷ lệ hộ dùng nước sạch\", %\n  trong đó \"Thành thị\"\n    đến 2030: ít nhất 90\n",
        // A part's rate may be over its whole's; a split whose mean is possible.
        "chỉ tiêu A \"Tỷ lệ hộ dùng nước sạch\", %\n  đến 2030: ít nhất 80\n  trong đó \"Thành thị\"\n    đến 2030: ít nhất 90\n",
        "chỉ tiêu A \"Tuổi thọ trung bình\", tuổi\n  đến 2030: ít nhất 75\n  trong đó \"Nữ\"\n    đến 2030: ít nhất 78\n  trong đó \"Nam\"\n    đến 2030: ít nhất 72\n",
        // Not a split: other parts may lie elsewhere.
        "chỉ tiêu A \"Tỷ lệ hộ nghèo\", %\n  đến 2030: dưới 2\n  trong đó \"Người Kinh\"\n    đến 2030: dưới 3\n  trong đó \"Người Hoa\"\n    đến 2030: dưới 4\n",
        // Levels that rise, or that fall where lower is better.
        "chỉ tiêu A \"Tỷ lệ hộ nghèo\", %\n  đến 2025: dưới 4\n  đến 2030: dưới 2\n",
        // A number that says who is counted, not how many of them.
        "chỉ tiêu A \"Tỷ lệ xã có trên 95% hộ dùng nước sạch\", %\n  đến 2030: ít nhất 80\n",
        "chỉ tiêu A \"Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng\", %\n  đến 2030: dưới 15\n",
        // `cơ bản` that is a kind of service, `trung bình khá` that is counted.
        "chỉ tiêu A \"Hoàn thành bộ chỉ số dịch vụ xã hội cơ bản của hộ trung bình khá\", hoàn thành\n  đến 2030: hoàn thành\n",
        // Names that differ by a word are two things, and so are lớp 1 and lớp 6.
        "chỉ tiêu A \"Tỷ lệ hộ gia đình nghèo được hỗ trợ nhà ở\", %, càng cao càng tốt\n  đến 2030: 100\n\
         chỉ tiêu B \"Tỷ lệ hộ gia đình cận nghèo được hỗ trợ nhà ở\", %, càng cao càng tốt\n  đến 2030: 100\n",
        "chỉ tiêu A \"Tỷ lệ trẻ em trong tỉnh vào lớp 1\", %, càng cao càng tốt\n  đến 2030: 100\n\
         chỉ tiêu B \"Tỷ lệ trẻ em trong tỉnh vào lớp 6\", %, càng cao càng tốt\n  đến 2030: 99\n",
        // A growth in per cent of a quantity, and a share of places that do it.
        "chỉ tiêu A \"Tốc độ tăng năng suất lao động\", %, thời điểm\n  đến 2030: ít nhất 7\n",
        "chỉ tiêu A \"Tỷ lệ xã có mô hình giảm tỷ lệ hộ nghèo\", %\n  đến 2030: ít nhất 7\n",
        // Kept, and said to be.
        "chỉ tiêu A \"Tỷ lệ dân số có bảo hiểm y tế\", %, càng cao càng tốt\n  hiện trạng 2023: 96\n  đến 2030: duy trì ít nhất 95\n",
        // Equal units of two names.
        "chỉ tiêu A \"Số học sinh bán trú\", học sinh\n  đến 2030: ít nhất 9\nchỉ tiêu B \"Số lao động có việc\", lao động\n  đến 2030: ít nhất 9\n",
        // Two words that only sound alike.
        "chỉ tiêu A \"Số công ty có ti vi\", cơ sở\n  đến 2030: ít nhất 9\n",
        // An index has no unit.
        "chỉ tiêu A \"Chỉ số phát triển con người\"\n  đến 2030: ít nhất 0,7\n",
    ] {
        assert_eq!(found(lines), Vec::<String>::new(), "{lines}");
    }
}

/// What the entries' own examples do not show of the rules.
#[test]
fn what_is_found() {
    for (lines, expected) in [
        // A computed indicator without a level: for information, perhaps.
        (
            "chỉ tiêu A \"Số hộ\", hộ, càng cao càng tốt\nchỉ tiêu B \"Số hộ nhân đôi\", hộ, càng cao càng tốt\n  công thức: 2 * [A]\n",
            "CTR0501 note",
        ),
        // The same number with and without its end; levels of a scale; a flow.
        (
            "chỉ tiêu A \"Tỷ lệ B\", %\n  đến 2025: trên 95\n  đến 2030: ít nhất 95\n",
            "CTR0503 note",
        ),
        (
            "thang \"T\": \"một\" < \"hai\"\nchỉ tiêu A \"Bậc B\", thang \"T\"\n  đến 2025: \"hai\"\n  đến 2030: \"một\"\n",
            "CTR0503 warning",
        ),
        (
            "chỉ tiêu A \"Số hộ B\", hộ, trong kỳ, càng cao càng tốt\n  đến 2025: 9\n  đến 2030: 8\n",
            "CTR0503 note",
        ),
        (
            "chỉ tiêu A \"Tỷ lệ hộ nghèo\", %\n  đến 2025: dưới 2\n  đến 2030: dưới 3\n",
            "CTR0503 warning",
        ),
        // Another unit of the same kind.
        (
            "chỉ tiêu A \"Số hộ B\", nghìn hộ\n  đến 2030: ít nhất 2\n  trong đó \"Miền núi\", hộ\n    đến 2030: ít nhất 2.500\n",
            "CTR0504 warning",
        ),
        // The parts do more than the whole asks for.
        (
            "chỉ tiêu A \"Tỷ lệ hộ B\", %\n  đến 2030: ít nhất 70\n  trong đó \"Thành thị\"\n    đến 2030: ít nhất 90\n  trong đó \"Nông thôn\"\n    đến 2030: ít nhất 80\n",
            "CTR0505 note",
        ),
        (
            "chỉ tiêu A \"Tỷ lệ hộ nghèo B\", %\n  đến 2030: dưới 1\n  trong đó \"Thành thị\"\n    đến 2030: dưới 2\n  trong đó \"Nông thôn\"\n    đến 2030: dưới 3\n",
            "CTR0505 warning",
        ),
        // A special case of what is asked of all: once more, and of less.
        (
            "chỉ tiêu A \"Tỷ lệ trẻ em khuyết tật được đi học\", %, càng cao càng tốt\n  đến 2030: 100\n\
             chỉ tiêu B \"Tỷ lệ trẻ em khuyết tật ở vùng núi được đi học\", %, càng cao càng tốt\n  đến 2030: 100\n",
            "CTR0506 note",
        ),
        (
            "chỉ tiêu A \"Tỷ lệ trẻ em khuyết tật được đi học\", %, càng cao càng tốt\n  đến 2030: 100\n\
             chỉ tiêu B \"Tỷ lệ trẻ em khuyết tật ở vùng núi được đi học\", %, càng cao càng tốt\n  đến 2030: 85\n",
            "CTR0507 warning",
        ),
        // A slip in one word.
        (
            "chỉ tiêu A \"Tỷ lệ trẻ em được tiêm chủng mở rộng\", %, càng cao càng tốt\n  đến 2030: 95\n\
             chỉ tiêu B \"Tỷ lệ trẻ em được tiêm chúng mở rộng\", %, càng cao càng tốt\n  đến 2030: 95\n",
            "CTR0506 note",
        ),
        // The name's level is the target's; and of another year.
        (
            "chỉ tiêu A \"Tỷ lệ hộ B đạt 95% vào năm 2030\", %\n  đến 2030: ít nhất 95\n",
            "CTR0508 note",
        ),
        // The level is the starting figure.
        (
            "chỉ tiêu A \"Tỷ lệ hộ B\", %, càng cao càng tốt\n  hiện trạng 2023: 95\n  đến 2030: 95\n",
            "CTR0513 note",
        ),
        (
            "chỉ tiêu A \"Tỷ lệ hộ nghèo\", %\n  hiện trạng 2023: 1,5\n  đến 2030: dưới 2\n",
            "CTR0513 warning",
        ),
        // What data call it is another's name.
        (
            "chỉ tiêu A \"Số hộ B\", hộ\n  đến 2030: ít nhất 2\nchỉ tiêu C \"Số hộ D\", hộ\n  số liệu: \"Số hộ B\"\n  đến 2030: ít nhất 2\n",
            "CTR0515 note",
        ),
    ] {
        assert_eq!(found(lines), [expected], "{lines}");
    }
}

/// A line that could not be read is one finding: that its level or its agency is
/// then missing is no second one.
#[test]
fn one_slip_is_one_finding() {
    assert_eq!(
        found("chỉ tiêu A \"Tỷ lệ B\", %\n  đến 2030: ít nhất 95.5\n"),
        ["CTR0104 error"]
    );
    let text = "chương trình \"K\"\ncơ quan SYT \"Sở Y tế\"\n\
                chỉ tiêu A \"Tỷ lệ B\", %\n  chủ trì: SYTT\n  đến 2030: ít nhất 95\n\
                chỉ tiêu C \"Tỷ lệ D\", %\n  chủ trì: SYT\n  đến 2030: ít nhất 95\n";
    let (_, _, findings) = check("k.ctr", text);
    let kept = |f: &&Finding| ours(f) || f.severity == Severity::Error;
    let codes: Vec<_> = findings.iter().filter(kept).map(|f| f.entry.code).collect();
    assert_eq!(codes, ["CTR0202"]);
}

/// The spelling's edits leave a file that has no such note and means the same.
#[test]
fn respelling_is_complete() {
    let entry = catalogue::find("CTR0517").expect("an entry");
    let (_, before, findings) = check("k.ctr", entry.wrong);
    let finding = findings.iter().find(|f| f.entry.code == "CTR0517");
    let mut text = entry.wrong.to_string();
    for edit in finding.expect("found").fix.iter().rev() {
        text.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
    }
    let (_, after, findings) = check("k.ctr", &text);
    assert!(findings.iter().all(|f| f.entry.code != "CTR0517"), "{text}");
    let keys = |model: &Model| -> Vec<String> {
        let names = model.indicators.iter();
        names.map(|i| ctr::source::text::key(&i.name)).collect()
    };
    assert_eq!(keys(&before), keys(&after));
}

fn figures(model: &Model, csv: &str) -> Observations {
    let input = Input {
        name: "a.csv".into(),
        reader: Box::new(Cursor::new(csv.as_bytes().to_vec())),
        size: None,
    };
    let (data, findings) = ctr::data::read(vec![input], model, &mut |_| {});
    assert!(findings.is_empty(), "{findings:?}");
    data
}

/// Made-up figures: 88 in 2020, then 1, 2 and 0,5 a year.
const FIGURES: &str = "chỉ tiêu,năm,giá trị\n1,2020,88\n1,2021,89\n1,2022,91\n1,2023,91.5\n";

/// The entry's level takes (95 − 91,5) / 2 = 1,75 a year: within the 2 of 2022.
fn against(level: &str, year: i16, csv: &str) -> Vec<String> {
    let text = format!(
        "chương trình \"K\"\nchỉ tiêu 1 \"Tỷ lệ dân số tham gia bảo hiểm y tế\", %\n  đến {year}: {level}\n"
    );
    let (_, model, _) = check("k.ctr", &text);
    let findings = ctr::check::against_figures(&model, &figures(&model, csv));
    let said = |f: &Finding| format!("{} {}", f.entry.code, f.severity.name());
    findings.iter().map(said).collect()
}

#[test]
fn a_pace_the_series_never_had() {
    assert_eq!(against("ít nhất 95", 2025, FIGURES), Vec::<String>::new());
    assert_eq!(
        against("ít nhất 95,5", 2025, FIGURES),
        Vec::<String>::new(),
        "2 a year is just it"
    );
    assert_eq!(against("ít nhất 95,6", 2025, FIGURES), ["CTR0514 note"]);
    assert_eq!(against("ít nhất 99", 2025, FIGURES), ["CTR0514 note"]);
    assert_eq!(against("ít nhất 99", 2024, FIGURES), ["CTR0514 warning"]);
    // Reached already, or past: nothing is asked of the years to come.
    assert_eq!(against("ít nhất 91", 2025, FIGURES), Vec::<String>::new());
    assert_eq!(against("ít nhất 99", 2023, FIGURES), Vec::<String>::new());
    // Three figures show no pace; one that only got worse has none.
    let few = "chỉ tiêu,năm,giá trị\n1,2021,89\n1,2022,91\n1,2023,91.5\n";
    assert_eq!(against("ít nhất 99", 2024, few), Vec::<String>::new());
    let worse = "chỉ tiêu,năm,giá trị\n1,2020,95\n1,2021,94\n1,2022,93\n1,2023,92\n";
    assert_eq!(against("ít nhất 93", 2025, worse), ["CTR0514 warning"]);
}

/// Both findings that need figures, as they are shown.
#[test]
fn findings_of_figures_are_shown() {
    let mut shown = String::new();
    for (code, csv) in [
        (
            "CTR0514",
            "chỉ tiêu,năm,giá trị\n1,2020,88\n1,2021,89\n1,2022,90\n1,2023,91\n",
        ),
        ("CTR0516", "chỉ tiêu,năm,giá trị\nBHYT,2020,88\n"),
    ] {
        let entry = catalogue::find(code).expect("an entry");
        for (text, wrong) in [(entry.wrong, true), (entry.mend, false)] {
            let (sources, model, _) = check("ví-dụ.ctr", text);
            let input = Input {
                name: "a.csv".into(),
                reader: Box::new(Cursor::new(csv.as_bytes().to_vec())),
                size: None,
            };
            // The label that no indicator has is told of by the reader of data too.
            let (data, _) = ctr::data::read(vec![input], &model, &mut |_| {});
            let findings = ctr::check::against_figures(&model, &data);
            let has = findings.iter().any(|f| f.entry.code == code);
            assert_eq!(has, wrong, "{code}: {findings:?}");
            for lang in [Lang::Vi, Lang::En].into_iter().filter(|_| wrong) {
                let look = Look {
                    lang,
                    colour: false,
                };
                shown.push_str(&screens(&findings, &sources, look));
            }
        }
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn check_reads_figures_when_asked() {
    let words = [
        "check",
        "examples/giam-ngheo-80-nq-cp.ctr",
        "--data",
        "examples/ty-le-ho-ngheo-gso.csv",
    ];
    let run = ctr(&words);
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
    assert!(!run.out.contains("CTR0516"), "{}", run.out);
    // A table of something else: no row is of any commitment of the plan.
    let other = ctr(&[
        "check",
        "seeds/lam-dong.ctr",
        "--data",
        words[3],
        "--format",
        "json",
    ]);
    let other: serde_json::Value = serde_json::from_str(&other.out).expect("JSON");
    let unfed = other["findings"].as_array().expect("findings").iter();
    let unfed = unfed.filter(|finding| finding["code"] == "CTR0516").count();
    assert!(unfed > 80, "{unfed}");
    let none = ctr(&["check", words[1], "--data", "không-có.csv"]);
    assert_eq!(none.status, Some(2), "{}", none.out);
}

/// As many are said as are pointed at, and how many more there are.
#[test]
fn ranges_alike_are_counted_as_they_are_marked() {
    for (ranges, said, marked) in [
        (1, "", 1),
        (4, " (4 khoảng như vậy trong chương trình)", 4),
        (
            6,
            " (4 khoảng như vậy, và 2 khoảng nữa trong chương trình)",
            4,
        ),
    ] {
        let lines: String = (0..ranges)
            .map(|i| {
                format!(
                    "chỉ tiêu {i} \"Số hộ loại {i}\", hộ, càng cao càng tốt\n  đến 2030: {}0 - {}5\n",
                    i + 1,
                    i + 1
                )
            })
            .collect();
        let (_, _, findings) = check("k.ctr", &format!("chương trình \"K\"\n{lines}"));
        let found = findings
            .iter()
            .find(|f| f.entry.code == "CTR0512")
            .expect("found");
        assert!(
            found
                .message(Lang::Vi)
                .ends_with(&format!("không ràng buộc gì{said}"))
        );
        assert_eq!(1 + found.related.len(), marked);
    }
}
