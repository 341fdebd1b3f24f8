//! A programme laid beside its parent.
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a test may fail, and reads the seeds"
)]

#[path = "support/schema.rs"]
mod schema;

use ctr::eval::cascade::{Relation, cascade};
use ctr::finding::screen::{Look, screens};
use ctr::finding::{Finding, Lang, Severity, catalogue};
use ctr::model::Model;
use ctr::source::{SourceFile, Sources};
use std::process::Command;

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

fn check(parent: &str, child: &str) -> (Sources, Model, Vec<Finding>) {
    let mut sources = Sources::default();
    sources.add(SourceFile::new("cấp-trên.ctr", parent));
    sources.add(SourceFile::new("tỉnh.ctr", child));
    let (model, mut findings) = ctr::check::programmes(&mut sources);
    // These programmes are made of what is tested: nobody answers for them.
    findings.retain(|f| f.severity > ctr::finding::Severity::Note);
    (sources, model, findings)
}

fn relations(parent: &str, child: &str) -> Vec<(String, &'static str)> {
    let (_, model, mut findings) = check(parent, child);
    // A weaker level is what is looked for here.
    findings.retain(|f| f.severity > Severity::Note && f.entry.code != "CTR0565");
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
    let own = |line: &&str| !line.starts_with("  cụ thể hoá");
    let twin: String = twin.lines().filter(own).map(|l| format!("{l}\n")).collect();
    for (code, relation) in relations(CHILD, &twin) {
        let expected = if code == "F" {
            Relation::NotComparable
        } else {
            Relation::Equal
        };
        assert_eq!(relation, expected.key(), "{code}");
    }
}

/// The relation and the remark of one level beside another.
fn one(parent: &str, child: &str) -> (&'static str, String) {
    let (_, model, findings) = check(
        &format!("chương trình \"Nghị quyết\"\n  số hiệu: 1/NQ\n  mốc: 2030\n{parent}"),
        &format!(
            "chương trình \"Kế hoạch\"\n  căn cứ: 1/NQ\n  địa bàn: \"Lâm Đồng\"\n  mốc: 2025, 2030\n{child}"
        ),
    );
    let errors: Vec<String> = findings
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .map(|f| f.message(Lang::Vi))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let lines = &cascade(&model)[0].lines;
    assert_eq!(lines.len(), 1);
    let remark = lines[0].remark.as_ref();
    (
        lines[0].relation.key(),
        remark.map_or_else(String::new, |remark| remark.vi.clone()),
    )
}

/// One figure of one unit, asked for in two ways.
fn figures(options: &str, parent: &str, child: &str) -> &'static str {
    let head = format!("chỉ tiêu 1 \"Tỷ lệ\", %{options}\n");
    one(
        &format!("{head}  đến 2030: {parent}\n"),
        &format!("{head}  đến 2030: {child}\n"),
    )
    .0
}

#[test]
fn numbers_by_their_direction() {
    let up = ", càng cao càng tốt";
    let down = ", càng thấp càng tốt";
    for (options, parent, child, expected) in [
        (up, "trên 95", "trên 95", "equal"),
        (up, "trên 95", "95", "weaker"),
        (up, "95", "trên 95", "stronger"),
        (up, "100", "95 - 100", "weaker"),
        (up, "35 - 40", "40", "stronger"),
        (up, "35 - 40", "30 - 45", "weaker"),
        // About 75 is from 74,5.
        (up, "khoảng 75", "75", "equal"),
        (up, "khoảng 75", "74,5", "equal"),
        (up, "khoảng 75", "74,4", "weaker"),
        (up, "khoảng 75", "trên 75", "stronger"),
        (up, "75", "khoảng 75", "weaker"),
        (up, "khoảng 75", "khoảng 75", "equal"),
        (down, "không quá 75", "khoảng 75", "weaker"),
        (up, "khoảng 75", "khoảng 75,5", "stronger"),
        (down, "dưới 3", "dưới 2,1", "stronger"),
        (down, "dưới 15", "không quá 15", "weaker"),
        (down, "2 - 4", "5", "weaker"),
    ] {
        assert_eq!(
            figures(options, parent, child),
            expected,
            "{parent} / {child}"
        );
    }
}

#[test]
fn changes_and_multiples_by_what_satisfies_them() {
    let since = |level: &str| format!("{level} so với năm 2020");
    for (options, parent, child, expected) in [
        (
            "",
            "giảm ít nhất 5 điểm %",
            "giảm ít nhất 5 điểm %",
            "equal",
        ),
        (
            "",
            "giảm ít nhất 5 điểm %",
            "giảm ít nhất 6 điểm %",
            "stronger",
        ),
        (
            "",
            "giảm ít nhất 5 điểm %",
            "giảm ít nhất 4 điểm %",
            "weaker",
        ),
        ("", "giảm trên 5 điểm %", "giảm ít nhất 5 điểm %", "weaker"),
        (
            "",
            "giảm ít nhất 5 điểm %",
            "giảm trên 5 điểm %",
            "stronger",
        ),
        (
            "",
            "giảm ít nhất 5 điểm %",
            "giảm không quá 5 điểm %",
            "not_comparable",
        ),
        (
            "",
            "giảm không quá 5 điểm %",
            "giảm không quá 4 điểm %",
            "stronger",
        ),
        (
            "",
            "giảm không quá 5 điểm %",
            "giảm không quá 6 điểm %",
            "weaker",
        ),
        ("", "giảm đúng 5 điểm %", "giảm ít nhất 5 điểm %", "weaker"),
        (
            "",
            "giảm ít nhất 5 điểm %",
            "tăng ít nhất 5 điểm %",
            "not_comparable",
        ),
        (
            ", càng cao càng tốt",
            "tăng 2 - 3 điểm %",
            "tăng ít nhất 2 điểm %",
            "equal",
        ),
        (
            ", càng thấp càng tốt",
            "giảm 2 - 3 điểm %",
            "giảm ít nhất 1 điểm %",
            "weaker",
        ),
        ("", "gấp ít nhất 2 lần", "gấp ít nhất 2 lần", "equal"),
        ("", "gấp ít nhất 2 lần", "gấp ít nhất 1,5 lần", "weaker"),
        ("", "gấp ít nhất 2 lần", "gấp ít nhất 2,5 lần", "stronger"),
        (
            "",
            "gấp ít nhất 2 lần",
            "gấp không quá 2 lần",
            "not_comparable",
        ),
        ("", "gấp không quá 2 lần", "gấp không quá 3 lần", "weaker"),
        ("", "gấp trên 2 lần", "gấp ít nhất 2 lần", "weaker"),
    ] {
        let found = figures(options, &since(parent), &since(child));
        assert_eq!(found, expected, "{parent} / {child}");
    }
    // Since another year it is another change.
    let other = "giảm ít nhất 5 điểm % so với năm 2021";
    let found = figures("", &since("giảm ít nhất 5 điểm %"), other);
    assert_eq!(found, "not_comparable");
}

#[test]
fn series_by_which_they_are() {
    let of = |names: &str, level: &str| {
        format!("{names}chỉ tiêu 1 \"Thu nhập\", triệu đồng\n  đến 2030: {level}\n")
    };
    let national =
        "chỉ tiêu 8 \"Bình quân vùng\", triệu đồng\nchỉ tiêu 9 \"Thu nhập đô thị\", triệu đồng\n";
    let told = |parent: &str, child: &str| {
        let parent = of(national, parent);
        let child = of(national, child);
        let (_, model, findings) = check(
            &format!("chương trình \"Nghị quyết\"\n  số hiệu: 1/NQ\n  mốc: 2030\n{parent}"),
            &format!("chương trình \"Kế hoạch\"\n  căn cứ: 1/NQ\n  mốc: 2030\n{child}"),
        );
        assert!(findings.iter().all(|f| f.severity < Severity::Error));
        cascade(&model)[0].lines[0].relation.key()
    };
    for (parent, child, expected) in [
        ("ít nhất [8]", "ít nhất [8]", "equal"),
        ("ít nhất [8]", "trên [8]", "stronger"),
        ("trên [8]", "ít nhất [8]", "weaker"),
        ("ít nhất [8]", "không quá [8]", "not_comparable"),
        ("ít nhất [8]", "ít nhất [9]", "not_comparable"),
        (
            "ít nhất [8] tại \"Cả nước\"",
            "ít nhất [8] tại \"cả nước\"",
            "equal",
        ),
        (
            "ít nhất [8] tại \"Cả nước\"",
            "ít nhất [8]",
            "not_comparable",
        ),
        (
            "ít nhất [1] tại \"Cả nước\"",
            "ít nhất [1] tại \"Cả nước\"",
            "equal",
        ),
        (
            "ít nhất [1] tại \"Cả nước\"",
            "ít nhất [8] tại \"Cả nước\"",
            "not_comparable",
        ),
    ] {
        assert_eq!(told(parent, child), expected, "{parent} / {child}");
    }
}

#[test]
fn a_bound_on_the_other_side_does_not_bind() {
    let of = |level: &str| format!("chỉ tiêu 1 \"Tỷ lệ\", %\n  đến 2030: {level}\n");
    for (parent, child) in [("ít nhất 40", "không quá 50"), ("dưới 3", "ít nhất 1")] {
        assert_eq!(one(&of(parent), &of(child)).0, "not_comparable", "{child}");
    }
}

#[test]
fn every_part_of_a_level_counts() {
    let scale = "thang \"Nhóm\": \"thấp\" < \"cao\"\n";
    let of = |level: &str| {
        format!(
            "{scale}chỉ tiêu 1 \"HDI\", chỉ số, càng cao càng tốt, thang \"Nhóm\"\n  đến 2030: {level}\n"
        )
    };
    let both = of("trên 0,7 và \"cao\"");
    for (parent, child, expected) in [
        (&both, &both, "equal"),
        (&both, &of("\"cao\" và trên 0,7"), "equal"),
        (&both, &of("\"cao\" và trên 0,8"), "stronger"),
        (&both, &of("\"thấp\" và trên 0,8"), "weaker"),
        (&both, &of("trên 0,7"), "weaker"),
        (&both, &of("trên 0,6"), "weaker"),
        // More of one part, nothing of the other.
        (&both, &of("trên 0,8"), "not_comparable"),
        (&of("trên 0,7"), &both, "equal"),
    ] {
        assert_eq!(one(parent, child).0, expected, "{child}");
    }
}

#[test]
fn the_last_level_of_a_scale_is_done() {
    let done = "chỉ tiêu 1 \"Loại trừ sốt rét\", hoàn thành\n  đến 2030: hoàn thành\n";
    let scale = "thang \"Loại trừ\": \"Chưa\" < \"Cơ bản\" < \"Loại trừ\"\n";
    let at = |level: &str| {
        format!(
            "{scale}chỉ tiêu 1 \"Loại trừ sốt rét\", thang \"Loại trừ\"\n  đến 2030: \"{level}\"\n"
        )
    };
    assert_eq!(one(done, &at("Loại trừ")).0, "equal");
    assert_eq!(one(done, &at("Cơ bản")).0, "not_comparable");
    // What the parent's last level asks for is more than a bare "done".
    assert_eq!(one(&at("Loại trừ"), done).0, "not_comparable");
    let kept = done.replace(": hoàn thành", ": duy trì hoàn thành");
    assert_eq!(one(done, &kept).0, "equal");
}

#[test]
fn an_earlier_level_that_is_weaker_says_nothing_of_the_milestone() {
    let parent = "chỉ tiêu 1 \"Tỷ lệ\", %, càng cao càng tốt\n  đến 2030: 80\n";
    let met = one(parent, &parent.replace("đến 2030", "đến 2025"));
    assert_eq!(met, ("equal", "mốc của tỉnh sớm hơn".into()));
    let weaker = parent.replace("đến 2030: 80", "đến 2025: 40");
    let (relation, remark) = one(parent, &weaker);
    assert_eq!(relation, "not_comparable");
    assert!(remark.contains("không có mức ở mốc này"), "{remark}");
}

#[test]
fn a_parent_whose_level_is_not_known() {
    let parent =
        "chỉ tiêu 1 \"Tỷ lệ\", %, càng cao càng tốt\n  không đo được: \"chưa có nguyên văn\"\n";
    let child = "chỉ tiêu 1 \"Tỷ lệ\", %\n  đến 2025: 40\n  đến 2030: 60\n";
    assert_eq!(
        one(parent, child),
        ("not_comparable", "cấp trên: chưa có nguyên văn".into())
    );
    let (_, model, _) = check(
        &format!("chương trình \"A\"\n  số hiệu: 1/NQ\n{parent}"),
        &format!("chương trình \"B\"\n  căn cứ: 1/NQ\n  mốc: 2025, 2030\n{child}"),
    );
    let line = &cascade(&model)[0].lines[0];
    assert_eq!(
        line.child_target,
        Some(1),
        "the last level is laid beside it"
    );
}

/// A cụ thể hoá that names nothing in a loaded parent: the entry's examples are
/// two files each.
#[test]
fn a_name_the_parent_does_not_have() {
    let entry = catalogue::find("CTR0220").expect("an entry");
    let two = |text: &str| {
        let at = text.find("# Tệp của tỉnh").expect("the second file");
        check(&text[..at], &text[at..])
    };
    let (sources, _, mut findings) = two(entry.wrong);
    findings.retain(|f| f.severity > Severity::Note);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].entry.code, "CTR0220");
    let shown = |lang| {
        let look = Look {
            lang,
            colour: false,
        };
        screens(&findings, &sources, look)
    };
    insta::assert_snapshot!(
        "unknown_parent_indicator",
        format!("{}\n{}", shown(Lang::Vi), shown(Lang::En))
    );
    let (_, _, findings) = two(entry.mend);
    assert!(findings.iter().all(|f| f.severity == Severity::Note));
    // The parent not loaded, nothing can be said.
    let at = entry.wrong.find("# Tệp của tỉnh").expect("the second file");
    let (_, _, findings) = check("", &entry.wrong[at..]);
    assert!(findings.iter().all(|f| f.entry.code != "CTR0220"));
}

/// The parent and the five programmes that carry it out.
const SEEDS: [&str; 6] = [
    "seeds/42-nq-tw.ctr",
    "seeds/lang-son.ctr",
    "seeds/hau-giang.ctr",
    "seeds/hung-yen.ctr",
    "seeds/lam-dong.ctr",
    "seeds/quang-ngai.ctr",
];

fn run(arguments: &[&str]) -> String {
    let out = Command::new(env!("CARGO_BIN_EXE_ctr"))
        .args(arguments)
        .args(SEEDS)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .output()
        .expect("the binary runs");
    assert!(out.status.success(), "{:?}", String::from_utf8(out.stderr));
    String::from_utf8(out.stdout).expect("UTF-8")
}

#[test]
fn the_five_programmes_beside_the_resolution() {
    insta::assert_snapshot!("seeds_vi", run(&["cascade"]));
    let json = run(&["cascade", "--format", "json"]);
    let misfits = schema::misfits(include_str!("../lang/schema/ctr.cascade-1.json"), &json);
    assert!(misfits.is_empty(), "{misfits:#?}");
    insta::assert_snapshot!("seeds_json", json);
}

/// Where a parent's level was not copied but inferred, every form says so, and from what.
#[test]
fn inferred_levels_say_so() {
    let parent = |note: &str| {
        format!(
            "chương trình \"A\"\n  số hiệu: 1/NQ\n{note}chỉ tiêu 1 \"Tỷ lệ\", %, càng cao càng tốt\n  đến 2030: ít nhất 80\n  nguồn: \"3/5 văn bản ghi cùng mức\"\nchỉ tiêu 2 \"Số trạm\", cơ sở, càng cao càng tốt\n  đến 2030: ít nhất 8\n  ghi chú: \"Suy từ hai văn bản\"\nchỉ tiêu 3 \"Số giường\", giường, càng cao càng tốt\n  đến 2030: ít nhất 9\n  ghi chú: \"không kể giường gấp\"\n"
        )
    };
    let child = "chương trình \"B\"\n  số hiệu: 2/KH\n  căn cứ: 1/NQ\n  mốc: 2030\nchỉ tiêu 1 \"Tỷ lệ\", %\n  đến 2030: ít nhất 60\n";
    let told = |note: &str| {
        let (_, model, findings) = check(&parent(note), child);
        let weaker = findings.iter().find(|f| f.entry.code == "CTR0565");
        let said = weaker.map(|f| f.message(Lang::Vi)).unwrap_or_default();
        let from = |at: u32| ctr::eval::cascade::inferred(&model, 0, ctr::model::IndicatorId(at));
        (said, [from(0), from(1), from(2)])
    };
    let (said, from) = told("");
    assert!(!said.contains("suy ra"), "{said}");
    assert_eq!(from, [None, Some("Suy từ hai văn bản".to_string()), None]);
    let (said, from) = told("  ghi chú: \"Suy ra từ năm văn bản\"\n");
    assert!(said.contains("1/NQ (mức ấy được suy ra"), "{said}");
    assert_eq!(
        from,
        [
            Some("3/5 văn bản ghi cùng mức".to_string()),
            Some("Suy từ hai văn bản".to_string()),
            Some("Suy ra từ năm văn bản".to_string()),
        ]
    );
}

/// The table of levels and programmes, as rows for other programs.
#[test]
fn the_table_of_programmes_as_csv() {
    let csv = run(&["cascade", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let heads = rows.headers().expect("a header").clone();
    assert_eq!(heads.len(), 6 + 5);
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    let row = |code: &str| rows.iter().find(|row| &row[1] == code).expect("the level");
    let lam_dong = heads
        .iter()
        .position(|head| head.starts_with("Lâm Đồng"))
        .expect("a column");
    assert_eq!(&row("II.2.5")[lam_dong], "weaker");
    assert!(row("II.2.5")[5].starts_with("3/5 văn bản ghi cùng mức"));
    assert_eq!(&row("II.2.2.a")[4], "");
}

/// Every cụ thể hoá of the five names an indicator of the resolution, and every
/// indicator of the resolution is taken up by some of them.
#[test]
fn the_seeds_names_resolve() {
    let mut sources = Sources::default();
    for path in SEEDS {
        let text = std::fs::read_to_string(path).expect("a seed");
        sources.add(SourceFile::new(path, text));
    }
    let (model, findings) = ctr::check::programmes(&mut sources);
    let worse: Vec<String> = findings
        .iter()
        .filter(|f| f.severity > Severity::Note && f.entry.code < "CTR0500")
        .map(|f| f.message(Lang::Vi))
        .collect();
    assert!(worse.is_empty(), "{worse:?}");
    let cascades = cascade(&model);
    assert_eq!(cascades.len(), 5);
    for (id, indicator) in model.indicators_of(&model.programmes[cascades[0].parent]) {
        let taken = cascades.iter().filter(|cascade| {
            let mut lines = cascade.lines.iter();
            lines.any(|line| line.parent == id && line.child.is_some())
        });
        assert!(taken.count() >= 3, "{:?}", indicator.code);
    }
}
