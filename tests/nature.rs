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
