//! Of which shares a figure over 100 % or below 0 is refused.
#![allow(missing_docs)]

use ctr::model::nature::{Nature, nature};
use ctr::source::{SourceFile, Sources};

fn natures(names: &[&str], unit: &str) -> Vec<Option<Nature>> {
    let mut text = String::from("chương trình \"K\"\n");
    for name in names {
        text += &format!("\nchỉ tiêu \"{name}\", {unit}\n  đến 2025: ít nhất 5\n");
    }
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, _) = ctr::check::programmes(&mut sources);
    let all = model.indicators.iter();
    all.map(|indicator| nature(&model, indicator)).collect()
}

#[test]
fn shares_of_those_there_are() {
    let names = [
        "Tỷ lệ hộ nghèo",
        "Tỉ lệ dân số tham gia bảo hiểm y tế",
        "Tỷ lệ thất nghiệp",
        "Tỷ lệ xã đạt chuẩn nông thôn mới",
        "Tỷ lệ lao động qua đào tạo",
    ];
    assert!(
        natures(&names, "%")
            .iter()
            .all(|one| *one == Some(Nature::Share))
    );
}

/// What official statistics give beyond 100 or below 0 is never refused.
#[test]
fn what_may_pass_is_not_refused() {
    let names = [
        "Tỷ lệ lạm phát",
        "Tỷ lệ thuê bao điện thoại di động",
        "Tỷ lệ giường bệnh được sử dụng",
        "Tỷ lệ khai thác giường bệnh",
        "Tỷ lệ thu ngân sách",
        "Tỷ lệ thu bảo hiểm xã hội",
        "Tỷ lệ xã hội hoá giáo dục",
        "Tỷ lệ trẻ em 6 tuổi vào lớp 1",
        "Tỷ lệ học sinh tiểu học chung",
        "Tỷ lệ nhập học chung",
        "Tỷ lệ lấp đầy khu công nghiệp",
        "Tỷ lệ doanh nghiệp thành lập mới",
        "Tỷ lệ phát triển đối tượng tham gia",
        "Tỷ lệ bội chi ngân sách",
        "Tỷ lệ độ mở kinh tế",
        "Tỷ lệ trẻ em được tiêm chủng đầy đủ",
        "Tỷ lệ lợi nhuận",
    ];
    let found = natures(&names, "%");
    let refused: Vec<&&str> = names
        .iter()
        .zip(&found)
        .filter(|(_, n)| n.is_some())
        .map(|(n, _)| n)
        .collect();
    assert!(refused.is_empty(), "{refused:?}");
}

#[test]
fn ages_are_not_years_of_something() {
    let found = natures(
        &[
            "Tuổi thọ trung bình",
            "Số năm công tác từ 18 tuổi",
            "Tổng số năm tuổi thọ được cứu",
        ],
        "năm",
    );
    assert_eq!(found, [Some(Nature::Age), None, None]);
}

/// Which way is better of an indicator with these lines, and the codes of what is said.
fn direction(head: &str, lines: &[&str]) -> (Option<ctr::model::Better>, Vec<&'static str>) {
    let text = format!(
        "chương trình \"K\"\n\nchỉ tiêu 1 {head}\n  {}\n",
        lines.join("\n  ")
    );
    let mut sources = Sources::default();
    sources.add(SourceFile::new("k.ctr", text));
    let (model, findings) = ctr::check::programmes(&mut sources);
    let errors = findings
        .iter()
        .filter(|f| f.severity == ctr::finding::Severity::Error);
    (
        model.indicators[0].better,
        errors.map(|f| f.entry.code).collect(),
    )
}

/// A level that was lowered would turn all of them round.
#[test]
fn falling_levels_alone_say_nothing() {
    let asked = (None, vec!["CTR0306"]);
    for (head, lines) in [
        (
            "\"Số năm sống khỏe\", năm",
            &["đến 2025: 67", "đến 2030: 66"][..],
        ),
        (
            "\"Tỷ lệ che phủ rừng\", %",
            &["hiện trạng 2020: 55", "đến 2025: 54,5"],
        ),
        (
            "\"Tỷ lệ lao động qua đào tạo\", %",
            &["đến 2025: 95", "đến 2030: 90"],
        ),
        (
            "\"Tỷ lệ lao động qua đào tạo\", %",
            &["đến 2025: 95", "đến 2028: 92", "đến 2030: 90"],
        ),
    ] {
        assert_eq!(direction(head, lines), asked, "{head}");
    }
}

#[test]
fn what_else_tells_that_less_is_better() {
    use ctr::model::Better::{Higher, Lower};
    for (head, lines, better) in [
        (
            "\"Tỷ lệ hộ nghèo Tây Nguyên\", %",
            &["đến 2025: 5", "đến 2030: 3"][..],
            Lower,
        ),
        (
            "\"Thời gian giải quyết thủ tục hành chính\", ngày",
            &["hiện trạng 2020: 30", "đến 2025: 20"],
            Lower,
        ),
        (
            "\"Số xã chưa có đường\", xã",
            &["đến 2025: 5", "đến 2030: 0"],
            Lower,
        ),
        (
            "\"Số năm sống khỏe\", năm, càng cao càng tốt",
            &["đến 2025: 67", "đến 2030: 66"],
            Higher,
        ),
        (
            "\"Số năm sống khỏe\", năm",
            &["đến 2025: 67", "đến 2030: 68"],
            Higher,
        ),
        (
            "\"Mật độ xe\", %",
            &["đến 2025: còn 67", "đến 2030: 66"],
            Lower,
        ),
    ] {
        assert_eq!(direction(head, lines), (Some(better), vec![]), "{head}");
    }
}

/// Rising levels are weaker than what the document carried out wants.
#[test]
fn rising_levels_against_the_parent_are_asked_about() {
    let mut sources = Sources::default();
    let parent = "chương trình \"A\"\n  số hiệu: 1/QĐ-TTg\n\nchỉ tiêu 1 \"Mật độ xe\", %\n  đến 2025: không quá 4\n";
    let child = "chương trình \"B\"\n  số hiệu: 2/KH-UBND\n  thực hiện: 1/QĐ-TTg\n\nchỉ tiêu 1 \"Mật độ xe\", %\n  đến 2024: 5\n  đến 2025: 6\n";
    sources.add(SourceFile::new("a.ctr", parent));
    sources.add(SourceFile::new("b.ctr", child));
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(findings.iter().any(|f| f.entry.code == "CTR0306"));
    assert_eq!(model.indicators[1].better, None);
    let unread = |t: &ctr::model::Target| matches!(t.condition, ctr::model::Condition::Unread(_));
    assert!(model.indicators[1].targets.iter().all(unread));
}
