//! Bases that the figures have beside results (what was planned, the country's mean),
//! and figures of parts of a year. The figures are made up (số liệu minh hoạ).
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::data::Input;
use ctr::eval::{Options, evaluate};
use ctr::source::{SourceFile, Sources};
use std::io::Cursor;

/// Status, milestone and notes of each commitment.
fn judged(programme: &str, figures: &str) -> (Vec<String>, Vec<String>) {
    let mut sources = Sources::default();
    let text =
        format!("chương trình \"K\"\n  ban hành: ngày 02/01/2021\n  địa bàn: \"Huế\"\n{programme}");
    sources.add(SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let errors: Vec<_> = (findings.iter())
        .filter(|f| f.severity == ctr::finding::Severity::Error)
        .map(|f| f.message(Default::default()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let input = Input {
        name: "số-liệu-minh-hoạ.csv".into(),
        reader: Box::new(Cursor::new(figures.as_bytes().to_vec())),
        size: None,
    };
    let (observations, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let options = Options::new("2026-06-01".parse().expect("a date"));
    let aside: Vec<String> = (observations.asides().iter())
        .map(|one| one.name.clone())
        .collect();
    let evaluation = evaluate(&model, &observations, &options);
    let shown = evaluation.verdicts.iter().map(|verdict| {
        let notes: Vec<String> = verdict
            .notes
            .iter()
            .map(|note| note.vi.to_string())
            .collect();
        format!(
            "{} {} {}",
            verdict.by,
            verdict.status().key(),
            notes.join("; ")
        )
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort();
    (shown, aside)
}

const PLANNED: &str = "chỉ tiêu 1 \"Thu ngân sách\", tỷ đồng, trong kỳ, càng cao càng tốt\n  đến 2024: ít nhất 105% dự toán\n  đến 2025: vượt 5% so với kế hoạch\n";

/// The column of what was planned is the base, and never the result.
#[test]
fn what_was_planned_is_a_base() {
    let head = "Chỉ tiêu,Địa bàn,Dự toán 2024,Thực hiện 2024,Kế hoạch năm 2025,Thực hiện 2025\n";
    let (shown, aside) = judged(
        PLANNED,
        &format!("{head}Thu ngân sách,Huế,1000,1050,2000,2090\n"),
    );
    assert_eq!(
        shown,
        [
            "2024 met so với dự toán 2024: 1.000",
            "2025 unmet so với kế hoạch 2025: 2.000"
        ]
    );
    assert!(aside.is_empty(), "{aside:?}");
    // No result: nothing is met, however much was planned.
    let (shown, _) = judged(PLANNED, &format!("{head}Thu ngân sách,Huế,1000,,2000,\n"));
    assert!(shown.iter().all(|one| one.contains("no_data")), "{shown:?}");
    // No plan: nothing is known.
    let figures = "Chỉ tiêu,Địa bàn,Thực hiện 2024,Thực hiện 2025\nThu ngân sách,Huế,1050,2090\n";
    let (shown, _) = judged(PLANNED, figures);
    for one in &shown {
        assert!(
            one.contains("no_data") && one.contains("chưa biết số"),
            "{one}"
        );
    }
    // Two numbers for one plan: which is known to nobody.
    let twice = format!(
        "{head}Thu ngân sách,Huế,1000,1050,2000,2090\nThu ngân sách,Huế,900,1050,2000,2090\n"
    );
    let (shown, _) = judged(PLANNED, &twice);
    assert!(shown[0].contains("2024 no_data"), "{shown:?}");
}

/// Where nothing asks for it, or what is planned is said in other words, such a column
/// is set aside and named, as ever.
#[test]
fn other_goals_stay_aside() {
    let plain = "chỉ tiêu 1 \"Thu ngân sách\", tỷ đồng, trong kỳ, càng cao càng tốt\n  đến 2025: ít nhất 5\n";
    let figures = "Chỉ tiêu,Địa bàn,Kế hoạch 2025,Thực hiện 2025\nThu ngân sách,Huế,2000,4\n";
    let (shown, aside) = judged(plain, figures);
    assert!(says(&shown, "2025 unmet"), "{shown:?}");
    assert_eq!(aside, ["Kế hoạch 2025"]);
    let other = "Chỉ tiêu,Địa bàn,Mục tiêu 2025,Thực hiện 2025\nThu ngân sách,Huế,2000,2090\n";
    let (shown, aside) = judged(PLANNED, other);
    assert!(shown.iter().all(|one| one.contains("no_data")), "{shown:?}");
    assert_eq!(aside, ["Mục tiêu 2025"]);
}

/// What was planned is no part: a sum over undeclared parts leaves it out.
#[test]
fn what_was_planned_is_no_part() {
    let programme = "chỉ tiêu 1 \"Thu\", tỷ đồng, trong kỳ, càng cao càng tốt\n  đến 2025: ít nhất 100% kế hoạch\nchỉ tiêu 2 \"Tổng thu\", tỷ đồng, trong kỳ, càng cao càng tốt\n  công thức: tổng theo phân tổ([1])\n  đến 2025: đúng 30\n";
    let figures = "chỉ tiêu,kỳ,địa bàn,phân tổ,giá trị\n1,2025,Huế,nội địa,10\n1,2025,Huế,xuất nhập khẩu,20\n1,2025,Huế,,30\n1,2025,Huế,kế hoạch,25\n";
    let (shown, aside) = judged(programme, figures);
    assert!(says(&shown, "2025 met"), "{shown:?}");
    assert!(says(&shown, "2025 met"), "{shown:?}");
    assert!(aside.is_empty(), "{aside:?}");
}

#[test]
fn a_part_of_the_countrys_mean() {
    let programme = "chỉ tiêu 1 \"Thu nhập\", triệu đồng/người, càng cao càng tốt\n  đến 2025: bằng 120% bình quân cả nước\n";
    for (own, status) in [("60", "met"), ("59,9", "unmet")] {
        let figures = format!("chỉ tiêu;kỳ;địa bàn;giá trị\n1;2025;Huế;{own}\n1;2025;Cả nước;50\n");
        let (shown, _) = judged(programme, &figures);
        assert!(
            shown[0].starts_with(&format!("2025 {status}")),
            "{own} {shown:?}"
        );
    }
    let (shown, _) = judged(programme, "chỉ tiêu,kỳ,địa bàn,giá trị\n1,2025,Huế,60\n");
    assert!(shown[0].contains("no_data"), "{shown:?}");
}

/// Whether some commitment is shown so.
fn says(shown: &[String], start: &str) -> bool {
    shown.iter().any(|one| one.starts_with(start))
}

const PARTS: &str = "chỉ tiêu 1 \"Thu ngân sách\", tỷ đồng, trong kỳ, càng cao càng tốt\n  6 tháng đầu năm 2025: ít nhất 500\n  đến 2025: ít nhất 1.000\nchỉ tiêu 2 \"Tốc độ tăng GRDP\", %, càng cao càng tốt\n  đến 2024: ít nhất 7\n";

/// Half a year has its own figure or that of its quarters or months; it stands for
/// nothing else, and nothing for it.
#[test]
fn half_a_year_is_a_period_of_its_own() {
    let head = "chỉ tiêu,kỳ,địa bàn,giá trị\n";
    let of = |rows: &str| judged(PARTS, &format!("{head}{rows}")).0;
    let own = of("1,6 tháng đầu năm 2025,Huế,510\n");
    assert!(says(&own, "2025-01/2025-06 met"), "{own:?}");
    assert!(says(&own, "2025 no_data"), "{own:?}");
    let quarters = of("1,quý I/2025,Huế,250\n1,quý II/2025,Huế,240\n");
    assert!(says(&quarters, "2025-01/2025-06 unmet"), "{quarters:?}");
    let mixed = of("1,quý I/2025,Huế,250\n1,2025-04,Huế,90\n1,2025-05,Huế,90\n1,2025-06,Huế,90\n");
    assert!(says(&mixed, "2025-01/2025-06 met"), "{mixed:?}");
    let year = of("1,2025,Huế,2000\n");
    assert!(says(&year, "2025-01/2025-06 no_data"), "{year:?}");
    assert!(says(&year, "2025 met"), "{year:?}");
    let halves =
        of("1,6 tháng đầu năm 2025,Huế,510\n1,quý III/2025,Huế,200\n1,quý IV/2025,Huế,300\n");
    assert!(says(&halves, "2025 met"), "{halves:?}");
    let gap = of("1,6 tháng đầu năm 2025,Huế,510\n1,quý IV/2025,Huế,900\n");
    assert!(says(&gap, "2025 no_data"), "{gap:?}");
}

/// A part of a year is never the year's rate, and an unused one is named.
#[test]
fn a_part_of_a_year_is_no_rate_of_the_year() {
    let figures = "Chỉ tiêu,Địa bàn,6 tháng đầu năm 2025,6 tháng cuối năm 2024\nThu ngân sách,Huế,510,600\nTốc độ tăng GRDP,Huế,9,9\n";
    let (shown, aside) = judged(PARTS, figures);
    assert!(says(&shown, "2025 no_data"), "{shown:?}");
    assert!(
        aside.contains(&"6 tháng đầu năm 2025".to_string()),
        "{aside:?}"
    );
    assert!(
        aside.contains(&"6 tháng cuối năm 2024".to_string()),
        "{aside:?}"
    );
}

/// A weekly duty is due each week: what is done in a week is of its day.
#[test]
fn weekly_duties() {
    let programme = "báo cáo \"Dịch bệnh\"\n  hạn: thứ sáu hằng tuần\n";
    let mut sources = Sources::default();
    let text = format!("chương trình \"K\"\n  ban hành: ngày 06/5/2026\n{programme}");
    sources.add(SourceFile::new("k.ctr", text));
    let (model, _) = ctr::check::programmes(&mut sources);
    let figures = "nhiệm vụ,hoàn thành\nDịch bệnh,2026-05-08\nDịch bệnh,2026-05-16\n";
    let input = Input {
        name: "số-liệu-minh-hoạ.csv".into(),
        reader: Box::new(Cursor::new(figures.as_bytes().to_vec())),
        size: None,
    };
    let (observations, _) = ctr::data::read(vec![input], &model, &mut |_| {});
    let options = Options::new("2026-05-20".parse().expect("a date"));
    let evaluation = evaluate(&model, &observations, &options);
    let mut shown: Vec<String> = (evaluation.verdicts.iter())
        .map(|verdict| format!("{} {}", verdict.by, verdict.status().key()))
        .collect();
    shown.sort();
    assert_eq!(
        shown,
        [
            "2026-05-08 done",
            "2026-05-15 done_late",
            "2026-05-22 not_due"
        ]
    );
}
