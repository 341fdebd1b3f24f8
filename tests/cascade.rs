//! A programme laid beside its parent.
#![allow(clippy::expect_used, missing_docs, reason = "a test may fail")]

use ctr::eval::cascade::{Relation, cascade};
use ctr::source::{SourceFile, Sources};

const PARENT: &str = r#"chương trình "Nghị quyết"
  số hiệu: 42-NQ/TW
  mốc: 2030
thang "Dịch bệnh": "Giải quyết cơ bản" < "Cơ bản chấm dứt" < "Chấm dứt"
chỉ tiêu 1 "Tỷ lệ thất nghiệp chung", %
  đến 2030: dưới 3
chỉ tiêu 2 "Số bác sĩ trên 10.000 dân", người/10.000 dân
  đến 2030: ít nhất 19
chỉ tiêu 3 "Tỷ lệ qua đào tạo", %, càng cao càng tốt
  đến 2030: 35 - 40
chỉ tiêu 4 "Dịch bệnh", thang "Dịch bệnh"
  đến 2030: "Cơ bản chấm dứt"
chỉ tiêu 5 "Tỷ lệ nước sạch", %
  đến 2030: ít nhất 80
chỉ tiêu 6 "Tuổi thọ trung bình", tuổi
  đến 2030: ít nhất 75
chỉ tiêu 7 "Đời sống"
  không đo được: "không nêu mức"
  đến 2030: "nâng cao"
"#;

const CHILD: &str = r#"chương trình "Kế hoạch tỉnh"
  số hiệu: 1/KH-UBND
  căn cứ: 42-NQ/TW
  địa bàn: "Lâm Đồng"
  mốc: 2025, 2030
thang "Mức": "Giải quyết cơ bản" < "Chấm dứt"
chỉ tiêu A "Tỷ lệ thất nghiệp chung", %
  đến 2030: dưới 1,2
chỉ tiêu B "Bác sĩ", người/1.000 dân
  cụ thể hoá: "Số bác sĩ trên 10.000 dân"
  đến 2030: ít nhất 1,5
chỉ tiêu C "Tỷ lệ qua đào tạo", %
  đến 2030: ít nhất 35
chỉ tiêu D "Dịch bệnh của tỉnh", thang "Mức"
  cụ thể hoá: 4
  đến 2030: "Chấm dứt"
chỉ tiêu E "Tuổi thọ trung bình", tuổi
  đến 2025: trên 75
chỉ tiêu F "Đời sống nhân dân"
  cụ thể hoá: 7
  không đo được: "không nêu mức"
"#;

fn relations(parent: &str, child: &str) -> Vec<(String, &'static str)> {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("cấp-trên.ctr", parent));
    sources.add(SourceFile::new("tỉnh.ctr", child));
    let (model, findings) = ctr::check::programmes(&mut sources);
    assert!(
        findings.is_empty(),
        "{:?}",
        findings
            .iter()
            .map(|f| f.message(Default::default()))
            .collect::<Vec<_>>()
    );
    let cascades = cascade(&model);
    assert_eq!(
        cascades.len(),
        1,
        "one pair: the child says it carries out the parent"
    );
    let lines = cascades[0].lines.iter();
    lines
        .map(|line| {
            (
                model
                    .indicator(line.parent)
                    .code
                    .clone()
                    .unwrap_or_default(),
                line.relation.key(),
            )
        })
        .collect()
}

#[test]
fn each_relation() {
    let found = relations(PARENT, CHILD);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(code, relation)| (code.as_str(), *relation))
        .collect();
    assert_eq!(
        found,
        [
            ("1", "stronger"),
            // 1,5 người/1.000 dân is 15 a ten thousand, under 19.
            ("2", "weaker"),
            // At least 35 is what the low end of 35 - 40 binds to.
            ("3", "equal"),
            ("4", "stronger"),
            ("5", "absent"),
            // Over 75, and five years earlier.
            ("6", "stronger"),
            ("7", "not_comparable"),
        ]
    );
}

#[test]
fn a_programme_beside_itself_is_equal_where_it_can_be_compared() {
    let twin = CHILD
        .replace("1/KH-UBND", "2/KH-UBND")
        .replace("căn cứ: 42-NQ/TW", "căn cứ: 1/KH-UBND");
    for (code, relation) in relations(CHILD, &twin) {
        let expected = if code == "F" {
            Relation::NotComparable
        } else {
            Relation::Equal
        };
        assert_eq!(relation, expected.key(), "{code}");
    }
}
